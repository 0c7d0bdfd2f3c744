// The reductions that ufunc objects carry as methods.
#ifndef MICRONUMPY_BIND_REDUCE_H
#define MICRONUMPY_BIND_REDUCE_H

#include "py/obj.h"

extern const mp_obj_fun_builtin_var_t ufunc_reduce_obj;
extern const mp_obj_fun_builtin_var_t ufunc_accumulate_obj;

// round(s, ndigits) of a NumPy scalar or array: np.round.
mp_obj_t reduce_round(mp_obj_t obj, mp_int_t decimals, mp_obj_t out);

#endif // MICRONUMPY_BIND_REDUCE_H
