// reshape, ravel, flatten and resize: the same elements in other shapes, as views where NumPy gives views.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/raise.h"
#include "core/dtype.h"
#include "py/runtime.h"

static nd_array_t *to_array(mp_obj_t obj) {
    return array_from_obj(obj, ND_NO_DTYPE);
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
    size_t ndim;
    if (shape_obj == mp_const_none) { // as it is
        ndim = a->ndim;
        array_get_shape(a, shape);
    } else {
        ndim = args_shape(shape_obj, shape, true);
    }
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
    return MP_OBJ_FROM_PTR(reshape_with(array_self(args[0]), shape, options[0].u_obj, options[1].u_obj));
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

// a seen so that order= of ravel and flatten is its C order: as it is, transposed, or with the
// axes sorted by their strides.
static void see_in_order(nd_array_t *seen, const nd_array_t *a, mp_obj_t order) {
    uint8_t perm[ND_MAX_DIMS];
    bool fortran = args_order_like(order, a);
    bool keeps = order == mp_const_none || (mp_obj_str_get_str(order)[0] & ~0x20) == 'K';
    if (keeps && !fortran && !nd_is_c_contiguous(a)) {
        nd_sort_axes(a, perm, true);
    } else {
        for (size_t i = 0; i < a->ndim; i++) {
            perm[i] = (uint8_t)(fortran ? a->ndim - 1 - i : i);
        }
    }
    nd_transpose(seen, a, perm);
}

// A 1-D copy of a in its C order, which nobody else has.
static mp_obj_t flat_copy(const nd_array_t *a) {
    nd_array_t *copy = array_new_copy(a, ND_NO_DTYPE);
    size_t n = nd_size(copy);
    ptrdiff_t stride_bytes = n == 0 ? 0 : (ptrdiff_t)nd_dtypes[copy->dtype].itemsize;
    nd_set_shape(copy, &n, 1, (nd_dtype_t)copy->dtype, false);
    copy->axis[0].stride_bytes = stride_bytes;
    return MP_OBJ_FROM_PTR(copy);
}

static mp_obj_t mod_numpy_ravel(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t arg[MP_ARRAY_SIZE(order_args)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(order_args), order_args, arg);
    const nd_array_t *a = to_array(arg[0].u_obj);
    nd_array_t seen;
    see_in_order(&seen, a, arg[1].u_obj);
    if (!nd_is_c_contiguous(&seen)) {
        return flat_copy(&seen);
    }
    size_t n = nd_size(a);
    nd_set_shape(&seen, &n, 1, (nd_dtype_t)a->dtype, false);
    return MP_OBJ_FROM_PTR(array_new_view(a, &seen));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ravel_obj, 1, mod_numpy_ravel);

static mp_obj_t array_flatten(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t arg[MP_ARRAY_SIZE(order_args)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(order_args), order_args, arg);
    nd_array_t seen;
    see_in_order(&seen, array_self(args[0]), arg[1].u_obj);
    return flat_copy(&seen);
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_flatten_obj, 1, array_flatten);

// --- resize ---

// Makes room for n_bytes of data; what is new is zero. The old block is left to the collector: the call
// that ran the code which resizes may be at work on it.
static void resize_data(nd_array_t *a, size_t n_bytes) {
    size_t n_old = nd_size(a) * nd_dtypes[a->dtype].itemsize;
    uint8_t *old = a->data;
    bool shared = a->flags & ND_FLAG_SHARED;
    if (n_bytes == n_old || (n_bytes < n_old && shared)) {
        return;
    }
    size_t n_words = n_bytes / sizeof(void *) + 1;
    void **block = m_malloc_maybe((n_words + shared) * sizeof(void *));
    if (block == NULL && n_bytes < n_old) {
        return;
    }
    if (block == NULL) {
        raise_memory(a, n_bytes);
    }
    memcpy(block, old, n_bytes < n_old ? n_bytes : n_old);
    if (shared) {
        // Views may point inside the old block: its address at the end of the new one keeps it.
        block[n_words] = old;
    }
    a->data = (uint8_t *)block;
    if (n_bytes > n_old) {
        memset(a->data + n_old, 0, n_bytes - n_old);
    }
}

static mp_obj_t array_resize(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_refcheck, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_TRUE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(0, NULL, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_array_t *a = array_self(args[0]);
    if (n_args == 1 || (n_args == 2 && args[1] == mp_const_none)) {
        return mp_const_none;
    }
    size_t shape[ND_MAX_DIMS];
    size_t n_bytes;
    size_t ndim = args_shape(n_args == 2 ? args[1] : mp_obj_new_tuple(n_args - 1, args + 1), shape, true);
    if (!nd_is_c_contiguous(a) && !nd_is_f_contiguous(a)) {
        mp_raise_ValueError(MP_ERROR_TEXT("resize only works on single-segment arrays"));
    }
    for (size_t i = 0; i < ndim; i++) {
        if (shape[i] == SIZE_MAX) {
            mp_raise_ValueError(MP_ERROR_TEXT("negative dimensions not allowed"));
        }
    }
    raise_if(nd_shape_bytes(shape, ndim, (nd_dtype_t)a->dtype, &n_bytes), NULL, NULL, 0);
    if (n_bytes != nd_size(a) * nd_dtypes[a->dtype].itemsize && a->base != NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot resize this array: it does not own its data"));
    }
    if (ndim > a->room) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("this array has room for %d axes: "
            "use np.resize or reshape"), (int)a->room);
    }
    resize_data(a, n_bytes);
    nd_set_shape(a, shape, ndim, (nd_dtype_t)a->dtype, false);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_resize_obj, 1, array_resize);
