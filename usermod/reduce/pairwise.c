// Sums of floats by halves, in NumPy's order: this is the halving, pairwise_loops.c has the blocks.
#include "reduce/pairwise.h"

static void block(nd_source_t *s, nd_item_t *sum, size_t n, size_t n_parts) {
    if (s->item_bytes / n_parts == sizeof(float)) {
        nd_pairwise_block_f32(s, &sum->f32, n, n_parts);
    } else {
        nd_pairwise_block_f64(s, &sum->f64, n, n_parts);
    }
}

static void add(nd_item_t *sum, const nd_item_t *more, nd_cls_t cls) {
    switch (cls) {
        case ND_CLS_F32:
            sum->f32 += more->f32;
            break;
        case ND_CLS_F64:
            sum->f64 += more->f64;
            break;
        case ND_CLS_C64:
            sum->c64.re += more->c64.re;
            sum->c64.im += more->c64.im;
            break;
        default:
            sum->c128.re += more->c128.re;
            sum->c128.im += more->c128.im;
            break;
    }
}

// The next n numbers where they lie, of one stride; -0.0 when poll asked to stop.
static void row(nd_source_t *s, nd_item_t *sum, size_t n) {
    uint8_t *p = NULL;
    ptrdiff_t stride_bytes = 0;
    n = nd_source_take(s, n, &p, &stride_bytes);
    if (s->item_bytes == sizeof(float)) {
        sum->f32 = nd_pairwise_row_f32(p, stride_bytes, n);
    } else {
        sum->f64 = nd_pairwise_row_f64(p, stride_bytes, n);
    }
}

// n counts scalars.
static void halves(nd_source_t *s, nd_item_t *sum, size_t n, size_t n_parts) {
    if (n <= ND_PAIRWISE_BLOCK) {
        block(s, sum, n, n_parts);
        return;
    }
    if (n_parts == 1 && n <= s->poll_every && s->in_place && nd_cursor_run(&s->cursor) >= n) {
        row(s, sum, n);
        return;
    }
    nd_item_t right;
    size_t n_left = n / 2;
    n_left -= n_left % 8;
    halves(s, sum, n_left, n_parts);
    halves(s, &right, n - n_left, n_parts);
    add(sum, &right, s->cls);
}

void nd_pairwise_sum(nd_source_t *s, nd_item_t *sum, size_t n) {
    size_t n_parts = s->cls >= ND_CLS_C64 ? 2 : 1;
    halves(s, sum, n * n_parts, n_parts);
}
