// Sums of small integers without a cast of each: 8 and 16-bit ones add up in 32 bits.
#include "reduce/sum_loops.h"

#define SUM(name, type_t, sum_t) \
    static uint64_t name(const uint8_t * p, ptrdiff_t stride, size_t n) { \
        sum_t sum = 0; \
        if (stride == sizeof(type_t)) { \
            for (const type_t *q = (const type_t *)p; n; n--) { \
                sum += *q++; \
            } \
        } else { \
            for (; n; n--, p += stride) { \
                sum += *(const type_t *)p; \
            } \
        } \
        return (uint64_t)(int64_t)sum; \
    }

SUM(sum_int8, int8_t, int32_t)
SUM(sum_uint8, uint8_t, uint32_t)
SUM(sum_int16, int16_t, int32_t)
SUM(sum_uint16, uint16_t, uint32_t)
SUM(sum_int32, int32_t, int64_t)
SUM(sum_uint32, uint32_t, uint64_t)

const nd_sum_loop_t nd_sum_loops[ND_UINT32 + 1] = {
    sum_uint8, // bool
    sum_int8,
    sum_uint8,
    sum_int16,
    sum_uint16,
    sum_int32,
    sum_uint32,
};

#define ADD(name, type_t) \
    static void name(uint8_t * sums, ptrdiff_t sums_stride, const uint8_t * p, ptrdiff_t stride, size_t n) { \
        for (; n; n--, p += stride, sums += sums_stride) { \
            *(uint64_t *)sums += (uint64_t)(int64_t)*(const type_t *)p; \
        } \
    }

ADD(add_int8, int8_t)
ADD(add_uint8, uint8_t)
ADD(add_int16, int16_t)
ADD(add_uint16, uint16_t)
ADD(add_int32, int32_t)
ADD(add_uint32, uint32_t)

const nd_add_loop_t nd_add_loops[ND_UINT32 + 1] = {
    add_uint8, // bool
    add_int8,
    add_uint8,
    add_int16,
    add_uint16,
    add_int32,
    add_uint32,
};
