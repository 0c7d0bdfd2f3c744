// Sums of floats by halves, in NumPy's order.
#ifndef MICRONUMPY_REDUCE_PAIRWISE_H
#define MICRONUMPY_REDUCE_PAIRWISE_H

#include "reduce/source.h"

// *sum (of the source's class: float32, float64, complex64, complex128) becomes the sum of the next
// n elements, -0.0 when n is 0. For complex the source hands out elements without gaps.
void nd_pairwise_sum(nd_source_t *s, nd_item_t *sum, size_t n);

// The largest number of scalars that is not halved.
#define ND_PAIRWISE_BLOCK (128)

// The same for real numbers that lie stride_bytes apart.
float nd_pairwise_row_f32(const uint8_t *p, ptrdiff_t stride_bytes, size_t n);
double nd_pairwise_row_f64(const uint8_t *p, ptrdiff_t stride_bytes, size_t n);
// n <= ND_PAIRWISE_BLOCK squares of the deviations of such numbers from *mean (of their type), packed in squares.
void nd_squares_f32(void *squares, const uint8_t *p, ptrdiff_t stride_bytes, size_t n, const void *mean);
void nd_squares_f64(void *squares, const uint8_t *p, ptrdiff_t stride_bytes, size_t n, const void *mean);

// One block: n scalars, of which the elements have n_parts (1, or 2 for complex).
void nd_pairwise_block_f32(nd_source_t *s, float *sum, size_t n, size_t n_parts);
void nd_pairwise_block_f64(nd_source_t *s, double *sum, size_t n, size_t n_parts);

#endif // MICRONUMPY_REDUCE_PAIRWISE_H
