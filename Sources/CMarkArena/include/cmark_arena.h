#ifndef CANDOUR_CMARK_ARENA_H
#define CANDOUR_CMARK_ARENA_H

#include <cmark.h>

/// Memory for libcmark's trees, of the calling thread: handed out from large blocks, and taken back all at once.
///
/// libcmark's own arena is shared by all threads without a lock. A tree must be made, read and given up on
/// one thread.
cmark_mem *candour_cmark_memory(void);

/// A tree is about to be made.
void candour_cmark_begin_tree(void);

/// A tree is given up; with the last one all memory of the thread is free again.
void candour_cmark_end_tree(void);

#endif
