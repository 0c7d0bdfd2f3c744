// dtype objects: np.dtype('int16'), a.dtype, and everything that a dtype= argument may be.
#ifndef MICRONUMPY_BIND_DTYPE_H
#define MICRONUMPY_BIND_DTYPE_H

#include "core/dtype.h"
#include "py/obj.h"

extern const mp_obj_type_t dtype_type;

// The one object for this dtype, in flash.
mp_obj_t dtype_obj(nd_dtype_t dtype);
// From a dtype object, scalar type, bool/int/float/complex, or a name; None gives if_none.
// TypeError with NumPy's words otherwise, and for a dtype in the other byte order.
nd_dtype_t dtype_from_obj(mp_obj_t obj, nd_dtype_t if_none);
// The same for what only describes: *swapped is set for the other byte order.
nd_dtype_t dtype_from_obj_ordered(mp_obj_t obj, nd_dtype_t if_none, bool *swapped);
// The same without an error: ND_NO_DTYPE for None and for what names no dtype.
nd_dtype_t dtype_from_obj_maybe(mp_obj_t obj, bool *swapped);

#endif // MICRONUMPY_BIND_DTYPE_H
