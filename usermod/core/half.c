// IEEE binary16 to and from float32 and float64, in integer arithmetic.
#include "core/cast.h"

#include <string.h>

float nd_half_to_float(uint16_t half) {
    uint32_t sign = (uint32_t)(half & 0x8000) << 16;
    uint32_t exponent = (half >> 10) & 0x1f;
    uint32_t fraction = half & 0x3ff;
    uint32_t bits;
    if (exponent == 0x1f) {
        bits = sign | 0x7f800000 | fraction << 13;
    } else if (exponent) {
        bits = sign | (exponent + 112) << 23 | fraction << 13;
    } else {
        // A subnormal or zero: the float unit normalises it. 0x1p-24 is its last place.
        float value = (float)fraction * 0x1p-24f;
        memcpy(&bits, &value, sizeof(bits));
        bits |= sign;
    }
    float value;
    memcpy(&value, &bits, sizeof(value));
    return value;
}

// significand * 2^(exponent - 25), significand below 2^26 with a sticky last bit and, unless the
// value is subnormal, bit 25 set; exponent 1 is the smallest of normal numbers' (biased) ones.
static uint16_t round_to_half(int exponent, uint32_t significand) {
    if (exponent >= 0x1f) {
        return 0x7c00;
    }
    int shift = 15;
    if (exponent < 1) {
        shift += 1 - exponent;
        exponent = 1;
        if (shift > 27) {
            return 0;
        }
    }
    uint32_t rest = significand & (((uint32_t)1 << shift) - 1);
    uint32_t middle = (uint32_t)1 << (shift - 1);
    uint32_t half = significand >> shift;
    // The implicit bit adds one to the exponent field; a carry out of the fraction does so again.
    half += (uint32_t)(exponent - 1) << 10;
    half += rest > middle || (rest == middle && (half & 1));
    return (uint16_t)half;
}

// NaN keeps its sign and the upper bits of its payload.
static uint16_t half_nan(uint32_t payload) {
    return (uint16_t)(0x7c00 | (payload ? payload : 1));
}

uint16_t nd_float_to_half(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof(bits));
    uint16_t sign = (uint16_t)(bits >> 16 & 0x8000);
    int exponent = (int)(bits >> 23 & 0xff);
    uint32_t fraction = bits & 0x7fffff;
    if (exponent == 0xff) {
        return (uint16_t)(sign | (fraction ? half_nan(fraction >> 13) : 0x7c00));
    }
    // A float32 subnormal is far below the smallest binary16.
    return (uint16_t)(sign | (exponent ? round_to_half(exponent - 112, (fraction | 0x800000) << 2) : 0));
}

uint16_t nd_double_to_half(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof(bits));
    uint16_t sign = (uint16_t)(bits >> 48 & 0x8000);
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t fraction = bits & 0xfffffffffffff;
    if (exponent == 0x7ff) {
        return (uint16_t)(sign | (fraction ? half_nan((uint32_t)(fraction >> 42)) : 0x7c00));
    }
    uint32_t sticky = (fraction & 0x7ffffff) != 0;
    uint32_t significand = (uint32_t)((fraction | 0x10000000000000) >> 27) | sticky;
    return (uint16_t)(sign | (exponent ? round_to_half(exponent - 1008, significand) : 0));
}
