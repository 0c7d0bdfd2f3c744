// Loops of complex arithmetic, and of the complex functions, which are computed in complex128.
#include "ufunc/loops.h"

#include <math.h>

#include "ufunc/complex_math.h"

#define LN2 (0.6931471805599453)
#define LOG2E (1.4426950408889634)
#define LOG10E (0.4342944819032518)

static nd_c64_t c64(float re, float im) {
    return (nd_c64_t) { re, im };
}

static nd_c128_t c128(double re, double im) {
    return (nd_c128_t) { re, im };
}

static nd_c64_t divide_c64(nd_c64_t x, nd_c64_t y) {
    // Smith's method, as in nd_complex_divide.
    float re = fabsf(y.re);
    float im = fabsf(y.im);
    if (re >= im) {
        if (re == 0.0f && im == 0.0f) {
            return c64(x.re / re, x.im / re);
        }
        float ratio = y.im / y.re;
        float scale = 1.0f / (y.re + y.im * ratio);
        return c64((x.re + x.im * ratio) * scale, (x.im - x.re * ratio) * scale);
    }
    float ratio = y.re / y.im;
    float scale = 1.0f / (y.im + y.re * ratio);
    return c64((x.re * ratio + x.im) * scale, (x.im * ratio - x.re) * scale);
}

static nd_c128_t reciprocal_c128(nd_c128_t x) {
    if (fabs(x.im) <= fabs(x.re)) {
        double ratio = x.im / x.re;
        double below = x.re + x.im * ratio;
        return c128(1.0 / below, -ratio / below);
    }
    double ratio = x.re / x.im;
    double below = x.re * ratio + x.im;
    return c128(ratio / below, -1.0 / below);
}

ND_BINARY_STRIDED(add_c64, nd_c64_t, nd_c64_t, c64(x.re + y.re, x.im + y.im))
ND_BINARY_STRIDED(add_c128, nd_c128_t, nd_c128_t, c128(x.re + y.re, x.im + y.im))
ND_BINARY_STRIDED(subtract_c64, nd_c64_t, nd_c64_t, c64(x.re - y.re, x.im - y.im))
ND_BINARY_STRIDED(subtract_c128, nd_c128_t, nd_c128_t, c128(x.re - y.re, x.im - y.im))
ND_BINARY_STRIDED(multiply_c64, nd_c64_t, nd_c64_t, c64(x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re))
ND_BINARY_STRIDED(multiply_c128, nd_c128_t, nd_c128_t, nd_complex_multiply(x, y))
ND_BINARY_STRIDED(divide_c64, nd_c64_t, nd_c64_t, divide_c64(x, y))
ND_BINARY_STRIDED(divide_c128, nd_c128_t, nd_c128_t, nd_complex_divide(x, y))

// NumPy's formula, so that the last digit is NumPy's, which hypot's is not.
#define ABSOLUTE(type, complex_t, fabs, sqrt) \
    static type absolute_##complex_t(complex_t x) { \
        type re = fabs(x.re); \
        type im = fabs(x.im); \
        if (isinf(re) || isinf(im)) { \
            return (type)INFINITY; \
        } \
        type big = re > im ? re : im; \
        type small = re > im ? im : re; \
        if (big == 0) { \
            return small; /* zero or NaN */ \
        } \
        type ratio = small / big; \
        return big * sqrt(1 + ratio * ratio); \
    }

ABSOLUTE(float, nd_c64_t, fabsf, sqrtf)
ABSOLUTE(double, nd_c128_t, fabs, sqrt)

ND_UNARY_STRIDED(absolute_c64, nd_c64_t, float, absolute_nd_c64_t(x))
ND_UNARY_STRIDED(absolute_c128, nd_c128_t, double, absolute_nd_c128_t(x))
ND_UNARY_STRIDED(square_c64, nd_c64_t, nd_c64_t, c64(x.re * x.re - x.im * x.im, x.re * x.im + x.im * x.re))

ND_UNARY_STRIDED(isnan_c128, nd_c128_t, uint8_t, isnan(x.re) || isnan(x.im))
ND_UNARY_STRIDED(isinf_c128, nd_c128_t, uint8_t, isinf(x.re) || isinf(x.im))
ND_UNARY_STRIDED(isfinite_c128, nd_c128_t, uint8_t, isfinite(x.re) && isfinite(x.im))

// x / |x|; along an axis when one part alone is infinite.
static nd_c128_t sign(nd_c128_t x) {
    double size = hypot(x.re, x.im);
    if (isnan(size) || (isinf(x.re) && isinf(x.im))) {
        return c128((double)NAN, (double)NAN);
    }
    if (isinf(x.re)) {
        return c128(copysign(1.0, x.re), 0.0);
    }
    if (isinf(x.im)) {
        return c128(0.0, copysign(1.0, x.im));
    }
    return size == 0.0 ? c128(0.0, 0.0) : c128(x.re / size, x.im / size);
}

// f(i z) / i, which turns a hyperbolic function into the circular one.
static nd_c128_t turned(nd_c128_t (*fun)(nd_c128_t), nd_c128_t z) {
    nd_c128_t w = fun(c128(-z.im, z.re));
    return c128(w.im, -w.re);
}

static nd_c128_t scaled(nd_c128_t z, double factor) {
    return c128(z.re * factor, z.im * factor);
}

static nd_c128_t expm1_of(nd_c128_t z) {
    double half_sine = sin(z.im * 0.5);
    return c128(expm1(z.re) * cos(z.im) - 2.0 * half_sine * half_sine, exp(z.re) * sin(z.im));
}

static nd_c128_t log1p_of(nd_c128_t z) {
    return c128(log(hypot(z.re + 1.0, z.im)), atan2(z.im, z.re + 1.0));
}

static nd_c128_t arccosh_of(nd_c128_t z) {
    nd_c128_t w = nd_complex_arccos(z);
    return c128(fabs(w.im), copysign(w.re, z.im));
}

static nd_c128_t negative(nd_c128_t z) {
    return c128(-z.re, -z.im);
}

static nd_c128_t positive(nd_c128_t z) {
    return z;
}

static nd_c128_t conjugate(nd_c128_t z) {
    return c128(z.re, -z.im);
}

static nd_c128_t square(nd_c128_t z) {
    return nd_complex_multiply(z, z);
}

static nd_c128_t round_parts(nd_c128_t z) {
    return c128(rint(z.re), rint(z.im));
}

static nd_c128_t exp2_of(nd_c128_t z) {
    return nd_complex_exp(scaled(z, LN2));
}

static nd_c128_t log2_of(nd_c128_t z) {
    return scaled(nd_complex_log(z), LOG2E);
}

static nd_c128_t log10_of(nd_c128_t z) {
    return scaled(nd_complex_log(z), LOG10E);
}

static nd_c128_t sin_of(nd_c128_t z) {
    return turned(nd_complex_sinh, z);
}

static nd_c128_t cos_of(nd_c128_t z) {
    return nd_complex_cosh(c128(-z.im, z.re));
}

static nd_c128_t tan_of(nd_c128_t z) {
    return turned(nd_complex_tanh, z);
}

static nd_c128_t arcsin_of(nd_c128_t z) {
    return turned(nd_complex_arcsinh, z);
}

static nd_c128_t arctan_of(nd_c128_t z) {
    return turned(nd_complex_arctanh, z);
}

static nd_err_t map_c128(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_c128_t (*fun)(nd_c128_t)) {
    const uint8_t *a = ptr[0];
    uint8_t *o = ptr[1];
    for (; n; n--) {
        *(nd_c128_t *)o = fun(*(const nd_c128_t *)a);
        a += stride_bytes[0];
        o += stride_bytes[1];
    }
    return ND_OK;
}

#define MAP(name, fun) \
    nd_err_t nd_loop_##name##_c128(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
        return map_c128(n, ptr, stride_bytes, fun); \
    }

MAP(negative, negative)
MAP(positive, positive)
MAP(conjugate, conjugate)
MAP(square, square)
MAP(reciprocal, reciprocal_c128)
MAP(sign, sign)
MAP(rint, round_parts)
MAP(sqrt, nd_complex_sqrt)
MAP(exp, nd_complex_exp)
MAP(exp2, exp2_of)
MAP(expm1, expm1_of)
MAP(log, nd_complex_log)
MAP(log2, log2_of)
MAP(log10, log10_of)
MAP(log1p, log1p_of)
MAP(sinh, nd_complex_sinh)
MAP(cosh, nd_complex_cosh)
MAP(tanh, nd_complex_tanh)
MAP(sin, sin_of)
MAP(cos, cos_of)
MAP(tan, tan_of)
MAP(arcsinh, nd_complex_arcsinh)
MAP(arccosh, arccosh_of)
MAP(arctanh, nd_complex_arctanh)
MAP(arcsin, arcsin_of)
MAP(arccos, nd_complex_arccos)
MAP(arctan, arctan_of)
