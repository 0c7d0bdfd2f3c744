// A walk over the elements of one array in a given order of axes, as runs of equal stride.
#ifndef MICRONUMPY_REDUCE_CURSOR_H
#define MICRONUMPY_REDUCE_CURSOR_H

#include "core/nd.h"

typedef struct _nd_cursor_t {
    uint8_t *ptr; // the next element
    size_t ndim; // at least 1
    size_t len[ND_MAX_DIMS]; // innermost first, coalesced for this array alone
    size_t index[ND_MAX_DIMS];
    ptrdiff_t stride_bytes[ND_MAX_DIMS];
} nd_cursor_t;

// Walks a, broadcast to the shape of like; axis[0..like->ndim) are like's axes, innermost first.
void nd_cursor_init(nd_cursor_t *c, const nd_array_t *a, const nd_array_t *like, const uint8_t *axis);
// Moves n elements on; n may reach past the current run, but not past the end.
void nd_cursor_advance(nd_cursor_t *c, size_t n);

// Elements from ptr on that are stride_bytes[0] apart.
static inline size_t nd_cursor_run(const nd_cursor_t *c) {
    return c->len[0] - c->index[0];
}

#endif // MICRONUMPY_REDUCE_CURSOR_H
