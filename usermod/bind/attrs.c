// The attributes of ndarray: a.shape, a.T, a.real and the like.

#include <string.h>

#include "bind/array.h"
#include "bind/attrs.h"
#include "bind/args.h"
#include "bind/dtype.h"
#include "bind/flags.h"
#include "bind/flat.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "py/objtuple.h"
#include "py/runtime.h"

// --- Shape ---

mp_obj_t attrs_shape(const nd_array_t *a) {
    mp_obj_tuple_t *shape = MP_OBJ_TO_PTR(mp_obj_new_tuple(a->ndim, NULL));
    for (size_t i = 0; i < a->ndim; i++) {
        shape->items[i] = mp_obj_new_int_from_uint(a->axis[i].len);
    }
    return MP_OBJ_FROM_PTR(shape);
}

static mp_obj_t strides_tuple(const nd_array_t *a) {
    mp_obj_tuple_t *strides = MP_OBJ_TO_PTR(mp_obj_new_tuple(a->ndim, NULL));
    for (size_t i = 0; i < a->ndim; i++) {
        strides->items[i] = mp_obj_new_int((mp_int_t)a->axis[i].stride_bytes);
    }
    return MP_OBJ_FROM_PTR(strides);
}

static void set_shape(nd_array_t *a, mp_obj_t value) {
    size_t shape[ND_MAX_DIMS];
    nd_array_t asked;
    nd_array_t view;
    bool needs_copy = false;
    size_t ndim = args_shape(value, shape, true);
    asked.ndim = (uint8_t)ndim;
    for (size_t i = 0; i < ndim; i++) {
        asked.axis[i].len = shape[i];
    }
    const nd_array_t *ops[] = {a, &asked};
    raise_if(nd_reshape(&view, a, shape, ndim, false, &needs_copy), "reshape", ops, 2);
    if (needs_copy || ndim > a->room) {
        mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("Incompatible shape for in-place modification. "
            "Use `.reshape()` to make a copy with the desired shape."));
    }
    a->ndim = (uint8_t)ndim;
    memcpy(a->axis, view.axis, ndim * sizeof(nd_axis_t));
}

// --- Views ---

static mp_obj_t transposed(const nd_array_t *a) {
    uint8_t perm[ND_MAX_DIMS];
    nd_array_t view;
    for (size_t i = 0; i < a->ndim; i++) {
        perm[i] = (uint8_t)(a->ndim - 1 - i);
    }
    nd_transpose(&view, a, perm);
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}

static mp_obj_t matrix_transposed(const nd_array_t *a) {
    if (a->ndim < 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("matrix transpose with ndim < 2 is undefined"));
    }
    nd_array_t view;
    nd_copy_header(&view, a);
    view.axis[a->ndim - 1] = a->axis[a->ndim - 2];
    view.axis[a->ndim - 2] = a->axis[a->ndim - 1];
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}

// The real or imaginary parts of a complex array, as a view.
static void complex_part(nd_array_t *view, const nd_array_t *a, bool imag) {
    nd_copy_header(view, a);
    view->dtype = a->dtype == ND_COMPLEX64 ? ND_FLOAT32 : ND_FLOAT64;
    if (imag) {
        view->data += nd_dtypes[view->dtype].itemsize;
    }
}

static mp_obj_t get_part(nd_array_t *a, bool imag) {
    nd_array_t view;
    if (nd_dtypes[a->dtype].kind == 'c') {
        complex_part(&view, a, imag);
        return MP_OBJ_FROM_PTR(array_new_view(a, &view));
    }
    if (!imag) {
        return MP_OBJ_FROM_PTR(a);
    }
    nd_array_t *zeros = array_new_like(a, (nd_dtype_t)a->dtype);
    memset(zeros->data, 0, nd_size(zeros) * nd_dtypes[zeros->dtype].itemsize);
    zeros->flags |= ND_FLAG_READONLY;
    return MP_OBJ_FROM_PTR(zeros);
}

static void set_part(nd_array_t *a, bool imag, mp_obj_t value) {
    nd_array_t view;
    if (nd_dtypes[a->dtype].kind == 'c') {
        complex_part(&view, a, imag);
        index_assign(&view, value);
    } else if (imag) {
        mp_raise_TypeError(MP_ERROR_TEXT("array does not have imaginary part to set"));
    } else {
        index_assign(a, value);
    }
}

// --- The slot ---

// a.dtype = ...: the same bytes seen as other elements.
static void set_dtype(nd_array_t *a, mp_obj_t value) {
    mp_obj_t call[3];
    mp_load_method(MP_OBJ_FROM_PTR(a), MP_QSTR_view, call);
    call[2] = value;
    const nd_array_t *view = MP_OBJ_TO_PTR(mp_call_method_n_kw(1, 0, call));
    a->dtype = view->dtype;
    a->flags = (uint8_t)((a->flags & ~ND_FLAG_UNALIGNED) | (view->flags & ND_FLAG_UNALIGNED));
    memcpy(a->axis, view->axis, a->ndim * sizeof(nd_axis_t));
}

static bool set_attribute(nd_array_t *a, qstr attr, mp_obj_t value) {
    switch (attr) {
        case MP_QSTR_shape:
            set_shape(a, value);
            return true;
        case MP_QSTR_dtype:
            set_dtype(a, value);
            return true;
        case MP_QSTR_real:
        case MP_QSTR_imag:
            set_part(a, attr == MP_QSTR_imag, value);
            return true;
        case MP_QSTR_flat:
            flat_assign(a, value);
            return true;
        default:
            return false;
    }
}

static mp_obj_t get_attribute(nd_array_t *a, qstr attr) {
    switch (attr) {
        case MP_QSTR_shape:
            return attrs_shape(a);
        case MP_QSTR_dtype:
            return dtype_obj((nd_dtype_t)a->dtype);
        case MP_QSTR_ndim:
            return MP_OBJ_NEW_SMALL_INT(a->ndim);
        case MP_QSTR_size:
            return mp_obj_new_int_from_uint(nd_size(a));
        case MP_QSTR_itemsize:
            return MP_OBJ_NEW_SMALL_INT(nd_dtypes[a->dtype].itemsize);
        case MP_QSTR_nbytes:
            return mp_obj_new_int_from_uint(nd_size(a) * nd_dtypes[a->dtype].itemsize);
        case MP_QSTR_strides:
            return strides_tuple(a);
        case MP_QSTR_T:
            return transposed(a);
        case MP_QSTR_mT:
            return matrix_transposed(a);
        case MP_QSTR_base:
            return a->base == NULL ? mp_const_none : MP_OBJ_FROM_PTR(a->base);
        case MP_QSTR_flat:
            return flat_new(a);
        case MP_QSTR_flags:
            return flags_new(a);
        case MP_QSTR_real:
        case MP_QSTR_imag:
            return get_part(a, attr == MP_QSTR_imag);
        case MP_QSTR_data:
            return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_memoryview), MP_OBJ_FROM_PTR(a));
        case MP_QSTR_device:
            return MP_OBJ_NEW_QSTR(MP_QSTR_cpu);
        default:
            return MP_OBJ_NULL;
    }
}

void attrs_array(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    nd_array_t *a = array_self(self);
    if (dest[0] == MP_OBJ_NULL) {
        dest[0] = get_attribute(a, attr);
        if (dest[0] == MP_OBJ_NULL) {
            dest[1] = MP_OBJ_SENTINEL;
        }
    } else if (dest[1] != MP_OBJ_NULL && set_attribute(a, attr, dest[1])) {
        dest[0] = MP_OBJ_NULL;
    } else if (attr == MP_QSTR_mT || get_attribute(a, attr) != MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_AttributeError,
            MP_ERROR_TEXT("attribute '%q' of 'numpy.ndarray' objects is not writable"), attr);
    }
}
