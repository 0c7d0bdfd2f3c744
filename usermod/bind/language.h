// What desktop Python has and MicroPython 1.25 lacks, as far as it is cheap to mend without a change
// of an upstream file: linker wraps (wraps.txt), names added to builtins, math and time.
#ifndef MICRONUMPY_BIND_LANGUAGE_H
#define MICRONUMPY_BIND_LANGUAGE_H

#include "py/obj.h"
#include "py/runtime.h"

// For a failed lookup of attr in an int, float, complex, str or bytes, or in such a type: fills dest as
// mp_load_method does and returns true, or leaves it alone.
bool language_find_method(mp_obj_t base, qstr attr, mp_obj_t dest[2]);
// & | ^ of two bools, which the interpreter takes for ints; MP_OBJ_NULL for anything else.
mp_obj_t language_bool_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
// slice(stop) and slice(start, stop[, step]), as a function.
extern const mp_obj_fun_builtin_var_t language_slice_obj;
// dict[index] = value, also where the dict becomes too large to be searched one by one.
mp_obj_t language_dict_store(mp_obj_t base, mp_obj_t index, mp_obj_t value);
// slice == slice, by their parts.
bool language_slices_equal(mp_obj_t a, mp_obj_t b);
// float.fromhex(text).
MP_DECLARE_CONST_FUN_OBJ_1(language_fromhex_obj);
// str.center(width[, fill]), with the odd space where CPython puts it.
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(language_center_obj);

#endif // MICRONUMPY_BIND_LANGUAGE_H
