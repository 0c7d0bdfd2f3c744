// The buffer protocol: arrays as buffers, and buffers as arrays.

#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/raise.h"
#include "core/dtype.h"
#include "py/binary.h"
#include "py/gc.h"
#include "py/objstr.h"
#include "py/runtime.h"

// By nd_dtype_t. Elements without a typecode in the interpreter are handed out as bytes.
static const char typecodes[] = "BbBhHiIqQBfdBB";

// The collector sees only addresses of the start of a block. memoryview(), which keeps nothing but
// the address, asks for a buffer to read and to write at once; what uses it during a call and has
// the array on its stack asks for the one or the other.
static bool keeps_address(mp_uint_t flags) {
    return (flags & MP_BUFFER_RW) == MP_BUFFER_RW;
}

static bool starts_its_block(const nd_array_t *a) {
    const nd_array_t *owner = a->base;
    return owner == NULL || nd_size(a) == 0 || gc_nbytes(a->data) != 0
           || (mp_obj_is_type(MP_OBJ_FROM_PTR(a->base), &array_type) && owner->data == a->data);
}

mp_int_t buffer_get(mp_obj_t self, mp_buffer_info_t *info, mp_uint_t flags) {
    nd_array_t *a = array_self(self);
    // float() takes the bytes of what has a buffer for text.
    if (a->ndim == 0 || ((flags & MP_BUFFER_WRITE) && (a->flags & ND_FLAG_READONLY))) {
        return 1;
    }
    info->len = nd_size(a) * nd_dtypes[a->dtype].itemsize;
    info->typecode = typecodes[a->dtype];
    if (!nd_is_c_contiguous(a)) {
        if (keeps_address(flags)) {
            mp_raise_msg(&buffer_error_type, MP_ERROR_TEXT("memoryview: underlying buffer is not C-contiguous"));
        }
        if (flags & MP_BUFFER_WRITE) {
            return 1;
        }
        a = array_new_copy(a, ND_NO_DTYPE);
    } else if (keeps_address(flags) && !starts_its_block(a)) {
        mp_raise_msg(&buffer_error_type,
            MP_ERROR_TEXT("memoryview: a view from inside another array cannot be kept alive: copy() it first"));
    }
    a->flags |= ND_FLAG_SHARED;
    info->buf = a->data;
    return 0;
}

nd_dtype_t buffer_dtype(const mp_buffer_info_t *info) {
    char code = (char)(info->typecode & 0x7f);
    if (code == BYTEARRAY_TYPECODE) {
        return ND_UINT8;
    }
    // Sizes of 'i', 'l' ... are the machine's own.
    size_t itemsize = mp_binary_get_size('@', code, NULL);
    for (size_t i = 0; i < ND_N_DTYPES; i++) {
        char kind = code == 'f' || code == 'd' ? 'f' : code >= 'a' ? 'i' : 'u';
        if (nd_dtypes[i].kind == kind && nd_dtypes[i].itemsize == itemsize) {
            return code == 'O' || code == 'P' || code == 'S' ? ND_NO_DTYPE : (nd_dtype_t)i;
        }
    }
    return ND_NO_DTYPE;
}

nd_array_t *buffer_view(mp_obj_t owner, const mp_buffer_info_t *info, size_t offset, nd_dtype_t dtype, size_t n) {
    mp_buffer_info_t unused;
    nd_array_t view;
    nd_set_shape(&view, &n, 1, dtype, false);
    view.data = (uint8_t *)info->buf + offset;
    view.flags = mp_get_buffer(owner, &unused, MP_BUFFER_WRITE) ? 0 : ND_FLAG_READONLY;
    if (nd_is_unaligned(&view)) {
        view.flags |= ND_FLAG_UNALIGNED;
    }
    if (array_check(owner)) {
        return array_new_view(MP_OBJ_TO_PTR(owner), &view);
    }
    nd_array_t *a = array_new_foreign_header(1, owner, info->buf);
    if (mp_obj_is_str_or_bytes(owner)) {
        a->flags = 0; // it stays where it is
    }
    a->flags |= view.flags;
    a->dtype = view.dtype;
    a->ndim = 1;
    a->data = view.data;
    a->axis[0] = view.axis[0];
    return a;
}

nd_array_t *buffer_as_array(mp_obj_t obj) {
    mp_buffer_info_t info;
    if (mp_obj_is_str_or_bytes(obj) || !mp_get_buffer(obj, &info, MP_BUFFER_READ)) {
        return NULL;
    }
    nd_dtype_t dtype = buffer_dtype(&info);
    if (dtype == ND_NO_DTYPE) {
        return NULL;
    }
    return buffer_view(obj, &info, 0, dtype, info.len / nd_dtypes[dtype].itemsize);
}
