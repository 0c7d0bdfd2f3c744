// Broadcast operands, order and coalesce their axes, then hand out rows.
#include "core/iter.h"

// Stride of op along axis of a shape with ndim axes; 0 where it is stretched.
static ptrdiff_t broadcast_stride(const nd_array_t *op, size_t axis, size_t ndim, size_t len, nd_err_t *err) {
    size_t lack = ndim - op->ndim;
    if (axis < lack) {
        return 0;
    }
    const nd_axis_t *own = &op->axis[axis - lack];
    if (own->len == len) {
        return len == 1 ? 0 : own->stride_bytes;
    }
    if (own->len != 1) {
        *err = ND_ERR_BROADCAST;
    }
    return 0;
}

static size_t magnitude(ptrdiff_t stride_bytes) {
    return stride_bytes < 0 ? (size_t)0 - (size_t)stride_bytes : (size_t)stride_bytes;
}

// What the strides of the operands say about axis i, which follows j in C order seen from inside.
typedef enum { STAYS, MOVES, OPEN } nesting_t;

// NumPy's order='K': axis i goes inside axis j when its strides are smaller in all operands;
// stretched axes leave it open.
static nesting_t nesting(const nd_iter_t *it, size_t i, size_t j) {
    nesting_t says = OPEN;
    for (size_t k = 0; k < it->n_ops; k++) {
        size_t a = magnitude(it->stride_bytes[k][i]);
        size_t b = magnitude(it->stride_bytes[k][j]);
        if (a != 0 && b != 0) {
            if (a >= b) {
                return STAYS;
            }
            says = MOVES;
        }
    }
    return says;
}

static void swap_axes(nd_iter_t *it, size_t i, size_t j) {
    size_t len = it->len[i];
    it->len[i] = it->len[j];
    it->len[j] = len;
    size_t index = it->index[i];
    it->index[i] = it->index[j];
    it->index[j] = index;
    for (size_t k = 0; k < it->n_ops; k++) {
        ptrdiff_t stride_bytes = it->stride_bytes[k][i];
        it->stride_bytes[k][i] = it->stride_bytes[k][j];
        it->stride_bytes[k][j] = stride_bytes;
    }
}

static void sort_axes(nd_iter_t *it) {
    for (size_t i = 1; i < it->ndim; i++) {
        size_t to = i;
        for (size_t j = i; j-- > 0;) {
            nesting_t says = nesting(it, i, j);
            if (says == STAYS) {
                break;
            }
            if (says == MOVES) {
                to = j;
            }
        }
        for (size_t j = i; j > to; j--) {
            swap_axes(it, j, j - 1);
        }
    }
}

// Whether one stride runs through axis inner and then axis outer, for every operand.
static bool is_one_run(const nd_iter_t *it, size_t inner, size_t outer) {
    for (size_t k = 0; k < it->n_ops; k++) {
        if (it->stride_bytes[k][outer] != it->stride_bytes[k][inner] * (ptrdiff_t)it->len[inner]) {
            return false;
        }
    }
    return true;
}

static void coalesce_axes(nd_iter_t *it) {
    size_t last = 0;
    for (size_t i = 1; i < it->ndim; i++) {
        if (is_one_run(it, last, i)) {
            it->len[last] *= it->len[i];
        } else {
            last++;
            swap_axes(it, last, i);
        }
    }
    it->ndim = (uint8_t)(it->ndim ? last + 1 : 0);
}

// The innermost axis becomes the row.
static void take_row(nd_iter_t *it) {
    if (it->ndim == 0) {
        it->row_len = 1;
        return;
    }
    it->row_len = it->len[0];
    it->ndim--;
    for (size_t i = 0; i < it->ndim; i++) {
        it->len[i] = it->len[i + 1];
    }
    for (size_t k = 0; k < it->n_ops; k++) {
        it->row_stride_bytes[k] = it->stride_bytes[k][0];
        for (size_t i = 0; i < it->ndim; i++) {
            it->stride_bytes[k][i] = it->stride_bytes[k][i + 1];
        }
    }
}

nd_err_t nd_iter_order(nd_iter_t *it, const nd_array_t *const *ops, size_t n_ops,
    const size_t *shape, size_t ndim, bool keep_order) {
    nd_err_t err = ND_OK;
    it->n_ops = (uint8_t)n_ops;
    it->ndim = 0;
    it->done = false;
    for (size_t k = 0; k < n_ops; k++) {
        if (ops[k]->ndim > ndim) {
            return ND_ERR_BROADCAST;
        }
        it->ptr[k] = ops[k]->data;
        it->row_stride_bytes[k] = 0;
    }
    for (size_t axis = ndim; axis-- > 0;) {
        size_t at = it->ndim;
        for (size_t k = 0; k < n_ops; k++) {
            it->stride_bytes[k][at] = broadcast_stride(ops[k], axis, ndim, shape[axis], &err);
        }
        if (err) {
            return err;
        }
        it->done |= shape[axis] == 0;
        it->index[at] = axis;
        it->len[at] = shape[axis];
        it->ndim = (uint8_t)(at + (shape[axis] != 1));
    }
    if (!keep_order) {
        sort_axes(it);
    }
    return ND_OK;
}

nd_err_t nd_iter_init(nd_iter_t *it, const nd_array_t *const *ops, size_t n_ops,
    const size_t *shape, size_t ndim, bool keep_order) {
    nd_err_t err = nd_iter_order(it, ops, n_ops, shape, ndim, keep_order);
    if (err) {
        return err;
    }
    coalesce_axes(it);
    take_row(it);
    for (size_t i = 0; i < it->ndim; i++) {
        it->index[i] = 0;
    }
    return ND_OK;
}

// Every operand n places on along an outer axis.
static void move_on(nd_iter_t *it, size_t axis, ptrdiff_t n) {
    const ptrdiff_t *stride_bytes = &it->stride_bytes[0][axis];
    uint8_t **ptr = it->ptr;
    for (size_t k = it->n_ops; k; k--, ptr++, stride_bytes += ND_MAX_DIMS) {
        *ptr += *stride_bytes * n;
    }
}

bool nd_iter_next(nd_iter_t *it) {
    for (size_t i = 0; i < it->ndim; i++) {
        if (++it->index[i] < it->len[i]) {
            move_on(it, i, 1);
            return true;
        }
        it->index[i] = 0;
        move_on(it, i, -(ptrdiff_t)(it->len[i] - 1));
    }
    it->done = true;
    return false;
}
