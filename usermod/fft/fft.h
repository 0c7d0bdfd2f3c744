// Discrete Fourier transforms of one contiguous line, of any length, in float32 and float64.
#ifndef MICRONUMPY_FFT_FFT_H
#define MICRONUMPY_FFT_FFT_H

#include "core/nd.h"

// What a line is: complex to complex, real to the first half of its transform, and the reverse.
typedef enum { ND_FFT_C2C, ND_FFT_R2C, ND_FFT_C2R } nd_fft_kind_t;

// Everything about one length; work holds the roots of unity and room for one line.
typedef struct _nd_fft_t {
    nd_fft_kind_t kind;
    bool forward; // exp(-2 pi i ...); R2C and C2R may be either
    bool narrow; // float32
    size_t n; // length of the line on its longer side
    size_t n_complex; // length of the complex transform inside: n, or n / 2 for even real lines
    size_t n_padded; // of the convolution that does it when n_complex has a large prime factor, else 0
    void *work;
} nd_fft_t;

// Bytes of work for a line of n elements; SIZE_MAX when that overflows.
size_t nd_fft_work_bytes(nd_fft_kind_t kind, bool narrow, size_t n);
// n > 0. Computes the roots of unity.
nd_err_t nd_fft_init(nd_fft_t *fft, nd_fft_kind_t kind, bool forward, bool narrow, size_t n, void *work, nd_poll_t poll);
// Transforms in place. C2C: n complex numbers. R2C: n reals become n / 2 + 1 complex numbers. C2R:
// the reverse, without the division by n. line has room for n / 2 + 1 complex numbers at least.
nd_err_t nd_fft_run(const nd_fft_t *fft, void *line, nd_poll_t poll);

#endif // MICRONUMPY_FFT_FFT_H
