// Reductions of one operation along axes: shapes, dtypes, where each result starts from.
#include "reduce/reduce.h"
#include <math.h>
#include "core/shape.h"
#include "reduce/fold.h"
#include "reduce/row.h"

void nd_reduce_shape(const nd_array_t *in, nd_axes_t axes, bool keepdims, size_t *shape, size_t *ndim) {
    size_t n = 0;
    for (size_t i = 0; i < in->ndim; i++) {
        if (!(axes & (1 << i))) {
            shape[n++] = in->axis[i].len;
        } else if (keepdims) {
            shape[n++] = 1;
        }
    }
    *ndim = n;
}

static bool is_sum_or_product(const nd_ufunc_t *ufunc) {
    return ufunc == &nd_ufuncs[ND_UFUNC_ADD] || ufunc == &nd_ufuncs[ND_UFUNC_MULTIPLY];
}

nd_err_t nd_reduce_dtype(const nd_ufunc_t *ufunc, nd_dtype_t in, nd_dtype_t dtype, nd_dtype_t *result) {
    // A result of ldexp cannot be its own exponent.
    if (ufunc->nin != 2 || ufunc->nout != 1 || ufunc->resolve == ND_RESOLVE_LDEXP) {
        return ND_ERR_NO_LOOP;
    }
    if (ufunc->resolve == ND_RESOLVE_BOOL) {
        *result = ND_BOOL; // the logical ones take everything as its truth
        return dtype == ND_NO_DTYPE || dtype == ND_BOOL ? ND_OK : ND_ERR_NO_LOOP;
    }
    if (dtype == ND_NO_DTYPE && is_sum_or_product(ufunc) && in <= ND_UINT32) {
        dtype = nd_dtypes[in].kind == 'u' ? ND_UINT64 : ND_INT64;
    }
    if (dtype == ND_NO_DTYPE && ufunc->resolve == ND_RESOLVE_COMMON && ufunc->out[0] == ND_OUT_SAME
        && (ufunc->types & (1 << in))) {
        *result = in;
        return ND_OK;
    }
    nd_ufunc_plan_t plan;
    const nd_dtype_t ins[2] = { in, in };
    nd_err_t err = nd_ufunc_resolve(ufunc, ins, dtype, &plan);
    if (err != ND_OK) {
        return err;
    }
    *result = (nd_dtype_t)plan.in_dtype[0];
    return plan.out_dtype[0] == plan.in_dtype[0] ? ND_OK : ND_ERR_NO_MATCH;
}

// False when the operation has none.
static bool get_identity(const nd_ufunc_t *ufunc, nd_dtype_t loop_dtype, nd_item_t *item) {
    if (ufunc->identity == ND_IDENTITY_NONE) {
        return false;
    }
    if (ufunc->identity == 0) {
        *item = (nd_item_t) { .c128 = { 0, 0 } }; // in every dtype
    } else if (ufunc->identity == ND_IDENTITY_MINUS_INF) {
        const double value = -(double)INFINITY;
        nd_cast_item(loop_dtype, item, ND_FLOAT64, &value);
    } else {
        const int64_t value = ufunc->identity;
        nd_cast_item(loop_dtype, item, ND_INT64, &value);
    }
    return true;
}

// The reduced axes: how many, and whether one is empty.
static size_t count_reduced(const nd_array_t *in, nd_axes_t axes, size_t *axis, bool *empty) {
    size_t n = 0;
    *empty = false;
    for (size_t i = 0; i < in->ndim; i++) {
        if (axes & (1 << i)) {
            n++;
            *axis = i;
            *empty = *empty || in->axis[i].len == 0;
        }
    }
    return n;
}

static nd_err_t setup(nd_fold_t *f, const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in,
    nd_axes_t axes, nd_dtype_t loop_dtype, const nd_array_t *where, nd_poll_t poll) {
    const nd_order_request_t request = {
        .in = in,
        .where = where,
        .axes = axes,
        .in_is_cast = in->dtype != loop_dtype || (in->flags & ND_FLAG_UNALIGNED),
        .out_is_cast = out->dtype != loop_dtype || (out->flags & ND_FLAG_UNALIGNED),
    };
    nd_reduce_order(&f->order, &request);
    return nd_fold_init(f, ufunc, out, in, axes, loop_dtype, where, poll);
}

// Copies the first element along every reduced axis to out. What remains to be folded is in
// without it; over several axes the operations that have no identity (maximum and its kin) may see
// that element again.
static nd_err_t start_from_first(nd_array_t *rest, const nd_array_t *out, const nd_array_t *in,
    nd_axes_t axes, nd_poll_t poll) {
    size_t axis = 0;
    bool empty;
    nd_copy_header(rest, in);
    for (size_t i = 0; i < in->ndim; i++) {
        if (axes & (1 << i)) {
            rest->axis[i].len = 1;
        }
    }
    nd_err_t err = nd_assign(out, rest, poll);
    nd_copy_header(rest, in);
    size_t n = count_reduced(in, axes, &axis, &empty);
    if (n == 0) {
        // Nothing remains: an array of no elements.
        rest->ndim = 1;
        rest->axis[0].len = 0;
    } else if (n == 1) {
        rest->data += rest->axis[axis].stride_bytes;
        rest->axis[axis].len--;
    }
    return err;
}

// Whether nd_reduce_row can make each element of the result, from a row in place.
static bool has_short_rows(const nd_fold_t *f) {
    const nd_source_t *s = &f->source;
    size_t n = nd_cursor_run(&f->out);
    nd_item_t item;
    nd_dtype_t dtype;
    return f->is_one_visit && !f->has_where && s->in_place && f->out_in_place
           && n <= ND_ROW_MAX && n <= s->poll_every && n == f->order.chunk && s->cursor.len[0] % n == 0
           && nd_reduce_row(f->ufunc, s->dtype, s->cursor.ptr, s->cursor.stride_bytes[0], 1, &item, &dtype)
           && dtype == f->loop_dtype;
}

nd_err_t nd_reduce(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in, nd_axes_t axes,
    nd_dtype_t loop_dtype, const nd_item_t *initial, const nd_array_t *where, nd_poll_t poll) {
    nd_item_t identity;
    size_t axis = 0;
    bool empty;
    count_reduced(in, axes, &axis, &empty);
    bool is_usual_start = initial == NULL;
    if (initial == NULL && get_identity(ufunc, loop_dtype, &identity)) {
        initial = &identity;
    }
    if (initial == NULL && (empty || where != NULL)) {
        return ND_ERR_EMPTY_REDUCE;
    }
    if (nd_size(in) == 0) {
        return initial == NULL ? ND_OK : nd_fold_fill(out, initial, loop_dtype, poll);
    }
    nd_fold_t f;
    nd_err_t err = setup(&f, ufunc, out, in, axes, loop_dtype, where, poll);
    f.short_rows = err == ND_OK && is_usual_start && has_short_rows(&f);
    if (err == ND_OK && !f.is_one_visit) {
        if (initial != NULL) {
            err = nd_fold_fill(out, initial, loop_dtype, poll);
        } else {
            nd_array_t rest;
            err = start_from_first(&rest, out, in, axes, poll);
            if (err == ND_OK && nd_size(&rest) != 0) {
                err = setup(&f, ufunc, out, &rest, axes, loop_dtype, where, poll);
            }
            f.is_one_visit = false;
            f.n_in = nd_size(&rest);
        }
    }
    return err == ND_OK ? nd_fold_run(&f, initial) : err;
}
