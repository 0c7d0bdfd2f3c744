// A walk over the elements of one array in a given order of axes, as runs of equal stride.
#include "reduce/cursor.h"

// The stride of a along like's axis i; 0 where a is stretched.
static ptrdiff_t broadcast_stride(const nd_array_t *a, const nd_array_t *like, size_t i) {
    size_t lacking = like->ndim - a->ndim;
    if (i < lacking || a->axis[i - lacking].len == 1) {
        return 0;
    }
    return a->axis[i - lacking].stride_bytes;
}

void nd_cursor_init(nd_cursor_t *c, const nd_array_t *a, const nd_array_t *like, const uint8_t *axis) {
    c->ptr = a->data;
    c->len[0] = 1;
    c->stride_bytes[0] = 0;
    size_t top = 0;
    for (size_t i = 0; i < like->ndim; i++) {
        size_t len = like->axis[axis[i]].len;
        ptrdiff_t stride = broadcast_stride(a, like, axis[i]);
        if (len == 1) {
            continue;
        }
        if (c->len[top] == 1) {
            c->stride_bytes[top] = stride;
        } else if (c->stride_bytes[top] * (ptrdiff_t)c->len[top] != stride) {
            top++;
            c->len[top] = 1;
            c->stride_bytes[top] = stride;
        }
        c->len[top] *= len;
    }
    c->ndim = top + 1;
    for (size_t d = 0; d < c->ndim; d++) {
        c->index[d] = 0;
    }
}

void nd_cursor_advance(nd_cursor_t *c, size_t n) {
    for (size_t d = 0;; d++) {
        c->index[d] += n;
        c->ptr += (ptrdiff_t)n * c->stride_bytes[d];
        size_t len = c->len[d];
        if (c->index[d] < len || d + 1 == c->ndim) {
            return;
        }
        // Mostly 1, which needs no division.
        n = c->index[d] < 2 * len ? 1 : c->index[d] / len;
        c->index[d] -= n * len;
        c->ptr -= (ptrdiff_t)(n * len) * c->stride_bytes[d];
    }
}
