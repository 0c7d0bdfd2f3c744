// Transforms against their definition, for lengths of every kind of factor.

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fft/fft.h"
#include "unit.h"

#define MAX_N (120)

static nd_c128_t by_definition(const nd_c128_t *x, size_t n, size_t k, double sign) {
    nd_c128_t sum = {0, 0};
    for (size_t i = 0; i < n; i++) {
        double angle = sign * 2 * 3.141592653589793 * (double)(i * k % n) / (double)n;
        sum.re += x[i].re * cos(angle) - x[i].im * sin(angle);
        sum.im += x[i].re * sin(angle) + x[i].im * cos(angle);
    }
    return sum;
}

static void fill(nd_c128_t *x, size_t n, bool is_complex) {
    for (size_t i = 0; i < n; i++) {
        x[i].re = (double)((i * 7 + 3) % 11) - 5;
        x[i].im = is_complex ? (double)((i * 5 + 1) % 13) - 6 : 0;
    }
}

static double distance(nd_c128_t a, nd_c128_t b) {
    return fabs(a.re - b.re) + fabs(a.im - b.im);
}

// A block of its own for the work, so that the sanitizer sees a step beyond it.
static void run(nd_fft_kind_t kind, bool forward, bool narrow, size_t n, void *line) {
    nd_fft_t fft;
    void *work = malloc(nd_fft_work_bytes(kind, narrow, n));
    CHECK_INT(nd_fft_init(&fft, kind, forward, narrow, n, work, NULL), ND_OK);
    CHECK_INT(nd_fft_run(&fft, line, NULL), ND_OK);
    free(work);
}

static void test_complex(void) {
    for (size_t n = 1; n <= MAX_N; n++) {
        nd_c128_t x[MAX_N], line[MAX_N];
        nd_c64_t narrow[MAX_N];
        for (int forward = 0; forward < 2; forward++) {
            fill(x, n, true);
            memcpy(line, x, sizeof(x));
            run(ND_FFT_C2C, forward, false, n, line);
            for (size_t i = 0; i < n; i++) {
                narrow[i] = (nd_c64_t) {(float)x[i].re, (float)x[i].im};
            }
            run(ND_FFT_C2C, forward, true, n, narrow);
            for (size_t k = 0; k < n; k++) {
                nd_c128_t want = by_definition(x, n, k, forward ? -1 : 1);
                nd_c128_t wide = { (double)narrow[k].re, (double)narrow[k].im };
                CHECK(distance(line[k], want) < 1e-11 * (double)n);
                CHECK(distance(wide, want) < 1e-4 * (double)n);
            }
        }
    }
}

static void test_real(void) {
    for (size_t n = 1; n <= MAX_N; n++) {
        nd_c128_t x[MAX_N], line[MAX_N / 2 + 1];
        fill(x, n, false);
        for (size_t i = 0; i < n; i++) {
            ((double *)line)[i] = x[i].re;
        }
        run(ND_FFT_R2C, true, false, n, line);
        for (size_t k = 0; k <= n / 2; k++) {
            CHECK(distance(line[k], by_definition(x, n, k, -1)) < 1e-11 * (double)n);
        }
        run(ND_FFT_C2R, false, false, n, line);
        for (size_t i = 0; i < n; i++) {
            CHECK(fabs(((double *)line)[i] / (double)n - x[i].re) < 1e-11 * (double)n);
        }
    }
}

static void test_room(void) {
    CHECK_INT(nd_fft_work_bytes(ND_FFT_C2C, false, SIZE_MAX / 64) == SIZE_MAX, 1);
    CHECK_INT(nd_fft_work_bytes(ND_FFT_C2C, false, 64), 2 * 64 * sizeof(nd_c128_t));
}

int main(void) {
    test_complex();
    test_real();
    test_room();
    return unit_report();
}
