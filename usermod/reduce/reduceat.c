// Folds of slices along one axis (ufunc.reduceat).
#include "core/cast.h"
#include "core/shape.h"
#include "reduce/cursor.h"
#include "reduce/reduce.h"

// One fold: its first element, then the rest as nd_reduce folds them.
static nd_err_t fold_slice(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *slice,
    nd_dtype_t loop_dtype, nd_poll_t poll) {
    nd_item_t first;
    nd_cast_item(loop_dtype, &first, (nd_dtype_t)slice->dtype, slice->data);
    if (slice->axis[0].len == 1) {
        nd_cast_item((nd_dtype_t)out->dtype, out->data, loop_dtype, &first);
        return ND_OK;
    }
    nd_array_t rest;
    nd_copy_header(&rest, slice);
    rest.data += rest.axis[0].stride_bytes;
    rest.axis[0].len--;
    return nd_reduce(ufunc, out, &rest, 1, loop_dtype, &first, NULL, poll);
}

nd_err_t nd_reduceat(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in, size_t axis,
    const int64_t *indices, size_t n_indices, nd_dtype_t loop_dtype, nd_poll_t poll) {
    // The cursors visit the first element of each line.
    nd_array_t lines;
    nd_array_t slice;
    nd_array_t item;
    nd_cursor_t in_line;
    nd_cursor_t out_line;
    uint8_t order[ND_MAX_DIMS];
    nd_copy_header(&lines, in);
    lines.axis[axis].len = 1;
    for (size_t i = 0; i < in->ndim; i++) {
        order[i] = (uint8_t)(in->ndim - 1 - i);
    }
    nd_cursor_init(&in_line, in, &lines, order);
    nd_cursor_init(&out_line, out, &lines, order);
    slice.dtype = in->dtype;
    slice.flags = in->flags;
    slice.ndim = 1;
    slice.axis[0].stride_bytes = in->axis[axis].stride_bytes;
    item.dtype = out->dtype;
    item.flags = out->flags;
    item.ndim = 1;
    item.axis[0].len = 1;
    item.axis[0].stride_bytes = 0;
    for (size_t left = n_indices == 0 ? 0 : nd_size(&lines); left; left--) {
        item.data = out_line.ptr;
        for (size_t i = 0; i < n_indices; i++) {
            int64_t end = i + 1 < n_indices ? indices[i + 1] : (int64_t)in->axis[axis].len;
            slice.data = in_line.ptr + (ptrdiff_t)indices[i] * slice.axis[0].stride_bytes;
            slice.axis[0].len = end > indices[i] ? (size_t)(end - indices[i]) : 1;
            nd_err_t err = fold_slice(ufunc, &item, &slice, loop_dtype, poll);
            if (err == ND_OK && poll != NULL && i % 64 == 63 && poll() != 0) {
                err = ND_ERR_INTERRUPTED;
            }
            if (err != ND_OK) {
                return err;
            }
            item.data += out->axis[axis].stride_bytes;
        }
        nd_cursor_advance(&in_line, 1);
        nd_cursor_advance(&out_line, 1);
    }
    return ND_OK;
}
