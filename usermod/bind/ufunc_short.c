// A call of a ufunc on one short row: arrays of one axis and one dtype, with numbers beside them, as most
// calls in a program's own loop are. Any other call is left to ufunc.c.

#include "bind/array.h"
#include "bind/errstate.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"

// Rows up to this length run without asking for pending work in between.
#define SHORT_ROW (256)

// obj as one row; NULL when it is none, or has one of these flags.
static inline MP_ALWAYSINLINE const nd_array_t *as_row(mp_obj_t obj, unsigned flags) {
    if (!mp_obj_is_type(obj, &array_type)) {
        return NULL;
    }
    const nd_array_t *a = MP_OBJ_TO_PTR(obj);
    if (a->flags & (ND_FLAG_FOREIGN | flags)) {
        array_check(obj); // its buffer may have moved
        if (a->flags & flags) {
            return NULL;
        }
    }
    return a->ndim == 1 ? a : NULL;
}

// True when out is in itself or shares no byte with it; rows of n elements.
static inline MP_ALWAYSINLINE bool is_apart(const nd_array_t *out, const nd_array_t *in, size_t n) {
    ptrdiff_t out_stride = out->axis[0].stride_bytes;
    ptrdiff_t in_stride = in->axis[0].stride_bytes;
    if (out == in) {
        return true;
    }
    return out_stride > 0 && in_stride > 0
           && (out->data >= in->data + (ptrdiff_t)n * in_stride || in->data >= out->data + (ptrdiff_t)n * out_stride);
}

// Stores a number that does not decide the dtype; false when it does, or needs more care.
static bool store_weak(const nd_ufunc_t *u, mp_obj_t obj, nd_dtype_t dtype, nd_item_t *item) {
    nd_dtype_t from = scalar_promotion_dtype(obj);
    if (from == ND_NO_DTYPE || nd_promote(from, dtype) != dtype) {
        return false;
    }
    if (from == ND_WEAK_INT && u->resolve == ND_RESOLVE_COMPARE && ufunc_is_integer(dtype) && ufunc_int_beyond(obj, dtype) != 0) {
        return false;
    }
    scalar_store(obj, dtype, item);
    return true;
}

// noinline: the stack of a call is used only while one runs.
MP_NOINLINE mp_obj_t ufunc_call_short(const nd_ufunc_t *u, const mp_obj_t *args, mp_obj_t out_obj) {
    if (!(u->flags & ND_UFUNC_SIMPLE) || errstate_is_watching()) {
        return MP_OBJ_NULL;
    }
    const nd_array_t *a = as_row(args[0], ND_FLAG_UNALIGNED);
    const nd_array_t *b = u->nin == 1 ? a : as_row(args[1], ND_FLAG_UNALIGNED);
    mp_obj_t number = MP_OBJ_NULL;
    size_t number_at = 0;
    if (a == NULL || b == NULL) {
        // An array stands for the number until that is stored as it.
        number_at = a != NULL;
        number = args[number_at];
        a = b = a != NULL ? a : b;
        if (a == NULL) {
            return MP_OBJ_NULL;
        }
    }
    size_t n = a->axis[0].len;
    nd_dtype_t dtype = (nd_dtype_t)a->dtype;
    nd_dtype_t out_dtype = u->out[0] == ND_OUT_BOOL ? ND_BOOL : dtype;
    size_t place = nd_ufunc_direct_place(u, dtype);
    if (n > SHORT_ROW || b->axis[0].len != n || b->dtype != dtype || place == 0) {
        return MP_OBJ_NULL;
    }
    const nd_array_t *out = NULL;
    if (out_obj != MP_OBJ_NULL) {
        out = as_row(out_obj, ND_FLAG_UNALIGNED | ND_FLAG_READONLY);
        if (out == NULL || out->dtype != out_dtype || out->axis[0].len != n || !is_apart(out, a, n) || !is_apart(out, b, n)) {
            return MP_OBJ_NULL;
        }
    }
    nd_item_t item;
    if (number != MP_OBJ_NULL && !store_weak(u, number, dtype, &item)) {
        return MP_OBJ_NULL;
    }
    if (out == NULL) {
        const size_t shape[1] = { n };
        out = array_new(out_dtype, 1, shape);
    }
    uint8_t *ptr[3];
    ptrdiff_t stride_bytes[3];
    ptr[0] = a->data;
    ptr[1] = b->data;
    stride_bytes[0] = a->axis[0].stride_bytes;
    stride_bytes[1] = b->axis[0].stride_bytes;
    if (number != MP_OBJ_NULL) {
        ptr[number_at] = (uint8_t *)&item;
        stride_bytes[number_at] = 0;
    }
    ptr[u->nin] = out->data;
    stride_bytes[u->nin] = out->axis[0].stride_bytes;
    // A loop with an output that stands still begins with what it holds: an empty one holds nothing.
    if (n != 0) {
        nd_err_t err = nd_ufunc_call_loop(u, u->loops[place - 1], n, ptr, stride_bytes);
        if (err != ND_OK) {
            raise_if(err, u->name, NULL, 0);
        }
    }
    return MP_OBJ_FROM_PTR((void *)out);
}
