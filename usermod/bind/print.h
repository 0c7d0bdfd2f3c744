// str, repr and format of arrays and NumPy scalars on the interpreter's print streams.
#ifndef MICRONUMPY_BIND_PRINT_H
#define MICRONUMPY_BIND_PRINT_H

#include "core/nd.h"
#include "py/mpprint.h"
#include "py/obj.h"

// The print slot of arrays: PRINT_STR and PRINT_REPR as NumPy's str() and repr().
void print_array(const mp_print_t *print, const nd_array_t *a, mp_print_kind_t kind);
// The print slot of NumPy scalars: '3.0' by str, 'np.float64(3.0)' by repr.
void print_scalar(const mp_print_t *print, nd_dtype_t dtype, const void *item, mp_print_kind_t kind);

#endif // MICRONUMPY_BIND_PRINT_H
