// Loops of the arithmetic and logic of one integer or real number.
#include "ufunc/loops.h"

#include "ufunc/float_bits.h"

ND_UNARY(positive_b, uint8_t, uint8_t, x)
ND_UNARY(positive_i32, uint32_t, uint32_t, x)
ND_UNARY(positive_i64, uint64_t, uint64_t, x)

ND_UNARY(negative_i32, uint32_t, uint32_t, 0 - x)
ND_UNARY(negative_i64, uint64_t, uint64_t, 0 - x)
ND_UNARY(absolute_i32, int32_t, uint32_t, x < 0 ? 0 - (uint32_t)x : (uint32_t)x)
ND_UNARY(absolute_i64, int64_t, uint64_t, x < 0 ? 0 - (uint64_t)x : (uint64_t)x)
ND_UNARY(sign_i32, int32_t, int32_t, (x > 0) - (x < 0))
ND_UNARY(sign_i64, int64_t, int64_t, (x > 0) - (x < 0))
ND_UNARY(sign_u64, uint64_t, uint64_t, x > 0)

// Of floats by their bits.
ND_UNARY(negative_f32, uint32_t, uint32_t, x ^ ND_SIGN_BIT_F32)
ND_UNARY(negative_f64, uint64_t, uint64_t, x ^ ND_SIGN_BIT_F64)
ND_UNARY(absolute_f32, uint32_t, uint32_t, x & ~ND_SIGN_BIT_F32)
ND_UNARY(absolute_f64, uint64_t, uint64_t, x & ~ND_SIGN_BIT_F64)
// NaN stays what it is.
ND_UNARY(sign_f32, uint32_t, uint32_t,
    x << 1 == 0 ? 0 : x << 1 > ND_INF_BITS_F32 ? x : (x & ND_SIGN_BIT_F32) | ND_ONE_BITS_F32)
ND_UNARY(sign_f64, uint64_t, uint64_t,
    x << 1 == 0 ? 0 : x << 1 > ND_INF_BITS_F64 ? x : (x & ND_SIGN_BIT_F64) | ND_ONE_BITS_F64)

static nd_err_t square(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, nd_loop_t multiply) {
    uint8_t *const twice[3] = { ptr[0], ptr[0], ptr[1] };
    const ptrdiff_t twice_stride_bytes[3] = { stride_bytes[0], stride_bytes[0], stride_bytes[1] };
    return multiply(n, twice, twice_stride_bytes);
}

ND_MAP(square_i32, square, nd_loop_multiply_i32)
ND_UNARY(square_i64, uint64_t, uint64_t, x * x)
ND_MAP(square_f32, square, nd_loop_multiply_f32)
ND_MAP(square_f64, square, nd_loop_multiply_f64)
ND_MAP(square_c64, square, nd_loop_multiply_c64)
ND_MAP(square_c128, square, nd_loop_multiply_c128)

// NumPy divides in float64 and casts; of zero that leaves what infinity casts to.
ND_UNARY(reciprocal_i32, int32_t, int32_t, x == 1 || x == -1 ? x : x ? 0 : INT32_MIN)
ND_UNARY(reciprocal_i64, int64_t, int64_t, x == 1 || x == -1 ? x : x ? 0 : INT64_MIN)
ND_UNARY(reciprocal_u64, uint64_t, uint64_t, x == 1)
ND_UNARY(reciprocal_f32, float, float, 1.0f / x)
ND_UNARY(reciprocal_f64, double, double, 1.0 / x)

ND_LOOP(logical_not_b) {
    uint8_t zero = 0;
    uint8_t *const beside_zero[3] = { ptr[0], &zero, ptr[1] };
    const ptrdiff_t beside_zero_stride_bytes[3] = { stride_bytes[0], 0, stride_bytes[1] };
    return nd_loop_equal_int8(n, beside_zero, beside_zero_stride_bytes);
}
ND_UNARY(invert_i32, uint32_t, uint32_t, ~x)
ND_UNARY(invert_i64, uint64_t, uint64_t, ~x)

// Of the absolute value, as NumPy says.
static nd_err_t count_ones(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, bool is_signed) {
    for (size_t i = 0; i < n; i++) {
        uint64_t x = *(const uint64_t *)(ptr[0] + (ptrdiff_t)i * stride_bytes[0]);
        x = is_signed && (int64_t)x < 0 ? 0 - x : x;
        uint8_t count = 0;
        for (; x; x &= x - 1) {
            count++;
        }
        ptr[1][(ptrdiff_t)i * stride_bytes[1]] = count;
    }
    return ND_OK;
}

ND_MAP(bitwise_count_i64, count_ones, true)
ND_MAP(bitwise_count_u64, count_ones, false)
