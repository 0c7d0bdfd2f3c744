// The place of the largest or smallest element along an axis.
#include <string.h>

#include "core/cast.h"
#include "core/shape.h"
#include "reduce/cursor.h"
#include "reduce/reduce.h"

// Elements between two polls.
#define POLL_EVERY (512)

// Looks at n packed elements; when one beats *best, stores it there and returns its index + 1 (of the
// last that did so), else 0. A NaN beats every number and then nothing does.
typedef size_t (*look_t)(const void *block, size_t n, nd_item_t *best, bool min);

// What is not on this side of the best, or equal to it, beats it or is a NaN.
#define SCAN(side) \
    for (; p < end; p++) { \
        if (!(*p side best)) { \
            best = *p; \
            found = p + 1; \
            if (best != best) { \
                break; \
            } \
        } \
    }

#define LOOK(name, type_t, member) \
    static size_t name(const void *block, size_t n, nd_item_t * item, bool min) { \
        const type_t *p = block; \
        const type_t *end = p + n; \
        const type_t *found = p; \
        type_t best = item->member; \
        if (best != best) { \
            return 0; \
        } \
        if (min) { \
            SCAN(>=) \
        } else { \
            SCAN(<=) \
        } \
        item->member = best; \
        return (size_t)(found - (const type_t *)block); \
    }

// Complex numbers compare by their real parts first; one NaN part makes a NaN.
#define LOOK_COMPLEX(name, type_t, member) \
    static size_t name(const void *block, size_t n, nd_item_t * item, bool min) { \
        const type_t *p = block; \
        type_t best = item->member; \
        size_t found = 0; \
        if (best.re != best.re || best.im != best.im) { \
            return 0; \
        } \
        for (size_t i = 0; i < n; i++) { \
            type_t x = p[i]; \
            bool is_nan = x.re != x.re || x.im != x.im; \
            bool beats = min ? x.re < best.re || (x.re == best.re && x.im < best.im) \
                : x.re > best.re || (x.re == best.re && x.im > best.im); \
            if (beats || is_nan) { \
                best = x; \
                found = i + 1; \
                if (is_nan) { \
                    break; \
                } \
            } \
        } \
        item->member = best; \
        return found; \
    }

LOOK(look_b, uint8_t, u8)
LOOK(look_i32, int32_t, i32)
LOOK(look_u32, uint32_t, u32)
LOOK(look_i64, int64_t, i64)
LOOK(look_u64, uint64_t, u64)
LOOK(look_f32, float, f32)
LOOK(look_f64, double, f64)
LOOK_COMPLEX(look_c64, nd_c64_t, c64)
LOOK_COMPLEX(look_c128, nd_c128_t, c128)

LOOK(look_i16, int16_t, i16)

// Of elements that are narrower than their class; those without one are widened first.
static const look_t small_looks[ND_UINT16 + 1] = { look_b, NULL, look_b, look_i16, NULL };

static const look_t looks[ND_N_CLS] = {
    look_b, look_i32, look_u32, look_i64, look_u64, look_f32, look_f64, look_c64, look_c128,
};

// The index in one line of n elements; SIZE_MAX when poll asked to stop.
static size_t line_argmax(nd_dtype_t dtype, const uint8_t *p, ptrdiff_t stride, size_t n, bool min, nd_poll_t poll) {
    nd_item_t stage[ND_STAGE_BYTES / sizeof(nd_item_t)];
    nd_item_t best;
    nd_cls_t cls = (nd_cls_t)nd_dtypes[dtype].cls;
    size_t itemsize = nd_dtypes[dtype].itemsize;
    bool in_place = stride == (ptrdiff_t)itemsize && ((uintptr_t)p & (nd_dtypes[dtype].align - 1u)) == 0;
    look_t look = looks[cls];
    if (itemsize != nd_cls_bytes[cls]) {
        look_t small = in_place && dtype <= ND_UINT16 ? small_looks[dtype] : NULL;
        look = small != NULL ? small : look;
        in_place = small != NULL;
    }
    size_t room = in_place ? POLL_EVERY : sizeof(stage) / nd_cls_bytes[cls];
    size_t result = 0;
    if (in_place) {
        memcpy(&best, p, itemsize);
    } else {
        nd_load(cls, &best, dtype, p, stride, 1);
    }
    for (size_t i = 0, next_poll = POLL_EVERY; i < n;) {
        size_t count = n - i < room ? n - i : room;
        const void *block = p + (ptrdiff_t)i * stride;
        if (!in_place) {
            nd_load(cls, stage, dtype, block, stride, count);
            block = stage;
        }
        size_t found = look(block, count, &best, min);
        if (found) {
            result = i + found - 1;
        }
        i += count;
        if (i >= next_poll) {
            next_poll += POLL_EVERY;
            if (poll != NULL && poll()) {
                return SIZE_MAX;
            }
        }
    }
    return result;
}

static nd_err_t put_index(const nd_array_t *out, uint8_t *place, size_t index) {
    const int64_t value = (int64_t)index;
    if (index == SIZE_MAX) {
        return ND_ERR_INTERRUPTED;
    }
    nd_cast_item((nd_dtype_t)out->dtype, place, ND_INT64, &value);
    return ND_OK;
}

nd_err_t nd_argmax(const nd_array_t *out, const nd_array_t *in, size_t axis, bool min, nd_poll_t poll) {
    nd_array_t lines;
    nd_cursor_t line;
    nd_cursor_t result;
    uint8_t order[ND_MAX_DIMS];
    uint8_t out_order[ND_MAX_DIMS];
    size_t n = in->axis[axis].len;
    ptrdiff_t stride_bytes = in->axis[axis].stride_bytes;
    if (n == 0) {
        return ND_ERR_EMPTY_REDUCE;
    }
    if (in->ndim == 1) {
        return put_index(out, out->data, line_argmax((nd_dtype_t)in->dtype, in->data, stride_bytes, n, min, poll));
    }
    nd_copy_header(&lines, in);
    lines.axis[axis].len = 1;
    for (size_t i = 0; i < in->ndim; i++) {
        order[i] = (uint8_t)(in->ndim - 1 - i);
        out_order[i] = (uint8_t)(out->ndim - 1 - i); // the last is not read
    }
    size_t left = nd_size(&lines);
    nd_cursor_init(&line, in, &lines, order);
    nd_cursor_init(&result, out, out, out_order);
    for (; left; left--) {
        nd_err_t err = put_index(out, result.ptr, line_argmax((nd_dtype_t)in->dtype, line.ptr, stride_bytes, n, min, poll));
        if (err != ND_OK) {
            return err;
        }
        nd_cursor_advance(&line, 1);
        nd_cursor_advance(&result, 1);
    }
    return ND_OK;
}
