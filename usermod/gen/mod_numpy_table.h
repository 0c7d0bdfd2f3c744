// The globals of numpy, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_TABLE_H

extern const mp_obj_fun_builtin_var_t mod_numpy_reshape_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ravel_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_transpose_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_squeeze_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_expand_dims_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_atleast_1d_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_atleast_2d_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_atleast_3d_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_swapaxes_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_moveaxis_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_matrix_transpose_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_broadcast_to_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_shape_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_ndim_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_size_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_shares_memory_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_may_share_memory_obj;
extern const mod_numpy_float_t mod_numpy_pi_obj;
extern const mod_numpy_float_t mod_numpy_e_obj;
extern const mod_numpy_float_t mod_numpy_euler_gamma_obj;
extern const mod_numpy_float_t mod_numpy_inf_obj;
extern const mod_numpy_float_t mod_numpy_nan_obj;
extern const mp_obj_str_t mod_numpy___version___obj;
extern const mp_obj_str_t mod_numpy___micronumpy___obj;
extern const mp_obj_module_t mod_numpy_random_obj;
extern const mp_obj_module_t mod_numpy_exceptions_obj;
extern const scalar_obj_t scalar_true_obj;
extern const scalar_obj_t scalar_false_obj;
extern const mp_obj_type_t array_type;
extern const mp_obj_type_t dtype_type;
extern const mp_obj_type_t ufunc_type;
extern const mp_obj_type_t scalar_bool_type;
extern const mp_obj_type_t scalar_int8_type;
extern const mp_obj_type_t scalar_uint8_type;
extern const mp_obj_type_t scalar_int16_type;
extern const mp_obj_type_t scalar_uint16_type;
extern const mp_obj_type_t scalar_int32_type;
extern const mp_obj_type_t scalar_uint32_type;
extern const mp_obj_type_t scalar_int64_type;
extern const mp_obj_type_t scalar_uint64_type;
extern const mp_obj_type_t scalar_float16_type;
extern const mp_obj_type_t scalar_float32_type;
extern const mp_obj_type_t scalar_float64_type;
extern const mp_obj_type_t scalar_complex64_type;
extern const mp_obj_type_t scalar_complex128_type;
extern const mp_obj_type_t scalar_generic_type;
extern const mp_obj_type_t scalar_number_type;
extern const mp_obj_type_t scalar_integer_type;
extern const mp_obj_type_t scalar_signedinteger_type;
extern const mp_obj_type_t scalar_unsignedinteger_type;
extern const mp_obj_type_t scalar_inexact_type;
extern const mp_obj_type_t scalar_floating_type;
extern const mp_obj_type_t scalar_complexfloating_type;
extern const mp_obj_type_t scalar_flexible_type;
extern const mp_obj_type_t scalar_character_type;
extern const mp_obj_fun_builtin_var_t mod_numpy_seterr_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_geterr_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_geterrcall_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_seterrcall_obj;
extern const mp_obj_type_t errstate_type;
extern const mp_obj_fun_builtin_var_t mod_numpy_sum_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_prod_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_max_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_min_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_any_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_all_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_mean_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_var_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_std_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argmax_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argmin_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_cumsum_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_cumprod_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_clip_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_round_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ptp_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_count_nonzero_obj;
extern const ufunc_obj_t mod_numpy_matmul_obj;
extern const ufunc_obj_t mod_numpy_vecdot_obj;
extern const ufunc_obj_t mod_numpy_matvec_obj;
extern const ufunc_obj_t mod_numpy_vecmat_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_dot_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_outer_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_vdot_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_inner_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_take_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_put_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_repeat_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_diagonal_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_compress_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_copyto_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_where_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_nonzero_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_concatenate_obj;
extern const mp_obj_type_t flat_type;
extern const mp_obj_fun_builtin_var_t mod_numpy_sort_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argsort_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_partition_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argpartition_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_lexsort_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_searchsorted_obj;
extern const mp_obj_module_t mod_numpy_fft_obj;
extern const mp_obj_module_t mod_numpy_linalg_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_array2string_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_array_repr_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_array_str_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_set_printoptions_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_printoptions_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_format_float_positional_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_format_float_scientific_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_get_printoptions_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_can_cast_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_result_type_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_promote_types_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_min_scalar_type_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_issubdtype_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_isscalar_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_iscomplexobj_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_isrealobj_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_array_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_asarray_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ascontiguousarray_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_asfortranarray_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_copy_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_empty_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_zeros_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ones_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_full_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_empty_like_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_zeros_like_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ones_like_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_full_like_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_eye_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_identity_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_arange_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_linspace_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_frombuffer_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_fromiter_obj;

#define MOD_NUMPY_TABLE \
    { MP_ROM_QSTR(MP_QSTR_False_), MP_ROM_PTR(&scalar_false_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ScalarType), MP_ROM_PTR(&lazy_objs[275]) }, \
    { MP_ROM_QSTR(MP_QSTR_True_), MP_ROM_PTR(&scalar_true_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___micronumpy__), MP_ROM_PTR(&mod_numpy___micronumpy___obj) }, \
    { MP_ROM_QSTR(MP_QSTR___version__), MP_ROM_PTR(&mod_numpy___version___obj) }, \
    { MP_ROM_QSTR(MP_QSTR_abs), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ABSOLUTE]) }, \
    { MP_ROM_QSTR(MP_QSTR_absolute), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ABSOLUTE]) }, \
    { MP_ROM_QSTR(MP_QSTR_acos), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCCOS]) }, \
    { MP_ROM_QSTR(MP_QSTR_acosh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCCOSH]) }, \
    { MP_ROM_QSTR(MP_QSTR_add), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ADD]) }, \
    { MP_ROM_QSTR(MP_QSTR_all), MP_ROM_PTR(&mod_numpy_all_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_allclose), MP_ROM_PTR(&lazy_objs[82]) }, \
    { MP_ROM_QSTR(MP_QSTR_amax), MP_ROM_PTR(&mod_numpy_max_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_amin), MP_ROM_PTR(&mod_numpy_min_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_angle), MP_ROM_PTR(&lazy_objs[280]) }, \
    { MP_ROM_QSTR(MP_QSTR_any), MP_ROM_PTR(&mod_numpy_any_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_append), MP_ROM_PTR(&lazy_objs[29]) }, \
    { MP_ROM_QSTR(MP_QSTR_apply_along_axis), MP_ROM_PTR(&lazy_objs[255]) }, \
    { MP_ROM_QSTR(MP_QSTR_apply_over_axes), MP_ROM_PTR(&lazy_objs[256]) }, \
    { MP_ROM_QSTR(MP_QSTR_arange), MP_ROM_PTR(&mod_numpy_arange_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_arccos), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCCOS]) }, \
    { MP_ROM_QSTR(MP_QSTR_arccosh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCCOSH]) }, \
    { MP_ROM_QSTR(MP_QSTR_arcsin), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCSIN]) }, \
    { MP_ROM_QSTR(MP_QSTR_arcsinh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCSINH]) }, \
    { MP_ROM_QSTR(MP_QSTR_arctan), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCTAN]) }, \
    { MP_ROM_QSTR(MP_QSTR_arctan2), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCTAN2]) }, \
    { MP_ROM_QSTR(MP_QSTR_arctanh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCTANH]) }, \
    { MP_ROM_QSTR(MP_QSTR_argmax), MP_ROM_PTR(&mod_numpy_argmax_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argmin), MP_ROM_PTR(&mod_numpy_argmin_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argpartition), MP_ROM_PTR(&mod_numpy_argpartition_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argsort), MP_ROM_PTR(&mod_numpy_argsort_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argwhere), MP_ROM_PTR(&lazy_objs[2]) }, \
    { MP_ROM_QSTR(MP_QSTR_around), MP_ROM_PTR(&mod_numpy_round_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_array), MP_ROM_PTR(&mod_numpy_array_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_array2string), MP_ROM_PTR(&mod_numpy_array2string_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_array_equal), MP_ROM_PTR(&lazy_objs[83]) }, \
    { MP_ROM_QSTR(MP_QSTR_array_equiv), MP_ROM_PTR(&lazy_objs[84]) }, \
    { MP_ROM_QSTR(MP_QSTR_array_repr), MP_ROM_PTR(&mod_numpy_array_repr_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_array_split), MP_ROM_PTR(&lazy_objs[33]) }, \
    { MP_ROM_QSTR(MP_QSTR_array_str), MP_ROM_PTR(&mod_numpy_array_str_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_asanyarray), MP_ROM_PTR(&mod_numpy_asarray_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_asarray), MP_ROM_PTR(&mod_numpy_asarray_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_asarray_chkfinite), MP_ROM_PTR(&lazy_objs[284]) }, \
    { MP_ROM_QSTR(MP_QSTR_ascontiguousarray), MP_ROM_PTR(&mod_numpy_ascontiguousarray_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_asfortranarray), MP_ROM_PTR(&mod_numpy_asfortranarray_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_asin), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCSIN]) }, \
    { MP_ROM_QSTR(MP_QSTR_asinh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCSINH]) }, \
    { MP_ROM_QSTR(MP_QSTR_astype), MP_ROM_PTR(&lazy_objs[267]) }, \
    { MP_ROM_QSTR(MP_QSTR_atan), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCTAN]) }, \
    { MP_ROM_QSTR(MP_QSTR_atan2), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCTAN2]) }, \
    { MP_ROM_QSTR(MP_QSTR_atanh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ARCTANH]) }, \
    { MP_ROM_QSTR(MP_QSTR_atleast_1d), MP_ROM_PTR(&mod_numpy_atleast_1d_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_atleast_2d), MP_ROM_PTR(&mod_numpy_atleast_2d_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_atleast_3d), MP_ROM_PTR(&mod_numpy_atleast_3d_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_average), MP_ROM_PTR(&lazy_objs[61]) }, \
    { MP_ROM_QSTR(MP_QSTR_bartlett), MP_ROM_PTR(&lazy_objs[119]) }, \
    { MP_ROM_QSTR(MP_QSTR_base_repr), MP_ROM_PTR(&lazy_objs[252]) }, \
    { MP_ROM_QSTR(MP_QSTR_binary_repr), MP_ROM_PTR(&lazy_objs[251]) }, \
    { MP_ROM_QSTR(MP_QSTR_bincount), MP_ROM_PTR(&lazy_objs[102]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_and), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_BITWISE_AND]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_count), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_BITWISE_COUNT]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_invert), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_INVERT]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_left_shift), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LEFT_SHIFT]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_not), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_INVERT]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_or), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_BITWISE_OR]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_right_shift), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_RIGHT_SHIFT]) }, \
    { MP_ROM_QSTR(MP_QSTR_bitwise_xor), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_BITWISE_XOR]) }, \
    { MP_ROM_QSTR(MP_QSTR_blackman), MP_ROM_PTR(&lazy_objs[120]) }, \
    { MP_ROM_QSTR(MP_QSTR_block), MP_ROM_PTR(&lazy_objs[38]) }, \
    { MP_ROM_QSTR(MP_QSTR_bool), MP_ROM_PTR(&scalar_bool_type) }, \
    { MP_ROM_QSTR(MP_QSTR_bool_), MP_ROM_PTR(&scalar_bool_type) }, \
    { MP_ROM_QSTR(MP_QSTR_broadcast), MP_ROM_PTR(&lazy_objs[70]) }, \
    { MP_ROM_QSTR(MP_QSTR_broadcast_arrays), MP_ROM_PTR(&lazy_objs[69]) }, \
    { MP_ROM_QSTR(MP_QSTR_broadcast_shapes), MP_ROM_PTR(&lazy_objs[68]) }, \
    { MP_ROM_QSTR(MP_QSTR_broadcast_to), MP_ROM_PTR(&mod_numpy_broadcast_to_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_byte), MP_ROM_PTR(&scalar_int8_type) }, \
    { MP_ROM_QSTR(MP_QSTR_c_), MP_ROM_PTR(&lazy_objs[301]) }, \
    { MP_ROM_QSTR(MP_QSTR_can_cast), MP_ROM_PTR(&mod_numpy_can_cast_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_cbrt), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_CBRT]) }, \
    { MP_ROM_QSTR(MP_QSTR_cdouble), MP_ROM_PTR(&scalar_complex128_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ceil), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_CEIL]) }, \
    { MP_ROM_QSTR(MP_QSTR_character), MP_ROM_PTR(&scalar_character_type) }, \
    { MP_ROM_QSTR(MP_QSTR_choose), MP_ROM_PTR(&lazy_objs[3]) }, \
    { MP_ROM_QSTR(MP_QSTR_clip), MP_ROM_PTR(&mod_numpy_clip_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_column_stack), MP_ROM_PTR(&lazy_objs[27]) }, \
    { MP_ROM_QSTR(MP_QSTR_common_type), MP_ROM_PTR(&lazy_objs[268]) }, \
    { MP_ROM_QSTR(MP_QSTR_complex128), MP_ROM_PTR(&scalar_complex128_type) }, \
    { MP_ROM_QSTR(MP_QSTR_complex64), MP_ROM_PTR(&scalar_complex64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_complexfloating), MP_ROM_PTR(&scalar_complexfloating_type) }, \
    { MP_ROM_QSTR(MP_QSTR_compress), MP_ROM_PTR(&mod_numpy_compress_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_concat), MP_ROM_PTR(&mod_numpy_concatenate_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_concatenate), MP_ROM_PTR(&mod_numpy_concatenate_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_conj), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_CONJUGATE]) }, \
    { MP_ROM_QSTR(MP_QSTR_conjugate), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_CONJUGATE]) }, \
    { MP_ROM_QSTR(MP_QSTR_convolve), MP_ROM_PTR(&lazy_objs[108]) }, \
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&mod_numpy_copy_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_copysign), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_COPYSIGN]) }, \
    { MP_ROM_QSTR(MP_QSTR_copyto), MP_ROM_PTR(&mod_numpy_copyto_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_corrcoef), MP_ROM_PTR(&lazy_objs[115]) }, \
    { MP_ROM_QSTR(MP_QSTR_correlate), MP_ROM_PTR(&lazy_objs[109]) }, \
    { MP_ROM_QSTR(MP_QSTR_cos), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_COS]) }, \
    { MP_ROM_QSTR(MP_QSTR_cosh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_COSH]) }, \
    { MP_ROM_QSTR(MP_QSTR_count_nonzero), MP_ROM_PTR(&mod_numpy_count_nonzero_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_cov), MP_ROM_PTR(&lazy_objs[114]) }, \
    { MP_ROM_QSTR(MP_QSTR_cross), MP_ROM_PTR(&lazy_objs[113]) }, \
    { MP_ROM_QSTR(MP_QSTR_csingle), MP_ROM_PTR(&scalar_complex64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_cumprod), MP_ROM_PTR(&mod_numpy_cumprod_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_cumsum), MP_ROM_PTR(&mod_numpy_cumsum_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_cumulative_prod), MP_ROM_PTR(&lazy_objs[60]) }, \
    { MP_ROM_QSTR(MP_QSTR_cumulative_sum), MP_ROM_PTR(&lazy_objs[59]) }, \
    { MP_ROM_QSTR(MP_QSTR_deg2rad), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_DEG2RAD]) }, \
    { MP_ROM_QSTR(MP_QSTR_degrees), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_DEGREES]) }, \
    { MP_ROM_QSTR(MP_QSTR_delete), MP_ROM_PTR(&lazy_objs[30]) }, \
    { MP_ROM_QSTR(MP_QSTR_diag), MP_ROM_PTR(&lazy_objs[13]) }, \
    { MP_ROM_QSTR(MP_QSTR_diag_indices), MP_ROM_PTR(&lazy_objs[16]) }, \
    { MP_ROM_QSTR(MP_QSTR_diag_indices_from), MP_ROM_PTR(&lazy_objs[17]) }, \
    { MP_ROM_QSTR(MP_QSTR_diagflat), MP_ROM_PTR(&lazy_objs[14]) }, \
    { MP_ROM_QSTR(MP_QSTR_diagonal), MP_ROM_PTR(&mod_numpy_diagonal_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_diff), MP_ROM_PTR(&lazy_objs[62]) }, \
    { MP_ROM_QSTR(MP_QSTR_digitize), MP_ROM_PTR(&lazy_objs[103]) }, \
    { MP_ROM_QSTR(MP_QSTR_divide), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_DIVIDE]) }, \
    { MP_ROM_QSTR(MP_QSTR_divmod), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_DIVMOD]) }, \
    { MP_ROM_QSTR(MP_QSTR_dot), MP_ROM_PTR(&mod_numpy_dot_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_double), MP_ROM_PTR(&scalar_float64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_dsplit), MP_ROM_PTR(&lazy_objs[37]) }, \
    { MP_ROM_QSTR(MP_QSTR_dstack), MP_ROM_PTR(&lazy_objs[26]) }, \
    { MP_ROM_QSTR(MP_QSTR_dtype), MP_ROM_PTR(&dtype_type) }, \
    { MP_ROM_QSTR(MP_QSTR_e), MP_ROM_PTR(&mod_numpy_e_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ediff1d), MP_ROM_PTR(&lazy_objs[63]) }, \
    { MP_ROM_QSTR(MP_QSTR_einsum), MP_ROM_PTR(&lazy_objs[157]) }, \
    { MP_ROM_QSTR(MP_QSTR_empty), MP_ROM_PTR(&mod_numpy_empty_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_empty_like), MP_ROM_PTR(&mod_numpy_empty_like_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_equal), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_EQUAL]) }, \
    { MP_ROM_QSTR(MP_QSTR_errstate), MP_ROM_PTR(&errstate_type) }, \
    { MP_ROM_QSTR(MP_QSTR_euler_gamma), MP_ROM_PTR(&mod_numpy_euler_gamma_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_exceptions), MP_ROM_PTR(&mod_numpy_exceptions_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_exp), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_EXP]) }, \
    { MP_ROM_QSTR(MP_QSTR_exp2), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_EXP2]) }, \
    { MP_ROM_QSTR(MP_QSTR_expand_dims), MP_ROM_PTR(&mod_numpy_expand_dims_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_expm1), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_EXPM1]) }, \
    { MP_ROM_QSTR(MP_QSTR_extract), MP_ROM_PTR(&lazy_objs[0]) }, \
    { MP_ROM_QSTR(MP_QSTR_eye), MP_ROM_PTR(&mod_numpy_eye_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fabs), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FABS]) }, \
    { MP_ROM_QSTR(MP_QSTR_fft), MP_ROM_PTR(&mod_numpy_fft_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fill_diagonal), MP_ROM_PTR(&lazy_objs[15]) }, \
    { MP_ROM_QSTR(MP_QSTR_finfo), MP_ROM_PTR(&lazy_objs[271]) }, \
    { MP_ROM_QSTR(MP_QSTR_fix), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_TRUNC]) }, \
    { MP_ROM_QSTR(MP_QSTR_flatiter), MP_ROM_PTR(&flat_type) }, \
    { MP_ROM_QSTR(MP_QSTR_flatnonzero), MP_ROM_PTR(&lazy_objs[1]) }, \
    { MP_ROM_QSTR(MP_QSTR_flexible), MP_ROM_PTR(&scalar_flexible_type) }, \
    { MP_ROM_QSTR(MP_QSTR_flip), MP_ROM_PTR(&lazy_objs[43]) }, \
    { MP_ROM_QSTR(MP_QSTR_fliplr), MP_ROM_PTR(&lazy_objs[44]) }, \
    { MP_ROM_QSTR(MP_QSTR_flipud), MP_ROM_PTR(&lazy_objs[45]) }, \
    { MP_ROM_QSTR(MP_QSTR_float16), MP_ROM_PTR(&scalar_float16_type) }, \
    { MP_ROM_QSTR(MP_QSTR_float32), MP_ROM_PTR(&scalar_float32_type) }, \
    { MP_ROM_QSTR(MP_QSTR_float64), MP_ROM_PTR(&scalar_float64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_float_power), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FLOAT_POWER]) }, \
    { MP_ROM_QSTR(MP_QSTR_floating), MP_ROM_PTR(&scalar_floating_type) }, \
    { MP_ROM_QSTR(MP_QSTR_floor), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FLOOR]) }, \
    { MP_ROM_QSTR(MP_QSTR_floor_divide), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FLOOR_DIVIDE]) }, \
    { MP_ROM_QSTR(MP_QSTR_fmax), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FMAX]) }, \
    { MP_ROM_QSTR(MP_QSTR_fmin), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FMIN]) }, \
    { MP_ROM_QSTR(MP_QSTR_fmod), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FMOD]) }, \
    { MP_ROM_QSTR(MP_QSTR_format_float_positional), MP_ROM_PTR(&mod_numpy_format_float_positional_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_format_float_scientific), MP_ROM_PTR(&mod_numpy_format_float_scientific_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_frexp), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_FREXP]) }, \
    { MP_ROM_QSTR(MP_QSTR_frombuffer), MP_ROM_PTR(&mod_numpy_frombuffer_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fromfile), MP_ROM_PTR(&lazy_objs[262]) }, \
    { MP_ROM_QSTR(MP_QSTR_fromfunction), MP_ROM_PTR(&lazy_objs[288]) }, \
    { MP_ROM_QSTR(MP_QSTR_fromiter), MP_ROM_PTR(&mod_numpy_fromiter_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_frompyfunc), MP_ROM_PTR(&lazy_objs[253]) }, \
    { MP_ROM_QSTR(MP_QSTR_fromstring), MP_ROM_PTR(&lazy_objs[289]) }, \
    { MP_ROM_QSTR(MP_QSTR_full), MP_ROM_PTR(&mod_numpy_full_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_full_like), MP_ROM_PTR(&mod_numpy_full_like_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_gcd), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_GCD]) }, \
    { MP_ROM_QSTR(MP_QSTR_generic), MP_ROM_PTR(&scalar_generic_type) }, \
    { MP_ROM_QSTR(MP_QSTR_genfromtxt), MP_ROM_PTR(&lazy_objs[265]) }, \
    { MP_ROM_QSTR(MP_QSTR_geomspace), MP_ROM_PTR(&lazy_objs[292]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_printoptions), MP_ROM_PTR(&mod_numpy_get_printoptions_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_getbufsize), MP_ROM_PTR(&lazy_objs[286]) }, \
    { MP_ROM_QSTR(MP_QSTR_geterr), MP_ROM_PTR(&mod_numpy_geterr_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_geterrcall), MP_ROM_PTR(&mod_numpy_geterrcall_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_gradient), MP_ROM_PTR(&lazy_objs[110]) }, \
    { MP_ROM_QSTR(MP_QSTR_greater), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_GREATER]) }, \
    { MP_ROM_QSTR(MP_QSTR_greater_equal), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_GREATER_EQUAL]) }, \
    { MP_ROM_QSTR(MP_QSTR_half), MP_ROM_PTR(&scalar_float16_type) }, \
    { MP_ROM_QSTR(MP_QSTR_hamming), MP_ROM_PTR(&lazy_objs[121]) }, \
    { MP_ROM_QSTR(MP_QSTR_hanning), MP_ROM_PTR(&lazy_objs[122]) }, \
    { MP_ROM_QSTR(MP_QSTR_heaviside), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_HEAVISIDE]) }, \
    { MP_ROM_QSTR(MP_QSTR_histogram), MP_ROM_PTR(&lazy_objs[104]) }, \
    { MP_ROM_QSTR(MP_QSTR_histogram2d), MP_ROM_PTR(&lazy_objs[106]) }, \
    { MP_ROM_QSTR(MP_QSTR_histogram_bin_edges), MP_ROM_PTR(&lazy_objs[105]) }, \
    { MP_ROM_QSTR(MP_QSTR_histogramdd), MP_ROM_PTR(&lazy_objs[107]) }, \
    { MP_ROM_QSTR(MP_QSTR_hsplit), MP_ROM_PTR(&lazy_objs[35]) }, \
    { MP_ROM_QSTR(MP_QSTR_hstack), MP_ROM_PTR(&lazy_objs[25]) }, \
    { MP_ROM_QSTR(MP_QSTR_hypot), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_HYPOT]) }, \
    { MP_ROM_QSTR(MP_QSTR_i0), MP_ROM_PTR(&lazy_objs[117]) }, \
    { MP_ROM_QSTR(MP_QSTR_identity), MP_ROM_PTR(&mod_numpy_identity_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_iinfo), MP_ROM_PTR(&lazy_objs[272]) }, \
    { MP_ROM_QSTR(MP_QSTR_imag), MP_ROM_PTR(&lazy_objs[277]) }, \
    { MP_ROM_QSTR(MP_QSTR_index_exp), MP_ROM_PTR(&lazy_objs[303]) }, \
    { MP_ROM_QSTR(MP_QSTR_indices), MP_ROM_PTR(&lazy_objs[10]) }, \
    { MP_ROM_QSTR(MP_QSTR_inexact), MP_ROM_PTR(&scalar_inexact_type) }, \
    { MP_ROM_QSTR(MP_QSTR_inf), MP_ROM_PTR(&mod_numpy_inf_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_inner), MP_ROM_PTR(&mod_numpy_inner_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_insert), MP_ROM_PTR(&lazy_objs[31]) }, \
    { MP_ROM_QSTR(MP_QSTR_int16), MP_ROM_PTR(&scalar_int16_type) }, \
    { MP_ROM_QSTR(MP_QSTR_int32), MP_ROM_PTR(&scalar_int32_type) }, \
    { MP_ROM_QSTR(MP_QSTR_int64), MP_ROM_PTR(&scalar_int64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_int8), MP_ROM_PTR(&scalar_int8_type) }, \
    { MP_ROM_QSTR(MP_QSTR_int_), MP_ROM_PTR(&scalar_int64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_intc), MP_ROM_PTR(&scalar_int32_type) }, \
    { MP_ROM_QSTR(MP_QSTR_integer), MP_ROM_PTR(&scalar_integer_type) }, \
    { MP_ROM_QSTR(MP_QSTR_interp), MP_ROM_PTR(&lazy_objs[111]) }, \
    { MP_ROM_QSTR(MP_QSTR_intersect1d), MP_ROM_PTR(&lazy_objs[91]) }, \
    { MP_ROM_QSTR(MP_QSTR_intp), MP_ROM_PTR(&scalar_int64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_invert), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_INVERT]) }, \
    { MP_ROM_QSTR(MP_QSTR_isclose), MP_ROM_PTR(&lazy_objs[81]) }, \
    { MP_ROM_QSTR(MP_QSTR_iscomplex), MP_ROM_PTR(&lazy_objs[278]) }, \
    { MP_ROM_QSTR(MP_QSTR_iscomplexobj), MP_ROM_PTR(&mod_numpy_iscomplexobj_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_isdtype), MP_ROM_PTR(&lazy_objs[266]) }, \
    { MP_ROM_QSTR(MP_QSTR_isfinite), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ISFINITE]) }, \
    { MP_ROM_QSTR(MP_QSTR_isfortran), MP_ROM_PTR(&lazy_objs[67]) }, \
    { MP_ROM_QSTR(MP_QSTR_isin), MP_ROM_PTR(&lazy_objs[94]) }, \
    { MP_ROM_QSTR(MP_QSTR_isinf), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ISINF]) }, \
    { MP_ROM_QSTR(MP_QSTR_isnan), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ISNAN]) }, \
    { MP_ROM_QSTR(MP_QSTR_isneginf), MP_ROM_PTR(&lazy_objs[282]) }, \
    { MP_ROM_QSTR(MP_QSTR_isposinf), MP_ROM_PTR(&lazy_objs[283]) }, \
    { MP_ROM_QSTR(MP_QSTR_isreal), MP_ROM_PTR(&lazy_objs[279]) }, \
    { MP_ROM_QSTR(MP_QSTR_isrealobj), MP_ROM_PTR(&mod_numpy_isrealobj_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_isscalar), MP_ROM_PTR(&mod_numpy_isscalar_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_issubdtype), MP_ROM_PTR(&mod_numpy_issubdtype_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_iterable), MP_ROM_PTR(&lazy_objs[285]) }, \
    { MP_ROM_QSTR(MP_QSTR_ix_), MP_ROM_PTR(&lazy_objs[9]) }, \
    { MP_ROM_QSTR(MP_QSTR_kaiser), MP_ROM_PTR(&lazy_objs[123]) }, \
    { MP_ROM_QSTR(MP_QSTR_kron), MP_ROM_PTR(&lazy_objs[156]) }, \
    { MP_ROM_QSTR(MP_QSTR_lcm), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LCM]) }, \
    { MP_ROM_QSTR(MP_QSTR_ldexp), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LDEXP]) }, \
    { MP_ROM_QSTR(MP_QSTR_left_shift), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LEFT_SHIFT]) }, \
    { MP_ROM_QSTR(MP_QSTR_less), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LESS]) }, \
    { MP_ROM_QSTR(MP_QSTR_less_equal), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LESS_EQUAL]) }, \
    { MP_ROM_QSTR(MP_QSTR_lexsort), MP_ROM_PTR(&mod_numpy_lexsort_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_linalg), MP_ROM_PTR(&mod_numpy_linalg_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_linspace), MP_ROM_PTR(&mod_numpy_linspace_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_little_endian), MP_ROM_TRUE }, \
    { MP_ROM_QSTR(MP_QSTR_load), MP_ROM_PTR(&lazy_objs[259]) }, \
    { MP_ROM_QSTR(MP_QSTR_loadtxt), MP_ROM_PTR(&lazy_objs[263]) }, \
    { MP_ROM_QSTR(MP_QSTR_log), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOG]) }, \
    { MP_ROM_QSTR(MP_QSTR_log10), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOG10]) }, \
    { MP_ROM_QSTR(MP_QSTR_log1p), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOG1P]) }, \
    { MP_ROM_QSTR(MP_QSTR_log2), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOG2]) }, \
    { MP_ROM_QSTR(MP_QSTR_logaddexp), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGADDEXP]) }, \
    { MP_ROM_QSTR(MP_QSTR_logaddexp2), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGADDEXP2]) }, \
    { MP_ROM_QSTR(MP_QSTR_logical_and), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGICAL_AND]) }, \
    { MP_ROM_QSTR(MP_QSTR_logical_not), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGICAL_NOT]) }, \
    { MP_ROM_QSTR(MP_QSTR_logical_or), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGICAL_OR]) }, \
    { MP_ROM_QSTR(MP_QSTR_logical_xor), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGICAL_XOR]) }, \
    { MP_ROM_QSTR(MP_QSTR_logspace), MP_ROM_PTR(&lazy_objs[291]) }, \
    { MP_ROM_QSTR(MP_QSTR_long), MP_ROM_PTR(&scalar_int64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_longlong), MP_ROM_PTR(&scalar_int64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_mask_indices), MP_ROM_PTR(&lazy_objs[19]) }, \
    { MP_ROM_QSTR(MP_QSTR_matmul), MP_ROM_PTR(&mod_numpy_matmul_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_matrix_transpose), MP_ROM_PTR(&mod_numpy_matrix_transpose_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_matvec), MP_ROM_PTR(&mod_numpy_matvec_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_max), MP_ROM_PTR(&mod_numpy_max_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_maximum), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_MAXIMUM]) }, \
    { MP_ROM_QSTR(MP_QSTR_may_share_memory), MP_ROM_PTR(&mod_numpy_may_share_memory_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_mean), MP_ROM_PTR(&mod_numpy_mean_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_median), MP_ROM_PTR(&lazy_objs[96]) }, \
    { MP_ROM_QSTR(MP_QSTR_meshgrid), MP_ROM_PTR(&lazy_objs[297]) }, \
    { MP_ROM_QSTR(MP_QSTR_mgrid), MP_ROM_PTR(&lazy_objs[298]) }, \
    { MP_ROM_QSTR(MP_QSTR_min), MP_ROM_PTR(&mod_numpy_min_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_min_scalar_type), MP_ROM_PTR(&mod_numpy_min_scalar_type_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_minimum), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_MINIMUM]) }, \
    { MP_ROM_QSTR(MP_QSTR_mintypecode), MP_ROM_PTR(&lazy_objs[269]) }, \
    { MP_ROM_QSTR(MP_QSTR_mod), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_REMAINDER]) }, \
    { MP_ROM_QSTR(MP_QSTR_modf), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_MODF]) }, \
    { MP_ROM_QSTR(MP_QSTR_moveaxis), MP_ROM_PTR(&mod_numpy_moveaxis_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_multiply), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_MULTIPLY]) }, \
    { MP_ROM_QSTR(MP_QSTR_nan), MP_ROM_PTR(&mod_numpy_nan_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_nan_to_num), MP_ROM_PTR(&lazy_objs[116]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanargmax), MP_ROM_PTR(&lazy_objs[52]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanargmin), MP_ROM_PTR(&lazy_objs[53]) }, \
    { MP_ROM_QSTR(MP_QSTR_nancumprod), MP_ROM_PTR(&lazy_objs[58]) }, \
    { MP_ROM_QSTR(MP_QSTR_nancumsum), MP_ROM_PTR(&lazy_objs[57]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanmax), MP_ROM_PTR(&lazy_objs[50]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanmean), MP_ROM_PTR(&lazy_objs[54]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanmedian), MP_ROM_PTR(&lazy_objs[99]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanmin), MP_ROM_PTR(&lazy_objs[51]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanpercentile), MP_ROM_PTR(&lazy_objs[100]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanprod), MP_ROM_PTR(&lazy_objs[49]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanquantile), MP_ROM_PTR(&lazy_objs[101]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanstd), MP_ROM_PTR(&lazy_objs[56]) }, \
    { MP_ROM_QSTR(MP_QSTR_nansum), MP_ROM_PTR(&lazy_objs[48]) }, \
    { MP_ROM_QSTR(MP_QSTR_nanvar), MP_ROM_PTR(&lazy_objs[55]) }, \
    { MP_ROM_QSTR(MP_QSTR_ndarray), MP_ROM_PTR(&array_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ndenumerate), MP_ROM_PTR(&lazy_objs[72]) }, \
    { MP_ROM_QSTR(MP_QSTR_ndim), MP_ROM_PTR(&mod_numpy_ndim_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ndindex), MP_ROM_PTR(&lazy_objs[71]) }, \
    { MP_ROM_QSTR(MP_QSTR_nditer), MP_ROM_PTR(&lazy_objs[73]) }, \
    { MP_ROM_QSTR(MP_QSTR_negative), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_NEGATIVE]) }, \
    { MP_ROM_QSTR(MP_QSTR_newaxis), MP_ROM_NONE }, \
    { MP_ROM_QSTR(MP_QSTR_nextafter), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_NEXTAFTER]) }, \
    { MP_ROM_QSTR(MP_QSTR_nonzero), MP_ROM_PTR(&mod_numpy_nonzero_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_not_equal), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_NOT_EQUAL]) }, \
    { MP_ROM_QSTR(MP_QSTR_number), MP_ROM_PTR(&scalar_number_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ogrid), MP_ROM_PTR(&lazy_objs[299]) }, \
    { MP_ROM_QSTR(MP_QSTR_ones), MP_ROM_PTR(&mod_numpy_ones_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ones_like), MP_ROM_PTR(&mod_numpy_ones_like_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_outer), MP_ROM_PTR(&mod_numpy_outer_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_packbits), MP_ROM_PTR(&lazy_objs[124]) }, \
    { MP_ROM_QSTR(MP_QSTR_pad), MP_ROM_PTR(&lazy_objs[41]) }, \
    { MP_ROM_QSTR(MP_QSTR_partition), MP_ROM_PTR(&mod_numpy_partition_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_percentile), MP_ROM_PTR(&lazy_objs[97]) }, \
    { MP_ROM_QSTR(MP_QSTR_permute_dims), MP_ROM_PTR(&mod_numpy_transpose_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_pi), MP_ROM_PTR(&mod_numpy_pi_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_piecewise), MP_ROM_PTR(&lazy_objs[257]) }, \
    { MP_ROM_QSTR(MP_QSTR_place), MP_ROM_PTR(&lazy_objs[7]) }, \
    { MP_ROM_QSTR(MP_QSTR_poly), MP_ROM_PTR(&lazy_objs[126]) }, \
    { MP_ROM_QSTR(MP_QSTR_poly1d), MP_ROM_PTR(&lazy_objs[136]) }, \
    { MP_ROM_QSTR(MP_QSTR_polyadd), MP_ROM_PTR(&lazy_objs[132]) }, \
    { MP_ROM_QSTR(MP_QSTR_polyder), MP_ROM_PTR(&lazy_objs[130]) }, \
    { MP_ROM_QSTR(MP_QSTR_polydiv), MP_ROM_PTR(&lazy_objs[135]) }, \
    { MP_ROM_QSTR(MP_QSTR_polyfit), MP_ROM_PTR(&lazy_objs[128]) }, \
    { MP_ROM_QSTR(MP_QSTR_polyint), MP_ROM_PTR(&lazy_objs[131]) }, \
    { MP_ROM_QSTR(MP_QSTR_polymul), MP_ROM_PTR(&lazy_objs[134]) }, \
    { MP_ROM_QSTR(MP_QSTR_polysub), MP_ROM_PTR(&lazy_objs[133]) }, \
    { MP_ROM_QSTR(MP_QSTR_polyval), MP_ROM_PTR(&lazy_objs[129]) }, \
    { MP_ROM_QSTR(MP_QSTR_positive), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_POSITIVE]) }, \
    { MP_ROM_QSTR(MP_QSTR_pow), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_POWER]) }, \
    { MP_ROM_QSTR(MP_QSTR_power), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_POWER]) }, \
    { MP_ROM_QSTR(MP_QSTR_printoptions), MP_ROM_PTR(&mod_numpy_printoptions_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_prod), MP_ROM_PTR(&mod_numpy_prod_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_promote_types), MP_ROM_PTR(&mod_numpy_promote_types_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ptp), MP_ROM_PTR(&mod_numpy_ptp_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_put), MP_ROM_PTR(&mod_numpy_put_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_put_along_axis), MP_ROM_PTR(&lazy_objs[6]) }, \
    { MP_ROM_QSTR(MP_QSTR_putmask), MP_ROM_PTR(&lazy_objs[8]) }, \
    { MP_ROM_QSTR(MP_QSTR_quantile), MP_ROM_PTR(&lazy_objs[98]) }, \
    { MP_ROM_QSTR(MP_QSTR_r_), MP_ROM_PTR(&lazy_objs[300]) }, \
    { MP_ROM_QSTR(MP_QSTR_rad2deg), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_RAD2DEG]) }, \
    { MP_ROM_QSTR(MP_QSTR_radians), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_RADIANS]) }, \
    { MP_ROM_QSTR(MP_QSTR_random), MP_ROM_PTR(&mod_numpy_random_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ravel), MP_ROM_PTR(&mod_numpy_ravel_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ravel_multi_index), MP_ROM_PTR(&lazy_objs[12]) }, \
    { MP_ROM_QSTR(MP_QSTR_real), MP_ROM_PTR(&lazy_objs[276]) }, \
    { MP_ROM_QSTR(MP_QSTR_real_if_close), MP_ROM_PTR(&lazy_objs[281]) }, \
    { MP_ROM_QSTR(MP_QSTR_reciprocal), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_RECIPROCAL]) }, \
    { MP_ROM_QSTR(MP_QSTR_remainder), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_REMAINDER]) }, \
    { MP_ROM_QSTR(MP_QSTR_repeat), MP_ROM_PTR(&mod_numpy_repeat_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_require), MP_ROM_PTR(&lazy_objs[290]) }, \
    { MP_ROM_QSTR(MP_QSTR_reshape), MP_ROM_PTR(&mod_numpy_reshape_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_resize), MP_ROM_PTR(&lazy_objs[65]) }, \
    { MP_ROM_QSTR(MP_QSTR_result_type), MP_ROM_PTR(&mod_numpy_result_type_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_right_shift), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_RIGHT_SHIFT]) }, \
    { MP_ROM_QSTR(MP_QSTR_rint), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_RINT]) }, \
    { MP_ROM_QSTR(MP_QSTR_roll), MP_ROM_PTR(&lazy_objs[42]) }, \
    { MP_ROM_QSTR(MP_QSTR_rollaxis), MP_ROM_PTR(&lazy_objs[66]) }, \
    { MP_ROM_QSTR(MP_QSTR_roots), MP_ROM_PTR(&lazy_objs[127]) }, \
    { MP_ROM_QSTR(MP_QSTR_rot90), MP_ROM_PTR(&lazy_objs[46]) }, \
    { MP_ROM_QSTR(MP_QSTR_round), MP_ROM_PTR(&mod_numpy_round_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_row_stack), MP_ROM_PTR(&lazy_objs[40]) }, \
    { MP_ROM_QSTR(MP_QSTR_s_), MP_ROM_PTR(&lazy_objs[302]) }, \
    { MP_ROM_QSTR(MP_QSTR_save), MP_ROM_PTR(&lazy_objs[258]) }, \
    { MP_ROM_QSTR(MP_QSTR_savetxt), MP_ROM_PTR(&lazy_objs[264]) }, \
    { MP_ROM_QSTR(MP_QSTR_savez), MP_ROM_PTR(&lazy_objs[260]) }, \
    { MP_ROM_QSTR(MP_QSTR_savez_compressed), MP_ROM_PTR(&lazy_objs[261]) }, \
    { MP_ROM_QSTR(MP_QSTR_sctypeDict), MP_ROM_PTR(&lazy_objs[274]) }, \
    { MP_ROM_QSTR(MP_QSTR_searchsorted), MP_ROM_PTR(&mod_numpy_searchsorted_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_select), MP_ROM_PTR(&lazy_objs[4]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_printoptions), MP_ROM_PTR(&mod_numpy_set_printoptions_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_setbufsize), MP_ROM_PTR(&lazy_objs[287]) }, \
    { MP_ROM_QSTR(MP_QSTR_setdiff1d), MP_ROM_PTR(&lazy_objs[92]) }, \
    { MP_ROM_QSTR(MP_QSTR_seterr), MP_ROM_PTR(&mod_numpy_seterr_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_seterrcall), MP_ROM_PTR(&mod_numpy_seterrcall_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_setxor1d), MP_ROM_PTR(&lazy_objs[93]) }, \
    { MP_ROM_QSTR(MP_QSTR_shape), MP_ROM_PTR(&mod_numpy_shape_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_shares_memory), MP_ROM_PTR(&mod_numpy_shares_memory_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_short), MP_ROM_PTR(&scalar_int16_type) }, \
    { MP_ROM_QSTR(MP_QSTR_show_config), MP_ROM_PTR(&lazy_objs[74]) }, \
    { MP_ROM_QSTR(MP_QSTR_show_runtime), MP_ROM_PTR(&lazy_objs[75]) }, \
    { MP_ROM_QSTR(MP_QSTR_sign), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SIGN]) }, \
    { MP_ROM_QSTR(MP_QSTR_signbit), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SIGNBIT]) }, \
    { MP_ROM_QSTR(MP_QSTR_signedinteger), MP_ROM_PTR(&scalar_signedinteger_type) }, \
    { MP_ROM_QSTR(MP_QSTR_sin), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SIN]) }, \
    { MP_ROM_QSTR(MP_QSTR_sinc), MP_ROM_PTR(&lazy_objs[118]) }, \
    { MP_ROM_QSTR(MP_QSTR_single), MP_ROM_PTR(&scalar_float32_type) }, \
    { MP_ROM_QSTR(MP_QSTR_sinh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SINH]) }, \
    { MP_ROM_QSTR(MP_QSTR_size), MP_ROM_PTR(&mod_numpy_size_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_sort), MP_ROM_PTR(&mod_numpy_sort_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_sort_complex), MP_ROM_PTR(&lazy_objs[95]) }, \
    { MP_ROM_QSTR(MP_QSTR_spacing), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SPACING]) }, \
    { MP_ROM_QSTR(MP_QSTR_split), MP_ROM_PTR(&lazy_objs[34]) }, \
    { MP_ROM_QSTR(MP_QSTR_sqrt), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SQRT]) }, \
    { MP_ROM_QSTR(MP_QSTR_square), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SQUARE]) }, \
    { MP_ROM_QSTR(MP_QSTR_squeeze), MP_ROM_PTR(&mod_numpy_squeeze_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_stack), MP_ROM_PTR(&lazy_objs[24]) }, \
    { MP_ROM_QSTR(MP_QSTR_std), MP_ROM_PTR(&mod_numpy_std_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_subtract), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_SUBTRACT]) }, \
    { MP_ROM_QSTR(MP_QSTR_sum), MP_ROM_PTR(&mod_numpy_sum_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_swapaxes), MP_ROM_PTR(&mod_numpy_swapaxes_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_take), MP_ROM_PTR(&mod_numpy_take_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_take_along_axis), MP_ROM_PTR(&lazy_objs[5]) }, \
    { MP_ROM_QSTR(MP_QSTR_tan), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_TAN]) }, \
    { MP_ROM_QSTR(MP_QSTR_tanh), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_TANH]) }, \
    { MP_ROM_QSTR(MP_QSTR_tensordot), MP_ROM_PTR(&lazy_objs[155]) }, \
    { MP_ROM_QSTR(MP_QSTR_tile), MP_ROM_PTR(&lazy_objs[32]) }, \
    { MP_ROM_QSTR(MP_QSTR_trace), MP_ROM_PTR(&lazy_objs[18]) }, \
    { MP_ROM_QSTR(MP_QSTR_transpose), MP_ROM_PTR(&mod_numpy_transpose_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_trapezoid), MP_ROM_PTR(&lazy_objs[64]) }, \
    { MP_ROM_QSTR(MP_QSTR_tri), MP_ROM_PTR(&lazy_objs[293]) }, \
    { MP_ROM_QSTR(MP_QSTR_tril), MP_ROM_PTR(&lazy_objs[294]) }, \
    { MP_ROM_QSTR(MP_QSTR_tril_indices), MP_ROM_PTR(&lazy_objs[20]) }, \
    { MP_ROM_QSTR(MP_QSTR_tril_indices_from), MP_ROM_PTR(&lazy_objs[21]) }, \
    { MP_ROM_QSTR(MP_QSTR_trim_zeros), MP_ROM_PTR(&lazy_objs[47]) }, \
    { MP_ROM_QSTR(MP_QSTR_triu), MP_ROM_PTR(&lazy_objs[295]) }, \
    { MP_ROM_QSTR(MP_QSTR_triu_indices), MP_ROM_PTR(&lazy_objs[22]) }, \
    { MP_ROM_QSTR(MP_QSTR_triu_indices_from), MP_ROM_PTR(&lazy_objs[23]) }, \
    { MP_ROM_QSTR(MP_QSTR_true_divide), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_DIVIDE]) }, \
    { MP_ROM_QSTR(MP_QSTR_trunc), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_TRUNC]) }, \
    { MP_ROM_QSTR(MP_QSTR_typecodes), MP_ROM_PTR(&lazy_objs[273]) }, \
    { MP_ROM_QSTR(MP_QSTR_typename), MP_ROM_PTR(&lazy_objs[270]) }, \
    { MP_ROM_QSTR(MP_QSTR_ubyte), MP_ROM_PTR(&scalar_uint8_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ufunc), MP_ROM_PTR(&ufunc_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uint), MP_ROM_PTR(&scalar_uint64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uint16), MP_ROM_PTR(&scalar_uint16_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uint32), MP_ROM_PTR(&scalar_uint32_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uint64), MP_ROM_PTR(&scalar_uint64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uint8), MP_ROM_PTR(&scalar_uint8_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uintc), MP_ROM_PTR(&scalar_uint32_type) }, \
    { MP_ROM_QSTR(MP_QSTR_uintp), MP_ROM_PTR(&scalar_uint64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ulong), MP_ROM_PTR(&scalar_uint64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ulonglong), MP_ROM_PTR(&scalar_uint64_type) }, \
    { MP_ROM_QSTR(MP_QSTR_union1d), MP_ROM_PTR(&lazy_objs[90]) }, \
    { MP_ROM_QSTR(MP_QSTR_unique), MP_ROM_PTR(&lazy_objs[85]) }, \
    { MP_ROM_QSTR(MP_QSTR_unique_all), MP_ROM_PTR(&lazy_objs[86]) }, \
    { MP_ROM_QSTR(MP_QSTR_unique_counts), MP_ROM_PTR(&lazy_objs[87]) }, \
    { MP_ROM_QSTR(MP_QSTR_unique_inverse), MP_ROM_PTR(&lazy_objs[88]) }, \
    { MP_ROM_QSTR(MP_QSTR_unique_values), MP_ROM_PTR(&lazy_objs[89]) }, \
    { MP_ROM_QSTR(MP_QSTR_unpackbits), MP_ROM_PTR(&lazy_objs[125]) }, \
    { MP_ROM_QSTR(MP_QSTR_unravel_index), MP_ROM_PTR(&lazy_objs[11]) }, \
    { MP_ROM_QSTR(MP_QSTR_unsignedinteger), MP_ROM_PTR(&scalar_unsignedinteger_type) }, \
    { MP_ROM_QSTR(MP_QSTR_unstack), MP_ROM_PTR(&lazy_objs[28]) }, \
    { MP_ROM_QSTR(MP_QSTR_unwrap), MP_ROM_PTR(&lazy_objs[112]) }, \
    { MP_ROM_QSTR(MP_QSTR_ushort), MP_ROM_PTR(&scalar_uint16_type) }, \
    { MP_ROM_QSTR(MP_QSTR_vander), MP_ROM_PTR(&lazy_objs[296]) }, \
    { MP_ROM_QSTR(MP_QSTR_var), MP_ROM_PTR(&mod_numpy_var_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_vdot), MP_ROM_PTR(&mod_numpy_vdot_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_vecdot), MP_ROM_PTR(&mod_numpy_vecdot_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_vecmat), MP_ROM_PTR(&mod_numpy_vecmat_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_vectorize), MP_ROM_PTR(&lazy_objs[254]) }, \
    { MP_ROM_QSTR(MP_QSTR_vsplit), MP_ROM_PTR(&lazy_objs[36]) }, \
    { MP_ROM_QSTR(MP_QSTR_vstack), MP_ROM_PTR(&lazy_objs[39]) }, \
    { MP_ROM_QSTR(MP_QSTR_where), MP_ROM_PTR(&mod_numpy_where_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_zeros), MP_ROM_PTR(&mod_numpy_zeros_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_zeros_like), MP_ROM_PTR(&mod_numpy_zeros_like_obj) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_TABLE_H
