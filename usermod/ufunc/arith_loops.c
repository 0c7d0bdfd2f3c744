// Loops of + - * / and of the unary arithmetic; complex ones are in complex_loops.c.
#include "ufunc/loops.h"

#include <math.h>

// Integers wrap, so they are computed unsigned.
ND_FOLD(add_int8, uint8_t, (uint8_t)(x + y))
ND_FOLD(add_int16, uint16_t, (uint16_t)(x + y))
ND_FOLD(add_i32, uint32_t, x + y)
ND_FOLD(add_i64, uint64_t, x + y)
ND_FOLD(add_f32, float, x + y)
ND_BINARY_STRIDED(add_f64, double, double, x + y)

ND_BINARY(subtract_int8, uint8_t, uint8_t, (uint8_t)(x - y))
ND_BINARY(subtract_int16, uint16_t, uint16_t, (uint16_t)(x - y))
ND_BINARY(subtract_i32, uint32_t, uint32_t, x - y)
ND_BINARY(subtract_i64, uint64_t, uint64_t, x - y)
ND_BINARY(subtract_f32, float, float, x - y)
ND_BINARY_STRIDED(subtract_f64, double, double, x - y)

ND_FOLD(multiply_int8, uint8_t, (uint8_t)(x * y))
ND_FOLD(multiply_int16, uint16_t, (uint16_t)((uint32_t)x * y))
ND_FOLD(multiply_i32, uint32_t, x * y)
ND_FOLD(multiply_i64, uint64_t, x * y)
ND_FOLD(multiply_f32, float, x * y)
ND_BINARY_STRIDED(multiply_f64, double, double, x * y)

ND_BINARY_STRIDED(divide_f32, float, float, x / y)
ND_BINARY_STRIDED(divide_f64, double, double, x / y)

ND_UNARY_STRIDED(positive_b, uint8_t, uint8_t, x)
ND_UNARY_STRIDED(positive_i32, uint32_t, uint32_t, x)
ND_UNARY_STRIDED(positive_i64, uint64_t, uint64_t, x)

ND_UNARY_STRIDED(negative_i32, uint32_t, uint32_t, 0 - x)
ND_UNARY_STRIDED(negative_i64, uint64_t, uint64_t, 0 - x)
ND_UNARY_STRIDED(negative_f32, float, float, -x)
ND_UNARY_STRIDED(negative_f64, double, double, -x)

ND_UNARY_STRIDED(absolute_i32, int32_t, uint32_t, x < 0 ? 0 - (uint32_t)x : (uint32_t)x)
ND_UNARY_STRIDED(absolute_i64, int64_t, uint64_t, x < 0 ? 0 - (uint64_t)x : (uint64_t)x)
ND_UNARY_STRIDED(absolute_f32, float, float, fabsf(x))
ND_UNARY_STRIDED(absolute_f64, double, double, fabs(x))

ND_UNARY_STRIDED(sign_i32, int32_t, int32_t, (x > 0) - (x < 0))
ND_UNARY_STRIDED(sign_i64, int64_t, int64_t, (x > 0) - (x < 0))
ND_UNARY_STRIDED(sign_u64, uint64_t, uint64_t, x > 0)
// NaN stays what it is.
ND_UNARY_STRIDED(sign_f32, float, float, x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : x == 0.0f ? 0.0f : x)
ND_UNARY_STRIDED(sign_f64, double, double, x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x == 0.0 ? 0.0 : x)

ND_UNARY_STRIDED(square_i32, uint32_t, uint32_t, x * x)
ND_UNARY_STRIDED(square_i64, uint64_t, uint64_t, x * x)
ND_UNARY_STRIDED(square_f32, float, float, x * x)
ND_UNARY_STRIDED(square_f64, double, double, x * x)

// NumPy divides in float64 and casts; of zero that leaves what infinity casts to.
ND_UNARY_STRIDED(reciprocal_i32, int32_t, int32_t, x == 1 || x == -1 ? x : x ? 0 : INT32_MIN)
ND_UNARY_STRIDED(reciprocal_i64, int64_t, int64_t, x == 1 || x == -1 ? x : x ? 0 : INT64_MIN)
ND_UNARY_STRIDED(reciprocal_u64, uint64_t, uint64_t, x == 1)
ND_UNARY_STRIDED(reciprocal_f32, float, float, 1.0f / x)
ND_UNARY_STRIDED(reciprocal_f64, double, double, 1.0 / x)
