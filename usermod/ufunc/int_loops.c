// Loops of division with remainder and powers, of integers and real floats; gcd, lcm and shifts.
#include "ufunc/loops.h"

#include <math.h>

#include "ufunc/float_bits.h"

// --- Integers: division by zero gives 0, the smallest by -1 wraps -------------------------------

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

ND_BINARY_PAIR(divmod_i32, int32_t, divmod_i32)
ND_BINARY_PAIR(divmod_i64, int64_t, divmod_i64)
ND_BINARY_PAIR(divmod_u64, uint64_t, divmod_u64)

// One result of a loop that gives two.
static nd_err_t quotient(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_loop_t divmod) {
    uint64_t unused;
    uint8_t *const all[4] = { ptr[0], ptr[1], ptr[2], (uint8_t *)&unused };
    const ptrdiff_t all_stride_bytes[4] = { stride_bytes[0], stride_bytes[1], stride_bytes[2], 0 };
    return divmod(n, all, all_stride_bytes);
}

static nd_err_t rest(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_loop_t divmod) {
    uint64_t unused;
    uint8_t *const all[4] = { ptr[0], ptr[1], (uint8_t *)&unused, ptr[2] };
    const ptrdiff_t all_stride_bytes[4] = { stride_bytes[0], stride_bytes[1], 0, stride_bytes[2] };
    return divmod(n, all, all_stride_bytes);
}

ND_MAP(floor_divide_i32, quotient, nd_loop_divmod_i32)
ND_BINARY_STRIDED(floor_divide_u32, uint32_t, y ? x / y : 0)
ND_MAP(floor_divide_i64, quotient, nd_loop_divmod_i64)
ND_MAP(floor_divide_u64, quotient, nd_loop_divmod_u64)

ND_MAP(remainder_i32, rest, nd_loop_divmod_i32)
ND_BINARY_STRIDED(remainder_u32, uint32_t, y ? x % y : 0)
ND_MAP(remainder_i64, rest, nd_loop_divmod_i64)
ND_MAP(remainder_u64, rest, nd_loop_divmod_u64)

ND_BINARY_STRIDED(fmod_i32, int32_t, y == 0 || y == -1 ? 0 : x % y)
ND_BINARY_STRIDED(fmod_i64, int64_t, y == 0 || y == -1 ? 0 : x % y)

static uint64_t power_of(uint64_t x, uint64_t y) {
    uint64_t power = 1;
    for (; y; y >>= 1) {
        if (y & 1) {
            power *= x;
        }
        x *= x;
    }
    return power;
}

static uint32_t power_of_32(uint32_t x, uint32_t y) {
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
        *(uint32_t *)(ptr[2] + (ptrdiff_t)i * stride_bytes[2]) = power_of_32(x, (uint32_t)y);
    }
    return ND_OK;
}

static nd_err_t power(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, bool is_signed) {
    for (size_t i = 0; i < n; i++) {
        uint64_t y = *(const uint64_t *)(ptr[1] + (ptrdiff_t)i * stride_bytes[1]);
        if (is_signed && (int64_t)y < 0) {
            return ND_ERR_NEGATIVE_POWER;
        }
        uint64_t x = *(const uint64_t *)(ptr[0] + (ptrdiff_t)i * stride_bytes[0]);
        *(uint64_t *)(ptr[2] + (ptrdiff_t)i * stride_bytes[2]) = power_of(x, y);
    }
    return ND_OK;
}

ND_MAP(power_i64, power, true)
ND_MAP(power_u64, power, false)

static uint64_t greatest_divisor(uint64_t x, uint64_t y) {
    while (y && (x | y) >> 32) {
        uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    if (y == 0) {
        return x;
    }
    // The rest of the way with divisions of 32 bits.
    uint32_t a = (uint32_t)x;
    for (uint32_t b = (uint32_t)y; b;) {
        uint32_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

// Whether the operands are signed, and what is computed.
enum { SIGNED = 1, MULTIPLE = 2 };

static nd_err_t divisors(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, unsigned kind) {
    for (size_t i = 0; i < n; i++) {
        int64_t x = *(const int64_t *)(ptr[0] + (ptrdiff_t)i * stride_bytes[0]);
        int64_t y = *(const int64_t *)(ptr[1] + (ptrdiff_t)i * stride_bytes[1]);
        uint64_t x_size = kind & SIGNED && x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
        uint64_t y_size = kind & SIGNED && y < 0 ? 0 - (uint64_t)y : (uint64_t)y;
        uint64_t result = greatest_divisor(x_size, y_size);
        if (kind & MULTIPLE && result) {
            result = x_size / result * y_size;
        }
        *(uint64_t *)(ptr[2] + (ptrdiff_t)i * stride_bytes[2]) = result;
    }
    return ND_OK;
}

ND_MAP(gcd_i64, divisors, SIGNED)
ND_MAP(gcd_u64, divisors, 0)
ND_MAP(lcm_i64, divisors, SIGNED | MULTIPLE)
ND_MAP(lcm_u64, divisors, MULTIPLE)

// --- Shifts -------------------------------------------------------------------------------------

// A count that is negative or not below the width shifts everything out.
ND_BINARY_STRIDED(left_shift_i32, uint32_t, y < 32 ? x << y : 0)
ND_BINARY_STRIDED(left_shift_i64, uint64_t, y < 64 ? x << y : 0)
ND_BINARY_STRIDED(right_shift_i32, int32_t, x >> ((uint32_t)y < 32 ? y : 31))
ND_BINARY_STRIDED(right_shift_i64, int64_t, x >> ((uint64_t)y < 64 ? y : 63))
ND_BINARY_STRIDED(right_shift_u64, uint64_t, y < 64 ? x >> y : 0)

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
    } else if (!signbit(y) != !signbit(rest)) {
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
    if (nd_is_zero(y)) {
        *remainder = rest;
        return x / y;
    }
    double quotient = (x - rest) / y;
    if (nd_is_zero(rest)) {
        rest = copysign(0.0, y);
    } else if (!signbit(y) != !signbit(rest)) {
        rest += y;
        quotient -= 1.0;
    }
    *remainder = rest;
    if (nd_is_zero(quotient)) {
        return copysign(0.0, x / y);
    }
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

ND_BINARY_PAIR(divmod_f32, float, divmod_f32)
ND_BINARY_PAIR(divmod_f64, double, divmod_f64)
ND_MAP(floor_divide_f32, quotient, nd_loop_divmod_f32)
ND_MAP(floor_divide_f64, quotient, nd_loop_divmod_f64)
ND_MAP(remainder_f32, rest, nd_loop_divmod_f32)
ND_MAP(remainder_f64, rest, nd_loop_divmod_f64)
ND_BINARY_STRIDED(fmod_f32, float, fmodf(x, y))
ND_BINARY_STRIDED(fmod_f64, double, fmod(x, y))

// Squares are exact this way, and fast.
ND_BINARY_STRIDED(power_f32, float, y == 2.0f ? x * x : powf(x, y))
ND_BINARY_STRIDED(power_f64, double, y == 2.0 ? x * x : pow(x, y))
