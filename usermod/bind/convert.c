// Python objects to arrays: numbers, nested sequences and buffers, with their shape and dtype found out.

#include <string.h>

#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/errstate.h"
#include "bind/flat.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/objlist.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/objstr.h"
#include "py/runtime.h"

// What is known of a nested sequence while it is read for the first time.
typedef struct _discovery_t {
    nd_dtype_t dtype; // of all elements so far; ND_NO_DTYPE before the first
    bool wants_dtype; // false when the caller has chosen one
    size_t max_ndim;
    size_t n_known; // axes of which the length is known
    size_t ndim; // depth of the elements; SIZE_MAX before the first
    size_t limit; // axes that all sequences so far agree on; SIZE_MAX unless they are ragged
    size_t shape[ND_MAX_DIMS];
} discovery_t;

static bool is_sequence(mp_obj_t obj) {
    return mp_obj_is_type(obj, &mp_type_list) || mp_obj_is_type(obj, &mp_type_tuple)
           || mp_obj_is_type(obj, &mp_type_range);
}

static bool has_method(mp_obj_t obj, qstr name) {
    mp_obj_t method[2];
    mp_load_method_maybe(obj, name, method);
    return method[0] != MP_OBJ_NULL;
}

// What a named tuple, a deque or an object of a Python class has to offer: its items in a tuple or
// list, or the result of its __array__. Anything else is given back as it is.
static mp_obj_t unwrap(mp_obj_t obj) {
    if (!mp_obj_is_obj(obj)) {
        return obj;
    }
    const mp_obj_type_t *type = mp_obj_get_type(obj);
    if (MP_OBJ_TYPE_GET_SLOT_OR_NULL(type, iter) == (const void *)mp_obj_tuple_getiter && type != &mp_type_tuple) {
        size_t n;
        mp_obj_t *items;
        mp_obj_tuple_get(obj, &n, &items);
        return mp_obj_new_tuple(n, items);
    }
    if (!mp_obj_is_instance_type(type) && type != &mp_type_deque) {
        return obj;
    }
    mp_obj_t method[2];
    mp_load_method_maybe(obj, MP_QSTR___array__, method);
    if (method[0] != MP_OBJ_NULL) {
        mp_obj_t array = mp_call_method_n_kw(0, 0, method);
        if (!array_check(array)) {
            mp_raise_ValueError(MP_ERROR_TEXT("object __array__ method not producing an array"));
        }
        return array;
    }
    bool is_items = type == &mp_type_deque
        || (has_method(obj, MP_QSTR___len__) && has_method(obj, MP_QSTR___getitem__));
    return is_items ? mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), obj) : obj;
}

static size_t sequence_len(mp_obj_t obj) {
    return (size_t)MP_OBJ_SMALL_INT_VALUE(mp_obj_len(obj));
}

// The length may have changed since it was asked for, when an element's conversion ran Python code.
static mp_obj_t sequence_item(mp_obj_t obj, size_t i) {
    if (mp_obj_is_type(obj, &mp_type_range)) {
        return mp_obj_subscr(obj, MP_OBJ_NEW_SMALL_INT(i), MP_OBJ_SENTINEL);
    }
    bool is_list = mp_obj_is_type(obj, &mp_type_list);
    const mp_obj_list_t *list = MP_OBJ_TO_PTR(obj);
    const mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(obj);
    if (i >= (is_list ? list->len : tuple->len)) {
        mp_raise_ValueError(MP_ERROR_TEXT("sequence changed size while it was read"));
    }
    return is_list ? list->items[i] : tuple->items[i];
}

static MP_NORETURN void raise_ragged(const discovery_t *d, size_t ndim) {
    vstr_t text;
    vstr_init(&text, 160);
    vstr_printf(&text, "setting an array element with a sequence. The requested array has an inhomogeneous shape "
        "after %d dimensions. The detected shape was (", (int)ndim);
    for (size_t i = 0; i < ndim; i++) {
        vstr_printf(&text, i == 0 ? "%d" : ", %d", (int)d->shape[i]);
    }
    vstr_add_str(&text, ndim == 1 ? ",) + inhomogeneous part." : ") + inhomogeneous part.");
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_ValueError, mp_obj_new_str_from_vstr(&text)));
}

// Only the first n axes are good for an array. What is deeper is not looked at any more, but what
// comes later may be ragged earlier.
static void found_ragged(discovery_t *d, size_t n) {
    d->limit = n < d->limit ? n : d->limit;
}

// The sequences at this depth have this length.
static void found_len(discovery_t *d, size_t depth, size_t len) {
    if (depth >= d->ndim) {
        found_ragged(d, d->ndim);
    } else if (depth >= d->max_ndim) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("setting an array element with a sequence. "
            "The requested array would exceed the maximum number of dimension of %d."), (int)d->max_ndim);
    } else if (depth < d->n_known && d->shape[depth] != len) {
        found_ragged(d, depth);
    } else if (depth == d->n_known) {
        d->shape[d->n_known++] = len;
    }
}

// There are elements at this depth.
static void found_element(discovery_t *d, size_t depth, nd_dtype_t dtype) {
    if (d->ndim == SIZE_MAX && depth >= d->n_known) {
        d->ndim = depth;
    }
    if (depth != d->ndim) {
        found_ragged(d, depth < d->ndim ? depth : d->ndim);
    }
    if (d->wants_dtype) {
        d->dtype = d->dtype == ND_NO_DTYPE ? dtype : nd_promote(d->dtype, dtype);
    }
}

static MP_NORETURN void raise_no_element(mp_obj_t obj) {
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object cannot be an element of an array: "
        "dtype object and strings are not supported"), mp_obj_get_type_str(obj));
}

static void discover_array(discovery_t *d, const nd_array_t *a, size_t depth) {
    for (size_t i = 0; i < a->ndim && depth + i < d->limit; i++) {
        found_len(d, depth + i, a->axis[i].len);
    }
    if (depth + a->ndim <= d->limit) {
        found_element(d, depth + a->ndim, (nd_dtype_t)a->dtype);
    }
}

// Python's usual numbers, which are most of what lists hold.
static inline bool is_usual(mp_obj_t obj) {
    return mp_obj_is_small_int(obj) || mp_obj_is_float(obj);
}

static void discover(discovery_t *d, mp_obj_t obj, size_t depth) {
    if (is_usual(obj)) {
        found_element(d, depth, mp_obj_is_small_int(obj) ? ND_INT64 : ND_FLOAT64);
        return;
    }
    obj = unwrap(obj);
    if (is_sequence(obj)) {
        if (depth >= d->limit) {
            return;
        }
        size_t n = sequence_len(obj);
        found_len(d, depth, n);
        for (size_t i = 0; i < n && depth < d->limit; i++) {
            discover(d, sequence_item(obj, i), depth + 1);
            raise_pending(i);
        }
        return;
    }
    const nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj) : buffer_as_array(obj);
    if (a != NULL) {
        discover_array(d, a, depth);
        return;
    }
    nd_dtype_t dtype = ND_NO_DTYPE;
    if (d->wants_dtype) {
        dtype = scalar_discover_dtype(obj);
        if (dtype == ND_NO_DTYPE) {
            raise_no_element(obj);
        }
    }
    found_element(d, depth, dtype);
}

// Writes the elements of obj one after the other and gives the address behind the last.
static uint8_t *fill(mp_obj_t obj, nd_dtype_t dtype, uint8_t *data, const size_t *shape, size_t ndim) {
    if (is_usual(obj)) {
        scalar_store(obj, dtype, data);
        return data + nd_dtypes[dtype].itemsize;
    }
    obj = unwrap(obj);
    if (is_sequence(obj)) {
        size_t n = sequence_len(obj);
        if (ndim == 0 || n != shape[0]) {
            mp_raise_ValueError(MP_ERROR_TEXT("sequence changed size while it was read"));
        }
        for (size_t i = 0; i < n; i++) {
            data = fill(sequence_item(obj, i), dtype, data, shape + 1, ndim - 1);
            raise_pending(i);
        }
        return data;
    }
    const nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj) : ndim == 0 ? NULL : buffer_as_array(obj);
    if (a == NULL) {
        scalar_set(obj, dtype, data);
        return data + nd_dtypes[dtype].itemsize;
    }
    nd_array_t part;
    nd_set_shape(&part, shape, ndim, dtype, false);
    part.data = data;
    part.flags = 0;
    raise_if(nd_assign(&part, a, raise_poll), NULL, NULL, 0);
    errstate_check_cast(dtype, a);
    return data + nd_size(&part) * nd_dtypes[dtype].itemsize;
}

nd_array_t *array_from_sequence(mp_obj_t obj, nd_dtype_t dtype, size_t max_ndim) {
    discovery_t d;
    d.dtype = ND_NO_DTYPE;
    d.wants_dtype = dtype == ND_NO_DTYPE;
    d.max_ndim = max_ndim;
    d.n_known = 0;
    d.ndim = SIZE_MAX;
    d.limit = SIZE_MAX;
    discover(&d, obj, 0);
    if (d.limit != SIZE_MAX) {
        raise_ragged(&d, d.limit);
    }
    if (dtype == ND_NO_DTYPE) {
        dtype = d.dtype == ND_NO_DTYPE ? ND_FLOAT64 : d.dtype;
    }
    nd_array_t *a = array_new(dtype, d.n_known, d.shape);
    fill(obj, dtype, a->data, d.shape, d.n_known);
    return a;
}

static nd_array_t *from_number(mp_obj_t obj, nd_dtype_t dtype) {
    if (dtype == ND_NO_DTYPE) {
        dtype = scalar_discover_dtype(obj);
    }
    if (dtype == ND_NO_DTYPE) {
        raise_no_element(obj);
    }
    nd_item_t item;
    scalar_store(obj, dtype, &item);
    nd_array_t *a = array_new(dtype, 0, NULL);
    memcpy(a->data, &item, nd_dtypes[dtype].itemsize);
    return a;
}

nd_array_t *array_from_obj(mp_obj_t obj, nd_dtype_t dtype) {
    obj = unwrap(obj);
    if (is_sequence(obj)) {
        return array_from_sequence(obj, dtype, ND_MAX_DIMS);
    }
    nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj) : flat_as_array(obj);
    if (a == NULL && scalar_promotion_dtype(obj) == ND_NO_DTYPE) {
        a = buffer_as_array(obj);
    }
    if (a == NULL) {
        return from_number(obj, dtype);
    }
    return dtype == ND_NO_DTYPE || dtype == a->dtype ? a : array_new_copy(a, dtype);
}
