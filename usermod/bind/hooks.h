// Builtins that take arrays and NumPy scalars, in place of the interpreter's.
#ifndef MICRONUMPY_BIND_HOOKS_H
#define MICRONUMPY_BIND_HOOKS_H

#include "py/obj.h"

// What str.format adds to a field whose float is to be written as by repr, and how it comes out at
// the function that writes floats.
#define HOOKS_REPR_SPEC ".999g"
#define HOOKS_REPR_PRECISION (999)

MP_DECLARE_CONST_FUN_OBJ_KW(hooks_min_obj);
MP_DECLARE_CONST_FUN_OBJ_KW(hooks_max_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(hooks_round_obj);

#endif // MICRONUMPY_BIND_HOOKS_H
