// Where an array is not zero: how often, and at which places.
#ifndef MICRONUMPY_MANIP_NONZERO_H
#define MICRONUMPY_MANIP_NONZERO_H

#include "core/nd.h"

// Elements of a, of any dtype, that are not zero (NaN is not).
nd_err_t nd_count_nonzero(const nd_array_t *a, size_t *count, nd_poll_t poll);
// Their coordinates in C order: out is int64 of shape (count, a->ndim), with any strides. Rows for
// which there is no element left are set to 0, should a have changed since it was counted.
nd_err_t nd_nonzero(const nd_array_t *a, const nd_array_t *out, nd_poll_t poll);
// The same as n_offsets places in bytes: the dot product of each place with stride_bytes[a->ndim].
nd_err_t nd_nonzero_offsets(const nd_array_t *a, const ptrdiff_t *stride_bytes, ptrdiff_t *offsets, size_t n_offsets,
    nd_poll_t poll);

#endif // MICRONUMPY_MANIP_NONZERO_H
