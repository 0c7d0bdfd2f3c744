// The blocks of pairwise summation: eight partial sums over at most 128 floats.
#include "reduce/pairwise.h"

// The next scalar of a row.
#define NEXT(type_t) (p += stride, *(const type_t *)(p - stride))

// Adds n scalars, a multiple of 8, to eight partial sums.
#define GROUPS(name, type_t) \
    static void name(type_t * partial, const uint8_t * p, ptrdiff_t stride, size_t n) { \
        for (; n; n -= 8) { \
            for (size_t i = 0; i < 8; i++) { \
                partial[i] += NEXT(type_t); \
            } \
        } \
    }

// The sum of one row of n >= 8 scalars, with the partial sums in registers.
#define ROW(name, type_t) \
    static type_t name(const uint8_t * p, ptrdiff_t stride, size_t n) { \
        type_t r0 = NEXT(type_t), r1 = NEXT(type_t), r2 = NEXT(type_t), r3 = NEXT(type_t); \
        type_t r4 = NEXT(type_t), r5 = NEXT(type_t), r6 = NEXT(type_t), r7 = NEXT(type_t); \
        for (n -= 8; n >= 8; n -= 8) { \
            r0 += NEXT(type_t); \
            r1 += NEXT(type_t); \
            r2 += NEXT(type_t); \
            r3 += NEXT(type_t); \
            r4 += NEXT(type_t); \
            r5 += NEXT(type_t); \
            r6 += NEXT(type_t); \
            r7 += NEXT(type_t); \
        } \
        type_t sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7)); \
        for (; n; n--) { \
            sum += NEXT(type_t); \
        } \
        return sum; \
    }

GROUPS(groups_f32, float)
GROUPS(groups_f64, double)
ROW(row_f32, float)
ROW(row_f64, double)

// The sum of any row.
#define HALVES(name, type_t, row) \
    type_t name(const uint8_t * p, ptrdiff_t stride, size_t n) { \
        if (n > ND_PAIRWISE_BLOCK) { \
            size_t n_left = n / 2 & ~(size_t)7; \
            type_t sum = name(p, stride, n_left); \
            return sum + name(p + (ptrdiff_t)n_left * stride, stride, n - n_left); \
        } \
        if (n >= 8) { \
            return row(p, stride, n); \
        } \
        type_t sum = (type_t)-0.0; \
        for (; n; n--) { \
            sum += NEXT(type_t); \
        } \
        return sum; \
    }

HALVES(nd_pairwise_row_f32, float, row_f32)
HALVES(nd_pairwise_row_f64, double, row_f64)

#define SQUARES(name, type_t) \
    void name(void *squares, const uint8_t * p, ptrdiff_t stride, size_t n, const void *mean_ptr) { \
        type_t *to = squares; \
        type_t mean = *(const type_t *)mean_ptr; \
        for (; n; n--) { \
            type_t x = NEXT(type_t) - mean; \
            *to++ = x * x; \
        } \
    }

SQUARES(nd_squares_f32, float)
SQUARES(nd_squares_f64, double)

// Real sums join neighbours first; complex ones have their real parts in the even partial sums.
#define BLOCK(name, type_t, groups, row) \
    void name(nd_source_t * s, type_t * sum, size_t n, size_t n_parts) { \
        type_t r[8]; \
        bool any_group = n >= 8; \
        uint8_t *p = NULL; \
        ptrdiff_t stride = 0; \
        size_t got = nd_source_take(s, n >> (n_parts - 1), &p, &stride) << (n_parts - 1); \
        if (got == n && n_parts == 1 && n >= 8) { \
            *sum = row(p, stride, n); \
            return; \
        } \
        for (size_t i = 0; i < 8; i++) { \
            r[i] = (type_t)-0.0; /* so that a sum of -0.0 stays so */ \
        } \
        sum[0] = sum[n_parts - 1] = (type_t)-0.0; \
        while (got) { \
            stride = n_parts == 1 ? stride : (ptrdiff_t)sizeof(type_t); \
            groups(r, p, stride, got & ~(size_t)7); \
            p += (ptrdiff_t)(got & ~(size_t)7) * stride; \
            n -= got; \
            if (n == 0) { \
                break; \
            } \
            got = nd_source_take(s, n >> (n_parts - 1), &p, &stride) << (n_parts - 1); \
        } \
        if (any_group && n_parts == 1) { \
            sum[0] = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])); \
        } else if (any_group) { \
            sum[0] = (r[0] + r[2]) + (r[4] + r[6]); \
            sum[1] = (r[1] + r[3]) + (r[5] + r[7]); \
        } \
        for (size_t i = 0; i < (got & 7); i++) { \
            sum[i & (n_parts - 1)] += NEXT(type_t); \
        } \
    }

BLOCK(nd_pairwise_block_f32, float, groups_f32, row_f32)
BLOCK(nd_pairwise_block_f64, double, groups_f64, row_f64)
