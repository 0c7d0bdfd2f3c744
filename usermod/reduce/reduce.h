// Reductions and scans along axes, in NumPy's order of operations so that sums agree to the last bit.
#ifndef MICRONUMPY_REDUCE_REDUCE_H
#define MICRONUMPY_REDUCE_REDUCE_H

#include "core/nd.h"
#include "ufunc/ufunc.h"

// Bit per axis that is reduced.
typedef uint8_t nd_axes_t;

// Shape of the result: the reduced axes removed, or 1 with keepdims.
void nd_reduce_shape(const nd_array_t *in, nd_axes_t axes, bool keepdims, size_t *shape, size_t *ndim);
// dtype in which NumPy reduces: np.add and np.multiply take small integers to int64/uint64, a
// logical operation gives bool, others keep it. dtype is ND_NO_DTYPE or NumPy's dtype=.
nd_err_t nd_reduce_dtype(const nd_ufunc_t *ufunc, nd_dtype_t in, nd_dtype_t dtype, nd_dtype_t *result);

// out has the shape of the result with keepdims (reduced axes of length 1) and any dtype; the
// reduction is computed in loop_dtype. initial is NULL (identity, or the first element; then
// ND_ERR_EMPTY_REDUCE over no elements) or one element of loop_dtype. where is NULL or bool,
// broadcast to in's shape.
nd_err_t nd_reduce(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in, nd_axes_t axes,
    nd_dtype_t loop_dtype, const nd_item_t *initial, const nd_array_t *where, nd_poll_t poll);
// ufunc.accumulate (cumsum, cumprod): out has in's shape.
nd_err_t nd_accumulate(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in, size_t axis,
    nd_dtype_t loop_dtype, nd_poll_t poll);
// ufunc.reduceat: element i of out along axis folds in[indices[i]:indices[i + 1]], or is in[indices[i]]
// when that is empty; the last goes to the end. The n_indices indices are within in's axis.
nd_err_t nd_reduceat(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in, size_t axis,
    const int64_t *indices, size_t n_indices, nd_dtype_t loop_dtype, nd_poll_t poll);
// Sum of (x - mean)^2 in NumPy's order, as np.var sums it: mean has the keepdims shape and dtype
// loop_dtype (float32, float64, complex64, complex128); out has the keepdims shape, real.
nd_err_t nd_sum_squared_deviation(const nd_array_t *out, const nd_array_t *in, const nd_array_t *mean,
    nd_axes_t axes, nd_dtype_t loop_dtype, const nd_array_t *where, nd_poll_t poll);
// Index of the first largest (or, with min, smallest) element along one axis; NaN wins, as in NumPy.
// out is int64 with in's shape less the axis. ND_ERR_EMPTY_REDUCE over no elements.
nd_err_t nd_argmax(const nd_array_t *out, const nd_array_t *in, size_t axis, bool min, nd_poll_t poll);

#endif // MICRONUMPY_REDUCE_REDUCE_H
