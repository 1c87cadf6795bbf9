// Written by `make record` from what stands in Templates/; HouseTests compare.
#include "templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char assets_candour_css[] = {
#embed "../../Templates/assets/candour.css" suffix(, 0) if_empty(0)
};

// Each array ends in a NUL that is not part of the file.
#define FILE(path, array) {path, array, sizeof array - 1}

static const struct candour_template files[] = {
    FILE("assets/candour.css", assets_candour_css),
};

struct candour_templates candour_built_in_templates(void) {
    return (struct candour_templates){files, sizeof files / sizeof files[0]};
}
