// Questions about the shape of an array-like, and whether two arrays share memory.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/attrs.h"
#include "bind/raise.h"
#include "core/overlap.h"
#include "py/runtime.h"

// --- Shape ---

static nd_array_t *to_array(mp_obj_t obj) {
    return array_from_obj(obj, ND_NO_DTYPE);
}

static mp_obj_t mod_numpy_shape(mp_obj_t a) {
    return attrs_shape(to_array(a));
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_shape_obj, mod_numpy_shape);

static mp_obj_t mod_numpy_ndim(mp_obj_t a) {
    return MP_OBJ_NEW_SMALL_INT(to_array(a)->ndim);
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_ndim_obj, mod_numpy_ndim);

static mp_obj_t mod_numpy_size(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_axis, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    const nd_array_t *a = to_array(arg[0].u_obj);
    if (arg[1].u_obj == mp_const_none) {
        return mp_obj_new_int_from_uint(nd_size(a));
    }
    bool is_tuple = mp_obj_is_type(arg[1].u_obj, &mp_type_tuple);
    unsigned axes = is_tuple ? args_axes(arg[1].u_obj, a->ndim) : 1u << args_axis(arg[1].u_obj, a->ndim);
    size_t n = 1;
    for (size_t i = 0; i < a->ndim; i++) {
        n *= axes >> i & 1 ? a->axis[i].len : 1;
    }
    return mp_obj_new_int_from_uint(n);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_size_obj, 1, mod_numpy_size);

// --- Memory ---

// max_work: None stands for if_none, a negative number for no limit.
static size_t work_limit(mp_obj_t obj, mp_int_t if_none) {
    if (obj != mp_const_none && !args_is_index(obj)) {
        mp_raise_ValueError(MP_ERROR_TEXT("max_work must be an integer"));
    }
    mp_int_t limit = obj == mp_const_none ? if_none : args_index(obj);
    return limit < 0 ? SIZE_MAX : (size_t)limit;
}

static const mp_arg_t memory_args[] = {
    { MP_QSTR_, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_max_work, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
};

static nd_err_t share(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs, mp_int_t if_none, bool *shares) {
    mp_arg_val_t arg[MP_ARRAY_SIZE(memory_args)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(memory_args), memory_args, arg);
    const nd_array_t *a = to_array(arg[0].u_obj);
    const nd_array_t *b = to_array(arg[1].u_obj);
    return nd_shares_memory(a, b, work_limit(arg[2].u_obj, if_none), shares, raise_poll);
}

static mp_obj_t mod_numpy_shares_memory(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    bool shares;
    raise_if(share(n_args, args, kwargs, -1, &shares), NULL, NULL, 0);
    return mp_obj_new_bool(shares);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_shares_memory_obj, 0, mod_numpy_shares_memory);

static mp_obj_t mod_numpy_may_share_memory(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    bool shares;
    nd_err_t err = share(n_args, args, kwargs, 0, &shares);
    raise_if(err == ND_ERR_TOO_HARD ? ND_OK : err, NULL, NULL, 0);
    return mp_obj_new_bool(shares);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_may_share_memory_obj, 0, mod_numpy_may_share_memory);
