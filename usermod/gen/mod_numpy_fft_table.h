// The globals of numpy.fft, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_FFT_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_FFT_TABLE_H


#define MOD_NUMPY_FFT_TABLE \
    { MP_ROM_QSTR(MP_QSTR_fft), MP_ROM_PTR(&lazy_objs[70]) }, \
    { MP_ROM_QSTR(MP_QSTR_fft2), MP_ROM_PTR(&lazy_objs[78]) }, \
    { MP_ROM_QSTR(MP_QSTR_fftfreq), MP_ROM_PTR(&lazy_objs[84]) }, \
    { MP_ROM_QSTR(MP_QSTR_fftn), MP_ROM_PTR(&lazy_objs[76]) }, \
    { MP_ROM_QSTR(MP_QSTR_fftshift), MP_ROM_PTR(&lazy_objs[86]) }, \
    { MP_ROM_QSTR(MP_QSTR_hfft), MP_ROM_PTR(&lazy_objs[74]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifft), MP_ROM_PTR(&lazy_objs[71]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifft2), MP_ROM_PTR(&lazy_objs[79]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifftn), MP_ROM_PTR(&lazy_objs[77]) }, \
    { MP_ROM_QSTR(MP_QSTR_ifftshift), MP_ROM_PTR(&lazy_objs[87]) }, \
    { MP_ROM_QSTR(MP_QSTR_ihfft), MP_ROM_PTR(&lazy_objs[75]) }, \
    { MP_ROM_QSTR(MP_QSTR_irfft), MP_ROM_PTR(&lazy_objs[73]) }, \
    { MP_ROM_QSTR(MP_QSTR_irfft2), MP_ROM_PTR(&lazy_objs[83]) }, \
    { MP_ROM_QSTR(MP_QSTR_irfftn), MP_ROM_PTR(&lazy_objs[81]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfft), MP_ROM_PTR(&lazy_objs[72]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfft2), MP_ROM_PTR(&lazy_objs[82]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfftfreq), MP_ROM_PTR(&lazy_objs[85]) }, \
    { MP_ROM_QSTR(MP_QSTR_rfftn), MP_ROM_PTR(&lazy_objs[80]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_FFT_TABLE_H
