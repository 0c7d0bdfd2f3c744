// The globals of numpy.fft, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_FFT_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_FFT_TABLE_H


#define MOD_NUMPY_FFT_TABLE \
    { MP_ROM_QSTR(MP_QSTR_fft), MP_ROM_PTR(&lazy_objs[137]) }, \
    { MP_ROM_QSTR(MP_QSTR_fft2), MP_ROM_PTR(&lazy_objs[145]) }, \
    { MP_ROM_QSTR(MP_QSTR_fftfreq), MP_ROM_PTR(&lazy_objs[151]) }, \
    { MP_ROM_QSTR(MP_QSTR_fftn), MP_ROM_PTR(&lazy_objs[143]) }, \
    { MP_ROM_QSTR(MP_QSTR_fftshift), MP_ROM_PTR(&lazy_objs[153]) }, \
    { MP_ROM_QSTR(MP_QSTR_hfft), MP_ROM_PTR(&lazy_objs[141]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifft), MP_ROM_PTR(&lazy_objs[138]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifft2), MP_ROM_PTR(&lazy_objs[146]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifftn), MP_ROM_PTR(&lazy_objs[144]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifftshift), MP_ROM_PTR(&lazy_objs[154]) }, \
    { MP_ROM_QSTR(MP_QSTR_ihfft), MP_ROM_PTR(&lazy_objs[142]) }, \
    { MP_ROM_QSTR(MP_QSTR_irfft), MP_ROM_PTR(&lazy_objs[140]) }, \
    { MP_ROM_QSTR(MP_QSTR_irfft2), MP_ROM_PTR(&lazy_objs[150]) }, \
    { MP_ROM_QSTR(MP_QSTR_irfftn), MP_ROM_PTR(&lazy_objs[148]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfft), MP_ROM_PTR(&lazy_objs[139]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfft2), MP_ROM_PTR(&lazy_objs[149]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfftfreq), MP_ROM_PTR(&lazy_objs[152]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfftn), MP_ROM_PTR(&lazy_objs[147]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_FFT_TABLE_H
