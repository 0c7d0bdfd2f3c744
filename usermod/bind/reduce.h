// Reductions that other bindings call.
#ifndef MICRONUMPY_BIND_REDUCE_H
#define MICRONUMPY_BIND_REDUCE_H

#include "py/obj.h"

// round(s, ndigits) of a NumPy scalar or array: np.round.
mp_obj_t reduce_round(mp_obj_t obj, mp_int_t decimals, mp_obj_t out);

#endif // MICRONUMPY_BIND_REDUCE_H
