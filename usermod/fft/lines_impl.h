// The transform of one line, for the REAL and COMPLEX of the file that includes this: C. Temperton,
// "Self-Sorting Mixed-Radix Fast Fourier Transforms", J. Comput. Phys. 52, 1983; large prime factors
// by L. I. Bluestein, IEEE Trans. Audio Electroacoust. 18, 1970.

#include <math.h>
#include <string.h>

#include "fft/lines.h"

static inline COMPLEX complex_of(REAL re, REAL im) {
    COMPLEX z = { re, im };
    return z;
}

static inline COMPLEX add(COMPLEX a, COMPLEX b) {
    return complex_of(a.re + b.re, a.im + b.im);
}

static inline COMPLEX sub(COMPLEX a, COMPLEX b) {
    return complex_of(a.re - b.re, a.im - b.im);
}

static inline COMPLEX mul(COMPLEX a, COMPLEX b) {
    return complex_of(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

static inline COMPLEX conjugate(COMPLEX a) {
    return complex_of(a.re, -a.im);
}

// a * i for sign > 0, a * -i otherwise.
static inline COMPLEX turn(COMPLEX a, REAL sign) {
    return complex_of(-sign * a.im, sign * a.re);
}

static inline COMPLEX scale(COMPLEX a, REAL by) {
    return complex_of(a.re * by, a.im * by);
}

// --- Roots of unity ---

// exp(2 pi i k / n) for k <= n / 2, from an angle of at most pi / 4.
static COMPLEX root(size_t k, size_t n) {
    size_t quarter = 4 * k > n; // beyond the first quadrant?
    size_t left = quarter ? n - 2 * k : 2 * k; // of the quadrant, in units of pi / n
    bool steep = 4 * left > n;
    double angle = (steep ? (double)(n - 2 * left) / 2 : (double)left) * (3.141592653589793 / (double)n);
    REAL c = (REAL)(steep ? sin(angle) : cos(angle));
    REAL s = (REAL)(steep ? cos(angle) : sin(angle));
    return complex_of(quarter ? -c : c, s);
}

// All n of them, by symmetry from as few sines as possible; conjugate when forward.
static nd_err_t fill_roots(COMPLEX *roots, size_t n, bool forward, nd_poll_t poll) {
    size_t n_direct = n % 8 == 0 ? n / 8 : n % 4 == 0 ? n / 4 : n / 2;
    for (size_t k = 0; k <= n_direct; k++) {
        if (poll != NULL && k % 16 == 15 && poll() != 0) {
            return ND_ERR_INTERRUPTED;
        }
        roots[k] = root(k, n);
    }
    if (n % 8 == 0) {
        for (size_t k = 0; k < n / 8; k++) {
            roots[n / 4 - k] = complex_of(roots[k].im, roots[k].re);
        }
    }
    if (n % 4 == 0) {
        for (size_t k = 0; k < n / 4; k++) {
            roots[n / 2 - k] = complex_of(-roots[k].re, roots[k].im);
        }
    }
    for (size_t k = 1; 2 * k < n; k++) {
        roots[n - k] = conjugate(roots[k]);
    }
    for (size_t k = 0; forward && k < n; k++) {
        roots[k] = conjugate(roots[k]);
    }
    return ND_OK;
}

// --- Passes: from[i + width * (j + p * k)] to to[i + width * (k + before * j)] ---

typedef struct _pass_t {
    const COMPLEX *roots; // of n * root_step
    size_t root_step;
    size_t before; // product of the factors that are done
    size_t width; // n / (before * p)
    REAL sign; // of the exponent
    size_t k, k_end; // the part of before and of width that is done in one go
    size_t i, i_end;
    nd_poll_t poll;
} pass_t;

// Butterflies between two polls.
#define BLOCK (32)

static void pass2(const pass_t *pass, COMPLEX *to, const COMPLEX *from) {
    size_t width = pass->width;
    size_t half = width * pass->before;
    for (size_t k = pass->k; k < pass->k_end; k++) {
        const COMPLEX *in = from + k * 2 * width + pass->i;
        COMPLEX *out = to + k * width + pass->i;
        for (size_t i = pass->i; i < pass->i_end; i++, in++, out++) {
            COMPLEX a = in[0];
            COMPLEX b = in[width];
            out[0] = add(a, b);
            out[half] = mul(sub(a, b), pass->roots[i * pass->before * pass->root_step]);
        }
    }
}

static void pass3(const pass_t *pass, COMPLEX *to, const COMPLEX *from) {
    size_t width = pass->width;
    size_t third = width * pass->before;
    REAL sine = pass->sign * (REAL)0.8660254037844386;
    for (size_t k = pass->k; k < pass->k_end; k++) {
        const COMPLEX *in = from + k * 3 * width + pass->i;
        COMPLEX *out = to + k * width + pass->i;
        for (size_t i = pass->i; i < pass->i_end; i++, in++, out++) {
            size_t step = i * pass->before * pass->root_step;
            COMPLEX b = add(in[width], in[2 * width]);
            COMPLEX d = turn(scale(sub(in[width], in[2 * width]), sine), 1);
            COMPLEX m = sub(in[0], scale(b, (REAL)0.5));
            out[0] = add(in[0], b);
            out[third] = mul(add(m, d), pass->roots[step]);
            out[2 * third] = mul(sub(m, d), pass->roots[2 * step]);
        }
    }
}

static void pass4(const pass_t *pass, COMPLEX *to, const COMPLEX *from) {
    size_t width = pass->width;
    size_t quarter = width * pass->before;
    for (size_t k = pass->k; k < pass->k_end; k++) {
        const COMPLEX *in = from + k * 4 * width + pass->i;
        COMPLEX *out = to + k * width + pass->i;
        for (size_t i = pass->i; i < pass->i_end; i++, in++, out++) {
            size_t step = i * pass->before * pass->root_step;
            COMPLEX a = add(in[0], in[2 * width]);
            COMPLEX b = sub(in[0], in[2 * width]);
            COMPLEX c = add(in[width], in[3 * width]);
            COMPLEX d = turn(sub(in[width], in[3 * width]), pass->sign);
            out[0] = add(a, c);
            out[quarter] = mul(add(b, d), pass->roots[step]);
            out[2 * quarter] = mul(sub(a, c), pass->roots[2 * step]);
            out[3 * quarter] = mul(sub(b, d), pass->roots[3 * step]);
        }
    }
}

static void pass5(const pass_t *pass, COMPLEX *to, const COMPLEX *from) {
    const REAL c1 = (REAL)0.3090169943749474;
    const REAL c2 = (REAL)-0.8090169943749475;
    const REAL s1 = pass->sign * (REAL)0.9510565162951535;
    const REAL s2 = pass->sign * (REAL)0.5877852522924731;
    size_t width = pass->width;
    size_t fifth = width * pass->before;
    for (size_t k = pass->k; k < pass->k_end; k++) {
        const COMPLEX *in = from + k * 5 * width + pass->i;
        COMPLEX *out = to + k * width + pass->i;
        for (size_t i = pass->i; i < pass->i_end; i++, in++, out++) {
            size_t step = i * pass->before * pass->root_step;
            COMPLEX a = in[0];
            COMPLEX b = add(in[width], in[4 * width]);
            COMPLEX c = add(in[2 * width], in[3 * width]);
            COMPLEX d = sub(in[width], in[4 * width]);
            COMPLEX e = sub(in[2 * width], in[3 * width]);
            // In this order the terms of a constant line cancel.
            COMPLEX m1 = add(add(a, scale(b, c1)), scale(c, c2));
            COMPLEX m2 = add(add(a, scale(c, c1)), scale(b, c2));
            COMPLEX d1 = turn(add(scale(d, s1), scale(e, s2)), 1);
            COMPLEX d2 = turn(sub(scale(d, s2), scale(e, s1)), 1);
            out[0] = add(a, add(b, c));
            out[fifth] = mul(add(m1, d1), pass->roots[step]);
            out[2 * fifth] = mul(add(m2, d2), pass->roots[2 * step]);
            out[3 * fifth] = mul(sub(m2, d2), pass->roots[3 * step]);
            out[4 * fifth] = mul(sub(m1, d1), pass->roots[4 * step]);
        }
    }
}

// One sum of a butterfly for any other factor p, by its definition.
static COMPLEX sum_any(const pass_t *pass, size_t p, size_t j, const COMPLEX *in) {
    size_t p_step = pass->width * pass->before * pass->root_step; // a root of p in roots
    COMPLEX sum = in[0];
    size_t at = 0;
    for (size_t q = 1; q < p; q++) {
        at += j;
        at -= at >= p ? p : 0;
        sum = add(sum, mul(in[q * pass->width], pass->roots[at * p_step]));
    }
    return sum;
}

static void pass_any(const pass_t *pass, size_t p, COMPLEX *to, const COMPLEX *from) {
    size_t width = pass->width;
    size_t part = width * pass->before;
    for (size_t k = pass->k; k < pass->k_end; k++) {
        const COMPLEX *in = from + k * p * width + pass->i;
        COMPLEX *out = to + k * width + pass->i;
        for (size_t i = pass->i; i < pass->i_end; i++, in++, out++) {
            for (size_t j = 0; j < p; j++) {
                size_t step = i * j * pass->before * pass->root_step;
                out[j * part] = mul(sum_any(pass, p, j, in), pass->roots[step]);
            }
        }
    }
}

static size_t next_factor(size_t n) {
    if (n % 4 == 0) {
        return 4;
    }
    size_t p = 2;
    while (n % p != 0) {
        p++;
    }
    return p;
}

static void run_block(const pass_t *pass, size_t p, COMPLEX *to, const COMPLEX *from) {
    switch (p) {
        case 2:
            pass2(pass, to, from);
            break;
        case 3:
            pass3(pass, to, from);
            break;
        case 4:
            pass4(pass, to, from);
            break;
        case 5:
            pass5(pass, to, from);
            break;
        default:
            pass_any(pass, p, to, from);
    }
}

static nd_err_t run_pass(pass_t *pass, size_t p, COMPLEX *to, const COMPLEX *from) {
    size_t block = p > 5 ? 1 : BLOCK;
    size_t i_step = pass->width < block ? pass->width : block;
    size_t k_step = block / i_step;
    for (pass->k = 0; pass->k < pass->before; pass->k = pass->k_end) {
        pass->k_end = pass->k + k_step < pass->before ? pass->k + k_step : pass->before;
        for (pass->i = 0; pass->i < pass->width; pass->i = pass->i_end) {
            pass->i_end = pass->i + i_step < pass->width ? pass->i + i_step : pass->width;
            run_block(pass, p, to, from);
            if (pass->poll != NULL && pass->poll() != 0) {
                return ND_ERR_INTERRUPTED;
            }
        }
    }
    return ND_OK;
}

// In place; spare has room for n. roots are those of n * root_step.
static nd_err_t transform(COMPLEX *line, size_t n, const COMPLEX *roots, size_t root_step, bool forward,
    COMPLEX *spare, nd_poll_t poll) {
    pass_t pass = { .roots = roots, .root_step = root_step, .before = 1, .width = n, .poll = poll };
    pass.sign = forward ? -1 : 1;
    COMPLEX *from = line;
    COMPLEX *to = spare;
    while (pass.width > 1) {
        size_t p = next_factor(pass.width);
        pass.width /= p;
        if (run_pass(&pass, p, to, from) != ND_OK) {
            return ND_ERR_INTERRUPTED;
        }
        pass.before *= p;
        COMPLEX *kept = from;
        from = to;
        to = kept;
    }
    if (from != line) {
        memcpy(line, from, n * sizeof(COMPLEX));
    }
    return ND_OK;
}

// --- Convolution, for large prime factors ---

// Where things are in work, in this order.
typedef struct _work_t {
    COMPLEX *roots; // n of the longer side
    COMPLEX *spare; // n_complex, or n_padded
    COMPLEX *chirp; // n_complex: exp(+-i pi k^2 / n_complex)
    COMPLEX *padded_roots; // n_padded, backward
    COMPLEX *filter; // n_padded: the transform of the conjugate chirp
    COMPLEX *padded; // n_padded
} work_t;

static work_t find_work(const nd_fft_t *fft) {
    work_t work;
    work.roots = fft->work;
    work.spare = work.roots + fft->n;
    work.chirp = work.spare + fft->n_padded;
    work.padded_roots = work.chirp + 2 * fft->n_complex;
    work.filter = work.padded_roots + fft->n_padded;
    work.padded = work.filter + fft->n_padded;
    return work;
}

static nd_err_t init_convolution(const nd_fft_t *fft, nd_poll_t poll) {
    work_t work = find_work(fft);
    size_t n = fft->n_complex;
    size_t m = fft->n_padded;
    nd_err_t err = fill_roots(work.padded_roots, m, false, poll);
    if (err == ND_OK) {
        // The chirp's room holds the 2 n roots that it is picked from.
        err = fill_roots(work.padded, 2 * n, fft->forward, poll);
    }
    if (err != ND_OK) {
        return err;
    }
    size_t square = 0;
    for (size_t k = 0; k < n; k++) {
        work.chirp[k] = work.padded[square];
        square = (square + 2 * k + 1) % (2 * n);
    }
    memset(work.filter, 0, m * sizeof(COMPLEX));
    for (size_t k = 0; k < n; k++) {
        work.filter[k] = scale(conjugate(work.chirp[k]), 1 / (REAL)m);
        work.filter[k == 0 ? 0 : m - k] = work.filter[k];
    }
    return transform(work.filter, m, work.padded_roots, 1, false, work.spare, poll);
}

static nd_err_t convolve(const nd_fft_t *fft, COMPLEX *line, nd_poll_t poll) {
    work_t work = find_work(fft);
    size_t n = fft->n_complex;
    size_t m = fft->n_padded;
    memset(work.padded, 0, m * sizeof(COMPLEX));
    for (size_t k = 0; k < n; k++) {
        work.padded[k] = mul(line[k], work.chirp[k]);
    }
    nd_err_t err = transform(work.padded, m, work.padded_roots, 1, false, work.spare, poll);
    // The inverse transform is that of the conjugates.
    for (size_t k = 0; k < m; k++) {
        work.padded[k] = conjugate(mul(work.padded[k], work.filter[k]));
    }
    if (err == ND_OK) {
        err = transform(work.padded, m, work.padded_roots, 1, false, work.spare, poll);
    }
    for (size_t k = 0; k < n; k++) {
        line[k] = mul(conjugate(work.padded[k]), work.chirp[k]);
    }
    return err;
}

static nd_err_t transform_complex(const nd_fft_t *fft, COMPLEX *line, nd_poll_t poll) {
    work_t work = find_work(fft);
    if (fft->n_padded != 0) {
        return convolve(fft, line, poll);
    }
    return transform(line, fft->n_complex, work.roots, fft->n / fft->n_complex, fft->forward, work.spare, poll);
}

// --- Real lines of even length, through a complex transform of half the length ---

static void split_half(const nd_fft_t *fft, COMPLEX *line) {
    const COMPLEX *roots = fft->work;
    size_t half = fft->n / 2;
    line[half] = line[0];
    for (size_t k = 0; 2 * k <= half; k++) {
        COMPLEX a = line[k];
        COMPLEX b = conjugate(line[half - k]);
        COMPLEX even = scale(add(a, b), (REAL)0.5);
        // Over i
        COMPLEX odd = mul(turn(scale(sub(a, b), (REAL)0.5), -1), roots[k]);
        line[k] = add(even, odd);
        line[half - k] = conjugate(sub(even, odd));
    }
    // Of a real line these two are real; not -0.
    line[0].im = 0;
    line[half].im = 0;
}

static void join_half(const nd_fft_t *fft, COMPLEX *line) {
    const COMPLEX *roots = fft->work;
    size_t half = fft->n / 2;
    // What a real line cannot have is not looked at.
    line[0].im = 0;
    line[half].im = 0;
    for (size_t k = 0; 2 * k <= half; k++) {
        COMPLEX a = line[k];
        COMPLEX b = conjugate(line[half - k]);
        COMPLEX even = add(a, b);
        COMPLEX odd = turn(mul(sub(a, b), roots[k]), 1);
        line[k] = add(even, odd);
        line[half - k] = conjugate(sub(even, odd));
    }
}

// --- Real lines of odd length, through a complex transform of the same length ---

static nd_err_t run_odd_real(const nd_fft_t *fft, void *line, nd_poll_t poll) {
    size_t n = fft->n;
    size_t n_padded = fft->n_padded;
    work_t work = find_work(fft);
    COMPLEX *whole = n_padded == 0 ? work.spare + n : work.padded + n_padded;
    REAL *reals = line;
    COMPLEX *halves = line;
    if (fft->kind == ND_FFT_R2C) {
        for (size_t k = 0; k < n; k++) {
            whole[k] = complex_of(reals[k], 0);
        }
    } else {
        whole[0] = complex_of(halves[0].re, 0);
        for (size_t k = 1; 2 * k < n; k++) {
            whole[k] = halves[k];
            whole[n - k] = conjugate(halves[k]);
        }
    }
    nd_err_t err = transform_complex(fft, whole, poll);
    if (fft->kind == ND_FFT_R2C) {
        memcpy(line, whole, (n / 2 + 1) * sizeof(COMPLEX));
        halves[0].im = 0;
    } else {
        for (size_t k = 0; k < n; k++) {
            reals[k] = whole[k].re;
        }
    }
    return err;
}

nd_err_t INIT(const nd_fft_t *fft, nd_poll_t poll) {
    nd_err_t err = fill_roots(fft->work, fft->n, fft->forward, poll);
    if (err == ND_OK && fft->n_padded != 0) {
        err = init_convolution(fft, poll);
    }
    return err;
}

nd_err_t RUN(const nd_fft_t *fft, void *line, nd_poll_t poll) {
    if (fft->kind == ND_FFT_C2C) {
        return transform_complex(fft, line, poll);
    }
    if (fft->n_complex == fft->n) {
        return run_odd_real(fft, line, poll);
    }
    if (fft->kind == ND_FFT_R2C) {
        nd_err_t err = transform_complex(fft, line, poll);
        split_half(fft, line);
        return err;
    }
    join_half(fft, line);
    return transform_complex(fft, line, poll);
}
