// Functions and methods that permute, add and drop axes; all give views.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/raise.h"
#include "py/objtuple.h"
#include "py/runtime.h"

static nd_array_t *to_array(mp_obj_t obj) {
    return array_from_obj(obj, ND_NO_DTYPE);
}

static mp_obj_t new_view(const nd_array_t *a, const nd_array_t *view) {
    return MP_OBJ_FROM_PTR(array_new_view(a, view));
}

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

static mp_obj_t mod_numpy_matrix_transpose(mp_obj_t x) {
    nd_array_t *a = to_array(x);
    if (a->ndim < 2) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("Input array must be at least 2-dimensional, but it is %d"), (int)a->ndim);
    }
    return mp_load_attr(MP_OBJ_FROM_PTR(a), MP_QSTR_mT);
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_matrix_transpose_obj, mod_numpy_matrix_transpose);

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
    return view.ndim == a->ndim ? MP_OBJ_FROM_PTR(a) : new_view(a, &view);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_squeeze_obj, 1, mod_numpy_squeeze);

// With new axes of length 1 at the places in axes, laid out as reshape does.
static nd_array_t *expand(nd_array_t *a, uint8_t axes, size_t ndim) {
    size_t shape[ND_MAX_DIMS];
    size_t from = 0;
    for (size_t i = 0; i < ndim; i++) {
        shape[i] = axes & (1u << i) ? 1 : a->axis[from++].len;
    }
    return array_new_reshaped(a, shape, ndim, false);
}

// The same with the stride 0, as subscripts do.
static nd_array_t *insert(nd_array_t *a, uint8_t axes, size_t ndim) {
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
    uint8_t axes = 0;
    size_t n = 1;
    mp_obj_t *items = &axis;
    if (mp_obj_is_type(axis, &mp_type_tuple)) {
        mp_obj_tuple_get(axis, &n, &items);
    }
    for (size_t i = 0; i < n; i++) {
        axes |= (uint8_t)(1u << args_axis(items[i], ndim));
    }
    // Each is in range; as many bits as axes are all different.
    unsigned rest = axes;
    for (; rest != 0; rest &= rest - 1) {
        n--;
    }
    if (n != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("repeated axis"));
    }
    return MP_OBJ_FROM_PTR(expand(a, axes, ndim));
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
    return MP_OBJ_FROM_PTR((a->ndim == 0 ? expand : insert)(a, (uint8_t)new_axes, ndim));
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
