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

static inline bool array_check(mp_obj_t obj) {
    return mp_obj_is_type(obj, &array_type);
}

// C-ordered, contents undefined. Raises ValueError or MemoryError before anything is made.
nd_array_t *array_new(nd_dtype_t dtype, size_t ndim, const size_t *shape);
// The same with the axes (shape and strides, which cover one block) given by layout.
nd_array_t *array_new_layout(const nd_array_t *layout);
// A header for view (data, dtype, axes, flags as they are there) that keeps owner's data alive.
nd_array_t *array_new_view(const nd_array_t *owner, const nd_array_t *view);
// A C-ordered copy cast to dtype (ND_NO_DTYPE: as it is).
nd_array_t *array_new_copy(const nd_array_t *a, nd_dtype_t dtype);
// np.asarray: arrays unchanged (cast when dtype differs), scalars 0-d, nested sequences, buffers,
// iterables of numbers. dtype ND_NO_DTYPE finds the dtype. Raises NumPy's errors.
nd_array_t *array_from_obj(mp_obj_t obj, nd_dtype_t dtype);
// What a NumPy function returns: a NumPy scalar for a 0-d array, else the array itself.
mp_obj_t array_return(nd_array_t *a);

#endif // MICRONUMPY_BIND_ARRAY_H
