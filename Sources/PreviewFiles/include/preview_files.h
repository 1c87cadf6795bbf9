#ifndef CANDOUR_PREVIEW_FILES_H
#define CANDOUR_PREVIEW_FILES_H

#include <stddef.h>

/// A file of `candour serve` as it stood when this was compiled; the bytes last as long as the program.
struct candour_preview_file {
    const unsigned char *bytes;
    size_t length;
};

struct candour_preview_file candour_reload_script(void);
struct candour_preview_file candour_serve_style(void);

#endif
