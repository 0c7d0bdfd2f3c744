// Attributes and methods of NumPy scalars: those of a 0-d array, and those that scalars alone have.

#include <math.h>
#include <string.h>

#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/hooks.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/builtin.h"
#include "py/runtime.h"

// The methods of ndarray

mp_obj_t scalar_as_array(mp_obj_t self) {
    nd_dtype_t dtype = scalar_dtype(self);
    nd_array_t *a = array_new(dtype, 0, NULL);
    memcpy(a->data, &((scalar_obj_t *)MP_OBJ_TO_PTR(self))->item, nd_dtypes[dtype].itemsize);
    return MP_OBJ_FROM_PTR(a);
}

static mp_obj_t array_or_scalar(mp_obj_t obj) {
    return array_check(obj) ? array_return(MP_OBJ_TO_PTR(obj)) : obj;
}

// A method of ndarray on a scalar: what would be a 0-d array is a scalar again.
typedef struct _scalar_method_t {
    mp_obj_base_t base;
    mp_obj_t bound; // the method, bound to a 0-d array
} scalar_method_t;

static mp_obj_t scalar_method_call(mp_obj_t self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    scalar_method_t *method = MP_OBJ_TO_PTR(self);
    return array_or_scalar(mp_call_function_n_kw(method->bound, n_args, n_kw, args));
}

static MP_DEFINE_CONST_OBJ_TYPE(scalar_method_type, MP_QSTR_method, MP_TYPE_FLAG_NONE,
    call, scalar_method_call);

static void load_from_array(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    mp_obj_t array = scalar_as_array(self);
    if (attr == MP_QSTR_flags) {
        ((nd_array_t *)MP_OBJ_TO_PTR(array))->flags |= ND_FLAG_READONLY;
    }
    mp_load_method_maybe(array, attr, dest);
    if (dest[1] != MP_OBJ_NULL) {
        scalar_method_t *method = mp_obj_malloc(scalar_method_t, &scalar_method_type);
        method->bound = mp_obj_new_bound_meth(dest[0], dest[1]);
        dest[0] = MP_OBJ_FROM_PTR(method);
        dest[1] = MP_OBJ_NULL;
    } else if (dest[0] != MP_OBJ_NULL) {
        dest[0] = array_or_scalar(dest[0]);
    }
}

// Methods of their own

static mp_obj_t scalar_conjugate(mp_obj_t self) {
    return scalar_dtype(self) == ND_BOOL ? self : ufunc_call(ND_UFUNC_CONJUGATE, &self, MP_OBJ_NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(scalar_conjugate_obj, scalar_conjugate);

static mp_obj_t scalar_bit_count(mp_obj_t self) {
    return hooks_unwrapped(ufunc_call(ND_UFUNC_BITWISE_COUNT, &self, MP_OBJ_NULL));
}
static MP_DEFINE_CONST_FUN_OBJ_1(scalar_bit_count_obj, scalar_bit_count);

static double float_value(mp_obj_t self) {
    return mp_obj_get_float_to_d(hooks_unwrapped(self));
}

static mp_obj_t scalar_is_integer(mp_obj_t self) {
    double value = float_value(self);
    return mp_obj_new_bool(value - value == 0 && floor(value) == value);
}
static MP_DEFINE_CONST_FUN_OBJ_1(scalar_is_integer_obj, scalar_is_integer);

// The smallest fraction that equals value: an odd integer times a power of two.
static mp_obj_t scalar_as_integer_ratio(mp_obj_t self) {
    double value = float_value(self);
    if (isnan(value)) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot convert NaN to integer ratio"));
    }
    if (isinf(value)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("cannot convert Infinity to integer ratio"));
    }
    int exponent;
    double fraction = frexp(value, &exponent);
    for (; fraction != floor(fraction); exponent--) {
        fraction *= 2;
    }
    mp_obj_t pair[2] = { mp_obj_new_int_from_ll((long long)fraction), MP_OBJ_NEW_SMALL_INT(1) };
    size_t grows = exponent < 0 ? 1 : 0;
    if (value != 0) {
        pair[grows] = mp_binary_op(MP_BINARY_OP_LSHIFT, pair[grows], MP_OBJ_NEW_SMALL_INT(exponent < 0 ? -exponent : exponent));
    }
    return mp_obj_new_tuple(2, pair);
}
static MP_DEFINE_CONST_FUN_OBJ_1(scalar_as_integer_ratio_obj, scalar_as_integer_ratio);

static mp_obj_t scalar_array(size_t n_args, const mp_obj_t *args) {
    nd_dtype_t dtype = n_args == 1 ? scalar_dtype(args[0]) : dtype_from_obj(args[1], scalar_dtype(args[0]));
    return MP_OBJ_FROM_PTR(array_from_obj(args[0], dtype));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(scalar_array_obj, 1, 2, scalar_array);

// Float64 as hexadecimal text, "-0x1.8000000000000p+1".
static mp_obj_t scalar_hex(mp_obj_t self) {
    double value = float_value(self);
    if (value - value != 0) {
        return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), mp_obj_new_float_from_d(value));
    }
    uint64_t bits;
    memcpy(&bits, &value, sizeof(bits));
    int exponent = (int)(bits >> 52 & 0x7ff);
    char text[] = "-0x0.0000000000000p";
    for (size_t i = 17; i >= 5; i--, bits >>= 4) {
        text[i] = "0123456789abcdef"[bits & 15];
    }
    bool negative = signbit(value);
    text[3] = exponent == 0 ? '0' : '1';
    vstr_t vstr;
    vstr_init(&vstr, 24);
    vstr_add_str(&vstr, text + !negative);
    if (value == 0) {
        vstr.len -= 13; // 0x0.0p+0
        vstr_add_str(&vstr, "p");
        vstr.buf[vstr.len - 2] = '0';
    }
    vstr_printf(&vstr, "%s%d", exponent >= 1023 || value == 0 ? "+" : "", value == 0 ? 0 : exponent == 0 ? -1022 : exponent - 1023);
    return mp_obj_new_str_from_vstr(&vstr);
}
MP_DEFINE_CONST_FUN_OBJ_1(scalar_hex_obj, scalar_hex);

// What int(), float() and the like do, by the names of the methods that the desktop looks for.
#define AS_TYPE(name, type) \
    static mp_obj_t scalar_##name(mp_obj_t self) { \
        return mp_call_function_n_kw(MP_OBJ_FROM_PTR(&type), 1, 0, &self); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_1(scalar_##name##_obj, scalar_##name)

AS_TYPE(int, mp_type_int);
AS_TYPE(float, mp_type_float);
AS_TYPE(complex, mp_type_complex);
AS_TYPE(bool, mp_type_bool);

#define INTEGER (1)
#define FLOAT (2)
#define COMPLEX (4)
#define BOOL (8)
#define ALL (15)

// What scalars have and arrays have not, or otherwise.
static const struct {
    uint16_t name;
    uint8_t kinds;
    bool float64_only;
    mp_rom_obj_t method;
} methods[] = {
    { MP_QSTR_conjugate, ALL, false, MP_ROM_PTR(&scalar_conjugate_obj) },
    { MP_QSTR_conj, ALL, false, MP_ROM_PTR(&scalar_conjugate_obj) },
    { MP_QSTR_is_integer, INTEGER | FLOAT, false, MP_ROM_PTR(&scalar_is_integer_obj) },
    { MP_QSTR_as_integer_ratio, FLOAT, false, MP_ROM_PTR(&scalar_as_integer_ratio_obj) },
    { MP_QSTR_bit_count, INTEGER, false, MP_ROM_PTR(&scalar_bit_count_obj) },
    { MP_QSTR_hex, FLOAT, true, MP_ROM_PTR(&scalar_hex_obj) },
    { MP_QSTR___array__, ALL, false, MP_ROM_PTR(&scalar_array_obj) },
    { MP_QSTR___index__, INTEGER, false, MP_ROM_PTR(&scalar_int_obj) },
    { MP_QSTR___int__, ALL, false, MP_ROM_PTR(&scalar_int_obj) },
    { MP_QSTR___float__, ALL, false, MP_ROM_PTR(&scalar_float_obj) },
    { MP_QSTR___complex__, COMPLEX, false, MP_ROM_PTR(&scalar_complex_obj) },
    { MP_QSTR___bool__, ALL, false, MP_ROM_PTR(&scalar_bool_obj) },
};

static uint8_t kind_bit(nd_dtype_t dtype) {
    switch (nd_dtypes[dtype].kind) {
        case 'b':
            return BOOL;
        case 'f':
            return FLOAT;
        case 'c':
            return COMPLEX;
        default:
            return INTEGER;
    }
}

static bool load_own(mp_obj_t self, nd_dtype_t dtype, qstr attr, mp_obj_t *dest) {
    for (size_t i = 0; i < MP_ARRAY_SIZE(methods); i++) {
        if (methods[i].name == attr) {
            if ((methods[i].kinds & kind_bit(dtype)) && (dtype == ND_FLOAT64 || !methods[i].float64_only)) {
                dest[0] = (mp_obj_t)methods[i].method;
                dest[1] = self;
            }
            return true;
        }
    }
    return false;
}

void scalar_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    nd_dtype_t dtype = scalar_dtype(self);
    if (dest[0] != MP_OBJ_NULL || load_own(self, dtype, attr, dest)) {
        return;
    }
    const char *name = qstr_str(attr);
    bool is_integer = kind_bit(dtype) == INTEGER;
    if (attr == MP_QSTR_dtype) {
        dest[0] = dtype_obj(dtype);
    } else if (attr == MP_QSTR_numerator && is_integer) {
        dest[0] = self;
    } else if (attr == MP_QSTR_denominator && is_integer) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(1);
    } else if (attr == MP_QSTR_device) {
        dest[0] = MP_OBJ_NEW_QSTR(MP_QSTR_cpu);
    } else if (name[0] != '_' && attr != MP_QSTR_dot) {
        load_from_array(self, attr, dest);
    }
}
