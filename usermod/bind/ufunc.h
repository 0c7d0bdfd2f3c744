// ufunc objects, and element-wise operations on objects for every other binding.
#ifndef MICRONUMPY_BIND_UFUNC_H
#define MICRONUMPY_BIND_UFUNC_H

#include "py/obj.h"
#include "ufunc/ufunc.h"

extern const mp_obj_type_t ufunc_type;

typedef struct _ufunc_obj_t {
    mp_obj_base_t base;
    const nd_ufunc_t *ufunc;
} ufunc_obj_t;

// In flash, by nd_ufunc_id_t.
extern const ufunc_obj_t ufunc_objs[];

// args holds ufunc->nin operands (anything array_from_obj takes, scalars staying weak); out is
// MP_OBJ_NULL or an array. Gives an array or a NumPy scalar. One output only.
mp_obj_t ufunc_call(nd_ufunc_id_t id, const mp_obj_t *args, mp_obj_t out);
// A call with everything that its keywords may say; a tuple when there are several outputs.
struct _ufunc_options_t;
mp_obj_t ufunc_call_with(const nd_ufunc_t *u, const mp_obj_t *args, const struct _ufunc_options_t *opt);
// The same where all operands are short rows of one dtype and numbers that do not decide it, and so is out;
// MP_OBJ_NULL, and nothing done, for any other call. out may be any object.
mp_obj_t ufunc_call_short(const nd_ufunc_t *u, const mp_obj_t *args, mp_obj_t out);
// -1 or 1 when the Python int obj lies below or above what the integer dtype holds, else 0.
int ufunc_int_beyond(mp_obj_t obj, nd_dtype_t dtype);
// The operators of arrays and NumPy scalars, for the types' unary_op and binary_op slots and for
// the hook that makes `2.0 * x` and `2 < x` reach them. MP_OBJ_NULL: not supported.
mp_obj_t ufunc_unary_op(mp_unary_op_t op, mp_obj_t arg);
mp_obj_t ufunc_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);

#endif // MICRONUMPY_BIND_UFUNC_H
