// Every element-wise operation: its dtypes, its rules, its loops.
// Written by usermod/api/generate.py; do not edit.
#include "gen/ufunc_loops.h"

static const nd_loop_t loops_add[] = {
    nd_loop_bitwise_or_int8,
    nd_loop_add_i32,
    nd_loop_add_i64,
    nd_loop_add_f32,
    nd_loop_add_f64,
    nd_loop_add_c64,
    nd_loop_add_c128,
    nd_loop_add_int8,
    nd_loop_add_int16,
};

static const nd_loop_t loops_subtract[] = {
    nd_loop_subtract_i32,
    nd_loop_subtract_i64,
    nd_loop_subtract_f32,
    nd_loop_subtract_f64,
    nd_loop_subtract_c64,
    nd_loop_subtract_c128,
    nd_loop_subtract_int8,
    nd_loop_subtract_int16,
};

static const nd_loop_t loops_multiply[] = {
    nd_loop_bitwise_and_int8,
    nd_loop_multiply_i32,
    nd_loop_multiply_i64,
    nd_loop_multiply_f32,
    nd_loop_multiply_f64,
    nd_loop_multiply_c64,
    nd_loop_multiply_c128,
    nd_loop_multiply_int8,
    nd_loop_multiply_int16,
};

static const nd_loop_t loops_divide[] = {
    nd_loop_divide_f32,
    nd_loop_divide_f64,
    nd_loop_divide_c64,
    nd_loop_divide_c128,
};

static const nd_loop_t loops_floor_divide[] = {
    nd_loop_floor_divide_u32,
    nd_loop_floor_divide_i32,
    nd_loop_floor_divide_i64,
    nd_loop_floor_divide_u64,
    nd_loop_floor_divide_f32,
    nd_loop_floor_divide_f64,
};

static const nd_loop_t loops_remainder[] = {
    nd_loop_remainder_u32,
    nd_loop_remainder_i32,
    nd_loop_remainder_i64,
    nd_loop_remainder_u64,
    nd_loop_remainder_f32,
    nd_loop_remainder_f64,
};

static const nd_loop_t loops_divmod[] = {
    nd_loop_divmod_i32,
    nd_loop_divmod_i64,
    nd_loop_divmod_u64,
    nd_loop_divmod_f32,
    nd_loop_divmod_f64,
};

static const nd_loop_t loops_fmod[] = {
    nd_loop_fmod_i32,
    nd_loop_fmod_i64,
    nd_loop_remainder_u64,
    nd_loop_fmod_f32,
    nd_loop_fmod_f64,
};

static const nd_loop_t loops_power[] = {
    nd_loop_power_i32,
    nd_loop_power_i64,
    nd_loop_power_u64,
    nd_loop_power_f32,
    nd_loop_power_f64,
    nd_loop_power_c128,
};

static const nd_loop_t loops_float_power[] = {
    nd_loop_power_f64,
    nd_loop_power_c128,
};

static const nd_loop_t loops_gcd[] = {
    nd_loop_gcd_i64,
    nd_loop_gcd_u64,
};

static const nd_loop_t loops_lcm[] = {
    nd_loop_lcm_i64,
    nd_loop_lcm_u64,
};

static const nd_loop_t loops_negative[] = {
    nd_loop_negative_i32,
    nd_loop_negative_i64,
    nd_loop_negative_f32,
    nd_loop_negative_f64,
    nd_loop_negative_c128,
};

static const nd_loop_t loops_positive[] = {
    nd_loop_positive_i32,
    nd_loop_positive_i64,
    nd_loop_positive_c128,
};

static const nd_loop_t loops_absolute[] = {
    nd_loop_positive_b,
    nd_loop_absolute_i32,
    nd_loop_positive_i32,
    nd_loop_absolute_i64,
    nd_loop_positive_i64,
    nd_loop_absolute_f32,
    nd_loop_absolute_f64,
    nd_loop_absolute_c64,
    nd_loop_absolute_c128,
};

static const nd_loop_t loops_sign[] = {
    nd_loop_sign_i32,
    nd_loop_sign_i64,
    nd_loop_sign_u64,
    nd_loop_sign_f32,
    nd_loop_sign_f64,
    nd_loop_sign_c128,
};

static const nd_loop_t loops_square[] = {
    nd_loop_square_i32,
    nd_loop_square_i64,
    nd_loop_square_f32,
    nd_loop_square_f64,
    nd_loop_square_c64,
    nd_loop_square_c128,
};

static const nd_loop_t loops_reciprocal[] = {
    nd_loop_reciprocal_i32,
    nd_loop_reciprocal_i64,
    nd_loop_reciprocal_u64,
    nd_loop_reciprocal_f32,
    nd_loop_reciprocal_f64,
    nd_loop_reciprocal_c128,
};

static const nd_loop_t loops_conjugate[] = {
    nd_loop_positive_i32,
    nd_loop_positive_i64,
    nd_loop_conjugate_c128,
};

static const nd_loop_t loops_equal[] = {
    nd_loop_equal_int8,
    nd_loop_equal_i32,
    nd_loop_equal_i64,
    nd_loop_equal_f32,
    nd_loop_equal_f64,
    nd_loop_equal_c128,
    nd_loop_equal_i64_u64,
    nd_loop_equal_u64_i64,
    nd_loop_equal_int16,
};

static const nd_loop_t loops_not_equal[] = {
    nd_loop_not_equal_int8,
    nd_loop_not_equal_i32,
    nd_loop_not_equal_i64,
    nd_loop_not_equal_f32,
    nd_loop_not_equal_f64,
    nd_loop_not_equal_c128,
    nd_loop_not_equal_i64_u64,
    nd_loop_not_equal_u64_i64,
    nd_loop_not_equal_int16,
};

static const nd_loop_t loops_less[] = {
    nd_loop_less_uint8,
    nd_loop_less_i32,
    nd_loop_less_i64,
    nd_loop_less_u64,
    nd_loop_less_f32,
    nd_loop_less_f64,
    nd_loop_less_c128,
    nd_loop_less_i64_u64,
    nd_loop_less_u64_i64,
    nd_loop_less_int8,
    nd_loop_less_int16,
    nd_loop_less_uint16,
};

static const nd_loop_t loops_greater_equal[] = {
    nd_loop_greater_equal_uint8,
    nd_loop_greater_equal_i32,
    nd_loop_greater_equal_i64,
    nd_loop_greater_equal_u64,
    nd_loop_greater_equal_f32,
    nd_loop_greater_equal_f64,
    nd_loop_greater_equal_c128,
    nd_loop_greater_equal_i64_u64,
    nd_loop_greater_equal_u64_i64,
    nd_loop_greater_equal_int8,
    nd_loop_greater_equal_int16,
    nd_loop_greater_equal_uint16,
};

static const nd_loop_t loops_maximum[] = {
    nd_loop_bitwise_or_int8,
    nd_loop_maximum_i32,
    nd_loop_maximum_i64,
    nd_loop_maximum_u64,
    nd_loop_maximum_f32,
    nd_loop_maximum_f64,
    nd_loop_maximum_c128,
    nd_loop_maximum_int8,
    nd_loop_maximum_uint8,
    nd_loop_maximum_int16,
    nd_loop_maximum_uint16,
};

static const nd_loop_t loops_minimum[] = {
    nd_loop_bitwise_and_int8,
    nd_loop_minimum_i32,
    nd_loop_minimum_i64,
    nd_loop_minimum_u64,
    nd_loop_minimum_f32,
    nd_loop_minimum_f64,
    nd_loop_minimum_c128,
    nd_loop_minimum_int8,
    nd_loop_minimum_uint8,
    nd_loop_minimum_int16,
    nd_loop_minimum_uint16,
};

static const nd_loop_t loops_fmax[] = {
    nd_loop_bitwise_or_int8,
    nd_loop_maximum_i32,
    nd_loop_maximum_i64,
    nd_loop_maximum_u64,
    nd_loop_fmax_f32,
    nd_loop_fmax_f64,
    nd_loop_fmax_c128,
};

static const nd_loop_t loops_fmin[] = {
    nd_loop_bitwise_and_int8,
    nd_loop_minimum_i32,
    nd_loop_minimum_i64,
    nd_loop_minimum_u64,
    nd_loop_fmin_f32,
    nd_loop_fmin_f64,
    nd_loop_fmin_c128,
};

static const nd_loop_t loops_logical_and[] = {
    nd_loop_bitwise_and_int8,
};

static const nd_loop_t loops_logical_or[] = {
    nd_loop_bitwise_or_int8,
};

static const nd_loop_t loops_logical_xor[] = {
    nd_loop_bitwise_xor_int8,
};

static const nd_loop_t loops_logical_not[] = {
    nd_loop_logical_not_b,
};

static const nd_loop_t loops_bitwise_and[] = {
    nd_loop_bitwise_and_int8,
    nd_loop_bitwise_and_i32,
    nd_loop_bitwise_and_i64,
    nd_loop_bitwise_and_int16,
};

static const nd_loop_t loops_bitwise_or[] = {
    nd_loop_bitwise_or_int8,
    nd_loop_bitwise_or_i32,
    nd_loop_bitwise_or_i64,
    nd_loop_bitwise_or_int16,
};

static const nd_loop_t loops_bitwise_xor[] = {
    nd_loop_bitwise_xor_int8,
    nd_loop_bitwise_xor_i32,
    nd_loop_bitwise_xor_i64,
    nd_loop_bitwise_xor_int16,
};

static const nd_loop_t loops_invert[] = {
    nd_loop_logical_not_b,
    nd_loop_invert_i32,
    nd_loop_invert_i64,
};

static const nd_loop_t loops_left_shift[] = {
    nd_loop_left_shift_i32,
    nd_loop_left_shift_i64,
};

static const nd_loop_t loops_right_shift[] = {
    nd_loop_right_shift_i32,
    nd_loop_right_shift_i64,
    nd_loop_right_shift_u64,
};

static const nd_loop_t loops_bitwise_count[] = {
    nd_loop_bitwise_count_i64,
    nd_loop_bitwise_count_u64,
};

static const nd_loop_t loops_isnan[] = {
    nd_loop_never,
    nd_loop_isnan_f32,
    nd_loop_isnan_f64,
    nd_loop_isnan_c128,
};

static const nd_loop_t loops_isinf[] = {
    nd_loop_never,
    nd_loop_isinf_f32,
    nd_loop_isinf_f64,
    nd_loop_isinf_c128,
};

static const nd_loop_t loops_isfinite[] = {
    nd_loop_always,
    nd_loop_isfinite_f32,
    nd_loop_isfinite_f64,
    nd_loop_isfinite_c128,
};

static const nd_loop_t loops_signbit[] = {
    nd_loop_signbit_f32,
    nd_loop_signbit_f64,
};

static const nd_loop_t loops_floor[] = {
    nd_loop_positive_b,
    nd_loop_positive_i32,
    nd_loop_positive_i64,
    nd_loop_floor_f32,
    nd_loop_floor_f64,
};

static const nd_loop_t loops_ceil[] = {
    nd_loop_positive_b,
    nd_loop_positive_i32,
    nd_loop_positive_i64,
    nd_loop_ceil_f32,
    nd_loop_ceil_f64,
};

static const nd_loop_t loops_trunc[] = {
    nd_loop_positive_b,
    nd_loop_positive_i32,
    nd_loop_positive_i64,
    nd_loop_trunc_f32,
    nd_loop_trunc_f64,
};

static const nd_loop_t loops_rint[] = {
    nd_loop_rint_f32,
    nd_loop_rint_f64,
    nd_loop_rint_c128,
};

static const nd_loop_t loops_fabs[] = {
    nd_loop_absolute_f32,
    nd_loop_absolute_f64,
};

static const nd_loop_t loops_copysign[] = {
    nd_loop_copysign_f32,
    nd_loop_copysign_f64,
};

static const nd_loop_t loops_nextafter[] = {
    nd_loop_nextafter_f32,
    nd_loop_nextafter_f64,
    nd_loop_nextafter_float16,
};

static const nd_loop_t loops_spacing[] = {
    nd_loop_spacing_f32,
    nd_loop_spacing_f64,
    nd_loop_spacing_float16,
};

static const nd_loop_t loops_frexp[] = {
    nd_loop_frexp_f64,
};

static const nd_loop_t loops_modf[] = {
    nd_loop_modf_f64,
};

static const nd_loop_t loops_ldexp[] = {
    nd_loop_ldexp_f64,
};

static const nd_loop_t loops_heaviside[] = {
    nd_loop_heaviside_f64,
};

static const nd_loop_t loops_sqrt[] = {
    nd_loop_sqrt_f32,
    nd_loop_sqrt_f64,
    nd_loop_sqrt_c128,
};

static const nd_loop_t loops_exp[] = {
    nd_loop_exp_f32,
    nd_loop_exp_f64,
    nd_loop_exp_c128,
};

static const nd_loop_t loops_exp2[] = {
    nd_loop_exp2_f32,
    nd_loop_exp2_f64,
    nd_loop_exp2_c128,
};

static const nd_loop_t loops_expm1[] = {
    nd_loop_expm1_f32,
    nd_loop_expm1_f64,
    nd_loop_expm1_c128,
};

static const nd_loop_t loops_log[] = {
    nd_loop_log_f32,
    nd_loop_log_f64,
    nd_loop_log_c128,
};

static const nd_loop_t loops_log2[] = {
    nd_loop_log2_f32,
    nd_loop_log2_f64,
    nd_loop_log2_c128,
};

static const nd_loop_t loops_log10[] = {
    nd_loop_log10_f32,
    nd_loop_log10_f64,
    nd_loop_log10_c128,
};

static const nd_loop_t loops_log1p[] = {
    nd_loop_log1p_f32,
    nd_loop_log1p_f64,
    nd_loop_log1p_c128,
};

static const nd_loop_t loops_sin[] = {
    nd_loop_sin_f32,
    nd_loop_sin_f64,
    nd_loop_sin_c128,
};

static const nd_loop_t loops_cos[] = {
    nd_loop_cos_f32,
    nd_loop_cos_f64,
    nd_loop_cos_c128,
};

static const nd_loop_t loops_tan[] = {
    nd_loop_tan_f32,
    nd_loop_tan_f64,
    nd_loop_tan_c128,
};

static const nd_loop_t loops_arcsin[] = {
    nd_loop_arcsin_f32,
    nd_loop_arcsin_f64,
    nd_loop_arcsin_c128,
};

static const nd_loop_t loops_arccos[] = {
    nd_loop_arccos_f32,
    nd_loop_arccos_f64,
    nd_loop_arccos_c128,
};

static const nd_loop_t loops_arctan[] = {
    nd_loop_arctan_f32,
    nd_loop_arctan_f64,
    nd_loop_arctan_c128,
};

static const nd_loop_t loops_sinh[] = {
    nd_loop_sinh_f32,
    nd_loop_sinh_f64,
    nd_loop_sinh_c128,
};

static const nd_loop_t loops_cosh[] = {
    nd_loop_cosh_f32,
    nd_loop_cosh_f64,
    nd_loop_cosh_c128,
};

static const nd_loop_t loops_tanh[] = {
    nd_loop_tanh_f32,
    nd_loop_tanh_f64,
    nd_loop_tanh_c128,
};

static const nd_loop_t loops_arcsinh[] = {
    nd_loop_arcsinh_f32,
    nd_loop_arcsinh_f64,
    nd_loop_arcsinh_c128,
};

static const nd_loop_t loops_arccosh[] = {
    nd_loop_arccosh_f32,
    nd_loop_arccosh_f64,
    nd_loop_arccosh_c128,
};

static const nd_loop_t loops_arctanh[] = {
    nd_loop_arctanh_f32,
    nd_loop_arctanh_f64,
    nd_loop_arctanh_c128,
};

static const nd_loop_t loops_cbrt[] = {
    nd_loop_cbrt_f32,
    nd_loop_cbrt_f64,
};

static const nd_loop_t loops_arctan2[] = {
    nd_loop_arctan2_f32,
    nd_loop_arctan2_f64,
};

static const nd_loop_t loops_hypot[] = {
    nd_loop_hypot_f32,
    nd_loop_hypot_f64,
};

static const nd_loop_t loops_logaddexp[] = {
    nd_loop_logaddexp_f32,
    nd_loop_logaddexp_f64,
};

static const nd_loop_t loops_logaddexp2[] = {
    nd_loop_logaddexp2_f32,
    nd_loop_logaddexp2_f64,
};

static const nd_loop_t loops_degrees[] = {
    nd_loop_degrees_f32,
    nd_loop_degrees_f64,
};

static const nd_loop_t loops_radians[] = {
    nd_loop_radians_f32,
    nd_loop_radians_f64,
};

static const nd_loop_t loops_erf[] = {
    nd_loop_erf_f64,
};

static const nd_loop_t loops_erfc[] = {
    nd_loop_erfc_f64,
};

static const nd_loop_t loops_gamma[] = {
    nd_loop_gamma_f64,
};

static const nd_loop_t loops_gammaln[] = {
    nd_loop_gammaln_f64,
};

static const nd_loop_t loops_ndtr[] = {
    nd_loop_ndtr_f64,
};

static const nd_loop_t loops_expit[] = {
    nd_loop_expit_f64,
};

static const nd_loop_t loops_log_expit[] = {
    nd_loop_log_expit_f64,
};

static const nd_loop_t loops_logit[] = {
    nd_loop_logit_f64,
};

static const nd_loop_t loops_entr[] = {
    nd_loop_entr_f64,
};

static const nd_loop_t loops_rel_entr[] = {
    nd_loop_rel_entr_f64,
};

static const nd_loop_t loops_xlogy[] = {
    nd_loop_xlogy_f64,
};

static const nd_loop_t loops_xlog1py[] = {
    nd_loop_xlog1py_f64,
};

const nd_loop_places_t nd_loop_places[] = {
    { { 1, 2, 2, 3, 3, 4, 5, 6, 7, 0, 0 }, { 1, 8, 8, 9, 9, 2, 2, 3, 3, 0, 4, 5, 6, 7 } },
    { { 0, 1, 1, 2, 2, 3, 4, 5, 6, 0, 0 }, { 0, 7, 7, 8, 8, 1, 1, 2, 2, 0, 3, 4, 5, 6 } },
    { { 0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4 } },
    { { 0, 2, 1, 3, 4, 5, 6, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 2, 1, 3, 4, 0, 5, 6, 0, 0 } },
    { { 0, 1, 0, 2, 3, 4, 5, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 1, 0, 2, 3, 0, 4, 5, 0, 0 } },
    { { 0, 1, 0, 2, 3, 4, 5, 0, 6, 0, 0 }, { 0, 0, 0, 0, 0, 1, 0, 2, 3, 0, 4, 5, 0, 6 } },
    { { 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2 } },
    { { 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0 } },
    { { 0, 1, 1, 2, 2, 3, 4, 0, 5, 0, 0 }, { 0, 0, 0, 0, 0, 1, 1, 2, 2, 0, 3, 4, 0, 5 } },
    { { 0, 1, 1, 2, 2, 1, 2, 0, 3, 0, 0 }, { 0, 0, 0, 0, 0, 1, 1, 2, 2, 0, 1, 2, 0, 3 } },
    { { 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0 }, { 1, 0, 0, 0, 0, 2, 3, 4, 5, 0, 6, 7, 8, 9 } },
    { { 0, 1, 1, 2, 2, 3, 4, 5, 6, 0, 0 }, { 0, 0, 0, 0, 0, 1, 1, 2, 2, 0, 3, 4, 5, 6 } },
    { { 1, 2, 2, 3, 3, 4, 5, 0, 6, 7, 8 }, { 1, 1, 1, 9, 9, 2, 2, 3, 3, 0, 4, 5, 0, 6 } },
    { { 1, 2, 0, 3, 4, 5, 6, 0, 7, 8, 9 }, { 1, 10, 1, 11, 12, 2, 0, 3, 4, 0, 5, 6, 0, 7 } },
    { { 1, 2, 0, 3, 4, 5, 6, 0, 7, 0, 0 }, { 1, 8, 9, 10, 11, 2, 0, 3, 4, 0, 5, 6, 0, 7 } },
    { { 1, 2, 0, 3, 4, 5, 6, 0, 7, 0, 0 }, { 1, 0, 0, 0, 0, 2, 0, 3, 4, 0, 5, 6, 0, 7 } },
    { { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } },
    { { 1, 2, 2, 3, 3, 0, 0, 0, 0, 0, 0 }, { 1, 1, 1, 4, 4, 2, 2, 3, 3, 0, 0, 0, 0, 0 } },
    { { 1, 2, 2, 3, 3, 0, 0, 0, 0, 0, 0 }, { 1, 0, 0, 0, 0, 2, 2, 3, 3, 0, 0, 0, 0, 0 } },
    { { 0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 1, 1, 2, 2, 0, 0, 0, 0, 0 } },
    { { 0, 1, 0, 2, 3, 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 1, 0, 2, 3, 0, 0, 0, 0, 0 } },
    { { 1, 1, 1, 1, 1, 2, 3, 0, 4, 0, 0 }, { 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 2, 3, 0, 4 } },
    { { 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0 } },
    { { 1, 2, 2, 3, 3, 4, 5, 0, 0, 0, 0 }, { 1, 0, 0, 0, 0, 2, 2, 3, 3, 0, 4, 5, 0, 0 } },
    { { 0, 0, 0, 0, 0, 1, 2, 0, 3, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 3 } },
    { { 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 2, 0, 0 } },
    { { 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 } },
};

const nd_ufunc_t nd_ufuncs[] = {
    [ND_UFUNC_ADD] = {
        "add", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SIMPLE, 0, 0x3fff, loops_add,
    },
    [ND_UFUNC_SUBTRACT] = {
        "subtract", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL | ND_UFUNC_SIMPLE, 1, 0x3ffe, loops_subtract,
    },
    [ND_UFUNC_MULTIPLY] = {
        "multiply", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 1,
        ND_UFUNC_SIMPLE, 0, 0x3fff, loops_multiply,
    },
    [ND_UFUNC_DIVIDE] = {
        "divide", 2, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 2, 0x3e00, loops_divide,
    },
    [ND_UFUNC_FLOOR_DIVIDE] = {
        "floor_divide", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 3, 0x0ffe, loops_floor_divide,
    },
    [ND_UFUNC_REMAINDER] = {
        "remainder", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 3, 0x0ffe, loops_remainder,
    },
    [ND_UFUNC_DIVMOD] = {
        "divmod", 2, 2, ND_RESOLVE_COMMON, { ND_OUT_SAME, ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 4, 0x0ffe, loops_divmod,
    },
    [ND_UFUNC_FMOD] = {
        "fmod", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 4, 0x0ffe, loops_fmod,
    },
    [ND_UFUNC_POWER] = {
        "power", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 5, 0x3ffe, loops_power,
    },
    [ND_UFUNC_FLOAT_POWER] = {
        "float_power", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 6, 0x2800, loops_float_power,
    },
    [ND_UFUNC_GCD] = {
        "gcd", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SLOW | ND_UFUNC_NO_BOOL | ND_UFUNC_SIMPLE, 7, 0x01fe, loops_gcd,
    },
    [ND_UFUNC_LCM] = {
        "lcm", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_NO_BOOL | ND_UFUNC_SIMPLE, 7, 0x01fe, loops_lcm,
    },
    [ND_UFUNC_NEGATIVE] = {
        "negative", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL | ND_UFUNC_SIMPLE, 8, 0x3ffe, loops_negative,
    },
    [ND_UFUNC_POSITIVE] = {
        "positive", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL | ND_UFUNC_SIMPLE, 9, 0x3ffe, loops_positive,
    },
    [ND_UFUNC_ABSOLUTE] = {
        "absolute", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_REAL }, ND_IDENTITY_NONE,
        0, 10, 0x3fff, loops_absolute,
    },
    [ND_UFUNC_SIGN] = {
        "sign", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_NO_BOOL | ND_UFUNC_SIMPLE, 5, 0x3ffe, loops_sign,
    },
    [ND_UFUNC_SQUARE] = {
        "square", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 11, 0x3ffe, loops_square,
    },
    [ND_UFUNC_RECIPROCAL] = {
        "reciprocal", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 5, 0x3ffe, loops_reciprocal,
    },
    [ND_UFUNC_CONJUGATE] = {
        "conjugate", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 9, 0x3ffe, loops_conjugate,
    },
    [ND_UFUNC_EQUAL] = {
        "equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 12, 0x3fff, loops_equal,
    },
    [ND_UFUNC_NOT_EQUAL] = {
        "not_equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 12, 0x3fff, loops_not_equal,
    },
    [ND_UFUNC_LESS] = {
        "less", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 13, 0x3fff, loops_less,
    },
    [ND_UFUNC_LESS_EQUAL] = {
        "less_equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SWAP | ND_UFUNC_SIMPLE, 13, 0x3fff, loops_greater_equal,
    },
    [ND_UFUNC_GREATER] = {
        "greater", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SWAP | ND_UFUNC_SIMPLE, 13, 0x3fff, loops_less,
    },
    [ND_UFUNC_GREATER_EQUAL] = {
        "greater_equal", 2, 1, ND_RESOLVE_COMPARE, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 13, 0x3fff, loops_greater_equal,
    },
    [ND_UFUNC_MAXIMUM] = {
        "maximum", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE | ND_UFUNC_SIMPLE, 14, 0x3fff, loops_maximum,
    },
    [ND_UFUNC_MINIMUM] = {
        "minimum", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE | ND_UFUNC_SIMPLE, 14, 0x3fff, loops_minimum,
    },
    [ND_UFUNC_FMAX] = {
        "fmax", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE | ND_UFUNC_SIMPLE, 15, 0x3fff, loops_fmax,
    },
    [ND_UFUNC_FMIN] = {
        "fmin", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_REORDERABLE | ND_UFUNC_SIMPLE, 15, 0x3fff, loops_fmin,
    },
    [ND_UFUNC_LOGICAL_AND] = {
        "logical_and", 2, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, 1,
        0, 16, 0x0001, loops_logical_and,
    },
    [ND_UFUNC_LOGICAL_OR] = {
        "logical_or", 2, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, 0,
        0, 16, 0x0001, loops_logical_or,
    },
    [ND_UFUNC_LOGICAL_XOR] = {
        "logical_xor", 2, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, 0,
        0, 16, 0x0001, loops_logical_xor,
    },
    [ND_UFUNC_LOGICAL_NOT] = {
        "logical_not", 1, 1, ND_RESOLVE_BOOL, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 16, 0x0001, loops_logical_not,
    },
    [ND_UFUNC_BITWISE_AND] = {
        "bitwise_and", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, -1,
        ND_UFUNC_SIMPLE, 17, 0x01ff, loops_bitwise_and,
    },
    [ND_UFUNC_BITWISE_OR] = {
        "bitwise_or", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SIMPLE, 17, 0x01ff, loops_bitwise_or,
    },
    [ND_UFUNC_BITWISE_XOR] = {
        "bitwise_xor", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SIMPLE, 17, 0x01ff, loops_bitwise_xor,
    },
    [ND_UFUNC_INVERT] = {
        "invert", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 18, 0x01ff, loops_invert,
    },
    [ND_UFUNC_LEFT_SHIFT] = {
        "left_shift", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 19, 0x01fe, loops_left_shift,
    },
    [ND_UFUNC_RIGHT_SHIFT] = {
        "right_shift", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 20, 0x01fe, loops_right_shift,
    },
    [ND_UFUNC_BITWISE_COUNT] = {
        "bitwise_count", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_UINT8 }, ND_IDENTITY_NONE,
        0, 7, 0x01fe, loops_bitwise_count,
    },
    [ND_UFUNC_ISNAN] = {
        "isnan", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 21, 0x3fff, loops_isnan,
    },
    [ND_UFUNC_ISINF] = {
        "isinf", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 21, 0x3fff, loops_isinf,
    },
    [ND_UFUNC_ISFINITE] = {
        "isfinite", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 21, 0x3fff, loops_isfinite,
    },
    [ND_UFUNC_SIGNBIT] = {
        "signbit", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_BOOL }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_signbit,
    },
    [ND_UFUNC_FLOOR] = {
        "floor", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 23, 0x0fff, loops_floor,
    },
    [ND_UFUNC_CEIL] = {
        "ceil", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 23, 0x0fff, loops_ceil,
    },
    [ND_UFUNC_TRUNC] = {
        "trunc", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 23, 0x0fff, loops_trunc,
    },
    [ND_UFUNC_RINT] = {
        "rint", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 24, 0x3e00, loops_rint,
    },
    [ND_UFUNC_FABS] = {
        "fabs", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_fabs,
    },
    [ND_UFUNC_COPYSIGN] = {
        "copysign", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_copysign,
    },
    [ND_UFUNC_NEXTAFTER] = {
        "nextafter", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 25, 0x0e00, loops_nextafter,
    },
    [ND_UFUNC_SPACING] = {
        "spacing", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 25, 0x0e00, loops_spacing,
    },
    [ND_UFUNC_FREXP] = {
        "frexp", 1, 2, ND_RESOLVE_COMMON, { ND_OUT_SAME, ND_OUT_INT32 }, ND_IDENTITY_NONE,
        0, 26, 0x0e00, loops_frexp,
    },
    [ND_UFUNC_MODF] = {
        "modf", 1, 2, ND_RESOLVE_COMMON, { ND_OUT_SAME, ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 26, 0x0e00, loops_modf,
    },
    [ND_UFUNC_LDEXP] = {
        "ldexp", 2, 1, ND_RESOLVE_LDEXP, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        0, 26, 0x0e00, loops_ldexp,
    },
    [ND_UFUNC_HEAVISIDE] = {
        "heaviside", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 26, 0x0e00, loops_heaviside,
    },
    [ND_UFUNC_SQRT] = {
        "sqrt", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_sqrt,
    },
    [ND_UFUNC_EXP] = {
        "exp", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_exp,
    },
    [ND_UFUNC_EXP2] = {
        "exp2", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_exp2,
    },
    [ND_UFUNC_EXPM1] = {
        "expm1", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_expm1,
    },
    [ND_UFUNC_LOG] = {
        "log", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_log,
    },
    [ND_UFUNC_LOG2] = {
        "log2", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_log2,
    },
    [ND_UFUNC_LOG10] = {
        "log10", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_log10,
    },
    [ND_UFUNC_LOG1P] = {
        "log1p", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_log1p,
    },
    [ND_UFUNC_SIN] = {
        "sin", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_sin,
    },
    [ND_UFUNC_COS] = {
        "cos", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_cos,
    },
    [ND_UFUNC_TAN] = {
        "tan", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_tan,
    },
    [ND_UFUNC_ARCSIN] = {
        "arcsin", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_arcsin,
    },
    [ND_UFUNC_ARCCOS] = {
        "arccos", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_arccos,
    },
    [ND_UFUNC_ARCTAN] = {
        "arctan", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_arctan,
    },
    [ND_UFUNC_SINH] = {
        "sinh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_sinh,
    },
    [ND_UFUNC_COSH] = {
        "cosh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_cosh,
    },
    [ND_UFUNC_TANH] = {
        "tanh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_tanh,
    },
    [ND_UFUNC_ARCSINH] = {
        "arcsinh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_arcsinh,
    },
    [ND_UFUNC_ARCCOSH] = {
        "arccosh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_arccosh,
    },
    [ND_UFUNC_ARCTANH] = {
        "arctanh", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 24, 0x3e00, loops_arctanh,
    },
    [ND_UFUNC_CBRT] = {
        "cbrt", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 22, 0x0e00, loops_cbrt,
    },
    [ND_UFUNC_ARCTAN2] = {
        "arctan2", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 22, 0x0e00, loops_arctan2,
    },
    [ND_UFUNC_HYPOT] = {
        "hypot", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, 0,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 22, 0x0e00, loops_hypot,
    },
    [ND_UFUNC_LOGADDEXP] = {
        "logaddexp", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_MINUS_INF,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 22, 0x0e00, loops_logaddexp,
    },
    [ND_UFUNC_LOGADDEXP2] = {
        "logaddexp2", 2, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_MINUS_INF,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 22, 0x0e00, loops_logaddexp2,
    },
    [ND_UFUNC_DEGREES] = {
        "degrees", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_degrees,
    },
    [ND_UFUNC_RAD2DEG] = {
        "rad2deg", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_degrees,
    },
    [ND_UFUNC_RADIANS] = {
        "radians", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_radians,
    },
    [ND_UFUNC_DEG2RAD] = {
        "deg2rad", 1, 1, ND_RESOLVE_COMMON, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SIMPLE, 22, 0x0e00, loops_radians,
    },
    [ND_UFUNC_ERF] = {
        "erf", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_erf,
    },
    [ND_UFUNC_ERFC] = {
        "erfc", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_erfc,
    },
    [ND_UFUNC_GAMMA] = {
        "gamma", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_gamma,
    },
    [ND_UFUNC_GAMMALN] = {
        "gammaln", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_gammaln,
    },
    [ND_UFUNC_NDTR] = {
        "ndtr", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_ndtr,
    },
    [ND_UFUNC_EXPIT] = {
        "expit", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_expit,
    },
    [ND_UFUNC_LOG_EXPIT] = {
        "log_expit", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_log_expit,
    },
    [ND_UFUNC_LOGIT] = {
        "logit", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_logit,
    },
    [ND_UFUNC_ENTR] = {
        "entr", 1, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_entr,
    },
    [ND_UFUNC_REL_ENTR] = {
        "rel_entr", 2, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_rel_entr,
    },
    [ND_UFUNC_XLOGY] = {
        "xlogy", 2, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_xlogy,
    },
    [ND_UFUNC_XLOG1PY] = {
        "xlog1py", 2, 1, ND_RESOLVE_DIVIDE, { ND_OUT_SAME }, ND_IDENTITY_NONE,
        ND_UFUNC_SLOW | ND_UFUNC_SIMPLE, 26, 0x0c00, loops_xlog1py,
    },
};
