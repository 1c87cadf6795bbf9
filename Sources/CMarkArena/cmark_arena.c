#include "cmark_arena.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 1 << 20, ALIGNMENT = 16 };

struct block {
    struct block *next;
    size_t used, size;
    _Alignas(ALIGNMENT) unsigned char bytes[];
};

// Stands before each piece: what realloc has to copy.
struct piece {
    _Alignas(ALIGNMENT) size_t size;
};

static _Thread_local struct block *blocks;
static _Thread_local unsigned trees;

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

static void add_block(size_t needed) {
    size_t size = needed > BLOCK_SIZE ? needed : BLOCK_SIZE;
    struct block *block = malloc(sizeof(struct block) + size);
    if (block == NULL) {
        abort();
    }
    *block = (struct block){.next = blocks, .used = 0, .size = size};
    blocks = block;
}

static void *take(size_t size) {
    size_t needed = sizeof(struct piece) + aligned(size);
    if (needed < size) {
        abort();
    }
    if (blocks == NULL || blocks->size - blocks->used < needed) {
        add_block(needed);
    }
    struct piece *piece = (struct piece *)(blocks->bytes + blocks->used);
    blocks->used += needed;
    piece->size = size;
    return piece + 1;
}

static void *take_zeroed(size_t count, size_t size) {
    size_t all;
    if (__builtin_mul_overflow(count, size, &all)) {
        abort();
    }
    return memset(take(all), 0, all);
}

static void *take_again(void *old, size_t size) {
    if (old == NULL) {
        return take(size);
    }
    struct piece *piece = (struct piece *)old - 1;
    if (size <= aligned(piece->size)) {
        piece->size = size;
        return old;
    }
    size_t copied = piece->size;
    return memcpy(take(size), old, copied);
}

static void keep(void *pointer) {
    (void)pointer;
}

cmark_mem *candour_cmark_memory(void) {
    static cmark_mem memory = {take_zeroed, take_again, keep};
    return &memory;
}

void candour_cmark_begin_tree(void) {
    trees += 1;
}

void candour_cmark_end_tree(void) {
    trees -= 1;
    if (trees > 0 || blocks == NULL) {
        return;
    }
    // The oldest block is kept for the next tree.
    while (blocks->next != NULL) {
        struct block *rest = blocks->next;
        free(blocks);
        blocks = rest;
    }
    blocks->used = 0;
}
