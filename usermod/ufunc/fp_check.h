// Which floating-point errors an operation made, found from its operands and results element by
// element: soft float has no flags that could be read.
#ifndef MICRONUMPY_UFUNC_FP_CHECK_H
#define MICRONUMPY_UFUNC_FP_CHECK_H

#include "ufunc/ufunc.h"

// NumPy's bits.
#define ND_FP_DIVIDE (1)
#define ND_FP_OVERFLOW (2)
#define ND_FP_UNDERFLOW (4)
#define ND_FP_INVALID (8)

// Adds to *flags what running plan over ops (inputs, then outputs that overlap no input) with this
// mask did. is_scalar: integers of these operands are not to wrap around, as NumPy's scalars say.
nd_err_t nd_fp_check(unsigned *flags, const nd_ufunc_plan_t *plan, const nd_array_t *const *ops,
    const nd_array_t *where, bool is_scalar, nd_poll_t poll);
// The same for a cast, of one element and of all of src.
unsigned nd_fp_check_cast_item(nd_dtype_t to, nd_dtype_t from, const void *src);
nd_err_t nd_fp_check_cast(unsigned *flags, nd_dtype_t to, const nd_array_t *src, nd_poll_t poll);
// Adds what a holds to *found.
#define ND_FP_HAS_NAN (1)
#define ND_FP_HAS_INF (2)
nd_err_t nd_fp_find(unsigned *found, const nd_array_t *a, nd_poll_t poll);

#endif // MICRONUMPY_UFUNC_FP_CHECK_H
