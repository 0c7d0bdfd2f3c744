// Builtins that take arrays and NumPy scalars, in place of the interpreter's.
#ifndef MICRONUMPY_BIND_HOOKS_H
#define MICRONUMPY_BIND_HOOKS_H

#include "py/obj.h"

MP_DECLARE_CONST_FUN_OBJ_KW(hooks_min_obj);
MP_DECLARE_CONST_FUN_OBJ_KW(hooks_max_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(hooks_round_obj);

#endif // MICRONUMPY_BIND_HOOKS_H
