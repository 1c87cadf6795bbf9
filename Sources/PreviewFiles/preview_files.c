#include "preview_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "reload.js"
};

static const unsigned char style[] = {
#embed "serve.css"
};

struct candour_preview_file candour_reload_script(void) {
    return (struct candour_preview_file){script, sizeof script};
}

struct candour_preview_file candour_serve_style(void) {
    return (struct candour_preview_file){style, sizeof style};
}
