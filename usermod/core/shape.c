// Shapes, strides and views; nothing here reads or writes an element.
#include "core/shape.h"

#include <string.h>

#include "core/dtype.h"

void nd_copy_header(nd_array_t *dst, const nd_array_t *src) {
    memcpy(dst, src, nd_header_bytes(src->ndim));
}

size_t nd_size(const nd_array_t *a) {
    size_t size = 1;
    for (size_t i = 0; i < a->ndim; i++) {
        size *= a->axis[i].len;
    }
    return size;
}

nd_err_t nd_shape_bytes(const size_t *shape, size_t ndim, nd_dtype_t dtype, size_t *n_bytes) {
    // As NumPy, empty axes do not hide that the others are too long.
    size_t bytes = nd_dtypes[dtype].itemsize;
    bool empty = false;
    for (size_t i = 0; i < ndim; i++) {
        if (shape[i] == 0) {
            empty = true;
        } else if (bytes > (size_t)PTRDIFF_MAX / shape[i]) {
            return ND_ERR_TOO_BIG;
        } else {
            bytes *= shape[i];
        }
    }
    *n_bytes = empty ? 0 : bytes;
    return ND_OK;
}

void nd_set_shape(nd_array_t *a, const size_t *shape, size_t ndim, nd_dtype_t dtype, bool fortran) {
    a->dtype = (uint8_t)dtype;
    a->ndim = (uint8_t)ndim;
    ptrdiff_t stride_bytes = nd_dtypes[dtype].itemsize;
    for (size_t i = 0; i < ndim; i++) {
        size_t axis = fortran ? i : ndim - 1 - i;
        a->axis[axis].len = shape[axis];
        a->axis[axis].stride_bytes = stride_bytes;
        if (shape[axis]) {
            // Shapes that no memory holds get strides too, before they are refused.
            stride_bytes = (ptrdiff_t)((size_t)stride_bytes * shape[axis]);
        }
    }
}

// Axes of length 1 and empty arrays are contiguous whatever their strides.
static bool is_contiguous(const nd_array_t *a, bool fortran) {
    ptrdiff_t stride_bytes = nd_dtypes[a->dtype].itemsize;
    bool contiguous = true;
    for (size_t i = 0; i < a->ndim; i++) {
        const nd_axis_t *axis = &a->axis[fortran ? i : a->ndim - 1 - i];
        if (axis->len == 0) {
            return true;
        }
        if (axis->len != 1 && axis->stride_bytes != stride_bytes) {
            contiguous = false;
        }
        stride_bytes *= (ptrdiff_t)axis->len;
    }
    return contiguous;
}

bool nd_is_c_contiguous(const nd_array_t *a) {
    return is_contiguous(a, false);
}

bool nd_is_f_contiguous(const nd_array_t *a) {
    return is_contiguous(a, true);
}

bool nd_same_shape(const nd_array_t *a, const nd_array_t *b) {
    if (a->ndim != b->ndim) {
        return false;
    }
    for (size_t i = 0; i < a->ndim; i++) {
        if (a->axis[i].len != b->axis[i].len) {
            return false;
        }
    }
    return true;
}

nd_err_t nd_broadcast_shape(const nd_array_t *const *ops, size_t n, size_t *shape, size_t *ndim) {
    size_t most = 0;
    for (size_t k = 0; k < n; k++) {
        if (ops[k] && ops[k]->ndim > most) {
            most = ops[k]->ndim;
        }
    }
    for (size_t i = 0; i < most; i++) {
        shape[i] = 1;
    }
    *ndim = most;
    for (size_t k = 0; k < n; k++) {
        size_t lack = ops[k] ? most - ops[k]->ndim : most;
        for (size_t i = lack; i < most; i++) {
            size_t len = ops[k]->axis[i - lack].len;
            if (shape[i] == 1) {
                shape[i] = len;
            } else if (len != 1 && len != shape[i]) {
                return ND_ERR_BROADCAST;
            }
        }
    }
    return ND_OK;
}

nd_err_t nd_broadcast_to(nd_array_t *dst, const nd_array_t *src, const size_t *shape, size_t ndim) {
    if (src->ndim > ndim) {
        return ND_ERR_BROADCAST;
    }
    if (ndim > ND_MAX_DIMS) {
        return ND_ERR_TOO_MANY_DIMS;
    }
    size_t lack = ndim - src->ndim;
    for (size_t i = lack; i < ndim; i++) {
        size_t len = src->axis[i - lack].len;
        if (len != 1 && len != shape[i]) {
            return ND_ERR_BROADCAST;
        }
    }
    // From the right, because dst may be src.
    for (size_t i = ndim; i-- > 0;) {
        bool stretch = i < lack || (src->axis[i - lack].len == 1 && shape[i] != 1);
        dst->axis[i].stride_bytes = stretch ? 0 : src->axis[i - lack].stride_bytes;
        dst->axis[i].len = shape[i];
    }
    memmove(dst, src, offsetof(nd_array_t, axis));
    dst->ndim = (uint8_t)ndim;
    return ND_OK;
}

nd_err_t nd_normalize_axis(ptrdiff_t axis, size_t ndim, size_t *result) {
    if (axis < 0) {
        axis += (ptrdiff_t)ndim;
    }
    if (axis < 0 || axis >= (ptrdiff_t)ndim) {
        return ND_ERR_AXIS;
    }
    *result = (size_t)axis;
    return ND_OK;
}

static size_t step_bytes(const nd_array_t *a, size_t axis) {
    ptrdiff_t stride_bytes = a->axis[axis].stride_bytes;
    return stride_bytes < 0 ? 0 - (size_t)stride_bytes : (size_t)stride_bytes;
}

void nd_sort_axes(const nd_array_t *a, uint8_t *perm, bool zeros_stay) {
    for (size_t i = 0; i < a->ndim; i++) {
        size_t step = step_bytes(a, i);
        size_t at = i;
        for (size_t j = i; j-- > 0;) {
            size_t other = step_bytes(a, perm[j]);
            if (!zeros_stay || (step != 0 && other != 0)) {
                if (other >= step) {
                    break;
                }
                at = j;
            }
        }
        memmove(perm + at + 1, perm + at, i - at);
        perm[at] = (uint8_t)i;
    }
}

void nd_transpose(nd_array_t *dst, const nd_array_t *src, const uint8_t *perm) {
    nd_axis_t axes[ND_MAX_DIMS];
    for (size_t i = 0; i < src->ndim; i++) {
        axes[i] = src->axis[perm[i]];
    }
    memmove(dst, src, offsetof(nd_array_t, axis));
    memcpy(dst->axis, axes, src->ndim * sizeof(nd_axis_t));
}

// Fills in a dimension of -1; the sizes must agree.
static nd_err_t complete_shape(size_t size, size_t *shape, size_t ndim) {
    size_t known = 1;
    size_t unknown = ndim;
    for (size_t i = 0; i < ndim; i++) {
        if (shape[i] != SIZE_MAX) {
            if (shape[i] && known > SIZE_MAX / shape[i]) {
                return ND_ERR_RESHAPE;
            }
            known *= shape[i];
        } else if (unknown != ndim) {
            return ND_ERR_RESHAPE;
        } else {
            unknown = i;
        }
    }
    if (unknown != ndim) {
        if (known == 0 || size % known) {
            return ND_ERR_RESHAPE;
        }
        shape[unknown] = size / known;
        return ND_OK;
    }
    return known == size ? ND_OK : ND_ERR_RESHAPE;
}

// Walks both shapes in step: a group of old axes with as many elements as a group of new ones
// must be one run in memory. Axis i of a Fortran-order walk is counted from the left.
static bool split_axes(nd_axis_t *new_axes, const size_t *shape, size_t ndim, const nd_array_t *src, bool fortran) {
    nd_axis_t old[ND_MAX_DIMS];
    size_t n_old = 0;
    for (size_t i = 0; i < src->ndim; i++) {
        nd_axis_t axis = src->axis[fortran ? src->ndim - 1 - i : i];
        if (axis.len != 1) {
            old[n_old++] = axis;
        }
    }
    size_t o = n_old;
    size_t i = ndim;
    // As NumPy's does, an axis of length 1 goes on where its inner neighbour ends; in Fortran order
    // it is the first of the next group, whose stride it has.
    ptrdiff_t next_stride_bytes = n_old ? old[n_old - 1].stride_bytes : nd_dtypes[src->dtype].itemsize;
    while (i > 0) {
        size_t at = fortran ? ndim - i : i - 1;
        if (shape[at] == 1 || o == 0) {
            new_axes[at].stride_bytes = fortran && o > 0 ? old[o - 1].stride_bytes : next_stride_bytes;
            i--;
            continue;
        }
        ptrdiff_t stride_bytes = old[o - 1].stride_bytes;
        size_t old_len = old[--o].len;
        size_t new_len = 1;
        while (i > 0) {
            at = fortran ? ndim - i : i - 1;
            new_axes[at].stride_bytes = stride_bytes * (ptrdiff_t)new_len;
            new_len *= shape[at];
            next_stride_bytes = stride_bytes * (ptrdiff_t)new_len;
            i--;
            while (old_len < new_len) {
                if (old[o - 1].stride_bytes != stride_bytes * (ptrdiff_t)old_len) {
                    return false;
                }
                old_len *= old[--o].len;
            }
            if (old_len == new_len) {
                break;
            }
        }
    }
    return true;
}

nd_err_t nd_reshape(nd_array_t *dst, const nd_array_t *src, size_t *shape, size_t ndim, bool fortran, bool *needs_copy) {
    if (ndim > ND_MAX_DIMS) {
        return ND_ERR_TOO_MANY_DIMS;
    }
    bool same = ndim == src->ndim;
    for (size_t i = 0; same && i < ndim; i++) {
        same = shape[i] == src->axis[i].len;
    }
    if (same) { // strides stay, those of short axes too
        *needs_copy = false;
        nd_copy_header(dst, src);
        return ND_OK;
    }
    size_t size = nd_size(src);
    nd_err_t err = complete_shape(size, shape, ndim);
    if (err) {
        return err;
    }
    nd_axis_t axes[ND_MAX_DIMS];
    bool splits = size > 0 && !is_contiguous(src, fortran);
    *needs_copy = splits && !split_axes(axes, shape, ndim, src, fortran);
    if (dst != src) {
        memcpy(dst, src, offsetof(nd_array_t, axis));
    }
    // The Fortran-order walk of a copy is laid out by the caller, which copies in that order.
    nd_set_shape(dst, shape, ndim, (nd_dtype_t)src->dtype, fortran && !*needs_copy);
    if (*needs_copy) {
        dst->data = NULL;
        return ND_OK;
    }
    for (size_t i = 0; splits && i < ndim; i++) {
        dst->axis[i].stride_bytes = axes[i].stride_bytes;
    }
    return ND_OK;
}

bool nd_is_unaligned(const nd_array_t *a) {
    uintptr_t bits = (uintptr_t)a->data;
    for (size_t i = 0; i < a->ndim; i++) {
        if (a->axis[i].len > 1) {
            bits |= (uintptr_t)a->axis[i].stride_bytes;
        }
    }
    return nd_size(a) != 0 && bits % nd_dtypes[a->dtype].align != 0;
}

void nd_bounds(const nd_array_t *a, uintptr_t *low, uintptr_t *high) {
    *low = *high = (uintptr_t)a->data;
    if (nd_size(a) == 0) {
        return;
    }
    *high += nd_dtypes[a->dtype].itemsize;
    for (size_t i = 0; i < a->ndim; i++) {
        ptrdiff_t reach = a->axis[i].stride_bytes * (ptrdiff_t)(a->axis[i].len - 1);
        *(reach < 0 ? low : high) += (uintptr_t)reach;
    }
}

bool nd_may_overlap(const nd_array_t *a, const nd_array_t *b) {
    uintptr_t a_low, a_high, b_low, b_high;
    nd_bounds(a, &a_low, &a_high);
    nd_bounds(b, &b_low, &b_high);
    return a_low != a_high && b_low != b_high && a_low < b_high && b_low < a_high;
}

bool nd_safe_in_place(const nd_array_t *out, const nd_array_t *in) {
    if (!nd_may_overlap(out, in)) {
        return true;
    }
    if (out->data != in->data || !nd_same_shape(out, in)
        || nd_dtypes[out->dtype].itemsize != nd_dtypes[in->dtype].itemsize) {
        return false;
    }
    for (size_t i = 0; i < out->ndim; i++) {
        ptrdiff_t stride_bytes = out->axis[i].stride_bytes;
        if (out->axis[i].len > 1 && (stride_bytes == 0 || stride_bytes != in->axis[i].stride_bytes)) {
            return false;
        }
    }
    return true;
}
