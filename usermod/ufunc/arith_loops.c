// Loops of + - * / and of square roots, which a floating-point unit makes in one instruction each, of
// real numbers.
#include <math.h>

#include "ufunc/loops.h"

// Integers wrap, so they are computed unsigned.
ND_COMMUTING(add_int8, uint8_t, (uint8_t)(x + y))
ND_COMMUTING(add_int16, uint16_t, (uint16_t)(x + y))
ND_COMMUTING(add_i32, uint32_t, x + y)
ND_FOLD(add_i64, uint64_t, x + y)
ND_COMMUTING(add_f32, float, x + y)
ND_COMMUTING(add_f64, double, x + y)

ND_BINARY(subtract_int8, uint8_t, (uint8_t)(x - y))
ND_BINARY(subtract_int16, uint16_t, (uint16_t)(x - y))
ND_BINARY(subtract_i32, uint32_t, x - y)
ND_BINARY(subtract_i64, uint64_t, x - y)
ND_BINARY(subtract_f32, float, x - y)
ND_BINARY(subtract_f64, double, x - y)

ND_COMMUTING(multiply_int8, uint8_t, (uint8_t)(x * y))
ND_COMMUTING(multiply_int16, uint16_t, (uint16_t)((uint32_t)x * y))
ND_COMMUTING(multiply_i32, uint32_t, x * y)
ND_FOLD(multiply_i64, uint64_t, x * y)
ND_FOLD(multiply_f32, float, x * y)
ND_COMMUTING(multiply_f64, double, x * y)

ND_BINARY(divide_f32, float, x / y)
ND_BINARY(divide_f64, double, x / y)

ND_UNARY(sqrt_f32, float, float, sqrtf(x))
ND_UNARY(sqrt_f64, double, double, sqrt(x))
