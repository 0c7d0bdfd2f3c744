// Casts of one step: a loop each, found by dtype or by compute class.
#ifndef MICRONUMPY_CORE_CAST_LOOPS_H
#define MICRONUMPY_CORE_CAST_LOOPS_H

#include "core/dtype.h"
#include "core/nd.h"

// n aligned elements from src to dst.
typedef void (*nd_cast_loop_t)(size_t n, uint8_t *dst, ptrdiff_t dst_stride_bytes, const uint8_t *src, ptrdiff_t src_stride_bytes);

// Within one dtype.
extern const nd_cast_loop_t nd_cast_copies[ND_N_DTYPES];
// From the dtypes that are smaller than their class to it, and bool to int32.
extern const nd_cast_loop_t nd_cast_widen[ND_N_DTYPES];
// The reverse; integers of any size are read at their lower half.
extern const nd_cast_loop_t nd_cast_narrow[ND_N_DTYPES];
// From a class to bool.
extern const nd_cast_loop_t nd_cast_to_bool[ND_N_CLS];
// Between real classes [from][to]; NULL where it takes two.
extern const nd_cast_loop_t nd_cast_convert[ND_CLS_F64 + 1][ND_CLS_F64 + 1];
// From bool and the small integers to a class; in place of ND_CLS_B, to the integers of 16 bits.
extern const nd_cast_loop_t nd_cast_small[ND_UINT16 + 1][ND_CLS_F64 + 1];

enum { ND_CAST_F32_TO_C64, ND_CAST_F64_TO_C128, ND_CAST_C64_TO_C128, ND_CAST_C128_TO_C64 };
extern const nd_cast_loop_t nd_cast_complex[];

// With one rounding.
void nd_cast_f64_to_f16(size_t n, uint8_t *dst, ptrdiff_t dst_stride_bytes, const uint8_t *src, ptrdiff_t src_stride_bytes);

#endif // MICRONUMPY_CORE_CAST_LOOPS_H
