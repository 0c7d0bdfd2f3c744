// Sums of squared deviations from a mean, without the temporary array that NumPy makes for them.
#include "core/shape.h"
#include "reduce/fold.h"
#include "reduce/pairwise.h"
#include "reduce/row.h"

// What the source's fill needs beside the array: NumPy computes (x - mean)^2 in the dtype of the
// difference and sums that, cast to the dtype of the sum.
typedef struct _deviation_t {
    nd_cursor_t mean;
    nd_dtype_t mean_dtype;
    nd_dtype_t dtype; // of the difference
    nd_dtype_t square_dtype; // of its square, as it lies in memory here
    bool sums_halves; // the sum takes the squares as float16
    // Where all are of one dtype, float32 or float64, and in place; else NULL.
    void (*squares)(void *squares, const uint8_t *p, ptrdiff_t stride_bytes, size_t n, const void *mean);
} deviation_t;

static void round_to_half(float *p, size_t n) {
    for (; n; n--, p++) {
        *p = nd_half_to_float(nd_float_to_half(*p));
    }
}

static void call(nd_ufunc_id_t id, nd_cls_t cls, size_t n, void *a, const void *b, ptrdiff_t in_stride,
    ptrdiff_t b_stride, ptrdiff_t out_stride) {
    uint8_t *const ptr[3] = { a, (uint8_t *)(uintptr_t)b, a };
    const ptrdiff_t strides[3] = { in_stride, b_stride, out_stride };
    nd_ufunc_own_loop(&nd_ufuncs[id], cls)(n, ptr, strides);
}

// n differences in x become their squares, real and packed at the start of x.
static void square(nd_item_t *x, nd_cls_t cls, size_t n) {
    if (cls < ND_CLS_C64) {
        ptrdiff_t size = nd_cls_bytes[cls];
        call(ND_UFUNC_MULTIPLY, cls, n, x, x, size, size, size);
        return;
    }
    nd_cls_t real = cls == ND_CLS_C64 ? ND_CLS_F32 : ND_CLS_F64;
    ptrdiff_t size = nd_cls_bytes[real];
    call(ND_UFUNC_MULTIPLY, real, 2 * n, x, x, size, size, size);
    call(ND_UFUNC_ADD, real, n, x, (uint8_t *)x + size, 2 * size, 2 * size, size);
}

static void fill_squares(nd_source_t *s, uint8_t *dst, size_t n) {
    deviation_t *d = (deviation_t *)(uintptr_t)s->context;
    nd_item_t x[ND_STAGE_BYTES / sizeof(nd_item_t)];
    nd_item_t mean[ND_STAGE_BYTES / sizeof(nd_item_t)];
    nd_cls_t cls = (nd_cls_t)nd_dtypes[d->dtype].cls;
    ptrdiff_t size = nd_cls_bytes[cls];
    if (d->squares != NULL && d->mean.stride_bytes[0] == 0 && nd_cursor_run(&d->mean) >= n) {
        d->squares(dst, s->cursor.ptr, s->cursor.stride_bytes[0], n, d->mean.ptr);
        nd_cursor_advance(&s->cursor, n);
        nd_cursor_advance(&d->mean, n);
        return;
    }
    while (n) {
        size_t count = ND_STAGE_BYTES / (size_t)size;
        count = n < count ? n : count;
        bool same_mean = d->mean.stride_bytes[0] == 0;
        nd_load(cls, x, s->dtype, s->cursor.ptr, s->cursor.stride_bytes[0], count);
        nd_load(cls, mean, d->mean_dtype, d->mean.ptr, d->mean.stride_bytes[0], same_mean ? 1 : count);
        call(ND_UFUNC_SUBTRACT, cls, count, x, mean, size, same_mean ? 0 : size, size);
        if (d->dtype == ND_FLOAT16) {
            round_to_half(&x[0].f32, count);
        }
        square(x, cls, count);
        if (d->dtype == ND_FLOAT16) {
            round_to_half(&x[0].f32, count);
        }
        nd_load(s->cls, dst, d->square_dtype, x, nd_dtypes[d->square_dtype].itemsize, count);
        if (d->sums_halves) {
            round_to_half((float *)(void *)dst, count);
        }
        nd_cursor_advance(&s->cursor, count);
        nd_cursor_advance(&d->mean, count);
        dst += count * s->item_bytes;
        n -= count;
    }
}

static nd_dtype_t real_of(nd_dtype_t dtype) {
    if (dtype == ND_COMPLEX64) {
        return ND_FLOAT32;
    }
    return dtype == ND_COMPLEX128 ? ND_FLOAT64 : dtype;
}

static void set_squares(deviation_t *d, const nd_array_t *in, const nd_array_t *mean, nd_dtype_t loop_dtype) {
    bool one_dtype = in->dtype == loop_dtype && mean->dtype == loop_dtype && !(in->flags & ND_FLAG_UNALIGNED);
    d->squares = NULL;
    if (one_dtype && loop_dtype == ND_FLOAT32) {
        d->squares = nd_squares_f32;
    } else if (one_dtype && loop_dtype == ND_FLOAT64) {
        d->squares = nd_squares_f64;
    }
}

nd_err_t nd_sum_squared_deviation(const nd_array_t *out, const nd_array_t *in, const nd_array_t *mean,
    nd_axes_t axes, nd_dtype_t loop_dtype, const nd_array_t *where, nd_poll_t poll) {
    const nd_item_t zero = { .u64 = 0 };
    loop_dtype = real_of(loop_dtype);
    if (nd_size(in) == 0) {
        return nd_fold_fill(out, &zero, loop_dtype, poll);
    }
    deviation_t d;
    set_squares(&d, in, mean, loop_dtype);
    d.mean_dtype = (nd_dtype_t)mean->dtype;
    d.dtype = nd_promote((nd_dtype_t)in->dtype, d.mean_dtype);
    d.square_dtype = d.dtype == ND_FLOAT16 ? ND_FLOAT32 : real_of(d.dtype);
    d.sums_halves = loop_dtype == ND_FLOAT16 && d.dtype != ND_FLOAT16;
    const nd_order_request_t request = {
        .in = in,
        .where = where,
        .axes = axes,
        .packed = true,
        .in_is_cast = real_of(d.dtype) != loop_dtype,
        .out_is_cast = out->dtype != loop_dtype || (out->flags & ND_FLAG_UNALIGNED),
    };
    nd_fold_t f;
    nd_reduce_order(&f.order, &request);
    nd_err_t err = nd_fold_init(&f, &nd_ufuncs[ND_UFUNC_ADD], out, in, axes, loop_dtype, where, poll);
    if (err != ND_OK) {
        return err;
    }
    nd_cursor_init(&d.mean, mean, in, f.order.axis);
    f.source.also = &d.mean;
    f.source.fill = fill_squares;
    f.source.context = &d;
    f.source.in_place = false;
    f.source.poll_every /= 2;
    if (!f.is_one_visit) {
        err = nd_fold_fill(out, &zero, loop_dtype, poll);
    }
    return err == ND_OK ? nd_fold_run(&f, &zero) : err;
}

// A row of float32 or float64, and room for the squares of a block of it.
typedef struct _row_t {
    const uint8_t *p;
    ptrdiff_t stride_bytes;
    const nd_item_t *mean;
    nd_poll_t poll;
    bool is_double;
    bool interrupted;
    nd_item_t block[ND_PAIRWISE_BLOCK * sizeof(double) / sizeof(nd_item_t)];
} row_t;

// The sum of the next n squares, by halves as nd_pairwise_sum adds.
static double sum_squares(row_t *row, size_t n) {
    if (n > ND_PAIRWISE_BLOCK) {
        size_t n_left = n / 2 & ~(size_t)7;
        double left = sum_squares(row, n_left);
        double right = sum_squares(row, n - n_left);
        return row->is_double ? left + right : (double)((float)left + (float)right);
    }
    uint8_t *block = (uint8_t *)row->block;
    const uint8_t *p = row->p;
    row->p += (ptrdiff_t)n * row->stride_bytes;
    row->interrupted = row->interrupted || (row->poll != NULL && row->poll());
    if (row->is_double) {
        nd_squares_f64(block, p, row->stride_bytes, n, row->mean);
        return nd_pairwise_row_f64(block, sizeof(double), n);
    }
    nd_squares_f32(block, p, row->stride_bytes, n, row->mean);
    return (double)nd_pairwise_row_f32(block, sizeof(float), n);
}

nd_err_t nd_row_squared_deviation(nd_dtype_t dtype, const uint8_t *p, ptrdiff_t stride_bytes, size_t n,
    const nd_item_t *mean, double *sum, nd_poll_t poll) {
    row_t row = { .p = p, .stride_bytes = stride_bytes, .mean = mean, .poll = poll, .is_double = dtype == ND_FLOAT64 };
    *sum = sum_squares(&row, n);
    return row.interrupted ? ND_ERR_INTERRUPTED : ND_OK;
}
