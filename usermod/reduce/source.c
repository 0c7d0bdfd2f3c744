// The elements of a reduction's input, in order and in the form that the loops read: in place
// where that is possible, else through a small block on the stack.
#include "reduce/source.h"

// Elements between two polls, which is also the most that is handed out at once.
#define POLL_INT (4096)
#define POLL_FLOAT (512)

static void fill_load(nd_source_t *s, uint8_t *dst, size_t n) {
    if (s->cls == ND_N_CLS) {
        nd_cast_row(s->dtype, dst, s->item_bytes, s->dtype, s->cursor.ptr, s->cursor.stride_bytes[0], n);
    } else {
        nd_load(s->cls, dst, s->dtype, s->cursor.ptr, s->cursor.stride_bytes[0], n);
    }
    nd_cursor_advance(&s->cursor, n);
}

// For a loop's dtype that holds less than its class (float16, int8 ...).
static void fill_cast(nd_source_t *s, uint8_t *dst, size_t n) {
    uint16_t narrow[ND_SOURCE_BYTES / sizeof(uint32_t)];
    ptrdiff_t size = nd_dtypes[s->loop_dtype].itemsize;
    nd_cast_row(s->loop_dtype, narrow, size, s->dtype, s->cursor.ptr, s->cursor.stride_bytes[0], n);
    nd_load(s->cls, dst, s->loop_dtype, narrow, size, n);
    nd_cursor_advance(&s->cursor, n);
}

void nd_source_init(nd_source_t *s, const nd_array_t *a, const uint8_t *axis, nd_dtype_t loop_dtype, nd_cls_t cls,
    nd_poll_t poll) {
    const nd_dtype_info_t *info = &nd_dtypes[a->dtype];
    nd_cursor_init(&s->cursor, a, a, axis);
    s->also = NULL;
    bool narrows = cls != ND_N_CLS && nd_dtypes[loop_dtype].itemsize < nd_cls_bytes[cls];
    s->fill = narrows && a->dtype != loop_dtype ? fill_cast : fill_load;
    s->dtype = (nd_dtype_t)a->dtype;
    s->loop_dtype = loop_dtype;
    s->cls = cls;
    s->item_bytes = cls == ND_N_CLS ? info->itemsize : nd_cls_bytes[cls];
    // A dtype is its class when it is as wide: int32 is, int8 and float16 are not.
    s->in_place = s->fill == fill_load && s->item_bytes == info->itemsize && (cls == ND_N_CLS || cls == info->cls)
        && !(a->flags & ND_FLAG_UNALIGNED);
    s->packed = false;
    s->poll_every = info->cls >= ND_CLS_F32 || (cls >= ND_CLS_F32 && cls != ND_N_CLS) ? POLL_FLOAT : POLL_INT;
    s->poll_left = s->poll_every;
    s->interrupted = false;
    s->poll = poll;
}

static size_t source_run(const nd_source_t *s) {
    size_t run = nd_cursor_run(&s->cursor);
    if (s->also != NULL && nd_cursor_run(s->also) < run) {
        run = nd_cursor_run(s->also);
    }
    return run;
}

// Counts n elements; false when poll asked to stop.
static bool may_go_on(nd_source_t *s, size_t n) {
    if (n < s->poll_left) {
        s->poll_left -= (uint16_t)n;
        return true;
    }
    s->poll_left = s->poll_every;
    s->interrupted = s->interrupted || (s->poll != NULL && s->poll());
    return !s->interrupted;
}

static size_t fill_stage(nd_source_t *s, size_t n) {
    size_t left = n;
    for (uint8_t *dst = (uint8_t *)s->stage; left;) {
        size_t run = source_run(s);
        run = run < left ? run : left;
        s->fill(s, dst, run);
        dst += run * s->item_bytes;
        left -= run;
    }
    return n;
}

size_t nd_source_take(nd_source_t *s, size_t want, uint8_t **ptr, ptrdiff_t *stride_bytes) {
    size_t room = ND_SOURCE_BYTES / s->item_bytes;
    size_t run = nd_cursor_run(&s->cursor);
    ptrdiff_t stride = s->cursor.stride_bytes[0];
    if (s->in_place && (run >= want || run >= room) && (!s->packed || stride == s->item_bytes)) {
        size_t n = want < s->poll_every ? want : s->poll_every;
        if (n > run) {
            n = run & ~(size_t)7;
        }
        if (!may_go_on(s, n)) {
            return 0;
        }
        *ptr = s->cursor.ptr;
        *stride_bytes = stride;
        nd_cursor_advance(&s->cursor, n);
        return n;
    }
    size_t n = want < room ? want : room;
    if (!may_go_on(s, n)) {
        return 0;
    }
    *ptr = (uint8_t *)s->stage;
    *stride_bytes = s->item_bytes;
    return fill_stage(s, n);
}

void nd_source_skip(nd_source_t *s, size_t n) {
    nd_cursor_advance(&s->cursor, n);
    if (s->also != NULL) {
        nd_cursor_advance(s->also, n);
    }
}
