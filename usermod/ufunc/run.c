// From arrays to rows of a loop: iterate, stage what the loop cannot read in place, poll.
#include <string.h>

#include "core/cast.h"
#include "core/float_unit.h"
#include "core/iter.h"
#include "core/shape.h"
#include "ufunc/ufunc.h"

// Elements between two calls of poll, for loops of a few instructions and for those through libm.
#define POLL_ELEMS (512)
#define POLL_ELEMS_SLOW (32)
#define POLL_ELEMS_SLOW_F32 (ND_FLOAT_UNIT_BYTES ? 256 : 128)

// Bytes on the stack for all staged operands of a row; one has all of it, two a half each, more a quarter.
#define POOL_BYTES (ND_UFUNC_MAX_ARGS * ND_STAGE_BYTES)

// Operands are in the order in which the loop takes them.
typedef struct _job_t {
    nd_loop_t loop;
    nd_poll_t poll;
    size_t poll_every; // elements
    size_t budget; // elements until the next poll
    size_t share; // bytes of the pool for each staged operand
    size_t room; // elements that fit all of these
    uint8_t nin;
    uint8_t n_ops;
    uint8_t n_staged;
    bool staged[ND_UFUNC_MAX_ARGS];
    uint8_t dtype[ND_UFUNC_MAX_ARGS]; // of the plan, between the operand and the loop
    uint8_t loop_dtype[ND_UFUNC_MAX_ARGS]; // as the loop reads and writes it
    const nd_array_t *ops[ND_UFUNC_MAX_ARGS];
} job_t;

static void set_operand(job_t *job, size_t i, const nd_array_t *op, nd_dtype_t dtype, nd_cls_t cls) {
    nd_dtype_t loop_dtype = cls == ND_N_CLS ? dtype : (nd_dtype_t)nd_cls_dtype[cls];
    job->ops[i] = op;
    job->dtype[i] = (uint8_t)dtype;
    job->loop_dtype[i] = (uint8_t)loop_dtype;
    job->staged[i] = op->dtype != dtype || loop_dtype != dtype || (op->flags & ND_FLAG_UNALIGNED);
    job->n_staged = (uint8_t)(job->n_staged + job->staged[i]);
}

static void share_pool(job_t *job) {
    job->share = POOL_BYTES >> (job->n_staged > 2 ? 2 : job->n_staged - 1);
    size_t widest = 1;
    for (size_t i = 0; i < job->n_ops; i++) {
        size_t itemsize = nd_dtypes[job->loop_dtype[i]].itemsize;
        widest = job->staged[i] && itemsize > widest ? itemsize : widest;
    }
    job->room = job->share / widest;
}

static void set_job(job_t *job, const nd_ufunc_plan_t *plan, const nd_array_t *const *ops, nd_poll_t poll) {
    const nd_ufunc_t *ufunc = plan->ufunc;
    size_t swap = ufunc->flags & ND_UFUNC_SWAP ? 1 : 0;
    job->loop = plan->loop;
    job->poll = poll;
    job->nin = ufunc->nin;
    job->n_ops = (uint8_t)(ufunc->nin + ufunc->nout);
    job->n_staged = 0;
    for (size_t i = 0; i < ufunc->nin; i++) {
        size_t from = i ^ swap;
        set_operand(job, i, ops[from], (nd_dtype_t)plan->in_dtype[from], (nd_cls_t)plan->in_cls[from]);
    }
    for (size_t i = 0; i < ufunc->nout; i++) {
        size_t at = ufunc->nin + i;
        set_operand(job, at, ops[at], (nd_dtype_t)plan->out_dtype[i], (nd_cls_t)plan->out_cls[i]);
    }
    job->poll_every = POLL_ELEMS;
    if (ufunc->flags & ND_UFUNC_SLOW) {
        job->poll_every = job->loop_dtype[0] == ND_FLOAT32 ? POLL_ELEMS_SLOW_F32 : POLL_ELEMS_SLOW;
    }
    job->budget = job->poll_every;
    if (job->n_staged) {
        share_pool(job);
    }
}

nd_err_t nd_ufunc_call_swapped(nd_loop_t loop, size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    uint8_t *const swapped_ptr[3] = { ptr[1], ptr[0], ptr[2] };
    const ptrdiff_t swapped_stride_bytes[3] = { stride_bytes[1], stride_bytes[0], stride_bytes[2] };
    return loop(n, swapped_ptr, swapped_stride_bytes);
}

// Takes n elements from the budget.
static nd_err_t spend(job_t *job, size_t n) {
    job->budget -= n;
    if (job->budget) {
        return ND_OK;
    }
    job->budget = job->poll_every;
    return job->poll && job->poll() ? ND_ERR_INTERRUPTED : ND_OK;
}

static nd_err_t run_in_place(job_t *job, size_t n, uint8_t *const *start, const ptrdiff_t *stride_bytes) {
    if (n < job->budget) {
        job->budget -= n;
        return job->loop(n, start, stride_bytes);
    }
    uint8_t *ptr[ND_UFUNC_MAX_ARGS];
    for (size_t i = 0; i < job->n_ops; i++) {
        ptr[i] = start[i];
    }
    for (;;) {
        size_t k = n < job->budget ? n : job->budget;
        nd_err_t err = job->loop(k, ptr, stride_bytes);
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
    nd_item_t pool[POOL_BYTES / sizeof(nd_item_t)];
    uint8_t *stage = (uint8_t *)pool;
    uint8_t *row[ND_UFUNC_MAX_ARGS];
    uint8_t *ptr[ND_UFUNC_MAX_ARGS];
    ptrdiff_t stride_bytes[ND_UFUNC_MAX_ARGS];
    size_t nin = job->nin;
    for (size_t i = 0; i < job->n_ops; i++) {
        row[i] = start[i];
        stride_bytes[i] = row_stride_bytes[i];
        if (job->staged[i]) {
            ptr[i] = stage;
            stage += job->share;
            stride_bytes[i] = nd_dtypes[job->loop_dtype[i]].itemsize;
            if (i < nin && row_stride_bytes[i] == 0) {
                load(job, i, ptr[i], row[i], 0, 1);
                stride_bytes[i] = 0;
            }
        }
    }
    while (n) {
        size_t k = n < job->room ? n : job->room;
        k = k < job->budget ? k : job->budget;
        for (size_t i = 0; i < job->n_ops; i++) {
            if (!job->staged[i]) {
                ptr[i] = row[i];
            } else if (i < nin && row_stride_bytes[i] != 0) {
                load(job, i, ptr[i], row[i], row_stride_bytes[i], k);
            }
        }
        nd_err_t err = job->loop(k, ptr, stride_bytes);
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

static nd_err_t run_row(job_t *job, size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes) {
    return job->n_staged ? run_staged(job, n, ptr, stride_bytes) : run_in_place(job, n, ptr, stride_bytes);
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
    size_t n_ops = job->n_ops;
    memcpy(ops, job->ops, n_ops * sizeof(ops[0]));
    if (where) {
        ops[n_ops++] = where;
    }
    const nd_array_t *out = job->ops[job->nin];
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
        if (where || !one_stride(job.ops[i], out, &stride_bytes[i])) {
            return run_rows(&job, where);
        }
        ptr[i] = job.ops[i]->data;
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
