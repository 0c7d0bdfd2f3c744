// Moving elements between dtypes and compute classes, one strided row or one array at a time.
#ifndef MICRONUMPY_CORE_CAST_H
#define MICRONUMPY_CORE_CAST_H

#include "core/nd.h"

// Bytes of the staging block of one operand.
#define ND_STAGE_BYTES (256)

// n elements of dtype at src (any alignment) to consecutive elements of class cls at dst.
void nd_load(nd_cls_t cls, void *dst, nd_dtype_t dtype, const void *src, ptrdiff_t stride_bytes, size_t n);
// The reverse: consecutive elements of class cls to dtype (integers wrap, float to integer truncates).
void nd_store(nd_dtype_t dtype, void *dst, ptrdiff_t stride_bytes, nd_cls_t cls, const void *src, size_t n);
// One row from dtype to dtype through the stack; a plain copy when the dtypes agree.
void nd_cast_row(nd_dtype_t dst_dtype, void *dst, ptrdiff_t dst_stride_bytes,
    nd_dtype_t src_dtype, const void *src, ptrdiff_t src_stride_bytes, size_t n);
// dst[...] = src with broadcasting and casting; handles no overlap (see nd_safe_in_place).
nd_err_t nd_assign(const nd_array_t *dst, const nd_array_t *src, nd_poll_t poll);
// One element.
void nd_cast_item(nd_dtype_t dst_dtype, void *dst, nd_dtype_t src_dtype, const void *src);
// Reverses the bytes of n consecutive elements of dtype, those of both parts of a complex number.
void nd_swap_bytes(nd_dtype_t dtype, void *data, size_t n);

// IEEE binary16, round to nearest even.
float nd_half_to_float(uint16_t half);
uint16_t nd_float_to_half(float value);
uint16_t nd_double_to_half(double value); // one rounding

#endif // MICRONUMPY_CORE_CAST_H
