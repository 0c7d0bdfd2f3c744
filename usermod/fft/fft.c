// Lengths and room of transforms, and the choice between float32 and float64.

#include "fft/fft.h"
#include "fft/lines.h"

// Prime factors above this go through a convolution (Bluestein), which then takes fewer steps.
#define MAX_FACTOR (23)

static size_t largest_factor(size_t n) {
    size_t largest = 1;
    for (size_t p = 2; p * p <= n; p++) {
        while (n % p == 0) {
            largest = p;
            n /= p;
        }
    }
    return n > largest ? n : largest;
}

static bool is_smooth(size_t n) {
    for (size_t p = 2; p <= 5; p++) {
        while (n % p == 0) {
            n /= p;
        }
    }
    return n == 1;
}

// The length of the convolution for n, or 0 when the direct way is better.
static size_t padded(size_t n) {
    if (largest_factor(n) <= MAX_FACTOR) {
        return 0;
    }
    size_t m = 2 * n; // the roots of 2 n stand there for a while
    while (!is_smooth(m)) {
        m++;
    }
    return m;
}

static size_t complex_length(nd_fft_kind_t kind, size_t n) {
    return kind != ND_FFT_C2C && n % 2 == 0 ? n / 2 : n;
}

size_t nd_fft_work_bytes(nd_fft_kind_t kind, bool narrow, size_t n) {
    size_t n_complex = complex_length(kind, n);
    size_t itemsize = narrow ? sizeof(nd_c64_t) : sizeof(nd_c128_t);
    if (n > SIZE_MAX / 32 / itemsize) {
        return SIZE_MAX;
    }
    size_t n_padded = padded(n_complex);
    // The roots of n, and a line; or the roots of 2 n, those of n_padded, the chirp and two lines.
    size_t room = n_padded == 0 ? n_complex : 2 * n_complex + 4 * n_padded;
    return (n + room + (n_complex == n && kind != ND_FFT_C2C ? n : 0)) * itemsize;
}

nd_err_t nd_fft_init(nd_fft_t *fft, nd_fft_kind_t kind, bool forward, bool narrow, size_t n, void *work, nd_poll_t poll) {
    fft->kind = kind;
    fft->forward = forward;
    fft->narrow = narrow;
    fft->n = n;
    fft->n_complex = complex_length(kind, n);
    fft->n_padded = padded(fft->n_complex);
    fft->work = work;
    return narrow ? nd_fft_init_f32(fft, poll) : nd_fft_init_f64(fft, poll);
}

nd_err_t nd_fft_run(const nd_fft_t *fft, void *line, nd_poll_t poll) {
    return fft->narrow ? nd_fft_run_f32(fft, line, poll) : nd_fft_run_f64(fft, line, poll);
}
