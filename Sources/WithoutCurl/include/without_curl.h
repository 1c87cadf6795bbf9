#ifndef CANDOUR_WITHOUT_CURL_H
#define CANDOUR_WITHOUT_CURL_H

/// There is nothing to call here.

#endif
