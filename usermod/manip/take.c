// Picking along an axis: blocks of indexes are made places in the axis, then copied by size of element.
#include "manip/take.h"

#include <string.h>

#include "core/dtype.h"
#include "core/iter.h"
#include "core/shape.h"

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

static void next_repeats(places_t *p, size_t *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        while (p->again == 0) {
            p->at++;
            p->next += !p->one_count;
            p->again = *p->next;
        }
        p->again--;
        at[i] = p->at;
    }
}

static size_t next_places(places_t *p, size_t *at) {
    size_t n = p->left < BLOCK ? p->left : BLOCK;
    p->left -= n;
    if (p->mode == MODE_REPEAT) {
        next_repeats(p, at, n);
        return n;
    }
    for (size_t i = 0; i < n; i++) {
        at[i] = resolve(p->next[i], p->len, (nd_mode_t)p->mode);
    }
    p->next += n;
    return n;
}

// --- Copies of one block ---

typedef void (*gather_t)(uint8_t *dst, const uint8_t *src, ptrdiff_t src_stride_bytes, const size_t *at, size_t n);

#define GATHER(name, type) \
    static void name(uint8_t * dst, const uint8_t * src, ptrdiff_t src_stride_bytes, const size_t * at, size_t n) { \
        type *to = (type *)dst; \
        for (; n; n--) { \
            *to++ = *(const type *)(src + (ptrdiff_t)*at++ *src_stride_bytes); \
        } \
    }

GATHER(gather_1, uint8_t)
GATHER(gather_2, uint16_t)
GATHER(gather_4, uint32_t)
GATHER(gather_8, uint64_t)
GATHER(gather_16, nd_c128_t)

// NULL when the pieces are of no such size, or not aligned.
static gather_t gather_of(size_t bytes, uintptr_t addresses) {
    static const gather_t by_size[] = { gather_1, gather_2, gather_4, gather_8, gather_16 };
    for (size_t i = 0; i < sizeof(by_size) / sizeof(by_size[0]); i++) {
        size_t align = i < 4 ? (size_t)1 << i : sizeof(uint64_t);
        if (bytes == (size_t)1 << i) {
            return addresses % align == 0 ? by_size[i] : NULL;
        }
    }
    return NULL;
}

// Pieces of bytes from src to where dst_stride_bytes leads; a gap-free dst of a common size is quick.
static nd_err_t gather_row(places_t p, uint8_t *dst, ptrdiff_t dst_stride_bytes, const uint8_t *src,
    ptrdiff_t src_stride_bytes, size_t bytes, size_t *copied, nd_poll_t poll) {
    size_t at[BLOCK];
    bool packed = dst_stride_bytes == (ptrdiff_t)bytes;
    gather_t gather = packed ? gather_of(bytes, (uintptr_t)dst | (uintptr_t)src | (uintptr_t)src_stride_bytes) : NULL;
    size_t n;
    while ((n = next_places(&p, at)) != 0) {
        if (gather != NULL) {
            gather(dst, src, src_stride_bytes, at, n);
            dst += (ptrdiff_t)n * dst_stride_bytes;
        } else {
            for (size_t i = 0; i < n; i++, dst += dst_stride_bytes) {
                memcpy(dst, src + (ptrdiff_t)at[i] * src_stride_bytes, bytes);
            }
        }
        *copied += n * bytes;
        if (*copied >= POLL_BYTES) {
            *copied = 0;
            if (poll && poll()) {
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

static nd_err_t gather_all(const places_t *p, const nd_array_t *out, const nd_array_t *a, size_t axis, nd_poll_t poll) {
    nd_array_t rows[2];
    const nd_array_t *ops[2] = { &rows[0], &rows[1] };
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    if (nd_size(out) == 0) {
        return ND_OK;
    }
    size_t bytes = piece(a, axis, &ndim);
    drop_axis(&rows[0], out, axis, ndim, shape);
    drop_axis(&rows[1], a, axis, ndim, shape);
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, 2, shape, rows[0].ndim, false);
    if (err || it.done) {
        return err;
    }
    size_t copied = 0;
    do {
        for (size_t i = 0; i < it.row_len && !err; i++) {
            err = gather_row(*p, it.ptr[0] + (ptrdiff_t)i * it.row_stride_bytes[0], out->axis[axis].stride_bytes,
                it.ptr[1] + (ptrdiff_t)i * it.row_stride_bytes[1], a->axis[axis].stride_bytes, bytes, &copied, poll);
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
    return gather_all(&p, out, a, axis, poll);
}

nd_err_t nd_repeat(const nd_array_t *out, const nd_array_t *a, size_t axis, const int64_t *count, size_t n_counts,
    nd_poll_t poll) {
    size_t n = out->axis[axis].len;
    if (n == 0) {
        return ND_OK;
    }
    places_t p = { .next = count, .left = n, .again = *count, .one_count = n_counts == 1, .mode = MODE_REPEAT };
    return gather_all(&p, out, a, axis, poll);
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
