// One iterator for everything: broadcast operands, order and coalesce axes, then hand out rows.
#ifndef MICRONUMPY_CORE_ITER_H
#define MICRONUMPY_CORE_ITER_H

#include "core/nd.h"

#define ND_ITER_MAX_OPS (5)

typedef struct _nd_iter_t {
    uint8_t n_ops;
    uint8_t ndim; // of the outer axes that remain after coalescing, the row excluded
    size_t row_len; // elements of each row
    uint8_t *ptr[ND_ITER_MAX_OPS]; // start of the current row
    ptrdiff_t row_stride_bytes[ND_ITER_MAX_OPS];
    size_t len[ND_MAX_DIMS]; // outer axes, innermost first
    size_t index[ND_MAX_DIMS];
    ptrdiff_t stride_bytes[ND_ITER_MAX_OPS][ND_MAX_DIMS];
    bool done; // set at once when an axis is empty
} nd_iter_t;

// Rows of ops[0..n_ops) broadcast to shape, visited in memory order of the operands (axes sorted
// by stride as NumPy's nditer does with order='K', so that rows are as long as they can be).
// An operand that lacks leading axes is stretched. keep_order asks for C order instead.
nd_err_t nd_iter_init(nd_iter_t *it, const nd_array_t *const *ops, size_t n_ops,
    const size_t *shape, size_t ndim, bool keep_order);
// The first step of nd_iter_init: axes in the order of iteration, innermost first, those of length 1
// left out, none joined; index[] holds the axis numbers.
nd_err_t nd_iter_order(nd_iter_t *it, const nd_array_t *const *ops, size_t n_ops,
    const size_t *shape, size_t ndim, bool keep_order);
// Advances to the next row; false when there is none.
bool nd_iter_next(nd_iter_t *it);

#endif // MICRONUMPY_CORE_ITER_H
