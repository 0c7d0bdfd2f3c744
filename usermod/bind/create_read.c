// Arrays read from a buffer or from an iterator: frombuffer and fromiter.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/runtime.h"

// --- frombuffer ---

// A copy in our byte order. It is read-only: what is written to it would not reach the buffer.
static nd_array_t *new_swapped(const uint8_t *data, nd_dtype_t dtype, size_t n) {
    nd_array_t *a = array_new(dtype, 1, &n);
    memcpy(a->data, data, n * nd_dtypes[dtype].itemsize);
    nd_swap_bytes(dtype, a->data, n);
    a->flags |= ND_FLAG_READONLY;
    return a;
}

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
    bool swapped;
    nd_dtype_t dtype = dtype_from_obj_ordered(arg[1].u_obj, ND_FLOAT64, &swapped);
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
    if (swapped) {
        return MP_OBJ_FROM_PTR(new_swapped((const uint8_t *)info.buf + offset, dtype, n));
    }
    return MP_OBJ_FROM_PTR(buffer_view(owner, &info, (size_t)offset, dtype, n));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_frombuffer_obj, 0, mod_numpy_frombuffer);

// --- fromiter ---

// Elements for which there is room at first when their number is not known.
#define FIRST_ROOM (16)

// Makes room for n elements, no matter how many there are now.
static void resize(nd_array_t *a, size_t n) {
    size_t n_bytes;
    raise_if(nd_shape_bytes(&n, 1, (nd_dtype_t)a->dtype, &n_bytes), NULL, NULL, 0);
    a->data = m_renew(byte, a->data, a->axis[0].len * nd_dtypes[a->dtype].itemsize, n_bytes == 0 ? 1 : n_bytes);
    a->axis[0].len = n;
}

// Reads at most count elements, all when count is SIZE_MAX.
static nd_array_t *read_iter(mp_obj_t iterable, nd_dtype_t dtype, size_t count) {
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iter = mp_getiter(iterable, &iter_buf);
    size_t n = 0;
    size_t room = count == SIZE_MAX ? FIRST_ROOM : count;
    nd_array_t *a = array_new(dtype, 1, &room);
    for (mp_obj_t item; n < count && (item = mp_iternext(iter)) != MP_OBJ_STOP_ITERATION; n++) {
        nd_item_t value;
        scalar_set(item, dtype, &value);
        if (n == room) {
            room += room / 2;
            resize(a, room);
        }
        memcpy(a->data + n * nd_dtypes[dtype].itemsize, &value, nd_dtypes[dtype].itemsize);
        raise_pending(n);
    }
    if (count == SIZE_MAX) {
        resize(a, n);
    } else if (n < count) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("iterator too short: Expected %u but iterator had only %u items."), (unsigned)count, (unsigned)n);
    }
    return a;
}

static mp_obj_t mod_numpy_fromiter(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(iter, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(count, 0, MP_ROM_INT(-1)),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_dtype_t dtype = dtype_from_obj(arg[1].u_obj, ND_FLOAT64);
    mp_int_t count = args_index(arg[2].u_obj);
    return MP_OBJ_FROM_PTR(read_iter(arg[0].u_obj, dtype, count == -1 ? SIZE_MAX : count < 0 ? 0 : (size_t)count));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_fromiter_obj, 0, mod_numpy_fromiter);
