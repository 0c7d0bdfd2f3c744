// str and repr of arrays and NumPy scalars on the interpreter's print streams, and the print options.
#ifndef MICRONUMPY_BIND_PRINT_H
#define MICRONUMPY_BIND_PRINT_H

#include "core/nd.h"
#include "format/format.h"
#include "py/mpprint.h"
#include "py/obj.h"

// The print slot of arrays: PRINT_STR and PRINT_REPR as NumPy's str() and repr().
void print_array(const mp_print_t *print, const nd_array_t *a, mp_print_kind_t kind);
// The print slot of NumPy scalars: '3.0' by str, 'np.float64(3.0)' by repr.
void print_scalar(const mp_print_t *print, nd_dtype_t dtype, const void *item, mp_print_kind_t kind);

// The print options: a dict as np.get_printoptions gives it, which is replaced and never changed.
mp_obj_t print_options(void);
void print_set_options(mp_obj_t options);

// As array2string (separator and what else stands on the lines) or, without layout, as str or repr.
void print_array_with(const mp_print_t *print, const nd_array_t *a, mp_obj_t options, mp_print_kind_t kind,
    const nd_print_layout_t *layout);
// RuntimeError when a number would be written with more digits or spaces than NumPy writes.
void print_check_length(mp_int_t n);
// A float as np.format_float_* writes it.
void print_float(const mp_print_t *print, nd_dtype_t dtype, const void *item, const nd_float_style_t *style);

#endif // MICRONUMPY_BIND_PRINT_H
