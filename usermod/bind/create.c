// Making arrays: from objects, from shapes, from formulas.

#include <math.h>
#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/create.h"
#include "bind/dtype.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/runtime.h"

#define ARG_OBJ(name, flags, default) { MP_QSTR_##name, (flags) | MP_ARG_OBJ, {.u_rom_obj = default} }

// --- np.array and its kin ---

static MP_NORETURN void raise_copy_needed(void) {
    mp_raise_ValueError(MP_ERROR_TEXT("Unable to avoid copy while creating an array as requested.\n"
        "If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed "
        "(no behavior change in NumPy 1.x).\nFor more details, see "
        "https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword."));
}

// order= of an array that may stay as it is: 'C' and 'F' ask for a layout, 'K' and 'A' do not.
static bool order_fits(mp_obj_t order, const nd_array_t *a) {
    if (args_order_like(order, a)) {
        return nd_is_f_contiguous(a);
    }
    return order == mp_const_none || (mp_obj_str_get_str(order)[0] & ~0x20) != 'C' || nd_is_c_contiguous(a);
}

static nd_array_t *with_ndim(nd_array_t *a, size_t ndim) {
    if (ndim > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, NULL, NULL, 0);
    }
    if (ndim <= a->ndim) {
        return a;
    }
    nd_array_t view;
    size_t n_new = ndim - a->ndim;
    nd_copy_header(&view, a);
    memmove(view.axis + n_new, view.axis, a->ndim * sizeof(nd_axis_t));
    for (size_t i = 0; i < n_new; i++) {
        view.axis[i] = (nd_axis_t) {1, 0};
    }
    view.ndim = (uint8_t)ndim;
    return array_new_view(a, &view);
}

// copy: None when needed, True always, False never.
static mp_obj_t convert(mp_obj_t obj, nd_dtype_t dtype, mp_obj_t copy, mp_obj_t order, size_t ndmin) {
    bool never = copy != mp_const_none && !mp_obj_is_true(copy);
    bool always = copy != mp_const_none && !never;
    nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj)
        : scalar_promotion_dtype(obj) != ND_NO_DTYPE ? NULL : buffer_as_array(obj);
    if (a == NULL && never) {
        raise_copy_needed();
    }
    bool fresh = a == NULL;
    if (fresh) {
        a = array_from_obj(obj, dtype);
    }
    bool same = (dtype == ND_NO_DTYPE || dtype == a->dtype) && order_fits(order, a);
    if (!same && never) {
        raise_copy_needed();
    }
    if (!same || (always && !fresh)) {
        a = array_new_ordered(a, dtype, args_order_like(order, a));
    }
    return MP_OBJ_FROM_PTR(with_ndim(a, ndmin));
}

static mp_obj_t mod_numpy_array(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(object, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(copy, MP_ARG_KW_ONLY, MP_ROM_TRUE),
        ARG_OBJ(order, MP_ARG_KW_ONLY, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(subok, MP_ARG_KW_ONLY, MP_ROM_FALSE),
        { MP_QSTR_ndmin, MP_ARG_KW_ONLY | MP_ARG_INT, {.u_int = 0} },
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    mp_int_t ndmin = arg[5].u_int;
    return convert(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_NO_DTYPE), arg[2].u_obj, arg[3].u_obj,
        ndmin < 0 ? 0 : (size_t)ndmin);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_array_obj, 0, mod_numpy_array);

static mp_obj_t mod_numpy_asarray(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(copy, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return convert(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_NO_DTYPE), arg[4].u_obj, arg[2].u_obj, 0);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_asarray_obj, 0, mod_numpy_asarray);

static mp_obj_t mod_numpy_ascontiguousarray(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return convert(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_NO_DTYPE), mp_const_none,
        MP_OBJ_NEW_QSTR(MP_QSTR_C), 1);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ascontiguousarray_obj, 0, mod_numpy_ascontiguousarray);

static mp_obj_t mod_numpy_copy(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(subok, 0, MP_ROM_FALSE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return convert(arg[0].u_obj, ND_NO_DTYPE, mp_const_true, arg[1].u_obj, 0);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_copy_obj, 0, mod_numpy_copy);

// --- From a shape ---

static nd_array_t *new_shaped(mp_obj_t shape_obj, nd_dtype_t dtype, bool fortran) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim = args_shape(shape_obj, shape, false);
    nd_array_t *a = array_new(dtype, ndim, shape);
    if (fortran) {
        nd_set_shape(a, shape, ndim, dtype, true);
    }
    return a;
}

static bool shape_order(mp_obj_t obj) {
    if (mp_obj_is_str(obj) && strchr("KkAa", mp_obj_str_get_str(obj)[0]) != NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("only 'C' or 'F' order is permitted"));
    }
    return args_order_is_fortran(obj);
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

// NumPy makes an array of the value first, whose elements are cast as arrays are.
static void fill_with(nd_array_t *a, mp_obj_t value) {
    bool is_weak = mp_obj_is_bool(value) || scalar_promotion_dtype(value) >= ND_N_DTYPES;
    index_assign(a, is_weak ? value : MP_OBJ_FROM_PTR(array_from_obj(value, ND_NO_DTYPE)));
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
    nd_dtype_t dtype = dtype_from_obj(arg[2].u_obj, ND_NO_DTYPE);
    if (dtype == ND_NO_DTYPE) {
        dtype = fill_dtype(arg[1].u_obj);
    }
    nd_array_t *a = new_shaped(arg[0].u_obj, dtype, shape_order(arg[3].u_obj));
    fill_with(a, arg[1].u_obj);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_full_obj, 0, mod_numpy_full);

// --- Like another array ---

static nd_array_t *new_like(const nd_array_t *a, mp_obj_t dtype_obj, mp_obj_t order, mp_obj_t shape_obj) {
    nd_dtype_t dtype = dtype_from_obj(dtype_obj, (nd_dtype_t)a->dtype);
    bool fortran = args_order_like(order, a);
    if (shape_obj != mp_const_none) {
        return new_shaped(shape_obj, dtype, fortran);
    }
    nd_array_t *result = array_new_like(a, dtype);
    if (fortran) {
        size_t shape[ND_MAX_DIMS];
        array_get_shape(a, shape);
        nd_set_shape(result, shape, a->ndim, dtype, true);
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
    nd_array_t *a = new_like(array_from_obj(arg[0].u_obj, ND_NO_DTYPE), arg[2].u_obj, arg[3].u_obj, arg[5].u_obj);
    fill_with(a, arg[1].u_obj);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_full_like_obj, 0, mod_numpy_full_like);

mp_obj_t create_ndarray(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_map_t kwargs;
    mp_map_init_fixed_table(&kwargs, n_kw, args + n_args);
    return mod_numpy_empty(n_args, args, &kwargs);
}

// --- arange, linspace ---

// How many values start, start + step ... stop before stop; NumPy counts in doubles.
static size_t arange_len(mp_obj_t start, mp_obj_t stop, mp_obj_t step) {
    mp_obj_t span = mp_binary_op(MP_BINARY_OP_SUBTRACT, stop, start);
    if (mp_obj_get_float_to_d(step) == 0.0) {
        mp_raise_msg(&mp_type_ZeroDivisionError, MP_ERROR_TEXT("division by zero"));
    }
    double len = ceil(mp_obj_get_float_to_d(span) / mp_obj_get_float_to_d(step));
    if (isnan(len)) {
        mp_raise_ValueError(MP_ERROR_TEXT("arange: cannot compute length"));
    }
    if (len >= (double)SIZE_MAX / 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("Maximum allowed size exceeded"));
    }
    return len > 0.0 ? (size_t)len : 0;
}

// dtype of np.arange: that of its arguments, at least int64.
static nd_dtype_t arange_dtype(const mp_obj_t *values, size_t n) {
    nd_dtype_t dtype = ND_INT64;
    for (size_t i = 0; i < n; i++) {
        nd_dtype_t one = scalar_discover_dtype(values[i]);
        if (one == ND_NO_DTYPE || nd_dtypes[one].kind == 'c') {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("arange() not supported for inputs of type '%s%s'"),
                raise_type_prefix(values[i]), mp_obj_get_type_str(values[i]));
        }
        dtype = nd_promote(dtype, one);
    }
    return dtype;
}

// start + i * (second - start), computed in the class of dtype as NumPy's fill functions do.
static void fill_ints(nd_array_t *a, const uint8_t *first, const uint8_t *second) {
    uint64_t start, next;
    size_t itemsize = nd_dtypes[a->dtype].itemsize;
    nd_cast_item(ND_UINT64, &start, (nd_dtype_t)a->dtype, first);
    nd_cast_item(ND_UINT64, &next, (nd_dtype_t)a->dtype, second);
    uint8_t *data = a->data;
    for (size_t i = 0; i < a->axis[0].len; i++, data += itemsize) {
        uint64_t value = start + i * (next - start);
        nd_cast_item((nd_dtype_t)a->dtype, data, ND_UINT64, &value);
        raise_pending(i);
    }
}

static void fill_doubles(nd_array_t *a, const uint8_t *first, const uint8_t *second) {
    double start, next;
    memcpy(&start, first, sizeof(start));
    memcpy(&next, second, sizeof(next));
    double *data = (double *)(void *)a->data;
    for (size_t i = 0; i < a->axis[0].len; i++) {
        data[i] = start + (double)i * (next - start);
        raise_pending(i);
    }
}

// float16 and float32.
static void fill_floats(nd_array_t *a, const uint8_t *first, const uint8_t *second) {
    float start, next;
    size_t itemsize = nd_dtypes[a->dtype].itemsize;
    nd_cast_item(ND_FLOAT32, &start, (nd_dtype_t)a->dtype, first);
    nd_cast_item(ND_FLOAT32, &next, (nd_dtype_t)a->dtype, second);
    uint8_t *data = a->data;
    for (size_t i = 0; i < a->axis[0].len; i++, data += itemsize) {
        float value = start + (float)i * (next - start);
        nd_cast_item((nd_dtype_t)a->dtype, data, ND_FLOAT32, &value);
        raise_pending(i);
    }
}

// a[0] and a[1] are there; the others follow from them.
static void fill_steps(nd_array_t *a) {
    nd_item_t pair[2];
    size_t itemsize = nd_dtypes[a->dtype].itemsize;
    memcpy(&pair[0], a->data, itemsize);
    memcpy(&pair[1], a->data + itemsize, itemsize);
    const uint8_t *first = (const uint8_t *)&pair[0];
    const uint8_t *second = (const uint8_t *)&pair[1];
    if (a->dtype == ND_FLOAT64) {
        fill_doubles(a, first, second);
    } else if (nd_dtypes[a->dtype].kind == 'f') {
        fill_floats(a, first, second);
    } else {
        fill_ints(a, first, second);
    }
    // The two that were given stay as they were.
    memcpy(a->data, first, itemsize);
    memcpy(a->data + itemsize, second, itemsize);
}

static nd_array_t *new_arange(mp_obj_t start, mp_obj_t stop, mp_obj_t step, nd_dtype_t dtype) {
    size_t n = arange_len(start, stop, step);
    if (dtype == ND_BOOL && n > 2) {
        mp_raise_TypeError(MP_ERROR_TEXT("arange() is only supported for booleans when the result has at most length 2."));
    }
    nd_array_t *a = array_new(dtype, 1, &n);
    size_t itemsize = nd_dtypes[dtype].itemsize;
    if (n >= 1) {
        scalar_store(start, dtype, a->data);
    }
    if (n >= 2) {
        scalar_store(mp_binary_op(MP_BINARY_OP_ADD, start, step), dtype, a->data + itemsize);
    }
    if (n > 2) {
        fill_steps(a);
    }
    return a;
}

static mp_obj_t mod_numpy_arange(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(start, 0, MP_ROM_NONE),
        ARG_OBJ(stop, 0, MP_ROM_NONE),
        ARG_OBJ(step, 0, MP_ROM_INT(1)),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    mp_obj_t values[] = {arg[0].u_obj, arg[1].u_obj, arg[2].u_obj == mp_const_none ? MP_OBJ_NEW_SMALL_INT(1) : arg[2].u_obj};
    if (values[1] == mp_const_none) {
        values[1] = values[0];
        values[0] = MP_OBJ_NEW_SMALL_INT(0);
    } else if (values[0] == mp_const_none) {
        values[0] = MP_OBJ_NEW_SMALL_INT(0);
    }
    if (values[1] == mp_const_none) {
        mp_raise_TypeError(MP_ERROR_TEXT("arange() requires stop to be specified."));
    }
    for (size_t i = 0; i < 3; i++) {
        if (array_check(values[i])) {
            values[i] = array_return(MP_OBJ_TO_PTR(values[i]));
        }
    }
    nd_dtype_t dtype = arange_dtype(values, 3);
    return MP_OBJ_FROM_PTR(new_arange(values[0], values[1], values[2], dtype_from_obj(arg[3].u_obj, dtype)));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_arange_obj, 0, mod_numpy_arange);

MP_DECLARE_CONST_FUN_OBJ_3(mod_numpy_moveaxis_obj);

static mp_obj_t op2(nd_ufunc_id_t id, mp_obj_t a, mp_obj_t b) {
    mp_obj_t args[] = {a, b};
    return ufunc_call(id, args, MP_OBJ_NULL);
}

// 0, 1 ... n - 1 along a first axis that broadcasts against arrays of ndim axes.
static mp_obj_t column_of_steps(size_t n, size_t ndim, nd_dtype_t dtype) {
    size_t shape[ND_MAX_DIMS];
    nd_array_t *a = new_arange(MP_OBJ_NEW_SMALL_INT(0), MP_OBJ_NEW_SMALL_INT(n), MP_OBJ_NEW_SMALL_INT(1),
        nd_dtypes[dtype].kind == 'c' ? ND_FLOAT64 : dtype);
    if (ndim + 1 > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, NULL, NULL, 0);
    }
    shape[0] = n;
    for (size_t i = 1; i <= ndim; i++) {
        shape[i] = 1;
    }
    return MP_OBJ_FROM_PTR(array_new_reshaped(array_new_copy(a, dtype), shape, ndim + 1, false));
}

// The values of np.linspace in dtype, as numpy/_core/function_base.py computes them, so that the
// last bit agrees: steps times step plus start, and stop itself at the end.
static mp_obj_t linspace_values(mp_obj_t start, mp_obj_t stop, size_t n, bool endpoint, nd_dtype_t dtype, mp_obj_t *step) {
    size_t div = endpoint ? n - 1 : n;
    mp_obj_t delta = op2(ND_UFUNC_SUBTRACT, stop, start);
    mp_obj_t y = column_of_steps(n, array_from_obj(delta, ND_NO_DTYPE)->ndim, dtype);
    *step = mp_obj_new_float_from_d((double)NAN);
    if (n == 0 || div == 0) {
        y = op2(ND_UFUNC_MULTIPLY, y, delta);
    } else {
        mp_obj_t divisor = mp_obj_new_int_from_uint(div);
        *step = op2(ND_UFUNC_DIVIDE, delta, divisor);
        // A step that underflows to zero: divide first.
        bool is_zero = scalar_dtype(*step) != ND_NO_DTYPE && !mp_obj_is_true(*step);
        y = is_zero ? op2(ND_UFUNC_MULTIPLY, op2(ND_UFUNC_DIVIDE, y, divisor), delta)
            : op2(ND_UFUNC_MULTIPLY, y, *step);
    }
    y = op2(ND_UFUNC_ADD, y, start);
    if (endpoint && n > 1) {
        index_set(MP_OBJ_TO_PTR(y), MP_OBJ_NEW_SMALL_INT(-1), stop);
    }
    return y;
}

// A Python or NumPy number, or array, as a float at least.
static mp_obj_t inexact(mp_obj_t obj) {
    mp_obj_t args[] = {array_check(obj) || scalar_promotion_dtype(obj) != ND_NO_DTYPE ? obj
        : MP_OBJ_FROM_PTR(array_from_obj(obj, ND_NO_DTYPE)), mp_obj_new_float_from_d(1.0)};
    return ufunc_call(ND_UFUNC_MULTIPLY, args, MP_OBJ_NULL);
}

static nd_dtype_t dtype_of(mp_obj_t obj) {
    return array_check(obj) ? (nd_dtype_t)((nd_array_t *)MP_OBJ_TO_PTR(obj))->dtype : scalar_discover_dtype(obj);
}

static mp_obj_t linspace_cast(mp_obj_t y, nd_dtype_t dtype) {
    if (nd_dtypes[dtype].kind == 'i' || nd_dtypes[dtype].kind == 'u') {
        y = ufunc_call(ND_UFUNC_FLOOR, &y, MP_OBJ_NULL);
    }
    return MP_OBJ_FROM_PTR(array_from_obj(y, dtype));
}

static mp_obj_t mod_numpy_linspace(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(start, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(stop, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(num, 0, MP_ROM_INT(50)),
        ARG_OBJ(endpoint, 0, MP_ROM_TRUE),
        ARG_OBJ(retstep, 0, MP_ROM_FALSE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_INT(0)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    mp_int_t n = args_index(arg[2].u_obj);
    if (n < 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Number of samples, %d, must be non-negative."), (int)n);
    }
    mp_obj_t start = inexact(arg[0].u_obj);
    mp_obj_t stop = inexact(arg[1].u_obj);
    nd_dtype_t natural = nd_promote(dtype_of(start), dtype_of(stop));
    mp_obj_t step;
    mp_obj_t y = linspace_values(start, stop, (size_t)n, mp_obj_is_true(arg[3].u_obj), natural, &step);
    y = linspace_cast(y, dtype_from_obj(arg[5].u_obj, natural));
    if (arg[6].u_obj != MP_OBJ_NEW_SMALL_INT(0)) {
        mp_obj_t move[] = {y, MP_OBJ_NEW_SMALL_INT(0), arg[6].u_obj};
        y = mp_call_function_n_kw(MP_OBJ_FROM_PTR(&mod_numpy_moveaxis_obj), 3, 0, move);
    }
    if (mp_obj_is_true(arg[4].u_obj)) {
        mp_obj_t both[] = {y, step};
        return mp_obj_new_tuple(2, both);
    }
    return y;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_linspace_obj, 0, mod_numpy_linspace);

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

// --- frombuffer ---

static mp_obj_t mod_numpy_frombuffer(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(buffer, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(count, 0, MP_ROM_INT(-1)),
        ARG_OBJ(offset, 0, MP_ROM_INT(0)),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    mp_obj_t owner = arg[0].u_obj;
    mp_buffer_info_t info;
    nd_dtype_t dtype = dtype_from_obj(arg[1].u_obj, ND_FLOAT64);
    size_t itemsize = nd_dtypes[dtype].itemsize;
    mp_int_t count = args_index(arg[2].u_obj);
    mp_int_t offset = args_index(arg[3].u_obj);
    if (array_check(owner) && !nd_is_c_contiguous(MP_OBJ_TO_PTR(owner))) {
        mp_raise_ValueError(MP_ERROR_TEXT("ndarray is not C-contiguous"));
    }
    if (mp_obj_is_str(owner) || !mp_get_buffer(owner, &info, MP_BUFFER_READ)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("a bytes-like object is required, not '%s'"),
            mp_obj_get_type_str(owner));
    }
    if (offset < 0 || (size_t)offset > info.len) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("offset must be non-negative and no greater than buffer length (%d)"), (int)info.len);
    }
    size_t n_bytes = info.len - (size_t)offset;
    if (count < 0 && n_bytes % itemsize != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("buffer size must be a multiple of element size"));
    }
    size_t n = count < 0 ? n_bytes / itemsize : (size_t)count;
    if (n > n_bytes / itemsize) {
        mp_raise_ValueError(MP_ERROR_TEXT("buffer is smaller than requested size"));
    }
    return MP_OBJ_FROM_PTR(buffer_view(owner, &info, (size_t)offset, dtype, n));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_frombuffer_obj, 0, mod_numpy_frombuffer);
