// Arrays of a given shape: zeros, ones, full, empty, the same like another array, eye and identity.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/index.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "py/objstr.h"
#include "py/runtime.h"

// --- From a shape ---

static nd_array_t *new_shaped(mp_obj_t shape_obj, nd_dtype_t dtype, bool fortran) {
    size_t shape[ND_MAX_DIMS];
    if (shape_obj == mp_const_none) {
        mp_raise_TypeError(MP_ERROR_TEXT("Use () not None as shape arguments"));
    }
    size_t ndim = args_shape(shape_obj, shape, false);
    nd_array_t *a = array_new(dtype, ndim, shape);
    if (fortran && nd_size(a) != 0) {
        nd_set_shape(a, shape, ndim, dtype, true);
    }
    return a;
}

static bool shape_order(mp_obj_t obj) {
    char letter = args_order(obj);
    if (obj != mp_const_none && (letter == 'K' || letter == 'A')) {
        mp_raise_ValueError(MP_ERROR_TEXT("only 'C' or 'F' order is permitted"));
    }
    return letter == 'F';
}

static void clear(nd_array_t *a) {
    memset(a->data, 0, nd_size(a) * nd_dtypes[a->dtype].itemsize);
}

// np.zeros(shape, dtype=float, order='C'); ones and empty take the same.
static nd_array_t *shaped_args(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(shape, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_C)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[3].u_obj);
    return new_shaped(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_FLOAT64), shape_order(arg[2].u_obj));
}

static mp_obj_t mod_numpy_empty(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    return MP_OBJ_FROM_PTR(shaped_args(n_args, args, kwargs));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_empty_obj, 0, mod_numpy_empty);

static mp_obj_t mod_numpy_zeros(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    nd_array_t *a = shaped_args(n_args, args, kwargs);
    clear(a);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_zeros_obj, 0, mod_numpy_zeros);

static mp_obj_t mod_numpy_ones(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    nd_array_t *a = shaped_args(n_args, args, kwargs);
    index_assign(a, MP_OBJ_NEW_SMALL_INT(1));
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ones_obj, 0, mod_numpy_ones);

// dtype of fill_value when none is given.
static nd_dtype_t fill_dtype(mp_obj_t value) {
    nd_dtype_t dtype = scalar_discover_dtype(value);
    return dtype == ND_NO_DTYPE ? (nd_dtype_t)array_from_obj(value, ND_NO_DTYPE)->dtype : dtype;
}

// a[...] = value, where an integer of Python must fit, and other numbers and arrays are cast.
static void fill(const nd_array_t *a, mp_obj_t value) {
    bool as_it_is = mp_obj_is_integer(value) || mp_obj_is_str_or_bytes(value) || value == mp_const_none;
    index_assign(a, as_it_is ? value : MP_OBJ_FROM_PTR(array_from_obj(value, ND_NO_DTYPE)));
}

static mp_obj_t mod_numpy_full(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(shape, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(fill_value, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_C)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[4].u_obj);
    nd_dtype_t dtype = dtype_from_obj(arg[2].u_obj, ND_NO_DTYPE);
    if (dtype == ND_NO_DTYPE) {
        dtype = fill_dtype(arg[1].u_obj);
    }
    nd_array_t *a = new_shaped(arg[0].u_obj, dtype, shape_order(arg[3].u_obj));
    fill(a, arg[1].u_obj);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_full_obj, 0, mod_numpy_full);

// --- Like another array ---

static nd_array_t *new_like(const nd_array_t *a, mp_obj_t dtype_obj, mp_obj_t order_obj, mp_obj_t shape_obj) {
    nd_dtype_t dtype = dtype_from_obj(dtype_obj, (nd_dtype_t)a->dtype);
    char order = args_order(order_obj);
    if (shape_obj == mp_const_none) {
        return array_new_in_order(a, dtype, order);
    }
    size_t shape[ND_MAX_DIMS];
    size_t ndim = args_shape(shape_obj, shape, false);
    if (order == 'K' && ndim == a->ndim) {
        return array_new_in_shape(a, dtype, shape);
    }
    nd_array_t *result = array_new(dtype, ndim, shape);
    if (args_order_like(order_obj, a)) {
        nd_set_shape(result, shape, ndim, dtype, true);
    }
    return result;
}

// np.zeros_like(a, dtype=None, order='K', subok=True, shape=None); ones_like and empty_like take the same.
static nd_array_t *like_args(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(subok, 0, MP_ROM_TRUE),
        ARG_OBJ(shape, 0, MP_ROM_NONE),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[5].u_obj);
    return new_like(array_from_obj(arg[0].u_obj, ND_NO_DTYPE), arg[1].u_obj, arg[2].u_obj, arg[4].u_obj);
}

static mp_obj_t mod_numpy_empty_like(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    return MP_OBJ_FROM_PTR(like_args(n_args, args, kwargs));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_empty_like_obj, 0, mod_numpy_empty_like);

static mp_obj_t mod_numpy_zeros_like(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    nd_array_t *a = like_args(n_args, args, kwargs);
    clear(a);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_zeros_like_obj, 0, mod_numpy_zeros_like);

static mp_obj_t mod_numpy_ones_like(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    nd_array_t *a = like_args(n_args, args, kwargs);
    index_assign(a, MP_OBJ_NEW_SMALL_INT(1));
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ones_like_obj, 0, mod_numpy_ones_like);

static mp_obj_t mod_numpy_full_like(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(fill_value, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(subok, 0, MP_ROM_TRUE),
        ARG_OBJ(shape, 0, MP_ROM_NONE),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[6].u_obj);
    nd_array_t *a = new_like(array_from_obj(arg[0].u_obj, ND_NO_DTYPE), arg[2].u_obj, arg[3].u_obj, arg[5].u_obj);
    fill(a, arg[1].u_obj);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_full_like_obj, 0, mod_numpy_full_like);

// --- eye, identity ---

static mp_obj_t new_eye(size_t n_rows, size_t n_cols, mp_int_t k, nd_dtype_t dtype, bool fortran) {
    size_t shape[] = {n_rows, n_cols};
    nd_array_t *a = array_new(dtype, 2, shape);
    if (fortran) {
        nd_set_shape(a, shape, 2, dtype, true);
    }
    clear(a);
    size_t row = k < 0 ? (size_t)-k : 0;
    size_t col = k > 0 ? (size_t)k : 0;
    if (row < n_rows && col < n_cols) {
        nd_array_t diagonal;
        size_t len = n_rows - row < n_cols - col ? n_rows - row : n_cols - col;
        nd_set_shape(&diagonal, &len, 1, dtype, false);
        diagonal.data = a->data + row * (size_t)a->axis[0].stride_bytes + col * (size_t)a->axis[1].stride_bytes;
        diagonal.flags = 0;
        diagonal.axis[0].stride_bytes = a->axis[0].stride_bytes + a->axis[1].stride_bytes;
        index_assign(&diagonal, MP_OBJ_NEW_SMALL_INT(1));
    }
    return MP_OBJ_FROM_PTR(a);
}

static size_t side(mp_obj_t obj) {
    if (mp_obj_is_bool(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("an integer is required"));
    }
    mp_int_t n = args_index(obj);
    if (n < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("negative dimensions are not allowed"));
    }
    return (size_t)n;
}

static mp_obj_t mod_numpy_eye(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(N, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(M, 0, MP_ROM_NONE),
        ARG_OBJ(k, 0, MP_ROM_INT(0)),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_C)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[5].u_obj);
    mp_obj_t n_cols = arg[1].u_obj == mp_const_none ? arg[0].u_obj : arg[1].u_obj;
    return new_eye(side(arg[0].u_obj), side(n_cols), args_index(arg[2].u_obj),
        dtype_from_obj(arg[3].u_obj, ND_FLOAT64), shape_order(arg[4].u_obj));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_eye_obj, 0, mod_numpy_eye);

static mp_obj_t mod_numpy_identity(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(n, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    size_t n = side(arg[0].u_obj);
    return new_eye(n, n, 0, dtype_from_obj(arg[1].u_obj, ND_FLOAT64), false);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_identity_obj, 0, mod_numpy_identity);
