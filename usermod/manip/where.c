// Choice of elements by a mask: rows in blocks, cast on the stack where dtypes differ.
#include "manip/where.h"

#include <string.h>

#include "core/cast.h"
#include "core/dtype.h"
#include "core/iter.h"

// Elements at a time that have to be cast: a block of the largest fits a stage.
#define BLOCK (ND_STAGE_BYTES / sizeof(nd_item_t))
// Elements between two calls of poll.
#define POLL_ELEMS (512)

enum { DST, MASK, X, Y, N_OPS };

// One block: where the operands are and how far their elements are apart.
typedef struct _block_t {
    uint8_t *ptr[N_OPS];
    ptrdiff_t stride_bytes[N_OPS];
    size_t n;
} block_t;

#define PICK(name, type) \
    static void name(const block_t * b) { \
        const uint8_t *mask = b->ptr[MASK], *x = b->ptr[X], *y = b->ptr[Y]; \
        uint8_t *dst = b->ptr[DST]; \
        for (size_t n = b->n; n; n--) { \
            *(type *)dst = *(const type *)(*mask ? x : y); \
            dst += b->stride_bytes[DST]; \
            mask += b->stride_bytes[MASK]; \
            x += b->stride_bytes[X]; \
            y += b->stride_bytes[Y]; \
        } \
    }

PICK(pick_1, uint8_t)
PICK(pick_2, uint16_t)
PICK(pick_4, uint32_t)
PICK(pick_8, uint64_t)
PICK(pick_16, nd_c128_t)

static void pick_unaligned(const block_t *b, size_t bytes) {
    for (size_t i = 0; i < b->n; i++) {
        bool yes = b->ptr[MASK][(ptrdiff_t)i * b->stride_bytes[MASK]];
        size_t k = yes ? X : Y;
        memmove(b->ptr[DST] + (ptrdiff_t)i * b->stride_bytes[DST], b->ptr[k] + (ptrdiff_t)i * b->stride_bytes[k], bytes);
    }
}

static void pick(const block_t *b, nd_dtype_t dtype) {
    uintptr_t bits = 0;
    for (size_t k = 0; k < N_OPS; k++) {
        bits |= k == MASK ? 0 : (uintptr_t)b->ptr[k] | (uintptr_t)b->stride_bytes[k];
    }
    if (bits % nd_dtypes[dtype].align != 0) {
        pick_unaligned(b, nd_dtypes[dtype].itemsize);
        return;
    }
    switch (nd_dtypes[dtype].itemsize) {
        case 1:
            pick_1(b);
            break;
        case 2:
            pick_2(b);
            break;
        case 4:
            pick_4(b);
            break;
        case 8:
            // complex64 is aligned to 4 bytes only.
            if (bits % sizeof(uint64_t) == 0) {
                pick_8(b);
            } else {
                pick_unaligned(b, 8);
            }
            break;
        default:
            pick_16(b);
    }
}

// An operand of another dtype goes through the stage.
static void stage(block_t *b, size_t k, nd_dtype_t to, nd_dtype_t from, nd_item_t *room) {
    if (from != to) {
        nd_cast_row(to, room, nd_dtypes[to].itemsize, from, b->ptr[k], b->stride_bytes[k], b->n);
        b->ptr[k] = (uint8_t *)room;
        b->stride_bytes[k] = nd_dtypes[to].itemsize;
    }
}

static void pick_block(block_t b, const nd_array_t *const *ops) {
    nd_item_t mask[BLOCK / sizeof(nd_item_t)]; // bools
    nd_item_t x[BLOCK];
    nd_item_t y[BLOCK];
    nd_dtype_t dtype = (nd_dtype_t)ops[DST]->dtype;
    stage(&b, MASK, ND_BOOL, (nd_dtype_t)ops[MASK]->dtype, mask);
    stage(&b, X, dtype, (nd_dtype_t)ops[X]->dtype, x);
    stage(&b, Y, dtype, (nd_dtype_t)ops[Y]->dtype, y);
    pick(&b, dtype);
}

// *seen counts the elements since the last poll.
static nd_err_t pick_row(const nd_iter_t *it, const nd_array_t *const *ops, size_t *seen, nd_poll_t poll) {
    bool cast = ops[MASK]->dtype != ND_BOOL || ops[X]->dtype != ops[DST]->dtype || ops[Y]->dtype != ops[DST]->dtype;
    size_t room = cast ? BLOCK : POLL_ELEMS;
    for (size_t done = 0; done < it->row_len; done += room) {
        block_t b;
        b.n = it->row_len - done < room ? it->row_len - done : room;
        for (size_t k = 0; k < N_OPS; k++) {
            b.ptr[k] = it->ptr[k] + (ptrdiff_t)done * it->row_stride_bytes[k];
            b.stride_bytes[k] = it->row_stride_bytes[k];
        }
        pick_block(b, ops);
        *seen += b.n;
        if (*seen >= POLL_ELEMS) {
            *seen = 0;
            if (poll && poll()) {
                return ND_ERR_INTERRUPTED;
            }
        }
    }
    return ND_OK;
}

nd_err_t nd_where(const nd_array_t *dst, const nd_array_t *mask, const nd_array_t *x, const nd_array_t *y, nd_poll_t poll) {
    const nd_array_t *ops[N_OPS] = { dst, mask, x, y == NULL ? dst : y };
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < dst->ndim; i++) {
        shape[i] = dst->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, N_OPS, shape, dst->ndim, false);
    if (err || it.done) {
        return err;
    }
    size_t seen = 0;
    do {
        err = pick_row(&it, ops, &seen, poll);
    } while (!err && nd_iter_next(&it));
    return err;
}
