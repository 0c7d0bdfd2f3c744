// Picking along an axis: blocks of indexes are made places in the axis, then copied by size of element.
#include "manip/take.h"

#include <string.h>

#include "core/dtype.h"
#include "core/iter.h"
#include "core/shape.h"
#include "manip/gather_loops.h"

// Indexes that are resolved at a time.
#define BLOCK (64)
// Bytes copied between two calls of poll.
#define POLL_BYTES (4096)

// --- Where the places come from ---

typedef struct _places_t {
    const int64_t *next; // indexes, or counts
    size_t left; // places still to come
    size_t len; // of the axis
    size_t at; // repeat: the place being repeated
    int64_t again; // repeat: how often still
    bool one_count; // repeat: every place as often
    uint8_t mode; // nd_mode_t, or MODE_REPEAT
} places_t;

#define MODE_REPEAT (ND_MODE_RAISE + 1)

static size_t resolve(int64_t index, size_t len, nd_mode_t mode) {
    int64_t n = (int64_t)len;
    if (index >= 0 && index < n) {
        return (size_t)index;
    }
    if (mode == ND_MODE_CLIP) {
        return index < 0 ? 0 : len - 1;
    }
    if (mode == ND_MODE_WRAP) {
        index %= n;
    }
    return (size_t)(index < 0 ? index + n : index);
}

static void next_repeats(places_t *p, ptrdiff_t *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        while (p->again == 0) {
            p->at++;
            p->next += !p->one_count;
            p->again = *p->next;
        }
        p->again--;
        at[i] = (ptrdiff_t)p->at;
    }
}

static size_t next_places(places_t *p, ptrdiff_t *at) {
    size_t n = p->left < BLOCK ? p->left : BLOCK;
    p->left -= n;
    if (p->mode == MODE_REPEAT) {
        next_repeats(p, at, n);
        return n;
    }
    for (size_t i = 0; i < n; i++) {
        at[i] = (ptrdiff_t)resolve(p->next[i], p->len, (nd_mode_t)p->mode);
    }
    p->next += n;
    return n;
}

// --- Rows ---

// What is copied, and how: pieces of bytes, one by one or, when they are elements, by a loop.
typedef struct _pieces_t {
    size_t bytes;
    ptrdiff_t dst_stride_bytes;
    ptrdiff_t src_stride_bytes;
    size_t itemsize;
    void (*gather)(size_t n, uint8_t *to, ptrdiff_t stride_bytes, const uint8_t *from, const ptrdiff_t *offsets, size_t itemsize);
    size_t copied; // bytes since the last poll
    nd_poll_t poll;
} pieces_t;

static void copy_block(const pieces_t *c, uint8_t *dst, const uint8_t *src, const ptrdiff_t *offsets, size_t n) {
    if (c->gather != NULL) {
        c->gather(n, dst, c->dst_stride_bytes, src, offsets, c->itemsize);
        return;
    }
    for (; n; n--, dst += c->dst_stride_bytes) {
        memcpy(dst, src + *offsets++, c->bytes);
    }
}

static nd_err_t copy_row(places_t p, pieces_t *c, uint8_t *dst, const uint8_t *src) {
    ptrdiff_t at[BLOCK];
    size_t n;
    while ((n = next_places(&p, at)) != 0) {
        for (size_t i = 0; i < n; i++) {
            at[i] *= c->src_stride_bytes;
        }
        copy_block(c, dst, src, at, n);
        dst += (ptrdiff_t)n * c->dst_stride_bytes;
        c->copied += n * c->bytes;
        if (c->copied >= POLL_BYTES) {
            c->copied = 0;
            if (c->poll && c->poll()) {
                return ND_ERR_INTERRUPTED;
            }
        }
    }
    return ND_OK;
}

// --- All rows ---

// The axes of a behind `axis` that lie in memory as those of a C-ordered array; their elements are
// copied as one piece.
static size_t piece(const nd_array_t *a, size_t axis, size_t *ndim) {
    size_t bytes = nd_dtypes[a->dtype].itemsize;
    *ndim = a->ndim;
    while (*ndim > axis + 1 && a->axis[*ndim - 1].stride_bytes == (ptrdiff_t)bytes) {
        --*ndim;
        bytes *= a->axis[*ndim].len;
    }
    return bytes;
}

// dst becomes src less one axis and what is behind ndim.
static void drop_axis(nd_array_t *dst, const nd_array_t *src, size_t axis, size_t ndim, size_t *shape) {
    dst->data = src->data;
    dst->dtype = src->dtype;
    dst->flags = src->flags;
    dst->ndim = 0;
    for (size_t i = 0; i < ndim; i++) {
        if (i != axis) {
            shape[dst->ndim] = src->axis[i].len;
            dst->axis[dst->ndim++] = src->axis[i];
        }
    }
}

static nd_err_t take_all(const places_t *p, const nd_array_t *out, const nd_array_t *a, size_t axis, nd_poll_t poll) {
    nd_array_t rows[2];
    const nd_array_t *ops[2] = { &rows[0], &rows[1] };
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    if (nd_size(out) == 0) {
        return ND_OK;
    }
    pieces_t c = {
        .bytes = piece(a, axis, &ndim), .dst_stride_bytes = out->axis[axis].stride_bytes,
        .src_stride_bytes = a->axis[axis].stride_bytes, .itemsize = nd_dtypes[a->dtype].itemsize, .poll = poll,
    };
    if (c.bytes == c.itemsize) {
        c.gather = nd_move_loops((nd_dtype_t)a->dtype, !((a->flags | out->flags) & ND_FLAG_UNALIGNED))->gather;
    }
    drop_axis(&rows[0], out, axis, ndim, shape);
    drop_axis(&rows[1], a, axis, ndim, shape);
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, 2, shape, rows[0].ndim, false);
    if (err || it.done) {
        return err;
    }
    do {
        for (size_t i = 0; i < it.row_len && !err; i++) {
            err = copy_row(*p, &c, it.ptr[0] + (ptrdiff_t)i * it.row_stride_bytes[0],
                it.ptr[1] + (ptrdiff_t)i * it.row_stride_bytes[1]);
        }
    } while (!err && nd_iter_next(&it));
    return err;
}

size_t nd_count_in_range(const int64_t *index, size_t n, size_t len) {
    size_t i = 0;
    while (i < n && index[i] < (int64_t)len && index[i] >= -(int64_t)len) {
        i++;
    }
    return i;
}

nd_err_t nd_take(const nd_array_t *out, const nd_array_t *a, size_t axis, const int64_t *index, size_t n,
    nd_mode_t mode, nd_poll_t poll) {
    places_t p = { .next = index, .left = n, .len = a->axis[axis].len, .mode = (uint8_t)mode };
    return take_all(&p, out, a, axis, poll);
}

nd_err_t nd_repeat(const nd_array_t *out, const nd_array_t *a, size_t axis, const int64_t *count, size_t n_counts,
    nd_poll_t poll) {
    size_t n = out->axis[axis].len;
    if (n == 0) {
        return ND_OK;
    }
    places_t p = { .next = count, .left = n, .again = *count, .one_count = n_counts == 1, .mode = MODE_REPEAT };
    return take_all(&p, out, a, axis, poll);
}

// --- put ---

static uint8_t *flat_address(const nd_array_t *a, size_t index) {
    uint8_t *data = a->data;
    for (size_t i = a->ndim; i-- > 0;) {
        data += (ptrdiff_t)(index % a->axis[i].len) * a->axis[i].stride_bytes;
        index /= a->axis[i].len;
    }
    return data;
}

nd_err_t nd_put(const nd_array_t *a, const int64_t *index, size_t n, const uint8_t *value, size_t n_values,
    nd_mode_t mode, size_t *bad, nd_poll_t poll) {
    size_t size = nd_size(a);
    size_t bytes = nd_dtypes[a->dtype].itemsize;
    size_t from = 0;
    for (*bad = 0; *bad < n; ++*bad) {
        if (mode == ND_MODE_RAISE && nd_count_in_range(index + *bad, 1, size) == 0) {
            return ND_OK;
        }
        memcpy(flat_address(a, resolve(index[*bad], size, mode)), value + from * bytes, bytes);
        from = from + 1 == n_values ? 0 : from + 1;
        if (*bad % BLOCK == BLOCK - 1 && poll && poll()) {
            return ND_ERR_INTERRUPTED;
        }
    }
    return ND_OK;
}
