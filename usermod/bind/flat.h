// a.flat: the elements of an array in C order, one after the other or by a 1-D index.
#ifndef MICRONUMPY_BIND_FLAT_H
#define MICRONUMPY_BIND_FLAT_H

#include "core/nd.h"
#include "py/obj.h"

extern const mp_obj_type_t flat_type;

mp_obj_t flat_new(nd_array_t *a);
// a.flat = value: value's elements are cast, and repeated as often as it takes.
void flat_assign(nd_array_t *a, mp_obj_t value);
bool flat_check(mp_obj_t obj);
// What np.asarray makes of obj if it is an a.flat: a 1-D view where that can be, else a copy.
// NULL for anything else.
nd_array_t *flat_as_array(mp_obj_t obj);

#endif // MICRONUMPY_BIND_FLAT_H
