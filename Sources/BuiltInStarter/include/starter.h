#ifndef CANDOUR_STARTER_H
#define CANDOUR_STARTER_H

#include <stddef.h>

/// A file of `Starter/` as it stood when this was compiled.
struct candour_starter_file {
    /// Below `Starter/`: "content/candour.yml", "new/plan.yml".
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

struct candour_starter_files {
    const struct candour_starter_file *first;
    size_t count;
};

/// Every file of `Starter/`, in path order; the bytes last as long as the program.
struct candour_starter_files candour_built_in_starter(void);

#endif
