// Shapes, strides and views: everything about an array that does not touch its elements.
#ifndef MICRONUMPY_CORE_SHAPE_H
#define MICRONUMPY_CORE_SHAPE_H

#include "core/nd.h"

// Bytes of a heap header with room for ndim axes (48 for four on a 32-bit machine).
static inline size_t nd_header_bytes(size_t ndim) {
    return offsetof(nd_array_t, axis) + ndim * sizeof(nd_axis_t);
}

// Copies all valid fields of src; dst has room for src->ndim axes.
void nd_copy_header(nd_array_t *dst, const nd_array_t *src);
// Number of elements (1 for 0-d); shapes are checked when made, so this cannot overflow.
size_t nd_size(const nd_array_t *a);
// ND_ERR_TOO_BIG when the bytes of shape do not fit; *n_bytes is 0 for empty arrays.
nd_err_t nd_shape_bytes(const size_t *shape, size_t ndim, nd_dtype_t dtype, size_t *n_bytes);
// Sets ndim, shape and C-order (or, with fortran, F-order) strides; data and base are the caller's.
void nd_set_shape(nd_array_t *a, const size_t *shape, size_t ndim, nd_dtype_t dtype, bool fortran);
bool nd_is_c_contiguous(const nd_array_t *a);
bool nd_is_f_contiguous(const nd_array_t *a);
bool nd_same_shape(const nd_array_t *a, const nd_array_t *b);
// Broadcasts n operands (NULL entries are skipped): fills shape[ND_MAX_DIMS] and *ndim.
nd_err_t nd_broadcast_shape(const nd_array_t *const *ops, size_t n, size_t *shape, size_t *ndim);
// dst becomes src seen with this shape (stride 0 on stretched axes).
nd_err_t nd_broadcast_to(nd_array_t *dst, const nd_array_t *src, const size_t *shape, size_t ndim);
// Negative axes count from the end; ND_ERR_AXIS when out of range.
nd_err_t nd_normalize_axis(ptrdiff_t axis, size_t ndim, size_t *result);
// The axes from the longest stride to the shortest, those of equal length as they are. With
// zeros_stay a stride of 0 leaves its axis where it is, as when NumPy iterates; else it is the shortest.
void nd_sort_axes(const nd_array_t *a, uint8_t *perm, bool zeros_stay);
// perm[i] is the axis of src that becomes axis i of dst.
void nd_transpose(nd_array_t *dst, const nd_array_t *src, const uint8_t *perm);
// One dimension of shape may be -1 (given as SIZE_MAX and filled in). A view when the strides
// allow, else *needs_copy is set and dst is left as a C-order shape without data.
nd_err_t nd_reshape(nd_array_t *dst, const nd_array_t *src, size_t *shape, size_t ndim, bool fortran, bool *needs_copy);
// The first byte of a's elements and the one after the last; equal when there are none.
void nd_bounds(const nd_array_t *a, uintptr_t *low, uintptr_t *high);
// True when data or a stride is no multiple of the dtype's alignment.
bool nd_is_unaligned(const nd_array_t *a);
// True when the two could share a byte (bounds only, like np.may_share_memory).
bool nd_may_overlap(const nd_array_t *a, const nd_array_t *b);
// True when reading in while writing out, element by element in the same order, is safe:
// no shared byte, or the very same elements at the very same places.
bool nd_safe_in_place(const nd_array_t *out, const nd_array_t *in);

#endif // MICRONUMPY_CORE_SHAPE_H
