#ifndef CANDOUR_TEMPLATES_H
#define CANDOUR_TEMPLATES_H

#include <stddef.h>

/// A file of `Templates/` as it stood when this was compiled.
struct candour_template {
    /// Below `Templates/`: "shared/layout.mustache".
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

struct candour_templates {
    const struct candour_template *first;
    size_t count;
};

/// Every file of `Templates/`, in path order; the bytes last as long as the program.
struct candour_templates candour_built_in_templates(void);

#endif
