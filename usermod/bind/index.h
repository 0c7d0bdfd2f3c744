// Subscripts: a[...] for reading and for writing, with integers, slices, Ellipsis, None and tuples of them.
#ifndef MICRONUMPY_BIND_INDEX_H
#define MICRONUMPY_BIND_INDEX_H

#include "core/nd.h"
#include "py/obj.h"

// a[index]: a view, or a NumPy scalar when integers name one element. IndexError with NumPy's words.
mp_obj_t index_get(nd_array_t *a, mp_obj_t index);
// a[index] = value, broadcast and cast to a's dtype; correct when value shares a's memory.
void index_set(nd_array_t *a, mp_obj_t index, mp_obj_t value);
// dst[...] = value: what index_set does with the whole array.
void index_assign(const nd_array_t *dst, mp_obj_t value);

#endif // MICRONUMPY_BIND_INDEX_H
