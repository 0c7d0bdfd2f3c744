// The globals of _special, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD__SPECIAL_TABLE_H
#define MICRONUMPY_GEN_MOD__SPECIAL_TABLE_H


#define MOD__SPECIAL_TABLE \
    { MP_ROM_QSTR(MP_QSTR_entr), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ENTR]) }, \
    { MP_ROM_QSTR(MP_QSTR_erf), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ERF]) }, \
    { MP_ROM_QSTR(MP_QSTR_erfc), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_ERFC]) }, \
    { MP_ROM_QSTR(MP_QSTR_expit), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_EXPIT]) }, \
    { MP_ROM_QSTR(MP_QSTR_gamma), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_GAMMA]) }, \
    { MP_ROM_QSTR(MP_QSTR_gammaln), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_GAMMALN]) }, \
    { MP_ROM_QSTR(MP_QSTR_log_expit), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOG_EXPIT]) }, \
    { MP_ROM_QSTR(MP_QSTR_logit), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_LOGIT]) }, \
    { MP_ROM_QSTR(MP_QSTR_ndtr), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_NDTR]) }, \
    { MP_ROM_QSTR(MP_QSTR_rel_entr), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_REL_ENTR]) }, \
    { MP_ROM_QSTR(MP_QSTR_xlog1py), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_XLOG1PY]) }, \
    { MP_ROM_QSTR(MP_QSTR_xlogy), MP_ROM_PTR(&ufunc_objs[ND_UFUNC_XLOGY]) }, \

#endif // MICRONUMPY_GEN_MOD__SPECIAL_TABLE_H
