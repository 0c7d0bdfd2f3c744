// The engine under the reductions. Where the innermost axes are reduced it folds a run of elements
// into one; where they are kept it adds one row of elements to a row of the result.
#include "reduce/fold.h"
#include <string.h>
#include "core/cast_loops.h"
#include "core/shape.h"
#include "reduce/pairwise.h"
#include "reduce/row.h"
#include "reduce/sum_loops.h"

// Elements between two looks at whether all() and any() know the answer.
#define STOP_EVERY (256)

static size_t reduced_count(const nd_array_t *in, nd_axes_t axes) {
    size_t n = 1;
    for (size_t i = 0; i < in->ndim; i++) {
        if (axes & (1 << i)) {
            n *= in->axis[i].len;
        }
    }
    return n;
}

static bool is_native(nd_dtype_t dtype, nd_cls_t cls) {
    return nd_dtypes[dtype].cls == cls && nd_dtypes[dtype].itemsize == nd_cls_bytes[cls];
}

static int8_t stop_value(const nd_ufunc_t *ufunc) {
    if (ufunc == &nd_ufuncs[ND_UFUNC_LOGICAL_AND]) {
        return 0;
    }
    return ufunc == &nd_ufuncs[ND_UFUNC_LOGICAL_OR] ? 1 : -1;
}

static bool adds(const nd_fold_t *f) {
    return f->ufunc == &nd_ufuncs[ND_UFUNC_ADD];
}

// A loop that reads loop_dtype from memory serves only an input that is in it already; the class's own
// serves all.
static nd_err_t choose_loop(nd_fold_t *f, const nd_array_t *in) {
    const nd_ufunc_t *ufunc = f->ufunc;
    nd_cls_t own = (nd_cls_t)nd_dtypes[f->loop_dtype].cls;
    bool is_direct = in->dtype == f->loop_dtype && !is_native(f->loop_dtype, own);
    f->loop = is_direct ? nd_ufunc_direct_loop(ufunc, f->loop_dtype) : NULL;
    if (f->loop != NULL) {
        f->cls = ND_N_CLS;
        return ND_OK;
    }
    f->cls = own;
    f->loop = nd_ufunc_cls_loop(ufunc, &f->cls);
    return f->loop == NULL ? ND_ERR_NO_LOOP : ND_OK;
}

nd_err_t nd_fold_init(nd_fold_t *f, const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in,
    nd_axes_t axes, nd_dtype_t loop_dtype, const nd_array_t *where, nd_poll_t poll) {
    f->ufunc = ufunc;
    f->loop_dtype = loop_dtype;
    nd_err_t err = choose_loop(f, in);
    if (err != ND_OK) {
        return err;
    }
    f->out_dtype = (nd_dtype_t)out->dtype;
    f->out_in_place = !(out->flags & ND_FLAG_UNALIGNED)
        && (f->cls == ND_N_CLS ? out->dtype == loop_dtype : is_native((nd_dtype_t)out->dtype, f->cls));
    f->stop = stop_value(ufunc);
    f->n_in = nd_size(in);
    f->poll = poll;
    nd_cursor_init(&f->out, out, in, f->order.axis);
    f->sums_integers = adds(f) && (loop_dtype == ND_INT64 || loop_dtype == ND_UINT64) && in->dtype <= ND_UINT32
        && (f->out.stride_bytes[0] == 0 || f->out_in_place);
    if (f->sums_integers) {
        nd_source_init(&f->source, in, f->order.axis, (nd_dtype_t)in->dtype, ND_N_CLS, poll);
    } else {
        nd_source_init(&f->source, in, f->order.axis, loop_dtype, f->cls, poll);
    }
    f->source.packed = f->cls == ND_CLS_C64 || f->cls == ND_CLS_C128;
    if (ufunc->flags & ND_UFUNC_SLOW) {
        f->source.poll_every = 64;
    }
    f->is_one_visit = f->out.stride_bytes[0] == 0 && f->out.len[0] == reduced_count(in, axes);
    f->short_rows = false;
    f->has_where = where != NULL;
    if (where != NULL) {
        nd_cursor_init(&f->where, where, in, f->order.axis);
    }
    return ND_OK;
}

nd_err_t nd_fold_fill(const nd_array_t *out, const nd_item_t *item, nd_dtype_t dtype, nd_poll_t poll) {
    nd_array_t scalar = { .data = (uint8_t *)(uintptr_t)item, .dtype = (uint8_t)dtype };
    return nd_assign(out, &scalar, poll);
}

// Whether the running result lies in memory as an element of dtype does.
static bool runs_in(const nd_fold_t *f, nd_dtype_t dtype) {
    return dtype == f->loop_dtype && (f->cls == ND_N_CLS || is_native(dtype, f->cls));
}

// The running result from one element of dtype, and back.
static void load_running(const nd_fold_t *f, nd_item_t *running, nd_dtype_t dtype, const void *item) {
    if (runs_in(f, dtype)) {
        memcpy(running, item, nd_dtypes[dtype].itemsize);
    } else if (f->cls == ND_N_CLS) {
        nd_cast_item(f->loop_dtype, running, dtype, item);
    } else {
        nd_load(f->cls, running, dtype, item, 0, 1);
    }
}

static void store_running(const nd_fold_t *f, const nd_item_t *running, nd_dtype_t dtype, void *item) {
    if (runs_in(f, dtype)) {
        memcpy(item, running, nd_dtypes[dtype].itemsize);
    } else if (f->cls == ND_N_CLS) {
        nd_cast_item(dtype, item, f->loop_dtype, running);
    } else {
        nd_store(dtype, item, 0, f->cls, running, 1);
    }
}

static nd_err_t fold_pairwise(nd_fold_t *f, nd_item_t *running, size_t n) {
    nd_item_t sum[2];
    nd_pairwise_sum(&f->source, &sum[0], n);
    uint8_t *const ptr[3] = { (uint8_t *)running, (uint8_t *)&sum[0], (uint8_t *)running };
    static const ptrdiff_t strides[3] = { 0, 0, 0 };
    return f->loop(1, ptr, strides);
}

static void fold_integers(nd_fold_t *f, nd_item_t *running, size_t n) {
    nd_sum_loop_t sum = nd_sum_loops[f->source.dtype];
    nd_source_t *s = &f->source;
    uint8_t *p;
    ptrdiff_t stride;
    for (size_t got; n && (got = nd_source_take(s, n, &p, &stride)) != 0; n -= got) {
        running->u64 += sum(p, stride, got);
    }
}

static nd_err_t fold_any(nd_fold_t *f, nd_item_t *running, size_t n) {
    nd_source_t *s = &f->source;
    uint8_t *ptr[3] = { (uint8_t *)running, NULL, (uint8_t *)running };
    ptrdiff_t strides[3] = { 0, 0, 0 };
    nd_err_t err = ND_OK;
    while (n && err == ND_OK && !s->interrupted) {
        if (f->stop == running->u8 && f->cls == ND_CLS_B) {
            nd_source_skip(s, n);
            break;
        }
        size_t want = f->stop >= 0 && n > STOP_EVERY ? STOP_EVERY : n;
        size_t got = nd_source_take(s, want, &ptr[1], &strides[1]);
        if (got != 0) {
            err = nd_ufunc_call_loop(f->ufunc, f->loop, got, ptr, strides);
        }
        n -= got;
    }
    return err;
}

// The next n elements of the source into the running result.
static nd_err_t fold_run(nd_fold_t *f, nd_item_t *running, size_t n) {
    if (n == 0) {
        return ND_OK;
    }
    nd_err_t err = ND_OK;
    if (adds(f) && f->cls >= ND_CLS_F32 && f->cls < ND_N_CLS) {
        err = fold_pairwise(f, running, n);
    } else if (f->sums_integers) {
        fold_integers(f, running, n);
    } else {
        err = fold_any(f, running, n);
    }
    return f->source.interrupted ? ND_ERR_INTERRUPTED : err;
}

// How many of the next n elements of the mask agree with the first.
static size_t mask_run(nd_cursor_t *mask, size_t n) {
    bool value = *mask->ptr != 0;
    size_t count = 0;
    do {
        nd_cursor_advance(mask, 1);
        count++;
    } while (count < n && (*mask->ptr != 0) == value);
    return count;
}

// The same for the elements that the mask lets through; each run of them is a call of its own.
static nd_err_t fold_masked(nd_fold_t *f, nd_item_t *running, size_t n) {
    nd_err_t err = ND_OK;
    while (n && err == ND_OK) {
        bool wanted = *f->where.ptr != 0;
        size_t count = mask_run(&f->where, n);
        n -= count;
        if (!wanted) {
            nd_source_skip(&f->source, count);
            continue;
        }
        err = fold_run(f, running, count);
        if (f->loop_dtype == ND_FLOAT16) {
            uint16_t half;
            nd_store(ND_FLOAT16, &half, 0, f->cls, running, 1);
            nd_load(f->cls, running, ND_FLOAT16, &half, 0, 1);
        }
    }
    return err;
}

static nd_err_t start_running(nd_fold_t *f, nd_item_t *running, const nd_item_t *start, size_t *n) {
    if (start != NULL) {
        load_running(f, running, f->loop_dtype, start);
        return ND_OK;
    }
    uint8_t *first;
    ptrdiff_t stride;
    if (nd_source_take(&f->source, 1, &first, &stride) == 0) {
        return ND_ERR_INTERRUPTED;
    }
    *running = (nd_item_t) { 0 };
    for (size_t i = 0; i < f->source.item_bytes; i++) {
        ((uint8_t *)running)[i] = first[i];
    }
    *n -= 1;
    return ND_OK;
}

static nd_err_t fold_short_row(nd_fold_t *f, size_t n) {
    uint8_t *p;
    ptrdiff_t stride;
    nd_item_t item;
    nd_dtype_t dtype;
    if (nd_source_take(&f->source, n, &p, &stride) != n) {
        return ND_ERR_INTERRUPTED;
    }
    nd_reduce_row(f->ufunc, f->source.dtype, p, stride, n, &item, &dtype);
    nd_cast_copies[dtype](1, f->out.ptr, 0, (const uint8_t *)&item, 0);
    return ND_OK;
}

// n elements into one, in NumPy's chunks: the result is rounded to its dtype after each.
static nd_err_t fold_to_one(nd_fold_t *f, const nd_item_t *start, size_t n) {
    nd_item_t running;
    uint8_t *out = f->out.ptr;
    nd_err_t err = ND_OK;
    bool is_first = f->is_one_visit;
    size_t left_of_period = f->order.period;
    while (n && err == ND_OK) {
        size_t count = left_of_period < f->order.chunk ? left_of_period : f->order.chunk;
        left_of_period -= count;
        if (left_of_period == 0) {
            left_of_period = f->order.period;
        }
        n -= count;
        if (is_first) {
            err = start_running(f, &running, start, &count);
            is_first = false;
            if (err != ND_OK) {
                return err;
            }
        } else {
            load_running(f, &running, f->out_dtype, out);
        }
        err = f->has_where ? fold_masked(f, &running, count) : fold_run(f, &running, count);
        store_running(f, &running, f->out_dtype, out);
    }
    return err;
}

// n neighbours (few enough for a stage, when one is needed) into n elements of the result.
static nd_err_t fold_row_block(nd_fold_t *f, uint8_t *in, ptrdiff_t in_stride, uint8_t *out, size_t n) {
    ptrdiff_t out_stride = f->out.stride_bytes[0];
    if (f->sums_integers) {
        nd_add_loops[f->source.dtype](out, out_stride, in, in_stride, n);
        return ND_OK;
    }
    if (f->out_in_place) {
        uint8_t *const ptr[3] = { out, in, out };
        const ptrdiff_t strides[3] = { out_stride, in_stride, out_stride };
        return nd_ufunc_call_loop(f->ufunc, f->loop, n, ptr, strides);
    }
    nd_item_t stage[ND_STAGE_BYTES / sizeof(nd_item_t)];
    ptrdiff_t size = f->source.item_bytes;
    uint8_t *const ptr[3] = { (uint8_t *)stage, in, (uint8_t *)stage };
    const ptrdiff_t strides[3] = { size, in_stride, size };
    if (f->cls == ND_N_CLS) {
        nd_cast_row(f->loop_dtype, stage, size, f->out_dtype, out, out_stride, n);
    } else {
        nd_load(f->cls, stage, f->out_dtype, out, out_stride, n);
    }
    nd_err_t err = nd_ufunc_call_loop(f->ufunc, f->loop, n, ptr, strides);
    if (f->cls == ND_N_CLS) {
        nd_cast_row(f->out_dtype, out, out_stride, f->loop_dtype, stage, size, n);
    } else {
        nd_store(f->out_dtype, out, out_stride, f->cls, stage, n);
    }
    return err;
}

static nd_err_t fold_row(nd_fold_t *f, size_t n) {
    uint8_t *out = f->out.ptr;
    nd_err_t err = ND_OK;
    while (n && err == ND_OK) {
        size_t count = n;
        bool wanted = true;
        if (f->has_where) {
            wanted = *f->where.ptr != 0;
            count = mask_run(&f->where, n);
        }
        n -= count;
        if (!wanted) {
            nd_source_skip(&f->source, count);
            out += (ptrdiff_t)count * f->out.stride_bytes[0];
            continue;
        }
        while (count && err == ND_OK) {
            size_t room = ND_STAGE_BYTES / f->source.item_bytes;
            uint8_t *in;
            ptrdiff_t in_stride;
            size_t got = nd_source_take(&f->source, f->out_in_place || count < room ? count : room, &in, &in_stride);
            if (got == 0) {
                return ND_ERR_INTERRUPTED;
            }
            err = fold_row_block(f, in, in_stride, out, got);
            out += (ptrdiff_t)got * f->out.stride_bytes[0];
            count -= got;
        }
    }
    return err;
}

nd_err_t nd_fold_run(nd_fold_t *f, const nd_item_t *start) {
    nd_err_t err = ND_OK;
    for (size_t left = f->n_in; left && err == ND_OK;) {
        size_t n = nd_cursor_run(&f->out);
        if (f->short_rows) {
            err = fold_short_row(f, n);
        } else {
            err = f->out.stride_bytes[0] == 0 ? fold_to_one(f, start, n) : fold_row(f, n);
        }
        nd_cursor_advance(&f->out, n);
        left -= n;
    }
    return err;
}
