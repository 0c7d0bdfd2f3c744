// The globals of numpy.exceptions, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_EXCEPTIONS_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_EXCEPTIONS_TABLE_H

extern const mp_obj_type_t too_hard_error_type;
extern const mp_obj_type_t axis_error_type;

#define MOD_NUMPY_EXCEPTIONS_TABLE \
    { MP_ROM_QSTR(MP_QSTR_AxisError), MP_ROM_PTR(&axis_error_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ComplexWarning), MP_ROM_PTR(&lazy_objs[76]) }, \
    { MP_ROM_QSTR(MP_QSTR_DTypePromotionError), MP_ROM_PTR(&lazy_objs[80]) }, \
    { MP_ROM_QSTR(MP_QSTR_ModuleDeprecationWarning), MP_ROM_PTR(&lazy_objs[78]) }, \
    { MP_ROM_QSTR(MP_QSTR_RankWarning), MP_ROM_PTR(&lazy_objs[79]) }, \
    { MP_ROM_QSTR(MP_QSTR_TooHardError), MP_ROM_PTR(&too_hard_error_type) }, \
    { MP_ROM_QSTR(MP_QSTR_VisibleDeprecationWarning), MP_ROM_PTR(&lazy_objs[77]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_EXCEPTIONS_TABLE_H
