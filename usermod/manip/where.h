// Choice of elements by a mask: np.where, np.copyto.
#ifndef MICRONUMPY_MANIP_WHERE_H
#define MICRONUMPY_MANIP_WHERE_H

#include "core/nd.h"

// dst = x where mask is not zero, else y, or unchanged when y is NULL. All broadcast to dst and are
// cast to its dtype (mask to bool); those that share memory with dst satisfy nd_safe_in_place.
nd_err_t nd_where(const nd_array_t *dst, const nd_array_t *mask, const nd_array_t *x, const nd_array_t *y, nd_poll_t poll);

#endif // MICRONUMPY_MANIP_WHERE_H
