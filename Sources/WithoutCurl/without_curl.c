#include "without_curl.h"

#include <stdlib.h>

// FlyingFox has a handler that passes requests on to other servers. Nobody here uses it, but with it comes URLSession, and with
// that libcurl, which a program that is linked statically would ask every machine for. These stand in its place. They are hidden:
// where Swift's libraries are linked dynamically, theirs finds the real ones.
#define STAND_IN(name) __attribute__((visibility("hidden"), noreturn)) void name(void) { abort(); }

STAND_IN(curl_easy_cleanup)
STAND_IN(curl_easy_getinfo)
STAND_IN(curl_easy_init)
STAND_IN(curl_easy_pause)
STAND_IN(curl_easy_setopt)
STAND_IN(curl_easy_strerror)
STAND_IN(curl_free)
STAND_IN(curl_global_init)
STAND_IN(curl_multi_add_handle)
STAND_IN(curl_multi_assign)
STAND_IN(curl_multi_cleanup)
STAND_IN(curl_multi_info_read)
STAND_IN(curl_multi_init)
STAND_IN(curl_multi_remove_handle)
STAND_IN(curl_multi_setopt)
STAND_IN(curl_multi_socket_action)
STAND_IN(curl_slist_append)
STAND_IN(curl_slist_free_all)
STAND_IN(curl_url)
STAND_IN(curl_url_get)
STAND_IN(curl_url_set)
STAND_IN(curl_version)
STAND_IN(curl_version_info)
