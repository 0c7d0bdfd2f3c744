// Sorting along an axis and searching in what is sorted. NaN goes last, equal elements keep their order.
#ifndef MICRONUMPY_REDUCE_SORT_H
#define MICRONUMPY_REDUCE_SORT_H

#include "core/nd.h"

// Sorts the lines of a along axis where they are; work is aligned for any dtype.
size_t nd_sort_work_bytes(const nd_array_t *a, size_t axis);
nd_err_t nd_sort(const nd_array_t *a, size_t axis, void *work, nd_poll_t poll);
// out (int64, of a's shape, sharing no memory with it) becomes the places along axis in sorted order.
// With refine it holds places already, of which those with equal elements keep their order.
size_t nd_argsort_work_bytes(const nd_array_t *out, const nd_array_t *a, size_t axis);
nd_err_t nd_argsort(const nd_array_t *out, const nd_array_t *a, size_t axis, bool refine, void *work, nd_poll_t poll);
// For each of n_keys gap-free elements, where it would go in the line a of the same dtype, gap-free and
// aligned, too: before (with right: behind) those equal to it. sorter is NULL or the places that sort a;
// ND_ERR_INDEX when one of those that are read is none.
nd_err_t nd_searchsorted(int64_t *out, const nd_array_t *a, const uint8_t *keys, size_t n_keys, bool right,
    const int64_t *sorter, nd_poll_t poll);

#endif // MICRONUMPY_REDUCE_SORT_H
