// The methods of ndarray.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_ARRAY_TABLE_H
#define MICRONUMPY_GEN_ARRAY_TABLE_H

extern const mp_obj_fun_builtin_var_t array_copy_obj;
extern const mp_obj_fun_builtin_var_t array_astype_obj;
extern const mp_obj_fun_builtin_var_t array_byteswap_obj;
extern const mp_obj_fun_builtin_var_t array_tobytes_obj;
extern const mp_obj_fun_builtin_var_t array_item_obj;
extern const mp_obj_fun_builtin_var_t array_view_obj;
extern const mp_obj_fun_builtin_fixed_t array_tolist_obj;
extern const mp_obj_fun_builtin_fixed_t array_fill_obj;
extern const mp_obj_fun_builtin_var_t array_reshape_obj;
extern const mp_obj_fun_builtin_var_t array_flatten_obj;
extern const mp_obj_fun_builtin_var_t array_transpose_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_ravel_obj;
extern const mp_obj_fun_builtin_var_t mod_numpy_squeeze_obj;
extern const mp_obj_fun_builtin_fixed_t mod_numpy_swapaxes_obj;

#define ARRAY_TABLE \
    { MP_ROM_QSTR(MP_QSTR_astype), MP_ROM_PTR(&array_astype_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_byteswap), MP_ROM_PTR(&array_byteswap_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&array_copy_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fill), MP_ROM_PTR(&array_fill_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_flatten), MP_ROM_PTR(&array_flatten_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_item), MP_ROM_PTR(&array_item_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_ravel), MP_ROM_PTR(&mod_numpy_ravel_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_reshape), MP_ROM_PTR(&array_reshape_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_squeeze), MP_ROM_PTR(&mod_numpy_squeeze_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_swapaxes), MP_ROM_PTR(&mod_numpy_swapaxes_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_tobytes), MP_ROM_PTR(&array_tobytes_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_tolist), MP_ROM_PTR(&array_tolist_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_transpose), MP_ROM_PTR(&array_transpose_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_view), MP_ROM_PTR(&array_view_obj) }, \

#endif // MICRONUMPY_GEN_ARRAY_TABLE_H
