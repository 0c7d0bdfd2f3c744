// Sums of products of two strided rows, one loop for each class.
#include "reduce/matmul_loops.h"

// Unsigned, so that integers wrap around; small ones are multiplied as the sum's.
#define DOT(name, type_t, sum_t) \
    static void name(size_t n, const uint8_t * a, ptrdiff_t a_stride, const uint8_t * b, ptrdiff_t b_stride, \
    void *result) { \
        sum_t sum = *(sum_t *)result; \
        if (a_stride == sizeof(type_t) && b_stride == sizeof(type_t)) { \
            const type_t *p = (const type_t *)a; \
            const type_t *q = (const type_t *)b; \
            for (; n; n--) { \
                sum_t x = *p++; \
                sum_t y = *q++; \
                sum += x * y; \
            } \
        } else { \
            for (; n; n--, a += a_stride, b += b_stride) { \
                sum_t x = *(const type_t *)a; \
                sum_t y = *(const type_t *)b; \
                sum += x * y; \
            } \
        } \
        *(sum_t *)result = sum; \
    }

#define DOT_COMPLEX(name, type_t) \
    static void name(size_t n, const uint8_t * a, ptrdiff_t a_stride, const uint8_t * b, ptrdiff_t b_stride, \
    void *result) { \
        type_t sum = *(type_t *)result; \
        for (; n; n--, a += a_stride, b += b_stride) { \
            const type_t x = *(const type_t *)a; \
            const type_t y = *(const type_t *)b; \
            sum.re += x.re * y.re - x.im * y.im; \
            sum.im += x.re * y.im + x.im * y.re; \
        } \
        *(type_t *)result = sum; \
    }

static void dot_b(size_t n, const uint8_t *a, ptrdiff_t a_stride, const uint8_t *b, ptrdiff_t b_stride,
    void *result) {
    uint8_t *sum = result;
    for (; n && !*sum; n--, a += a_stride, b += b_stride) {
        *sum = *a && *b;
    }
}

DOT(dot_8, uint8_t, uint32_t)
DOT(dot_16, uint16_t, uint32_t)
DOT(dot_32, uint32_t, uint32_t)
DOT(dot_64, uint64_t, uint64_t)
DOT(dot_f32, float, float)
DOT(dot_f64, double, double)
DOT_COMPLEX(dot_c64, nd_c64_t)
DOT_COMPLEX(dot_c128, nd_c128_t)

const nd_dot_loop_t nd_dot_loops[ND_N_CLS] = {
    dot_b, dot_32, dot_32, dot_64, dot_64, dot_f32, dot_f64, dot_c64, dot_c128,
};

const nd_dot_loop_t nd_dot_small_loops[2] = { dot_8, dot_16 };
