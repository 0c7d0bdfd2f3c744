// The reduction of one short row to one element.
#include "reduce/row.h"
#include <string.h>
#include "reduce/pairwise.h"
#include "reduce/reduce.h"
#include "reduce/sum_loops.h"

// Sums have NumPy's order, and its start from 0, which makes 0.0 of -0.0.
static bool sum_row(nd_dtype_t dtype, const uint8_t *p, ptrdiff_t stride_bytes, size_t n, nd_item_t *item, nd_dtype_t *result_dtype) {
    *result_dtype = dtype;
    if (dtype <= ND_UINT32) {
        item->u64 = nd_sum_loops[dtype](p, stride_bytes, n);
        *result_dtype = nd_dtypes[dtype].kind == 'u' ? ND_UINT64 : ND_INT64;
    } else if (dtype == ND_FLOAT32) {
        item->f32 = 0.0f + nd_pairwise_row_f32(p, stride_bytes, n);
    } else if (dtype == ND_FLOAT64) {
        item->f64 = 0.0 + nd_pairwise_row_f64(p, stride_bytes, n);
    } else {
        return false;
    }
    return true;
}

bool nd_reduce_row(const nd_ufunc_t *ufunc, nd_dtype_t dtype, const uint8_t *p, ptrdiff_t stride_bytes, size_t n,
    nd_item_t *item, nd_dtype_t *result_dtype) {
    if (ufunc == &nd_ufuncs[ND_UFUNC_ADD] && sum_row(dtype, p, stride_bytes, n, item, result_dtype)) {
        return true;
    }
    // Other operations with an identity make something else of the first element.
    bool starts_from_first = ufunc->identity == ND_IDENTITY_NONE || ufunc == &nd_ufuncs[ND_UFUNC_ADD]
        || ufunc == &nd_ufuncs[ND_UFUNC_MULTIPLY];
    if (!starts_from_first || ufunc->nin != 2 || (ufunc->flags & (ND_UFUNC_SLOW | ND_UFUNC_SWAP))) {
        return false;
    }
    nd_loop_t loop = nd_ufunc_loop_in_place(ufunc, dtype);
    if (loop == NULL || dtype >= ND_COMPLEX64 || nd_reduce_dtype(ufunc, dtype, ND_NO_DTYPE, result_dtype) != ND_OK
        || *result_dtype != dtype) {
        return false;
    }
    memcpy(item, p, nd_dtypes[dtype].itemsize);
    uint8_t *const ptr[3] = { (uint8_t *)item, (uint8_t *)(uintptr_t)(p + stride_bytes), (uint8_t *)item };
    const ptrdiff_t strides[3] = { 0, stride_bytes, 0 };
    return n == 1 || loop(n - 1, ptr, strides) == ND_OK;
}
