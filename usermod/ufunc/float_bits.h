// What a floating-point number is, found from its bits: where there is no FPU, the C library's
// macros are calls of two routines each.
#ifndef MICRONUMPY_UFUNC_FLOAT_BITS_H
#define MICRONUMPY_UFUNC_FLOAT_BITS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// The bits of an infinity without its sign, shifted out to the left; those of a NaN are greater.
#define ND_INF_BITS_F32 ((uint32_t)0xff000000)
#define ND_INF_BITS_F64 ((uint64_t)0xffe00000 << 32)

#define ND_SIGN_BIT_F32 ((uint32_t)1 << 31)
#define ND_SIGN_BIT_F64 ((uint64_t)1 << 63)
#define ND_ONE_BITS_F32 ((uint32_t)0x3f800000)
#define ND_ONE_BITS_F64 ((uint64_t)0x3ff00000 << 32)

// The bits of x without its sign, to the left.
static inline uint64_t nd_magnitude_bits(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof(bits));
    return bits << 1;
}

static inline bool nd_is_nan(double x) {
    return nd_magnitude_bits(x) > ND_INF_BITS_F64;
}

static inline bool nd_is_inf(double x) {
    return nd_magnitude_bits(x) == ND_INF_BITS_F64;
}

static inline bool nd_is_finite(double x) {
    return nd_magnitude_bits(x) < ND_INF_BITS_F64;
}

// Neither is a subnormal number, nor 0.
static inline bool nd_is_normal(double x) {
    return nd_is_finite(x) && nd_magnitude_bits(x) >> 53 != 0;
}

static inline bool nd_is_zero(double x) {
    return nd_magnitude_bits(x) == 0;
}

#endif // MICRONUMPY_UFUNC_FLOAT_BITS_H
