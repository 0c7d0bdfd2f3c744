// The floor: each operation that bench/cases.py measures, as the plainest C loop over contiguous
// arrays. No blocking, no unrolling, no dtype but the one in its name.
#ifndef MICRONUMPY_BENCH_FLOOR_LOOPS_H
#define MICRONUMPY_BENCH_FLOOR_LOOPS_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

// n: what the loop's own comment says; data: its arrays, inputs first.
typedef void (*floor_loop_t)(size_t n, void *const *data);

// out[i] = expression of x = a[i] and y = b[i]; n elements.
#define BINARY(name, a_t, b_t, out_t, expression) \
    static void name(size_t n, void *const *data) { \
        const a_t *a = data[0]; \
        const b_t *b = data[1]; \
        out_t *out = data[2]; \
        for (; n; n--) { \
            a_t x = *a++; \
            b_t y = *b++; \
            *out++ = (out_t)(expression); \
        } \
    }

// out[i] = a[i] * b[0]; n elements.
#define SCALED(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        type y = *(const type *)data[1]; \
        type *out = data[2]; \
        for (; n; n--) { \
            *out++ = (type)(*a++ *y); \
        } \
    }

// out[i] = expression of x = a[i]; n elements.
#define UNARY(name, a_t, out_t, expression) \
    static void name(size_t n, void *const *data) { \
        const a_t *a = data[0]; \
        out_t *out = data[1]; \
        for (; n; n--) { \
            a_t x = *a++; \
            *out++ = (out_t)(expression); \
        } \
    }

// out[i] = a[2 i] + b[2 i]; n elements.
#define EVERY_OTHER(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        const type *b = data[1]; \
        type *out = data[2]; \
        for (; n; n--) { \
            *out++ = (type)(*a + *b); \
            a += 2; \
            b += 2; \
        } \
    }

// out[i][j] = a[j][i] + b[i][j], n x n.
#define TRANSPOSED(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        const type *b = data[1]; \
        type *out = data[2]; \
        for (size_t i = 0; i < n; i++) { \
            const type *column = a + i; \
            for (size_t j = 0; j < n; j++) { \
                *out++ = (type)(*column + *b++); \
                column += n; \
            } \
        } \
    }

// out[i][j] = a[i] + b[j], n x n.
#define OUTER(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        type *out = data[2]; \
        for (size_t i = 0; i < n; i++) { \
            const type *b = data[1]; \
            type x = a[i]; \
            for (size_t j = n; j; j--) { \
                *out++ = (type)(x + *b++); \
            } \
        } \
    }

// out[0] = the sum of n elements, in the type that NumPy takes.
#define SUM(name, type, sum_t) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        sum_t sum = 0; \
        for (; n; n--) { \
            sum += *a++; \
        } \
        *(sum_t *)data[1] = sum; \
    }

// out[0] = the standard deviation of n elements, about the mean.
#define STD(name, type, root) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        type sum = 0; \
        for (size_t i = 0; i < n; i++) { \
            sum += a[i]; \
        } \
        type mean = sum / (type)n; \
        type squares = 0; \
        for (size_t i = 0; i < n; i++) { \
            type off = a[i] - mean; \
            squares += off * off; \
        } \
        *(type *)data[1] = root(squares / (type)n); \
    }

// out[0] = where the greatest of n elements is.
#define ARGMAX(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        size_t best = 0; \
        for (size_t i = 1; i < n; i++) { \
            if (a[i] > a[best]) { \
                best = i; \
            } \
        } \
        *(size_t *)data[1] = best; \
    }

// out[j] = the sum of column j, n x n.
#define COLUMNS(name, type, sum_t) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        sum_t *out = data[1]; \
        for (size_t j = 0; j < n; j++) { \
            out[j] = 0; \
        } \
        for (size_t i = 0; i < n; i++) { \
            for (size_t j = 0; j < n; j++) { \
                out[j] += *a++; \
            } \
        } \
    }

// out[i] = the sum of row i, n x n.
#define ROWS(name, type, sum_t) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        sum_t *out = data[1]; \
        for (size_t i = 0; i < n; i++) { \
            sum_t sum = 0; \
            for (size_t j = n; j; j--) { \
                sum += *a++; \
            } \
            *out++ = sum; \
        } \
    }

// out[0] = the inner product of n elements.
#define DOT(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        const type *b = data[1]; \
        type sum = 0; \
        for (; n; n--) { \
            sum = (type)(sum + *a++ **b++); \
        } \
        *(type *)data[2] = sum; \
    }

// out = a @ b, n x n.
#define MATMUL(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        type *out = data[2]; \
        for (size_t i = 0; i < n; i++, a += n) { \
            for (size_t j = 0; j < n; j++) { \
                const type *b = (const type *)data[1] + j; \
                type sum = 0; \
                for (size_t k = 0; k < n; k++) { \
                    sum += a[k] * *b; \
                    b += n; \
                } \
                *out++ = sum; \
            } \
        } \
    }

// out = those of n elements whose mask is set.
#define MASKED(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        const uint8_t *mask = data[1]; \
        type *out = data[2]; \
        for (; n; n--, a++) { \
            if (*mask++) { \
                *out++ = *a; \
            } \
        } \
    }

// out[i] = mask[i] ? a[i] : b[i]; n elements.
#define WHERE(name, type) \
    static void name(size_t n, void *const *data) { \
        const uint8_t *mask = data[0]; \
        const type *a = data[1]; \
        const type *b = data[2]; \
        type *out = data[3]; \
        for (; n; n--, a++, b++) { \
            *out++ = *mask++ ? *a : *b; \
        } \
    }

// out[i] = a[at[i]], for n places.
#define TAKE(name, type) \
    static void name(size_t n, void *const *data) { \
        const type *a = data[0]; \
        const int64_t *at = data[1]; \
        type *out = data[2]; \
        for (; n; n--) { \
            *out++ = a[*at++]; \
        } \
    }

// X(type) for each dtype: its name and its C type; integers wrap, so they are computed unsigned.
#define REAL_TYPES(X) X(float32, float) X(float64, double)
#define ALL_TYPES(X) REAL_TYPES(X) X(int16, uint16_t) X(uint8, uint8_t) X(int64, uint64_t)
// X(dtype, C type, type of its sum)
#define SUM_TYPES(X) X(float32, float, float) X(float64, double, double) \
    X(int16, int16_t, int64_t) X(uint8, uint8_t, uint64_t) X(int64, int64_t, int64_t)
// X(dtype, C type that orders it)
#define ORDERED_TYPES(X) REAL_TYPES(X) X(int16, int16_t) X(uint8, uint8_t) X(int64, int64_t)

#define ARITHMETIC(dtype, type) \
    BINARY(add_##dtype, type, type, type, x + y) \
    BINARY(multiply_##dtype, type, type, type, x * y) \
    SCALED(scale_##dtype, type) \
    EVERY_OTHER(every_other_##dtype, type) \
    TRANSPOSED(transposed_##dtype, type) \
    OUTER(outer_##dtype, type) \
    DOT(dot_##dtype, type) \
    MASKED(masked_##dtype, type) \
    WHERE(where_##dtype, type) \
    TAKE(take_##dtype, type) \
    UNARY(copy_##dtype, type, type, x)
ALL_TYPES(ARITHMETIC)

#define COMPARING(dtype, type) \
    BINARY(less_##dtype, type, type, uint8_t, x < y) \
    ARGMAX(argmax_##dtype, type)
ORDERED_TYPES(COMPARING)

#define SUMMING(dtype, type, sum_t) \
    SUM(sum_##dtype, type, sum_t) \
    COLUMNS(columns_##dtype, type, sum_t) \
    ROWS(rows_##dtype, type, sum_t)
SUM_TYPES(SUMMING)

#define DIVIDING(dtype, type) \
    BINARY(divide_##dtype, type, type, type, x / y) \
    MATMUL(matmul_##dtype, type)
REAL_TYPES(DIVIDING)

STD(std_float32, float, sqrtf)
STD(std_float64, double, sqrt)
BINARY(add_int16_float32, int16_t, float, float, (float)x + y)
BINARY(add_uint8_int16, uint8_t, int16_t, int16_t, x + y)
BINARY(add_float32_float64, float, double, double, (double)x + y)
UNARY(exp_float32, float, float, expf(x))
UNARY(exp_float64, double, double, exp(x))
UNARY(sin_float32, float, float, sinf(x))
UNARY(sin_float64, double, double, sin(x))
UNARY(sqrt_float32, float, float, sqrtf(x))
UNARY(sqrt_float64, double, double, sqrt(x))

#define ROW(name) { #name, name },
#define ARITHMETIC_ROWS(dtype, type) \
    ROW(add_##dtype) ROW(multiply_##dtype) ROW(scale_##dtype) ROW(every_other_##dtype) \
    ROW(transposed_##dtype) ROW(outer_##dtype) ROW(dot_##dtype) ROW(masked_##dtype) \
    ROW(where_##dtype) ROW(take_##dtype) ROW(copy_##dtype)
#define COMPARING_ROWS(dtype, type) ROW(less_##dtype) ROW(argmax_##dtype)
#define SUMMING_ROWS(dtype, type, sum_t) ROW(sum_##dtype) ROW(columns_##dtype) ROW(rows_##dtype)
#define DIVIDING_ROWS(dtype, type) ROW(divide_##dtype) ROW(matmul_##dtype)

static const struct {
    const char *name;
    floor_loop_t loop;
} floor_loops[] = {
    ALL_TYPES(ARITHMETIC_ROWS)
    ORDERED_TYPES(COMPARING_ROWS)
    SUM_TYPES(SUMMING_ROWS)
    REAL_TYPES(DIVIDING_ROWS)
    ROW(std_float32) ROW(std_float64)
    ROW(add_int16_float32) ROW(add_uint8_int16) ROW(add_float32_float64)
    ROW(exp_float32) ROW(exp_float64) ROW(sin_float32) ROW(sin_float64)
    ROW(sqrt_float32) ROW(sqrt_float64)
};

#endif // MICRONUMPY_BENCH_FLOOR_LOOPS_H
