// The initialisers of lazy_objs[] and of the submodules in bind/lazy.c.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_LAZY_OBJS_H
#define MICRONUMPY_GEN_LAZY_OBJS_H

#define LAZY_OBJS \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_isclose }, \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_allclose }, \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_array_equal }, \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_array_equiv }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_SeedSequence }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_BitGenerator }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_PCG64 }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_MT19937 }, \
    { { &lazy_type }, MP_QSTR__digits, MP_QSTR_binary_repr }, \
    { { &lazy_type }, MP_QSTR__digits, MP_QSTR_base_repr }, \

#define LAZY_SUBMODULES \

#endif // MICRONUMPY_GEN_LAZY_OBJS_H
