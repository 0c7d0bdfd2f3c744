// The engine under the reductions: folds an ordered source into the elements of a result.
#ifndef MICRONUMPY_REDUCE_FOLD_H
#define MICRONUMPY_REDUCE_FOLD_H

#include "reduce/order.h"
#include "reduce/source.h"

typedef struct _nd_fold_t {
    const nd_ufunc_t *ufunc;
    nd_loop_t loop;
    nd_dtype_t loop_dtype;
    nd_cls_t cls; // of the running result; ND_N_CLS: it is in loop_dtype, as the loop reads that
    nd_dtype_t out_dtype;
    bool out_in_place; // the loop can write the result itself
    bool has_where;
    bool sums_integers; // small ones into a 64-bit result: they are read as they are
    bool is_one_visit; // each element of the result is finished before the next begins
    bool short_rows; // nd_reduce_row makes each element of the result
    int8_t stop; // a running result (bool) that no further element changes, or -1
    nd_order_t order;
    size_t n_in; // elements to fold
    nd_source_t source;
    nd_cursor_t out;
    nd_cursor_t where;
    nd_poll_t poll;
} nd_fold_t;

// Sets up everything but order (which is the caller's, and read here) and out's contents.
// ND_ERR_NO_LOOP when the ufunc has none for loop_dtype.
nd_err_t nd_fold_init(nd_fold_t *f, const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in,
    nd_axes_t axes, nd_dtype_t loop_dtype, const nd_array_t *where, nd_poll_t poll);
// Gives all of out this one element (of dtype).
nd_err_t nd_fold_fill(const nd_array_t *out, const nd_item_t *item, nd_dtype_t dtype, nd_poll_t poll);
// Runs it. With is_one_visit each running result starts from *start (of loop_dtype), or from its
// first element when start is NULL; else from what out holds.
nd_err_t nd_fold_run(nd_fold_t *f, const nd_item_t *start);

#endif // MICRONUMPY_REDUCE_FOLD_H
