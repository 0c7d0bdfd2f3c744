// Subscripts a[...]: reading them, and what integers, slices, Ellipsis and None select; arrays of
// integers and bools are in index_fancy.c.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/errstate.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/objint.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/smallint.h"

// --- Reading the subscript ---

static MP_NORETURN void raise_not_an_index(void) {
    mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("only integers, slices (`:`), ellipsis (`...`), "
        "numpy.newaxis (`None`) and integer or boolean arrays are valid indices"));
}

static MP_NORETURN void raise_too_many(const nd_array_t *a, size_t n) {
    mp_raise_msg_varg(&mp_type_IndexError,
        MP_ERROR_TEXT("too many indices for array: array is %d-dimensional, but %d were indexed"),
        (int)a->ndim, (int)n);
}

static void set_int(index_item_t *item, int64_t value) {
    item->kind = INDEX_INT;
    item->value = value;
}

static void set_python_int(index_item_t *item, mp_obj_t obj) {
    if (mp_obj_is_small_int(obj)) {
        set_int(item, MP_OBJ_SMALL_INT_VALUE(obj));
        return;
    }
    int64_t value;
    if (!args_int64(obj, &value)) {
        // NumPy makes an array of it then: of uint64 as long as it fits.
        if (mp_obj_int_sign(obj) > 0 && args_int_bytes(obj, sizeof(value), &value)) {
            mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("Python int too large to convert to C long"));
        }
        raise_not_an_index();
    }
    set_int(item, value);
}

// A NumPy scalar, or a 0-d array of an integer dtype or bool.
static void set_element(index_item_t *item, nd_dtype_t dtype, const void *element) {
    if (dtype == ND_UINT64) {
        uint64_t bits;
        memcpy(&bits, element, sizeof(bits));
        if (bits >> 63) {
            mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("Python int too large to convert to C long"));
        }
    }
    item->kind = dtype == ND_BOOL ? INDEX_TRUTH : INDEX_INT;
    nd_cast_item(ND_INT64, &item->value, dtype, element);
}

static bool is_integer(nd_dtype_t dtype) {
    return nd_dtypes[dtype].kind == 'i' || nd_dtypes[dtype].kind == 'u';
}

static void set_array(index_t *index, index_item_t *item, nd_array_t *a) {
    if (a->dtype != ND_BOOL && !is_integer((nd_dtype_t)a->dtype)) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("arrays used as indices must be of integer (or boolean) type"));
    }
    if (a->ndim == 0) {
        set_element(item, (nd_dtype_t)a->dtype, a->data);
        index->is_copy = true;
        return;
    }
    item->kind = a->dtype == ND_BOOL ? INDEX_MASK : INDEX_ARRAY;
    item->array = index->hold ? array_new_view(a, a) : a;
}

// An array of the elements of a sequence; what is no number is not an index either. NULL: no sequence.
static nd_array_t *sequence_as_array(mp_obj_t obj) {
    nlr_buf_t nlr;
    nd_array_t *a = NULL;
    if (!index_is_sequence(obj)) {
        return buffer_as_array(obj);
    }
    if (nlr_push(&nlr) == 0) {
        a = array_from_sequence(obj, ND_NO_DTYPE, ND_MAX_DIMS);
        nlr_pop();
        return a;
    }
    mp_obj_t exception = MP_OBJ_FROM_PTR(nlr.ret_val);
    if (!mp_obj_is_exception_instance(exception)
        || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exception)), MP_OBJ_FROM_PTR(&mp_type_TypeError))
        || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exception)), MP_OBJ_FROM_PTR(&mp_type_OverflowError))) {
        raise_not_an_index();
    }
    nlr_raise(exception);
}

// The int that an object's __index__ gives; other objects are given back.
static mp_obj_t call_index(mp_obj_t obj) {
    mp_obj_t method[2];
    if (!mp_obj_is_obj(obj) || !mp_obj_is_instance_type(mp_obj_get_type(obj))) {
        return obj;
    }
    mp_load_method_maybe(obj, MP_QSTR___index__, method);
    return method[0] == MP_OBJ_NULL ? obj : mp_call_method_n_kw(0, 0, method);
}

// A slice of which no part is an object with __index__.
static mp_obj_t plain_slice(mp_obj_t obj) {
    const mp_obj_slice_t *slice = MP_OBJ_TO_PTR(obj);
    mp_obj_t start = call_index(slice->start);
    mp_obj_t stop = call_index(slice->stop);
    mp_obj_t step = call_index(slice->step);
    bool same = start == slice->start && stop == slice->stop && step == slice->step;
    return same ? obj : mp_obj_new_slice(start, stop, step);
}

// Lists, tuples, ranges, buffers, and objects with __index__.
static void set_other(index_t *index, index_item_t *item, mp_obj_t obj) {
    mp_obj_t value = call_index(obj);
    if (value != obj && mp_obj_is_int(value)) {
        set_python_int(item, value);
        return;
    }
    nd_array_t *a = sequence_as_array(obj);
    if (a != NULL && nd_size(a) == 0) {
        // An empty list has no dtype of its own.
        a = array_new_like(a, ND_INT64);
    }
    if (a == NULL || (a->dtype != ND_BOOL && !is_integer((nd_dtype_t)a->dtype))) {
        raise_not_an_index();
    }
    set_array(index, item, a);
}

static void set_item(index_t *index, index_item_t *item, mp_obj_t obj) {
    nd_dtype_t dtype;
    if (mp_obj_is_small_int(obj) || mp_obj_is_exact_type(obj, &mp_type_int)) {
        set_python_int(item, obj);
    } else if (obj == mp_const_none) {
        item->kind = INDEX_NEWAXIS;
    } else if (obj == MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj)) {
        item->kind = INDEX_ELLIPSIS;
    } else if (mp_obj_is_type(obj, &mp_type_slice)) {
        item->kind = INDEX_SLICE;
        item->obj = plain_slice(obj);
    } else if (mp_obj_is_bool(obj)) {
        item->kind = INDEX_TRUTH;
        item->value = obj == mp_const_true;
    } else if (array_check(obj)) {
        set_array(index, item, MP_OBJ_TO_PTR(obj));
    } else if ((dtype = scalar_dtype(obj)) != ND_NO_DTYPE && (dtype == ND_BOOL || is_integer(dtype))) {
        set_element(item, dtype, &((scalar_obj_t *)MP_OBJ_TO_PTR(obj))->item);
    } else {
        set_other(index, item, obj);
    }
}

static void add_item(index_t *index, const nd_array_t *a, mp_obj_t obj) {
    if (index->n_items == INDEX_MAX_ITEMS) {
        raise_too_many(a, index->n_axes);
    }
    index_item_t *item = &index->item[index->n_items++];
    set_item(index, item, obj);
    switch (item->kind) {
        case INDEX_INT:
        case INDEX_SLICE:
            index->n_axes++;
            break;
        case INDEX_ARRAY:
        case INDEX_MASK:
            index->n_axes += item->kind == INDEX_MASK ? item->array->ndim : 1u;
            index->is_advanced = true;
            break;
        case INDEX_TRUTH:
            index->is_advanced = true;
            break;
        case INDEX_ELLIPSIS:
            if (index->has_ellipsis) {
                mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("an index can only have a single ellipsis ('...')"));
            }
            index->has_ellipsis = true;
    }
}

// obj if it is a tuple or a named tuple, the tuple inside an object of a class derived from it, or MP_OBJ_NULL.
static mp_obj_t as_tuple(mp_obj_t obj) {
    const mp_obj_type_t *type = mp_obj_get_type(obj);
    if (type == &mp_type_tuple) {
        return obj;
    }
    if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(type), MP_OBJ_FROM_PTR(&mp_type_tuple))) {
        return MP_OBJ_NULL;
    }
    return mp_obj_is_instance_type(type) ? mp_obj_cast_to_native_base(obj, MP_OBJ_FROM_PTR(&mp_type_tuple)) : obj;
}

// True for what may bring Python code: objects with __index__, in a slice or a sequence too.
static bool may_run_index(mp_obj_t obj) {
    if (mp_obj_is_type(obj, &mp_type_slice)) {
        const mp_obj_slice_t *slice = MP_OBJ_TO_PTR(obj);
        return may_run_index(slice->start) || may_run_index(slice->stop) || may_run_index(slice->step);
    }
    return mp_obj_is_obj(obj) && (mp_obj_is_instance_type(mp_obj_get_type(obj)) || index_is_sequence(obj));
}

static void read_items(index_t *index, const nd_array_t *a, mp_obj_t obj, bool hold) {
    size_t n = 1;
    mp_obj_t *items = &obj;
    index->n_items = 0;
    index->n_axes = 0;
    index->has_ellipsis = false;
    index->is_advanced = false;
    index->is_copy = false;
    index->offsets = NULL;
    mp_obj_t tuple = mp_obj_is_small_int(obj) ? MP_OBJ_NULL : as_tuple(obj);
    if (tuple != MP_OBJ_NULL) {
        mp_obj_tuple_get(tuple, &n, &items);
    }
    for (size_t i = 0; i < n && !hold; i++) {
        hold = n > 1 && may_run_index(items[i]);
    }
    index->hold = hold;
    for (size_t i = 0; i < n; i++) {
        add_item(index, a, items[i]);
    }
}

// --- One axis ---

static size_t checked_int(int64_t i, size_t axis, size_t len) {
    int64_t at = i < 0 ? i + (int64_t)len : i;
    if ((uint64_t)at >= len) {
        raise_index(i, axis, len);
    }
    return (size_t)at;
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
        // A step over the only element may be of any size.
        result.stride_bytes = (ptrdiff_t)((size_t)axis->stride_bytes * (size_t)step);
        *data += axis->stride_bytes * (ptrdiff_t)start;
    }
    return result;
}

// --- The view that the items select ---

MP_NORETURN void index_raise_ndim(size_t ndim) {
    mp_raise_msg_varg(&mp_type_IndexError,
        MP_ERROR_TEXT("number of dimensions must be within [0, %d], indexing result would have %d"),
        ND_MAX_DIMS, (int)ndim);
}

static void push_axis(nd_array_t *view, nd_axis_t axis) {
    if (view->ndim == ND_MAX_DIMS) {
        index_raise_ndim(ND_MAX_DIMS + 1);
    }
    view->axis[view->ndim++] = axis;
}

// A mask must have the lengths of the axes that it uses; NumPy lets empty ones pass.
static void check_mask(const index_t *index, const nd_array_t *mask, size_t axis) {
    for (size_t i = 0; i < mask->ndim; i++) {
        if (mask->axis[i].len != index->axis[axis + i].len && mask->axis[i].len != 0) {
            mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("boolean index did not match indexed array along "
                "axis %d; size of axis is %d but size of corresponding boolean axis is %d"),
                (int)(axis + i), (int)index->axis[axis + i].len, (int)mask->axis[i].len);
        }
    }
}

// Gives each item its axis of an array with ndim of them.
static void place_items(index_t *index, size_t ndim) {
    size_t axis = 0;
    for (size_t i = 0; i < index->n_items; i++) {
        index_item_t *item = &index->item[i];
        item->axis = (uint8_t)axis;
        switch (item->kind) {
            case INDEX_MASK:
                check_mask(index, item->array, axis);
                axis += item->array->ndim;
                break;
            case INDEX_ELLIPSIS:
                axis += ndim - index->n_axes;
                break;
            default:
                axis += item->kind == INDEX_INT || item->kind == INDEX_SLICE || item->kind == INDEX_ARRAY;
        }
    }
}

// Where the axes of the points stand: where the advanced items do if these are neighbours, else in front.
typedef enum { NONE_YET, IN_GROUP, AFTER_GROUP } group_t;

static void select_items(index_t *index, size_t ndim) {
    nd_array_t *view = &index->view;
    size_t n_rest = ndim - index->n_axes;
    group_t group = NONE_YET;
    for (size_t i = 0; i < index->n_items; i++) {
        const index_item_t *item = &index->item[i];
        const nd_axis_t *axis = &index->axis[item->axis];
        bool stands_apart = item->kind == INDEX_SLICE || item->kind == INDEX_ELLIPSIS || item->kind == INDEX_NEWAXIS;
        if (stands_apart) {
            group = group == NONE_YET ? NONE_YET : AFTER_GROUP;
        } else {
            index->at = group == NONE_YET ? view->ndim : group == IN_GROUP ? index->at : 0;
            group = group == AFTER_GROUP ? AFTER_GROUP : IN_GROUP;
        }
        if (item->kind == INDEX_INT) {
            view->data += (ptrdiff_t)checked_int(item->value, item->axis, axis->len) * axis->stride_bytes;
        } else if (item->kind == INDEX_SLICE) {
            push_axis(view, resolve_slice(item->obj, axis, &view->data));
        } else if (item->kind == INDEX_NEWAXIS) {
            push_axis(view, (nd_axis_t) {1, 0});
        } else if (item->kind == INDEX_ELLIPSIS) {
            for (size_t k = 0; k < n_rest; k++) {
                push_axis(view, axis[k]);
            }
        }
    }
    for (size_t axis = index->n_axes; !index->has_ellipsis && axis < ndim; axis++) {
        push_axis(view, index->axis[axis]);
    }
}

void index_read(index_t *index, const nd_array_t *a, mp_obj_t subscript, bool hold) {
    read_items(index, a, subscript, hold);
    // Python code that it ran may have changed the shape of a, or moved its elements.
    a = array_self(MP_OBJ_FROM_PTR(a));
    size_t ndim = a->ndim;
    if (index->n_axes > ndim) {
        raise_too_many(a, index->n_axes);
    }
    memcpy(index->axis, a->axis, ndim * sizeof(nd_axis_t));
    index->view.base = a->base;
    index->view.data = a->data;
    index->view.dtype = a->dtype;
    index->view.flags = a->flags;
    index->view.ndim = 0;
    index->at = 0;
    place_items(index, ndim);
    select_items(index, ndim);
    index->is_element = !index->is_advanced && !index->has_ellipsis && index->view.ndim == 0;
}

// The commonest subscript, without a list of items: an integer on a 1-D array.
static uint8_t *quick_element(const nd_array_t *a, mp_obj_t index) {
    if (a->ndim != 1 || !mp_obj_is_small_int(index)) {
        return NULL;
    }
    size_t at = checked_int(MP_OBJ_SMALL_INT_VALUE(index), 0, a->axis[0].len);
    return a->data + (ptrdiff_t)at * a->axis[0].stride_bytes;
}

// The commonest slice in the same way: of small integers, on a 1-D array. False when it is another.
static bool quick_slice(const nd_array_t *a, mp_obj_t obj, nd_array_t *view) {
    if (a->ndim != 1 || !mp_obj_is_type(obj, &mp_type_slice)) {
        return false;
    }
    const mp_obj_slice_t *slice = MP_OBJ_TO_PTR(obj);
    const mp_obj_t parts[3] = { slice->start, slice->stop, slice->step };
    for (size_t i = 0; i < MP_ARRAY_SIZE(parts); i++) {
        if (parts[i] != mp_const_none && !mp_obj_is_small_int(parts[i])) {
            return false;
        }
    }
    view->data = a->data;
    view->dtype = a->dtype;
    view->flags = a->flags;
    view->ndim = 1;
    view->axis[0] = resolve_slice(obj, &a->axis[0], &view->data);
    return true;
}

mp_obj_t index_get(nd_array_t *a, mp_obj_t obj) {
    const uint8_t *element = quick_element(a, obj);
    if (element != NULL) {
        return scalar_new((nd_dtype_t)a->dtype, element);
    }
    nd_array_t part;
    if (quick_slice(a, obj, &part)) {
        return MP_OBJ_FROM_PTR(array_new_view(a, &part));
    }
    index_t index;
    index_read(&index, a, obj, false);
    if (index.is_advanced) {
        return index_get_advanced(&index, a);
    }
    if (index.is_element) {
        return scalar_new((nd_dtype_t)a->dtype, index.view.data);
    }
    return MP_OBJ_FROM_PTR(index.is_copy ? index_copy_view(&index) : array_new_view(a, &index.view));
}

// --- Assignment ---

bool index_is_sequence(mp_obj_t obj) {
    return mp_obj_is_type(obj, &mp_type_list) || mp_obj_is_type(obj, &mp_type_tuple)
           || mp_obj_is_type(obj, &mp_type_range);
}

void index_drop_leading_axes(nd_array_t *src, size_t ndim) {
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
    index_drop_leading_axes(&src, dst->ndim);
    for (size_t i = 0; i < dst->ndim; i++) {
        shape[i] = dst->axis[i].len;
    }
    if (nd_broadcast_to(&stretched, &src, shape, dst->ndim) != ND_OK) {
        raise_assign_shape(&src, dst);
    }
    if (nd_may_overlap(dst, &src) && !nd_safe_in_place(dst, &stretched)) {
        raise_if(nd_assign(dst, array_new_copy(&src, ND_NO_DTYPE), raise_poll), NULL, NULL, 0);
    } else {
        raise_if(nd_assign(dst, &src, raise_poll), NULL, NULL, 0);
    }
    errstate_check_cast((nd_dtype_t)dst->dtype, &src);
}

static void assign_number(const nd_array_t *dst, mp_obj_t value) {
    nd_item_t item;
    nd_array_t src;
    scalar_set(value, (nd_dtype_t)dst->dtype, &item);
    nd_set_shape(&src, NULL, 0, (nd_dtype_t)dst->dtype, false);
    src.data = (uint8_t *)&item;
    src.flags = 0;
    raise_if(nd_assign(dst, &src, raise_poll), NULL, NULL, 0);
}

void index_assign(const nd_array_t *dst, mp_obj_t value) {
    array_check_writeable(dst);
    if (array_check(value)) {
        assign_array(dst, MP_OBJ_TO_PTR(value));
    } else if (index_is_sequence(value)) {
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
    scalar_set(value, dtype, &item);
    // The element may lie at any address.
    memcpy(element, &item, nd_dtypes[dtype].itemsize);
}

// False for what becomes elements without running Python code.
static bool may_run_code(mp_obj_t value) {
    return !array_check(value) && !mp_obj_is_str(value) && scalar_promotion_dtype(value) == ND_NO_DTYPE;
}

// The value as an array or a NumPy scalar of the index's dtype.
static mp_obj_t convert_value(const index_t *index, mp_obj_t value) {
    nd_dtype_t dtype = (nd_dtype_t)index->view.dtype;
    if (!index->is_element && index_is_sequence(value)) {
        return MP_OBJ_FROM_PTR(array_from_sequence(value, dtype, index->is_advanced ? ND_MAX_DIMS : index->view.ndim));
    }
    nd_array_t *buffer = index->is_element ? NULL : buffer_as_array(value);
    if (buffer != NULL) {
        return MP_OBJ_FROM_PTR(buffer);
    }
    nd_item_t item;
    scalar_set(value, dtype, &item);
    return scalar_new(dtype, &item);
}

// True when Python code has moved the elements of a, or has changed its axes.
static bool has_changed(const nd_array_t *a, const nd_array_t *before) {
    return a->data != before->data || a->dtype != before->dtype || a->ndim != before->ndim
           || memcmp(a->axis, before->axis, a->ndim * sizeof(nd_axis_t)) != 0;
}

void index_set(nd_array_t *a, mp_obj_t obj, mp_obj_t value) {
    array_check_writeable(a);
    bool converts = may_run_code(value);
    uint8_t *element = converts ? NULL : quick_element(a, obj);
    if (element != NULL) {
        store_element((nd_dtype_t)a->dtype, element, value);
        return;
    }
    index_t index;
    index_read(&index, a, obj, converts);
    if (converts) {
        nd_array_t before;
        nd_copy_header(&before, a);
        value = convert_value(&index, value);
        if (has_changed(array_self(MP_OBJ_FROM_PTR(a)), &before)) {
            index_read(&index, a, obj, false);
            array_check_writeable(a);
        }
    }
    if (index.is_advanced) {
        index_set_advanced(&index, a, value);
    } else if (index.is_element) {
        store_element((nd_dtype_t)a->dtype, index.view.data, value);
    } else {
        index_assign(&index.view, value);
    }
}
