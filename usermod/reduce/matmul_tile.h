// Sums of products of a few rows and columns at once, for the classes whose products a processor
// makes faster than it fetches their operands.
#ifndef MICRONUMPY_REDUCE_MATMUL_TILE_H
#define MICRONUMPY_REDUCE_MATMUL_TILE_H

#include "core/nd.h"

// Rows of a and columns of b.
#define ND_TILE (4)

// A few rows (or columns) of an operand.
typedef struct _nd_panel_t {
    const uint8_t *ptr;
    ptrdiff_t next; // from one row to the next, in bytes
    ptrdiff_t stride; // from one element of a row to the next, in bytes
} nd_panel_t;

// sums[i][j] += a[i][0] * b[j][0] + ... + a[i][n-1] * b[j][n-1], for i and j below ND_TILE.
typedef void (*nd_tile_loop_t)(size_t n, nd_panel_t a, nd_panel_t b, void *sums);

// NULL where it does not pay.
extern const nd_tile_loop_t nd_tile_loops[ND_N_CLS];

#endif // MICRONUMPY_REDUCE_MATMUL_TILE_H
