// Functions and methods that change how an array's elements are laid out in axes, as views where NumPy gives views.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/attrs.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "py/objtuple.h"
#include "py/runtime.h"

static nd_array_t *to_array(mp_obj_t obj) {
    return array_from_obj(obj, ND_NO_DTYPE);
}

static mp_obj_t new_view(const nd_array_t *a, const nd_array_t *view) {
    return MP_OBJ_FROM_PTR(array_new_view(a, view));
}

// --- reshape, ravel, flatten ---

static bool reshape_order(mp_obj_t obj, const nd_array_t *a) {
    if (mp_obj_is_str(obj) && (mp_obj_str_get_str(obj)[0] & ~0x20) == 'K') {
        mp_raise_ValueError(MP_ERROR_TEXT("order 'K' is not permitted for reshaping"));
    }
    return args_order_like(obj, a);
}

// copy= of np.reshape: None as needed, True always, False never.
static nd_array_t *reshape_with(nd_array_t *a, mp_obj_t shape_obj, mp_obj_t order, mp_obj_t copy) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim = args_shape(shape_obj, shape, true);
    bool fortran = reshape_order(order, a);
    if (copy != mp_const_none && mp_obj_is_true(copy)) {
        a = array_new_ordered(a, ND_NO_DTYPE, fortran);
    }
    nd_array_t *result = array_new_reshaped(a, shape, ndim, fortran);
    if (copy != mp_const_none && !mp_obj_is_true(copy) && array_root(result) != array_root(a)) {
        mp_raise_ValueError(MP_ERROR_TEXT("Unable to avoid creating a copy while reshaping."));
    }
    return result;
}

static const mp_arg_t reshape_options[] = {
    { MP_QSTR_order, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_C)} },
    { MP_QSTR_copy, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
};

static mp_obj_t array_reshape(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t options[MP_ARRAY_SIZE(reshape_options)];
    mp_arg_parse_all(0, NULL, kwargs, MP_ARRAY_SIZE(reshape_options), reshape_options, options);
    if (n_args == 1) {
        mp_raise_TypeError(MP_ERROR_TEXT("reshape() takes exactly 1 argument (0 given)"));
    }
    mp_obj_t shape = n_args == 2 ? args[1] : mp_obj_new_tuple(n_args - 1, args + 1);
    return MP_OBJ_FROM_PTR(reshape_with(MP_OBJ_TO_PTR(args[0]), shape, options[0].u_obj, options[1].u_obj));
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_reshape_obj, 1, array_reshape);

static mp_obj_t mod_numpy_reshape(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_shape, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_order, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_C)} },
        { MP_QSTR_copy, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return MP_OBJ_FROM_PTR(reshape_with(to_array(arg[0].u_obj), arg[1].u_obj, arg[2].u_obj, arg[3].u_obj));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_reshape_obj, 0, mod_numpy_reshape);

static const mp_arg_t order_args[] = {
    { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_order, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_C)} },
};

static mp_obj_t mod_numpy_ravel(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t arg[MP_ARRAY_SIZE(order_args)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(order_args), order_args, arg);
    nd_array_t *a = to_array(arg[0].u_obj);
    size_t n = nd_size(a);
    return MP_OBJ_FROM_PTR(array_new_reshaped(a, &n, 1, args_order_like(arg[1].u_obj, a)));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ravel_obj, 1, mod_numpy_ravel);

static mp_obj_t array_flatten(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t arg[MP_ARRAY_SIZE(order_args)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(order_args), order_args, arg);
    nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    bool fortran = args_order_like(arg[1].u_obj, a);
    nd_array_t *flat = array_new_ordered(a, ND_NO_DTYPE, fortran);
    size_t n = nd_size(flat);
    // The copy is in the order asked for, and nobody else has it.
    nd_set_shape(flat, &n, 1, (nd_dtype_t)a->dtype, false);
    return MP_OBJ_FROM_PTR(flat);
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_flatten_obj, 1, array_flatten);

// --- transpose, swapaxes, moveaxis ---

static mp_obj_t transpose_by(const nd_array_t *a, size_t n, const mp_obj_t *axes) {
    uint8_t perm[ND_MAX_DIMS];
    nd_array_t view;
    unsigned seen = 0;
    if (n != a->ndim) {
        mp_raise_ValueError(MP_ERROR_TEXT("axes don't match array"));
    }
    for (size_t i = 0; i < n; i++) {
        perm[i] = (uint8_t)args_axis(axes[i], n);
        if (seen & (1u << perm[i])) {
            mp_raise_ValueError(MP_ERROR_TEXT("repeated axis in transpose"));
        }
        seen |= 1u << perm[i];
    }
    nd_transpose(&view, a, perm);
    return new_view(a, &view);
}

// a.transpose(), a.transpose(None), a.transpose(1, 0), a.transpose((1, 0)).
static mp_obj_t transpose_args(nd_array_t *a, size_t n, const mp_obj_t *axes) {
    size_t n_axes = n;
    mp_obj_t *items = (mp_obj_t *)axes;
    if (n == 0 || (n == 1 && axes[0] == mp_const_none)) {
        return mp_load_attr(MP_OBJ_FROM_PTR(a), MP_QSTR_T);
    }
    if (n == 1 && !args_is_index(axes[0])) {
        mp_obj_get_array(axes[0], &n_axes, &items);
    }
    return transpose_by(a, n_axes, items);
}

static mp_obj_t array_transpose(size_t n_args, const mp_obj_t *args) {
    return transpose_args(MP_OBJ_TO_PTR(args[0]), n_args - 1, args + 1);
}
MP_DEFINE_CONST_FUN_OBJ_VAR(array_transpose_obj, 1, array_transpose);

static mp_obj_t mod_numpy_transpose(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_axes, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return transpose_args(to_array(arg[0].u_obj), 1, &arg[1].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_transpose_obj, 1, mod_numpy_transpose);

static mp_obj_t mod_numpy_swapaxes(mp_obj_t a_obj, mp_obj_t axis1, mp_obj_t axis2) {
    nd_array_t *a = to_array(a_obj);
    size_t i = args_named_axis(axis1, a->ndim, "axis1");
    size_t j = args_named_axis(axis2, a->ndim, "axis2");
    nd_array_t view;
    nd_copy_header(&view, a);
    view.axis[i] = a->axis[j];
    view.axis[j] = a->axis[i];
    return new_view(a, &view);
}
MP_DEFINE_CONST_FUN_OBJ_3(mod_numpy_swapaxes_obj, mod_numpy_swapaxes);

// The axes of source or destination: an int or a sequence of distinct ones.
static size_t named_axes(mp_obj_t obj, size_t ndim, const char *name, uint8_t axes[ND_MAX_DIMS]) {
    size_t n = 1;
    mp_obj_t *items = &obj;
    unsigned seen = 0;
    if (!args_is_index(obj)) {
        mp_obj_get_array(obj, &n, &items);
    }
    for (size_t i = 0; i < n; i++) {
        size_t axis = args_named_axis(items[i], ndim, name);
        if (seen & (1u << axis)) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("repeated axis in `%s` argument"), name);
        }
        seen |= 1u << axis;
        axes[i] = (uint8_t)axis;
    }
    return n;
}

static mp_obj_t mod_numpy_moveaxis(mp_obj_t a_obj, mp_obj_t source, mp_obj_t destination) {
    nd_array_t *a = to_array(a_obj);
    uint8_t from[ND_MAX_DIMS];
    uint8_t to[ND_MAX_DIMS];
    uint8_t perm[ND_MAX_DIMS];
    unsigned taken = 0;
    nd_array_t view;
    size_t n = named_axes(source, a->ndim, "source", from);
    if (named_axes(destination, a->ndim, "destination", to) != n) {
        mp_raise_ValueError(MP_ERROR_TEXT("`source` and `destination` arguments must have the same number of elements"));
    }
    memset(perm, 0xff, sizeof(perm));
    for (size_t i = 0; i < n; i++) {
        perm[to[i]] = from[i];
        taken |= 1u << from[i];
    }
    // The other axes keep their order in the places that are left.
    size_t next = 0;
    for (size_t i = 0; i < a->ndim; i++) {
        if (perm[i] == 0xff) {
            while (taken & (1u << next)) {
                next++;
            }
            perm[i] = (uint8_t)next++;
        }
    }
    nd_transpose(&view, a, perm);
    return new_view(a, &view);
}
MP_DEFINE_CONST_FUN_OBJ_3(mod_numpy_moveaxis_obj, mod_numpy_moveaxis);

// --- Axes of length 1 ---

static mp_obj_t mod_numpy_squeeze(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_axis, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_array_t *a = to_array(arg[0].u_obj);
    bool all = arg[1].u_obj == mp_const_none;
    uint8_t axes = args_axes(arg[1].u_obj, a->ndim);
    nd_array_t view;
    nd_copy_header(&view, a);
    view.ndim = 0;
    for (size_t i = 0; i < a->ndim; i++) {
        bool chosen = axes & (1u << i);
        if (chosen && !all && a->axis[i].len != 1) {
            mp_raise_ValueError(MP_ERROR_TEXT("cannot select an axis to squeeze out which has size not equal to one"));
        }
        if (!chosen || a->axis[i].len != 1) {
            view.axis[view.ndim++] = a->axis[i];
        }
    }
    return new_view(a, &view);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_squeeze_obj, 1, mod_numpy_squeeze);

static nd_array_t *expand(nd_array_t *a, uint8_t axes, size_t ndim) {
    nd_array_t view;
    nd_copy_header(&view, a);
    size_t from = 0;
    for (size_t i = 0; i < ndim; i++) {
        view.axis[i] = axes & (1u << i) ? (nd_axis_t) {1, 0} : a->axis[from++];
    }
    view.ndim = (uint8_t)ndim;
    return array_new_view(a, &view);
}

static mp_obj_t mod_numpy_expand_dims(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_axis, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_array_t *a = to_array(arg[0].u_obj);
    mp_obj_t axis = arg[1].u_obj;
    if (mp_obj_is_type(axis, &mp_type_list)) {
        axis = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_tuple), axis);
    }
    size_t ndim = a->ndim + (mp_obj_is_type(axis, &mp_type_tuple) ? (size_t)mp_obj_get_int(mp_obj_len(axis)) : 1u);
    if (ndim > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, NULL, NULL, 0);
    }
    return MP_OBJ_FROM_PTR(expand(a, args_axes(axis, ndim), ndim));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_expand_dims_obj, 1, mod_numpy_expand_dims);

// New axes for np.atleast_*: those of a are kept in place by NumPy's rule for each.
static mp_obj_t at_least(mp_obj_t obj, size_t ndim) {
    nd_array_t *a = to_array(obj);
    if (a->ndim >= ndim) {
        return MP_OBJ_FROM_PTR(a);
    }
    unsigned new_axes = (1u << (ndim - a->ndim)) - 1u;
    if (ndim == 3 && a->ndim != 0) {
        new_axes = a->ndim == 1 ? 5 : 4;
    }
    return MP_OBJ_FROM_PTR(expand(a, (uint8_t)new_axes, ndim));
}

static mp_obj_t at_least_each(size_t n_args, const mp_obj_t *args, size_t ndim) {
    if (n_args == 1) {
        return at_least(args[0], ndim);
    }
    mp_obj_tuple_t *results = MP_OBJ_TO_PTR(mp_obj_new_tuple(n_args, NULL));
    for (size_t i = 0; i < n_args; i++) {
        results->items[i] = at_least(args[i], ndim);
    }
    return MP_OBJ_FROM_PTR(results);
}

static mp_obj_t mod_numpy_atleast_1d(size_t n_args, const mp_obj_t *args) {
    return at_least_each(n_args, args, 1);
}
MP_DEFINE_CONST_FUN_OBJ_VAR(mod_numpy_atleast_1d_obj, 0, mod_numpy_atleast_1d);

static mp_obj_t mod_numpy_atleast_2d(size_t n_args, const mp_obj_t *args) {
    return at_least_each(n_args, args, 2);
}
MP_DEFINE_CONST_FUN_OBJ_VAR(mod_numpy_atleast_2d_obj, 0, mod_numpy_atleast_2d);

static mp_obj_t mod_numpy_atleast_3d(size_t n_args, const mp_obj_t *args) {
    return at_least_each(n_args, args, 3);
}
MP_DEFINE_CONST_FUN_OBJ_VAR(mod_numpy_atleast_3d_obj, 0, mod_numpy_atleast_3d);

// --- Broadcasting, and what an array-like is like ---

static mp_obj_t mod_numpy_broadcast_to(mp_obj_t a_obj, mp_obj_t shape_obj) {
    nd_array_t *a = to_array(a_obj);
    size_t shape[ND_MAX_DIMS];
    nd_array_t view;
    size_t ndim = args_shape(shape_obj, shape, false);
    if (nd_broadcast_to(&view, a, shape, ndim) != ND_OK) {
        char from[RAISE_SHAPE_ROOM];
        char to[RAISE_SHAPE_ROOM];
        nd_set_shape(&view, shape, ndim, ND_BOOL, false);
        raise_format_shape(from, sizeof(from), a);
        raise_format_shape(to, sizeof(to), &view);
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("operands could not be broadcast together with "
            "remapped shapes [original->remapped]: %s  and requested shape %s"), from, to);
    }
    size_t n_bytes;
    raise_if(nd_shape_bytes(shape, ndim, (nd_dtype_t)a->dtype, &n_bytes), NULL, NULL, 0);
    view.flags |= ND_FLAG_READONLY;
    return new_view(a, &view);
}
MP_DEFINE_CONST_FUN_OBJ_2(mod_numpy_broadcast_to_obj, mod_numpy_broadcast_to);

static mp_obj_t mod_numpy_shape(mp_obj_t a) {
    return attrs_shape(to_array(a));
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_shape_obj, mod_numpy_shape);

static mp_obj_t mod_numpy_ndim(mp_obj_t a) {
    return MP_OBJ_NEW_SMALL_INT(to_array(a)->ndim);
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_ndim_obj, mod_numpy_ndim);

static mp_obj_t mod_numpy_size(size_t n_args, const mp_obj_t *args) {
    const nd_array_t *a = to_array(args[0]);
    if (n_args == 1 || args[1] == mp_const_none) {
        return mp_obj_new_int_from_uint(nd_size(a));
    }
    return mp_obj_new_int_from_uint(a->axis[args_axis(args[1], a->ndim)].len);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mod_numpy_size_obj, 1, 2, mod_numpy_size);
