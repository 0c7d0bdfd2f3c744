// Builtins that take arrays and NumPy scalars, in place of the interpreter's.
#ifndef MICRONUMPY_BIND_HOOKS_H
#define MICRONUMPY_BIND_HOOKS_H

#include "bind/array.h"
#include "bind/scalar.h"
#include "py/obj.h"

// Whether obj is an array or a NumPy scalar.
static inline bool hooks_is_ours(mp_obj_t obj) {
    return array_check(obj) || scalar_dtype(obj) != ND_NO_DTYPE;
}

// A NumPy scalar or 0-d array as the Python number that the interpreter's own code understands;
// anything else as it is.
mp_obj_t hooks_unwrapped(mp_obj_t obj);

// mp_load_method with all that desktop Python has; language_maps.c answers what is asked most.
void hooks_load_method(mp_obj_t base, qstr attr, mp_obj_t *dest);

// What str.format adds to a field whose float is to be written as by repr, and how it comes out at
// the function that writes floats. Precisions above it are those of fields without a type.
#define HOOKS_REPR_SPEC ".100000g"
#define HOOKS_REPR_PRECISION (100000)

MP_DECLARE_CONST_FUN_OBJ_KW(hooks_str_format_obj);
MP_DECLARE_CONST_FUN_OBJ_KW(hooks_min_obj);
MP_DECLARE_CONST_FUN_OBJ_KW(hooks_max_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(hooks_round_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(hooks_pow_obj);

#endif // MICRONUMPY_BIND_HOOKS_H
