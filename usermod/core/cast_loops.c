// The loops of casts, one step each, and the tables by which cast.c finds them.
#include "core/cast_loops.h"

#include "core/cast.h"

#define STEP(name, src_t, dst_t, expr) \
    static void name(size_t n, uint8_t * dst, ptrdiff_t dst_stride_bytes, const uint8_t * src, ptrdiff_t src_stride_bytes) { \
        for (; n; n--) { \
            src_t x = *(const src_t *)src; \
            *(dst_t *)dst = (expr); \
            src += src_stride_bytes; \
            dst += dst_stride_bytes; \
        } \
    }

// The same with a branch for elements without gaps, where a loop is short enough to gain from it.
#define HOT(name, src_t, dst_t, expr) \
    static void name(size_t n, uint8_t * dst, ptrdiff_t dst_stride_bytes, const uint8_t * src, ptrdiff_t src_stride_bytes) { \
        if (dst_stride_bytes == (ptrdiff_t)sizeof(dst_t) && src_stride_bytes == (ptrdiff_t)sizeof(src_t)) { \
            dst_t *to = (dst_t *)dst; \
            for (const src_t *from = (const src_t *)src, *end = from + n; from != end;) { \
                src_t x = *from++; \
                *to++ = (expr); \
            } \
            return; \
        } \
        for (; n; n--) { \
            src_t x = *(const src_t *)src; \
            *(dst_t *)dst = (expr); \
            src += src_stride_bytes; \
            dst += dst_stride_bytes; \
        } \
    }

STEP(copy_1, uint8_t, uint8_t, x)
STEP(copy_2, uint16_t, uint16_t, x)
STEP(copy_4, uint32_t, uint32_t, x)
STEP(copy_8, uint64_t, uint64_t, x)
STEP(copy_c64, nd_c64_t, nd_c64_t, x)
STEP(copy_c128, nd_c128_t, nd_c128_t, x)

HOT(i8_to_i32, int8_t, int32_t, x)
HOT(u8_to_i32, uint8_t, int32_t, x)
HOT(i16_to_i32, int16_t, int32_t, x)
HOT(u16_to_i32, uint16_t, int32_t, x)
HOT(i8_to_i16, int8_t, int16_t, x)
HOT(u8_to_i16, uint8_t, int16_t, x)
HOT(i8_to_f32, int8_t, float, (float)x)
HOT(u8_to_f32, uint8_t, float, (float)x)
HOT(i16_to_f32, int16_t, float, (float)x)
HOT(u16_to_f32, uint16_t, float, (float)x)
STEP(i8_to_i64, int8_t, int64_t, x)
STEP(u8_to_i64, uint8_t, int64_t, x)
STEP(i16_to_i64, int16_t, int64_t, x)
STEP(u16_to_i64, uint16_t, int64_t, x)
STEP(i8_to_f64, int8_t, double, (double)x)
STEP(u8_to_f64, uint8_t, double, (double)x)
STEP(i16_to_f64, int16_t, double, (double)x)
STEP(u16_to_f64, uint16_t, double, (double)x)
STEP(f16_to_f32, uint16_t, float, nd_half_to_float(x))

HOT(i32_to_i8, uint32_t, uint8_t, (uint8_t)x)
HOT(i32_to_i16, uint32_t, uint16_t, (uint16_t)x)
STEP(f32_to_f16, float, uint16_t, nd_float_to_half(x))

STEP(i32_to_bool, uint32_t, uint8_t, x != 0)
STEP(i64_to_bool, uint64_t, uint8_t, x != 0)
STEP(f32_to_bool, float, uint8_t, x != 0.0f)
STEP(f64_to_bool, double, uint8_t, x != 0.0)
STEP(c64_to_bool, nd_c64_t, uint8_t, x.re != 0.0f || x.im != 0.0f)
STEP(c128_to_bool, nd_c128_t, uint8_t, x.re != 0.0 || x.im != 0.0)

// Out of range and NaN give what x86-64 gives: the smallest integer of 32 or 64 bits.
static int32_t int32_from_double(double x) {
    return x > -2147483649.0 && x < 2147483648.0 ? (int32_t)x : INT32_MIN;
}

static int32_t int32_from_float(float x) {
    return x >= -2147483648.0f && x < 2147483648.0f ? (int32_t)x : INT32_MIN;
}

static int64_t int64_from_double(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN;
}

static uint64_t uint64_from_double(double x) {
    if (x >= 0x1p63) {
        return (uint64_t)int64_from_double(x - 0x1p63) ^ (uint64_t)1 << 63;
    }
    return (uint64_t)int64_from_double(x);
}

HOT(i32_to_i64, int32_t, int64_t, x)
HOT(i32_to_f32, int32_t, float, (float)x)
STEP(i32_to_f64, int32_t, double, x)
STEP(u32_to_i64, uint32_t, int64_t, x)
STEP(u32_to_f32, uint32_t, float, (float)x)
STEP(u32_to_f64, uint32_t, double, x)
HOT(i64_to_i32, uint64_t, uint32_t, (uint32_t)x)
STEP(i64_to_f32, int64_t, float, (float)x)
STEP(i64_to_f64, int64_t, double, (double)x)
STEP(u64_to_f32, uint64_t, float, (float)x)
STEP(u64_to_f64, uint64_t, double, (double)x)
STEP(f32_to_i32, float, int32_t, int32_from_float(x))
STEP(f32_to_f64, float, double, (double)x)
STEP(f64_to_i32, double, int32_t, int32_from_double(x))
STEP(f64_to_i64, double, int64_t, int64_from_double(x))
STEP(f64_to_u64, double, uint64_t, uint64_from_double(x))
STEP(f64_to_f32, double, float, (float)x)

STEP(f32_to_c64, float, nd_c64_t, ((nd_c64_t) { x, 0.0f }))
STEP(f64_to_c128, double, nd_c128_t, ((nd_c128_t) { x, 0.0 }))
STEP(c64_to_c128, nd_c64_t, nd_c128_t, ((nd_c128_t) { (double)x.re, (double)x.im }))
STEP(c128_to_c64, nd_c128_t, nd_c64_t, ((nd_c64_t) { (float)x.re, (float)x.im }))

const nd_cast_loop_t nd_cast_copies[ND_N_DTYPES] = {
    [ND_BOOL] = copy_1, [ND_INT8] = copy_1, [ND_UINT8] = copy_1, [ND_INT16] = copy_2, [ND_UINT16] = copy_2,
    [ND_INT32] = copy_4, [ND_UINT32] = copy_4, [ND_INT64] = copy_8, [ND_UINT64] = copy_8,
    [ND_FLOAT16] = copy_2, [ND_FLOAT32] = copy_4, [ND_FLOAT64] = copy_8,
    [ND_COMPLEX64] = copy_c64, [ND_COMPLEX128] = copy_c128,
};

// From the dtypes that are smaller than their class, and bool to int32.
const nd_cast_loop_t nd_cast_widen[ND_N_DTYPES] = {
    [ND_BOOL] = u8_to_i32, [ND_INT8] = i8_to_i32, [ND_UINT8] = u8_to_i32,
    [ND_INT16] = i16_to_i32, [ND_UINT16] = u16_to_i32, [ND_FLOAT16] = f16_to_f32,
};

const nd_cast_loop_t nd_cast_narrow[ND_N_DTYPES] = {
    [ND_INT8] = i32_to_i8, [ND_UINT8] = i32_to_i8,
    [ND_INT16] = i32_to_i16, [ND_UINT16] = i32_to_i16, [ND_FLOAT16] = f32_to_f16,
};

const nd_cast_loop_t nd_cast_to_bool[ND_N_CLS] = {
    [ND_CLS_B] = copy_1, [ND_CLS_I32] = i32_to_bool, [ND_CLS_U32] = i32_to_bool,
    [ND_CLS_I64] = i64_to_bool, [ND_CLS_U64] = i64_to_bool, [ND_CLS_F32] = f32_to_bool, [ND_CLS_F64] = f64_to_bool,
    [ND_CLS_C64] = c64_to_bool, [ND_CLS_C128] = c128_to_bool,
};

// Between real classes [from][to]; where there is none, a chain goes by way of another.
const nd_cast_loop_t nd_cast_convert[ND_CLS_F64 + 1][ND_CLS_F64 + 1] = {
    [ND_CLS_I32] = { NULL, NULL, copy_4, i32_to_i64, i32_to_i64, i32_to_f32, i32_to_f64 },
    [ND_CLS_U32] = { NULL, copy_4, NULL, u32_to_i64, u32_to_i64, u32_to_f32, u32_to_f64 },
    [ND_CLS_I64] = { NULL, i64_to_i32, i64_to_i32, NULL, copy_8, i64_to_f32, i64_to_f64 },
    [ND_CLS_U64] = { NULL, i64_to_i32, i64_to_i32, copy_8, NULL, u64_to_f32, u64_to_f64 },
    [ND_CLS_F32] = { NULL, f32_to_i32, NULL, NULL, NULL, NULL, f32_to_f64 },
    [ND_CLS_F64] = { NULL, f64_to_i32, NULL, f64_to_i64, f64_to_u64, f64_to_f32, NULL },
};

void nd_cast_f64_to_f16(size_t n, uint8_t *dst, ptrdiff_t dst_stride_bytes, const uint8_t *src, ptrdiff_t src_stride_bytes) {
    for (; n; n--, src += src_stride_bytes, dst += dst_stride_bytes) {
        *(uint16_t *)dst = nd_double_to_half(*(const double *)src);
    }
}

const nd_cast_loop_t nd_cast_small[ND_UINT16 + 1][ND_CLS_F64 + 1] = {
    [ND_BOOL] = { u8_to_i16, u8_to_i32, u8_to_i32, u8_to_i64, u8_to_i64, u8_to_f32, u8_to_f64 },
    [ND_INT8] = { i8_to_i16, i8_to_i32, i8_to_i32, i8_to_i64, i8_to_i64, i8_to_f32, i8_to_f64 },
    [ND_UINT8] = { u8_to_i16, u8_to_i32, u8_to_i32, u8_to_i64, u8_to_i64, u8_to_f32, u8_to_f64 },
    [ND_INT16] = { NULL, i16_to_i32, i16_to_i32, i16_to_i64, i16_to_i64, i16_to_f32, i16_to_f64 },
    [ND_UINT16] = { NULL, u16_to_i32, u16_to_i32, u16_to_i64, u16_to_i64, u16_to_f32, u16_to_f64 },
};

const nd_cast_loop_t nd_cast_complex[] = {
    [ND_CAST_F32_TO_C64] = f32_to_c64,
    [ND_CAST_F64_TO_C128] = f64_to_c128,
    [ND_CAST_C64_TO_C128] = c64_to_c128,
    [ND_CAST_C128_TO_C64] = c128_to_c64,
};
