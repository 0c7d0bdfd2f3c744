// Loops of complex arithmetic, and of the complex functions, which are computed in complex128.
#include "ufunc/loops.h"

#include <math.h>

#include "ufunc/complex_math.h"
#include "ufunc/float_bits.h"

#define LN2 (0.6931471805599453)
#define LOG2E (1.4426950408889634)
#define LOG10E (0.4342944819032518)

static nd_c64_t c64(float re, float im) {
    return (nd_c64_t) { re, im };
}

static nd_c128_t c128(double re, double im) {
    return (nd_c128_t) { re, im };
}

// Smith's method, as in nd_complex_divide.
static nd_c64_t divide_c64(nd_c64_t x, nd_c64_t y) {
    if (y.re == 0.0f && y.im == 0.0f) {
        return c64(x.re / fabsf(y.re), x.im / fabsf(y.re));
    }
    if (!(fabsf(y.re) >= fabsf(y.im))) {
        x = c64(x.im, -x.re);
        y = c64(y.im, -y.re);
    }
    float ratio = y.im / y.re;
    float scale = 1.0f / (y.re + y.im * ratio);
    return c64((x.re + x.im * ratio) * scale, (x.im - x.re * ratio) * scale);
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

// --- Loops over both parts ----------------------------------------------------------------------

// The real loop over the real parts, then over the imaginary ones.
static nd_err_t by_parts(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_loop_t loop, size_t n_args, size_t part_bytes) {
    uint8_t *im[3];
    for (size_t i = 0; i < n_args; i++) {
        im[i] = ptr[i] + part_bytes;
    }
    loop(n, ptr, stride_bytes);
    return loop(n, im, stride_bytes);
}

static nd_err_t unary_parts(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_loop_t loop) {
    return by_parts(n, ptr, stride_bytes, loop, 2, sizeof(double));
}

ND_MAP(negative_c128, unary_parts, nd_loop_negative_f64)
ND_MAP(positive_c128, unary_parts, nd_loop_positive_i64)
ND_MAP(rint_c128, unary_parts, nd_loop_rint_f64)

#define BINARY_PARTS(name, part, real_loop) \
    ND_LOOP(name) { \
        return by_parts(n, ptr, stride_bytes, real_loop, 3, sizeof(part)); \
    }
BINARY_PARTS(add_c64, float, nd_loop_add_f32)
BINARY_PARTS(add_c128, double, nd_loop_add_f64)
BINARY_PARTS(subtract_c64, float, nd_loop_subtract_f32)
BINARY_PARTS(subtract_c128, double, nd_loop_subtract_f64)

// --- Arithmetic ---------------------------------------------------------------------------------

ND_BINARY_STRIDED(multiply_c64, nd_c64_t, c64(x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re))
ND_BINARY_STRIDED(divide_c64, nd_c64_t, divide_c64(x, y))

static nd_err_t map2_c128(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_c128_t (*fun)(nd_c128_t, nd_c128_t))
ND_MIXED_BODY(nd_c128_t, nd_c128_t, nd_c128_t, fun(x, y))

ND_MAP(multiply_c128, map2_c128, nd_complex_multiply)
ND_MAP(divide_c128, map2_c128, nd_complex_divide)
ND_MAP(power_c128, map2_c128, nd_complex_power)

// NumPy's formula, so that the last digit is NumPy's, which hypot's is not.
#define ABSOLUTE(type, complex_t, fabs, sqrt) \
    static type absolute_##complex_t(complex_t x) { \
        type re = fabs(x.re); \
        type im = fabs(x.im); \
        if (re == (type)INFINITY || im == (type)INFINITY) { \
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

ND_UNARY(absolute_c64, nd_c64_t, float, absolute_nd_c64_t(x))
ND_UNARY(absolute_c128, nd_c128_t, double, absolute_nd_c128_t(x))

// --- Tests and comparisons ----------------------------------------------------------------------

static bool has_nan(const nd_c128_t *x) {
    return nd_is_nan(x->re) || nd_is_nan(x->im);
}

static bool has_inf(const nd_c128_t *x) {
    return nd_is_inf(x->re) || nd_is_inf(x->im);
}

static bool is_finite(const nd_c128_t *x) {
    return nd_is_finite(x->re) && nd_is_finite(x->im);
}

static nd_err_t test(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, bool (*holds)(const nd_c128_t *)) {
    const uint8_t *a = ptr[0];
    uint8_t *o = ptr[1];
    for (; n; n--) {
        *o = holds((const nd_c128_t *)a);
        a += stride_bytes[0];
        o += stride_bytes[1];
    }
    return ND_OK;
}

ND_MAP(isnan_c128, test, has_nan)
ND_MAP(isinf_c128, test, has_inf)
ND_MAP(isfinite_c128, test, is_finite)

static bool equal(const nd_c128_t *x, const nd_c128_t *y) {
    return x->re == y->re && x->im == y->im;
}

static bool not_equal(const nd_c128_t *x, const nd_c128_t *y) {
    return !equal(x, y);
}

// Complex numbers compare by real, then by imaginary part; a NaN anywhere makes it false.
static bool less(const nd_c128_t *x, const nd_c128_t *y) {
    return x->re == y->re ? x->im < y->im : x->re < y->re && !nd_is_nan(x->im) && !nd_is_nan(y->im);
}

static bool greater_equal(const nd_c128_t *x, const nd_c128_t *y) {
    return x->re == y->re ? x->im >= y->im : less(y, x);
}

static nd_err_t relation(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, bool (*holds)(const nd_c128_t *, const nd_c128_t *)) {
    const uint8_t *a = ptr[0];
    const uint8_t *b = ptr[1];
    uint8_t *o = ptr[2];
    for (; n; n--) {
        *o = holds((const nd_c128_t *)a, (const nd_c128_t *)b);
        a += stride_bytes[0];
        b += stride_bytes[1];
        o += stride_bytes[2];
    }
    return ND_OK;
}

ND_MAP(equal_c128, relation, equal)
ND_MAP(not_equal_c128, relation, not_equal)
ND_MAP(less_c128, relation, less)
ND_MAP(greater_equal_c128, relation, greater_equal)

// Whether the first of two is the greatest or least; has_nan decides as for real numbers.
static bool is_maximum(const nd_c128_t *x, const nd_c128_t *y) {
    return greater_equal(x, y) || has_nan(x);
}

static bool is_minimum(const nd_c128_t *x, const nd_c128_t *y) {
    return greater_equal(y, x) || has_nan(x);
}

static bool is_fmax(const nd_c128_t *x, const nd_c128_t *y) {
    return greater_equal(x, y) || has_nan(y);
}

static bool is_fmin(const nd_c128_t *x, const nd_c128_t *y) {
    return greater_equal(y, x) || has_nan(y);
}

static nd_err_t extreme(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, bool (*is_first)(const nd_c128_t *, const nd_c128_t *)) {
    const uint8_t *a = ptr[0];
    const uint8_t *b = ptr[1];
    uint8_t *o = ptr[2];
    for (; n; n--) {
        const nd_c128_t *x = (const nd_c128_t *)a;
        const nd_c128_t *y = (const nd_c128_t *)b;
        *(nd_c128_t *)o = is_first(x, y) ? *x : *y;
        a += stride_bytes[0];
        b += stride_bytes[1];
        o += stride_bytes[2];
    }
    return ND_OK;
}

ND_MAP(maximum_c128, extreme, is_maximum)
ND_MAP(minimum_c128, extreme, is_minimum)
ND_MAP(fmax_c128, extreme, is_fmax)
ND_MAP(fmin_c128, extreme, is_fmin)

// --- Functions ----------------------------------------------------------------------------------

// x / |x|; along an axis when one part alone is infinite.
static nd_c128_t sign(nd_c128_t x) {
    if (nd_is_inf(x.re) != nd_is_inf(x.im)) {
        return nd_is_inf(x.re) ? c128(copysign(1.0, x.re), 0.0) : c128(0.0, copysign(1.0, x.im));
    }
    double size = hypot(x.re, x.im);
    return size == 0.0 ? c128(0.0, 0.0) : c128(x.re / size, x.im / size);
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

static nd_c128_t conjugate(nd_c128_t z) {
    return c128(z.re, -z.im);
}

static nd_c128_t cos_of(nd_c128_t z) {
    return nd_complex_cosh(c128(-z.im, z.re));
}

static nd_err_t map_c128(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_c128_t (*fun)(nd_c128_t))
ND_UNARY_BODY(nd_c128_t, nd_c128_t, fun(x))

// f(i z) / i, which turns a hyperbolic function into the circular one and an inverse one back.
static nd_err_t turned(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_c128_t (*fun)(nd_c128_t)) {
    for (size_t i = 0; i < n; i++) {
        nd_c128_t z = *(const nd_c128_t *)(ptr[0] + (ptrdiff_t)i * stride_bytes[0]);
        nd_c128_t w = fun(c128(-z.im, z.re));
        *(nd_c128_t *)(ptr[1] + (ptrdiff_t)i * stride_bytes[1]) = c128(w.im, -w.re);
    }
    return ND_OK;
}

#define MAP(name, fun) ND_MAP(name##_c128, map_c128, fun)

MAP(conjugate, conjugate)
MAP(reciprocal, reciprocal_c128)
MAP(sign, sign)
MAP(sqrt, nd_complex_sqrt)
MAP(exp, nd_complex_exp)
MAP(expm1, expm1_of)
MAP(log, nd_complex_log)
MAP(log1p, log1p_of)
MAP(sinh, nd_complex_sinh)
MAP(cosh, nd_complex_cosh)
MAP(tanh, nd_complex_tanh)
ND_MAP(sin_c128, turned, nd_complex_sinh)
MAP(cos, cos_of)
ND_MAP(tan_c128, turned, nd_complex_tanh)
ND_MAP(arcsinh_c128, turned, nd_complex_arcsin)
MAP(arccosh, arccosh_of)
MAP(arctanh, nd_complex_arctanh)
MAP(arcsin, nd_complex_arcsin)
MAP(arccos, nd_complex_arccos)
ND_MAP(arctan_c128, turned, nd_complex_arctanh)

// By a real factor, which is there for both parts.
static void scale(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, const nd_c128_t *factor) {
    uint8_t *const all[3] = { ptr[0], (uint8_t *)(uintptr_t)factor, ptr[1] };
    const ptrdiff_t all_stride_bytes[3] = { stride_bytes[0], 0, stride_bytes[1] };
    by_parts(n, all, all_stride_bytes, nd_loop_multiply_f64, 3, sizeof(double));
}

static nd_err_t scaled_log(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, const nd_c128_t *factor) {
    nd_loop_log_c128(n, ptr, stride_bytes);
    uint8_t *const in_place[2] = { ptr[1], ptr[1] };
    const ptrdiff_t in_place_stride_bytes[2] = { stride_bytes[1], stride_bytes[1] };
    scale(n, in_place, in_place_stride_bytes, factor);
    return ND_OK;
}

static const nd_c128_t ln2 = { LN2, LN2 };
static const nd_c128_t log2e = { LOG2E, LOG2E };
static const nd_c128_t log10e = { LOG10E, LOG10E };

ND_MAP(log2_c128, scaled_log, &log2e)
ND_MAP(log10_c128, scaled_log, &log10e)

ND_LOOP(exp2_c128) {
    scale(n, ptr, stride_bytes, &ln2);
    uint8_t *const in_place[2] = { ptr[1], ptr[1] };
    const ptrdiff_t in_place_stride_bytes[2] = { stride_bytes[1], stride_bytes[1] };
    return nd_loop_exp_c128(n, in_place, in_place_stride_bytes);
}
