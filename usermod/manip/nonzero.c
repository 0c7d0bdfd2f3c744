// Counting and finding the elements that are not zero.
#include "manip/nonzero.h"

#include <string.h>

#include "core/cast.h"
#include "core/iter.h"
#include "manip/gather_loops.h"

// Elements between two calls of poll, and of a block of truth values on the stack.
#define BLOCK (256)

// Hands out the truth of the elements of an array in C order, block by block.
typedef struct _truth_t {
    nd_iter_t it;
    nd_dtype_t dtype;
    uint8_t *ptr; // the next element of the row
    size_t left; // in the row
    uint8_t block[BLOCK];
} truth_t;

static nd_err_t truth_init(truth_t *t, const nd_array_t *a, bool keep_order) {
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < a->ndim; i++) {
        shape[i] = a->axis[i].len;
    }
    const nd_array_t *ops[1] = { a };
    t->dtype = (nd_dtype_t)a->dtype;
    nd_err_t err = nd_iter_init(&t->it, ops, 1, shape, a->ndim, keep_order);
    t->ptr = t->it.ptr[0];
    t->left = err || t->it.done ? 0 : t->it.row_len;
    return err;
}

// The truth of the next elements, at most BLOCK of them, lies at *truth, stride_bytes apart. 0: none are left.
static size_t truth_take(truth_t *t, const uint8_t **truth, ptrdiff_t *stride_bytes) {
    if (t->left == 0) {
        if (t->it.done || !nd_iter_next(&t->it)) {
            return 0;
        }
        t->ptr = t->it.ptr[0];
        t->left = t->it.row_len;
    }
    size_t n = t->left < BLOCK ? t->left : BLOCK;
    *truth = t->ptr;
    *stride_bytes = t->it.row_stride_bytes[0];
    if (t->dtype != ND_BOOL) {
        nd_cast_row(ND_BOOL, t->block, 1, t->dtype, t->ptr, t->it.row_stride_bytes[0], n);
        *truth = t->block;
        *stride_bytes = 1;
    }
    t->ptr += t->it.row_stride_bytes[0] * (ptrdiff_t)n;
    t->left -= n;
    return n;
}

nd_err_t nd_count_nonzero(const nd_array_t *a, size_t *count, nd_poll_t poll) {
    truth_t t;
    nd_err_t err = truth_init(&t, a, false);
    const uint8_t *truth;
    ptrdiff_t stride_bytes;
    size_t found = 0;
    size_t done = 0;
    for (size_t n; !err && (n = truth_take(&t, &truth, &stride_bytes)) != 0;) {
        done += n;
        found += nd_count_loop(n, truth, stride_bytes);
        if (done >= BLOCK) {
            done = 0;
            err = poll && poll() ? ND_ERR_INTERRUPTED : ND_OK;
        }
    }
    *count = found;
    return err;
}

// Where the walk is: C order, the row's own place counted by the caller.
typedef struct _place_t {
    size_t ndim;
    size_t len[ND_MAX_DIMS];
    size_t index[ND_MAX_DIMS];
} place_t;

static void place_init(place_t *p, const nd_array_t *a) {
    p->ndim = a->ndim;
    for (size_t i = 0; i < a->ndim; i++) {
        p->len[i] = a->axis[i].len;
        p->index[i] = 0;
    }
}

// Moves n elements on.
static void place_advance(place_t *p, size_t n) {
    for (size_t i = p->ndim; i-- > 0 && n != 0;) {
        n += p->index[i];
        if (n < p->len[i]) {
            p->index[i] = n;
            return;
        }
        p->index[i] = n % p->len[i];
        n /= p->len[i];
    }
}

nd_err_t nd_nonzero(const nd_array_t *a, const nd_array_t *out, nd_poll_t poll) {
    truth_t t;
    place_t place;
    nd_err_t err = truth_init(&t, a, true);
    place_init(&place, a);
    uint8_t *row = out->data;
    size_t room = out->axis[0].len;
    const uint8_t *truth;
    ptrdiff_t stride_bytes;
    for (size_t n; !err && room != 0 && (n = truth_take(&t, &truth, &stride_bytes)) != 0;) {
        size_t since = 0;
        for (; n; n--) {
            if (*truth && room != 0) {
                place_advance(&place, since);
                since = 0;
                for (size_t i = 0; i < place.ndim; i++) {
                    int64_t index = (int64_t)place.index[i];
                    memcpy(row + out->axis[1].stride_bytes * (ptrdiff_t)i, &index, sizeof(index));
                }
                row += out->axis[0].stride_bytes;
                room--;
            }
            since++;
            truth += stride_bytes;
        }
        place_advance(&place, since);
        err = poll && poll() ? ND_ERR_INTERRUPTED : ND_OK;
    }
    for (; !err && room; room--) {
        for (size_t i = 0; i < out->axis[1].len; i++) {
            memset(row + out->axis[1].stride_bytes * (ptrdiff_t)i, 0, sizeof(int64_t));
        }
        row += out->axis[0].stride_bytes;
    }
    return err;
}

nd_err_t nd_nonzero_offsets(const nd_array_t *a, const ptrdiff_t *stride_bytes, ptrdiff_t *offsets, size_t n_offsets,
    nd_poll_t poll) {
    truth_t t;
    place_t place;
    nd_err_t err = truth_init(&t, a, true);
    place_init(&place, a);
    ptrdiff_t last = a->ndim == 0 ? 0 : stride_bytes[a->ndim - 1];
    const uint8_t *truth;
    ptrdiff_t truth_stride_bytes;
    size_t n;
    while (!err && n_offsets != 0 && (n = truth_take(&t, &truth, &truth_stride_bytes)) != 0) {
        while (n != 0) {
            // To the end of the innermost axis the offset grows by one stride.
            size_t run = a->ndim == 0 ? 1 : place.len[place.ndim - 1] - place.index[place.ndim - 1];
            run = run < n ? run : n;
            ptrdiff_t offset = 0;
            for (size_t i = 0; i < place.ndim; i++) {
                offset += stride_bytes[i] * (ptrdiff_t)place.index[i];
            }
            for (size_t i = run; i && n_offsets; i--) {
                if (*truth) {
                    *offsets++ = offset;
                    n_offsets--;
                }
                truth += truth_stride_bytes;
                offset += last;
            }
            place_advance(&place, run);
            n -= n_offsets ? run : n;
        }
        err = poll && poll() ? ND_ERR_INTERRUPTED : ND_OK;
    }
    for (; n_offsets; n_offsets--) {
        *offsets++ = 0;
    }
    return err;
}
