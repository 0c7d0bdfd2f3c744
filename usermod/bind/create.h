// Making arrays: from objects, from shapes, from formulas.
#ifndef MICRONUMPY_BIND_CREATE_H
#define MICRONUMPY_BIND_CREATE_H

#include "py/obj.h"

// np.ndarray(shape, dtype): the make_new slot of arrays.
mp_obj_t create_ndarray(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);

#endif // MICRONUMPY_BIND_CREATE_H
