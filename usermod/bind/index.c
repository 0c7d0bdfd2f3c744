// Subscripts: a[...] for reading and for writing, with integers, slices, Ellipsis, None and tuples of them.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/objint.h"
#include "py/runtime.h"
#include "py/smallint.h"

// What stands between two commas of a subscript.
typedef enum { ITEM_INT, ITEM_SLICE, ITEM_ELLIPSIS, ITEM_NEWAXIS } item_kind_t;

typedef struct _item_t {
    uint8_t kind; // item_kind_t
    mp_obj_t obj;
} item_t;

// None and Ellipsis come on top of the axes.
#define MAX_ITEMS (2 * ND_MAX_DIMS + 1)

typedef struct _index_t {
    size_t n;
    size_t n_axes; // axes of the array that the items use up
    bool has_ellipsis;
    item_t item[MAX_ITEMS];
} index_t;

// --- Reading the subscript ---

static item_kind_t item_kind(mp_obj_t obj) {
    if (obj == mp_const_none) {
        return ITEM_NEWAXIS;
    }
    if (obj == MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj)) {
        return ITEM_ELLIPSIS;
    }
    if (mp_obj_is_type(obj, &mp_type_slice)) {
        return ITEM_SLICE;
    }
    if (mp_obj_is_bool(obj) || !args_is_index(obj)) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("only integers, slices (`:`), ellipsis (`...`), "
            "numpy.newaxis (`None`) and integer or boolean arrays are valid indices"));
    }
    return ITEM_INT;
}

static MP_NORETURN void raise_too_many(const nd_array_t *a, size_t n) {
    mp_raise_msg_varg(&mp_type_IndexError,
        MP_ERROR_TEXT("too many indices for array: array is %d-dimensional, but %d were indexed"),
        (int)a->ndim, (int)n);
}

static void add_item(index_t *index, const nd_array_t *a, mp_obj_t obj) {
    item_kind_t kind = item_kind(obj);
    if (kind == ITEM_ELLIPSIS) {
        if (index->has_ellipsis) {
            mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("an index can only have a single ellipsis ('...')"));
        }
        index->has_ellipsis = true;
    } else if (kind != ITEM_NEWAXIS) {
        index->n_axes++;
    }
    if (index->n == MAX_ITEMS) {
        raise_too_many(a, index->n_axes);
    }
    index->item[index->n].kind = (uint8_t)kind;
    index->item[index->n].obj = obj;
    index->n++;
}

static void parse(index_t *index, const nd_array_t *a, mp_obj_t obj) {
    size_t n = 1;
    mp_obj_t *items = &obj;
    index->n = 0;
    index->n_axes = 0;
    index->has_ellipsis = false;
    if (mp_obj_is_type(obj, &mp_type_tuple)) {
        mp_obj_tuple_get(obj, &n, &items);
    }
    for (size_t i = 0; i < n; i++) {
        add_item(index, a, items[i]);
    }
    if (index->n_axes > a->ndim) {
        raise_too_many(a, index->n_axes);
    }
}

// --- One axis ---

static size_t resolve_int(mp_obj_t obj, const nd_array_t *a, size_t axis) {
    size_t len = a->axis[axis].len;
    mp_int_t i = args_index(obj);
    size_t at = i < 0 ? (size_t)i + len : (size_t)i;
    if (at >= len) {
        mp_raise_msg_varg(&mp_type_IndexError,
            MP_ERROR_TEXT("index %d is out of bounds for axis %d with size %d"), (int)i, (int)axis, (int)len);
    }
    return at;
}

// A bound or step of a slice; integers too large for the machine are cut off.
static mp_int_t slice_part(mp_obj_t obj, mp_int_t if_none) {
    if (obj == mp_const_none) {
        return if_none;
    }
    if (!args_is_index(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("slice indices must be integers or None or have an __index__ method"));
    }
    if (mp_obj_is_exact_type(obj, &mp_type_int)) {
        return mp_obj_int_sign(obj) < 0 ? MP_SMALL_INT_MIN : MP_SMALL_INT_MAX;
    }
    return args_index(obj);
}

// Into [low, high] after counting negative bounds from the end.
static mp_int_t clamp_bound(mp_int_t bound, mp_int_t len, mp_int_t low, mp_int_t high) {
    if (bound < 0) {
        bound += len;
    }
    return bound < low ? low : bound > high ? high : bound;
}

// Moves *data to the first element of the slice and gives the axis that remains.
static nd_axis_t resolve_slice(mp_obj_t obj, const nd_axis_t *axis, uint8_t **data) {
    const mp_obj_slice_t *slice = MP_OBJ_TO_PTR(obj);
    mp_int_t len = (mp_int_t)axis->len;
    mp_int_t step = slice_part(slice->step, 1);
    if (step == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("slice step cannot be zero"));
    }
    mp_int_t low = step < 0 ? -1 : 0;
    mp_int_t high = step < 0 ? len - 1 : len;
    mp_int_t start = step < 0 ? high : low;
    mp_int_t stop = step < 0 ? low : high;
    if (slice->start != mp_const_none) {
        start = clamp_bound(slice_part(slice->start, 0), len, low, high);
    }
    if (slice->stop != mp_const_none) {
        stop = clamp_bound(slice_part(slice->stop, 0), len, low, high);
    }
    nd_axis_t result = {0, axis->stride_bytes};
    if (step > 0 ? start < stop : start > stop) {
        mp_int_t span = step > 0 ? stop - start - 1 : start - stop - 1;
        mp_uint_t size = step > 0 ? (mp_uint_t)step : -(mp_uint_t)step;
        result.len = (size_t)span / (size_t)size + 1;
        result.stride_bytes *= (ptrdiff_t)step;
        *data += axis->stride_bytes * (ptrdiff_t)start;
    }
    return result;
}

// --- The view that the items select ---

static void push_axis(nd_array_t *view, nd_axis_t axis) {
    if (view->ndim == ND_MAX_DIMS) {
        mp_raise_msg_varg(&mp_type_IndexError,
            MP_ERROR_TEXT("number of dimensions must be within [0, %d], indexing result would have %d"),
            ND_MAX_DIMS, ND_MAX_DIMS + 1);
    }
    view->axis[view->ndim++] = axis;
}

static void select_view(nd_array_t *view, const nd_array_t *a, const index_t *index) {
    size_t axis = 0;
    size_t n_rest = a->ndim - index->n_axes;
    view->data = a->data;
    view->dtype = a->dtype;
    view->flags = a->flags;
    view->ndim = 0;
    for (size_t i = 0; i < index->n; i++) {
        mp_obj_t obj = index->item[i].obj;
        switch (index->item[i].kind) {
            case ITEM_INT:
                view->data += (ptrdiff_t)resolve_int(obj, a, axis) * a->axis[axis].stride_bytes;
                axis++;
                break;
            case ITEM_SLICE:
                push_axis(view, resolve_slice(obj, &a->axis[axis], &view->data));
                axis++;
                break;
            case ITEM_NEWAXIS:
                push_axis(view, (nd_axis_t) {1, 0});
                break;
            default:
                for (; n_rest != 0; n_rest--) {
                    push_axis(view, a->axis[axis++]);
                }
        }
    }
    for (; axis < a->ndim; axis++) {
        push_axis(view, a->axis[axis]);
    }
}

// The commonest subscript, without a list of items: an integer on a 1-D array.
static uint8_t *quick_element(const nd_array_t *a, mp_obj_t index) {
    if (a->ndim != 1 || !mp_obj_is_small_int(index)) {
        return NULL;
    }
    return a->data + (ptrdiff_t)resolve_int(index, a, 0) * a->axis[0].stride_bytes;
}

mp_obj_t index_get(nd_array_t *a, mp_obj_t obj) {
    const uint8_t *element = quick_element(a, obj);
    if (element != NULL) {
        return scalar_new((nd_dtype_t)a->dtype, element);
    }
    index_t index;
    nd_array_t view;
    parse(&index, a, obj);
    select_view(&view, a, &index);
    if (view.ndim == 0 && !index.has_ellipsis) {
        return scalar_new((nd_dtype_t)a->dtype, view.data);
    }
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}

// --- Assignment ---

static bool is_sequence(mp_obj_t obj) {
    return mp_obj_is_type(obj, &mp_type_list) || mp_obj_is_type(obj, &mp_type_tuple)
           || mp_obj_is_type(obj, &mp_type_range);
}

// Assignments ignore axes of length 1 in front of those of the target.
static void drop_leading_axes(nd_array_t *src, size_t ndim) {
    size_t n = 0;
    while (src->ndim - n > ndim && src->axis[n].len == 1) {
        n++;
    }
    src->ndim = (uint8_t)(src->ndim - n);
    memmove(src->axis, src->axis + n, src->ndim * sizeof(nd_axis_t));
}

static void assign_array(const nd_array_t *dst, const nd_array_t *value) {
    nd_array_t src;
    nd_array_t stretched;
    size_t shape[ND_MAX_DIMS];
    nd_copy_header(&src, value);
    drop_leading_axes(&src, dst->ndim);
    for (size_t i = 0; i < dst->ndim; i++) {
        shape[i] = dst->axis[i].len;
    }
    if (nd_broadcast_to(&stretched, &src, shape, dst->ndim) != ND_OK) {
        raise_assign_shape(value, dst);
    }
    if (nd_may_overlap(dst, &src) && !nd_safe_in_place(dst, &stretched)) {
        raise_if(nd_assign(dst, array_new_copy(&src, ND_NO_DTYPE), raise_poll), NULL, NULL, 0);
    } else {
        raise_if(nd_assign(dst, &src, raise_poll), NULL, NULL, 0);
    }
}

static void assign_number(const nd_array_t *dst, mp_obj_t value) {
    nd_item_t item;
    nd_array_t src;
    scalar_store(value, (nd_dtype_t)dst->dtype, &item);
    nd_set_shape(&src, NULL, 0, (nd_dtype_t)dst->dtype, false);
    src.data = (uint8_t *)&item;
    src.flags = 0;
    raise_if(nd_assign(dst, &src, raise_poll), NULL, NULL, 0);
}

void index_assign(const nd_array_t *dst, mp_obj_t value) {
    array_check_writeable(dst);
    if (array_check(value)) {
        assign_array(dst, MP_OBJ_TO_PTR(value));
    } else if (is_sequence(value)) {
        assign_array(dst, array_from_sequence(value, (nd_dtype_t)dst->dtype, dst->ndim));
    } else {
        nd_array_t *buffer = buffer_as_array(value);
        if (buffer != NULL) {
            assign_array(dst, buffer);
        } else {
            assign_number(dst, value);
        }
    }
}

static void store_element(nd_dtype_t dtype, uint8_t *element, mp_obj_t value) {
    nd_item_t item;
    scalar_store(value, dtype, &item);
    // The element may lie at any address.
    memcpy(element, &item, nd_dtypes[dtype].itemsize);
}

void index_set(nd_array_t *a, mp_obj_t obj, mp_obj_t value) {
    array_check_writeable(a);
    uint8_t *element = quick_element(a, obj);
    if (element != NULL) {
        store_element((nd_dtype_t)a->dtype, element, value);
        return;
    }
    index_t index;
    nd_array_t view;
    parse(&index, a, obj);
    select_view(&view, a, &index);
    if (view.ndim == 0 && !index.has_ellipsis) {
        store_element((nd_dtype_t)a->dtype, view.data, value);
    } else {
        index_assign(&view, value);
    }
}
