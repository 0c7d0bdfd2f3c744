// The order in which NumPy adds the elements of a reduction, on which the last bits of sums depend.
#ifndef MICRONUMPY_REDUCE_ORDER_H
#define MICRONUMPY_REDUCE_ORDER_H

#include "reduce/reduce.h"

// NumPy visits elements with the axes sorted by stride. Where the innermost axes are reduced, it
// calls its inner loop (pairwise summation, for floats) on `chunk` elements at a time; the chunks
// start anew after every `period` elements, so the last one of a period may be shorter.
typedef struct _nd_order_t {
    uint8_t axis[ND_MAX_DIMS]; // innermost first
    size_t period;
    size_t chunk;
} nd_order_t;

// What NumPy's iterator sees of the operands.
typedef struct _nd_order_request_t {
    const nd_array_t *in;
    const nd_array_t *where; // or NULL
    nd_axes_t axes; // the reduced ones
    bool packed; // NumPy sums a contiguous temporary that has in's order of axes, not in itself
    bool in_is_cast; // it goes through NumPy's buffer
    bool out_is_cast;
} nd_order_request_t;

void nd_reduce_order(nd_order_t *order, const nd_order_request_t *request);

#endif // MICRONUMPY_REDUCE_ORDER_H
