// Loops of logical and bitwise operations and shifts; bool uses the 8-bit ones.
#include "ufunc/loops.h"

ND_FOLD(bitwise_and_int8, uint8_t, x & y)
ND_FOLD_STRIDED(bitwise_and_int16, uint16_t, x & y)
ND_FOLD_STRIDED(bitwise_and_i32, uint32_t, x & y)
ND_FOLD_STRIDED(bitwise_and_i64, uint64_t, x & y)

ND_FOLD(bitwise_or_int8, uint8_t, x | y)
ND_FOLD_STRIDED(bitwise_or_int16, uint16_t, x | y)
ND_FOLD_STRIDED(bitwise_or_i32, uint32_t, x | y)
ND_FOLD_STRIDED(bitwise_or_i64, uint64_t, x | y)

ND_FOLD(bitwise_xor_int8, uint8_t, x ^ y)
ND_FOLD_STRIDED(bitwise_xor_int16, uint16_t, x ^ y)
ND_FOLD_STRIDED(bitwise_xor_i32, uint32_t, x ^ y)
ND_FOLD_STRIDED(bitwise_xor_i64, uint64_t, x ^ y)

ND_UNARY(logical_not_b, uint8_t, uint8_t, !x)
ND_UNARY_STRIDED(invert_i32, uint32_t, uint32_t, ~x)
ND_UNARY_STRIDED(invert_i64, uint64_t, uint64_t, ~x)

// A count that is negative or not below the width shifts everything out.
ND_BINARY_STRIDED(left_shift_i32, uint32_t, uint32_t, y < 32 ? x << y : 0)
ND_BINARY_STRIDED(left_shift_i64, uint64_t, uint64_t, y < 64 ? x << y : 0)
ND_BINARY_STRIDED(right_shift_i32, int32_t, int32_t, x >> ((uint32_t)y < 32 ? y : 31))
ND_BINARY_STRIDED(right_shift_i64, int64_t, int64_t, x >> ((uint64_t)y < 64 ? y : 63))
ND_BINARY_STRIDED(right_shift_u64, uint64_t, uint64_t, y < 64 ? x >> y : 0)

static uint8_t count_ones(uint64_t x) {
    uint8_t count = 0;
    for (; x; x &= x - 1) {
        count++;
    }
    return count;
}

// Of the absolute value, as NumPy says.
ND_UNARY_STRIDED(bitwise_count_i32, int32_t, uint8_t, count_ones(x < 0 ? 0 - (uint32_t)x : (uint32_t)x))
ND_UNARY_STRIDED(bitwise_count_i64, int64_t, uint8_t, count_ones(x < 0 ? 0 - (uint64_t)x : (uint64_t)x))
ND_UNARY_STRIDED(bitwise_count_u64, uint64_t, uint8_t, count_ones(x))
