// Loops of logical and bitwise operations on two operands; bool uses the 8-bit ones.
#include "ufunc/loops.h"

ND_FOLD(bitwise_and_int8, uint8_t, x & y)
ND_BINARY_STRIDED(bitwise_and_int16, uint16_t, x & y)
ND_BINARY_STRIDED(bitwise_and_i32, uint32_t, x & y)
ND_BINARY_STRIDED(bitwise_and_i64, uint64_t, x & y)

ND_FOLD(bitwise_or_int8, uint8_t, x | y)
ND_BINARY_STRIDED(bitwise_or_int16, uint16_t, x | y)
ND_BINARY_STRIDED(bitwise_or_i32, uint32_t, x | y)
ND_BINARY_STRIDED(bitwise_or_i64, uint64_t, x | y)

ND_COMMUTING(bitwise_xor_int8, uint8_t, x ^ y)
ND_BINARY_STRIDED(bitwise_xor_int16, uint16_t, x ^ y)
ND_BINARY_STRIDED(bitwise_xor_i32, uint32_t, x ^ y)
ND_BINARY_STRIDED(bitwise_xor_i64, uint64_t, x ^ y)
