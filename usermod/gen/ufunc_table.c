// Every element-wise operation: its dtypes, its rules, its loops.
// Written by usermod/api/generate.py; do not edit.
#include "gen/ufunc_loops.h"

static const nd_loop_t cls_add[] = {
    nd_loop_bitwise_or_int8, // b
    nd_loop_add_i32, // i32
    nd_loop_add_i32, // u32
    nd_loop_add_i64, // i64
    nd_loop_add_i64, // u64
    nd_loop_add_f32, // f32
    nd_loop_add_f64, // f64
    nd_loop_add_c64, // c64
    nd_loop_add_c128, // c128
};

static const nd_loop_t direct_add[] = {
    NULL, // bool
    nd_loop_add_int8, // int8
    nd_loop_add_int8, // uint8
    nd_loop_add_int16, // int16
    nd_loop_add_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_subtract[] = {
    NULL, // b
    nd_loop_subtract_i32, // i32
    nd_loop_subtract_i32, // u32
    nd_loop_subtract_i64, // i64
    nd_loop_subtract_i64, // u64
    nd_loop_subtract_f32, // f32
    nd_loop_subtract_f64, // f64
    nd_loop_subtract_c64, // c64
    nd_loop_subtract_c128, // c128
};

static const nd_loop_t direct_subtract[] = {
    NULL, // bool
    nd_loop_subtract_int8, // int8
    nd_loop_subtract_int8, // uint8
    nd_loop_subtract_int16, // int16
    nd_loop_subtract_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_multiply[] = {
    nd_loop_bitwise_and_int8, // b
    nd_loop_multiply_i32, // i32
    nd_loop_multiply_i32, // u32
    nd_loop_multiply_i64, // i64
    nd_loop_multiply_i64, // u64
    nd_loop_multiply_f32, // f32
    nd_loop_multiply_f64, // f64
    nd_loop_multiply_c64, // c64
    nd_loop_multiply_c128, // c128
};

static const nd_loop_t direct_multiply[] = {
    NULL, // bool
    nd_loop_multiply_int8, // int8
    nd_loop_multiply_int8, // uint8
    nd_loop_multiply_int16, // int16
    nd_loop_multiply_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_divide[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_divide_f32, // f32
    nd_loop_divide_f64, // f64
    nd_loop_divide_c64, // c64
    nd_loop_divide_c128, // c128
};

static const nd_loop_t cls_floor_divide[] = {
    NULL, // b
    nd_loop_floor_divide_i32, // i32
    nd_loop_floor_divide_u32, // u32
    nd_loop_floor_divide_i64, // i64
    nd_loop_floor_divide_u64, // u64
    nd_loop_floor_divide_f32, // f32
    nd_loop_floor_divide_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_remainder[] = {
    NULL, // b
    nd_loop_remainder_i32, // i32
    nd_loop_remainder_u32, // u32
    nd_loop_remainder_i64, // i64
    nd_loop_remainder_u64, // u64
    nd_loop_remainder_f32, // f32
    nd_loop_remainder_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_divmod[] = {
    NULL, // b
    nd_loop_divmod_i32, // i32
    NULL, // u32
    nd_loop_divmod_i64, // i64
    nd_loop_divmod_u64, // u64
    nd_loop_divmod_f32, // f32
    nd_loop_divmod_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_fmod[] = {
    NULL, // b
    nd_loop_fmod_i32, // i32
    NULL, // u32
    nd_loop_fmod_i64, // i64
    nd_loop_fmod_u64, // u64
    nd_loop_fmod_f32, // f32
    nd_loop_fmod_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_power[] = {
    NULL, // b
    nd_loop_power_i32, // i32
    NULL, // u32
    nd_loop_power_i64, // i64
    nd_loop_power_u64, // u64
    nd_loop_power_f32, // f32
    nd_loop_power_f64, // f64
    NULL, // c64
    nd_loop_power_c128, // c128
};

static const nd_loop_t cls_float_power[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    NULL, // f32
    nd_loop_power_f64, // f64
    NULL, // c64
    nd_loop_power_c128, // c128
};

static const nd_loop_t cls_gcd[] = {
    NULL, // b
    nd_loop_gcd_i32, // i32
    NULL, // u32
    nd_loop_gcd_i64, // i64
    nd_loop_gcd_u64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_lcm[] = {
    NULL, // b
    nd_loop_lcm_i32, // i32
    NULL, // u32
    nd_loop_lcm_i64, // i64
    nd_loop_lcm_u64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_negative[] = {
    NULL, // b
    nd_loop_negative_i32, // i32
    nd_loop_negative_i32, // u32
    nd_loop_negative_i64, // i64
    nd_loop_negative_i64, // u64
    nd_loop_negative_f32, // f32
    nd_loop_negative_f64, // f64
    NULL, // c64
    nd_loop_negative_c128, // c128
};

static const nd_loop_t cls_positive[] = {
    NULL, // b
    nd_loop_positive_i32, // i32
    nd_loop_positive_i32, // u32
    nd_loop_positive_i64, // i64
    nd_loop_positive_i64, // u64
    nd_loop_positive_i32, // f32
    nd_loop_positive_i64, // f64
    NULL, // c64
    nd_loop_positive_c128, // c128
};

static const nd_loop_t cls_absolute[] = {
    nd_loop_positive_b, // b
    nd_loop_absolute_i32, // i32
    nd_loop_positive_i32, // u32
    nd_loop_absolute_i64, // i64
    nd_loop_positive_i64, // u64
    nd_loop_absolute_f32, // f32
    nd_loop_absolute_f64, // f64
    NULL, // c64
    nd_loop_absolute_c128, // c128
};

static const nd_loop_t cls_sign[] = {
    NULL, // b
    nd_loop_sign_i32, // i32
    NULL, // u32
    nd_loop_sign_i64, // i64
    nd_loop_sign_u64, // u64
    nd_loop_sign_f32, // f32
    nd_loop_sign_f64, // f64
    NULL, // c64
    nd_loop_sign_c128, // c128
};

static const nd_loop_t cls_square[] = {
    NULL, // b
    nd_loop_square_i32, // i32
    nd_loop_square_i32, // u32
    nd_loop_square_i64, // i64
    nd_loop_square_i64, // u64
    nd_loop_square_f32, // f32
    nd_loop_square_f64, // f64
    nd_loop_square_c64, // c64
    nd_loop_square_c128, // c128
};

static const nd_loop_t cls_reciprocal[] = {
    NULL, // b
    nd_loop_reciprocal_i32, // i32
    NULL, // u32
    nd_loop_reciprocal_i64, // i64
    nd_loop_reciprocal_u64, // u64
    nd_loop_reciprocal_f32, // f32
    nd_loop_reciprocal_f64, // f64
    NULL, // c64
    nd_loop_reciprocal_c128, // c128
};

static const nd_loop_t cls_conjugate[] = {
    NULL, // b
    nd_loop_positive_i32, // i32
    nd_loop_positive_i32, // u32
    nd_loop_positive_i64, // i64
    nd_loop_positive_i64, // u64
    nd_loop_positive_i32, // f32
    nd_loop_positive_i64, // f64
    NULL, // c64
    nd_loop_conjugate_c128, // c128
};

static const nd_loop_t cls_equal[] = {
    nd_loop_equal_int8, // b
    nd_loop_equal_i32, // i32
    nd_loop_equal_i32, // u32
    nd_loop_equal_i64, // i64
    nd_loop_equal_i64, // u64
    nd_loop_equal_f32, // f32
    nd_loop_equal_f64, // f64
    NULL, // c64
    nd_loop_equal_c128, // c128
    nd_loop_equal_i64_u64, // i64_u64
    nd_loop_equal_u64_i64, // u64_i64
};

static const nd_loop_t direct_equal[] = {
    NULL, // bool
    nd_loop_equal_int8, // int8
    nd_loop_equal_int8, // uint8
    nd_loop_equal_int16, // int16
    nd_loop_equal_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_not_equal[] = {
    nd_loop_not_equal_int8, // b
    nd_loop_not_equal_i32, // i32
    nd_loop_not_equal_i32, // u32
    nd_loop_not_equal_i64, // i64
    nd_loop_not_equal_i64, // u64
    nd_loop_not_equal_f32, // f32
    nd_loop_not_equal_f64, // f64
    NULL, // c64
    nd_loop_not_equal_c128, // c128
    nd_loop_not_equal_i64_u64, // i64_u64
    nd_loop_not_equal_u64_i64, // u64_i64
};

static const nd_loop_t direct_not_equal[] = {
    NULL, // bool
    nd_loop_not_equal_int8, // int8
    nd_loop_not_equal_int8, // uint8
    nd_loop_not_equal_int16, // int16
    nd_loop_not_equal_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_less[] = {
    nd_loop_less_uint8, // b
    nd_loop_less_i32, // i32
    NULL, // u32
    nd_loop_less_i64, // i64
    nd_loop_less_u64, // u64
    nd_loop_less_f32, // f32
    nd_loop_less_f64, // f64
    NULL, // c64
    nd_loop_less_c128, // c128
    nd_loop_less_i64_u64, // i64_u64
    nd_loop_less_u64_i64, // u64_i64
};

static const nd_loop_t direct_less[] = {
    NULL, // bool
    nd_loop_less_int8, // int8
    nd_loop_less_uint8, // uint8
    nd_loop_less_int16, // int16
    nd_loop_less_uint16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_less_equal[] = {
    nd_loop_less_equal_uint8, // b
    nd_loop_less_equal_i32, // i32
    NULL, // u32
    nd_loop_less_equal_i64, // i64
    nd_loop_less_equal_u64, // u64
    nd_loop_less_equal_f32, // f32
    nd_loop_less_equal_f64, // f64
    NULL, // c64
    nd_loop_less_equal_c128, // c128
    nd_loop_less_equal_i64_u64, // i64_u64
    nd_loop_less_equal_u64_i64, // u64_i64
};

static const nd_loop_t direct_less_equal[] = {
    NULL, // bool
    nd_loop_less_equal_int8, // int8
    nd_loop_less_equal_uint8, // uint8
    nd_loop_less_equal_int16, // int16
    nd_loop_less_equal_uint16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_maximum[] = {
    nd_loop_bitwise_or_int8, // b
    nd_loop_maximum_i32, // i32
    NULL, // u32
    nd_loop_maximum_i64, // i64
    nd_loop_maximum_u64, // u64
    nd_loop_maximum_f32, // f32
    nd_loop_maximum_f64, // f64
    NULL, // c64
    nd_loop_maximum_c128, // c128
};

static const nd_loop_t direct_maximum[] = {
    NULL, // bool
    nd_loop_maximum_int8, // int8
    nd_loop_maximum_uint8, // uint8
    nd_loop_maximum_int16, // int16
    nd_loop_maximum_uint16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_minimum[] = {
    nd_loop_bitwise_and_int8, // b
    nd_loop_minimum_i32, // i32
    NULL, // u32
    nd_loop_minimum_i64, // i64
    nd_loop_minimum_u64, // u64
    nd_loop_minimum_f32, // f32
    nd_loop_minimum_f64, // f64
    NULL, // c64
    nd_loop_minimum_c128, // c128
};

static const nd_loop_t direct_minimum[] = {
    NULL, // bool
    nd_loop_minimum_int8, // int8
    nd_loop_minimum_uint8, // uint8
    nd_loop_minimum_int16, // int16
    nd_loop_minimum_uint16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_fmax[] = {
    nd_loop_bitwise_or_int8, // b
    nd_loop_maximum_i32, // i32
    NULL, // u32
    nd_loop_maximum_i64, // i64
    nd_loop_maximum_u64, // u64
    nd_loop_fmax_f32, // f32
    nd_loop_fmax_f64, // f64
    NULL, // c64
    nd_loop_fmax_c128, // c128
};

static const nd_loop_t cls_fmin[] = {
    nd_loop_bitwise_and_int8, // b
    nd_loop_minimum_i32, // i32
    NULL, // u32
    nd_loop_minimum_i64, // i64
    nd_loop_minimum_u64, // u64
    nd_loop_fmin_f32, // f32
    nd_loop_fmin_f64, // f64
    NULL, // c64
    nd_loop_fmin_c128, // c128
};

static const nd_loop_t cls_logical_and[] = {
    nd_loop_bitwise_and_int8, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_logical_or[] = {
    nd_loop_bitwise_or_int8, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_logical_xor[] = {
    nd_loop_bitwise_xor_int8, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_logical_not[] = {
    nd_loop_logical_not_b, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_bitwise_and[] = {
    nd_loop_bitwise_and_int8, // b
    nd_loop_bitwise_and_i32, // i32
    nd_loop_bitwise_and_i32, // u32
    nd_loop_bitwise_and_i64, // i64
    nd_loop_bitwise_and_i64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t direct_bitwise_and[] = {
    NULL, // bool
    nd_loop_bitwise_and_int8, // int8
    nd_loop_bitwise_and_int8, // uint8
    nd_loop_bitwise_and_int16, // int16
    nd_loop_bitwise_and_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_bitwise_or[] = {
    nd_loop_bitwise_or_int8, // b
    nd_loop_bitwise_or_i32, // i32
    nd_loop_bitwise_or_i32, // u32
    nd_loop_bitwise_or_i64, // i64
    nd_loop_bitwise_or_i64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t direct_bitwise_or[] = {
    NULL, // bool
    nd_loop_bitwise_or_int8, // int8
    nd_loop_bitwise_or_int8, // uint8
    nd_loop_bitwise_or_int16, // int16
    nd_loop_bitwise_or_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_bitwise_xor[] = {
    nd_loop_bitwise_xor_int8, // b
    nd_loop_bitwise_xor_i32, // i32
    nd_loop_bitwise_xor_i32, // u32
    nd_loop_bitwise_xor_i64, // i64
    nd_loop_bitwise_xor_i64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t direct_bitwise_xor[] = {
    NULL, // bool
    nd_loop_bitwise_xor_int8, // int8
    nd_loop_bitwise_xor_int8, // uint8
    nd_loop_bitwise_xor_int16, // int16
    nd_loop_bitwise_xor_int16, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    NULL, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_invert[] = {
    nd_loop_logical_not_b, // b
    nd_loop_invert_i32, // i32
    nd_loop_invert_i32, // u32
    nd_loop_invert_i64, // i64
    nd_loop_invert_i64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_left_shift[] = {
    NULL, // b
    nd_loop_left_shift_i32, // i32
    nd_loop_left_shift_i32, // u32
    nd_loop_left_shift_i64, // i64
    nd_loop_left_shift_i64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_right_shift[] = {
    NULL, // b
    nd_loop_right_shift_i32, // i32
    NULL, // u32
    nd_loop_right_shift_i64, // i64
    nd_loop_right_shift_u64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_bitwise_count[] = {
    NULL, // b
    nd_loop_bitwise_count_i32, // i32
    NULL, // u32
    nd_loop_bitwise_count_i64, // i64
    nd_loop_bitwise_count_u64, // u64
    NULL, // f32
    NULL, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_isnan[] = {
    nd_loop_never, // b
    nd_loop_never, // i32
    nd_loop_never, // u32
    nd_loop_never, // i64
    nd_loop_never, // u64
    nd_loop_isnan_f32, // f32
    nd_loop_isnan_f64, // f64
    NULL, // c64
    nd_loop_isnan_c128, // c128
};

static const nd_loop_t cls_isinf[] = {
    nd_loop_never, // b
    nd_loop_never, // i32
    nd_loop_never, // u32
    nd_loop_never, // i64
    nd_loop_never, // u64
    nd_loop_isinf_f32, // f32
    nd_loop_isinf_f64, // f64
    NULL, // c64
    nd_loop_isinf_c128, // c128
};

static const nd_loop_t cls_isfinite[] = {
    nd_loop_always, // b
    nd_loop_always, // i32
    nd_loop_always, // u32
    nd_loop_always, // i64
    nd_loop_always, // u64
    nd_loop_isfinite_f32, // f32
    nd_loop_isfinite_f64, // f64
    NULL, // c64
    nd_loop_isfinite_c128, // c128
};

static const nd_loop_t cls_signbit[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_signbit_f32, // f32
    nd_loop_signbit_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_floor[] = {
    nd_loop_positive_b, // b
    nd_loop_positive_i32, // i32
    nd_loop_positive_i32, // u32
    nd_loop_positive_i64, // i64
    nd_loop_positive_i64, // u64
    nd_loop_floor_f32, // f32
    nd_loop_floor_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_ceil[] = {
    nd_loop_positive_b, // b
    nd_loop_positive_i32, // i32
    nd_loop_positive_i32, // u32
    nd_loop_positive_i64, // i64
    nd_loop_positive_i64, // u64
    nd_loop_ceil_f32, // f32
    nd_loop_ceil_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_trunc[] = {
    nd_loop_positive_b, // b
    nd_loop_positive_i32, // i32
    nd_loop_positive_i32, // u32
    nd_loop_positive_i64, // i64
    nd_loop_positive_i64, // u64
    nd_loop_trunc_f32, // f32
    nd_loop_trunc_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_rint[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_rint_f32, // f32
    nd_loop_rint_f64, // f64
    NULL, // c64
    nd_loop_rint_c128, // c128
};

static const nd_loop_t cls_fabs[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_absolute_f32, // f32
    nd_loop_absolute_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_copysign[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_copysign_f32, // f32
    nd_loop_copysign_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_nextafter[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_nextafter_f32, // f32
    nd_loop_nextafter_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t direct_nextafter[] = {
    NULL, // bool
    NULL, // int8
    NULL, // uint8
    NULL, // int16
    NULL, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    nd_loop_nextafter_float16, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_spacing[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_spacing_f32, // f32
    nd_loop_spacing_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t direct_spacing[] = {
    NULL, // bool
    NULL, // int8
    NULL, // uint8
    NULL, // int16
    NULL, // uint16
    NULL, // int32
    NULL, // uint32
    NULL, // int64
    NULL, // uint64
    nd_loop_spacing_float16, // float16
    NULL, // float32
    NULL, // float64
    NULL, // complex64
    NULL, // complex128
};

static const nd_loop_t cls_frexp[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_frexp_f32, // f32
    nd_loop_frexp_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_modf[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_modf_f32, // f32
    nd_loop_modf_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_ldexp[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_ldexp_f32, // f32
    nd_loop_ldexp_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_heaviside[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_heaviside_f32, // f32
    nd_loop_heaviside_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_sqrt[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_sqrt_f32, // f32
    nd_loop_sqrt_f64, // f64
    NULL, // c64
    nd_loop_sqrt_c128, // c128
};

static const nd_loop_t cls_exp[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_exp_f32, // f32
    nd_loop_exp_f64, // f64
    NULL, // c64
    nd_loop_exp_c128, // c128
};

static const nd_loop_t cls_exp2[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_exp2_f32, // f32
    nd_loop_exp2_f64, // f64
    NULL, // c64
    nd_loop_exp2_c128, // c128
};

static const nd_loop_t cls_expm1[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_expm1_f32, // f32
    nd_loop_expm1_f64, // f64
    NULL, // c64
    nd_loop_expm1_c128, // c128
};

static const nd_loop_t cls_log[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_log_f32, // f32
    nd_loop_log_f64, // f64
    NULL, // c64
    nd_loop_log_c128, // c128
};

static const nd_loop_t cls_log2[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_log2_f32, // f32
    nd_loop_log2_f64, // f64
    NULL, // c64
    nd_loop_log2_c128, // c128
};

static const nd_loop_t cls_log10[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_log10_f32, // f32
    nd_loop_log10_f64, // f64
    NULL, // c64
    nd_loop_log10_c128, // c128
};

static const nd_loop_t cls_log1p[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_log1p_f32, // f32
    nd_loop_log1p_f64, // f64
    NULL, // c64
    nd_loop_log1p_c128, // c128
};

static const nd_loop_t cls_sin[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_sin_f32, // f32
    nd_loop_sin_f64, // f64
    NULL, // c64
    nd_loop_sin_c128, // c128
};

static const nd_loop_t cls_cos[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_cos_f32, // f32
    nd_loop_cos_f64, // f64
    NULL, // c64
    nd_loop_cos_c128, // c128
};

static const nd_loop_t cls_tan[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_tan_f32, // f32
    nd_loop_tan_f64, // f64
    NULL, // c64
    nd_loop_tan_c128, // c128
};

static const nd_loop_t cls_arcsin[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arcsin_f32, // f32
    nd_loop_arcsin_f64, // f64
    NULL, // c64
    nd_loop_arcsin_c128, // c128
};

static const nd_loop_t cls_arccos[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arccos_f32, // f32
    nd_loop_arccos_f64, // f64
    NULL, // c64
    nd_loop_arccos_c128, // c128
};

static const nd_loop_t cls_arctan[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arctan_f32, // f32
    nd_loop_arctan_f64, // f64
    NULL, // c64
    nd_loop_arctan_c128, // c128
};

static const nd_loop_t cls_sinh[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_sinh_f32, // f32
    nd_loop_sinh_f64, // f64
    NULL, // c64
    nd_loop_sinh_c128, // c128
};

static const nd_loop_t cls_cosh[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_cosh_f32, // f32
    nd_loop_cosh_f64, // f64
    NULL, // c64
    nd_loop_cosh_c128, // c128
};

static const nd_loop_t cls_tanh[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_tanh_f32, // f32
    nd_loop_tanh_f64, // f64
    NULL, // c64
    nd_loop_tanh_c128, // c128
};

static const nd_loop_t cls_arcsinh[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arcsinh_f32, // f32
    nd_loop_arcsinh_f64, // f64
    NULL, // c64
    nd_loop_arcsinh_c128, // c128
};

static const nd_loop_t cls_arccosh[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arccosh_f32, // f32
    nd_loop_arccosh_f64, // f64
    NULL, // c64
    nd_loop_arccosh_c128, // c128
};

static const nd_loop_t cls_arctanh[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arctanh_f32, // f32
    nd_loop_arctanh_f64, // f64
    NULL, // c64
    nd_loop_arctanh_c128, // c128
};

static const nd_loop_t cls_cbrt[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_cbrt_f32, // f32
    nd_loop_cbrt_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_arctan2[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_arctan2_f32, // f32
    nd_loop_arctan2_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_hypot[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_hypot_f32, // f32
    nd_loop_hypot_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_logaddexp[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_logaddexp_f32, // f32
    nd_loop_logaddexp_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_logaddexp2[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_logaddexp2_f32, // f32
    nd_loop_logaddexp2_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_degrees[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_degrees_f32, // f32
    nd_loop_degrees_f64, // f64
    NULL, // c64
    NULL, // c128
};

static const nd_loop_t cls_radians[] = {
    NULL, // b
    NULL, // i32
    NULL, // u32
    NULL, // i64
    NULL, // u64
    nd_loop_radians_f32, // f32
    nd_loop_radians_f64, // f64
    NULL, // c64
    NULL, // c128
};

const nd_ufunc_t nd_ufuncs[] = {
    [ND_UFUNC_ADD] = {
        "add", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        0, 0x3fff, cls_add, direct_add,
    },
    [ND_UFUNC_SUBTRACT] = {
        "subtract", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL, 0x3ffe, cls_subtract, direct_subtract,
    },
    [ND_UFUNC_MULTIPLY] = {
        "multiply", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 1,
        0, 0x3fff, cls_multiply, direct_multiply,
    },
    [ND_UFUNC_DIVIDE] = {
        "divide", 2, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x3e00, cls_divide, NULL,
    },
    [ND_UFUNC_FLOOR_DIVIDE] = {
        "floor_divide", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0ffe, cls_floor_divide, NULL,
    },
    [ND_UFUNC_REMAINDER] = {
        "remainder", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0ffe, cls_remainder, NULL,
    },
    [ND_UFUNC_DIVMOD] = {
        "divmod", 2, 2, ND_RESOLVE_COMMON, { ND_OUT_SAME, ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0ffe, cls_divmod, NULL,
    },
    [ND_UFUNC_FMOD] = {
        "fmod", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0ffe, cls_fmod, NULL,
    },
    [ND_UFUNC_POWER] = {
        "power", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3ffe, cls_power, NULL,
    },
    [ND_UFUNC_FLOAT_POWER] = {
        "float_power", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x2800, cls_float_power, NULL,
    },
    [ND_UFUNC_GCD] = {
        "gcd", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SLOW | ND_UFUNC_NO_BOOL, 0x01fe, cls_gcd, NULL,
    },
    [ND_UFUNC_LCM] = {
        "lcm", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_NO_BOOL, 0x01fe, cls_lcm, NULL,
    },
    [ND_UFUNC_NEGATIVE] = {
        "negative", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL, 0x3ffe, cls_negative, NULL,
    },
    [ND_UFUNC_POSITIVE] = {
        "positive", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL, 0x3ffe, cls_positive, NULL,
    },
    [ND_UFUNC_ABSOLUTE] = {
        "absolute", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_REAL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_absolute, NULL,
    },
    [ND_UFUNC_SIGN] = {
        "sign", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL, 0x3ffe, cls_sign, NULL,
    },
    [ND_UFUNC_SQUARE] = {
        "square", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x3ffe, cls_square, NULL,
    },
    [ND_UFUNC_RECIPROCAL] = {
        "reciprocal", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x3ffe, cls_reciprocal, NULL,
    },
    [ND_UFUNC_CONJUGATE] = {
        "conjugate", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x3ffe, cls_conjugate, NULL,
    },
    [ND_UFUNC_EQUAL] = {
        "equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_equal, direct_equal,
    },
    [ND_UFUNC_NOT_EQUAL] = {
        "not_equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_not_equal, direct_not_equal,
    },
    [ND_UFUNC_LESS] = {
        "less", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_less, direct_less,
    },
    [ND_UFUNC_LESS_EQUAL] = {
        "less_equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_less_equal, direct_less_equal,
    },
    [ND_UFUNC_GREATER] = {
        "greater", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SWAP, 0x3fff, cls_less, direct_less,
    },
    [ND_UFUNC_GREATER_EQUAL] = {
        "greater_equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SWAP, 0x3fff, cls_less_equal, direct_less_equal,
    },
    [ND_UFUNC_MAXIMUM] = {
        "maximum", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE, 0x3fff, cls_maximum, direct_maximum,
    },
    [ND_UFUNC_MINIMUM] = {
        "minimum", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE, 0x3fff, cls_minimum, direct_minimum,
    },
    [ND_UFUNC_FMAX] = {
        "fmax", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE, 0x3fff, cls_fmax, NULL,
    },
    [ND_UFUNC_FMIN] = {
        "fmin", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE, 0x3fff, cls_fmin, NULL,
    },
    [ND_UFUNC_LOGICAL_AND] = {
        "logical_and", 2, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, 1,
        0, 0x0001, cls_logical_and, NULL,
    },
    [ND_UFUNC_LOGICAL_OR] = {
        "logical_or", 2, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, 0,
        0, 0x0001, cls_logical_or, NULL,
    },
    [ND_UFUNC_LOGICAL_XOR] = {
        "logical_xor", 2, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, 0,
        0, 0x0001, cls_logical_xor, NULL,
    },
    [ND_UFUNC_LOGICAL_NOT] = {
        "logical_not", 1, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0001, cls_logical_not, NULL,
    },
    [ND_UFUNC_BITWISE_AND] = {
        "bitwise_and", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, -1,
        0, 0x01ff, cls_bitwise_and, direct_bitwise_and,
    },
    [ND_UFUNC_BITWISE_OR] = {
        "bitwise_or", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        0, 0x01ff, cls_bitwise_or, direct_bitwise_or,
    },
    [ND_UFUNC_BITWISE_XOR] = {
        "bitwise_xor", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        0, 0x01ff, cls_bitwise_xor, direct_bitwise_xor,
    },
    [ND_UFUNC_INVERT] = {
        "invert", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x01ff, cls_invert, NULL,
    },
    [ND_UFUNC_LEFT_SHIFT] = {
        "left_shift", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x01fe, cls_left_shift, NULL,
    },
    [ND_UFUNC_RIGHT_SHIFT] = {
        "right_shift", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x01fe, cls_right_shift, NULL,
    },
    [ND_UFUNC_BITWISE_COUNT] = {
        "bitwise_count", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_UINT8 }, ND_IDENTITY_NONE,
        0, 0x01fe, cls_bitwise_count, NULL,
    },
    [ND_UFUNC_ISNAN] = {
        "isnan", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_isnan, NULL,
    },
    [ND_UFUNC_ISINF] = {
        "isinf", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_isinf, NULL,
    },
    [ND_UFUNC_ISFINITE] = {
        "isfinite", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x3fff, cls_isfinite, NULL,
    },
    [ND_UFUNC_SIGNBIT] = {
        "signbit", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_signbit, NULL,
    },
    [ND_UFUNC_FLOOR] = {
        "floor", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0fff, cls_floor, NULL,
    },
    [ND_UFUNC_CEIL] = {
        "ceil", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0fff, cls_ceil, NULL,
    },
    [ND_UFUNC_TRUNC] = {
        "trunc", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0fff, cls_trunc, NULL,
    },
    [ND_UFUNC_RINT] = {
        "rint", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x3e00, cls_rint, NULL,
    },
    [ND_UFUNC_FABS] = {
        "fabs", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_fabs, NULL,
    },
    [ND_UFUNC_COPYSIGN] = {
        "copysign", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_copysign, NULL,
    },
    [ND_UFUNC_NEXTAFTER] = {
        "nextafter", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_nextafter, direct_nextafter,
    },
    [ND_UFUNC_SPACING] = {
        "spacing", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_spacing, direct_spacing,
    },
    [ND_UFUNC_FREXP] = {
        "frexp", 1, 2, ND_RESOLVE_COMMON, { ND_OUT_SAME, ND_OUT_INT32 }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_frexp, NULL,
    },
    [ND_UFUNC_MODF] = {
        "modf", 1, 2, ND_RESOLVE_COMMON, { ND_OUT_SAME, ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_modf, NULL,
    },
    [ND_UFUNC_LDEXP] = {
        "ldexp", 2, 1, ND_RESOLVE_LDEXP, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_ldexp, NULL,
    },
    [ND_UFUNC_HEAVISIDE] = {
        "heaviside", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_heaviside, NULL,
    },
    [ND_UFUNC_SQRT] = {
        "sqrt", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_sqrt, NULL,
    },
    [ND_UFUNC_EXP] = {
        "exp", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_exp, NULL,
    },
    [ND_UFUNC_EXP2] = {
        "exp2", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_exp2, NULL,
    },
    [ND_UFUNC_EXPM1] = {
        "expm1", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_expm1, NULL,
    },
    [ND_UFUNC_LOG] = {
        "log", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_log, NULL,
    },
    [ND_UFUNC_LOG2] = {
        "log2", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_log2, NULL,
    },
    [ND_UFUNC_LOG10] = {
        "log10", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_log10, NULL,
    },
    [ND_UFUNC_LOG1P] = {
        "log1p", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_log1p, NULL,
    },
    [ND_UFUNC_SIN] = {
        "sin", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_sin, NULL,
    },
    [ND_UFUNC_COS] = {
        "cos", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_cos, NULL,
    },
    [ND_UFUNC_TAN] = {
        "tan", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_tan, NULL,
    },
    [ND_UFUNC_ARCSIN] = {
        "arcsin", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_arcsin, NULL,
    },
    [ND_UFUNC_ARCCOS] = {
        "arccos", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_arccos, NULL,
    },
    [ND_UFUNC_ARCTAN] = {
        "arctan", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_arctan, NULL,
    },
    [ND_UFUNC_SINH] = {
        "sinh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_sinh, NULL,
    },
    [ND_UFUNC_COSH] = {
        "cosh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_cosh, NULL,
    },
    [ND_UFUNC_TANH] = {
        "tanh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_tanh, NULL,
    },
    [ND_UFUNC_ARCSINH] = {
        "arcsinh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_arcsinh, NULL,
    },
    [ND_UFUNC_ARCCOSH] = {
        "arccosh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_arccosh, NULL,
    },
    [ND_UFUNC_ARCTANH] = {
        "arctanh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x3e00, cls_arctanh, NULL,
    },
    [ND_UFUNC_CBRT] = {
        "cbrt", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x0e00, cls_cbrt, NULL,
    },
    [ND_UFUNC_ARCTAN2] = {
        "arctan2", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW, 0x0e00, cls_arctan2, NULL,
    },
    [ND_UFUNC_HYPOT] = {
        "hypot", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SLOW, 0x0e00, cls_hypot, NULL,
    },
    [ND_UFUNC_LOGADDEXP] = {
        "logaddexp", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_MINUS_INF,
        ND_UFUNC_SLOW, 0x0e00, cls_logaddexp, NULL,
    },
    [ND_UFUNC_LOGADDEXP2] = {
        "logaddexp2", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_MINUS_INF,
        ND_UFUNC_SLOW, 0x0e00, cls_logaddexp2, NULL,
    },
    [ND_UFUNC_DEGREES] = {
        "degrees", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_degrees, NULL,
    },
    [ND_UFUNC_RAD2DEG] = {
        "rad2deg", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_degrees, NULL,
    },
    [ND_UFUNC_RADIANS] = {
        "radians", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_radians, NULL,
    },
    [ND_UFUNC_DEG2RAD] = {
        "deg2rad", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 0x0e00, cls_radians, NULL,
    },
};
