// The loops that move single elements to and from the places that indices and masks select.
#ifndef MICRONUMPY_MANIP_GATHER_LOOPS_H
#define MICRONUMPY_MANIP_GATHER_LOOPS_H

#include "core/nd.h"

typedef struct _nd_move_loops_t {
    // to[i] = *(from + offsets[i]) for n elements; to is stride_bytes apart.
    void (*gather)(size_t n, uint8_t *to, ptrdiff_t stride_bytes, const uint8_t *from, const ptrdiff_t *offsets, size_t itemsize);
    // *(to + offsets[i]) = from[i].
    void (*scatter)(size_t n, uint8_t *to, const ptrdiff_t *offsets, const uint8_t *from, ptrdiff_t stride_bytes, size_t itemsize);
} nd_move_loops_t;

// A walk along a row of an array and its mask; the packed side moves on where the mask is true.
typedef struct _nd_masked_row_t {
    size_t n;
    uint8_t *ptr;
    ptrdiff_t stride_bytes;
    const uint8_t *mask;
    ptrdiff_t mask_stride_bytes;
    uint8_t *packed;
    ptrdiff_t packed_stride_bytes;
    size_t packed_left; // elements that may still be moved
    size_t itemsize;
} nd_masked_row_t;

// Moves elements from the row to the packed side (or, with to_row, the other way) and advances packed and packed_left.
typedef void (*nd_masked_loop_t)(nd_masked_row_t *row);

// By itemsize for elements that are aligned to the dtype's alignment; NULL where there is none.
const nd_move_loops_t *nd_move_loops(nd_dtype_t dtype, bool aligned);
nd_masked_loop_t nd_masked_loop(nd_dtype_t dtype, bool aligned, bool to_row);

// How many of n bytes that are stride_bytes apart are not 0.
size_t nd_count_loop(size_t n, const uint8_t *truth, ptrdiff_t stride_bytes);
// offsets[i] (+)= index[i] * stride_bytes for n int32 or int64 that are index_stride_bytes apart. Gives how many
// were within len, which for int32 is at most INT32_MAX.
typedef size_t (*nd_offset_loop_t)(size_t n, const uint8_t *index, ptrdiff_t index_stride_bytes, size_t len, ptrdiff_t stride_bytes,
    ptrdiff_t *offsets, bool add);
size_t nd_offset_loop_32(size_t n, const uint8_t *index, ptrdiff_t index_stride_bytes, size_t len, ptrdiff_t stride_bytes,
    ptrdiff_t *offsets, bool add);
size_t nd_offset_loop_64(size_t n, const uint8_t *index, ptrdiff_t index_stride_bytes, size_t len, ptrdiff_t stride_bytes,
    ptrdiff_t *offsets, bool add);

#endif // MICRONUMPY_MANIP_GATHER_LOOPS_H
