// The ndarray object: making, converting and returning arrays inside the interpreter.
#ifndef MICRONUMPY_BIND_ARRAY_H
#define MICRONUMPY_BIND_ARRAY_H

#include "core/nd.h"
#include "core/shape.h"
#include "py/obj.h"

// An ndarray is an nd_array_t whose `type` is the object header and whose `base` is the owner of
// the data: MP_OBJ_NULL when data is the start of its own block, else the array or buffer object
// that keeps it alive (always the root owner, never a view of a view).
extern const mp_obj_type_t array_type;

// True when obj is an array. Every way in for an operand asks this or array_self: both bring an
// array in a foreign buffer up to date, and raise BufferError when that has become too short.
bool array_check(mp_obj_t obj);
// The array that a slot or method is called on.
nd_array_t *array_self(mp_obj_t self);

// C-ordered, contents undefined. Raises ValueError or MemoryError before anything is made.
nd_array_t *array_new(nd_dtype_t dtype, size_t ndim, const size_t *shape);
// The same with the axes (shape and strides, which cover one block) given by layout.
nd_array_t *array_new_layout(const nd_array_t *layout);
// A header for view (data, dtype, axes, flags as they are there) that keeps owner's data alive.
nd_array_t *array_new_view(const nd_array_t *owner, const nd_array_t *view);
// A C-ordered copy cast to dtype (ND_NO_DTYPE: as it is).
nd_array_t *array_new_copy(const nd_array_t *a, nd_dtype_t dtype);
// C-ordered, with a's shape, contents undefined.
nd_array_t *array_new_like(const nd_array_t *a, nd_dtype_t dtype);
// Copies the lengths of a's axes.
void array_get_shape(const nd_array_t *a, size_t shape[ND_MAX_DIMS]);
// A header whose data lies in owner's buffer, which is now at buf and may move; like
// array_new_header in all else.
nd_array_t *array_new_foreign_header(size_t ndim, mp_obj_t owner, const void *buf);
// Memory for elements that are written next; NULL when there is none.
void *array_new_data(size_t n_bytes);
// A header alone, with room for four axes at least; the caller fills everything but the type.
nd_array_t *array_new_header(size_t ndim);
// With a's shape and contents undefined, in order 'C', 'F', 'A' (Fortran order when a has it) or
// 'K' (as near to a's order of strides as can be).
nd_array_t *array_new_in_order(const nd_array_t *a, nd_dtype_t dtype, char order);
// The last of these with other lengths of the axes.
nd_array_t *array_new_in_shape(const nd_array_t *a, nd_dtype_t dtype, const size_t *shape);
// A copy cast to dtype (ND_NO_DTYPE: as it is) in such an order.
nd_array_t *array_copy_in_order(const nd_array_t *a, nd_dtype_t dtype, char order);
// base of a view of a: a's own owner, or a.
void *array_root(const nd_array_t *a);
// A copy cast to dtype in C or Fortran order.
nd_array_t *array_new_ordered(const nd_array_t *a, nd_dtype_t dtype, bool fortran);
// np.reshape: a view when the strides allow it, else a copy. One length may be SIZE_MAX (-1).
nd_array_t *array_new_reshaped(nd_array_t *a, size_t *shape, size_t ndim, bool fortran);
// np.asarray: arrays unchanged (cast when dtype differs), scalars 0-d, nested sequences, buffers,
// iterables of numbers. dtype ND_NO_DTYPE finds the dtype. Raises NumPy's errors.
nd_array_t *array_from_obj(mp_obj_t obj, nd_dtype_t dtype);
// The same for a list, tuple, range ...; max_ndim is how deep it may be nested.
nd_array_t *array_from_sequence(mp_obj_t obj, nd_dtype_t dtype, size_t max_ndim);
// ValueError when a may not be written to.
void array_check_writeable(const nd_array_t *a);
// What a NumPy function returns: a NumPy scalar for a 0-d array, else the array itself.
mp_obj_t array_return(nd_array_t *a);

#endif // MICRONUMPY_BIND_ARRAY_H
