// dtype objects: np.dtype('int16'), a.dtype, and everything that a dtype= argument may be.
#ifndef MICRONUMPY_BIND_DTYPE_H
#define MICRONUMPY_BIND_DTYPE_H

#include "core/dtype.h"
#include "py/obj.h"

extern const mp_obj_type_t dtype_type;

// The one object for this dtype, in flash.
mp_obj_t dtype_obj(nd_dtype_t dtype);
// From a dtype object, scalar type, bool/int/float/complex, or a name; None gives if_none.
// TypeError with NumPy's words otherwise.
nd_dtype_t dtype_from_obj(mp_obj_t obj, nd_dtype_t if_none);
// The same without an error: ND_NO_DTYPE for None and for what names no dtype.
nd_dtype_t dtype_from_obj_maybe(mp_obj_t obj);

#endif // MICRONUMPY_BIND_DTYPE_H
