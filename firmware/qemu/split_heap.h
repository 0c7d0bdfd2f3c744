// Where the collector takes further areas of a heap from; gc_get_max_new_split() says how much is left.
#ifndef MICRONUMPY_QEMU_SPLIT_HEAP_H
#define MICRONUMPY_QEMU_SPLIT_HEAP_H

#include <stddef.h>

// A new area of this many bytes, or NULL.
void *split_heap_take(size_t n_bytes);
void split_heap_give_back(void *start);

#endif // MICRONUMPY_QEMU_SPLIT_HEAP_H
