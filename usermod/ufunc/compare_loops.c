// Loops of comparisons, minimum and maximum; uint32 uses those of a wider class, and those of
// complex numbers are in complex_loops.c.
#include "ufunc/loops.h"

#include <math.h>

// --- Comparisons --------------------------------------------------------------------------------

#define RELATION(name, type, holds) ND_LOOP(name) ND_BINARY_BODY(type, uint8_t, false, holds)
#define RELATION_STRIDED(name, type, holds) ND_LOOP(name) ND_MIXED_BODY(type, type, uint8_t, holds)

RELATION(equal_int8, uint8_t, x == y)
RELATION(equal_int16, uint16_t, x == y)
RELATION_STRIDED(equal_i32, uint32_t, x == y)
RELATION_STRIDED(equal_i64, uint64_t, x == y)
RELATION(equal_f32, float, x == y)
RELATION(equal_f64, double, x == y)

RELATION(less_int8, int8_t, x < y)
RELATION(less_uint8, uint8_t, x < y)
RELATION(less_int16, int16_t, x < y)
RELATION(less_uint16, uint16_t, x < y)
RELATION_STRIDED(less_i32, int32_t, x < y)
RELATION(less_i64, int64_t, x < y)
RELATION_STRIDED(less_u64, uint64_t, x < y)
RELATION(less_f32, float, x < y)
RELATION(less_f64, double, x < y)
// Not the opposite: both are false of NaN.
RELATION(greater_equal_f32, float, x >= y)
RELATION(greater_equal_f64, double, x >= y)

static nd_err_t opposite(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_loop_t loop) {
    uint8_t *o = ptr[2];
    ptrdiff_t o_stride = stride_bytes[2];
    // In a reduction and in a running result each step reads what the one before wrote.
    size_t at_once = ptr[0] + o_stride == o || ptr[1] + o_stride == o ? 1 : n;
    for (size_t i = 0; i < n; i += at_once) {
        uint8_t *const rest[3] = {
            ptr[0] + (ptrdiff_t)i * stride_bytes[0], ptr[1] + (ptrdiff_t)i * stride_bytes[1], o,
        };
        loop(at_once, rest, stride_bytes);
        size_t left = at_once;
        if (o_stride == 1 && (uintptr_t)o % sizeof(uint32_t) == 0) {
            for (; left >= sizeof(uint32_t); left -= sizeof(uint32_t)) {
                *(uint32_t *)o ^= 0x01010101;
                o += sizeof(uint32_t);
            }
        }
        for (; left; left--) {
            *o ^= 1;
            o += o_stride;
        }
    }
    return ND_OK;
}

ND_MAP(not_equal_int8, opposite, nd_loop_equal_int8)
ND_MAP(not_equal_int16, opposite, nd_loop_equal_int16)
ND_MAP(not_equal_i32, opposite, nd_loop_equal_i32)
ND_MAP(not_equal_i64, opposite, nd_loop_equal_i64)
ND_MAP(not_equal_f32, opposite, nd_loop_equal_f32)
ND_MAP(not_equal_f64, opposite, nd_loop_equal_f64)
ND_MAP(greater_equal_int8, opposite, nd_loop_less_int8)
ND_MAP(greater_equal_uint8, opposite, nd_loop_less_uint8)
ND_MAP(greater_equal_int16, opposite, nd_loop_less_int16)
ND_MAP(greater_equal_uint16, opposite, nd_loop_less_uint16)
ND_MAP(greater_equal_i32, opposite, nd_loop_less_i32)
ND_MAP(greater_equal_i64, opposite, nd_loop_less_i64)
ND_MAP(greater_equal_u64, opposite, nd_loop_less_u64)

// int64 against uint64: how the first may be to the second.
enum { LESS = 1, EQUAL = 2, GREATER = 4, UNSIGNED_FIRST = 8 };

static nd_err_t order(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, unsigned wanted) {
    bool turn = (wanted & UNSIGNED_FIRST) != 0;
    const uint8_t *a = ptr[turn];
    const uint8_t *b = ptr[!turn];
    uint8_t *o = ptr[2];
    unsigned below = turn ? GREATER : LESS;
    for (; n; n--) {
        int64_t x = *(const int64_t *)a;
        uint64_t y = *(const uint64_t *)b;
        unsigned is = x < 0 || (uint64_t)x < y ? below : (uint64_t)x == y ? EQUAL : LESS + GREATER - below;
        *o = (wanted & is) != 0;
        a += stride_bytes[turn];
        b += stride_bytes[!turn];
        o += stride_bytes[2];
    }
    return ND_OK;
}

ND_MAP(equal_i64_u64, order, EQUAL)
ND_MAP(equal_u64_i64, order, UNSIGNED_FIRST | EQUAL)
ND_MAP(not_equal_i64_u64, order, LESS | GREATER)
ND_MAP(not_equal_u64_i64, order, UNSIGNED_FIRST | LESS | GREATER)
ND_MAP(less_i64_u64, order, LESS)
ND_MAP(less_u64_i64, order, UNSIGNED_FIRST | LESS)
ND_MAP(greater_equal_i64_u64, order, EQUAL | GREATER)
ND_MAP(greater_equal_u64_i64, order, UNSIGNED_FIRST | EQUAL | GREATER)

// --- Minimum and maximum ------------------------------------------------------------------------

// With the right bits flipped the greatest unsigned number is the one that is wanted; wide_t is what
// the processor computes type in.
#define EXTREMES(name, type, wide_t) \
    static nd_err_t name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes, wide_t flip) { \
        const uint8_t *a = ptr[0]; \
        const uint8_t *b = ptr[1]; \
        uint8_t *o = ptr[2]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t b_stride = stride_bytes[1]; \
        ptrdiff_t o_stride = stride_bytes[2]; \
        if (a == o && a_stride == 0 && o_stride == 0) { \
            wide_t x = *(const type *)a ^ flip; \
            for (; n; n--) { \
                wide_t y = *(const type *)b ^ flip; \
                x = x >= y ? x : y; \
                b += b_stride; \
            } \
            *(type *)o = (type)(x ^ flip); \
            return ND_OK; \
        } \
        for (; n; n--) { \
            wide_t x = *(const type *)a ^ flip; \
            wide_t y = *(const type *)b ^ flip; \
            *(type *)o = (type)((x >= y ? x : y) ^ flip); \
            a += a_stride; \
            b += b_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

EXTREMES(extreme_8, uint8_t, unsigned)
ND_MAP(maximum_uint8, extreme_8, 0)
ND_MAP(maximum_int8, extreme_8, 0x80)
ND_MAP(minimum_uint8, extreme_8, UINT8_MAX)
ND_MAP(minimum_int8, extreme_8, INT8_MAX)
EXTREMES(extreme_16, uint16_t, unsigned)
ND_MAP(maximum_uint16, extreme_16, 0)
ND_MAP(maximum_int16, extreme_16, 0x8000)
ND_MAP(minimum_uint16, extreme_16, UINT16_MAX)
ND_MAP(minimum_int16, extreme_16, INT16_MAX)
EXTREMES(extreme_64, uint64_t, uint64_t)
ND_MAP(maximum_u64, extreme_64, 0)
ND_MAP(maximum_i64, extreme_64, (uint64_t)1 << 63)
ND_MAP(minimum_u64, extreme_64, UINT64_MAX)
ND_MAP(minimum_i64, extreme_64, INT64_MAX)
ND_FOLD_STRIDED(maximum_i32, int32_t, x >= y ? x : y)
ND_FOLD_STRIDED(minimum_i32, int32_t, x <= y ? x : y)

// A NaN wins, the first of two; of two zeros the second.
static double maximum(double x, double y) {
    return x > y || isnan(x) ? x : y;
}

static double minimum(double x, double y) {
    return x < y || isnan(x) ? x : y;
}

// A NaN loses.
static double fmax_of(double x, double y) {
    return x > y || isnan(y) ? x : y;
}

static double fmin_of(double x, double y) {
    return x < y || isnan(y) ? x : y;
}

ND_FOLD_STRIDED(maximum_f32, float, x > y || isnan(x) ? x : y)
ND_FOLD_STRIDED(minimum_f32, float, x < y || isnan(x) ? x : y)
ND_BINARY_STRIDED(fmax_f32, float, x > y || isnan(y) ? x : y)
ND_BINARY_STRIDED(fmin_f32, float, x < y || isnan(y) ? x : y)
ND_MAP(maximum_f64, nd_map2_f64, maximum)
ND_MAP(minimum_f64, nd_map2_f64, minimum)
ND_MAP(fmax_f64, nd_map2_f64, fmax_of)
ND_MAP(fmin_f64, nd_map2_f64, fmin_of)
