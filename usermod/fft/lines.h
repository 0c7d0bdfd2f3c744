// The two instances of lines_impl.h: transforms in float32 and in float64.
#ifndef MICRONUMPY_FFT_LINES_H
#define MICRONUMPY_FFT_LINES_H

#include "fft/fft.h"

nd_err_t nd_fft_init_f32(const nd_fft_t *fft, nd_poll_t poll);
nd_err_t nd_fft_init_f64(const nd_fft_t *fft, nd_poll_t poll);
nd_err_t nd_fft_run_f32(const nd_fft_t *fft, void *line, nd_poll_t poll);
nd_err_t nd_fft_run_f64(const nd_fft_t *fft, void *line, nd_poll_t poll);

#endif // MICRONUMPY_FFT_LINES_H
