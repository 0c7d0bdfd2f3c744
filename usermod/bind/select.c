// Elements picked by number or by mask: take, put, repeat, where, copyto, nonzero, diagonal.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/index.h"
#include "bind/lazy.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "manip/nonzero.h"
#include "manip/take.h"
#include "manip/where.h"
#include "py/objtuple.h"
#include "py/runtime.h"
#include "ufunc/ufunc.h"

#define ARG_OBJ(name, flags, default) { MP_QSTR_##name, (flags) | MP_ARG_OBJ, {.u_rom_obj = default} }

static nd_array_t *to_array(mp_obj_t obj) {
    return array_from_obj(obj, ND_NO_DTYPE);
}

static nd_array_t *c_contiguous(nd_array_t *a) {
    return nd_is_c_contiguous(a) ? a : array_new_copy(a, ND_NO_DTYPE);
}

// --- Arguments ---

// mode=: 'raise', 'wrap', 'clip' or NumPy's numbers for them.
static nd_mode_t mode_arg(mp_obj_t obj) {
    if (obj == mp_const_none) {
        return ND_MODE_RAISE;
    }
    if (!mp_obj_is_str(obj)) {
        mp_int_t mode = args_index(obj);
        if (mode < ND_MODE_CLIP || mode > ND_MODE_RAISE) {
            mp_raise_ValueError(MP_ERROR_TEXT("integer clipmode must be RAISE, WRAP, or CLIP from 'numpy._core.multiarray'"));
        }
        return (nd_mode_t)mode;
    }
    static const qstr_short_t names[] = { MP_QSTR_clip, MP_QSTR_wrap, MP_QSTR_raise };
    const char *text = mp_obj_str_get_str(obj);
    for (size_t i = 0; i < MP_ARRAY_SIZE(names); i++) {
        if (strcmp(text, qstr_str(names[i])) == 0) {
            return (nd_mode_t)i;
        }
    }
    if (text[0] != 0 && strchr("cCwWrR", text[0]) != NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("Use one of 'clip', 'raise', or 'wrap' for clip mode"));
    }
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("clipmode must be one of 'clip', 'raise', or 'wrap' (got '%s')"), text);
}

// Indexes or counts as gap-free int64. Lists are converted whatever they hold, arrays as rule allows.
static nd_array_t *int64_arg(mp_obj_t obj, nd_casting_t rule) {
    if (array_check(obj)) {
        args_check_cast(MP_OBJ_TO_PTR(obj), ND_INT64, rule);
    }
    return c_contiguous(array_from_obj(obj, ND_INT64));
}

// axis=: None works on the flat array, and an array without axes has one of length 1.
static nd_array_t *axis_arg(nd_array_t *a, mp_obj_t axis_obj, size_t *axis) {
    *axis = 0;
    if (axis_obj != mp_const_none && a->ndim != 0) {
        *axis = args_axis(axis_obj, a->ndim);
        return a;
    }
    if (axis_obj != mp_const_none) {
        args_axis(axis_obj, 1);
    }
    size_t n = nd_size(a);
    return array_new_reshaped(a, &n, 1, false);
}

// --- take ---

static void check_indexes(const nd_array_t *indices, const nd_array_t *a, size_t axis, nd_mode_t mode) {
    const int64_t *index = (const int64_t *)(const void *)indices->data;
    size_t n = nd_size(indices);
    size_t len = a->axis[axis].len;
    size_t n_before = 1;
    size_t n_after = 1;
    for (size_t i = 0; i < a->ndim; i++) {
        *(i < axis ? &n_before : &n_after) *= i == axis ? 1 : a->axis[i].len;
    }
    if (n_before == 0) {
        return; // NumPy does not look at them
    }
    if (n != 0 && len == 0 && n_after != 0) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("cannot do a non-empty take from an empty axes."));
    }
    size_t at = mode == ND_MODE_RAISE ? nd_count_in_range(index, n, len) : n;
    if (at < n) {
        raise_index(index[at], axis, len);
    }
}

// The shape of a with axis replaced by the axes of indices.
static size_t take_shape(const nd_array_t *a, size_t axis, const nd_array_t *indices, size_t *shape) {
    size_t ndim = 0;
    if (a->ndim + indices->ndim - 1 > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, NULL, NULL, 0);
    }
    for (size_t i = 0; i < a->ndim; i++) {
        if (i != axis) {
            shape[ndim++] = a->axis[i].len;
            continue;
        }
        for (size_t j = 0; j < indices->ndim; j++) {
            shape[ndim++] = indices->axis[j].len;
        }
    }
    return ndim;
}

// out= of take; NULL for none.
static nd_array_t *take_out(mp_obj_t obj, const nd_array_t *a, const size_t *shape, size_t ndim) {
    if (obj == mp_const_none) {
        return NULL;
    }
    if (!array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("output must be an array"));
    }
    nd_array_t *out = MP_OBJ_TO_PTR(obj);
    bool same = out->ndim == ndim;
    for (size_t i = 0; same && i < ndim; i++) {
        same = out->axis[i].len == shape[i];
    }
    if (!same) {
        mp_raise_ValueError(MP_ERROR_TEXT("output array does not match result of ndarray.take"));
    }
    args_check_cast(out, (nd_dtype_t)a->dtype, ND_CAST_SAFE);
    if (out->flags & ND_FLAG_READONLY) {
        mp_raise_ValueError(MP_ERROR_TEXT("WRITEBACKIFCOPY base is read-only"));
    }
    return out;
}

// result (with one axis for all of indices) as nd_take wants it.
static void flat_header(nd_array_t *flat, const nd_array_t *result, const nd_array_t *a, size_t axis, size_t len) {
    size_t shape[ND_MAX_DIMS];
    array_get_shape(a, shape);
    shape[axis] = len;
    nd_set_shape(flat, shape, a->ndim, (nd_dtype_t)a->dtype, false);
    flat->data = result->data;
    flat->flags = result->flags;
}

// a's only axis at an array of integers with one axis, which may keep its dtype; MP_OBJ_NULL for all others.
static mp_obj_t take_line(const nd_array_t *a, mp_obj_t indices_obj) {
    const nd_array_t *at = array_check(indices_obj) ? MP_OBJ_TO_PTR(indices_obj) : NULL;
    if (at == NULL || at->ndim != 1 || at->dtype < ND_INT8 || at->dtype > ND_UINT64 || a->ndim != 1 || a->axis[0].len == 0) {
        return MP_OBJ_NULL;
    }
    return index_get_line(a, at);
}

static mp_obj_t mod_numpy_take(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(indices, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_NONE),
        ARG_OBJ(out, 0, MP_ROM_NONE),
        ARG_OBJ(mode, 0, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    size_t axis;
    size_t shape[ND_MAX_DIMS];
    nd_mode_t mode = mode_arg(arg[4].u_obj);
    nd_array_t *a = axis_arg(to_array(arg[0].u_obj), arg[2].u_obj, &axis);
    if (mode == ND_MODE_RAISE && arg[3].u_obj == mp_const_none) {
        mp_obj_t taken = take_line(a, arg[1].u_obj);
        if (taken != MP_OBJ_NULL) {
            return taken;
        }
    }
    nd_array_t *indices = int64_arg(arg[1].u_obj, ND_CAST_SAME_KIND);
    size_t ndim = take_shape(a, axis, indices, shape);
    nd_array_t *out = take_out(arg[3].u_obj, a, shape, ndim);
    check_indexes(indices, a, axis, mode);
    bool direct = out != NULL && out->dtype == a->dtype && nd_is_c_contiguous(out)
        && !nd_may_overlap(out, a) && !nd_may_overlap(out, indices);
    nd_array_t *result = direct ? out : array_new((nd_dtype_t)a->dtype, ndim, shape);
    nd_array_t flat;
    size_t n = nd_size(indices);
    flat_header(&flat, result, a, axis, n);
    raise_if(nd_take(&flat, a, axis, (const int64_t *)(const void *)indices->data, n, mode, raise_poll), NULL, NULL, 0);
    if (out == NULL) {
        return array_return(result);
    }
    if (!direct) {
        index_assign(out, MP_OBJ_FROM_PTR(result));
    }
    return MP_OBJ_FROM_PTR(out);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_take_obj, 0, mod_numpy_take);

// --- put ---

static mp_obj_t mod_numpy_put(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(ind, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(v, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(mode, 0, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_array_t *a = args_array(arg[0].u_obj, MP_ERROR_TEXT("argument 1 must be numpy.ndarray, not <class '%s'>"));
    nd_mode_t mode = mode_arg(arg[3].u_obj);
    if (a->flags & ND_FLAG_READONLY) {
        mp_raise_ValueError(MP_ERROR_TEXT("put: output array is read-only"));
    }
    nd_array_t *indices = int64_arg(arg[1].u_obj, ND_CAST_SAFE);
    size_t at;
    if (nd_size(indices) == 0) {
        return mp_const_none;
    }
    if (nd_size(a) == 0) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("cannot replace elements of an empty array"));
    }
    nd_array_t *values = c_contiguous(array_from_obj(arg[2].u_obj, (nd_dtype_t)a->dtype));
    if (MP_OBJ_FROM_PTR(values) != arg[2].u_obj) {
        // The values' conversion may have changed the other two.
        array_self(arg[0].u_obj);
        indices = array_check(arg[1].u_obj) ? int64_arg(arg[1].u_obj, ND_CAST_SAFE) : indices;
        values = array_from_obj(MP_OBJ_FROM_PTR(values), (nd_dtype_t)a->dtype);
    }
    size_t n = nd_size(indices);
    size_t size = nd_size(a);
    if (nd_size(values) == 0 || n == 0 || size == 0) {
        return mp_const_none;
    }
    if (nd_may_overlap(a, values)) {
        values = array_new_copy(values, ND_NO_DTYPE);
    }
    if (nd_may_overlap(a, indices)) {
        indices = array_new_copy(indices, ND_NO_DTYPE);
    }
    const int64_t *index = (const int64_t *)(const void *)indices->data;
    at = mode == ND_MODE_RAISE && !nd_is_c_contiguous(a) ? nd_count_in_range(index, n, size) : n;
    if (at < n) {
        // NumPy writes to a copy first.
        raise_index(index[at], 0, size);
    }
    raise_if(nd_put(a, index, n, values->data, nd_size(values), mode, &at, raise_poll), NULL, NULL, 0);
    if (at < n) {
        raise_index(index[at], 0, size);
    }
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_put_obj, 0, mod_numpy_put);

// --- repeat ---

// The sum of the counts, which are one for all len places or one for each.
static size_t repeat_len(const int64_t *count, size_t n_counts, size_t len) {
    bool one = n_counts == 1;
    size_t total = 0;
    for (size_t i = 0; i < n_counts; i++) {
        size_t times = one ? len : 1;
        if (count[i] < 0) {
            mp_raise_ValueError(one ? MP_ERROR_TEXT("negative dimensions are not allowed")
                : MP_ERROR_TEXT("repeats may not contain negative values."));
        }
        if (times != 0 && (uint64_t)count[i] > (PTRDIFF_MAX - total) / times) {
            raise_if(ND_ERR_TOO_BIG, NULL, NULL, 0);
        }
        total += (size_t)count[i] * times;
    }
    return total;
}

static mp_obj_t mod_numpy_repeat(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(repeats, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    size_t axis;
    nd_array_t *a = axis_arg(to_array(arg[0].u_obj), arg[2].u_obj, &axis);
    nd_array_t *counts = int64_arg(arg[1].u_obj, ND_CAST_SAFE);
    if (counts->ndim > 1) {
        mp_raise_ValueError(array_check(arg[1].u_obj) ? MP_ERROR_TEXT("object too deep for desired array")
            : MP_ERROR_TEXT("setting an array element with a sequence. "
                "The requested array would exceed the maximum number of dimension of 1."));
    }
    size_t n_counts = nd_size(counts);
    size_t len = a->axis[axis].len;
    if (n_counts != 1 && n_counts != len) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("operands could not be broadcast together with shape (%d,) (%d,)"), (int)len, (int)n_counts);
    }
    const int64_t *count = (const int64_t *)(const void *)counts->data;
    size_t shape[ND_MAX_DIMS];
    array_get_shape(a, shape);
    shape[axis] = repeat_len(count, n_counts, len);
    nd_array_t *result = array_new((nd_dtype_t)a->dtype, a->ndim, shape);
    raise_if(nd_repeat(result, a, axis, count, n_counts, raise_poll), NULL, NULL, 0);
    return MP_OBJ_FROM_PTR(result);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_repeat_obj, 0, mod_numpy_repeat);

// --- nonzero ---

static mp_obj_t mod_numpy_nonzero(mp_obj_t obj) {
    const nd_array_t *a = to_array(obj);
    if (a->ndim == 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Calling nonzero on 0d arrays is not allowed. "
            "Use np.atleast_1d(scalar).nonzero() instead.%s"), a->dtype != ND_BOOL ? ""
            : " If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.");
    }
    // Columns of one block, as in NumPy.
    size_t shape[2] = { 0, a->ndim };
    raise_if(nd_count_nonzero(a, &shape[0], raise_poll), NULL, NULL, 0);
    nd_array_t *all = array_new(ND_INT64, 2, shape);
    raise_if(nd_nonzero(a, all, raise_poll), NULL, NULL, 0);
    mp_obj_tuple_t *columns = MP_OBJ_TO_PTR(mp_obj_new_tuple(shape[1], NULL));
    nd_array_t column;
    nd_copy_header(&column, all);
    column.ndim = 1;
    for (size_t i = 0; i < shape[1]; i++, column.data += sizeof(int64_t)) {
        columns->items[i] = MP_OBJ_FROM_PTR(array_new_view(all, &column));
    }
    return MP_OBJ_FROM_PTR(columns);
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_nonzero_obj, mod_numpy_nonzero);

// --- compress ---

static mp_obj_t compress(mp_obj_t condition, mp_obj_t a, mp_obj_t axis, mp_obj_t out) {
    nd_array_t *mask = to_array(condition);
    if (mask->ndim != 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("condition must be a 1-d array"));
    }
    mp_obj_tuple_t *found = MP_OBJ_TO_PTR(mod_numpy_nonzero(MP_OBJ_FROM_PTR(mask)));
    const mp_obj_t args[] = { a, found->items[0], axis, out };
    mp_map_t none;
    mp_map_init_fixed_table(&none, 0, NULL);
    return mod_numpy_take(MP_ARRAY_SIZE(args), args, &none);
}

static const mp_arg_t compress_args[] = {
    ARG_OBJ(condition, MP_ARG_REQUIRED, MP_ROM_NONE),
    ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
    ARG_OBJ(axis, 0, MP_ROM_NONE),
    ARG_OBJ(out, 0, MP_ROM_NONE),
};

static mp_obj_t mod_numpy_compress(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t arg[MP_ARRAY_SIZE(compress_args)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(compress_args), compress_args, arg);
    return compress(arg[0].u_obj, arg[1].u_obj, arg[2].u_obj, arg[3].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_compress_obj, 0, mod_numpy_compress);

static mp_obj_t array_compress(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(condition, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_NONE),
        ARG_OBJ(out, 0, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return compress(arg[0].u_obj, args[0], arg[1].u_obj, arg[2].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_compress_obj, 1, array_compress);

// --- Methods of which the code is frozen Python ---

const lazy_method_obj_t array_choose_obj = { { &lazy_method_type }, MP_QSTR_choose, MP_QSTRnull };
const lazy_method_obj_t array_trace_obj = { { &lazy_method_type }, MP_QSTR_trace, MP_QSTRnull };

// --- where ---

// dtype with which x or y of np.where takes part in promotion: Python numbers by kind alone.
static nd_dtype_t weak_dtype(mp_obj_t obj, const nd_array_t *a) {
    nd_dtype_t dtype = scalar_promotion_dtype(obj);
    return dtype == ND_NO_DTYPE ? (nd_dtype_t)a->dtype : dtype;
}

static mp_obj_t mod_numpy_where(size_t n_args, const mp_obj_t *args) {
    if (n_args == 1) {
        return mod_numpy_nonzero(args[0]);
    }
    if (n_args == 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("either both or neither of x and y should be given"));
    }
    nd_array_t *ops[3];
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    for (size_t i = 0; i < 3; i++) {
        ops[i] = to_array(args[i]);
    }
    const nd_array_t *const *operands = (const nd_array_t *const *)ops;
    raise_if(nd_broadcast_shape(operands, 3, shape, &ndim), "where", operands, 3);
    nd_dtype_t dtype = nd_default_dtype(nd_promote(weak_dtype(args[1], ops[1]), weak_dtype(args[2], ops[2])));
    size_t n_bytes;
    raise_if(nd_shape_bytes(shape, ndim, dtype, &n_bytes), NULL, NULL, 0);
    nd_array_t layout;
    nd_ufunc_out_layout(&layout, operands, 3, shape, ndim, dtype);
    nd_array_t *result = array_new_layout(&layout);
    raise_if(nd_where(result, ops[0], ops[1], ops[2], raise_poll), "where", operands, 3);
    return MP_OBJ_FROM_PTR(result);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mod_numpy_where_obj, 1, 3, mod_numpy_where);

// --- copyto ---

// src as an array; a Python number becomes the dtype that it would have beside dst.
static nd_array_t *copyto_source(const nd_array_t *dst, mp_obj_t obj, nd_casting_t casting) {
    nd_dtype_t dtype = scalar_promotion_dtype(obj);
    bool weak = dtype >= ND_N_DTYPES && dtype != ND_NO_DTYPE;
    nd_array_t *src = array_from_obj(obj, weak ? nd_promote((nd_dtype_t)dst->dtype, dtype) : ND_NO_DTYPE);
    args_check_cast(src, (nd_dtype_t)dst->dtype, casting);
    return src;
}

// a as dst sees it, in memory that writing to dst does not change.
static nd_array_t *apart(const nd_array_t *dst, nd_array_t *a) {
    nd_array_t stretched;
    size_t shape[ND_MAX_DIMS];
    array_get_shape(dst, shape);
    bool fits = nd_broadcast_to(&stretched, a, shape, dst->ndim) == ND_OK;
    return fits && nd_may_overlap(dst, a) && !nd_safe_in_place(dst, &stretched) ? array_new_copy(a, ND_NO_DTYPE) : a;
}

static void check_mask(const nd_array_t *dst, const nd_array_t *mask) {
    nd_array_t stretched;
    size_t shape[ND_MAX_DIMS];
    array_get_shape(dst, shape);
    if (nd_broadcast_to(&stretched, mask, shape, dst->ndim) != ND_OK) {
        char from[RAISE_SHAPE_ROOM];
        char to[RAISE_SHAPE_ROOM];
        raise_format_shape(from, sizeof(from), mask);
        raise_format_shape(to, sizeof(to), dst);
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("could not broadcast where mask from shape %s into shape %s"), from, to);
    }
}

static void copy_where(const nd_array_t *dst, nd_array_t *src, mp_obj_t where) {
    if (array_check(where)) {
        args_check_cast(MP_OBJ_TO_PTR(where), ND_BOOL, ND_CAST_SAFE);
    }
    nd_array_t *mask = array_from_obj(where, ND_BOOL);
    array_self(MP_OBJ_FROM_PTR(dst));
    nd_array_t view;
    nd_copy_header(&view, src);
    index_drop_leading_axes(&view, dst->ndim);
    nd_array_t stretched;
    size_t shape[ND_MAX_DIMS];
    array_get_shape(dst, shape);
    if (nd_broadcast_to(&stretched, &view, shape, dst->ndim) != ND_OK) {
        raise_assign_shape(&view, dst);
    }
    check_mask(dst, mask);
    raise_if(nd_where(dst, apart(dst, mask), apart(dst, &view), NULL, raise_poll), NULL, NULL, 0);
}

static mp_obj_t mod_numpy_copyto(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(dst, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(src, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(casting, 0, MP_ROM_QSTR(MP_QSTR_same_kind)),
        ARG_OBJ(where, 0, MP_ROM_TRUE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_array_t *dst = args_array(arg[0].u_obj, MP_ERROR_TEXT("copyto() argument 1 must be a numpy.ndarray, not %s"));
    nd_array_t *src = copyto_source(dst, arg[1].u_obj, (nd_casting_t)args_casting(arg[2].u_obj));
    array_check_writeable(array_self(arg[0].u_obj));
    if (arg[3].u_obj == mp_const_true) {
        index_assign(dst, MP_OBJ_FROM_PTR(src));
    } else {
        copy_where(dst, src, arg[3].u_obj);
    }
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_copyto_obj, 0, mod_numpy_copyto);

// --- diagonal ---

static mp_obj_t mod_numpy_diagonal(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(offset, 0, MP_ROM_INT(0)),
        ARG_OBJ(axis1, 0, MP_ROM_INT(0)),
        ARG_OBJ(axis2, 0, MP_ROM_INT(1)),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    const nd_array_t *a = to_array(arg[0].u_obj);
    if (a->ndim < 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("diag requires an array of at least two dimensions"));
    }
    mp_int_t offset = args_index(arg[1].u_obj);
    nd_axis_t rows = a->axis[args_named_axis(arg[2].u_obj, a->ndim, "axis1")];
    nd_axis_t columns = a->axis[args_named_axis(arg[3].u_obj, a->ndim, "axis2")];
    if (args_axis(arg[2].u_obj, a->ndim) == args_axis(arg[3].u_obj, a->ndim)) {
        mp_raise_ValueError(MP_ERROR_TEXT("axis1 and axis2 cannot be the same"));
    }
    nd_axis_t *moved = offset < 0 ? &rows : &columns;
    size_t skipped = offset < 0 ? -(size_t)offset : (size_t)offset;
    nd_array_t view;
    view.data = a->data;
    if (skipped >= moved->len) {
        moved->len = 0;
    } else {
        moved->len -= skipped;
        view.data += moved->stride_bytes * (ptrdiff_t)skipped;
    }
    view.dtype = a->dtype;
    view.flags = a->flags | ND_FLAG_READONLY;
    view.ndim = 0;
    for (size_t i = 0; i < a->ndim; i++) {
        if (i != args_axis(arg[2].u_obj, a->ndim) && i != args_axis(arg[3].u_obj, a->ndim)) {
            view.axis[view.ndim++] = a->axis[i];
        }
    }
    view.axis[view.ndim++] = (nd_axis_t) {
        rows.len < columns.len ? rows.len : columns.len, rows.stride_bytes + columns.stride_bytes
    };
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_diagonal_obj, 0, mod_numpy_diagonal);
