// The buffer protocol: arrays as buffers, and buffers as arrays.
#ifndef MICRONUMPY_BIND_BUFFER_H
#define MICRONUMPY_BIND_BUFFER_H

#include "core/nd.h"
#include "py/obj.h"

// The buffer slot of arrays. Refuses 0-d arrays (float() would read their bytes as text). What is
// not C-contiguous is read from a copy. memoryview() is refused, with BufferError, what is not
// C-contiguous and views that do not start at their block: it keeps nothing but the address, and
// the collector does not see addresses inside a block.
mp_int_t buffer_get(mp_obj_t self, mp_buffer_info_t *info, mp_uint_t flags);
// dtype of the items of a buffer; ND_NO_DTYPE for typecodes that are no numbers.
nd_dtype_t buffer_dtype(const mp_buffer_info_t *info);
// A view of the items of obj's buffer, which it keeps alive; NULL when obj has no buffer of numbers.
nd_array_t *buffer_as_array(mp_obj_t obj);
// A 1-D array of n elements that start offset bytes into owner's buffer, which info describes.
nd_array_t *buffer_view(mp_obj_t owner, const mp_buffer_info_t *info, size_t offset, nd_dtype_t dtype, size_t n);

#endif // MICRONUMPY_BIND_BUFFER_H
