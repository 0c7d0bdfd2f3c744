// NumPy scalar types (np.float64 ...) and the way from Python numbers to elements and back.
#ifndef MICRONUMPY_BIND_SCALAR_H
#define MICRONUMPY_BIND_SCALAR_H

#include "core/nd.h"
#include "py/obj.h"

// Allocated with room for its own element only.
typedef struct _scalar_obj_t {
    mp_obj_base_t base;
    nd_item_t item; // for float64 the layout equals mp_obj_float_t's
} scalar_obj_t;

// By nd_dtype_t; names are NumPy's ("float64", "bool" ...).
extern const mp_obj_type_t *const scalar_types[ND_N_DTYPES];
// np.True_ and np.False_, the only objects of their type.
extern const scalar_obj_t scalar_true_obj;
extern const scalar_obj_t scalar_false_obj;

// The ancestor of them all, and its abstract heirs.
extern const mp_obj_type_t scalar_generic_type;
extern const mp_obj_type_t scalar_number_type;
extern const mp_obj_type_t scalar_integer_type;
extern const mp_obj_type_t scalar_signedinteger_type;
extern const mp_obj_type_t scalar_unsignedinteger_type;
extern const mp_obj_type_t scalar_inexact_type;
extern const mp_obj_type_t scalar_floating_type;
extern const mp_obj_type_t scalar_complexfloating_type;
extern const mp_obj_type_t scalar_flexible_type;
extern const mp_obj_type_t scalar_character_type;

// ND_NO_DTYPE when obj is not a NumPy scalar.
nd_dtype_t scalar_dtype(mp_obj_t obj);
// A NumPy scalar that holds the element at item.
mp_obj_t scalar_new(nd_dtype_t dtype, const void *item);
// The element as a plain Python bool, int, float or complex (a.item(), tolist()).
mp_obj_t scalar_to_python(nd_dtype_t dtype, const void *item);

// dtype with which obj takes part in promotion: NumPy scalars theirs, Python bool ND_BOOL, int,
// float and complex ND_WEAK_*; ND_NO_DTYPE for anything else.
nd_dtype_t scalar_promotion_dtype(mp_obj_t obj);
// dtype that a Python or NumPy number has in np.array([obj]): int is int64, or uint64 when it must
// be (OverflowError beyond); ND_NO_DTYPE for what is no number.
nd_dtype_t scalar_discover_dtype(mp_obj_t obj);
// Writes the number obj (Python or NumPy scalar, 0-d array) as one element of dtype. OverflowError
// "Python integer 300 out of bounds for int8" as NumPy says, TypeError for what is no number.
void scalar_store(mp_obj_t obj, nd_dtype_t dtype, void *item);
// The same for an element that is set (a[0] = obj, [obj] as an array, a.fill): what a signed integer
// cannot hold is an OverflowError for NumPy scalars too, as in NumPy.
void scalar_set(mp_obj_t obj, nd_dtype_t dtype, void *item);

// The attr slot of the types.
void scalar_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);
// A 0-d array of the element.
mp_obj_t scalar_as_array(mp_obj_t self);
// x.hex() of a float.
MP_DECLARE_CONST_FUN_OBJ_1(scalar_hex_obj);
// What int() says of a NaN and of infinities: ValueError, OverflowError.
void scalar_check_finite(double value);

#endif // MICRONUMPY_BIND_SCALAR_H
