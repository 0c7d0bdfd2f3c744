// Reading and writing what index arrays and masks select.
#ifndef MICRONUMPY_MANIP_GATHER_H
#define MICRONUMPY_MANIP_GATHER_H

#include "core/nd.h"

// Offsets in bytes that an array of indices along one axis stands for. index has any integer dtype
// and is broadcast to the ndim axes of shape, which offsets covers in C order; each index, negative
// ones counted from the end, must be less than len: else ND_ERR_INDEX, and *bad is the index. With
// add the offsets are added to what is there. Nothing is checked when shape is empty.
nd_err_t nd_index_offsets(const nd_array_t *index, size_t len, ptrdiff_t stride_bytes, const size_t *shape, size_t ndim,
    ptrdiff_t *offsets, bool add, int64_t *bad, nd_poll_t poll);

// Points of an array: at each there is what view shows when its data pointer is moved by an offset.
typedef struct _nd_points_t {
    const nd_array_t *view;
    const ptrdiff_t *offsets; // in C order of the points' axes, in their own order
    uint8_t ndim; // of the points
    // The place of each of these axes in the other array; the rest of its axes are those of view.
    uint8_t axis[ND_MAX_DIMS];
} nd_points_t;

// to = the elements at the points; from = the same the other way, the last one staying where points
// coincide. to or from has the points' axes and those of the view, and the view's dtype; they share no
// memory with the points.
nd_err_t nd_gather(const nd_array_t *to, const nd_points_t *from, nd_poll_t poll);
nd_err_t nd_scatter(const nd_points_t *to, const nd_array_t *from, nd_poll_t poll);

// The same without offsets in memory, where a, index (of any integer dtype) and the other array have one axis:
// to[k] = a[index[k]], and a[index[k]] = from[k]. ND_ERR_INDEX, and *bad, as above; nd_scatter_line has then
// written nothing. The other array has index's length and a's dtype, and shares no memory with a; for
// nd_scatter_line index shares none either.
nd_err_t nd_gather_line(const nd_array_t *to, const nd_array_t *a, const nd_array_t *index, int64_t *bad, nd_poll_t poll);
nd_err_t nd_scatter_line(const nd_array_t *a, const nd_array_t *index, const nd_array_t *from, int64_t *bad, nd_poll_t poll);

// a[mask] for a mask of a's shape: the elements of a where mask is true, in C order, into the n_elems of
// the 1-D array to; those which are not found are left alone. a and to have one dtype.
nd_err_t nd_compress(const nd_array_t *to, const nd_array_t *a, const nd_array_t *mask, nd_poll_t poll);
// a[mask] = from: 1-D of one dtype with a, read in order (stride 0 repeats one element) and never beyond its end.
nd_err_t nd_expand(const nd_array_t *a, const nd_array_t *mask, const nd_array_t *from, nd_poll_t poll);

#endif // MICRONUMPY_MANIP_GATHER_H
