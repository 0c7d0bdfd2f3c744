// np.matmul, np.dot and their kin: sums of products over one axis of each operand.
#ifndef MICRONUMPY_REDUCE_MATMUL_H
#define MICRONUMPY_REDUCE_MATMUL_H

#include "core/nd.h"

// Result shape of np.matmul: 1-D operands get and lose an axis, leading axes broadcast.
nd_err_t nd_matmul_shape(const nd_array_t *a, const nd_array_t *b, size_t *shape, size_t *ndim);
// out is C-contiguous, of loop_dtype, and overlaps neither operand. a and b may have any dtype.
nd_err_t nd_matmul(const nd_array_t *out, const nd_array_t *a, const nd_array_t *b, nd_dtype_t loop_dtype, nd_poll_t poll);
// The same for np.dot (a's last axis with b's second last, no broadcasting of the others).
nd_err_t nd_dot_shape(const nd_array_t *a, const nd_array_t *b, size_t *shape, size_t *ndim);
nd_err_t nd_dot(const nd_array_t *out, const nd_array_t *a, const nd_array_t *b, nd_dtype_t loop_dtype, nd_poll_t poll);

#endif // MICRONUMPY_REDUCE_MATMUL_H
