// a.flat: the elements of an array in C order, one after the other or by a 1-D index.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/attrs.h"
#include "bind/flat.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/objtuple.h"
#include "py/runtime.h"

typedef struct _flat_t {
    mp_obj_base_t base;
    nd_array_t *array;
    size_t at;
} flat_t;

static nd_array_t *flat_array(const flat_t *flat) {
    return array_self(MP_OBJ_FROM_PTR(flat->array));
}

static uint8_t *element(const nd_array_t *a, size_t at) {
    uint8_t *data = a->data;
    for (size_t i = a->ndim; i != 0; i--) {
        data += (ptrdiff_t)(at % a->axis[i - 1].len) * a->axis[i - 1].stride_bytes;
        at /= a->axis[i - 1].len;
    }
    return data;
}

// --- Which elements an index names ---

typedef struct _places_t {
    size_t n; // how many
    size_t size; // of the array they are in
    mp_int_t next; // without an index array: the next one, and the distance to the one behind
    mp_int_t step;
    const nd_array_t *index; // of integers, or of bools as many as there are elements; or NULL
    size_t at; // how far the index array is read
} places_t;

static size_t checked_place(mp_int_t i, size_t size) {
    size_t at = i < 0 ? (size_t)i + size : (size_t)i;
    if (at >= size) {
        mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("index %d is out of bounds for size %d"), (int)i, (int)size);
    }
    return at;
}

static size_t next_place(places_t *p) {
    if (p->index == NULL) {
        mp_int_t place = p->next;
        p->next += p->step;
        return (size_t)place;
    }
    if (p->index->dtype == ND_BOOL) {
        while (p->at < p->size && !*element(p->index, p->at)) {
            p->at++;
        }
        return p->at++;
    }
    int64_t i;
    nd_cast_item(ND_INT64, &i, (nd_dtype_t)p->index->dtype, element(p->index, p->at++));
    return checked_place((mp_int_t)i, p->size);
}

static void range_of_places(places_t *p, mp_int_t start, mp_int_t step, size_t n) {
    p->n = n;
    p->next = start;
    p->step = step;
    p->index = NULL;
}

static void mask_places(places_t *p, const nd_array_t *mask) {
    if (mask->ndim > 1) {
        mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("too many indices for flat iterator: "
            "flat iterator is 1-dimensional, but %d were indexed"), (int)mask->ndim);
    }
    if (nd_size(mask) != p->size) {
        mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("boolean index did not match indexed flat iterator "
            "along axis 0; size of axis is %d but size of corresponding boolean axis is %d"),
            (int)p->size, (int)nd_size(mask));
    }
    p->n = 0;
    for (size_t i = 0; i < p->size; i++) {
        p->n += *element(mask, i) != 0;
        raise_pending(i);
    }
}

static void array_places(places_t *p, mp_obj_t obj) {
    nd_array_t *index = array_from_obj(obj, ND_NO_DTYPE);
    bool is_array = array_check(obj);
    if (!is_array && nd_size(index) == 0) {
        index = array_new_copy(index, ND_INT64);
    }
    char kind = nd_dtypes[index->dtype].kind;
    if (kind == 'b' && !is_array) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("boolean indices for iterators are not supported because of "
            "previous behavior that was confusing (valid boolean indices are expected to work in the future)"));
    }
    if (kind != 'b' && kind != 'i' && kind != 'u') {
        mp_raise_msg(&mp_type_IndexError,
            MP_ERROR_TEXT("arrays used as indices must be of integer (or boolean) type"));
    }
    p->index = index;
    p->n = nd_size(index);
    p->at = 0;
    if (kind == 'b') {
        mask_places(p, index);
        return;
    }
    // An index out of bounds is found before anything is written.
    for (size_t i = 0; i < p->n; i++) {
        next_place(p);
        raise_pending(i);
    }
    p->at = 0;
}

// True when obj is an integer, which names one element.
static bool find_places(places_t *p, mp_obj_t obj) {
    if (mp_obj_is_type(obj, &mp_type_tuple)) {
        size_t n;
        mp_obj_t *items;
        mp_obj_tuple_get(obj, &n, &items);
        if (n > 1) {
            mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("too many indices for flat iterator: "
                "flat iterator is 1-dimensional, but %d were indexed"), (int)n);
        }
        obj = n == 0 ? MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj) : items[0];
    }
    if (obj == MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj)) {
        range_of_places(p, 0, 1, p->size);
    } else if (mp_obj_is_type(obj, &mp_type_slice)) {
        mp_bound_slice_t bounds;
        mp_obj_slice_indices(obj, (mp_int_t)p->size, &bounds);
        mp_int_t span = bounds.step < 0 ? bounds.start - bounds.stop : bounds.stop - bounds.start;
        mp_int_t step = bounds.step < 0 ? -bounds.step : bounds.step;
        range_of_places(p, bounds.start, bounds.step, span <= 0 ? 0 : (size_t)((span - 1) / step + 1));
    } else if (!mp_obj_is_bool(obj) && args_is_index(obj)) {
        range_of_places(p, (mp_int_t)checked_place(args_index(obj), p->size), 1, 1);
        return true;
    } else if (array_check(obj) || mp_obj_is_type(obj, &mp_type_list) || mp_obj_is_type(obj, &mp_type_tuple)) {
        array_places(p, obj);
    } else {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("only integers, slices (`:`), ellipsis (`...`) "
            "and integer or boolean arrays are valid indices"));
    }
    return false;
}

// --- flat[index] ---

static mp_obj_t get_places(const nd_array_t *a, mp_obj_t index) {
    places_t p = { .size = nd_size(a) };
    if (find_places(&p, index)) {
        return scalar_new((nd_dtype_t)a->dtype, element(a, (size_t)p.next));
    }
    // NumPy's flat[...] never shares memory with the array.
    nd_array_t *result = p.index != NULL && p.index->dtype != ND_BOOL ? array_new_like(p.index, (nd_dtype_t)a->dtype)
        : array_new((nd_dtype_t)a->dtype, 1, &p.n);
    size_t itemsize = nd_dtypes[a->dtype].itemsize;
    for (size_t i = 0; i < p.n; i++) {
        memcpy(result->data + i * itemsize, element(a, next_place(&p)), itemsize);
        raise_pending(i);
    }
    return MP_OBJ_FROM_PTR(result);
}

static void store_single(const nd_array_t *a, size_t at, mp_obj_t value) {
    nd_item_t item;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        const mp_obj_type_t *type = ((mp_obj_base_t *)nlr.ret_val)->type;
        if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(type), MP_OBJ_FROM_PTR(&mp_type_Exception))
            || type == &mp_type_MemoryError) {
            nlr_raise(MP_OBJ_FROM_PTR(nlr.ret_val));
        }
        mp_raise_ValueError(MP_ERROR_TEXT("Error setting single item of array."));
    }
    if (array_check(value) && ((nd_array_t *)MP_OBJ_TO_PTR(value))->ndim != 0) {
        mp_raise_ValueError(NULL);
    }
    scalar_store(value, (nd_dtype_t)a->dtype, &item);
    nlr_pop();
    // The conversion may have resized a.
    memcpy(element(array_self(MP_OBJ_FROM_PTR(a)), checked_place((mp_int_t)at, nd_size(a))), &item, nd_dtypes[a->dtype].itemsize);
}

static void set_places(nd_array_t *a, mp_obj_t index, mp_obj_t value) {
    places_t p = { .size = nd_size(a) };
    if (find_places(&p, index)) {
        store_single(a, (size_t)p.next, value);
        return;
    }
    nd_array_t *from = array_from_obj(value, (nd_dtype_t)a->dtype);
    if (from != MP_OBJ_TO_PTR(value)) {
        // The elements' conversion may have changed a or the index.
        p.size = nd_size(array_self(MP_OBJ_FROM_PTR(a)));
        find_places(&p, index);
        from = array_from_obj(MP_OBJ_FROM_PTR(from), (nd_dtype_t)a->dtype);
    }
    if (nd_may_overlap(a, from)) {
        from = array_new_copy(from, ND_NO_DTYPE);
    }
    size_t n_from = nd_size(from);
    size_t n = n_from == 0 ? 0 : p.index != NULL && p.index->dtype == ND_BOOL ? p.size : p.n;
    size_t j = 0;
    for (size_t i = 0; i < n; i++, j = j + 1 == n_from ? 0 : j + 1) {
        size_t place = next_place(&p);
        if (place >= p.size) {
            break; // the end of a mask, of which writing may have changed the elements
        }
        memcpy(element(a, place), element(from, j), nd_dtypes[a->dtype].itemsize);
        raise_pending(i);
    }
}

void flat_assign(nd_array_t *a, mp_obj_t value) {
    if (a->flags & ND_FLAG_READONLY) {
        mp_raise_ValueError(MP_ERROR_TEXT("array is read-only"));
    }
    set_places(a, MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj), value);
}

static mp_obj_t flat_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    flat_t *flat = MP_OBJ_TO_PTR(self);
    nd_array_t *a = flat_array(flat);
    if (value == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("Cannot delete iterator elements"));
    }
    flat->at = 0;
    if (value == MP_OBJ_SENTINEL) {
        return get_places(a, index);
    }
    if (a->flags & ND_FLAG_READONLY) {
        mp_raise_ValueError(MP_ERROR_TEXT("underlying array is read-only"));
    }
    if (index == mp_const_empty_tuple) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("Assigning to a flat iterator with a 0-D index is not supported"));
    }
    set_places(a, index, value);
    return mp_const_none;
}

// --- The object ---

static nd_array_t *flattened(const flat_t *flat) {
    nd_array_t *a = flat_array(flat);
    size_t n = nd_size(a);
    nd_array_t *result;
    if (nd_is_c_contiguous(a)) {
        result = array_new_reshaped(a, &n, 1, false);
    } else {
        result = MP_OBJ_TO_PTR(get_places(a, MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj)));
        result->flags |= ND_FLAG_READONLY; // as NumPy's: writing to it would not reach a
    }
    result->axis[0].stride_bytes = nd_dtypes[a->dtype].itemsize; // of none and of one as well
    return result;
}

static mp_obj_t flat_iternext(mp_obj_t self) {
    flat_t *flat = MP_OBJ_TO_PTR(self);
    const nd_array_t *a = flat_array(flat);
    if (flat->at >= nd_size(a)) {
        flat->at = 0;
        return MP_OBJ_STOP_ITERATION;
    }
    return scalar_new((nd_dtype_t)a->dtype, element(a, flat->at++));
}

static mp_obj_t flat_unary_op(mp_unary_op_t op, mp_obj_t self) {
    return op == MP_UNARY_OP_LEN ? mp_obj_new_int_from_uint(nd_size(flat_array(MP_OBJ_TO_PTR(self)))) : MP_OBJ_NULL;
}

// Comparisons alone look at the elements.
static mp_obj_t flat_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    bool compares = op <= MP_BINARY_OP_MORE_EQUAL || op == MP_BINARY_OP_NOT_EQUAL;
    nd_array_t *a = compares ? flat_as_array(lhs) : NULL;
    return a == NULL ? MP_OBJ_NULL : ufunc_binary_op(op, MP_OBJ_FROM_PTR(a), rhs);
}

static mp_obj_t flat_coords(const flat_t *flat) {
    const nd_array_t *a = flat_array(flat);
    mp_obj_tuple_t *coords = MP_OBJ_TO_PTR(mp_obj_new_tuple(a->ndim, NULL));
    size_t at = flat->at;
    for (size_t i = a->ndim; i-- > 0;) {
        size_t len = a->axis[i].len;
        coords->items[i] = mp_obj_new_int_from_uint(i == 0 || len == 0 ? at : at % len);
        at = len == 0 ? at : at / len;
    }
    return MP_OBJ_FROM_PTR(coords);
}

static mp_obj_t flat_copy(mp_obj_t self) {
    return get_places(flat_array(MP_OBJ_TO_PTR(self)), MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj));
}
static MP_DEFINE_CONST_FUN_OBJ_1(flat_copy_obj, flat_copy);

static mp_obj_t flat_array_method(mp_obj_t self) {
    return MP_OBJ_FROM_PTR(flattened(MP_OBJ_TO_PTR(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(flat_array_obj, flat_array_method);

static void flat_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    const flat_t *flat = MP_OBJ_TO_PTR(self);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR_base:
            dest[0] = MP_OBJ_FROM_PTR(flat->array);
            break;
        case MP_QSTR_index:
            dest[0] = mp_obj_new_int_from_uint(flat->at);
            break;
        case MP_QSTR_coords:
            dest[0] = flat_coords(flat);
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL;
    }
}

static const mp_rom_map_elem_t flat_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&flat_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___array__), MP_ROM_PTR(&flat_array_obj) },
};
static MP_DEFINE_CONST_DICT(flat_locals, flat_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(flat_type, MP_QSTR_flatiter,
    MP_TYPE_FLAG_ITER_IS_ITERNEXT | MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_EQ_NOT_REFLEXIVE
    | MP_TYPE_FLAG_EQ_HAS_NEQ_TEST,
    unary_op, flat_unary_op,
    binary_op, flat_binary_op,
    attr, flat_attr,
    subscr, flat_subscr,
    iter, flat_iternext,
    locals_dict, &flat_locals);

mp_obj_t flat_new(nd_array_t *a) {
    flat_t *flat = mp_obj_malloc(flat_t, &flat_type);
    flat->array = a;
    flat->at = 0;
    return MP_OBJ_FROM_PTR(flat);
}

bool flat_check(mp_obj_t obj) {
    return mp_obj_is_type(obj, &flat_type);
}

nd_array_t *flat_as_array(mp_obj_t obj) {
    return flat_check(obj) ? flattened(MP_OBJ_TO_PTR(obj)) : NULL;
}
