// Linker wraps by which the interpreter's own C code takes NumPy scalars and 0-d arrays for numbers:
// integers where it wants integers and no others, and constructors such as float(), bytes() and Pin().

#include <math.h>
#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/errstate.h"
#include "bind/hooks.h"
#include "bind/language.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "py/binary.h"
#include "py/objstr.h"
#include "py/runtime.h"

mp_int_t __real_mp_obj_get_int(mp_const_obj_t obj);
mp_int_t __wrap_mp_obj_get_int(mp_const_obj_t obj);
bool __real_mp_obj_get_int_maybe(mp_const_obj_t obj, mp_int_t *value);
bool __wrap_mp_obj_get_int_maybe(mp_const_obj_t obj, mp_int_t *value);
mp_int_t __real_mp_obj_get_int_truncated(mp_const_obj_t obj);
mp_int_t __wrap_mp_obj_get_int_truncated(mp_const_obj_t obj);
size_t __real_mp_get_index(const mp_obj_type_t *type, size_t len, mp_obj_t index, bool is_slice);
size_t __wrap_mp_get_index(const mp_obj_type_t *type, size_t len, mp_obj_t index, bool is_slice);
void __real_mp_binary_set_val(char struct_type, char val_type, mp_obj_t obj, byte *base, byte **ptr);
void __wrap_mp_binary_set_val(char struct_type, char val_type, mp_obj_t obj, byte *base, byte **ptr);
void __real_mp_binary_set_val_array(char typecode, void *p, size_t index, mp_obj_t obj);
void __wrap_mp_binary_set_val_array(char typecode, void *p, size_t index, mp_obj_t obj);
mp_obj_t __real_mp_call_function_n_kw(mp_obj_t fun, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t __wrap_mp_call_function_n_kw(mp_obj_t fun, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t __real_mp_unary_op(mp_unary_op_t op, mp_obj_t obj);
mp_obj_t __wrap_mp_unary_op(mp_unary_op_t op, mp_obj_t obj);
// Only some ports have it.
const void *__real_machine_pin_find(mp_obj_t pin) __attribute__((weak));
const void *__wrap_machine_pin_find(mp_obj_t pin);

// Integers

// obj as a Python int where it is one of ours and an integer; MP_OBJ_NULL where it is ours and none.
static mp_obj_t as_index(mp_const_obj_t const_obj) {
    mp_obj_t obj = (mp_obj_t)const_obj;
    if (!hooks_is_ours(obj)) {
        return obj;
    }
    return args_is_index(obj) ? hooks_unwrapped(obj) : MP_OBJ_NULL;
}

static MP_NORETURN void raise_no_index(mp_const_obj_t obj) {
    if (array_check((mp_obj_t)obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("only integer scalar arrays can be converted to a scalar index"));
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'numpy.%s' object cannot be interpreted as an integer"),
        mp_obj_get_type_str((mp_obj_t)obj));
}

static mp_obj_t checked_index(mp_const_obj_t obj) {
    mp_obj_t index = as_index(obj);
    if (index == MP_OBJ_NULL) {
        raise_no_index(obj);
    }
    return index;
}

mp_int_t __wrap_mp_obj_get_int(mp_const_obj_t obj) {
    return mp_obj_is_small_int(obj) ? MP_OBJ_SMALL_INT_VALUE(obj) : __real_mp_obj_get_int(checked_index(obj));
}

bool __wrap_mp_obj_get_int_maybe(mp_const_obj_t obj, mp_int_t *value) {
    mp_obj_t index = as_index(obj);
    return index != MP_OBJ_NULL && __real_mp_obj_get_int_maybe(index, value);
}

mp_int_t __wrap_mp_obj_get_int_truncated(mp_const_obj_t obj) {
    return __real_mp_obj_get_int_truncated(checked_index(obj));
}

size_t __wrap_mp_get_index(const mp_obj_type_t *type, size_t len, mp_obj_t index, bool is_slice) {
    if (!mp_obj_is_small_int(index)) {
        mp_obj_t plain = as_index(index);
        if (plain == MP_OBJ_NULL && !array_check(index)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q indices must be integers or slices, not numpy.%s"),
                (qstr)type->name, mp_obj_get_type_str(index));
        }
        index = checked_index(index);
    }
    return __real_mp_get_index(type, len, index, is_slice);
}

// struct.pack, array.array and bytearray: 64 bits have to arrive whole where the machine's word is shorter.

void __wrap_mp_binary_set_val(char struct_type, char val_type, mp_obj_t obj, byte *base, byte **ptr) {
    __real_mp_binary_set_val(struct_type, val_type, val_type == 'O' ? obj : hooks_unwrapped(obj), base, ptr);
}

void __wrap_mp_binary_set_val_array(char typecode, void *p, size_t index, mp_obj_t obj) {
    __real_mp_binary_set_val_array(typecode, p, index, typecode == 'O' ? obj : hooks_unwrapped(obj));
}

// Calls of the interpreter's types

const void *__wrap_machine_pin_find(mp_obj_t pin) {
    mp_obj_t index = as_index(pin);
    return __real_machine_pin_find(index == MP_OBJ_NULL ? pin : index);
}

// Those that ask whether the first argument is a Python int and nothing else. Pin and ADC belong to
// the port, which may lack them: they are known by name.
static bool wants_int(const mp_obj_type_t *type) {
    return type == &mp_type_bytes || type == &mp_type_bytearray || type->name == MP_QSTR_Pin || type->name == MP_QSTR_ADC;
}

static mp_obj_t with_first(mp_obj_t fun, mp_obj_t first, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    size_t n = n_args + 2 * n_kw;
    mp_obj_t *plain = mp_local_alloc(n * sizeof(mp_obj_t));
    memcpy(plain, args, n * sizeof(mp_obj_t));
    plain[0] = first;
    mp_obj_t result = __real_mp_call_function_n_kw(fun, n_args, n_kw, plain);
    mp_local_free(plain);
    return result;
}

// abs() of complex numbers without overflow, as C's hypot() does it.
mp_obj_t __wrap_mp_unary_op(mp_unary_op_t op, mp_obj_t obj) {
    if (op == MP_UNARY_OP_ABS && mp_obj_is_obj(obj)) {
        // Of arrays NumPy computes it in another way, with another last digit.
        nd_dtype_t dtype = scalar_dtype(obj);
        mp_obj_t plain = dtype == ND_COMPLEX64 || dtype == ND_COMPLEX128 ? hooks_unwrapped(obj) : obj;
        if (mp_obj_is_type(plain, &mp_type_complex)) {
            mp_float_t re, im;
            mp_obj_complex_get(plain, &re, &im);
            mp_float_t value = MICROPY_FLOAT_C_FUN(hypot)(re, im);
            if (plain != obj) {
                if (errstate_is_watching()) {
                    return __real_mp_unary_op(op, obj);
                }
                nd_item_t item;
                if (dtype == ND_COMPLEX64) {
                    item.f32 = (float)value;
                } else {
                    item.f64 = (double)value;
                }
                return scalar_new(dtype == ND_COMPLEX64 ? ND_FLOAT32 : ND_FLOAT64, &item);
            }
            if (isinf(value) && isfinite(re) && isfinite(im)) {
                mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("absolute value too large"));
            }
            return mp_obj_new_float(value);
        }
    }
    return __real_mp_unary_op(op, obj);
}

// The real part of a complex NumPy scalar or 0-d array, which int() and float() take; else the argument.
static mp_obj_t real_part(mp_obj_t obj) {
    mp_obj_t plain = hooks_unwrapped(obj);
    if (!mp_obj_is_type(plain, &mp_type_complex)) {
        return obj;
    }
    mp_float_t re, im;
    mp_obj_complex_get(plain, &re, &im);
    return mp_obj_new_float(re);
}

// float(a) would read the bytes of an array as text.
static mp_obj_t float_of_ours(mp_obj_t obj) {
    return mp_obj_new_float(mp_obj_get_float(real_part(obj)));
}

static bool is_real(mp_obj_t obj) {
    return mp_obj_is_float(obj) || mp_obj_is_integer(obj)
           || (scalar_dtype(obj) != ND_NO_DTYPE && scalar_dtype(obj) < ND_COMPLEX64);
}

// MP_OBJ_NULL: nothing is special about the call.
static MP_NOINLINE mp_obj_t call_type(mp_obj_t fun, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const mp_obj_type_t *type = MP_OBJ_TO_PTR(fun);
    if (type == &mp_type_complex && n_args == 2 && is_real(args[0]) && is_real(args[1])) {
        // The interpreter adds up the parts, and loses the sign of a zero.
        return mp_obj_new_complex(mp_obj_get_float(args[0]), mp_obj_get_float(args[1]));
    }
    if (type == &mp_type_slice) {
        return __real_mp_call_function_n_kw(MP_OBJ_FROM_PTR(&language_slice_obj), n_args, n_kw, args);
    }
    if (n_args == 0 || !hooks_is_ours(args[0])) {
        return MP_OBJ_NULL;
    }
    if (n_args == 1 && n_kw == 0 && type == &mp_type_float) {
        return float_of_ours(args[0]);
    }
    if (n_args == 1 && n_kw == 0 && type == &mp_type_int) {
        return with_first(fun, real_part(args[0]), 1, 0, args);
    }
    if (wants_int(type)) {
        mp_obj_t index = as_index(args[0]);
        return index == MP_OBJ_NULL ? MP_OBJ_NULL : with_first(fun, index, n_args, n_kw, args);
    }
    return MP_OBJ_NULL;
}

mp_obj_t __wrap_mp_call_function_n_kw(mp_obj_t fun, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    // Functions, which are nearly all that is called, leave here.
    if (mp_obj_is_obj(fun) && ((const mp_obj_base_t *)MP_OBJ_TO_PTR(fun))->type == &mp_type_type) {
        mp_obj_t result = call_type(fun, n_args, n_kw, args);
        if (result != MP_OBJ_NULL) {
            return result;
        }
    }
    return __real_mp_call_function_n_kw(fun, n_args, n_kw, args);
}
