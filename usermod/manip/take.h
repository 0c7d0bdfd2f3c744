// Elements or sub-arrays picked along one axis by their numbers: np.take, np.put, np.repeat.
#ifndef MICRONUMPY_MANIP_TAKE_H
#define MICRONUMPY_MANIP_TAKE_H

#include "core/nd.h"

// What becomes of an index out of range; the numbers are those of NumPy's own constants.
typedef enum { ND_MODE_CLIP, ND_MODE_WRAP, ND_MODE_RAISE } nd_mode_t;

// How many of the n indexes come before the first that is not in [-len, len); n when all are.
size_t nd_count_in_range(const int64_t *index, size_t n, size_t len);
// out[..., k, ...] = a[..., index[k], ...] with axis of both replaced. out is C-contiguous, has a's
// dtype and shape but for that axis (length n), and shares no memory with a. With ND_MODE_RAISE the
// indexes are in range; otherwise that axis of a is not empty, or n is 0.
nd_err_t nd_take(const nd_array_t *out, const nd_array_t *a, size_t axis, const int64_t *index, size_t n,
    nd_mode_t mode, nd_poll_t poll);
// The same where index k occurs count[k] times (count[0] times each, when n_counts is 1). out's axis
// has as many elements as the counts make.
nd_err_t nd_repeat(const nd_array_t *out, const nd_array_t *a, size_t axis, const int64_t *count, size_t n_counts,
    nd_poll_t poll);
// a.flat[index[k]] = value[k % n_values] one by one; values are C-contiguous, of a's dtype. Stops with
// *bad < n at an index out of range when the mode is ND_MODE_RAISE.
nd_err_t nd_put(const nd_array_t *a, const int64_t *index, size_t n, const uint8_t *value, size_t n_values,
    nd_mode_t mode, size_t *bad, nd_poll_t poll);

#endif // MICRONUMPY_MANIP_TAKE_H
