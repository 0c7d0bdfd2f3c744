// Arguments that many functions share: axes, shapes, optional outputs.
#ifndef MICRONUMPY_BIND_ARGS_H
#define MICRONUMPY_BIND_ARGS_H

#include "core/dtype.h"
#include "py/obj.h"

// A row of an mp_arg_t table: an argument that is any object.
#define ARG_OBJ(name, flags, default) { MP_QSTR_##name, (flags) | MP_ARG_OBJ, {.u_rom_obj = default} }

// Writes an int object that is no small int into to, n_bytes in two's complement; false when it does
// not fit. All bits may count for a positive one: mp_obj_int_sign tells it from a negative one.
bool args_int_bytes(mp_obj_t obj, size_t n_bytes, void *to);
// True for a Python int or bool, a NumPy integer scalar and a 0-d integer array.
bool args_is_index(mp_obj_t obj);
// Its value, for any such; TypeError with NumPy's words otherwise.
mp_int_t args_index(mp_obj_t obj);
// The value of a Python int or bool; false when it does not fit.
bool args_int64(mp_obj_t obj, int64_t *value);
// axis=None (all axes), an int, or a tuple of ints, as a bit per axis.
// AxisError "axis 2 is out of bounds for array of dimension 2"; "duplicate value in 'axis'".
uint8_t args_axes(mp_obj_t obj, size_t ndim);
// One axis, possibly negative.
size_t args_axis(mp_obj_t obj, size_t ndim);
// The same with an error that names the argument: "axis2: axis 1 is out of bounds ...".
size_t args_named_axis(mp_obj_t obj, size_t ndim, const char *name);
// shape=: an int or a sequence of ints; -1 is stored as SIZE_MAX when allow_minus_one.
size_t args_shape(mp_obj_t obj, size_t shape[ND_MAX_DIMS], bool allow_minus_one);
// order=: 'C' (also 'K', 'A', None) false, 'F' true; ValueError otherwise.
bool args_order_is_fortran(mp_obj_t obj);
// order= of a copy of a: 'K', 'A' and None keep Fortran order when a has it (and not C order too).
bool args_order_like(mp_obj_t obj, const nd_array_t *a);
// The letter of order= in upper case: 'C', 'F', 'A' or 'K' (also for None); ValueError otherwise.
char args_order(mp_obj_t obj);
// device=: None or 'cpu'; ValueError otherwise.
void args_device(mp_obj_t obj);
// casting=: 'no', 'equiv', 'safe', 'same_kind' or 'unsafe'; a nd_casting_t.
int args_casting(mp_obj_t obj);
// The same for a str, or -1 when it names none.
int args_casting_maybe(mp_obj_t obj);
// TypeError "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'".
void args_check_cast(const nd_array_t *a, nd_dtype_t dtype, nd_casting_t rule);
// obj if it is an array; otherwise TypeError with message, in which %s is the name of its type.
nd_array_t *args_array(mp_obj_t obj, mp_rom_error_text_t message);

#endif // MICRONUMPY_BIND_ARGS_H
