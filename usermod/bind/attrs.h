// The attributes of ndarray: a.shape, a.T, a.flat and the like.
#ifndef MICRONUMPY_BIND_ATTRS_H
#define MICRONUMPY_BIND_ATTRS_H

#include "core/nd.h"
#include "py/obj.h"

// The attr slot of arrays; names it does not know are left to the locals dict.
void attrs_array(mp_obj_t self, qstr attr, mp_obj_t *dest);
// a's lengths as a tuple.
mp_obj_t attrs_shape(const nd_array_t *a);

#endif // MICRONUMPY_BIND_ATTRS_H
