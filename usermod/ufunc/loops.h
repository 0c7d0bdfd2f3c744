// Macros that stamp one strided loop per operation and class; the operations are in *_loops.c.
#ifndef MICRONUMPY_UFUNC_LOOPS_H
#define MICRONUMPY_UFUNC_LOOPS_H

#include "core/float_unit.h"
#include "gen/ufunc_loops.h"

// Whether loops over elements of this type gain from a branch for contiguous operands: not where
// each of them is a call.
#define ND_GAINS(type) ((type)0.5 == 0 || sizeof(type) <= ND_FLOAT_UNIT_BYTES)

// The bodies of functions of n, ptr and stride_bytes. expr is the result for operands x (and y);
// in_t and out_t are the types of elements. Only ND_BINARY_BODY has a branch for contiguous operands,
// which is worth its size where the operation itself is a few instructions.

#define ND_UNARY_BODY(in_t, out_t, expr) \
    { \
        const uint8_t *a = ptr[0]; \
        uint8_t *o = ptr[1]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t o_stride = stride_bytes[1]; \
        for (; n; n--) { \
            in_t x = *(const in_t *)a; \
            *(out_t *)o = (expr); \
            a += a_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

// x and y may have different types.
#define ND_MIXED_BODY(x_t, y_t, out_t, expr) \
    { \
        const uint8_t *a = ptr[0]; \
        const uint8_t *b = ptr[1]; \
        uint8_t *o = ptr[2]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t b_stride = stride_bytes[1]; \
        ptrdiff_t o_stride = stride_bytes[2]; \
        for (; n; n--) { \
            x_t x = *(const x_t *)a; \
            y_t y = *(const y_t *)b; \
            *(out_t *)o = (expr); \
            a += a_stride; \
            b += b_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

// Elements without gaps, the second operand perhaps a single one.
#define ND_PACKED(in_t, out_t, expr) \
    const in_t *xs = (const in_t *)a; \
    const in_t *ys = (const in_t *)b; \
    out_t *zs = (out_t *)o; \
    if (n && b_stride == 0) { \
        for (in_t y = *ys; n; n--) { \
            in_t x = *xs++; \
            *zs++ = (expr); \
        } \
    } \
    for (; n; n--) { \
        in_t x = *xs++; \
        in_t y = *ys++; \
        *zs++ = (expr); \
    }

// The operands may change places when turn is true.
#define ND_BINARY_BODY(in_t, out_t, turn, expr) \
    { \
        const uint8_t *a = ptr[turn]; \
        const uint8_t *b = ptr[!turn]; \
        uint8_t *o = ptr[2]; \
        ptrdiff_t a_stride = stride_bytes[turn]; \
        ptrdiff_t b_stride = stride_bytes[!turn]; \
        ptrdiff_t o_stride = stride_bytes[2]; \
        if (ND_GAINS(in_t) && a_stride == sizeof(in_t) && o_stride == sizeof(out_t) \
            && (b_stride == sizeof(in_t) || b_stride == 0)) { \
            ND_PACKED(in_t, out_t, expr) \
            return ND_OK; \
        } \
        for (; n; n--) { \
            in_t x = *(const in_t *)a; \
            in_t y = *(const in_t *)b; \
            *(out_t *)o = (expr); \
            a += a_stride; \
            b += b_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

// A branch for a reduction, which has its first input and its output in one place: in a register.
#define ND_REDUCTION(type, expr) \
    if (ptr[0] == ptr[2] && stride_bytes[0] == 0 && stride_bytes[2] == 0) { \
        const uint8_t *b = ptr[1]; \
        ptrdiff_t b_stride = stride_bytes[1]; \
        type x = *(type *)ptr[2]; \
        for (; n; n--) { \
            type y = *(const type *)b; \
            x = (expr); \
            b += b_stride; \
        } \
        *(type *)ptr[2] = x; \
        return ND_OK; \
    }

// Each stamps nd_loop_<name>.

#define ND_LOOP(name) nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes)
#define ND_UNARY(name, in_t, out_t, expr) ND_LOOP(name) ND_UNARY_BODY(in_t, out_t, expr)
#define ND_MIXED(name, x_t, y_t, out_t, expr) ND_LOOP(name) ND_MIXED_BODY(x_t, y_t, out_t, expr)
#define ND_BINARY_STRIDED(name, type, expr) ND_LOOP(name) ND_MIXED_BODY(type, type, type, expr)
#define ND_BINARY(name, type, expr) ND_LOOP(name) ND_BINARY_BODY(type, type, false, expr)
#define ND_COMMUTING(name, type, expr) ND_LOOP(name) ND_BINARY_BODY(type, type, stride_bytes[0] == 0, expr)
// Those that reduce as well: the operands may change places.
#define ND_FOLD(name, type, expr) \
    ND_LOOP(name) { \
        ND_REDUCTION(type, expr) \
        ND_BINARY_BODY(type, type, stride_bytes[0] == 0, expr) \
    }
#define ND_FOLD_STRIDED(name, type, expr) \
    ND_LOOP(name) { \
        ND_REDUCTION(type, expr) \
        ND_MIXED_BODY(type, type, type, expr) \
    }

// Two results: fun(x, y, &first, &second).
#define ND_BINARY_PAIR(name, type, fun) \
    ND_LOOP(name) { \
        const uint8_t *a = ptr[0]; \
        const uint8_t *b = ptr[1]; \
        uint8_t *o = ptr[2]; \
        uint8_t *p = ptr[3]; \
        for (; n; n--) { \
            type x = *(const type *)a; \
            type y = *(const type *)b; \
            *(type *)o = fun(x, y, (type *)p); \
            a += stride_bytes[0]; \
            b += stride_bytes[1]; \
            o += stride_bytes[2]; \
            p += stride_bytes[3]; \
        } \
        return ND_OK; \
    }

// x -> two results of types out_t (returned by fun) and second_t (written through its pointer).
#define ND_UNARY_PAIR(name, in_t, second_t, fun) \
    ND_LOOP(name) { \
        const uint8_t *a = ptr[0]; \
        uint8_t *o = ptr[1]; \
        uint8_t *p = ptr[2]; \
        for (; n; n--) { \
            *(in_t *)o = fun(*(const in_t *)a, (second_t *)p); \
            a += stride_bytes[0]; \
            o += stride_bytes[1]; \
            p += stride_bytes[2]; \
        } \
        return ND_OK; \
    }

// A function by pointer, over each element.
nd_err_t nd_map_f64(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, double (*fun)(double));
nd_err_t nd_map2_f64(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes, double (*fun)(double, double));

// By a function that several loops share: one of these two or the file's own, with what it is to do.
#define ND_MAP(name, map, what) \
    ND_LOOP(name) { \
        return map(n, ptr, stride_bytes, what); \
    }

#endif // MICRONUMPY_UFUNC_LOOPS_H
