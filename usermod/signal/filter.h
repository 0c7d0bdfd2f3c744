// Recursive filters along a line of samples, in place, in float32 and float64.
#ifndef MICRONUMPY_SIGNAL_FILTER_H
#define MICRONUMPY_SIGNAL_FILTER_H

#include "core/nd.h"

// Coefficients have the kernel's type. A complex line is filtered as two, each with step 2.
typedef struct _nd_filter_t {
    const void *b; // nd_filter: order + 1 of the numerator; nd_sections: order rows b0 b1 b2 a0 a1 a2
    const void *a; // nd_filter: order + 1 of the denominator, the first counts as 1; NULL: no feedback
    size_t order; // of the rational function, or how many second-order sections follow each other
    size_t step; // elements from one sample to the next, and from one delay to the next
    nd_poll_t poll;
} nd_filter_t;

// Each filters the n samples at x by the transposed direct form II and goes on from the delays at z,
// which it updates: order of them for nd_filter, two a section for nd_sections.
// ND_ERR_INTERRUPTED when poll says so; the samples are then of no use.
typedef nd_err_t (*nd_filter_kernel_t)(const nd_filter_t *filter, void *x, size_t n, void *z);

nd_err_t nd_filter_f32(const nd_filter_t *filter, void *x, size_t n, void *z);
nd_err_t nd_filter_f64(const nd_filter_t *filter, void *x, size_t n, void *z);
nd_err_t nd_sections_f32(const nd_filter_t *filter, void *x, size_t n, void *z);
nd_err_t nd_sections_f64(const nd_filter_t *filter, void *x, size_t n, void *z);

#endif // MICRONUMPY_SIGNAL_FILTER_H
