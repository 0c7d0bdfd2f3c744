// The only place that turns a core error into a Python exception, with NumPy's type and words.
#ifndef MICRONUMPY_BIND_RAISE_H
#define MICRONUMPY_BIND_RAISE_H

#include "core/nd.h"
#include "py/obj.h"

extern const mp_obj_type_t axis_error_type; // np.exceptions.AxisError (ValueError and IndexError)

// Nothing happens for ND_OK. ops (n of them, NULL entries skipped) supply the shapes and dtypes for
// the message: "operands could not be broadcast together with shapes (2,) (3,) ".
void raise_if(nd_err_t err, const char *function, const nd_array_t *const *ops, size_t n);
MP_NORETURN void raise_axis(mp_int_t axis, size_t ndim);
// Writes "(2,3)" into buf, always terminated.
void raise_format_shape(char *buf, size_t room, const nd_array_t *a);
// For long-running core functions: runs pending interpreter work; an exception that it raised is
// kept and raised again by raise_if(ND_ERR_INTERRUPTED).
int raise_poll(void);

#endif // MICRONUMPY_BIND_RAISE_H
