// Reading and writing what index arrays and masks select: the walks around the loops of gather_loops.c.
#include "manip/gather.h"

#include "core/cast.h"
#include "core/dtype.h"
#include "core/iter.h"
#include "manip/gather_loops.h"

// Elements between two calls of poll.
#define POLL_ELEMS (512)
// Bytes of the indices that are converted at once, and how many offsets lie on the stack.
#define BLOCK_BYTES (512)
#define LINE_BLOCK (128)
// From so many bytes on, a row of the view is copied as a whole.
#define LONG_ROW_BYTES (128)

static nd_err_t check_poll(nd_poll_t poll, size_t *done, size_t n) {
    *done += n;
    if (*done < POLL_ELEMS) {
        return ND_OK;
    }
    *done = 0;
    return poll && poll() ? ND_ERR_INTERRUPTED : ND_OK;
}

// --- Indices to offsets ---

// A row of n indices, of any integer dtype.
static nd_err_t offset_row(nd_dtype_t dtype, const uint8_t *index, ptrdiff_t index_stride_bytes, size_t n, size_t len,
    ptrdiff_t stride_bytes, ptrdiff_t *offsets, bool add, int64_t *bad) {
    int64_t block[BLOCK_BYTES / sizeof(int64_t)];
    bool is_short = nd_promote(dtype, ND_INT32) == ND_INT32 && len <= INT32_MAX;
    nd_dtype_t to = is_short ? ND_INT32 : ND_INT64;
    nd_offset_loop_t loop = is_short ? nd_offset_loop_32 : nd_offset_loop_64;
    ptrdiff_t itemsize = nd_dtypes[to].itemsize;
    bool in_place = dtype == to && (((uintptr_t)index | (uintptr_t)index_stride_bytes) & (nd_dtypes[to].align - 1u)) == 0;
    size_t most = in_place ? n : BLOCK_BYTES / (size_t)itemsize;
    while (n) {
        size_t k = n < most ? n : most;
        const uint8_t *from = index;
        ptrdiff_t from_stride_bytes = index_stride_bytes;
        if (!in_place) {
            nd_cast_row(to, block, itemsize, dtype, index, index_stride_bytes, k);
            from = (const uint8_t *)block;
            from_stride_bytes = itemsize;
        }
        size_t good = loop(k, from, from_stride_bytes, len, stride_bytes, offsets, add);
        if (good < k) {
            nd_cast_item(ND_INT64, bad, to, from + from_stride_bytes * (ptrdiff_t)good);
            return ND_ERR_INDEX;
        }
        index += index_stride_bytes * (ptrdiff_t)k;
        offsets += k;
        n -= k;
    }
    return ND_OK;
}

nd_err_t nd_index_offsets(const nd_array_t *index, size_t len, ptrdiff_t stride_bytes, const size_t *shape, size_t ndim,
    ptrdiff_t *offsets, bool add, int64_t *bad, nd_poll_t poll) {
    nd_iter_t it;
    const nd_array_t *ops[1] = { index };
    nd_err_t err = nd_iter_init(&it, ops, 1, shape, ndim, true);
    if (err || it.done) {
        return err;
    }
    size_t done = 0;
    do {
        for (size_t at = 0; at < it.row_len && !err;) {
            size_t n = it.row_len - at < POLL_ELEMS ? it.row_len - at : POLL_ELEMS;
            const uint8_t *from = it.ptr[0] + it.row_stride_bytes[0] * (ptrdiff_t)at;
            err = offset_row((nd_dtype_t)index->dtype, from, it.row_stride_bytes[0], n, len, stride_bytes, offsets, add, bad);
            offsets += n;
            at += n;
            if (!err) {
                err = check_poll(poll, &done, n);
            }
        }
    } while (!err && nd_iter_next(&it));
    return err;
}

// --- Gather and scatter ---

typedef struct _job_t {
    bool scatters;
    nd_dtype_t dtype;
    size_t itemsize;
    const nd_move_loops_t *loops;
    const ptrdiff_t *offsets;
    size_t n_points;
    size_t ndim; // of the points, at least 1; innermost first, joined where other's strides allow
    size_t len[ND_MAX_DIMS];
    ptrdiff_t stride_bytes[ND_MAX_DIMS]; // of the other array
    size_t row_len; // elements of the view that move together; 1: the loops move them one by one
    ptrdiff_t row_stride_bytes[2]; // of the other array and of the view
    size_t done; // since the last poll
    nd_poll_t poll;
} job_t;

static void move_long_rows(const job_t *job, size_t n, uint8_t *other, uint8_t *view, const ptrdiff_t *offsets) {
    for (; n; n--) {
        uint8_t *place = view + *offsets++;
        nd_cast_row(job->dtype, job->scatters ? place : other, job->row_stride_bytes[job->scatters],
            job->dtype, job->scatters ? other : place, job->row_stride_bytes[!job->scatters], job->row_len);
        other += job->stride_bytes[0];
    }
}

static void move_points(const job_t *job, size_t n, uint8_t *other, uint8_t *view, const ptrdiff_t *offsets) {
    if (job->row_len != 1) {
        move_long_rows(job, n, other, view, offsets);
    } else if (job->scatters) {
        job->loops->scatter(n, view, offsets, other, job->stride_bytes[0], job->itemsize);
    } else {
        job->loops->gather(n, other, job->stride_bytes[0], view, offsets, job->itemsize);
    }
}

// All points, for the element or row at these addresses.
static nd_err_t walk_points(job_t *job, uint8_t *other, uint8_t *view) {
    const ptrdiff_t *offsets = job->offsets;
    size_t most = job->row_len < POLL_ELEMS ? POLL_ELEMS / job->row_len : 1;
    size_t index[ND_MAX_DIMS] = { 0 };
    for (;;) {
        uint8_t *ptr = other;
        for (size_t left = job->len[0]; left;) {
            size_t n = left < most ? left : most;
            move_points(job, n, ptr, view, offsets);
            offsets += n;
            ptr += job->stride_bytes[0] * (ptrdiff_t)n;
            left -= n;
            nd_err_t err = check_poll(job->poll, &job->done, n * job->row_len);
            if (err) {
                return err;
            }
        }
        size_t i = 1;
        for (; i < job->ndim && ++index[i] == job->len[i]; i++) {
            other -= job->stride_bytes[i] * (ptrdiff_t)(job->len[i] - 1);
            index[i] = 0;
        }
        if (i >= job->ndim) {
            return ND_OK;
        }
        other += job->stride_bytes[i];
    }
}

// Rows of the view move as a whole when they are long, or longer than there are points.
static bool moves_rows(const job_t *job, const nd_iter_t *it) {
    ptrdiff_t itemsize = (ptrdiff_t)job->itemsize;
    bool contiguous = it->row_stride_bytes[0] == itemsize && it->row_stride_bytes[1] == itemsize;
    return it->row_len > job->n_points || (contiguous && it->row_len >= LONG_ROW_BYTES / job->itemsize);
}

static nd_err_t walk_row(job_t *job, const nd_iter_t *it) {
    bool whole = moves_rows(job, it);
    size_t most = whole ? POLL_ELEMS : 1;
    nd_err_t err = ND_OK;
    job->row_stride_bytes[0] = it->row_stride_bytes[0];
    job->row_stride_bytes[1] = it->row_stride_bytes[1];
    for (size_t at = 0; at < it->row_len && !err; at += job->row_len) {
        job->row_len = it->row_len - at < most ? it->row_len - at : most;
        err = walk_points(job, it->ptr[0] + it->row_stride_bytes[0] * (ptrdiff_t)at,
            it->ptr[1] + it->row_stride_bytes[1] * (ptrdiff_t)at);
    }
    return err;
}

// Takes the points' axes of other, joined, and leaves the header of the others in rest.
static void take_points(job_t *job, nd_array_t *rest, const nd_array_t *other, const nd_points_t *points) {
    unsigned taken = 0;
    job->n_points = 1;
    job->ndim = 1;
    job->len[0] = 1;
    job->stride_bytes[0] = 0;
    for (size_t i = points->ndim; i-- > 0;) {
        const nd_axis_t *axis = &other->axis[points->axis[i]];
        taken |= 1u << points->axis[i];
        job->n_points *= axis->len;
        size_t last = job->ndim - 1;
        if (axis->len == 1) {
            continue;
        }
        if (job->len[last] == 1) {
            job->len[last] = axis->len;
            job->stride_bytes[last] = axis->stride_bytes;
        } else if (axis->stride_bytes == job->stride_bytes[last] * (ptrdiff_t)job->len[last]) {
            job->len[last] *= axis->len;
        } else {
            job->len[job->ndim] = axis->len;
            job->stride_bytes[job->ndim++] = axis->stride_bytes;
        }
    }
    rest->data = other->data;
    rest->dtype = other->dtype;
    rest->flags = other->flags;
    rest->ndim = 0;
    for (size_t i = 0; i < other->ndim; i++) {
        if (!(taken & 1u << i)) {
            rest->axis[rest->ndim++] = other->axis[i];
        }
    }
}

static nd_err_t move(const nd_array_t *other, const nd_points_t *points, bool scatters, nd_poll_t poll) {
    job_t job;
    nd_array_t rest;
    size_t shape[ND_MAX_DIMS];
    take_points(&job, &rest, other, points);
    const nd_array_t *ops[2] = { &rest, points->view };
    for (size_t i = 0; i < points->view->ndim; i++) {
        shape[i] = points->view->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, 2, shape, points->view->ndim, false);
    if (err || it.done || job.n_points == 0) {
        return err;
    }
    job.scatters = scatters;
    job.dtype = (nd_dtype_t)other->dtype;
    job.itemsize = nd_dtypes[other->dtype].itemsize;
    job.loops = nd_move_loops(job.dtype, !((other->flags | points->view->flags) & ND_FLAG_UNALIGNED));
    job.offsets = points->offsets;
    job.done = 0;
    job.poll = poll;
    do {
        err = walk_row(&job, &it);
    } while (!err && nd_iter_next(&it));
    return err;
}

nd_err_t nd_gather(const nd_array_t *to, const nd_points_t *from, nd_poll_t poll) {
    return move(to, from, false, poll);
}

nd_err_t nd_scatter(const nd_points_t *to, const nd_array_t *from, nd_poll_t poll) {
    return move(from, to, true, poll);
}

// --- One index array for the one axis of an array ---

// The elements of a at index to or from other, block by block; other is NULL when the indices are only checked.
static nd_err_t walk_line(const nd_array_t *a, const nd_array_t *index, const nd_array_t *other, bool scatters,
    int64_t *bad, nd_poll_t poll) {
    ptrdiff_t offsets[LINE_BLOCK];
    ptrdiff_t index_stride_bytes = index->axis[0].stride_bytes;
    ptrdiff_t stride_bytes = other == NULL ? 0 : other->axis[0].stride_bytes;
    const uint8_t *next = index->data;
    uint8_t *ptr = other == NULL ? NULL : other->data;
    const nd_move_loops_t *loops = nd_move_loops((nd_dtype_t)a->dtype,
        other == NULL || !((a->flags | other->flags) & ND_FLAG_UNALIGNED));
    size_t itemsize = nd_dtypes[a->dtype].itemsize;
    size_t done = 0;
    nd_err_t err = ND_OK;
    for (size_t left = index->axis[0].len; left && !err;) {
        size_t n = left < LINE_BLOCK ? left : LINE_BLOCK;
        err = offset_row((nd_dtype_t)index->dtype, next, index_stride_bytes, n, a->axis[0].len, a->axis[0].stride_bytes,
            offsets, false, bad);
        if (err) {
            return err;
        }
        if (other != NULL && scatters) {
            loops->scatter(n, a->data, offsets, ptr, stride_bytes, itemsize);
        } else if (other != NULL) {
            loops->gather(n, ptr, stride_bytes, a->data, offsets, itemsize);
        }
        next += index_stride_bytes * (ptrdiff_t)n;
        ptr += stride_bytes * (ptrdiff_t)n;
        left -= n;
        err = check_poll(poll, &done, n);
    }
    return err;
}

nd_err_t nd_gather_line(const nd_array_t *to, const nd_array_t *a, const nd_array_t *index, int64_t *bad, nd_poll_t poll) {
    return walk_line(a, index, to, false, bad, poll);
}

nd_err_t nd_scatter_line(const nd_array_t *a, const nd_array_t *index, const nd_array_t *from, int64_t *bad, nd_poll_t poll) {
    nd_err_t err = walk_line(a, index, NULL, true, bad, poll);
    return err ? err : walk_line(a, index, from, true, bad, poll);
}

// --- Masks ---

static nd_err_t move_masked(const nd_array_t *packed, const nd_array_t *a, const nd_array_t *mask, bool to_row, nd_poll_t poll) {
    const nd_array_t *ops[2] = { a, mask };
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < a->ndim; i++) {
        shape[i] = a->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, 2, shape, a->ndim, true);
    if (err || it.done) {
        return err;
    }
    nd_masked_loop_t loop = nd_masked_loop((nd_dtype_t)a->dtype, !((a->flags | packed->flags) & ND_FLAG_UNALIGNED), to_row);
    nd_masked_row_t row;
    row.stride_bytes = it.row_stride_bytes[0];
    row.mask_stride_bytes = it.row_stride_bytes[1];
    row.packed = packed->data;
    row.packed_stride_bytes = packed->axis[0].stride_bytes;
    row.packed_left = packed->axis[0].len;
    row.itemsize = nd_dtypes[a->dtype].itemsize;
    size_t done = 0;
    do {
        for (size_t at = 0; at < it.row_len && row.packed_left != 0 && !err; at += row.n) {
            row.n = it.row_len - at < POLL_ELEMS ? it.row_len - at : POLL_ELEMS;
            row.ptr = it.ptr[0] + row.stride_bytes * (ptrdiff_t)at;
            row.mask = it.ptr[1] + row.mask_stride_bytes * (ptrdiff_t)at;
            loop(&row);
            err = check_poll(poll, &done, row.n);
        }
    } while (!err && row.packed_left != 0 && nd_iter_next(&it));
    return err;
}

nd_err_t nd_compress(const nd_array_t *to, const nd_array_t *a, const nd_array_t *mask, nd_poll_t poll) {
    return move_masked(to, a, mask, false, poll);
}

nd_err_t nd_expand(const nd_array_t *a, const nd_array_t *mask, const nd_array_t *from, nd_poll_t poll) {
    return move_masked(from, a, mask, true, poll);
}
