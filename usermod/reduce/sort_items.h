// What sorting needs of each dtype: which of two elements goes first, and loops that use it.
#ifndef MICRONUMPY_REDUCE_SORT_ITEMS_H
#define MICRONUMPY_REDUCE_SORT_ITEMS_H

#include "core/nd.h"

typedef struct _nd_sort_loops_t nd_sort_loops_t;

// What the loops compare. Elements of signed integers compare as unsigned ones once the bits in flip
// are turned. The loops that sort places look the elements up in data.
typedef struct _nd_sort_t {
    const nd_sort_loops_t *loops; // of the dtype
    uint64_t flip;
    const uint8_t *data;
    size_t item_bytes; // of data
} nd_sort_t;

// Two sorted runs that are merged: the left one lies apart, the right one ends where the result does.
typedef struct _nd_merge_t {
    const uint8_t *left, *left_end;
    const uint8_t *right, *right_end;
    uint8_t *out;
} nd_merge_t;

struct _nd_sort_loops_t {
    // Does the element at x go before that at y? NaN goes after all numbers.
    bool (*before)(const nd_sort_t *s, const uint8_t *x, const uint8_t *y);
    // Sorts n (a few) elements that lie together; equal ones stay in order, as in all of these.
    void (*insert)(const nd_sort_t *s, uint8_t *first, size_t n);
    // Moves the first n elements, or all until one of the runs is used up.
    void (*merge)(const nd_sort_t *s, nd_merge_t *m, size_t n);
};

// By dtype.
void nd_sort_items_init(nd_sort_t *s, nd_dtype_t dtype);
// Of int64 places in data, which is in s's dtype; no before.
extern const nd_sort_loops_t nd_sort_places;

#endif // MICRONUMPY_REDUCE_SORT_ITEMS_H
