// Subscripts with arrays of integers and bools: a[[2, 0]], a[a > 5] and their mixtures.

#include <string.h>

#include "bind/array.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "core/iter.h"
#include "manip/nonzero.h"
#include "py/runtime.h"

// --- The points of an index ---

static bool is_advanced_item(const index_item_t *item) {
    return item->kind == INDEX_ARRAY || item->kind == INDEX_MASK || item->kind == INDEX_TRUTH || item->kind == INDEX_PLACES;
}

// The only item that is an array or a bool; NULL when there are several.
static index_item_t *only_item(index_t *index) {
    index_item_t *only = NULL;
    for (size_t i = 0; i < index->n_items; i++) {
        if (is_advanced_item(&index->item[i])) {
            if (only != NULL) {
                return NULL;
            }
            only = &index->item[i];
        }
    }
    return only;
}

static size_t count_true(const nd_array_t *mask) {
    size_t count;
    raise_if(nd_count_nonzero(mask, &count, raise_poll), NULL, NULL, 0);
    return count;
}

// Turns a mask that stands beside other arrays into coordinates.
static void find_places(index_item_t *item) {
    nd_array_t *mask = item->array;
    size_t shape[2] = {count_true(mask), mask->ndim};
    item->array = array_new(ND_INT64, 2, shape);
    item->kind = INDEX_PLACES;
    raise_if(nd_nonzero(mask, item->array, raise_poll), NULL, NULL, 0);
}

// The coordinates along one axis of what a mask selects.
static void column_of(nd_array_t *column, const nd_array_t *places, size_t i) {
    column->base = places->base;
    column->data = places->data + i * sizeof(int64_t);
    column->dtype = ND_INT64;
    column->flags = 0;
    column->ndim = 1;
    column->axis[0] = places->axis[0];
}

// The shape with which an item takes part in the broadcast. False for the others.
static bool item_shape(nd_array_t *shape, const index_item_t *item) {
    if (item->kind == INDEX_ARRAY) {
        nd_copy_header(shape, item->array);
    } else if (item->kind == INDEX_PLACES) {
        column_of(shape, item->array, 0);
    } else if (item->kind == INDEX_TRUTH) {
        shape->ndim = 1;
        shape->axis[0] = (nd_axis_t) {(size_t)item->value, 0};
    }
    return is_advanced_item(item);
}

static MP_NORETURN void raise_mismatch(const index_t *index) {
    vstr_t text;
    vstr_init(&text, 128);
    vstr_add_str(&text, "shape mismatch: indexing arrays could not be broadcast together with shapes ");
    for (size_t i = 0; i < index->n_items; i++) {
        nd_array_t shape;
        char buf[RAISE_SHAPE_ROOM];
        if (!item_shape(&shape, &index->item[i])) {
            continue;
        }
        size_t n_same = index->item[i].kind == INDEX_PLACES ? index->item[i].array->axis[1].len : 1;
        raise_format_shape(buf, sizeof(buf), &shape);
        for (; n_same; n_same--) {
            vstr_add_str(&text, buf);
            vstr_add_char(&text, ' ');
        }
    }
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_IndexError, mp_obj_new_str_from_vstr(&text)));
}

// Broadcasts the item with what points_shape holds so far.
static void broadcast_item(index_t *index, const index_item_t *item) {
    nd_array_t shape;
    nd_array_t so_far;
    if (!item_shape(&shape, item)) {
        return;
    }
    size_t ndim;
    const nd_array_t *ops[2] = {&so_far, &shape};
    so_far.ndim = index->points_ndim;
    for (size_t i = 0; i < so_far.ndim; i++) {
        so_far.axis[i].len = index->points_shape[i];
    }
    if (nd_broadcast_shape(ops, 2, index->points_shape, &ndim) != ND_OK) {
        raise_mismatch(index);
    }
    index->points_ndim = (uint8_t)ndim;
}

void index_shape(index_t *index) {
    size_t n_bytes;
    index_item_t *only = only_item(index);
    index->points_ndim = 0;
    for (size_t i = 0; i < index->n_items; i++) {
        if (index->item[i].kind == INDEX_ARRAY || index->item[i].kind == INDEX_MASK) {
            array_self(MP_OBJ_FROM_PTR(index->item[i].array));
        }
    }
    if (only != NULL && only->kind == INDEX_MASK) {
        index->points_ndim = 1;
        index->points_shape[0] = count_true(only->array);
    } else {
        for (size_t i = 0; i < index->n_items; i++) {
            if (index->item[i].kind == INDEX_MASK) {
                find_places(&index->item[i]);
            }
        }
        for (size_t i = 0; i < index->n_items; i++) {
            broadcast_item(index, &index->item[i]);
        }
    }
    raise_if(nd_shape_bytes(index->points_shape, index->points_ndim, ND_INT64, &n_bytes), NULL, NULL, 0);
    index->n_points = n_bytes / sizeof(int64_t);
    if ((size_t)index->view.ndim + index->points_ndim > ND_MAX_DIMS) {
        index_raise_ndim((size_t)index->view.ndim + index->points_ndim);
    }
}

void index_result_shape(const index_t *index, size_t shape[ND_MAX_DIMS], size_t *ndim) {
    size_t n = 0;
    for (size_t i = 0; i < index->at; i++) {
        shape[n++] = index->view.axis[i].len;
    }
    for (size_t i = 0; i < index->points_ndim; i++) {
        shape[n++] = index->points_shape[i];
    }
    for (size_t i = index->at; i < index->view.ndim; i++) {
        shape[n++] = index->view.axis[i].len;
    }
    *ndim = n;
}

// --- Offsets ---

// The axes of value, which has the result's shape, that are those of the points.
static void points_of(nd_array_t *points, const index_t *index, const nd_array_t *value) {
    points->data = value->data;
    points->ndim = index->points_ndim;
    memcpy(points->axis, value->axis + index->at, index->points_ndim * sizeof(nd_axis_t));
}

// order = the axes of the points from the outermost, in the order of the arrays' memory.
static void find_order(index_t *index, const nd_array_t *value) {
    size_t n = 0;
    nd_iter_t it;
    nd_array_t points;
    const nd_array_t *ops[ND_ITER_MAX_OPS];
    for (size_t i = 0; i < index->points_ndim; i++) {
        index->order[i] = (uint8_t)i;
    }
    // Beside axes of the view NumPy keeps C order.
    if (index->points_ndim < 2 || index->view.ndim != 0) {
        return;
    }
    for (size_t i = 0; i < index->n_items && n < ND_ITER_MAX_OPS - 1; i++) {
        if (index->item[i].kind == INDEX_ARRAY) {
            ops[n++] = index->item[i].array;
        }
    }
    if (value != NULL) {
        points_of(&points, index, value);
        ops[n++] = &points;
    }
    raise_if(nd_iter_order(&it, ops, n, index->points_shape, index->points_ndim, false), NULL, NULL, 0);
    // Axes of length 1 are not in it.
    unsigned taken = 0;
    size_t at = index->points_ndim;
    for (size_t i = 0; i < it.ndim; i++) {
        index->order[--at] = (uint8_t)it.index[i];
        taken |= 1u << it.index[i];
    }
    for (size_t i = index->points_ndim; i-- > 0;) {
        if (!(taken & 1u << i)) {
            index->order[--at] = (uint8_t)i;
        }
    }
}

// Offsets of one index array along one axis, added to those of the axes before.
static void add_offsets(const index_t *index, const nd_array_t *array, size_t axis, ptrdiff_t *offsets, bool add) {
    nd_array_t full;
    nd_array_t ordered;
    size_t shape[ND_MAX_DIMS];
    int64_t bad = 0;
    const nd_axis_t *along = &index->axis[axis];
    raise_if(nd_broadcast_to(&full, array, index->points_shape, index->points_ndim), NULL, NULL, 0);
    nd_transpose(&ordered, &full, index->order);
    array_get_shape(&ordered, shape);
    nd_err_t err = nd_index_offsets(&ordered, along->len, along->stride_bytes, shape, ordered.ndim, offsets, add, &bad, raise_poll);
    if (err == ND_ERR_INDEX) {
        raise_index(bad, axis, along->len);
    }
    raise_if(err, NULL, NULL, 0);
}

// Offsets of the coordinates or the array of one item. True when it has any.
static bool add_item_offsets(const index_t *index, const index_item_t *item, ptrdiff_t *offsets, bool add) {
    if (item->kind == INDEX_ARRAY) {
        add_offsets(index, item->array, item->axis, offsets, add);
        return true;
    }
    for (size_t i = 0; item->kind == INDEX_PLACES && i < item->array->axis[1].len; i++) {
        nd_array_t column;
        column_of(&column, item->array, i);
        add_offsets(index, &column, item->axis + i, offsets, add || i != 0);
    }
    return item->kind == INDEX_PLACES;
}

static void mask_offsets(const index_t *index, const index_item_t *item, ptrdiff_t *offsets) {
    ptrdiff_t stride_bytes[ND_MAX_DIMS];
    for (size_t i = 0; i < item->array->ndim; i++) {
        stride_bytes[i] = index->axis[item->axis + i].stride_bytes;
    }
    raise_if(nd_nonzero_offsets(item->array, stride_bytes, offsets, index->n_points, raise_poll), NULL, NULL, 0);
}

void index_offsets(index_t *index, const nd_array_t *value) {
    find_order(index, value);
    ptrdiff_t *offsets = m_new(ptrdiff_t, index->n_points + 1);
    const index_item_t *only = only_item(index);
    bool add = false;
    index->offsets = offsets;
    if (only != NULL && only->kind == INDEX_MASK) {
        mask_offsets(index, only, offsets);
        return;
    }
    for (size_t i = 0; i < index->n_items && index->n_points != 0; i++) {
        add = add_item_offsets(index, &index->item[i], offsets, add) || add;
    }
    if (!add) {
        memset(offsets, 0, index->n_points * sizeof(*offsets));
    }
}

void index_free(index_t *index) {
    m_del(ptrdiff_t, (ptrdiff_t *)index->offsets, index->n_points + 1);
    index->offsets = NULL;
}

void index_points(const index_t *index, nd_points_t *points) {
    points->view = &index->view;
    points->offsets = index->offsets;
    points->ndim = index->points_ndim;
    for (size_t i = 0; i < index->points_ndim; i++) {
        points->axis[i] = (uint8_t)(index->at + index->order[i]);
    }
}

// --- Masks of the array's own shape ---

// The mask when it is all that the subscript consists of and has the shape of the whole array.
static const nd_array_t *whole_mask(const index_t *index, const nd_array_t *a) {
    const index_item_t *item = &index->item[0];
    if (index->n_items != 1) {
        return NULL;
    }
    if (item->kind == INDEX_TRUTH && a->ndim == 0) {
        nd_array_t *mask = array_new(ND_BOOL, 0, NULL);
        *mask->data = (uint8_t)item->value;
        return mask;
    }
    return item->kind == INDEX_MASK && nd_same_shape(array_self(MP_OBJ_FROM_PTR(item->array)), a) ? item->array : NULL;
}

static mp_obj_t get_masked(const nd_array_t *a, const nd_array_t *mask) {
    size_t count = count_true(mask);
    nd_array_t *result = array_new((nd_dtype_t)a->dtype, 1, &count);
    if (count == 0) {
        result->axis[0].stride_bytes = 0;
    }
    raise_if(nd_compress(result, a, mask, raise_poll), NULL, NULL, 0);
    return MP_OBJ_FROM_PTR(result);
}

// --- One array of integers for the one axis ---

// The array of integers, with one axis, when it is all that the subscript of a, with one axis, consists of.
static const nd_array_t *line_index(const index_t *index, const nd_array_t *a) {
    const index_item_t *item = &index->item[0];
    bool is_line = index->n_items == 1 && item->kind == INDEX_ARRAY && a->ndim == 1 && item->array->ndim == 1;
    return is_line ? array_self(MP_OBJ_FROM_PTR(item->array)) : NULL;
}

static void raise_line(nd_err_t err, int64_t bad, const nd_array_t *a) {
    if (err == ND_ERR_INDEX) {
        raise_index(bad, 0, a->axis[0].len);
    }
    raise_if(err, NULL, NULL, 0);
}

mp_obj_t index_get_line(const nd_array_t *a, const nd_array_t *at) {
    int64_t bad = 0;
    nd_array_t *result = array_new((nd_dtype_t)a->dtype, 1, &at->axis[0].len);
    if (at->axis[0].len == 0) {
        result->axis[0].stride_bytes = 0; // as NumPy's
    }
    nd_err_t err = nd_gather_line(result, a, at, &bad, raise_poll);
    raise_line(err, bad, a);
    return MP_OBJ_FROM_PTR(result);
}

// --- Reading ---

// Strides of the axes of result in the order of the index arrays' memory, then of the view's.
static void lay_out(nd_array_t *result, const index_t *index, size_t n_points_axes) {
    nd_iter_t it;
    const nd_array_t *ops[1] = {&index->view};
    size_t shape[ND_MAX_DIMS];
    array_get_shape(&index->view, shape);
    raise_if(nd_iter_order(&it, ops, 1, shape, index->view.ndim, false), NULL, NULL, 0);
    // NumPy's strides of an empty result are 0.
    size_t stride_bytes = nd_size(result) == 0 ? 0 : nd_dtypes[result->dtype].itemsize;
    for (size_t i = 0; i < result->ndim; i++) {
        result->axis[i].stride_bytes = (ptrdiff_t)stride_bytes;
    }
    for (size_t i = 0; i < it.ndim; i++) {
        nd_axis_t *axis = &result->axis[it.index[i] + (it.index[i] < index->at ? 0 : n_points_axes)];
        axis->stride_bytes = (ptrdiff_t)stride_bytes;
        stride_bytes *= axis->len;
    }
    for (size_t i = n_points_axes; i-- > 0;) {
        nd_axis_t *axis = &result->axis[index->at + index->order[i]];
        axis->stride_bytes = (ptrdiff_t)stride_bytes;
        stride_bytes *= axis->len;
    }
}

nd_array_t *index_copy_view(index_t *index) {
    nd_array_t layout;
    nd_copy_header(&layout, &index->view);
    index->at = index->view.ndim;
    lay_out(&layout, index, 0);
    nd_array_t *copy = array_new_layout(&layout);
    raise_if(nd_assign(copy, &index->view, raise_poll), NULL, NULL, 0);
    return copy;
}

mp_obj_t index_get_advanced(index_t *index, const nd_array_t *a) {
    const nd_array_t *mask = whole_mask(index, a);
    if (mask != NULL) {
        return get_masked(a, mask);
    }
    const nd_array_t *at = line_index(index, a);
    if (at != NULL) {
        return index_get_line(a, at);
    }
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    size_t n_bytes;
    nd_array_t layout;
    nd_points_t points;
    index_shape(index);
    index_result_shape(index, shape, &ndim);
    raise_if(nd_shape_bytes(shape, ndim, (nd_dtype_t)a->dtype, &n_bytes), NULL, NULL, 0);
    index_offsets(index, NULL);
    nd_set_shape(&layout, shape, ndim, (nd_dtype_t)index->view.dtype, false);
    lay_out(&layout, index, index->points_ndim);
    nd_array_t *result = array_new_layout(&layout);
    index_points(index, &points);
    raise_if(nd_gather(result, &points, raise_poll), NULL, NULL, 0);
    index_free(index);
    // NumPy moves the axes of the points into place by a view.
    return MP_OBJ_FROM_PTR(index->at == 0 ? result : array_new_view(result, result));
}

// --- Writing ---

static void set_masked(const nd_array_t *a, const nd_array_t *mask, const nd_array_t *value) {
    nd_array_t from;
    if (value->ndim > 1) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("NumPy boolean array indexing assignment requires a 0 or "
            "1-dimensional input, input has %d dimensions"), (int)value->ndim);
    }
    size_t count = count_true(mask);
    size_t n = value->ndim == 0 ? 1 : value->axis[0].len;
    if (n != 1 && n != count) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("NumPy boolean array indexing assignment cannot assign "
            "%d input values to the %d output values where the mask is true"), (int)n, (int)count);
    }
    raise_if(nd_broadcast_to(&from, value, &count, 1), NULL, NULL, 0);
    if (nd_may_overlap(a, mask) && !nd_safe_in_place(a, mask)) {
        mask = array_new_copy(mask, ND_NO_DTYPE);
    }
    raise_if(nd_expand(a, mask, &from, raise_poll), NULL, NULL, 0);
}

static MP_NORETURN void raise_value_shape(const nd_array_t *value, const nd_array_t *result) {
    char from[RAISE_SHAPE_ROOM];
    char to[RAISE_SHAPE_ROOM];
    raise_format_shape(from, sizeof(from), value);
    raise_format_shape(to, sizeof(to), result);
    mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("shape mismatch: value array of shape %s could not be broadcast "
        "to indexing result of shape %s"), from, to);
}

// value as an array that can be assigned to the result's axes, of which there are ndim.
static bool fit_value(nd_array_t *fitted, const nd_array_t *value, const size_t *shape, size_t ndim) {
    nd_copy_header(fitted, value);
    index_drop_leading_axes(fitted, ndim);
    return nd_broadcast_to(fitted, fitted, shape, ndim) == ND_OK;
}

// given is value before it was converted: a copy in NumPy keeps its order of axes in memory.
static void set_points(index_t *index, const nd_array_t *value, const nd_array_t *given) {
    nd_array_t from;
    nd_array_t result;
    nd_points_t points;
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    index_shape(index);
    index_result_shape(index, shape, &ndim);
    bool fits = fit_value(&from, given, shape, ndim);
    if (fits) {
        index_offsets(index, &from);
        fits = fit_value(&from, value, shape, ndim);
    }
    if (!fits) {
        nd_set_shape(&result, shape, ndim, ND_BOOL, false);
        raise_value_shape(value, &result);
    }
    index_points(index, &points);
    raise_if(nd_scatter(&points, &from, raise_poll), NULL, NULL, 0);
    index_free(index);
}

static void set_line(const nd_array_t *a, const nd_array_t *at, const nd_array_t *value) {
    int64_t bad = 0;
    nd_array_t from;
    if (!fit_value(&from, value, &at->axis[0].len, 1)) {
        raise_value_shape(value, at);
    }
    if (nd_may_overlap(a, at)) {
        at = array_new_copy(at, ND_NO_DTYPE);
    }
    nd_err_t err = nd_scatter_line(a, at, &from, &bad, raise_poll);
    raise_line(err, bad, a);
}

void index_set_advanced(index_t *index, const nd_array_t *a, mp_obj_t value_obj) {
    nd_array_t whole;
    nd_copy_header(&whole, a);
    nd_array_t *value = array_from_obj(value_obj, (nd_dtype_t)a->dtype);
    const nd_array_t *given = array_check(value_obj) ? MP_OBJ_TO_PTR(value_obj) : value;
    if (given == value && nd_may_overlap(&whole, value)) {
        value = array_new_copy(value, ND_NO_DTYPE);
    }
    const nd_array_t *mask = whole_mask(index, &whole);
    const nd_array_t *at = line_index(index, &whole);
    if (mask != NULL) {
        set_masked(&whole, mask, value);
    } else if (at != NULL) {
        set_line(&whole, at, value);
    } else {
        set_points(index, value, given);
    }
}
