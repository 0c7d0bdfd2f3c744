// Running results along one axis (ufunc.accumulate: cumsum, cumprod).
#include "core/cast.h"
#include "core/shape.h"
#include "reduce/cursor.h"
#include "reduce/reduce.h"

// Elements between two polls.
#define POLL_EVERY (512)

// One line of in and out along the axis.
typedef struct _line_t {
    const uint8_t *in;
    uint8_t *out;
    ptrdiff_t in_stride;
    ptrdiff_t out_stride;
    size_t n;
} line_t;

typedef struct _scan_t {
    const nd_ufunc_t *ufunc;
    nd_loop_t loop;
    nd_cls_t cls;
    nd_dtype_t loop_dtype;
    nd_dtype_t in_dtype;
    nd_dtype_t out_dtype;
    bool in_place; // the loop can read in and write out
    size_t left; // until the next poll
    nd_poll_t poll;
} scan_t;

static bool poll_is_due(scan_t *s, size_t n) {
    if (n < s->left) {
        s->left -= n;
        return false;
    }
    s->left = POLL_EVERY;
    return s->poll != NULL && s->poll() != 0;
}

// The loop reads what it has written one element before.
static nd_err_t scan_in_place(scan_t *s, line_t *line) {
    nd_cast_item(s->out_dtype, line->out, s->in_dtype, line->in);
    for (size_t left = line->n - 1; left;) {
        size_t n = left < POLL_EVERY ? left : POLL_EVERY;
        line->in += line->in_stride;
        uint8_t *const ptr[3] = { line->out, (uint8_t *)(uintptr_t)line->in, line->out + line->out_stride };
        const ptrdiff_t strides[3] = { line->out_stride, line->in_stride, line->out_stride };
        nd_err_t err = nd_ufunc_call_loop(s->ufunc, s->loop, n, ptr, strides);
        if (err != ND_OK) {
            return err;
        }
        line->in += (ptrdiff_t)(n - 1) * line->in_stride;
        line->out += (ptrdiff_t)n * line->out_stride;
        left -= n;
        if (poll_is_due(s, n)) {
            return ND_ERR_INTERRUPTED;
        }
    }
    return ND_OK;
}

// The same through a block on the stack, whose first element is the running result.
static nd_err_t scan_staged(scan_t *s, line_t *line) {
    nd_item_t stage[ND_STAGE_BYTES / sizeof(nd_item_t)];
    size_t size = nd_cls_bytes[s->cls];
    uint8_t *running = (uint8_t *)stage;
    uint8_t *next = running + size;
    // int8 wraps and float16 is rounded at each step, as they are when NumPy stores them.
    bool is_narrow = nd_dtypes[s->loop_dtype].itemsize < size;
    size_t room = is_narrow ? 1 : sizeof(stage) / size - 1;
    const ptrdiff_t strides[3] = { (ptrdiff_t)size, (ptrdiff_t)size, (ptrdiff_t)size };
    uint8_t *const ptr[3] = { running, next, next };
    bool is_first = true;
    while (line->n) {
        size_t n = line->n < room ? line->n : room;
        n = is_first ? 1 : n;
        nd_item_t item;
        if (is_narrow) {
            // So is what they cannot hold before the operation.
            nd_cast_item(s->loop_dtype, &item, s->in_dtype, line->in);
            nd_load(s->cls, next, s->loop_dtype, &item, 0, 1);
        } else {
            nd_load(s->cls, next, s->in_dtype, line->in, line->in_stride, n);
        }
        nd_err_t err = is_first ? ND_OK : nd_ufunc_call_loop(s->ufunc, s->loop, n, ptr, strides);
        if (err != ND_OK) {
            return err;
        }
        is_first = false;
        // The running result is what the loop's dtype can hold.
        nd_store(s->loop_dtype, &item, 0, s->cls, next + (n - 1) * size, 1);
        nd_load(s->cls, running, s->loop_dtype, &item, 0, 1);
        if (is_narrow) {
            nd_cast_item(s->out_dtype, line->out, s->loop_dtype, &item);
        } else {
            nd_store(s->out_dtype, line->out, line->out_stride, s->cls, next, n);
        }
        line->in += (ptrdiff_t)n * line->in_stride;
        line->out += (ptrdiff_t)n * line->out_stride;
        line->n -= n;
        if (poll_is_due(s, n)) {
            return ND_ERR_INTERRUPTED;
        }
    }
    return ND_OK;
}

static void scan_init(scan_t *s, const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in,
    nd_dtype_t loop_dtype, nd_poll_t poll) {
    s->cls = (nd_cls_t)nd_dtypes[loop_dtype].cls;
    s->loop_dtype = loop_dtype;
    s->in_dtype = (nd_dtype_t)in->dtype;
    s->out_dtype = (nd_dtype_t)out->dtype;
    s->left = POLL_EVERY;
    s->poll = poll;
    bool same = in->dtype == loop_dtype && out->dtype == loop_dtype
        && !((in->flags | out->flags) & ND_FLAG_UNALIGNED);
    s->ufunc = ufunc;
    nd_loop_t direct = nd_ufunc_direct_loop(ufunc, loop_dtype);
    s->loop = nd_ufunc_cls_loop(ufunc, &s->cls);
    s->in_place = same && (direct != NULL || nd_dtypes[loop_dtype].itemsize == nd_cls_bytes[s->cls]);
    if (s->in_place && direct != NULL) {
        s->loop = direct;
    }
}

nd_err_t nd_accumulate(const nd_ufunc_t *ufunc, const nd_array_t *out, const nd_array_t *in, size_t axis,
    nd_dtype_t loop_dtype, nd_poll_t poll) {
    scan_t s;
    scan_init(&s, ufunc, out, in, loop_dtype, poll);
    if (s.loop == NULL) {
        return ND_ERR_NO_LOOP;
    }
    // The cursors visit the first element of each line.
    nd_array_t lines;
    nd_cursor_t in_line;
    nd_cursor_t out_line;
    uint8_t order[ND_MAX_DIMS];
    size_t n = in->axis[axis].len;
    nd_copy_header(&lines, in);
    lines.axis[axis].len = 1;
    for (size_t i = 0; i < in->ndim; i++) {
        order[i] = (uint8_t)(in->ndim - 1 - i);
    }
    nd_cursor_init(&in_line, in, &lines, order);
    nd_cursor_init(&out_line, out, &lines, order);
    nd_err_t err = ND_OK;
    for (size_t left = n == 0 ? 0 : nd_size(&lines); left && err == ND_OK; left--) {
        line_t line = { in_line.ptr, out_line.ptr, in->axis[axis].stride_bytes, out->axis[axis].stride_bytes, n };
        err = s.in_place ? scan_in_place(&s, &line) : scan_staged(&s, &line);
        nd_cursor_advance(&in_line, 1);
        nd_cursor_advance(&out_line, 1);
    }
    return err;
}
