// np.matmul and np.dot: from shapes to tiles of sums of products; matmul_loops.c has the sums.
#include "reduce/matmul.h"
#include <string.h>
#include "core/cast.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "reduce/matmul_loops.h"
#include "reduce/matmul_tile.h"
#include "ufunc/ufunc.h"

// Bytes of multiplied elements between two polls.
#define POLL_BYTES (4096)

// One axis of the loop over many products; strides in bytes.
typedef struct _outer_t {
    size_t len;
    ptrdiff_t a;
    ptrdiff_t b;
    ptrdiff_t out;
} outer_t;

// Many products of an (m, n) by an (n, p) matrix: what is common to them, and the loop over them.
typedef struct _matmul_t {
    size_t m;
    size_t n;
    size_t p;
    ptrdiff_t a_row, a_col; // strides in bytes
    ptrdiff_t b_row, b_col;
    ptrdiff_t out_row, out_col;
    nd_dtype_t a_dtype;
    nd_dtype_t b_dtype;
    nd_dtype_t out_dtype;
    nd_cls_t cls; // of the sums
    nd_dot_loop_t dot;
    nd_tile_loop_t tile; // NULL: dot for each row and column
    bool a_in_place;
    bool b_in_place;
    size_t poll_left; // bytes
    nd_poll_t poll;
    size_t n_outer; // axes of the loop over the products
    outer_t outer[ND_MAX_DIMS];
} matmul_t;

static nd_panel_t load_panel(const matmul_t *mm, nd_item_t *stage, bool in_place, nd_dtype_t dtype, nd_panel_t from,
    size_t rows, size_t n) {
    if (in_place) {
        return from;
    }
    ptrdiff_t size = nd_cls_bytes[mm->cls];
    nd_panel_t panel = { (const uint8_t *)stage, (ptrdiff_t)n * size, size };
    uint8_t *dst = (uint8_t *)stage;
    for (; rows; rows--, dst += panel.next, from.ptr += from.next) {
        nd_load(mm->cls, dst, dtype, from.ptr, from.stride, n);
    }
    return panel;
}

static bool poll_is_due(matmul_t *mm, size_t bytes) {
    if (bytes < mm->poll_left) {
        mm->poll_left -= bytes;
        return false;
    }
    mm->poll_left = POLL_BYTES;
    return mm->poll != NULL && mm->poll() != 0;
}

// Elements of each row that are multiplied at a time, so that a tile of them is a poll's worth and
// fits a stage.
static size_t piece_len(const matmul_t *mm, size_t n_products) {
    bool in_place = mm->a_in_place && mm->b_in_place;
    size_t row_bytes = in_place ? POLL_BYTES : ND_STAGE_BYTES;
    if (n_products != 1) {
        row_bytes /= in_place ? ND_TILE * ND_TILE : ND_TILE;
    }
    size_t piece = row_bytes / nd_cls_bytes[mm->cls];
    return mm->n < piece ? mm->n : piece;
}

// Adds the products of n elements of each row of a and of b to rows of ND_TILE sums. Rows of a staged
// operand are converted once for all columns.
static void add_products(const matmul_t *mm, uint8_t *sums, nd_panel_t a, nd_panel_t b, size_t rows, size_t columns, size_t n) {
    if (mm->tile != NULL && rows == ND_TILE && columns == ND_TILE) {
        mm->tile(n, a, b, sums);
        return;
    }
    nd_dot_loop_t dot = mm->dot;
    size_t size = nd_cls_bytes[mm->cls];
    for (; rows; rows--, a.ptr += a.next, sums += ND_TILE * size) {
        const uint8_t *column = b.ptr;
        uint8_t *sum = sums;
        for (size_t j = columns; j; j--, column += b.next, sum += size) {
            dot(n, a.ptr, a.stride, column, b.stride, sum);
        }
    }
}

// rows x columns elements of one product, from the panels that start at a and b.
static nd_err_t tile(matmul_t *mm, nd_panel_t a, nd_panel_t b, uint8_t *out, size_t rows, size_t columns) {
    nd_item_t sums[ND_TILE * ND_TILE];
    nd_item_t a_stage[ND_STAGE_BYTES / sizeof(nd_item_t)];
    nd_item_t b_stage[ND_STAGE_BYTES / sizeof(nd_item_t)];
    size_t size = nd_cls_bytes[mm->cls];
    size_t piece = piece_len(mm, rows * columns);
    memset(sums, 0, rows * ND_TILE * size);
    for (size_t left = mm->n; left;) {
        size_t n = left < piece ? left : piece;
        nd_panel_t x = load_panel(mm, a_stage, mm->a_in_place, mm->a_dtype, a, rows, n);
        nd_panel_t y = load_panel(mm, b_stage, mm->b_in_place, mm->b_dtype, b, columns, n);
        add_products(mm, (uint8_t *)sums, x, y, rows, columns, n);
        if (poll_is_due(mm, n * rows * columns * size)) {
            return ND_ERR_INTERRUPTED;
        }
        left -= n;
        a.ptr += (ptrdiff_t)n * a.stride;
        b.ptr += (ptrdiff_t)n * b.stride;
    }
    const uint8_t *row = (const uint8_t *)sums;
    for (; rows; rows--, out += mm->out_row, row += ND_TILE * size) {
        nd_store(mm->out_dtype, out, mm->out_col, mm->cls, row, columns);
    }
    return ND_OK;
}

static nd_err_t multiply(matmul_t *mm, const uint8_t *a, const uint8_t *b, uint8_t *out) {
    for (size_t i = 0; i < mm->m; i += ND_TILE) {
        for (size_t j = 0; j < mm->p; j += ND_TILE) {
            size_t rows = mm->m - i < ND_TILE ? mm->m - i : ND_TILE;
            size_t columns = mm->p - j < ND_TILE ? mm->p - j : ND_TILE;
            nd_panel_t x = { a + (ptrdiff_t)i * mm->a_row, mm->a_row, mm->a_col };
            nd_panel_t y = { b + (ptrdiff_t)j * mm->b_col, mm->b_col, mm->b_row };
            uint8_t *dst = out + (ptrdiff_t)i * mm->out_row + (ptrdiff_t)j * mm->out_col;
            nd_err_t err = tile(mm, x, y, dst, rows, columns);
            if (err != ND_OK) {
                return err;
            }
        }
    }
    return ND_OK;
}

static nd_err_t multiply_all(matmul_t *mm, const uint8_t *a, const uint8_t *b, uint8_t *out) {
    size_t index[ND_MAX_DIMS] = { 0 };
    for (;;) {
        nd_err_t err = multiply(mm, a, b, out);
        if (err != ND_OK) {
            return err;
        }
        size_t d = mm->n_outer;
        for (; d; d--) {
            a += mm->outer[d - 1].a;
            b += mm->outer[d - 1].b;
            out += mm->outer[d - 1].out;
            if (++index[d - 1] < mm->outer[d - 1].len) {
                break;
            }
            index[d - 1] = 0;
            ptrdiff_t len = (ptrdiff_t)mm->outer[d - 1].len;
            a -= len * mm->outer[d - 1].a;
            b -= len * mm->outer[d - 1].b;
            out -= len * mm->outer[d - 1].out;
        }
        if (d == 0) {
            return ND_OK;
        }
    }
}

static bool is_in_place(const nd_array_t *a, nd_cls_t cls) {
    const nd_dtype_info_t *info = &nd_dtypes[a->dtype];
    return info->cls == cls && info->itemsize == nd_cls_bytes[cls] && !(a->flags & ND_FLAG_UNALIGNED);
}

// Of one dtype, which is narrower than its sums: these wrap to it at the end.
static bool are_small_integers(const nd_array_t *a, const nd_array_t *b, nd_dtype_t dtype) {
    return dtype >= ND_INT8 && dtype <= ND_UINT16 && a->dtype == dtype && b->dtype == dtype
           && !((a->flags | b->flags) & ND_FLAG_UNALIGNED);
}

// The matrices are a's and b's last axes; 1-D operands are a row and a column.
static void set_matrices(matmul_t *mm, const nd_array_t *a, const nd_array_t *b) {
    const nd_axis_t *a_last = &a->axis[a->ndim - 1];
    mm->n = a_last->len;
    mm->a_col = a_last->stride_bytes;
    mm->m = 1;
    mm->a_row = 0;
    if (a->ndim > 1) {
        mm->m = a->axis[a->ndim - 2].len;
        mm->a_row = a->axis[a->ndim - 2].stride_bytes;
    }
    const nd_axis_t *b_last = &b->axis[b->ndim - 1];
    mm->b_row = b_last->stride_bytes;
    mm->p = 1;
    mm->b_col = 0;
    if (b->ndim > 1) {
        mm->b_row = b->axis[b->ndim - 2].stride_bytes;
        mm->p = b_last->len;
        mm->b_col = b_last->stride_bytes;
    }
}

static void init(matmul_t *mm, const nd_array_t *out, const nd_array_t *a, const nd_array_t *b,
    nd_dtype_t loop_dtype, nd_poll_t poll) {
    mm->cls = (nd_cls_t)nd_dtypes[loop_dtype].cls;
    mm->a_dtype = (nd_dtype_t)a->dtype;
    mm->b_dtype = (nd_dtype_t)b->dtype;
    mm->out_dtype = (nd_dtype_t)out->dtype;
    mm->dot = nd_dot_loops[mm->cls];
    mm->tile = nd_tile_loops[mm->cls];
    mm->a_in_place = is_in_place(a, mm->cls);
    mm->b_in_place = is_in_place(b, mm->cls);
    if (are_small_integers(a, b, loop_dtype)) {
        mm->dot = nd_dot_small_loops[nd_dtypes[loop_dtype].itemsize - 1];
        mm->a_in_place = true;
        mm->b_in_place = true;
    }
    mm->poll_left = POLL_BYTES;
    mm->poll = poll;
    mm->n_outer = 0;
    mm->out_col = nd_dtypes[out->dtype].itemsize; // of a single column
    set_matrices(mm, a, b);
}

static void add_outer(matmul_t *mm, size_t len, ptrdiff_t a, ptrdiff_t b, ptrdiff_t out) {
    mm->outer[mm->n_outer].len = len;
    mm->outer[mm->n_outer].a = a;
    mm->outer[mm->n_outer].b = b;
    mm->outer[mm->n_outer].out = out;
    mm->n_outer++;
}

static size_t inner_axes(const nd_array_t *a) {
    return a->ndim > 1 ? 2 : 1;
}

static size_t b_inner_len(const nd_array_t *b) {
    return b->axis[b->ndim - inner_axes(b)].len;
}

nd_err_t nd_matmul_shape(const nd_array_t *a, const nd_array_t *b, size_t *shape, size_t *ndim) {
    if (a->ndim == 0 || b->ndim == 0) {
        return ND_ERR_MATMUL_0D;
    }
    if (a->axis[a->ndim - 1].len != b_inner_len(b)) {
        return ND_ERR_MATMUL_SHAPE;
    }
    nd_array_t a_outer;
    nd_array_t b_outer;
    nd_copy_header(&a_outer, a);
    nd_copy_header(&b_outer, b);
    a_outer.ndim = (uint8_t)(a->ndim - inner_axes(a));
    b_outer.ndim = (uint8_t)(b->ndim - inner_axes(b));
    const nd_array_t *const ops[2] = { &a_outer, &b_outer };
    nd_err_t err = nd_broadcast_shape(ops, 2, shape, ndim);
    if (err != ND_OK) {
        return err;
    }
    if (a->ndim > 1) {
        shape[(*ndim)++] = a->axis[a->ndim - 2].len;
    }
    if (b->ndim > 1) {
        shape[(*ndim)++] = b->axis[b->ndim - 1].len;
    }
    return ND_OK;
}

// The stride of outer axis i of n, as a broadcasts to it; inner axes do not count.
static ptrdiff_t outer_stride(const nd_array_t *a, size_t i, size_t n) {
    size_t own = a->ndim - inner_axes(a);
    if (i + own < n || a->axis[i + own - n].len == 1) {
        return 0;
    }
    return a->axis[i + own - n].stride_bytes;
}

nd_err_t nd_matmul(const nd_array_t *out, const nd_array_t *a, const nd_array_t *b, nd_dtype_t loop_dtype,
    nd_poll_t poll) {
    matmul_t mm;
    init(&mm, out, a, b, loop_dtype, poll);
    size_t at = out->ndim;
    mm.out_col = b->ndim > 1 ? out->axis[--at].stride_bytes : mm.out_col;
    mm.out_row = a->ndim > 1 ? out->axis[--at].stride_bytes : 0;
    for (size_t i = 0; i < at; i++) {
        add_outer(&mm, out->axis[i].len, outer_stride(a, i, at), outer_stride(b, i, at), out->axis[i].stride_bytes);
    }
    return nd_size(out) == 0 ? ND_OK : multiply_all(&mm, a->data, b->data, out->data);
}

nd_err_t nd_dot_shape(const nd_array_t *a, const nd_array_t *b, size_t *shape, size_t *ndim) {
    if (a->ndim != 0 && b->ndim != 0 && a->axis[a->ndim - 1].len != b_inner_len(b)) {
        return ND_ERR_MATMUL_SHAPE;
    }
    bool scalar = a->ndim == 0 || b->ndim == 0;
    size_t lost = scalar ? 0 : 2;
    size_t n = 0;
    if (a->ndim + b->ndim - lost > ND_MAX_DIMS) {
        return ND_ERR_TOO_MANY_DIMS;
    }
    for (size_t i = 0; i + (scalar ? 0 : 1) < a->ndim; i++) {
        shape[n++] = a->axis[i].len;
    }
    for (size_t i = 0; i < b->ndim; i++) {
        if (scalar || i != b->ndim - inner_axes(b)) {
            shape[n++] = b->axis[i].len;
        }
    }
    *ndim = n;
    return ND_OK;
}

static nd_err_t dot_scalar(const nd_array_t *out, const nd_array_t *a, const nd_array_t *b, nd_dtype_t loop_dtype,
    nd_poll_t poll) {
    const nd_dtype_t dtypes[2] = { loop_dtype, loop_dtype };
    const nd_array_t *const ops[3] = { a, b, out };
    nd_ufunc_plan_t plan;
    nd_err_t err = nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_MULTIPLY], dtypes, ND_NO_DTYPE, &plan);
    return err == ND_OK ? nd_ufunc_run(&plan, ops, NULL, poll) : err;
}

nd_err_t nd_dot(const nd_array_t *out, const nd_array_t *a, const nd_array_t *b, nd_dtype_t loop_dtype,
    nd_poll_t poll) {
    if (a->ndim == 0 || b->ndim == 0) {
        return dot_scalar(out, a, b, loop_dtype, poll);
    }
    matmul_t mm;
    init(&mm, out, a, b, loop_dtype, poll);
    mm.out_col = b->ndim > 1 ? out->axis[out->ndim - 1].stride_bytes : mm.out_col;
    mm.out_row = a->ndim > 1 ? out->axis[a->ndim - 2].stride_bytes : 0;
    for (size_t i = 0; i + 2 < a->ndim; i++) {
        add_outer(&mm, a->axis[i].len, a->axis[i].stride_bytes, 0, out->axis[i].stride_bytes);
    }
    for (size_t i = 0; i + 2 < b->ndim; i++) {
        add_outer(&mm, b->axis[i].len, 0, b->axis[i].stride_bytes, out->axis[a->ndim - 1 + i].stride_bytes);
    }
    return nd_size(out) == 0 ? ND_OK : multiply_all(&mm, a->data, b->data, out->data);
}
