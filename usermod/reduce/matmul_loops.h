// Sums of products of two strided rows.
#ifndef MICRONUMPY_REDUCE_MATMUL_LOOPS_H
#define MICRONUMPY_REDUCE_MATMUL_LOOPS_H

#include "core/nd.h"

// *sum += a[0] * b[0] + ... + a[n-1] * b[n-1], all of one class, from left to right. bool: or of ands.
typedef void (*nd_dot_loop_t)(size_t n, const uint8_t *a, ptrdiff_t a_stride_bytes,
    const uint8_t *b, ptrdiff_t b_stride_bytes, void *sum);

extern const nd_dot_loop_t nd_dot_loops[ND_N_CLS];
// Of integers of 1 and of 2 bytes as they lie in memory, into a sum of 32 bits.
extern const nd_dot_loop_t nd_dot_small_loops[2];

#endif // MICRONUMPY_REDUCE_MATMUL_LOOPS_H
