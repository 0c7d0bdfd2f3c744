// The attributes of ndarray: a.shape, a.T, a.flat and the like.

#include <string.h>

#include "bind/array.h"
#include "bind/attrs.h"
#include "bind/args.h"
#include "bind/dtype.h"
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

// --- a.flat ---

typedef struct _flat_t {
    mp_obj_base_t base;
    nd_array_t *array;
    size_t at;
} flat_t;

static uint8_t *flat_element(const nd_array_t *a, size_t at) {
    uint8_t *data = a->data;
    for (size_t i = a->ndim; i != 0; i--) {
        data += (ptrdiff_t)(at % a->axis[i - 1].len) * a->axis[i - 1].stride_bytes;
        at /= a->axis[i - 1].len;
    }
    return data;
}

static mp_obj_t flat_iternext(mp_obj_t self) {
    flat_t *flat = MP_OBJ_TO_PTR(self);
    if (flat->at >= nd_size(flat->array)) {
        return MP_OBJ_STOP_ITERATION;
    }
    return scalar_new((nd_dtype_t)flat->array->dtype, flat_element(flat->array, flat->at++));
}

static nd_array_t *flattened(nd_array_t *a) {
    size_t n = nd_size(a);
    return array_new_reshaped(a, &n, 1, false);
}

static void flat_set(nd_array_t *a, mp_obj_t index, mp_obj_t value) {
    array_check_writeable(a);
    nd_array_t *flat = flattened(a);
    index_set(flat, index, value);
    // A copy, when a's strides do not allow a view: the change goes back into a.
    if (array_root(flat) != array_root(a)) {
        size_t shape[ND_MAX_DIMS];
        array_get_shape(a, shape);
        index_assign(a, MP_OBJ_FROM_PTR(array_new_reshaped(flat, shape, a->ndim, false)));
    }
}

static mp_obj_t flat_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    flat_t *flat = MP_OBJ_TO_PTR(self);
    if (value == MP_OBJ_NULL) {
        return MP_OBJ_NULL;
    }
    if (value != MP_OBJ_SENTINEL) {
        flat_set(flat->array, index, value);
        return mp_const_none;
    }
    mp_obj_t result = index_get(flattened(flat->array), index);
    // NumPy's flat[...] never shares memory with the array.
    return array_check(result) ? MP_OBJ_FROM_PTR(array_new_copy(MP_OBJ_TO_PTR(result), ND_NO_DTYPE)) : result;
}

static mp_obj_t flat_unary_op(mp_unary_op_t op, mp_obj_t self) {
    flat_t *flat = MP_OBJ_TO_PTR(self);
    return op == MP_UNARY_OP_LEN ? mp_obj_new_int_from_uint(nd_size(flat->array)) : MP_OBJ_NULL;
}

static MP_DEFINE_CONST_OBJ_TYPE(flat_type, MP_QSTR_flatiter, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    unary_op, flat_unary_op,
    subscr, flat_subscr,
    iter, flat_iternext);

static mp_obj_t new_flat(nd_array_t *a) {
    flat_t *flat = mp_obj_malloc(flat_t, &flat_type);
    flat->array = a;
    flat->at = 0;
    return MP_OBJ_FROM_PTR(flat);
}

// --- a.flags ---

typedef struct _flags_t {
    mp_obj_base_t base;
    nd_array_t *array;
} flags_t;

typedef enum { FLAG_C, FLAG_F, FLAG_OWNDATA, FLAG_WRITEABLE, FLAG_ALIGNED, N_FLAGS } flag_t;

static const char *const flag_names[N_FLAGS] = {
    "C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED",
};

static bool flag_value(const nd_array_t *a, flag_t flag) {
    switch (flag) {
        case FLAG_C:
            return nd_is_c_contiguous(a);
        case FLAG_F:
            return nd_is_f_contiguous(a);
        case FLAG_OWNDATA:
            return a->base == NULL;
        case FLAG_WRITEABLE:
            return !(a->flags & ND_FLAG_READONLY);
        default:
            return !(a->flags & ND_FLAG_UNALIGNED);
    }
}

static void flags_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    const flags_t *flags = MP_OBJ_TO_PTR(self);
    for (size_t i = 0; i < N_FLAGS; i++) {
        mp_printf(print, "  %s : %s\n", flag_names[i], flag_value(flags->array, (flag_t)i) ? "True" : "False");
    }
    mp_print_str(print, "  WRITEBACKIFCOPY : False\n");
}

static void set_writeable(nd_array_t *a, bool writeable) {
    const nd_array_t *owner = a->base;
    bool forbidden = owner != NULL && (a->flags & ND_FLAG_READONLY)
        && (!array_check(MP_OBJ_FROM_PTR(a->base)) || (owner->flags & ND_FLAG_READONLY));
    if (writeable && forbidden) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot set WRITEABLE flag to True of this array"));
    }
    if (writeable) {
        a->flags &= (uint8_t) ~ND_FLAG_READONLY;
    } else {
        a->flags |= ND_FLAG_READONLY;
    }
}

static void flags_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    const flags_t *flags = MP_OBJ_TO_PTR(self);
    flag_t flag = attr == MP_QSTR_c_contiguous || attr == MP_QSTR_contiguous ? FLAG_C
        : attr == MP_QSTR_f_contiguous ? FLAG_F
        : attr == MP_QSTR_owndata ? FLAG_OWNDATA
        : attr == MP_QSTR_writeable ? FLAG_WRITEABLE
        : attr == MP_QSTR_aligned ? FLAG_ALIGNED : N_FLAGS;
    if (dest[0] == MP_OBJ_NULL) {
        dest[0] = flag == N_FLAGS ? MP_OBJ_NULL : mp_obj_new_bool(flag_value(flags->array, flag));
    } else if (flag == FLAG_WRITEABLE && dest[1] != MP_OBJ_NULL) {
        set_writeable(flags->array, mp_obj_is_true(dest[1]));
        dest[0] = MP_OBJ_NULL;
    }
}

static mp_obj_t flags_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    const flags_t *flags = MP_OBJ_TO_PTR(self);
    const char *name = mp_obj_str_get_str(index);
    for (size_t i = 0; value == MP_OBJ_SENTINEL && i < N_FLAGS; i++) {
        // 'C_CONTIGUOUS' or its first letter.
        if (strcmp(name, flag_names[i]) == 0 || (name[0] == flag_names[i][0] && name[1] == 0)) {
            return mp_obj_new_bool(flag_value(flags->array, (flag_t)i));
        }
    }
    mp_raise_msg(&mp_type_KeyError, MP_ERROR_TEXT("Unknown flag"));
}

static MP_DEFINE_CONST_OBJ_TYPE(flags_type, MP_QSTR_flagsobj, MP_TYPE_FLAG_NONE,
    print, flags_print,
    attr, flags_attr,
    subscr, flags_subscr);

static mp_obj_t new_flags(nd_array_t *a) {
    flags_t *flags = mp_obj_malloc(flags_t, &flags_type);
    flags->array = a;
    return MP_OBJ_FROM_PTR(flags);
}

// --- The slot ---

static bool set_attribute(nd_array_t *a, qstr attr, mp_obj_t value) {
    switch (attr) {
        case MP_QSTR_shape:
            set_shape(a, value);
            return true;
        case MP_QSTR_real:
        case MP_QSTR_imag:
            set_part(a, attr == MP_QSTR_imag, value);
            return true;
        case MP_QSTR_flat:
            flat_set(a, mp_obj_new_slice(mp_const_none, mp_const_none, mp_const_none), value);
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
            return new_flat(a);
        case MP_QSTR_flags:
            return new_flags(a);
        case MP_QSTR_real:
        case MP_QSTR_imag:
            return get_part(a, attr == MP_QSTR_imag);
        default:
            return MP_OBJ_NULL;
    }
}

void attrs_array(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    nd_array_t *a = MP_OBJ_TO_PTR(self);
    if (dest[0] == MP_OBJ_NULL) {
        dest[0] = get_attribute(a, attr);
        if (dest[0] == MP_OBJ_NULL) {
            dest[1] = MP_OBJ_SENTINEL;
        }
    } else if (dest[1] != MP_OBJ_NULL && set_attribute(a, attr, dest[1])) {
        dest[0] = MP_OBJ_NULL;
    }
}
