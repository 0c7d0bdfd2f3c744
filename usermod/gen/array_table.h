// The methods of ndarray.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_ARRAY_TABLE_H
#define MICRONUMPY_GEN_ARRAY_TABLE_H

extern const mp_obj_fun_builtin_var_t mod_numpy_sum_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_prod_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_max_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_min_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_any_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_all_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_mean_obj;
extern const mp_obj_fun_builtin_var_t array_var_obj;
extern const mp_obj_fun_builtin_var_t array_std_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argmax_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argmin_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_cumsum_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_cumprod_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_clip_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_round_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_dot_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_take_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_put_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_repeat_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_diagonal_obj;
extern const mp_obj_fun_builtin_var_t array_compress_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_nonzero_obj;
extern const lazy_method_obj_t array_choose_obj;
extern const lazy_method_obj_t array_trace_obj;
extern const mp_obj_fun_builtin_var_t array_copy_obj;
extern const mp_obj_fun_builtin_var_t array_astype_obj;
extern const mp_obj_fun_builtin_var_t array_byteswap_obj;
extern const mp_obj_fun_builtin_var_t array_tobytes_obj;
extern const mp_obj_fun_builtin_var_t array_item_obj;
extern const mp_obj_fun_builtin_var_t array_view_obj;
extern const mp_obj_fun_builtin_var_t array_getfield_obj;
extern const mp_obj_fun_builtin_var_t array_setfield_obj;
extern const mp_obj_fun_builtin_var_t array_to_device_obj;
extern const mp_obj_fun_builtin_fixed_t array_tolist_obj;
extern const mp_obj_fun_builtin_fixed_t array_fill_obj;
extern const mp_obj_fun_builtin_fixed_t array_conjugate_obj;
extern const mp_obj_fun_builtin_var_t array_reshape_obj;
extern const mp_obj_fun_builtin_var_t array_flatten_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ravel_obj;
extern const mp_obj_fun_builtin_var_t array_transpose_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_squeeze_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_swapaxes_obj;
extern const mp_obj_fun_builtin_var_t array_setflags_obj;
extern const mp_obj_fun_builtin_var_t array_resize_obj;
extern const mp_obj_fun_builtin_var_t array_sort_obj;
extern const mp_obj_fun_builtin_var_t array_partition_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argsort_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_argpartition_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_searchsorted_obj;
extern const lazy_method_obj_t array_tofile_obj;

#define ARRAY_TABLE \
    { MP_ROM_QSTR(MP_QSTR_all), MP_ROM_PTR(&mod_numpy_all_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_any), MP_ROM_PTR(&mod_numpy_any_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argmax), MP_ROM_PTR(&mod_numpy_argmax_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argmin), MP_ROM_PTR(&mod_numpy_argmin_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argpartition), MP_ROM_PTR(&mod_numpy_argpartition_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_argsort), MP_ROM_PTR(&mod_numpy_argsort_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_astype), MP_ROM_PTR(&array_astype_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_byteswap), MP_ROM_PTR(&array_byteswap_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_choose), MP_ROM_PTR(&array_choose_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_clip), MP_ROM_PTR(&mod_numpy_clip_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_compress), MP_ROM_PTR(&array_compress_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_conj), MP_ROM_PTR(&array_conjugate_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_conjugate), MP_ROM_PTR(&array_conjugate_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&array_copy_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_cumprod), MP_ROM_PTR(&mod_numpy_cumprod_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_cumsum), MP_ROM_PTR(&mod_numpy_cumsum_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_diagonal), MP_ROM_PTR(&mod_numpy_diagonal_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_dot), MP_ROM_PTR(&mod_numpy_dot_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fill), MP_ROM_PTR(&array_fill_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_flatten), MP_ROM_PTR(&array_flatten_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_getfield), MP_ROM_PTR(&array_getfield_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_item), MP_ROM_PTR(&array_item_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_max), MP_ROM_PTR(&mod_numpy_max_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_mean), MP_ROM_PTR(&mod_numpy_mean_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_min), MP_ROM_PTR(&mod_numpy_min_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_nonzero), MP_ROM_PTR(&mod_numpy_nonzero_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_partition), MP_ROM_PTR(&array_partition_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_prod), MP_ROM_PTR(&mod_numpy_prod_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_put), MP_ROM_PTR(&mod_numpy_put_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ravel), MP_ROM_PTR(&mod_numpy_ravel_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_repeat), MP_ROM_PTR(&mod_numpy_repeat_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_reshape), MP_ROM_PTR(&array_reshape_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_resize), MP_ROM_PTR(&array_resize_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_round), MP_ROM_PTR(&mod_numpy_round_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_searchsorted), MP_ROM_PTR(&mod_numpy_searchsorted_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_setfield), MP_ROM_PTR(&array_setfield_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_setflags), MP_ROM_PTR(&array_setflags_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_sort), MP_ROM_PTR(&array_sort_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_squeeze), MP_ROM_PTR(&mod_numpy_squeeze_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_std), MP_ROM_PTR(&array_std_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_sum), MP_ROM_PTR(&mod_numpy_sum_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_swapaxes), MP_ROM_PTR(&mod_numpy_swapaxes_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_take), MP_ROM_PTR(&mod_numpy_take_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_to_device), MP_ROM_PTR(&array_to_device_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_tobytes), MP_ROM_PTR(&array_tobytes_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_tofile), MP_ROM_PTR(&array_tofile_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_tolist), MP_ROM_PTR(&array_tolist_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_trace), MP_ROM_PTR(&array_trace_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_transpose), MP_ROM_PTR(&array_transpose_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_var), MP_ROM_PTR(&array_var_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_view), MP_ROM_PTR(&array_view_obj) }, \

#endif // MICRONUMPY_GEN_ARRAY_TABLE_H
