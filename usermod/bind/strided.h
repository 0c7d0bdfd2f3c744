// Arrays over given memory.
#ifndef MICRONUMPY_BIND_STRIDED_H
#define MICRONUMPY_BIND_STRIDED_H

#include "py/obj.h"

// np.ndarray(shape, dtype, buffer, offset, strides, order): the make_new slot of arrays. buffer may
// be an array of any layout; strides may reach all that its owner has.
mp_obj_t strided_ndarray(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);

#endif // MICRONUMPY_BIND_STRIDED_H
