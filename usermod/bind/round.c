// np.clip and np.round, which are made of ufuncs.

#include <math.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "py/runtime.h"

static const mp_arg_t clip_args[] = {
    { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_a_min, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_a_max, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_min, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_max, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
};

// None for a Python int on that side of everything that a's integer dtype holds.
static mp_obj_t clip_bound(const nd_array_t *a, mp_obj_t bound, int side) {
    bool is_python_int = mp_obj_is_int(bound) && !mp_obj_is_bool(bound);
    return is_python_int && ufunc_is_integer(a->dtype) && ufunc_int_beyond(bound, a->dtype) == side ? mp_const_none : bound;
}

// A bit for the dtype with which bound takes part in promotion; none for None.
static uint32_t bound_dtype(mp_obj_t bound) {
    if (bound == mp_const_none) {
        return 0;
    }
    nd_dtype_t dtype = scalar_promotion_dtype(bound);
    return 1u << (dtype == ND_NO_DTYPE ? array_from_obj(bound, ND_NO_DTYPE)->dtype : dtype);
}

static mp_obj_t mod_numpy_clip(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t v[MP_ARRAY_SIZE(clip_args)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(clip_args), clip_args, v);
    mp_obj_t out = reduction_out(v[3].u_obj);
    mp_obj_t low = v[1].u_obj != mp_const_none ? v[1].u_obj : v[4].u_obj;
    mp_obj_t high = v[2].u_obj != mp_const_none ? v[2].u_obj : v[5].u_obj;
    nd_array_t *a = array_from_obj(v[0].u_obj, ND_NO_DTYPE);
    low = clip_bound(a, low, -1);
    high = clip_bound(a, high, 1);
    // All three decide together in which dtype they are compared.
    nd_dtype_t common = nd_default_dtype(nd_promote_set(1u << a->dtype | bound_dtype(low) | bound_dtype(high)));
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR(common == a->dtype ? a : array_new_copy(a, common)), low };
    if (low == mp_const_none && high == mp_const_none) {
        return ufunc_call(ND_UFUNC_POSITIVE, operands, out);
    }
    if (low != mp_const_none) {
        operands[0] = ufunc_call(ND_UFUNC_MAXIMUM, operands, high == mp_const_none ? out : MP_OBJ_NULL);
    }
    if (high != mp_const_none) {
        operands[1] = high;
        operands[0] = ufunc_call(ND_UFUNC_MINIMUM, operands, out);
    }
    return operands[0];
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_clip_obj, 0, mod_numpy_clip);

// x * 10^decimals, to the nearest integer, and back.
static mp_obj_t round_inexact(mp_obj_t x, mp_int_t decimals, mp_obj_t out) {
    mp_float_t power = 1;
    for (mp_int_t i = decimals < 0 ? -decimals : decimals; i > 0 && isfinite(power); i--) {
        power *= 10;
    }
    mp_obj_t operands[2] = { x, mp_obj_new_float(power) };
    operands[0] = ufunc_call(decimals < 0 ? ND_UFUNC_DIVIDE : ND_UFUNC_MULTIPLY, operands, out);
    mp_obj_t in_place = array_check(operands[0]) ? operands[0] : MP_OBJ_NULL;
    operands[0] = ufunc_call(ND_UFUNC_RINT, operands, in_place);
    return ufunc_call(decimals < 0 ? ND_UFUNC_MULTIPLY : ND_UFUNC_DIVIDE, operands, in_place);
}

// The real or the imaginary part of z, as a view.
static mp_obj_t part_of(const nd_array_t *z, size_t part) {
    nd_array_t view;
    nd_copy_header(&view, z);
    view.dtype = z->dtype == ND_COMPLEX64 ? ND_FLOAT32 : ND_FLOAT64;
    view.data += part * nd_dtypes[view.dtype].itemsize;
    return MP_OBJ_FROM_PTR(array_new_view(z, &view));
}

static mp_obj_t round_complex(const nd_array_t *a, mp_int_t decimals, mp_obj_t out) {
    nd_array_t *copy = array_new_copy(a, ND_NO_DTYPE);
    for (size_t part = 0; part < 2; part++) {
        mp_obj_t view = part_of(copy, part);
        round_inexact(view, decimals, view);
    }
    mp_obj_t rounded = MP_OBJ_FROM_PTR(copy);
    return out == MP_OBJ_NULL ? array_return(copy) : ufunc_call(ND_UFUNC_POSITIVE, &rounded, out);
}

mp_obj_t reduce_round(mp_obj_t obj, mp_int_t decimals, mp_obj_t out) {
    const nd_array_t *a = array_from_obj(obj, ND_NO_DTYPE);
    mp_obj_t x = MP_OBJ_FROM_PTR((void *)a);
    if (a->dtype == ND_BOOL && decimals != 0) {
        const nd_array_t to = { .dtype = ND_BOOL };
        const nd_array_t from = { .dtype = ND_FLOAT64 };
        const nd_array_t *ops[2] = { &from, &to };
        raise_if(ND_ERR_CAST, "multiply", ops, 2);
    }
    if (a->dtype >= ND_COMPLEX64 && decimals != 0) {
        return round_complex(a, decimals, out);
    }
    if (a->dtype >= ND_FLOAT16 && decimals != 0) {
        return round_inexact(x, decimals, out);
    }
    if (a->dtype >= ND_FLOAT16 || a->dtype == ND_BOOL) {
        return ufunc_call(ND_UFUNC_RINT, &x, out);
    }
    if (decimals >= 0) {
        return ufunc_call(ND_UFUNC_POSITIVE, &x, out);
    }
    // Integers are rounded in float64, as NumPy rounds them.
    const nd_array_t *rounded = array_from_obj(round_inexact(x, decimals, MP_OBJ_NULL), a->dtype);
    x = MP_OBJ_FROM_PTR((void *)rounded);
    return out == MP_OBJ_NULL ? array_return((nd_array_t *)rounded) : ufunc_call(ND_UFUNC_POSITIVE, &x, out);
}

static const mp_arg_t round_args[] = {
    { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_decimals, MP_ARG_OBJ, {.u_obj = MP_OBJ_NEW_SMALL_INT(0)} },
    { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
};

static mp_obj_t mod_numpy_round(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t v[MP_ARRAY_SIZE(round_args)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(round_args), round_args, v);
    return reduce_round(v[0].u_obj, args_index(v[1].u_obj), reduction_out(v[2].u_obj));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_round_obj, 0, mod_numpy_round);
