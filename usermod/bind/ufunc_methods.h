// The methods of ufunc objects.
#ifndef MICRONUMPY_BIND_UFUNC_METHODS_H
#define MICRONUMPY_BIND_UFUNC_METHODS_H

#include "py/obj.h"

extern const mp_obj_fun_builtin_var_t ufunc_reduce_obj;
extern const mp_obj_fun_builtin_var_t ufunc_accumulate_obj;
extern const mp_obj_fun_builtin_var_t ufunc_reduceat_obj;
extern const mp_obj_fun_builtin_var_t ufunc_outer_obj;
extern const mp_obj_fun_builtin_var_t ufunc_resolve_dtypes_obj;
extern const mp_obj_fun_builtin_var_t ufunc_at_obj; // in ufunc_at.c

#endif // MICRONUMPY_BIND_UFUNC_METHODS_H
