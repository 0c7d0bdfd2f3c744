// Loops of real functions on float32 and float64: classification, rounding, parts, mathematics.
#include "ufunc/loops.h"

#include <math.h>

#include "core/cast.h"
#include "ufunc/float_bits.h"

#define LN2 (0.6931471805599453)
#define LOG2E (1.4426950408889634)
#define LN2_F (0.693147180f)
#define LOG2E_F (1.442695041f)
// In float32 NumPy divides float32 numbers, which is an ulp off.
#define DEGREES_F (180.0f / 3.14159265f)
#define RADIANS_F (3.14159265f / 180.0f)
#define DEGREES (57.29577951308232)
#define RADIANS (0.017453292519943295)

// --- Classification -----------------------------------------------------------------------------

static nd_err_t fill(size_t n, uint8_t *out, ptrdiff_t stride_bytes, uint8_t value) {
    for (; n; n--) {
        *out = value;
        out += stride_bytes;
    }
    return ND_OK;
}

nd_err_t nd_loop_never(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    return fill(n, ptr[1], stride_bytes[1], 0);
}

nd_err_t nd_loop_always(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    return fill(n, ptr[1], stride_bytes[1], 1);
}

ND_UNARY(isnan_f32, uint32_t, uint8_t, x << 1 > ND_INF_BITS_F32)
ND_UNARY(isnan_f64, uint64_t, uint8_t, x << 1 > ND_INF_BITS_F64)
ND_UNARY(isinf_f32, uint32_t, uint8_t, x << 1 == ND_INF_BITS_F32)
ND_UNARY(isinf_f64, uint64_t, uint8_t, x << 1 == ND_INF_BITS_F64)
ND_UNARY(isfinite_f32, uint32_t, uint8_t, x << 1 < ND_INF_BITS_F32)
ND_UNARY(isfinite_f64, uint64_t, uint8_t, x << 1 < ND_INF_BITS_F64)
ND_UNARY(signbit_f32, uint32_t, uint8_t, (x & ND_SIGN_BIT_F32) != 0)
ND_UNARY(signbit_f64, uint64_t, uint8_t, (x & ND_SIGN_BIT_F64) != 0)

// --- Functions of libm, by pointer: the call is small beside its work ---------------------------

static nd_err_t map_f32(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, float (*fun)(float))
ND_UNARY_BODY(float, float, fun(x))

nd_err_t nd_map_f64(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, double (*fun)(double))
ND_UNARY_BODY(double, double, fun(x))

static nd_err_t map2_f32(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, float (*fun)(float, float))
ND_MIXED_BODY(float, float, float, fun(x, y))

nd_err_t nd_map2_f64(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, double (*fun)(double, double))
ND_MIXED_BODY(double, double, double, fun(x, y))

ND_MAP(floor_f32, map_f32, floorf)
ND_MAP(floor_f64, nd_map_f64, floor)
ND_MAP(ceil_f32, map_f32, ceilf)
ND_MAP(ceil_f64, nd_map_f64, ceil)
ND_MAP(trunc_f32, map_f32, truncf)
ND_MAP(trunc_f64, nd_map_f64, trunc)
ND_MAP(rint_f32, map_f32, rintf)
ND_MAP(rint_f64, nd_map_f64, rint)
ND_MAP(exp_f32, map_f32, expf)
ND_MAP(exp_f64, nd_map_f64, exp)
ND_MAP(exp2_f32, map_f32, exp2f)
ND_MAP(exp2_f64, nd_map_f64, exp2)
ND_MAP(expm1_f32, map_f32, expm1f)
ND_MAP(expm1_f64, nd_map_f64, expm1)
ND_MAP(log_f32, map_f32, logf)
ND_MAP(log_f64, nd_map_f64, log)
ND_MAP(log2_f32, map_f32, log2f)
ND_MAP(log2_f64, nd_map_f64, log2)
ND_MAP(log10_f32, map_f32, log10f)
ND_MAP(log10_f64, nd_map_f64, log10)
ND_MAP(log1p_f32, map_f32, log1pf)
ND_MAP(log1p_f64, nd_map_f64, log1p)
ND_MAP(sin_f32, map_f32, sinf)
ND_MAP(sin_f64, nd_map_f64, sin)
ND_MAP(cos_f32, map_f32, cosf)
ND_MAP(cos_f64, nd_map_f64, cos)
ND_MAP(tan_f32, map_f32, tanf)
ND_MAP(tan_f64, nd_map_f64, tan)
ND_MAP(arcsin_f32, map_f32, asinf)
ND_MAP(arcsin_f64, nd_map_f64, asin)
ND_MAP(arccos_f32, map_f32, acosf)
ND_MAP(arccos_f64, nd_map_f64, acos)
ND_MAP(arctan_f32, map_f32, atanf)
ND_MAP(arctan_f64, nd_map_f64, atan)
ND_MAP(sinh_f32, map_f32, sinhf)
ND_MAP(sinh_f64, nd_map_f64, sinh)
ND_MAP(cosh_f32, map_f32, coshf)
ND_MAP(cosh_f64, nd_map_f64, cosh)
ND_MAP(tanh_f32, map_f32, tanhf)
ND_MAP(tanh_f64, nd_map_f64, tanh)
ND_MAP(arcsinh_f32, map_f32, asinhf)
ND_MAP(arcsinh_f64, nd_map_f64, asinh)
ND_MAP(arccosh_f32, map_f32, acoshf)
ND_MAP(arccosh_f64, nd_map_f64, acosh)
ND_MAP(arctanh_f32, map_f32, atanhf)
ND_MAP(arctanh_f64, nd_map_f64, atanh)
// The C library's is an ulp off for many a cube of an integer: one step of Newton's method.
static double cbrt_f64(double x) {
    double r = cbrt(x);
    double excess = r * r * r - x;
    return nd_is_finite(excess) && r != 0.0 ? r - excess / (3.0 * r * r) : r;
}
ND_MAP(cbrt_f32, map_f32, cbrtf)
ND_MAP(cbrt_f64, nd_map_f64, cbrt_f64)
ND_MAP(arctan2_f32, map2_f32, atan2f)
ND_MAP(arctan2_f64, nd_map2_f64, atan2)
ND_MAP(hypot_f32, map2_f32, hypotf)
ND_MAP(hypot_f64, nd_map2_f64, hypot)
ND_MAP(nextafter_f32, map2_f32, nextafterf)
ND_MAP(nextafter_f64, nd_map2_f64, nextafter)

ND_UNARY(degrees_f32, float, float, x * DEGREES_F)
ND_UNARY(degrees_f64, double, double, x * DEGREES)
ND_UNARY(radians_f32, float, float, x * RADIANS_F)
ND_UNARY(radians_f64, double, double, x * RADIANS)
ND_BINARY_STRIDED(copysign_f32, float, copysignf(x, y))
ND_BINARY_STRIDED(copysign_f64, double, copysign(x, y))

static double heaviside(double x, double y) {
    return nd_is_nan(x) ? x : nd_is_zero(x) ? y : signbit(x) ? 0.0 : 1.0;
}

ND_MAP(heaviside_f64, nd_map2_f64, heaviside)

// --- log(e^x + e^y) and the same to base 2, without overflow ------------------------------------

static float logaddexp_f32(float x, float y) {
    float d = x - y;
    if (x == y) {
        return x + LN2_F; // equal infinities too
    }
    return isnan(d) ? d : (d > 0.0f ? x : y) + log1pf(expf(-fabsf(d)));
}

static double logaddexp_f64(double x, double y) {
    double d = x - y;
    if (x == y) {
        return x + LN2;
    }
    return isnan(d) ? d : (d > 0.0 ? x : y) + log1p(exp(-fabs(d)));
}

static float logaddexp2_f32(float x, float y) {
    float d = x - y;
    if (x == y) {
        return x + 1.0f;
    }
    return isnan(d) ? d : (d > 0.0f ? x : y) + LOG2E_F * log1pf(exp2f(-fabsf(d)));
}

static double logaddexp2_f64(double x, double y) {
    double d = x - y;
    if (x == y) {
        return x + 1.0;
    }
    return isnan(d) ? d : (d > 0.0 ? x : y) + LOG2E * log1p(exp2(-fabs(d)));
}

ND_MAP(logaddexp_f32, map2_f32, logaddexp_f32)
ND_MAP(logaddexp_f64, nd_map2_f64, logaddexp_f64)
ND_MAP(logaddexp2_f32, map2_f32, logaddexp2_f32)
ND_MAP(logaddexp2_f64, nd_map2_f64, logaddexp2_f64)

// --- Parts: exact in float64 for all floats -----------------------------------------------------

static double frexp_of(double x, int32_t *exponent) {
    int e = 0;
    double fraction = nd_is_finite(x) ? frexp(x, &e) : x;
    *exponent = e;
    return fraction;
}

// All exponents beyond these do the same.
static int limit_exponent(int64_t exponent) {
    return exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : (int)exponent;
}

ND_UNARY_PAIR(frexp_f64, double, int32_t, frexp_of)
ND_UNARY_PAIR(modf_f64, double, double, modf)
ND_MIXED(ldexp_f64, double, int64_t, double, ldexp(x, limit_exponent(y)))

// The distance to the next number away from zero; of zero, upwards.
static float spacing_f32(float x) {
    return nd_is_inf((double)x) ? (float)NAN : nextafterf(x, x < 0.0f ? -(float)INFINITY : (float)INFINITY) - x;
}

static double spacing_f64(double x) {
    return nd_is_inf(x) ? (double)NAN : nextafter(x, x < 0.0 ? -(double)INFINITY : (double)INFINITY) - x;
}

ND_MAP(spacing_f32, map_f32, spacing_f32)
ND_MAP(spacing_f64, nd_map_f64, spacing_f64)

// float16 has its own neighbours; its integer patterns are in order of magnitude.
static uint16_t nextafter_half(uint16_t x, uint16_t y) {
    float from = nd_half_to_float(x);
    float to = nd_half_to_float(y);
    if (isnan(from) || isnan(to)) {
        return 0x7e00;
    }
    if (from == to) {
        return x;
    }
    if (from == 0.0f) {
        return (uint16_t)((y & 0x8000) | 1);
    }
    bool grows = (from < to) == (from > 0.0f);
    return (uint16_t)(grows ? x + 1 : x - 1);
}

// NumPy's goes upwards for float16, so that it is never negative.
static uint16_t spacing_half(uint16_t x) {
    if ((x & 0x7c00) == 0x7c00) {
        return 0x7e00;
    }
    uint16_t up = nextafter_half(x, 0x7c00);
    return nd_float_to_half(nd_half_to_float(up) - nd_half_to_float(x));
}

ND_BINARY_STRIDED(nextafter_float16, uint16_t, nextafter_half(x, y))
ND_UNARY(spacing_float16, uint16_t, uint16_t, spacing_half(x))
