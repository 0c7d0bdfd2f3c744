// What may be cast to what, and which dtype serves for several: np.can_cast, np.result_type and their kin.

#include <math.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/scalar.h"
#include "bind/ufunc_args.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/objstr.h"
#include "py/runtime.h"

// The dtype that obj names; None is not the default dtype here.
static nd_dtype_t named_dtype(mp_obj_t obj, bool *swapped) {
    if (obj == mp_const_none) {
        mp_raise_TypeError(MP_ERROR_TEXT("did not understand one of the types; 'None' not accepted"));
    }
    return dtype_from_obj_ordered(obj, ND_NO_DTYPE, swapped);
}

// The dtype of an array or a NumPy scalar, or the dtype that obj names.
static nd_dtype_t dtype_of_any(mp_obj_t obj, bool *swapped) {
    *swapped = false;
    if (array_check(obj)) {
        return (nd_dtype_t)((nd_array_t *)MP_OBJ_TO_PTR(obj))->dtype;
    }
    nd_dtype_t dtype = scalar_dtype(obj);
    return dtype != ND_NO_DTYPE ? dtype : dtype_from_obj_ordered(obj, ND_FLOAT64, swapped);
}

static mp_obj_t mod_numpy_can_cast(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_from_, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_to, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_casting, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_safe)} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    bool from_swapped, to_swapped;
    nd_dtype_t to = named_dtype(arg[1].u_obj, &to_swapped);
    nd_casting_t rule = (nd_casting_t)args_casting(arg[2].u_obj);
    if (scalar_promotion_dtype(arg[0].u_obj) != ND_NO_DTYPE && scalar_dtype(arg[0].u_obj) == ND_NO_DTYPE) {
        mp_raise_TypeError(MP_ERROR_TEXT("can_cast() does not support Python ints, floats, and complex because the "
            "result used to depend on the value.\nThis change was part of adopting NEP 50, we may explicitly allow "
            "them again in the future."));
    }
    nd_dtype_t from = arg[0].u_obj == mp_const_none ? named_dtype(mp_const_none, &from_swapped)
        : dtype_of_any(arg[0].u_obj, &from_swapped);
    bool reordered = from_swapped != to_swapped && nd_dtypes[from].itemsize > 1 && nd_dtypes[to].itemsize > 1;
    return mp_obj_new_bool(nd_can_cast(from, to, rule) && !(rule == ND_CAST_NO && reordered));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_can_cast_obj, 0, mod_numpy_can_cast);

static mp_obj_t mod_numpy_result_type(size_t n_args, const mp_obj_t *args) {
    if (n_args == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("at least one array or dtype is required"));
    }
    uint32_t dtypes = 0;
    for (size_t i = 0; i < n_args; i++) {
        bool swapped;
        // Alone a number is what an array of it would be.
        nd_dtype_t dtype = n_args == 1 ? scalar_discover_dtype(args[i]) : scalar_promotion_dtype(args[i]);
        if (dtype == ND_NO_DTYPE) {
            dtype = dtype_of_any(args[i], &swapped);
        }
        dtypes |= 1u << dtype;
    }
    return dtype_obj(nd_default_dtype(nd_promote_set(dtypes)));
}
MP_DEFINE_CONST_FUN_OBJ_VAR(mod_numpy_result_type_obj, 0, mod_numpy_result_type);

static mp_obj_t mod_numpy_promote_types(mp_obj_t type1, mp_obj_t type2) {
    bool swapped;
    nd_dtype_t a = named_dtype(type1, &swapped);
    return dtype_obj(nd_promote(a, named_dtype(type2, &swapped)));
}
MP_DEFINE_CONST_FUN_OBJ_2(mod_numpy_promote_types_obj, mod_numpy_promote_types);

// --- min_scalar_type ---

// The smallest integer dtype for the 64 bits of a value.
static nd_dtype_t min_integer(uint64_t bits, bool negative) {
    size_t size = 1;
    // A negative number needs a bit for its sign.
    uint64_t magnitude = negative ? ~bits << 1 : bits;
    while (size < 8 && magnitude >> (8 * size) != 0) {
        size *= 2;
    }
    nd_dtype_t dtype = negative ? ND_INT8 : ND_UINT8;
    while (nd_dtypes[dtype].itemsize != size) {
        dtype = (nd_dtype_t)(dtype + 2);
    }
    return dtype;
}

// Whether value needs no more than this float dtype, by NumPy's limits.
static bool fits_float(double value, nd_dtype_t dtype) {
    return !isfinite(value) || fabs(value) < (dtype == ND_FLOAT16 ? 65000.0 : 3.4e38);
}

static nd_dtype_t min_dtype(nd_dtype_t dtype, const nd_item_t *item) {
    nd_c128_t value;
    nd_cast_item(ND_COMPLEX128, &value, dtype, item);
    if (nd_dtypes[dtype].kind == 'f') {
        return fits_float(value.re, ND_FLOAT16) ? ND_FLOAT16
            : fits_float(value.re, ND_FLOAT32) ? ND_FLOAT32 : dtype;
    }
    if (nd_dtypes[dtype].kind == 'c') {
        // Here an infinity or a NaN does not fit.
        return fabs(value.re) < 3.4e38 && fabs(value.im) < 3.4e38 ? ND_COMPLEX64 : dtype;
    }
    if (dtype == ND_BOOL) {
        return dtype;
    }
    uint64_t bits;
    nd_cast_item(ND_UINT64, &bits, dtype, item);
    return min_integer(bits, nd_dtypes[dtype].kind == 'i' && bits >> 63);
}

static mp_obj_t mod_numpy_min_scalar_type(mp_obj_t obj) {
    nd_item_t item;
    nd_dtype_t dtype = scalar_discover_dtype(obj);
    if (dtype == ND_NO_DTYPE) {
        const nd_array_t *a = array_from_obj(obj, ND_NO_DTYPE);
        dtype = (nd_dtype_t)a->dtype;
        if (a->ndim != 0) {
            return dtype_obj(dtype);
        }
        obj = MP_OBJ_FROM_PTR(a);
    }
    scalar_store(obj, dtype, &item);
    return dtype_obj(min_dtype(dtype, &item));
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_min_scalar_type_obj, mod_numpy_min_scalar_type);

// --- Types ---

// The scalar type that obj is or names.
static mp_obj_t scalar_class(mp_obj_t obj) {
    mp_obj_t generic = MP_OBJ_FROM_PTR(&scalar_generic_type);
    if (mp_obj_is_type(obj, &mp_type_type) && mp_obj_is_subclass_fast(obj, generic)) {
        return obj;
    }
    bool swapped;
    return MP_OBJ_FROM_PTR(scalar_types[dtype_from_obj_ordered(obj, ND_FLOAT64, &swapped)]);
}

static mp_obj_t mod_numpy_issubdtype(mp_obj_t arg1, mp_obj_t arg2) {
    return mp_obj_new_bool(mp_obj_is_subclass_fast(scalar_class(arg1), scalar_class(arg2)));
}
MP_DEFINE_CONST_FUN_OBJ_2(mod_numpy_issubdtype_obj, mod_numpy_issubdtype);

static mp_obj_t mod_numpy_isscalar(mp_obj_t element) {
    return mp_obj_new_bool(scalar_promotion_dtype(element) != ND_NO_DTYPE || mp_obj_is_str_or_bytes(element));
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_isscalar_obj, mod_numpy_isscalar);

static bool is_complex(mp_obj_t obj) {
    // What is no number, text for one, is not complex.
    nd_dtype_t dtype = ND_BOOL;
    if (mp_obj_is_type(obj, &mp_type_complex)) {
        dtype = ND_COMPLEX128;
    } else if (ufunc_is_operand(obj) && !mp_obj_is_int(obj)) {
        dtype = (nd_dtype_t)array_from_obj(obj, ND_NO_DTYPE)->dtype;
    }
    return nd_dtypes[dtype].kind == 'c';
}

static mp_obj_t mod_numpy_iscomplexobj(mp_obj_t x) {
    return mp_obj_new_bool(is_complex(x));
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_iscomplexobj_obj, mod_numpy_iscomplexobj);

static mp_obj_t mod_numpy_isrealobj(mp_obj_t x) {
    return mp_obj_new_bool(!is_complex(x));
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_isrealobj_obj, mod_numpy_isrealobj);
