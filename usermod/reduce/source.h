// The elements of a reduction's input, in order and in the form that the loops read.
#ifndef MICRONUMPY_REDUCE_SOURCE_H
#define MICRONUMPY_REDUCE_SOURCE_H

#include "core/cast.h"
#include "core/dtype.h"
#include "reduce/cursor.h"

typedef struct _nd_source_t nd_source_t;

// Writes the next n elements (at most nd_source_run) to dst, packed, and moves on.
typedef void (*nd_source_fill_t)(nd_source_t *s, uint8_t *dst, size_t n);

// Bytes of the elements that are handed out at once when they are not in place: a block of 128
// float32, as sums take them.
#define ND_SOURCE_BYTES (2 * ND_STAGE_BYTES)

struct _nd_source_t {
    nd_cursor_t cursor;
    nd_cursor_t *also; // a second cursor that fill moves as well, or NULL
    nd_source_fill_t fill;
    const void *context; // fill's own
    nd_dtype_t dtype; // of the array
    nd_dtype_t loop_dtype; // to which each element is cast
    nd_cls_t cls; // of the elements handed out; ND_N_CLS when they stay in dtype
    uint8_t item_bytes; // of the elements handed out
    bool in_place; // the array's own memory can be handed out
    bool packed; // handed out elements have no gaps
    uint16_t poll_every; // elements
    uint16_t poll_left; // elements until the next poll
    bool interrupted;
    nd_poll_t poll;
    nd_item_t stage[ND_SOURCE_BYTES / sizeof(nd_item_t)];
};

// Elements of a, walked with axis[] innermost first, cast to loop_dtype and handed out as class cls
// (or, when cls is ND_N_CLS, as they are: loop_dtype must then be a's own).
void nd_source_init(nd_source_t *s, const nd_array_t *a, const uint8_t *axis, nd_dtype_t loop_dtype, nd_cls_t cls,
    nd_poll_t poll);
// Hands out at most want elements, at *ptr and *stride_bytes apart, and moves on. Fewer than want
// are always a multiple of 8 scalars. 0 only when poll asked to stop (or want is 0).
size_t nd_source_take(nd_source_t *s, size_t want, uint8_t **ptr, ptrdiff_t *stride_bytes);
// Leaves out n elements.
void nd_source_skip(nd_source_t *s, size_t n);

#endif // MICRONUMPY_REDUCE_SOURCE_H
