// Subscripts: a[...] for reading and for writing, and what they select for every other binding.
#ifndef MICRONUMPY_BIND_INDEX_H
#define MICRONUMPY_BIND_INDEX_H

#include "bind/raise.h"
#include "core/nd.h"
#include "manip/gather.h"
#include "py/obj.h"

// What stands between two commas of a subscript.
typedef enum {
    INDEX_INT, // an integer: value
    INDEX_SLICE, // obj
    INDEX_ELLIPSIS,
    INDEX_NEWAXIS,
    INDEX_ARRAY, // an array of integers, at least 1-D
    INDEX_MASK, // an array of bools, at least 1-D
    INDEX_TRUTH, // a single bool: value
    INDEX_PLACES, // int64 coordinates (count, axes) that a mask was turned into
} index_kind_t;

typedef struct _index_item_t {
    uint8_t kind; // index_kind_t
    uint8_t axis; // the first axis of the array that it uses
    union {
        int64_t value;
        mp_obj_t obj;
        nd_array_t *array;
    };
} index_item_t;

// None and Ellipsis come on top of the axes.
#define INDEX_MAX_ITEMS (2 * ND_MAX_DIMS + 1)

// A subscript made ready for one array. Integers, slices and None select a view. When arrays of integers
// or bools take part (is_advanced), integers too count as such, and the subscript selects points: at each
// of them a copy of the view, moved by the offset of the point. The shape of the result is then
//     view.axis[0 .. at), points.shape[0 .. points.ndim), view.axis[at .. view.ndim).
typedef struct _index_t {
    nd_array_t view; // no object of its own: array_new_view(a, &index.view)
    bool is_advanced;
    bool is_element; // integers alone name one element: reading gives a NumPy scalar
    bool is_copy; // a 0-d array stood for an integer: reading gives a copy
    uint8_t at; // the axis of the result at which those of the points stand
    // Set by index_shape.
    uint8_t points_ndim;
    size_t points_shape[ND_MAX_DIMS];
    size_t n_points;
    // Set by index_offsets, in bytes. They lie in C order of the points' axes taken in this order, which
    // is that of the index arrays' memory, as NumPy visits them.
    const ptrdiff_t *offsets;
    uint8_t order[ND_MAX_DIMS];
    // The subscript as it was read.
    uint8_t n_items;
    bool has_ellipsis;
    bool hold; // index arrays are views, which Python code cannot reach
    size_t n_axes; // axes of the array that the items use up
    nd_axis_t axis[ND_MAX_DIMS]; // of the array
    index_item_t item[INDEX_MAX_ITEMS];
} index_t;

// The first step of every use: reads the subscript and sets view, at, is_*. a is an array object. All Python code that the
// subscript's objects bring is run here. Raises IndexError with NumPy's words, but for the contents of
// index arrays.
// Index arrays may change afterwards when more Python code runs before the last use: hold keeps them as they are.
void index_read(index_t *index, const nd_array_t *a, mp_obj_t subscript, bool hold);
// The second, for an advanced index alone: broadcasts the index arrays.
void index_shape(index_t *index);
// The third: checks what the index arrays hold (IndexError) and sets offsets. value, if not NULL, is an
// array of the result's shape that is read along with them, of which NumPy regards the memory order too.
void index_offsets(index_t *index, const nd_array_t *value);
// Gives back the memory of offsets at once; without it the collector does.
void index_free(index_t *index);
// After index_shape: the lengths of the result's axes, of which there are *ndim.
void index_result_shape(const index_t *index, size_t shape[ND_MAX_DIMS], size_t *ndim);
// After index_offsets: what nd_gather and nd_scatter take beside an array of the result's shape.
void index_points(const index_t *index, nd_points_t *points);

// a[index]: a view, a NumPy scalar when integers name one element, or a copy when the index is advanced.
// IndexError with NumPy's words.
mp_obj_t index_get(nd_array_t *a, mp_obj_t index);
// a[index] = value, broadcast and cast to a's dtype; correct when value or the index shares a's memory.
// Nothing is written unless all of it can be.
void index_set(nd_array_t *a, mp_obj_t index, mp_obj_t value);
// a[at], each with one axis, at of integers.
mp_obj_t index_get_line(const nd_array_t *a, const nd_array_t *at);
// dst[...] = value: what index_set does with the whole array.
void index_assign(const nd_array_t *dst, mp_obj_t value);
// Lists, tuples and ranges, which stand for arrays in subscripts and as values.
bool index_is_sequence(mp_obj_t obj);
// IndexError for a result with more axes than arrays have.
MP_NORETURN void index_raise_ndim(size_t ndim);
// Assignments ignore axes of length 1 in front of those of the target, which has ndim.
void index_drop_leading_axes(nd_array_t *src, size_t ndim);
// For index.c: reading and writing by an advanced index; index_read has been called for a.
mp_obj_t index_get_advanced(index_t *index, const nd_array_t *a);
void index_set_advanced(index_t *index, const nd_array_t *a, mp_obj_t value);
// A copy of the view of an index, laid out in memory as the view is.
nd_array_t *index_copy_view(index_t *index);

#endif // MICRONUMPY_BIND_INDEX_H
