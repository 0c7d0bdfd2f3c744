// Sums of small integers without a cast of each.
#ifndef MICRONUMPY_REDUCE_SUM_LOOPS_H
#define MICRONUMPY_REDUCE_SUM_LOOPS_H

#include "core/nd.h"

// The sum of n numbers (at most 65535, so that 16-bit ones fit in 32 bits), modulo 2^64.
typedef uint64_t (*nd_sum_loop_t)(const uint8_t *p, ptrdiff_t stride_bytes, size_t n);

// By nd_dtype_t, bool to uint32.
extern const nd_sum_loop_t nd_sum_loops[ND_UINT32 + 1];

// Adds n numbers to as many 64-bit sums, modulo 2^64.
typedef void (*nd_add_loop_t)(uint8_t *sums, ptrdiff_t sums_stride_bytes, const uint8_t *p, ptrdiff_t stride_bytes, size_t n);

extern const nd_add_loop_t nd_add_loops[ND_UINT32 + 1];

#endif // MICRONUMPY_REDUCE_SUM_LOOPS_H
