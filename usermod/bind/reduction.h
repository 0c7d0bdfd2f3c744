// What the bindings of all reductions share: arguments, dtypes, and where the result goes.
#ifndef MICRONUMPY_BIND_REDUCTION_H
#define MICRONUMPY_BIND_REDUCTION_H

#include "bind/raise.h"
#include "core/dtype.h"
#include "core/nd.h"
#include "py/obj.h"
#include "reduce/reduce.h"
#include "ufunc/ufunc.h"

// Everything that any of these functions takes.
enum {
    ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE, ARG_DDOF, ARG_MEAN, ARG_CORRECTION, N_ARGS
};

// Which of them one function takes, in which order.
typedef struct _reduction_signature_t {
    uint16_t name;
    uint8_t n_positional; // of args[]; the others go by name only
    uint8_t n;
    uint8_t args[N_ARGS];
} reduction_signature_t;

// What is reduced, over what, and where the result is.
typedef struct _reduction_t {
    const nd_array_t *in;
    const nd_array_t *where; // NULL: everywhere
    nd_array_t *out; // the caller's, NULL, or the one made for the result
    nd_axes_t axes;
    bool keepdims;
    bool own; // the result is made here, not the caller's
    nd_item_t item; // the result when it is a scalar
    nd_array_t kept; // the result with every axis of in, as reduce/ wants it
} reduction_t;

// Fills v[] with what was given, MP_OBJ_NULL for the rest (and for None, where that is the default).
void reduction_parse(const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, const mp_map_t *kw, mp_obj_t v[N_ARGS]);
// out=: a writeable array, or MP_OBJ_NULL for none.
mp_obj_t reduction_out(mp_obj_t obj);
// The same of v[]; NULL for none.
nd_array_t *reduction_out_array(const mp_obj_t v[N_ARGS]);
// dtype=, or ND_NO_DTYPE.
nd_dtype_t reduction_dtype(const mp_obj_t v[N_ARGS]);
// keepdims=
bool reduction_flag(mp_obj_t obj);
// The common case at little cost, all of a short array with no further argument: *item, of *dtype. False
// when it takes the long way. u has an identity or may change the order of its axes.
bool reduction_short(const nd_ufunc_t *u, mp_obj_t obj, nd_item_t *item, nd_dtype_t *dtype);
// in, where, axes, keepdims and the caller's out.
void reduction_init(reduction_t *r, const mp_obj_t v[N_ARGS]);
// dtype in which u reduces or accumulates in. An out (or NULL) without a dtype takes part in the promotion.
nd_dtype_t reduction_common_dtype(const nd_ufunc_t *u, const nd_array_t *in, const nd_array_t *out, nd_dtype_t dtype);
// The same for r; refuses several axes for operations whose order matters.
nd_dtype_t reduction_loop_dtype(const reduction_t *r, const nd_ufunc_t *u, nd_dtype_t dtype);
// Where the result goes: the caller's out, an item on the stack when it is 0-d, or a new array.
// name is for messages.
void reduction_place(reduction_t *r, const char *name, nd_dtype_t dtype);
// Runs it into the placed result; initial may be MP_OBJ_NULL.
void reduction_run(reduction_t *r, const nd_ufunc_t *u, nd_dtype_t loop, mp_obj_t initial);
// "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'".
MP_NORETURN void reduction_raise_unsafe(const nd_array_t *a, nd_dtype_t to);
// What the function returns: an array or a NumPy scalar.
mp_obj_t reduction_result(const reduction_t *r);
// Runs u along one axis; dtype= and out= are in v.
mp_obj_t reduction_accumulate(const nd_ufunc_t *u, const nd_array_t *in, size_t axis, const mp_obj_t v[N_ARGS]);
// The same for u.reduceat: indices is one axis of int64, checked and contiguous.
mp_obj_t reduction_reduceat(const nd_ufunc_t *u, const nd_array_t *in, size_t axis, const nd_array_t *indices, const mp_obj_t v[N_ARGS]);
// in as one axis when axis is None (a copy unless it is contiguous), else itself.
const nd_array_t *reduction_line(const nd_array_t *in, mp_obj_t axis_obj, nd_array_t *flat, size_t *axis);

#endif // MICRONUMPY_BIND_REDUCTION_H
