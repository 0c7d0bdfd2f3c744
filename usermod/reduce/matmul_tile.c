// Sums of products of four rows and four columns at once: each element that is fetched is multiplied
// four times. What is left over at the edges of a matrix goes through matmul_loops.c.
//
// Each sum is added up from left to right, as there. Four numbers beside each other fill a vector
// register where a processor has such; written out, GCC makes that of it without wider loops, which
// are slower here (so this is no *_loops.c, which are compiled for those).
#include <string.h>

#include "core/float_unit.h"
#include "reduce/matmul_tile.h"

#define ADD_ROW(sum, x) \
    sum[0] += x * y0; \
    sum[1] += x * y1; \
    sum[2] += x * y2; \
    sum[3] += x * y3;

#define ADD_PRODUCTS(type_t, b_next) \
    for (; n; n--, a.ptr += a.stride, b.ptr += b.stride) { \
        type_t y0 = *(const type_t *)b.ptr; \
        type_t y1 = *(const type_t *)(b.ptr + (b_next)); \
        type_t y2 = *(const type_t *)(b.ptr + 2 * (b_next)); \
        type_t y3 = *(const type_t *)(b.ptr + 3 * (b_next)); \
        type_t x0 = *(const type_t *)a.ptr; \
        type_t x1 = *(const type_t *)(a.ptr + a.next); \
        type_t x2 = *(const type_t *)(a.ptr + 2 * a.next); \
        type_t x3 = *(const type_t *)(a.ptr + 3 * a.next); \
        ADD_ROW(sum[0], x0) \
        ADD_ROW(sum[1], x1) \
        ADD_ROW(sum[2], x2) \
        ADD_ROW(sum[3], x3) \
    }

// The sums are copied, as in a local variable they may stay in registers.
#define TILE(name, type_t) \
    static void name(size_t n, nd_panel_t a, nd_panel_t b, void *sums) { \
        type_t sum[ND_TILE][ND_TILE]; \
        memcpy(sum, sums, sizeof(sum)); \
        if (b.next == sizeof(type_t)) { \
            ADD_PRODUCTS(type_t, (ptrdiff_t)sizeof(type_t)) \
        } else { \
            ADD_PRODUCTS(type_t, b.next) \
        } \
        memcpy(sums, sum, sizeof(sum)); \
    }

// Where a routine multiplies, it outweighs everything that is saved here.
#if ND_FLOAT_UNIT_BYTES >= 4
TILE(tile_f32, float)
#else
#define tile_f32 NULL
#endif

#if ND_FLOAT_UNIT_BYTES >= 8
TILE(tile_f64, double)
#else
#define tile_f64 NULL
#endif

const nd_tile_loop_t nd_tile_loops[ND_N_CLS] = {
    [ND_CLS_F32] = tile_f32,
    [ND_CLS_F64] = tile_f64,
};
