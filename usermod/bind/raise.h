// The only place that turns a core error into a Python exception, with NumPy's type and words.
#ifndef MICRONUMPY_BIND_RAISE_H
#define MICRONUMPY_BIND_RAISE_H

#include "core/nd.h"
#include "py/obj.h"

// MicroPython before 1.26 calls it NORETURN.
#ifndef MP_NORETURN
#define MP_NORETURN NORETURN
#endif

extern const mp_obj_type_t axis_error_type; // np.exceptions.AxisError (ValueError and IndexError)
extern const mp_obj_type_t ufunc_type_error_type; // NumPy's UFuncTypeError (TypeError)
extern const mp_obj_type_t too_hard_error_type; // np.exceptions.TooHardError (RuntimeError)
extern const mp_obj_type_t linalg_error_type; // np.linalg.LinAlgError (ValueError)
extern const mp_obj_type_t buffer_error_type; // BufferError, which MicroPython lacks

// Room for every shape that raise_format_shape writes.
#define RAISE_SHAPE_ROOM (ND_MAX_DIMS * 21 + 4)

// Nothing happens for ND_OK. ops (n of them, NULL entries skipped) supply the shapes and dtypes for
// the message: "operands could not be broadcast together with shapes (2,) (3,) ". For ND_ERR_CAST
// they are what is cast and what it is cast to; for ND_ERR_RESHAPE the array and the shape asked for.
void raise_if(nd_err_t err, const char *function, const nd_array_t *const *ops, size_t n);
MP_NORETURN void raise_axis(mp_int_t axis, size_t ndim);
// IndexError "index 7 is out of bounds for axis 0 with size 5".
MP_NORETURN void raise_index(int64_t index, size_t axis, size_t len);
// "Unable to allocate 8.00 TiB for an array with shape (1099511627776,) and data type float64", and
// how much is free. a lacks only its data.
MP_NORETURN void raise_memory(const nd_array_t *a, size_t n_bytes);
// "could not broadcast input array from shape (2,) into shape (3,)", as assignments say it.
MP_NORETURN void raise_assign_shape(const nd_array_t *from, const nd_array_t *to);
// "numpy." for arrays and NumPy scalars, "" for others: what stands before a type's name in messages.
const char *raise_type_prefix(mp_obj_t obj);
// Writes "(2,3)" into buf, always terminated; a length of SIZE_MAX is written as NumPy writes -1.
void raise_format_shape(char *buf, size_t room, const nd_array_t *a);
// For long-running core functions: runs pending interpreter work; an exception that it raised is
// kept and raised again by raise_if(ND_ERR_INTERRUPTED).
int raise_poll(void);
// The same for loops of the bindings themselves, at every 64th step; what it raises is not held back.
void raise_pending(size_t step);

#endif // MICRONUMPY_BIND_RAISE_H
