// Views by strides of the caller's: np.broadcast_to, np.ndarray(shape, dtype, buffer, offset, strides).

#include "bind/args.h"
#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/strided.h"
#include "core/dtype.h"
#include "py/objtuple.h"
#include "py/runtime.h"

static mp_obj_t mod_numpy_broadcast_to(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_array, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_shape, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_subok, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_FALSE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    const nd_array_t *a = array_from_obj(arg[0].u_obj, ND_NO_DTYPE);
    size_t shape[ND_MAX_DIMS];
    nd_array_t view;
    size_t ndim = args_shape(arg[1].u_obj, shape, true);
    for (size_t i = 0; i < ndim; i++) {
        if (shape[i] == SIZE_MAX) {
            mp_raise_ValueError(MP_ERROR_TEXT("all elements of broadcast shape must be non-negative"));
        }
    }
    if (ndim == 0 && a->ndim != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot broadcast a non-scalar to a scalar array"));
    }
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
    for (size_t i = 0; i < ndim; i++) {
        if (view.axis[i].len == 1) { // stretched or not
            view.axis[i].stride_bytes = 0;
        }
    }
    view.flags |= ND_FLAG_READONLY;
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_broadcast_to_obj, 0, mod_numpy_broadcast_to);

// --- np.ndarray ---

static void read_strides(nd_array_t *view, mp_obj_t obj) {
    size_t n;
    mp_obj_t *items;
    mp_obj_get_array(obj, &n, &items);
    if (n != view->ndim) {
        mp_raise_ValueError(MP_ERROR_TEXT("strides, if given, must be the same length as shape"));
    }
    for (size_t i = 0; i < n; i++) {
        view->axis[i].stride_bytes = (ptrdiff_t)args_index(items[i]);
    }
}

// Every element of view must lie in the n_bytes at start; strides may overflow.
static void check_reach(const nd_array_t *view, const uint8_t *start, size_t n_bytes) {
    size_t before = (size_t)(view->data - start);
    size_t behind = n_bytes - before;
    size_t itemsize = nd_dtypes[view->dtype].itemsize;
    bool fits = nd_size(view) == 0 || behind >= itemsize;
    behind -= itemsize;
    for (size_t i = 0; fits && nd_size(view) != 0 && i < view->ndim; i++) {
        ptrdiff_t stride_bytes = view->axis[i].stride_bytes;
        size_t step = stride_bytes < 0 ? 0 - (size_t)stride_bytes : (size_t)stride_bytes;
        size_t *left = stride_bytes < 0 ? &before : &behind;
        size_t n = view->axis[i].len - 1;
        fits = n == 0 || step <= *left / n;
        *left -= fits ? step * n : 0;
    }
    if (!fits) {
        mp_raise_ValueError(MP_ERROR_TEXT("strides is incompatible with shape of requested array and size of buffer"));
    }
}

enum { ARG_SHAPE, ARG_DTYPE, ARG_BUFFER, ARG_OFFSET, ARG_STRIDES, ARG_ORDER, N_ARGS };

// In the memory of an array of any layout: as far as its owner's data reaches.
static mp_obj_t over_array(const nd_array_t *a, nd_array_t *view, mp_int_t offset) {
    const nd_array_t *root = a->base != NULL && array_check(MP_OBJ_FROM_PTR(a->base)) ? a->base : a;
    uintptr_t low, high;
    nd_bounds(root, &low, &high);
    if ((uintptr_t)a->data < low || (uintptr_t)a->data > high) { // the owner has been resized
        nd_bounds(a, &low, &high);
    }
    if (offset < 0 || (size_t)offset > high - (uintptr_t)a->data) {
        mp_raise_ValueError(MP_ERROR_TEXT("offset must be non-negative and no greater than buffer length"));
    }
    view->data = a->data + offset;
    view->flags = a->flags & ND_FLAG_READONLY;
    check_reach(view, (const uint8_t *)low, high - low);
    if (nd_is_unaligned(view)) {
        view->flags |= ND_FLAG_UNALIGNED;
    }
    return MP_OBJ_FROM_PTR(array_new_view(a, view));
}

mp_obj_t strided_ndarray(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        [ARG_SHAPE] = { MP_QSTR_shape, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        [ARG_DTYPE] = { MP_QSTR_dtype, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        [ARG_BUFFER] = { MP_QSTR_buffer, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        [ARG_OFFSET] = { MP_QSTR_offset, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_INT(0)} },
        [ARG_STRIDES] = { MP_QSTR_strides, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        [ARG_ORDER] = { MP_QSTR_order, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[N_ARGS];
    mp_arg_parse_all_kw_array(n_args, n_kw, args, N_ARGS, allowed, arg);
    size_t shape[ND_MAX_DIMS];
    size_t n_bytes;
    nd_array_t view;
    nd_dtype_t dtype = dtype_from_obj(arg[ARG_DTYPE].u_obj, ND_FLOAT64);
    bool fortran = arg[ARG_ORDER].u_obj != mp_const_none && args_order_is_fortran(arg[ARG_ORDER].u_obj);
    size_t ndim = args_shape(arg[ARG_SHAPE].u_obj, shape, false);
    raise_if(nd_shape_bytes(shape, ndim, dtype, &n_bytes), NULL, NULL, 0);
    nd_set_shape(&view, shape, ndim, dtype, fortran);
    mp_obj_t buffer = arg[ARG_BUFFER].u_obj;
    nd_array_t *owner;
    if (buffer == mp_const_none) {
        owner = array_new_layout(&view);
        if (arg[ARG_STRIDES].u_obj == mp_const_none) {
            return MP_OBJ_FROM_PTR(owner);
        }
    } else if (array_check(buffer)) {
        owner = MP_OBJ_TO_PTR(buffer);
    } else {
        mp_buffer_info_t info;
        mp_get_buffer_raise(buffer, &info, MP_BUFFER_READ);
        owner = buffer_view(buffer, &info, 0, ND_UINT8, info.len);
    }
    bool too_small = buffer != mp_const_none && arg[ARG_STRIDES].u_obj == mp_const_none
        && n_bytes + (size_t)args_index(arg[ARG_OFFSET].u_obj) > nd_size(owner) * nd_dtypes[owner->dtype].itemsize;
    if (too_small) {
        mp_raise_TypeError(MP_ERROR_TEXT("buffer is too small for requested array"));
    }
    if (arg[ARG_STRIDES].u_obj != mp_const_none) {
        read_strides(&view, arg[ARG_STRIDES].u_obj);
    }
    return over_array(owner, &view, args_index(arg[ARG_OFFSET].u_obj));
}
