// The globals of numpy.random, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H


#define MOD_NUMPY_RANDOM_TABLE \
    { MP_ROM_QSTR(MP_QSTR_BitGenerator), MP_ROM_PTR(&lazy_objs[5]) }, \
    { MP_ROM_QSTR(MP_QSTR_MT19937), MP_ROM_PTR(&lazy_objs[7]) }, \
    { MP_ROM_QSTR(MP_QSTR_PCG64), MP_ROM_PTR(&lazy_objs[6]) }, \
    { MP_ROM_QSTR(MP_QSTR_SeedSequence), MP_ROM_PTR(&lazy_objs[4]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
