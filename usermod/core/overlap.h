// Whether two arrays have a byte in common, exactly.
#ifndef MICRONUMPY_CORE_OVERLAP_H
#define MICRONUMPY_CORE_OVERLAP_H

#include "core/nd.h"

// Searches places of a and b that meet. *shares is the answer; when more than max_work candidates
// have been looked at (SIZE_MAX: no limit) the result is ND_ERR_TOO_HARD and *shares is true.
nd_err_t nd_shares_memory(const nd_array_t *a, const nd_array_t *b, size_t max_work, bool *shares, nd_poll_t poll);

#endif // MICRONUMPY_CORE_OVERLAP_H
