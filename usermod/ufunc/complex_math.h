// Functions of one complex number, with the special values of C99 Annex G.
#ifndef MICRONUMPY_UFUNC_COMPLEX_MATH_H
#define MICRONUMPY_UFUNC_COMPLEX_MATH_H

#include "core/nd.h"

nd_c128_t nd_complex_multiply(nd_c128_t x, nd_c128_t y);
// Smith's method, as NumPy divides.
nd_c128_t nd_complex_divide(nd_c128_t x, nd_c128_t y);
nd_c128_t nd_complex_power(nd_c128_t x, nd_c128_t y);
nd_c128_t nd_complex_sqrt(nd_c128_t z);
nd_c128_t nd_complex_exp(nd_c128_t z);
nd_c128_t nd_complex_log(nd_c128_t z);
nd_c128_t nd_complex_sinh(nd_c128_t z);
nd_c128_t nd_complex_cosh(nd_c128_t z);
nd_c128_t nd_complex_tanh(nd_c128_t z);
nd_c128_t nd_complex_arcsin(nd_c128_t z);
nd_c128_t nd_complex_arccos(nd_c128_t z);
nd_c128_t nd_complex_arctanh(nd_c128_t z);

#endif // MICRONUMPY_UFUNC_COMPLEX_MATH_H
