// From arrays to rows of a loop: iterate, stage what the loop cannot read in place, poll.
#include <string.h>

#include "core/cast.h"
#include "core/iter.h"
#include "core/shape.h"
#include "ufunc/ufunc.h"

// Elements between two calls of poll, for loops of a few instructions and for those through libm.
#define POLL_ELEMS (512)
#define POLL_ELEMS_SLOW (32)

typedef struct _job_t {
    const nd_ufunc_plan_t *plan;
    const nd_array_t *const *ops;
    nd_poll_t poll;
    size_t budget; // elements until the next poll
    uint8_t n_ops;
    bool any_staged;
    bool staged[ND_UFUNC_MAX_ARGS];
    uint8_t dtype[ND_UFUNC_MAX_ARGS]; // of the plan, between the operand and the loop
    uint8_t loop_dtype[ND_UFUNC_MAX_ARGS]; // as the loop reads and writes it
} job_t;

static void set_operand(job_t *job, size_t i, nd_dtype_t dtype, nd_cls_t cls) {
    nd_dtype_t loop_dtype = cls == ND_N_CLS ? dtype : (nd_dtype_t)nd_cls_dtype[cls];
    const nd_array_t *op = job->ops[i];
    job->dtype[i] = (uint8_t)dtype;
    job->loop_dtype[i] = (uint8_t)loop_dtype;
    job->staged[i] = op->dtype != dtype || loop_dtype != dtype || (op->flags & ND_FLAG_UNALIGNED);
    job->any_staged |= job->staged[i];
}

static void set_job(job_t *job, const nd_ufunc_plan_t *plan, const nd_array_t *const *ops, nd_poll_t poll) {
    const nd_ufunc_t *ufunc = plan->ufunc;
    job->plan = plan;
    job->ops = ops;
    job->poll = poll;
    job->n_ops = (uint8_t)(ufunc->nin + ufunc->nout);
    job->budget = ufunc->flags & ND_UFUNC_SLOW ? POLL_ELEMS_SLOW : POLL_ELEMS;
    job->any_staged = false;
    for (size_t i = 0; i < ufunc->nin; i++) {
        set_operand(job, i, (nd_dtype_t)plan->in_dtype[i], (nd_cls_t)plan->in_cls[i]);
    }
    for (size_t i = 0; i < ufunc->nout; i++) {
        set_operand(job, ufunc->nin + i, (nd_dtype_t)plan->out_dtype[i], (nd_cls_t)plan->out_cls[i]);
    }
}

nd_err_t nd_ufunc_call_swapped(nd_loop_t loop, size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    uint8_t *const swapped_ptr[3] = { ptr[1], ptr[0], ptr[2] };
    const ptrdiff_t swapped_stride_bytes[3] = { stride_bytes[1], stride_bytes[0], stride_bytes[2] };
    return loop(n, swapped_ptr, swapped_stride_bytes);
}

static nd_err_t call_loop(const job_t *job, size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    return nd_ufunc_call_loop(job->plan->ufunc, job->plan->loop, n, ptr, stride_bytes);
}

// Takes n elements from the budget.
static nd_err_t spend(job_t *job, size_t n) {
    job->budget -= n;
    if (job->budget) {
        return ND_OK;
    }
    job->budget = job->plan->ufunc->flags & ND_UFUNC_SLOW ? POLL_ELEMS_SLOW : POLL_ELEMS;
    return job->poll && job->poll() ? ND_ERR_INTERRUPTED : ND_OK;
}

static nd_err_t run_in_place(job_t *job, size_t n, uint8_t *const *start, ptrdiff_t *stride_bytes) {
    uint8_t *ptr[ND_UFUNC_MAX_ARGS];
    for (size_t i = 0; i < job->n_ops; i++) {
        ptr[i] = start[i];
    }
    for (;;) {
        size_t k = n < job->budget ? n : job->budget;
        nd_err_t err = call_loop(job, k, ptr, stride_bytes);
        if (!err) {
            err = spend(job, k);
        }
        n -= k;
        if (err || n == 0) {
            return err;
        }
        for (size_t i = 0; i < job->n_ops; i++) {
            ptr[i] += stride_bytes[i] * (ptrdiff_t)k;
        }
    }
}

// A cast by way of a dtype that holds less than either end.
static void cast_via(nd_dtype_t via, nd_dtype_t dst_dtype, uint8_t *dst, ptrdiff_t dst_stride_bytes,
    nd_dtype_t src_dtype, const uint8_t *src, ptrdiff_t src_stride_bytes, size_t n) {
    nd_item_t block[4];
    size_t itemsize = nd_dtypes[via].itemsize;
    while (n) {
        size_t k = n < sizeof(block) / itemsize ? n : sizeof(block) / itemsize;
        nd_cast_row(via, block, (ptrdiff_t)itemsize, src_dtype, src, src_stride_bytes, k);
        nd_cast_row(dst_dtype, dst, dst_stride_bytes, via, block, (ptrdiff_t)itemsize, k);
        src += src_stride_bytes * (ptrdiff_t)k;
        dst += dst_stride_bytes * (ptrdiff_t)k;
        n -= k;
    }
}

static void load(const job_t *job, size_t i, uint8_t *block, const uint8_t *src, ptrdiff_t stride_bytes, size_t n) {
    nd_dtype_t from = (nd_dtype_t)job->ops[i]->dtype;
    nd_dtype_t via = (nd_dtype_t)job->dtype[i];
    nd_dtype_t to = (nd_dtype_t)job->loop_dtype[i];
    ptrdiff_t itemsize = nd_dtypes[to].itemsize;
    if (via == to || nd_promote(from, via) == via) {
        nd_cast_row(to, block, itemsize, from, src, stride_bytes, n);
    } else {
        cast_via(via, to, block, itemsize, from, src, stride_bytes, n);
    }
}

static void store(const job_t *job, size_t i, const uint8_t *block, uint8_t *dst, ptrdiff_t stride_bytes, size_t n) {
    nd_dtype_t from = (nd_dtype_t)job->loop_dtype[i];
    nd_dtype_t via = (nd_dtype_t)job->dtype[i];
    nd_dtype_t to = (nd_dtype_t)job->ops[i]->dtype;
    ptrdiff_t itemsize = nd_dtypes[from].itemsize;
    if (via == from || via == to) {
        nd_cast_row(to, dst, stride_bytes, from, block, itemsize, n);
    } else {
        cast_via(via, to, dst, stride_bytes, from, block, itemsize, n);
    }
}

static nd_err_t run_staged(job_t *job, size_t n, uint8_t *const *start, const ptrdiff_t *row_stride_bytes) {
    nd_item_t block[ND_UFUNC_MAX_ARGS][ND_STAGE_BYTES / sizeof(nd_item_t)];
    size_t nin = job->plan->ufunc->nin;
    uint8_t *row[ND_UFUNC_MAX_ARGS];
    uint8_t *ptr[ND_UFUNC_MAX_ARGS];
    ptrdiff_t stride_bytes[ND_UFUNC_MAX_ARGS];
    size_t room = ND_STAGE_BYTES;
    for (size_t i = 0; i < job->n_ops; i++) {
        row[i] = start[i];
        ptr[i] = (uint8_t *)block[i];
        stride_bytes[i] = row_stride_bytes[i];
        if (job->staged[i]) {
            stride_bytes[i] = nd_dtypes[job->loop_dtype[i]].itemsize;
            size_t fits = ND_STAGE_BYTES / (size_t)stride_bytes[i];
            room = room < fits ? room : fits;
            if (i < nin && row_stride_bytes[i] == 0) {
                load(job, i, ptr[i], row[i], 0, 1);
                stride_bytes[i] = 0;
            }
        }
    }
    while (n) {
        size_t k = n < room ? n : room;
        k = k < job->budget ? k : job->budget;
        for (size_t i = 0; i < job->n_ops; i++) {
            if (!job->staged[i]) {
                ptr[i] = row[i];
            } else if (i < nin && row_stride_bytes[i] != 0) {
                load(job, i, ptr[i], row[i], row_stride_bytes[i], k);
            }
        }
        nd_err_t err = call_loop(job, k, ptr, stride_bytes);
        if (err) {
            return err;
        }
        for (size_t i = 0; i < job->n_ops; i++) {
            if (i >= nin && job->staged[i]) {
                store(job, i, ptr[i], row[i], row_stride_bytes[i], k);
            }
            row[i] += row_stride_bytes[i] * (ptrdiff_t)k;
        }
        err = spend(job, k);
        if (err) {
            return err;
        }
        n -= k;
    }
    return ND_OK;
}

static nd_err_t run_row(job_t *job, size_t n, uint8_t *const *ptr, ptrdiff_t *stride_bytes) {
    return job->any_staged ? run_staged(job, n, ptr, stride_bytes) : run_in_place(job, n, ptr, stride_bytes);
}

// Runs of true elements of the mask, which is the operand after the last.
static nd_err_t run_masked_row(job_t *job, nd_iter_t *it) {
    const uint8_t *mask = it->ptr[job->n_ops];
    ptrdiff_t mask_stride_bytes = it->row_stride_bytes[job->n_ops];
    size_t i = 0;
    while (i < it->row_len) {
        size_t begin = i;
        for (; i < it->row_len && *mask; i++) {
            mask += mask_stride_bytes;
        }
        if (i > begin) {
            uint8_t *ptr[ND_UFUNC_MAX_ARGS];
            for (size_t k = 0; k < job->n_ops; k++) {
                ptr[k] = it->ptr[k] + it->row_stride_bytes[k] * (ptrdiff_t)begin;
            }
            nd_err_t err = run_row(job, i - begin, ptr, it->row_stride_bytes);
            if (err) {
                return err;
            }
        }
        for (; i < it->row_len && !*mask; i++) {
            mask += mask_stride_bytes;
        }
    }
    return ND_OK;
}

static nd_err_t run_rows(job_t *job, const nd_array_t *where) {
    const nd_array_t *ops[ND_ITER_MAX_OPS];
    memcpy(ops, job->ops, job->n_ops * sizeof(ops[0]));
    size_t n_ops = job->n_ops;
    if (where) {
        ops[n_ops++] = where;
    }
    const nd_array_t *out = job->ops[job->plan->ufunc->nin];
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < out->ndim; i++) {
        shape[i] = out->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, n_ops, shape, out->ndim, false);
    if (err || it.done) {
        return err;
    }
    do {
        err = where ? run_masked_row(job, &it) : run_row(job, it.row_len, it.ptr, it.row_stride_bytes);
    } while (!err && nd_iter_next(&it));
    return err;
}

// The one stride of an operand that needs no iterator: it has out's shape and is 1-D or contiguous,
// or has one element.
static bool one_stride(const nd_array_t *op, const nd_array_t *out, ptrdiff_t *stride_bytes) {
    if (op->ndim == 1 && out->ndim == 1 && op->axis[0].len == out->axis[0].len) {
        *stride_bytes = op->axis[0].stride_bytes;
        return true;
    }
    *stride_bytes = nd_dtypes[op->dtype].itemsize;
    if (nd_same_shape(op, out)) {
        return nd_is_c_contiguous(op);
    }
    *stride_bytes = 0;
    return op->ndim <= out->ndim && nd_size(op) == 1;
}

nd_err_t nd_ufunc_run(const nd_ufunc_plan_t *plan, const nd_array_t *const *ops, const nd_array_t *where, nd_poll_t poll) {
    job_t job;
    set_job(&job, plan, ops, poll);
    const nd_array_t *out = ops[plan->ufunc->nin];
    if (plan->ufunc->nout > 1 && !nd_same_shape(ops[job.n_ops - 1], out)) {
        return ND_ERR_OUT_SHAPE;
    }
    uint8_t *ptr[ND_UFUNC_MAX_ARGS];
    ptrdiff_t stride_bytes[ND_UFUNC_MAX_ARGS];
    for (size_t i = 0; i < job.n_ops; i++) {
        if (where || !one_stride(ops[i], out, &stride_bytes[i])) {
            return run_rows(&job, where);
        }
        ptr[i] = ops[i]->data;
    }
    size_t n = out->ndim == 1 ? out->axis[0].len : nd_size(out);
    return n ? run_row(&job, n, ptr, stride_bytes) : ND_OK;
}

void nd_ufunc_out_layout(nd_array_t *out, const nd_array_t *const *ins, size_t nin,
    const size_t *shape, size_t ndim, nd_dtype_t dtype) {
    nd_set_shape(out, shape, ndim, dtype, false);
    nd_iter_t it;
    if (ndim < 2 || nd_iter_order(&it, ins, nin, shape, ndim, false) != ND_OK) {
        return;
    }
    ptrdiff_t stride_bytes = nd_dtypes[dtype].itemsize;
    for (size_t i = 0; i < it.ndim; i++) {
        out->axis[it.index[i]].stride_bytes = stride_bytes;
        stride_bytes *= (ptrdiff_t)(it.len[i] ? it.len[i] : 1);
    }
}
