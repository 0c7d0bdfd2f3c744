// Loops by size of element: gather, scatter, compress and expand, and indices to offsets.
#include "manip/gather_loops.h"

#include <string.h>

#include "core/dtype.h"

#define GATHER(name, type) \
    static void gather_##name(size_t n, uint8_t * to, ptrdiff_t stride_bytes, const uint8_t * from, const ptrdiff_t * offsets, size_t itemsize) { \
        (void)itemsize; \
        for (; n; n--) { \
            *(type *)to = *(const type *)(from + *offsets++); \
            to += stride_bytes; \
        } \
    }

#define SCATTER(name, type) \
    static void scatter_##name(size_t n, uint8_t * to, const ptrdiff_t * offsets, const uint8_t * from, ptrdiff_t stride_bytes, size_t itemsize) { \
        (void)itemsize; \
        for (; n; n--) { \
            *(type *)(to + *offsets++) = *(const type *)from; \
            from += stride_bytes; \
        } \
    }

// The sides are given as expressions of ptr and packed, the walks along both.
#define MASKED(name, move) \
    static void name(nd_masked_row_t * row) { \
        uint8_t *ptr = row->ptr; \
        uint8_t *packed = row->packed; \
        const uint8_t *mask = row->mask; \
        size_t left = row->packed_left; \
        const ptrdiff_t stride_bytes = row->stride_bytes; \
        const ptrdiff_t packed_stride_bytes = row->packed_stride_bytes; \
        const ptrdiff_t mask_stride_bytes = row->mask_stride_bytes; \
        for (size_t n = row->n; n; n--) { \
            if (*mask) { \
                if (left == 0) { \
                    break; \
                } \
                left--; \
                move; \
                packed += packed_stride_bytes; \
            } \
            ptr += stride_bytes; \
            mask += mask_stride_bytes; \
        } \
        row->packed = packed; \
        row->packed_left = left; \
    }

#define LOOPS(name, type) \
    GATHER(name, type) \
    SCATTER(name, type) \
    MASKED(compress_##name, *(type *)packed = *(const type *)ptr) \
    MASKED(expand_##name, *(type *)ptr = *(const type *)packed)

LOOPS(1, uint8_t)
LOOPS(2, uint16_t)
LOOPS(4, uint32_t)
LOOPS(8, nd_c64_t) // of any dtype: two words, as complex64 is aligned to 4 bytes only
LOOPS(16, nd_c128_t)

// At any address.

static void gather_bytes(size_t n, uint8_t *to, ptrdiff_t stride_bytes, const uint8_t *from, const ptrdiff_t *offsets, size_t itemsize) {
    for (; n; n--) {
        memcpy(to, from + *offsets++, itemsize);
        to += stride_bytes;
    }
}

static void scatter_bytes(size_t n, uint8_t *to, const ptrdiff_t *offsets, const uint8_t *from, ptrdiff_t stride_bytes, size_t itemsize) {
    for (; n; n--) {
        memcpy(to + *offsets++, from, itemsize);
        from += stride_bytes;
    }
}

MASKED(compress_bytes, memcpy(packed, ptr, row->itemsize))
MASKED(expand_bytes, memcpy(ptr, packed, row->itemsize))

// By the kind of element that sort() gives.
enum { SORT_1, SORT_2, SORT_4, SORT_8, SORT_16, SORT_BYTES };

static size_t sort(nd_dtype_t dtype, bool aligned) {
    static const uint8_t by_half[] = { SORT_1, SORT_2, SORT_4, SORT_BYTES, SORT_8 };
    size_t itemsize = nd_dtypes[dtype].itemsize;
    if (!aligned) {
        return SORT_BYTES;
    }
    return itemsize == 16 ? SORT_16 : by_half[itemsize / 2];
}

const nd_move_loops_t *nd_move_loops(nd_dtype_t dtype, bool aligned) {
    static const nd_move_loops_t loops[] = {
        { gather_1, scatter_1 }, { gather_2, scatter_2 }, { gather_4, scatter_4 }, { gather_8, scatter_8 },
        { gather_16, scatter_16 }, { gather_bytes, scatter_bytes },
    };
    return &loops[sort(dtype, aligned)];
}

nd_masked_loop_t nd_masked_loop(nd_dtype_t dtype, bool aligned, bool to_row) {
    static const nd_masked_loop_t loops[][2] = {
        { compress_1, expand_1 }, { compress_2, expand_2 }, { compress_4, expand_4 }, { compress_8, expand_8 },
        { compress_16, expand_16 }, { compress_bytes, expand_bytes },
    };
    return loops[sort(dtype, aligned)][to_row];
}

size_t nd_count_loop(size_t n, const uint8_t *truth, ptrdiff_t stride_bytes) {
    size_t found = 0;
    if (stride_bytes == 1) {
        for (; n && ((uintptr_t)truth & 3) != 0; n--) {
            found += *truth++ != 0;
        }
        for (; n >= 4; n -= 4) {
            uint32_t four;
            memcpy(&four, __builtin_assume_aligned(truth, 4), sizeof(four));
            if (four & 0xfefefefe) {
                // Bytes seen as bools need not be 0 or 1.
                break;
            }
            found += (four * 0x01010101u) >> 24;
            truth += 4;
        }
    }
    for (; n; n--) {
        found += *truth != 0;
        truth += stride_bytes;
    }
    return found;
}

// Unsigned, so that a negative index is a large one until len is added.
#define OFFSETS(name, type_t) \
    size_t name(size_t n, const uint8_t * index, ptrdiff_t index_stride_bytes, size_t len, ptrdiff_t stride_bytes, \
    ptrdiff_t * offsets, bool add) { \
        size_t done = 0; \
        for (; done < n; done++) { \
            type_t i = *(const type_t *)index; \
            if (i >= len) { \
                i += (type_t)len; \
                if (i >= len) { \
                    break; \
                } \
            } \
            ptrdiff_t offset = (ptrdiff_t)i * stride_bytes; \
            offsets[done] = add ? offsets[done] + offset : offset; \
            index += index_stride_bytes; \
        } \
        return done; \
    }

OFFSETS(nd_offset_loop_32, uint32_t)
OFFSETS(nd_offset_loop_64, uint64_t)
