// Macros that stamp one strided loop per operation and class; the operations are in *_loops.c.
#ifndef MICRONUMPY_UFUNC_LOOPS_H
#define MICRONUMPY_UFUNC_LOOPS_H

#include "gen/ufunc_loops.h"

// Each stamps nd_loop_<name>; expr is the result for operands x (and y). in_t and out_t are the
// types of elements. The plain forms have a branch for contiguous operands, which is worth its size
// where the operation itself is a few instructions; the _STRIDED forms have not.

#define ND_UNARY_STRIDED(name, in_t, out_t, expr) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
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

#define ND_UNARY(name, in_t, out_t, expr) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
        const uint8_t *a = ptr[0]; \
        uint8_t *o = ptr[1]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t o_stride = stride_bytes[1]; \
        if (a_stride == sizeof(in_t) && o_stride == sizeof(out_t)) { \
            const in_t *xs = (const in_t *)a; \
            out_t *zs = (out_t *)o; \
            for (; n; n--) { \
                in_t x = *xs++; \
                *zs++ = (expr); \
            } \
            return ND_OK; \
        } \
        for (; n; n--) { \
            in_t x = *(const in_t *)a; \
            *(out_t *)o = (expr); \
            a += a_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

// x and y may have different types.
#define ND_BINARY_MIXED(name, x_t, y_t, out_t, expr) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
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

#define ND_BINARY_STRIDED(name, in_t, out_t, expr) ND_BINARY_MIXED(name, in_t, in_t, out_t, expr)

// The body of a loop over elements without gaps, the second operand perhaps a single one.
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

#define ND_BINARY(name, in_t, out_t, expr) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
        const uint8_t *a = ptr[0]; \
        const uint8_t *b = ptr[1]; \
        uint8_t *o = ptr[2]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t b_stride = stride_bytes[1]; \
        ptrdiff_t o_stride = stride_bytes[2]; \
        if (a_stride == sizeof(in_t) && o_stride == sizeof(out_t) && (b_stride == sizeof(in_t) || b_stride == 0)) { \
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

// For operations that reduce and whose operands may change places: an output of stride 0 that is also the first input stays in a register.
// (float64 and complex do without: their arithmetic is calls, beside which the memory is nothing.)
#define ND_FOLD_STRIDED(name, type, expr) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
        const uint8_t *a = ptr[0]; \
        const uint8_t *b = ptr[1]; \
        uint8_t *o = ptr[2]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t b_stride = stride_bytes[1]; \
        ptrdiff_t o_stride = stride_bytes[2]; \
        if (a == o && a_stride == 0 && o_stride == 0) { \
            type x = *(type *)o; \
            for (; n; n--) { \
                type y = *(const type *)b; \
                x = (expr); \
                b += b_stride; \
            } \
            *(type *)o = x; \
            return ND_OK; \
        } \
        for (; n; n--) { \
            type x = *(const type *)a; \
            type y = *(const type *)b; \
            *(type *)o = (expr); \
            a += a_stride; \
            b += b_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

#define ND_FOLD(name, type, expr) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
        const uint8_t *a = ptr[0]; \
        const uint8_t *b = ptr[1]; \
        uint8_t *o = ptr[2]; \
        ptrdiff_t a_stride = stride_bytes[0]; \
        ptrdiff_t b_stride = stride_bytes[1]; \
        ptrdiff_t o_stride = stride_bytes[2]; \
        if (a_stride == 0 && o_stride != 0) { \
            a = ptr[1]; \
            b = ptr[0]; \
            a_stride = b_stride; \
            b_stride = 0; \
        } \
        if (a_stride == sizeof(type) && o_stride == sizeof(type) && (b_stride == sizeof(type) || b_stride == 0)) { \
            ND_PACKED(type, type, expr) \
            return ND_OK; \
        } \
        if (a == o && a_stride == 0 && o_stride == 0) { \
            type x = *(type *)o; \
            for (; n; n--) { \
                type y = *(const type *)b; \
                x = (expr); \
                b += b_stride; \
            } \
            *(type *)o = x; \
            return ND_OK; \
        } \
        for (; n; n--) { \
            type x = *(const type *)a; \
            type y = *(const type *)b; \
            *(type *)o = (expr); \
            a += a_stride; \
            b += b_stride; \
            o += o_stride; \
        } \
        return ND_OK; \
    }

// Two results: fun(x, y, &first, &second).
#define ND_BINARY_PAIR(name, type, fun) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
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
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
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

// Stamps nd_loop_<name> by map: one of these two, or the file's own.
#define ND_MAP(name, map, fun) \
    nd_err_t nd_loop_##name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes) { \
        return map(n, ptr, stride_bytes, fun); \
    }

#endif // MICRONUMPY_UFUNC_LOOPS_H
