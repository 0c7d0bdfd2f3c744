// The reduction of one short row to one element: the common case, without what fold.c has to prepare.
#ifndef MICRONUMPY_REDUCE_ROW_H
#define MICRONUMPY_REDUCE_ROW_H

#include "ufunc/ufunc.h"

// The longest row: on the slowest chip a sum of as many doubles takes about a millisecond, so that
// nothing has to be polled.
#define ND_ROW_MAX (1024)

// Folds n elements (1 to ND_ROW_MAX), aligned and stride_bytes apart, as nd_reduce does without an
// initial value: *item, of *result_dtype. False when the operation takes the long way for this dtype.
bool nd_reduce_row(const nd_ufunc_t *ufunc, nd_dtype_t dtype, const uint8_t *p, ptrdiff_t stride_bytes, size_t n,
    nd_item_t *item, nd_dtype_t *result_dtype);

// The sum of (x - *mean)^2 over n (1 to ND_ROW_MAX) float32 or float64, aligned and stride_bytes apart,
// in NumPy's order; *mean is of dtype, in which all is computed.
nd_err_t nd_row_squared_deviation(nd_dtype_t dtype, const uint8_t *p, ptrdiff_t stride_bytes, size_t n,
    const nd_item_t *mean, double *sum, nd_poll_t poll);

#endif // MICRONUMPY_REDUCE_ROW_H
