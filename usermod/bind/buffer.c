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

static bool starts_its_block(const nd_array_t *a) {
    const nd_array_t *owner = a->base;
    return owner == NULL || (array_check(MP_OBJ_FROM_PTR(a->base)) && owner->data == a->data)
           || gc_nbytes(a->data) != 0;
}

mp_int_t buffer_get(mp_obj_t self, mp_buffer_info_t *info, mp_uint_t flags) {
    const nd_array_t *a = MP_OBJ_TO_PTR(self);
    if (a->ndim == 0 || ((flags & MP_BUFFER_WRITE) && (a->flags & ND_FLAG_READONLY))) {
        return 1;
    }
    if (!nd_is_c_contiguous(a)) {
        mp_raise_msg(&buffer_error_type, MP_ERROR_TEXT("memoryview: underlying buffer is not C-contiguous"));
    }
    if (!starts_its_block(a)) {
        mp_raise_msg(&buffer_error_type,
            MP_ERROR_TEXT("a view from inside another array has no buffer here: copy() it first"));
    }
    info->buf = a->data;
    info->len = nd_size(a) * nd_dtypes[a->dtype].itemsize;
    info->typecode = typecodes[a->dtype];
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

nd_array_t *buffer_view(mp_obj_t owner, uint8_t *data, nd_dtype_t dtype, size_t n, bool writeable) {
    nd_array_t *a = array_new_header(1);
    nd_set_shape(a, &n, 1, dtype, false);
    a->base = MP_OBJ_TO_PTR(owner);
    a->data = data;
    a->flags = ND_FLAG_FOREIGN;
    if (!writeable) {
        a->flags |= ND_FLAG_READONLY;
    }
    if ((uintptr_t)data % nd_dtypes[dtype].align != 0) {
        a->flags |= ND_FLAG_UNALIGNED;
    }
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
    mp_buffer_info_t unused;
    bool writeable = mp_get_buffer(obj, &unused, MP_BUFFER_WRITE);
    return buffer_view(obj, info.buf, dtype, info.len / nd_dtypes[dtype].itemsize, writeable);
}
