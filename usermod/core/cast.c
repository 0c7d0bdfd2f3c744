// Moving elements between dtypes: a cast is a chain of small strided loops, run block by block.
#include "core/cast.h"

#include <string.h>

#include "core/cast_loops.h"
#include "core/dtype.h"
#include "core/iter.h"

// Bytes of one of the two blocks between the steps of a chain.
#define BLOCK_BYTES (128)
// Copy out of place, widen, three conversions, complete to complex, narrow, copy into place.
#define MAX_STEPS (8)
// Elements between two calls of poll.
#define POLL_ELEMS (512)

// Where there is no conversion between two classes, by way of this one.
static const uint8_t next_hop[ND_CLS_F64 + 1] = { [ND_CLS_F32] = ND_CLS_F64, [ND_CLS_F64] = ND_CLS_I64 };

// --- Chains ----------------------------------------------------------------------------------

typedef struct _chain_t {
    uint8_t n_steps;
    uint8_t bytes[MAX_STEPS]; // of an element that the step writes
    nd_cast_loop_t step[MAX_STEPS]; // NULL copies bytes at any alignment
} chain_t;

static void add_step(chain_t *chain, nd_cast_loop_t step, size_t bytes) {
    chain->step[chain->n_steps] = step;
    chain->bytes[chain->n_steps++] = (uint8_t)bytes;
}

static nd_cls_t real_cls(nd_cls_t cls) {
    return cls < ND_CLS_C64 ? cls : cls == ND_CLS_C64 ? ND_CLS_F32 : ND_CLS_F64;
}

// Steps from a class to the class of dst; the real part of a complex number is read where it is.
static void add_conversion(chain_t *chain, nd_cls_t cls, nd_cls_t to) {
    if (cls >= ND_CLS_C64 && to >= ND_CLS_C64) {
        add_step(chain, nd_cast_complex[to == ND_CLS_C128 ? ND_CAST_C64_TO_C128 : ND_CAST_C128_TO_C64], nd_cls_bytes[to]);
        return;
    }
    cls = real_cls(cls);
    while (cls != real_cls(to)) {
        nd_cls_t next = real_cls(to);
        if (!nd_cast_convert[cls][next]) {
            next = (nd_cls_t)next_hop[cls];
        }
        add_step(chain, nd_cast_convert[cls][next], nd_cls_bytes[next]);
        cls = next;
    }
    if (to >= ND_CLS_C64) {
        add_step(chain, nd_cast_complex[to == ND_CLS_C64 ? ND_CAST_F32_TO_C64 : ND_CAST_F64_TO_C128], nd_cls_bytes[to]);
    }
}

static bool is_small(nd_dtype_t dtype) {
    return nd_dtypes[dtype].itemsize != nd_cls_bytes[nd_dtypes[dtype].cls];
}

// Steps between different dtypes, both aligned.
static void add_cast(chain_t *chain, nd_dtype_t dst, nd_dtype_t src) {
    nd_cls_t cls = (nd_cls_t)nd_dtypes[src].cls;
    nd_cls_t to = (nd_cls_t)nd_dtypes[dst].cls;
    if (is_small(src) || src == ND_BOOL) {
        cls = src == ND_BOOL ? ND_CLS_I32 : cls;
        add_step(chain, nd_cast_widen[src], nd_cls_bytes[cls]);
    }
    if (dst == ND_BOOL) {
        add_step(chain, nd_cast_to_bool[cls], 1);
        return;
    }
    if (dst == ND_FLOAT16 && real_cls(cls) == ND_CLS_F64) {
        // Through float32 it would be rounded twice.
        add_step(chain, nd_cast_f64_to_f16, 2);
        return;
    }
    if (cls != to) {
        add_conversion(chain, cls, to);
    }
    if (is_small(dst)) {
        add_step(chain, nd_cast_narrow[dst], nd_dtypes[dst].itemsize);
    }
}

static bool is_integer(nd_dtype_t dtype) {
    return dtype >= ND_INT8 && dtype <= ND_UINT64;
}

// The cast in one step, of aligned elements of different dtypes; NULL when it takes several.
static nd_cast_loop_t single_loop(nd_dtype_t dst, nd_dtype_t src) {
    nd_cls_t cls = (nd_cls_t)nd_dtypes[src].cls;
    nd_cls_t to = (nd_cls_t)nd_dtypes[dst].cls;
    if (src <= ND_UINT16 && dst == ND_BOOL) {
        return NULL;
    }
    if (src <= ND_UINT16) {
        if (is_small(dst)) {
            return dst == ND_INT16 || dst == ND_UINT16 ? nd_cast_small[src][ND_CLS_B] : NULL;
        }
        return to <= ND_CLS_F64 ? nd_cast_small[src][to] : NULL;
    }
    if (is_small(src)) {
        return NULL;
    }
    if (is_integer(src) && is_integer(dst) && is_small(dst)) {
        return nd_cast_narrow[dst]; // of the lower half of a 64-bit one
    }
    if (dst == ND_BOOL) {
        return nd_cast_to_bool[cls];
    }
    return cls <= ND_CLS_F64 && to <= ND_CLS_F64 && !is_small(dst) ? nd_cast_convert[cls][to] : NULL;
}

static bool is_aligned(nd_dtype_t dtype, const void *ptr, ptrdiff_t stride_bytes) {
    return (((uintptr_t)ptr | (uintptr_t)stride_bytes) & (nd_dtypes[dtype].align - 1u)) == 0;
}

static void run_step(const chain_t *chain, size_t i, size_t n, uint8_t *dst, ptrdiff_t dst_stride_bytes,
    const uint8_t *src, ptrdiff_t src_stride_bytes) {
    if (chain->step[i]) {
        chain->step[i](n, dst, dst_stride_bytes, src, src_stride_bytes);
        return;
    }
    for (; n; n--) {
        memcpy(dst, src, chain->bytes[i]);
        dst += dst_stride_bytes;
        src += src_stride_bytes;
    }
}

static void run_chain(const chain_t *chain, size_t n, uint8_t *dst, ptrdiff_t dst_stride_bytes,
    const uint8_t *src, ptrdiff_t src_stride_bytes) {
    nd_item_t block[2][BLOCK_BYTES / sizeof(nd_item_t)];
    size_t last = chain->n_steps - 1u;
    size_t room = n;
    for (size_t i = 0; i < last; i++) {
        room = room < BLOCK_BYTES / chain->bytes[i] ? room : BLOCK_BYTES / chain->bytes[i];
    }
    while (n) {
        size_t k = n < room ? n : room;
        const uint8_t *from = src;
        ptrdiff_t stride_bytes = src_stride_bytes;
        for (size_t i = 0; i < last; i++) {
            uint8_t *to = (uint8_t *)block[i & 1];
            run_step(chain, i, k, to, chain->bytes[i], from, stride_bytes);
            from = to;
            stride_bytes = chain->bytes[i];
        }
        run_step(chain, last, k, dst, dst_stride_bytes, from, stride_bytes);
        src += src_stride_bytes * (ptrdiff_t)k;
        dst += dst_stride_bytes * (ptrdiff_t)k;
        n -= k;
    }
}

void nd_cast_row(nd_dtype_t dst_dtype, void *dst, ptrdiff_t dst_stride_bytes,
    nd_dtype_t src_dtype, const void *src, ptrdiff_t src_stride_bytes, size_t n) {
    if (n == 0) {
        return;
    }
    size_t itemsize = nd_dtypes[dst_dtype].itemsize;
    bool same = dst_dtype == src_dtype
        || (itemsize == nd_dtypes[src_dtype].itemsize && is_integer(dst_dtype) && is_integer(src_dtype));
    if (same && dst_stride_bytes == (ptrdiff_t)itemsize && src_stride_bytes == dst_stride_bytes) {
        memcpy(dst, src, n * itemsize);
        return;
    }
    bool src_aligned = is_aligned(src_dtype, src, src_stride_bytes);
    bool dst_aligned = is_aligned(dst_dtype, dst, dst_stride_bytes);
    if (!same && src_aligned && dst_aligned) {
        nd_cast_loop_t loop = single_loop(dst_dtype, src_dtype);
        if (loop != NULL) {
            loop(n, dst, dst_stride_bytes, src, src_stride_bytes);
            return;
        }
    }
    chain_t chain;
    chain.n_steps = 0;
    if (same) {
        add_step(&chain, src_aligned && dst_aligned ? nd_cast_copies[dst_dtype] : NULL, itemsize);
    } else {
        if (!src_aligned) {
            add_step(&chain, NULL, nd_dtypes[src_dtype].itemsize);
        }
        size_t before = chain.n_steps;
        add_cast(&chain, dst_dtype, src_dtype);
        if (chain.n_steps == before) {
            // A real part.
            add_step(&chain, dst_aligned ? nd_cast_copies[dst_dtype] : NULL, itemsize);
        } else if (!dst_aligned) {
            add_step(&chain, NULL, itemsize);
        }
    }
    run_chain(&chain, n, dst, dst_stride_bytes, src, src_stride_bytes);
}

void nd_cast_item(nd_dtype_t dst_dtype, void *dst, nd_dtype_t src_dtype, const void *src) {
    nd_cast_row(dst_dtype, dst, nd_dtypes[dst_dtype].itemsize, src_dtype, src, nd_dtypes[src_dtype].itemsize, 1);
}

void nd_swap_bytes(nd_dtype_t dtype, void *data, size_t n) {
    size_t size = nd_dtypes[dtype].itemsize;
    uint8_t *byte = data;
    if (nd_dtypes[dtype].kind == 'c') {
        size /= 2;
        n *= 2;
    }
    for (; n; n--, byte += size) {
        for (size_t i = 0; i < size / 2; i++) {
            uint8_t swapped = byte[i];
            byte[i] = byte[size - 1 - i];
            byte[size - 1 - i] = swapped;
        }
    }
}

void nd_load(nd_cls_t cls, void *dst, nd_dtype_t dtype, const void *src, ptrdiff_t stride_bytes, size_t n) {
    nd_cast_row((nd_dtype_t)nd_cls_dtype[cls], dst, nd_cls_bytes[cls], dtype, src, stride_bytes, n);
}

void nd_store(nd_dtype_t dtype, void *dst, ptrdiff_t stride_bytes, nd_cls_t cls, const void *src, size_t n) {
    nd_cast_row(dtype, dst, stride_bytes, (nd_dtype_t)nd_cls_dtype[cls], src, nd_cls_bytes[cls], n);
}

nd_err_t nd_assign(const nd_array_t *dst, const nd_array_t *src, nd_poll_t poll) {
    const nd_array_t *ops[2] = { dst, src };
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < dst->ndim; i++) {
        shape[i] = dst->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, 2, shape, dst->ndim, false);
    if (err || it.done) {
        return err;
    }
    size_t budget = POLL_ELEMS;
    do {
        uint8_t *to = it.ptr[0];
        const uint8_t *from = it.ptr[1];
        for (size_t n = it.row_len; n;) {
            size_t k = n < budget ? n : budget;
            nd_cast_row((nd_dtype_t)dst->dtype, to, it.row_stride_bytes[0], (nd_dtype_t)src->dtype, from, it.row_stride_bytes[1], k);
            to += it.row_stride_bytes[0] * (ptrdiff_t)k;
            from += it.row_stride_bytes[1] * (ptrdiff_t)k;
            n -= k;
            budget -= k;
            if (budget == 0) {
                if (poll && poll()) {
                    return ND_ERR_INTERRUPTED;
                }
                budget = POLL_ELEMS;
            }
        }
    } while (nd_iter_next(&it));
    return ND_OK;
}
