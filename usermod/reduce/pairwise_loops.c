// The blocks of pairwise summation: eight partial sums over at most 128 floats.
#include "reduce/pairwise.h"

// Adds n scalars, a multiple of 8, to eight partial sums; the first eight are copied when first.
#define GROUPS(name, type_t) \
    static void name(type_t * partial, const uint8_t * p, ptrdiff_t stride, size_t n, bool first) { \
        if (first) { \
            for (size_t i = 0; i < 8; i++, p += stride) { \
                partial[i] = *(const type_t *)p; \
            } \
            n -= 8; \
        } \
        type_t r0 = partial[0], r1 = partial[1], r2 = partial[2], r3 = partial[3]; \
        type_t r4 = partial[4], r5 = partial[5], r6 = partial[6], r7 = partial[7]; \
        for (; n; n -= 8) { \
            r0 += *(const type_t *)p; \
            p += stride; \
            r1 += *(const type_t *)p; \
            p += stride; \
            r2 += *(const type_t *)p; \
            p += stride; \
            r3 += *(const type_t *)p; \
            p += stride; \
            r4 += *(const type_t *)p; \
            p += stride; \
            r5 += *(const type_t *)p; \
            p += stride; \
            r6 += *(const type_t *)p; \
            p += stride; \
            r7 += *(const type_t *)p; \
            p += stride; \
        } \
        partial[0] = r0, partial[1] = r1, partial[2] = r2, partial[3] = r3; \
        partial[4] = r4, partial[5] = r5, partial[6] = r6, partial[7] = r7; \
    }

GROUPS(groups_f32, float)
GROUPS(groups_f64, double)

// Real sums join neighbours first; complex ones have their real parts in the even partial sums.
#define BLOCK(name, type_t, groups) \
    void name(nd_source_t * s, type_t * sum, size_t n, size_t n_parts) { \
        type_t r[8] = { 0 }; \
        bool first = true; \
        uint8_t *p = NULL; \
        ptrdiff_t stride = 0; \
        size_t got = 0; \
        sum[0] = sum[n_parts - 1] = (type_t)-0.0; /* so that a sum of -0.0 stays so */ \
        for (; n; n -= got) { \
            got = nd_source_take(s, n >> (n_parts - 1), &p, &stride) << (n_parts - 1); \
            if (got == 0) { \
                return; \
            } \
            stride = n_parts == 1 ? stride : (ptrdiff_t)sizeof(type_t); \
            size_t n_grouped = got & ~(size_t)7; \
            if (n_grouped) { \
                groups(r, p, stride, n_grouped, first); \
                p += (ptrdiff_t)n_grouped * stride; \
                first = false; \
            } \
        } \
        if (!first) { \
            if (n_parts == 1) { \
                sum[0] = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])); \
            } else { \
                sum[0] = (r[0] + r[2]) + (r[4] + r[6]); \
                sum[1] = (r[1] + r[3]) + (r[5] + r[7]); \
            } \
        } \
        for (size_t i = 0; i < (got & 7); i++, p += stride) { \
            sum[i & (n_parts - 1)] += *(const type_t *)p; \
        } \
    }

BLOCK(nd_pairwise_block_f32, float, groups_f32)
BLOCK(nd_pairwise_block_f64, double, groups_f64)
