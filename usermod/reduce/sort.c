// Merge sort of lines, of their elements or of the places of these, and binary search.
#include "reduce/sort.h"

#include <string.h>

#include "core/cast.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "reduce/cursor.h"
#include "reduce/sort_items.h"

// Elements between two polls.
#define POLL_EVERY (256)
// Runs of at most this many elements are sorted by insertion.
#define SHORT_RUN (16)

// One line of elements that lie together.
typedef struct _line_t {
    const nd_sort_t *sort;
    const nd_sort_loops_t *loops; // of what is moved
    uint8_t *first;
    size_t n;
    size_t bytes; // of an element
    size_t halvings; // runs of n >> halvings elements are sorted by insertion
    uint8_t *scratch; // room for (n + 1) / 2 elements
    size_t budget; // elements until the next poll
    nd_poll_t poll;
} line_t;

static bool spent(line_t *l, size_t n) {
    if (n < l->budget) {
        l->budget -= n;
        return false;
    }
    l->budget = POLL_EVERY;
    return l->poll != NULL && l->poll();
}

// Where the i-th of 2^halvings runs begins.
static uint8_t *run_start(const line_t *l, size_t i, size_t halvings) {
    return l->first + (size_t)((uint64_t)l->n * i >> halvings) * l->bytes;
}

static bool is_out_of_order(const line_t *l, const uint8_t *x, const uint8_t *y) {
    const nd_sort_t *s = l->sort;
    if (l->loops == &nd_sort_places) {
        x = s->data + (size_t)*(const int64_t *)x * s->item_bytes;
        y = s->data + (size_t)*(const int64_t *)y * s->item_bytes;
    }
    return s->loops->before(s, y, x);
}

// Merges two neighbours; false when poll asked to stop.
static bool merge(line_t *l, uint8_t *start, uint8_t *middle, uint8_t *end) {
    if (!is_out_of_order(l, middle - l->bytes, middle)) {
        return !spent(l, 1);
    }
    size_t n_left = (size_t)(middle - start);
    memcpy(l->scratch, start, n_left);
    nd_merge_t m = { l->scratch, l->scratch + n_left, middle, end, start };
    while (m.left != m.left_end && m.right != m.right_end) {
        l->loops->merge(l->sort, &m, POLL_EVERY);
        if (spent(l, POLL_EVERY)) {
            return false;
        }
    }
    memcpy(m.out, m.left, (size_t)(m.left_end - m.left));
    return true;
}

static nd_err_t sort_line(line_t *l) {
    size_t halvings = 0;
    while (l->n >> halvings > SHORT_RUN) {
        halvings++;
    }
    for (size_t i = 0; i < (size_t)1 << halvings; i++) {
        uint8_t *start = run_start(l, i, halvings);
        size_t n = (size_t)(run_start(l, i + 1, halvings) - start) / l->bytes;
        l->loops->insert(l->sort, start, n);
        if (spent(l, n)) {
            return ND_ERR_INTERRUPTED;
        }
    }
    for (; halvings; halvings--) {
        for (size_t i = 0; i < (size_t)1 << halvings; i += 2) {
            uint8_t *middle = run_start(l, i + 1, halvings);
            if (!merge(l, run_start(l, i, halvings), middle, run_start(l, i + 2, halvings))) {
                return ND_ERR_INTERRUPTED;
            }
        }
    }
    return ND_OK;
}

static bool copy_line(line_t *l, nd_dtype_t dtype, uint8_t *dst, ptrdiff_t dst_stride, const uint8_t *src, ptrdiff_t src_stride) {
    for (size_t n = l->n; n;) {
        size_t k = n < POLL_EVERY ? n : POLL_EVERY;
        nd_cast_row(dtype, dst, dst_stride, dtype, src, src_stride, k);
        dst += dst_stride * (ptrdiff_t)k;
        src += src_stride * (ptrdiff_t)k;
        n -= k;
        if (spent(l, k)) {
            return false;
        }
    }
    return true;
}

// Can the lines along axis be read and written where they are?
static bool is_direct(const nd_array_t *a, size_t axis) {
    return a->axis[axis].stride_bytes == (ptrdiff_t)nd_dtypes[a->dtype].itemsize && !(a->flags & ND_FLAG_UNALIGNED);
}

// Bytes of n elements, rounded so that any element may follow.
static size_t room(size_t n, size_t bytes) {
    return (n * bytes + sizeof(nd_item_t) - 1) / sizeof(nd_item_t) * sizeof(nd_item_t);
}

static size_t line_bytes(const nd_array_t *a, size_t axis) {
    return is_direct(a, axis) ? 0 : room(a->axis[axis].len, nd_dtypes[a->dtype].itemsize);
}

static size_t half_bytes(const nd_array_t *a, size_t axis) {
    return room(a->axis[axis].len / 2 + 1, nd_dtypes[a->dtype].itemsize);
}

size_t nd_sort_work_bytes(const nd_array_t *a, size_t axis) {
    return half_bytes(a, axis) + line_bytes(a, axis);
}

size_t nd_argsort_work_bytes(const nd_array_t *out, const nd_array_t *a, size_t axis) {
    return nd_sort_work_bytes(out, axis) + line_bytes(a, axis);
}

// A cursor over the first elements of all lines, of which there are as many as returned.
static size_t init_lines(nd_cursor_t *c, const nd_array_t *a, size_t axis) {
    nd_array_t lines;
    uint8_t order[ND_MAX_DIMS];
    nd_copy_header(&lines, a);
    lines.axis[axis].len = 1;
    for (size_t i = 0; i < a->ndim; i++) {
        order[i] = (uint8_t)(a->ndim - 1 - i);
    }
    size_t n = a->axis[axis].len == 0 ? 0 : nd_size(&lines);
    if (n != 0) {
        nd_cursor_init(c, a, &lines, order);
    }
    return n;
}

static void init_line(line_t *l, const nd_sort_t *sort, const nd_array_t *a, size_t axis, void *work, nd_poll_t poll) {
    l->sort = sort;
    l->loops = sort->loops;
    l->n = a->axis[axis].len;
    l->bytes = nd_dtypes[a->dtype].itemsize;
    l->scratch = work;
    l->budget = POLL_EVERY;
    l->poll = poll;
}

nd_err_t nd_sort(const nd_array_t *a, size_t axis, void *work, nd_poll_t poll) {
    nd_cursor_t lines;
    nd_sort_t sort;
    line_t l;
    nd_dtype_t dtype = (nd_dtype_t)a->dtype;
    ptrdiff_t stride = a->axis[axis].stride_bytes;
    bool direct = is_direct(a, axis);
    uint8_t *buffer = (uint8_t *)work + half_bytes(a, axis);
    nd_sort_items_init(&sort, dtype);
    init_line(&l, &sort, a, axis, work, poll);
    for (size_t left = init_lines(&lines, a, axis); left; left--) {
        l.first = direct ? lines.ptr : buffer;
        if (!direct && !copy_line(&l, dtype, buffer, (ptrdiff_t)l.bytes, lines.ptr, stride)) {
            return ND_ERR_INTERRUPTED;
        }
        nd_err_t err = sort_line(&l);
        if (err) {
            return err;
        }
        if (!direct && !copy_line(&l, dtype, lines.ptr, stride, buffer, (ptrdiff_t)l.bytes)) {
            return ND_ERR_INTERRUPTED;
        }
        nd_cursor_advance(&lines, 1);
    }
    return ND_OK;
}

nd_err_t nd_argsort(const nd_array_t *out, const nd_array_t *a, size_t axis, bool refine, void *work, nd_poll_t poll) {
    nd_cursor_t lines;
    nd_cursor_t results;
    nd_sort_t sort;
    line_t l;
    ptrdiff_t stride = a->axis[axis].stride_bytes;
    ptrdiff_t out_stride = out->axis[axis].stride_bytes;
    bool direct = is_direct(a, axis);
    bool out_direct = is_direct(out, axis);
    uint8_t *out_buffer = (uint8_t *)work + half_bytes(out, axis);
    uint8_t *buffer = out_buffer + line_bytes(out, axis);
    nd_sort_items_init(&sort, (nd_dtype_t)a->dtype);
    init_line(&l, &sort, out, axis, work, poll);
    l.loops = &nd_sort_places;
    init_lines(&results, out, axis);
    for (size_t left = init_lines(&lines, a, axis); left; left--) {
        l.first = out_direct ? results.ptr : out_buffer;
        sort.data = direct ? lines.ptr : buffer;
        bool go_on = (direct || copy_line(&l, (nd_dtype_t)a->dtype, buffer, (ptrdiff_t)sort.item_bytes, lines.ptr, stride))
            && (out_direct || !refine || copy_line(&l, ND_INT64, out_buffer, sizeof(int64_t), results.ptr, out_stride));
        for (size_t i = 0; !refine && go_on && i < l.n; i++) {
            ((int64_t *)l.first)[i] = (int64_t)i;
            go_on = i % POLL_EVERY != 0 || !spent(&l, POLL_EVERY);
        }
        if (!go_on || sort_line(&l) != ND_OK
            || (!out_direct && !copy_line(&l, ND_INT64, results.ptr, out_stride, out_buffer, sizeof(int64_t)))) {
            return ND_ERR_INTERRUPTED;
        }
        nd_cursor_advance(&lines, 1);
        nd_cursor_advance(&results, 1);
    }
    return ND_OK;
}

nd_err_t nd_searchsorted(int64_t *out, const nd_array_t *a, const uint8_t *keys, size_t n_keys, bool right,
    const int64_t *sorter, nd_poll_t poll) {
    nd_sort_t s;
    size_t n = a->axis[0].len;
    size_t low = 0;
    size_t high = n;
    nd_sort_items_init(&s, (nd_dtype_t)a->dtype);
    for (size_t i = 0; i < n_keys; i++, keys += s.item_bytes) {
        // The last answer narrows the next search; in what is not sorted NumPy's answers depend on this.
        if (i != 0) {
            const uint8_t *last = keys - s.item_bytes;
            if (right ? !s.loops->before(&s, keys, last) : s.loops->before(&s, last, keys)) {
                high = n;
            } else {
                low = 0;
                high = high < n ? high + 1 : n;
            }
        }
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            size_t place = middle;
            if (sorter != NULL && (uint64_t)sorter[middle] >= n) {
                return ND_ERR_INDEX;
            } else if (sorter != NULL) {
                place = (size_t)sorter[middle];
            }
            const uint8_t *item = a->data + place * s.item_bytes;
            if (right ? !s.loops->before(&s, keys, item) : s.loops->before(&s, item, keys)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        out[i] = (int64_t)low;
        if (i % 64 == 63 && poll != NULL && poll()) {
            return ND_ERR_INTERRUPTED;
        }
    }
    return ND_OK;
}
