// Loops of division with remainder, powers, gcd and lcm, for integers and real floats.
#include "ufunc/loops.h"

#include <math.h>

#include "ufunc/complex_math.h"

// --- Integers: division by zero gives 0, the smallest by -1 wraps ------------------------------

static int32_t divmod_i32(int32_t x, int32_t y, int32_t *remainder) {
    if (y == 0 || y == -1) {
        *remainder = 0;
        return y ? (int32_t)(0 - (uint32_t)x) : 0;
    }
    int32_t quotient = x / y;
    int32_t rest = x - quotient * y;
    // C truncates; Python takes the floor.
    bool fix = rest != 0 && (rest < 0) != (y < 0);
    *remainder = fix ? rest + y : rest;
    return quotient - fix;
}

static int64_t divmod_i64(int64_t x, int64_t y, int64_t *remainder) {
    if (y == 0 || y == -1) {
        *remainder = 0;
        return y ? (int64_t)(0 - (uint64_t)x) : 0;
    }
    int64_t quotient = x / y;
    int64_t rest = x - quotient * y;
    bool fix = rest != 0 && (rest < 0) != (y < 0);
    *remainder = fix ? rest + y : rest;
    return quotient - fix;
}

static uint64_t divmod_u64(uint64_t x, uint64_t y, uint64_t *remainder) {
    uint64_t quotient = y ? x / y : 0;
    *remainder = y ? x - quotient * y : 0;
    return quotient;
}

static int32_t floor_divide_i32(int32_t x, int32_t y) {
    int32_t remainder;
    return divmod_i32(x, y, &remainder);
}

static int64_t floor_divide_i64(int64_t x, int64_t y) {
    int64_t remainder;
    return divmod_i64(x, y, &remainder);
}

static int32_t remainder_i32(int32_t x, int32_t y) {
    int32_t remainder;
    divmod_i32(x, y, &remainder);
    return remainder;
}

static int64_t remainder_i64(int64_t x, int64_t y) {
    int64_t remainder;
    divmod_i64(x, y, &remainder);
    return remainder;
}

ND_BINARY_STRIDED(floor_divide_i32, int32_t, int32_t, floor_divide_i32(x, y))
ND_BINARY_STRIDED(floor_divide_u32, uint32_t, uint32_t, y ? x / y : 0)
ND_BINARY_STRIDED(floor_divide_i64, int64_t, int64_t, floor_divide_i64(x, y))
ND_BINARY_STRIDED(floor_divide_u64, uint64_t, uint64_t, y ? x / y : 0)

ND_BINARY_STRIDED(remainder_i32, int32_t, int32_t, remainder_i32(x, y))
ND_BINARY_STRIDED(remainder_u32, uint32_t, uint32_t, y ? x % y : 0)
ND_BINARY_STRIDED(remainder_i64, int64_t, int64_t, remainder_i64(x, y))
ND_BINARY_STRIDED(remainder_u64, uint64_t, uint64_t, y ? x % y : 0)

ND_BINARY_PAIR(divmod_i32, int32_t, divmod_i32)
ND_BINARY_PAIR(divmod_i64, int64_t, divmod_i64)
ND_BINARY_PAIR(divmod_u64, uint64_t, divmod_u64)

ND_BINARY_STRIDED(fmod_i32, int32_t, int32_t, y == 0 || y == -1 ? 0 : x % y)
ND_BINARY_STRIDED(fmod_i64, int64_t, int64_t, y == 0 || y == -1 ? 0 : x % y)
ND_BINARY_STRIDED(fmod_u64, uint64_t, uint64_t, y ? x % y : 0)

static uint64_t power_u64(uint64_t x, uint64_t y) {
    uint64_t power = 1;
    for (; y; y >>= 1) {
        if (y & 1) {
            power *= x;
        }
        x *= x;
    }
    return power;
}

static uint32_t power_u32(uint32_t x, uint32_t y) {
    uint32_t power = 1;
    for (; y; y >>= 1) {
        if (y & 1) {
            power *= x;
        }
        x *= x;
    }
    return power;
}

nd_err_t nd_loop_power_i32(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    for (size_t i = 0; i < n; i++) {
        int32_t y = *(const int32_t *)(ptr[1] + (ptrdiff_t)i * stride_bytes[1]);
        if (y < 0) {
            return ND_ERR_NEGATIVE_POWER;
        }
        uint32_t x = *(const uint32_t *)(ptr[0] + (ptrdiff_t)i * stride_bytes[0]);
        *(uint32_t *)(ptr[2] + (ptrdiff_t)i * stride_bytes[2]) = power_u32(x, (uint32_t)y);
    }
    return ND_OK;
}

nd_err_t nd_loop_power_i64(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    for (size_t i = 0; i < n; i++) {
        int64_t y = *(const int64_t *)(ptr[1] + (ptrdiff_t)i * stride_bytes[1]);
        if (y < 0) {
            return ND_ERR_NEGATIVE_POWER;
        }
        uint64_t x = *(const uint64_t *)(ptr[0] + (ptrdiff_t)i * stride_bytes[0]);
        *(uint64_t *)(ptr[2] + (ptrdiff_t)i * stride_bytes[2]) = power_u64(x, (uint64_t)y);
    }
    return ND_OK;
}

ND_BINARY_STRIDED(power_u64, uint64_t, uint64_t, power_u64(x, y))

static uint32_t gcd_u32(uint32_t x, uint32_t y) {
    while (y) {
        uint32_t rest = x % y;
        x = y;
        y = rest;
    }
    return x;
}

static uint64_t gcd_u64(uint64_t x, uint64_t y) {
    while (y) {
        uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    return x;
}

static uint32_t lcm_u32(uint32_t x, uint32_t y) {
    uint32_t gcd = gcd_u32(x, y);
    return gcd ? x / gcd * y : 0;
}

static uint64_t lcm_u64(uint64_t x, uint64_t y) {
    uint64_t gcd = gcd_u64(x, y);
    return gcd ? x / gcd * y : 0;
}

static uint32_t abs_u32(int32_t x) {
    return x < 0 ? 0 - (uint32_t)x : (uint32_t)x;
}

static uint64_t abs_u64(int64_t x) {
    return x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
}

ND_BINARY_STRIDED(gcd_i32, int32_t, uint32_t, gcd_u32(abs_u32(x), abs_u32(y)))
ND_BINARY_STRIDED(gcd_i64, int64_t, uint64_t, gcd_u64(abs_u64(x), abs_u64(y)))
ND_BINARY_STRIDED(gcd_u64, uint64_t, uint64_t, gcd_u64(x, y))
ND_BINARY_STRIDED(lcm_i32, int32_t, uint32_t, lcm_u32(abs_u32(x), abs_u32(y)))
ND_BINARY_STRIDED(lcm_i64, int64_t, uint64_t, lcm_u64(abs_u64(x), abs_u64(y)))
ND_BINARY_STRIDED(lcm_u64, uint64_t, uint64_t, lcm_u64(x, y))

// --- Floats: Python's divmod, by fmod, which is exact -------------------------------------------

static float divmod_f32(float x, float y, float *remainder) {
    float rest = fmodf(x, y);
    if (y == 0.0f) {
        *remainder = rest;
        return x / y;
    }
    float quotient = (x - rest) / y;
    if (rest == 0.0f) {
        rest = copysignf(0.0f, y);
    } else if ((y < 0.0f) != (rest < 0.0f)) {
        rest += y;
        quotient -= 1.0f;
    }
    *remainder = rest;
    if (quotient == 0.0f) {
        return copysignf(0.0f, x / y);
    }
    float whole = floorf(quotient);
    return quotient - whole > 0.5f ? whole + 1.0f : whole;
}

static double divmod_f64(double x, double y, double *remainder) {
    double rest = fmod(x, y);
    if (y == 0.0) {
        *remainder = rest;
        return x / y;
    }
    double quotient = (x - rest) / y;
    if (rest == 0.0) {
        rest = copysign(0.0, y);
    } else if ((y < 0.0) != (rest < 0.0)) {
        rest += y;
        quotient -= 1.0;
    }
    *remainder = rest;
    if (quotient == 0.0) {
        return copysign(0.0, x / y);
    }
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

static float floor_divide_f32(float x, float y) {
    float remainder;
    return divmod_f32(x, y, &remainder);
}

static double floor_divide_f64(double x, double y) {
    double remainder;
    return divmod_f64(x, y, &remainder);
}

static float remainder_f32(float x, float y) {
    float remainder;
    divmod_f32(x, y, &remainder);
    return remainder;
}

static double remainder_f64(double x, double y) {
    double remainder;
    divmod_f64(x, y, &remainder);
    return remainder;
}

ND_BINARY_STRIDED(floor_divide_f32, float, float, floor_divide_f32(x, y))
ND_BINARY_STRIDED(floor_divide_f64, double, double, floor_divide_f64(x, y))
ND_BINARY_STRIDED(remainder_f32, float, float, remainder_f32(x, y))
ND_BINARY_STRIDED(remainder_f64, double, double, remainder_f64(x, y))
ND_BINARY_PAIR(divmod_f32, float, divmod_f32)
ND_BINARY_PAIR(divmod_f64, double, divmod_f64)
ND_BINARY_STRIDED(fmod_f32, float, float, fmodf(x, y))
ND_BINARY_STRIDED(fmod_f64, double, double, fmod(x, y))

// Squares are exact this way, and fast.
ND_BINARY_STRIDED(power_f32, float, float, y == 2.0f ? x * x : powf(x, y))
ND_BINARY_STRIDED(power_f64, double, double, y == 2.0 ? x * x : pow(x, y))
ND_BINARY_STRIDED(power_c128, nd_c128_t, nd_c128_t, nd_complex_power(x, y))
