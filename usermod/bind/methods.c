// Methods of ndarray that copy, cast or hand out elements.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/index.h"
#include "bind/lazy.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/runtime.h"

// --- Copies ---

static mp_obj_t array_copy(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_order, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_C)} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    const nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return MP_OBJ_FROM_PTR(array_copy_in_order(a, ND_NO_DTYPE, args_order(arg[0].u_obj)));
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_copy_obj, 1, array_copy);

static void check_casting(const nd_array_t *a, nd_dtype_t dtype, mp_obj_t casting) {
    if (!nd_can_cast((nd_dtype_t)a->dtype, dtype, (nd_casting_t)args_casting(casting))) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("Cannot cast array data from dtype('%s') to dtype('%s') according to the rule '%s'"),
            nd_dtypes[a->dtype].name, nd_dtypes[dtype].name, mp_obj_str_get_str(casting));
    }
}

// Bits 0 and 1: the real and the imaginary parts of two elements are equal, or both NaN.
static unsigned same_parts(nd_dtype_t dtype, const void *a, const void *b) {
    nd_c128_t x, y;
    nd_cast_item(ND_COMPLEX128, &x, dtype, a);
    nd_cast_item(ND_COMPLEX128, &y, dtype, b);
    bool re = x.re == y.re || (x.re != x.re && y.re != y.re);
    bool im = x.im == y.im || (x.im != x.im && y.im != y.im);
    return re | (unsigned)im << 1;
}

// Whether the element of dtype from at a stands for the same number after the cast to what is at b.
static bool is_same_value(nd_dtype_t from, const void *a, nd_dtype_t to, const void *b) {
    nd_item_t back;
    nd_cast_item(from, &back, to, b);
    nd_c128_t x, y;
    nd_cast_item(ND_COMPLEX128, &x, from, a);
    nd_cast_item(ND_COMPLEX128, &y, to, b);
    // An unsigned number and a negative one have the same bits.
    if (to == ND_BOOL || (memcmp(&back, a, nd_dtypes[from].itemsize) == 0 && (x.re < 0) == (y.re < 0))) {
        return true;
    }
    // -0.0 and NaN do not come back as they were.
    return from >= ND_FLOAT16 && same_parts(from, a, &back) == 3;
}

// casting="same_value": cast is a's elements in another dtype, C-ordered.
static void check_same_values(const nd_array_t *a, const nd_array_t *cast) {
    // As C calls them, by nd_dtype_t.
    static const char *const names[ND_N_DTYPES] = {
        "bool", "byte", "ubyte", "short", "ushort", "int", "uint", "long", "ulong",
        "half", "float", "double", "cfloat", "cdouble",
    };
    const nd_array_t *from = array_new_copy(a, ND_NO_DTYPE);
    nd_dtype_t dtype = (nd_dtype_t)a->dtype;
    nd_dtype_t to = (nd_dtype_t)cast->dtype;
    for (size_t i = 0, n = nd_size(a); i < n; i++) {
        const uint8_t *value = from->data + i * nd_dtypes[dtype].itemsize;
        if (!is_same_value(dtype, value, to, cast->data + i * nd_dtypes[to].itemsize)) {
            nd_item_t back;
            nd_cast_item(dtype, &back, to, cast->data + i * nd_dtypes[to].itemsize);
            bool imag = dtype >= ND_COMPLEX64 && to < ND_COMPLEX64 && same_parts(dtype, value, &back) == 1;
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("could not cast 'same_value' %s to %s%s"),
                names[dtype], names[to], imag ? ": imag is not 0" : "");
        }
        raise_pending(i);
    }
}

static mp_obj_t array_astype(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_dtype, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_order, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_K)} },
        { MP_QSTR_casting, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_unsafe)} },
        { MP_QSTR_subok, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_TRUE} },
        { MP_QSTR_copy, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_TRUE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    const nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_dtype_t dtype = dtype_from_obj(arg[0].u_obj, ND_FLOAT64);
    char order = args_order(arg[1].u_obj);
    if (arg[2].u_obj == MP_OBJ_NEW_QSTR(MP_QSTR_same_value)) {
        check_same_values(a, array_new_copy(a, dtype));
    } else if (mp_obj_is_str(arg[2].u_obj) && args_casting_maybe(arg[2].u_obj) < 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("casting must be one of 'no', 'equiv', 'safe', 'same_kind', "
            "'unsafe', 'same_value' (got '%s')"), mp_obj_str_get_str(arg[2].u_obj));
    } else {
        check_casting(a, dtype, arg[2].u_obj);
    }
    bool in_order = order == 'K' || (order != 'F' && nd_is_c_contiguous(a)) || (order != 'C' && nd_is_f_contiguous(a));
    if (!mp_obj_is_true(arg[4].u_obj) && dtype == a->dtype && in_order) {
        return args[0];
    }
    return MP_OBJ_FROM_PTR(array_copy_in_order(a, dtype, order));
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_astype_obj, 1, array_astype);

static mp_obj_t array_byteswap(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_inplace, MP_ARG_BOOL, {.u_bool = false} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_array_t *swapped = array_new_copy(a, ND_NO_DTYPE);
    nd_swap_bytes((nd_dtype_t)a->dtype, swapped->data, nd_size(a));
    if (!arg[0].u_bool) {
        return MP_OBJ_FROM_PTR(swapped);
    }
    index_assign(a, MP_OBJ_FROM_PTR(swapped));
    return args[0];
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_byteswap_obj, 1, array_byteswap);

static mp_obj_t array_tobytes(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_order, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_C)} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    const nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    size_t shape[ND_MAX_DIMS];
    nd_array_t bytes;
    vstr_t vstr;
    array_get_shape(a, shape);
    nd_set_shape(&bytes, shape, a->ndim, (nd_dtype_t)a->dtype, args_order_like(arg[0].u_obj, a));
    vstr_init_len(&vstr, nd_size(a) * nd_dtypes[a->dtype].itemsize);
    bytes.data = (uint8_t *)vstr.buf;
    bytes.flags = 0;
    raise_if(nd_assign(&bytes, a, raise_poll), NULL, NULL, 0);
    return mp_obj_new_bytes_from_vstr(&vstr);
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_tobytes_obj, 1, array_tobytes);

// The numbers themselves unless they are complex.
static mp_obj_t array_conjugate(mp_obj_t self) {
    const nd_array_t *a = MP_OBJ_TO_PTR(self);
    return a->dtype < ND_COMPLEX64 ? self : ufunc_call(ND_UFUNC_CONJUGATE, &self, MP_OBJ_NULL);
}
MP_DEFINE_CONST_FUN_OBJ_1(array_conjugate_obj, array_conjugate);

static mp_obj_t array_to_device(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_device, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_stream, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    if (arg[1].u_obj != mp_const_none) {
        mp_raise_ValueError(MP_ERROR_TEXT("The stream argument in to_device() is not supported"));
    }
    if (arg[0].u_obj != MP_OBJ_NEW_QSTR(MP_QSTR_cpu)) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Unsupported device: %s. Only 'cpu' is accepted."),
            mp_obj_str_get_str(arg[0].u_obj));
    }
    return args[0];
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_to_device_obj, 1, array_to_device);

const lazy_method_obj_t array_tofile_obj = { { &lazy_method_type }, MP_QSTR_tofile, MP_QSTR__npyio };

// --- Elements as Python objects ---

static mp_obj_t element_to_python(const nd_array_t *a, const uint8_t *data) {
    return scalar_to_python((nd_dtype_t)a->dtype, data);
}

static size_t checked_index(mp_obj_t obj, size_t len, int axis) {
    mp_int_t i = args_index(obj);
    size_t at = i < 0 ? (size_t)i + len : (size_t)i;
    if (at >= len) {
        mp_raise_msg_varg(&mp_type_IndexError, axis < 0
            ? MP_ERROR_TEXT("index %d is out of bounds for size %d")
            : MP_ERROR_TEXT("index %d is out of bounds for axis %d with size %d"),
            (int)i, axis < 0 ? (int)len : axis, (int)len);
    }
    return at;
}

// The element that a.item(i) names by its place in C order.
static const uint8_t *element_at(const nd_array_t *a, mp_obj_t index) {
    size_t at = checked_index(index, nd_size(a), a->ndim == 1 ? 0 : -1);
    const uint8_t *data = a->data;
    for (size_t i = a->ndim; i != 0; i--) {
        data += (ptrdiff_t)(at % a->axis[i - 1].len) * a->axis[i - 1].stride_bytes;
        at /= a->axis[i - 1].len;
    }
    return data;
}

static mp_obj_t array_item(size_t n_args, const mp_obj_t *args) {
    const nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    size_t n = n_args - 1;
    mp_obj_t *indices = (mp_obj_t *)args + 1;
    if (n == 0 && nd_size(a) != 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("can only convert an array of size 1 to a Python scalar"));
    }
    if (n == 0) {
        return element_to_python(a, a->data);
    }
    if (n == 1 && mp_obj_is_type(indices[0], &mp_type_tuple)) {
        mp_obj_tuple_get(indices[0], &n, &indices);
    } else if (n == 1) {
        return element_to_python(a, element_at(a, indices[0]));
    }
    if (n != a->ndim) {
        mp_raise_ValueError(MP_ERROR_TEXT("incorrect number of indices for array"));
    }
    const uint8_t *data = a->data;
    for (size_t i = 0; i < n; i++) {
        data += (ptrdiff_t)checked_index(indices[i], a->axis[i].len, (int)i) * a->axis[i].stride_bytes;
    }
    return element_to_python(a, data);
}
MP_DEFINE_CONST_FUN_OBJ_VAR(array_item_obj, 1, array_item);

static mp_obj_t nested_list(const nd_array_t *a, size_t axis, const uint8_t *data) {
    if (axis == a->ndim) {
        return element_to_python(a, data);
    }
    size_t n;
    mp_obj_t *items;
    mp_obj_t list = mp_obj_new_list(a->axis[axis].len, NULL);
    mp_obj_list_get(list, &n, &items);
    for (size_t i = 0; i < n; i++, data += a->axis[axis].stride_bytes) {
        items[i] = nested_list(a, axis + 1, data);
        raise_pending(i);
    }
    return list;
}

static mp_obj_t array_tolist(mp_obj_t self) {
    // Pending work that runs meanwhile may change the shape of self.
    nd_array_t a;
    nd_copy_header(&a, MP_OBJ_TO_PTR(self));
    return nested_list(&a, 0, a.data);
}
MP_DEFINE_CONST_FUN_OBJ_1(array_tolist_obj, array_tolist);

// --- fill, view ---

static mp_obj_t array_fill(mp_obj_t self, mp_obj_t value) {
    nd_array_t *a = MP_OBJ_TO_PTR(self);
    nd_item_t item;
    nd_dtype_t dtype = (nd_dtype_t)a->dtype;
    array_check_writeable(a);
    scalar_set(value, dtype, &item);
    // The conversion may have moved the buffer that a lies in.
    index_assign(array_self(MP_OBJ_FROM_PTR(a)), scalar_new(dtype, &item));
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_2(array_fill_obj, array_fill);

// The last axis of a, counted in elements of another size.
static void resize_items(nd_array_t *view, size_t from, size_t to) {
    nd_axis_t *last = view->ndim == 0 ? NULL : &view->axis[view->ndim - 1];
    if (last == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("Changing the dtype of a 0d array is only supported if the itemsize is unchanged"));
    }
    if (last->stride_bytes != (ptrdiff_t)from && last->len != 1 && nd_size(view) != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("To change to a dtype of a different size, the last axis must be contiguous"));
    }
    if (last->len * from % to != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("When changing to a larger dtype, its size must be a divisor of "
            "the total size in bytes of the last axis of the array."));
    }
    last->len = last->len * from / to;
    last->stride_bytes = (ptrdiff_t)to;
}

static mp_obj_t array_view(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(type, 0, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    const nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    // The class may stand in the first place; there is only one.
    mp_obj_t array_class = MP_OBJ_FROM_PTR(&array_type);
    if (arg[1].u_obj != mp_const_none && arg[1].u_obj != array_class) {
        mp_raise_ValueError(MP_ERROR_TEXT("Type must be a sub-type of ndarray type"));
    }
    nd_dtype_t dtype = dtype_from_obj(arg[0].u_obj == array_class ? mp_const_none : arg[0].u_obj, (nd_dtype_t)a->dtype);
    size_t from = nd_dtypes[a->dtype].itemsize;
    size_t to = nd_dtypes[dtype].itemsize;
    nd_array_t view;
    nd_copy_header(&view, a);
    view.dtype = (uint8_t)dtype;
    if (from != to) {
        resize_items(&view, from, to);
    }
    view.flags &= (uint8_t) ~ND_FLAG_UNALIGNED;
    if (nd_is_unaligned(&view)) {
        view.flags |= ND_FLAG_UNALIGNED;
    }
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_view_obj, 1, array_view);

// Part of each element, from offset bytes on, as an element of another dtype: a view.
static nd_array_t *field(nd_array_t *a, mp_obj_t dtype_in, mp_int_t offset) {
    nd_array_t view;
    nd_copy_header(&view, a);
    view.dtype = (uint8_t)dtype_from_obj(dtype_in, ND_FLOAT64);
    mp_int_t room = nd_dtypes[a->dtype].itemsize - nd_dtypes[view.dtype].itemsize;
    if (offset < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("offset is negative"));
    }
    if (room < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("new type is larger than original type"));
    }
    if (offset > room) {
        mp_raise_ValueError(MP_ERROR_TEXT("new type plus offset is larger than original type"));
    }
    view.data += offset;
    view.flags &= (uint8_t) ~ND_FLAG_UNALIGNED;
    if (nd_is_unaligned(&view)) {
        view.flags |= ND_FLAG_UNALIGNED;
    }
    return array_new_view(a, &view);
}

static mp_obj_t array_getfield(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_dtype, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_offset, MP_ARG_INT, {.u_int = 0} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return MP_OBJ_FROM_PTR(field(MP_OBJ_TO_PTR(args[0]), arg[0].u_obj, arg[1].u_int));
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_getfield_obj, 1, array_getfield);

static mp_obj_t array_setfield(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_val, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_dtype, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_offset, MP_ARG_INT, {.u_int = 0} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    index_assign(field(MP_OBJ_TO_PTR(args[0]), arg[1].u_obj, arg[2].u_int), arg[0].u_obj);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_setfield_obj, 1, array_setfield);
