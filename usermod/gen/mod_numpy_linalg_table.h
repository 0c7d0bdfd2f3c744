// The globals of numpy.linalg, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_LINALG_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_LINALG_TABLE_H

extern const mp_obj_type_t linalg_error_type;

#define MOD_NUMPY_LINALG_TABLE \
    { MP_ROM_QSTR(MP_QSTR_LinAlgError), MP_ROM_PTR(&linalg_error_type) }, \
    { MP_ROM_QSTR(MP_QSTR_cholesky), MP_ROM_PTR(&lazy_objs[162]) }, \
    { MP_ROM_QSTR(MP_QSTR_cond), MP_ROM_PTR(&lazy_objs[173]) }, \
    { MP_ROM_QSTR(MP_QSTR_cross), MP_ROM_PTR(&lazy_objs[182]) }, \
    { MP_ROM_QSTR(MP_QSTR_det), MP_ROM_PTR(&lazy_objs[160]) }, \
    { MP_ROM_QSTR(MP_QSTR_diagonal), MP_ROM_PTR(&lazy_objs[183]) }, \
    { MP_ROM_QSTR(MP_QSTR_eig), MP_ROM_PTR(&lazy_objs[164]) }, \
    { MP_ROM_QSTR(MP_QSTR_eigh), MP_ROM_PTR(&lazy_objs[165]) }, \
    { MP_ROM_QSTR(MP_QSTR_eigvals), MP_ROM_PTR(&lazy_objs[166]) }, \
    { MP_ROM_QSTR(MP_QSTR_eigvalsh), MP_ROM_PTR(&lazy_objs[167]) }, \
    { MP_ROM_QSTR(MP_QSTR_inv), MP_ROM_PTR(&lazy_objs[159]) }, \
    { MP_ROM_QSTR(MP_QSTR_lstsq), MP_ROM_PTR(&lazy_objs[176]) }, \
    { MP_ROM_QSTR(MP_QSTR_matmul), MP_ROM_PTR(&lazy_objs[185]) }, \
    { MP_ROM_QSTR(MP_QSTR_matrix_norm), MP_ROM_PTR(&lazy_objs[172]) }, \
    { MP_ROM_QSTR(MP_QSTR_matrix_power), MP_ROM_PTR(&lazy_objs[177]) }, \
    { MP_ROM_QSTR(MP_QSTR_matrix_rank), MP_ROM_PTR(&lazy_objs[174]) }, \
    { MP_ROM_QSTR(MP_QSTR_matrix_transpose), MP_ROM_PTR(&lazy_objs[188]) }, \
    { MP_ROM_QSTR(MP_QSTR_multi_dot), MP_ROM_PTR(&lazy_objs[178]) }, \
    { MP_ROM_QSTR(MP_QSTR_norm), MP_ROM_PTR(&lazy_objs[170]) }, \
    { MP_ROM_QSTR(MP_QSTR_outer), MP_ROM_PTR(&lazy_objs[181]) }, \
    { MP_ROM_QSTR(MP_QSTR_pinv), MP_ROM_PTR(&lazy_objs[175]) }, \
    { MP_ROM_QSTR(MP_QSTR_qr), MP_ROM_PTR(&lazy_objs[163]) }, \
    { MP_ROM_QSTR(MP_QSTR_slogdet), MP_ROM_PTR(&lazy_objs[161]) }, \
    { MP_ROM_QSTR(MP_QSTR_solve), MP_ROM_PTR(&lazy_objs[158]) }, \
    { MP_ROM_QSTR(MP_QSTR_svd), MP_ROM_PTR(&lazy_objs[168]) }, \
    { MP_ROM_QSTR(MP_QSTR_svdvals), MP_ROM_PTR(&lazy_objs[169]) }, \
    { MP_ROM_QSTR(MP_QSTR_tensordot), MP_ROM_PTR(&lazy_objs[187]) }, \
    { MP_ROM_QSTR(MP_QSTR_tensorinv), MP_ROM_PTR(&lazy_objs[179]) }, \
    { MP_ROM_QSTR(MP_QSTR_tensorsolve), MP_ROM_PTR(&lazy_objs[180]) }, \
    { MP_ROM_QSTR(MP_QSTR_trace), MP_ROM_PTR(&lazy_objs[184]) }, \
    { MP_ROM_QSTR(MP_QSTR_vecdot), MP_ROM_PTR(&lazy_objs[186]) }, \
    { MP_ROM_QSTR(MP_QSTR_vector_norm), MP_ROM_PTR(&lazy_objs[171]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_LINALG_TABLE_H
