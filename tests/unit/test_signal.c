// Filters against the difference equation, lines of every step, and poll.

#include <stdlib.h>

#include "signal/filter.h"
#include "unit.h"

#define N (40)

static int polls;

static int count_polls(void) {
    polls++;
    return 0;
}

static int stop(void) {
    return 1;
}

static double sample(size_t i) {
    return (double)((i * 7 + 3) % 11) - 5;
}

// y[i] = sum b[k] x[i - k] - sum a[k] y[i - k], in numbers that are exact.
static void by_definition(const double *b, const double *a, size_t order, size_t start, double *y) {
    for (size_t i = 0; i < N; i++) {
        y[i] = 0;
        for (size_t k = 0; k <= order && k <= i; k++) {
            y[i] += b[k] * sample(start + i - k);
            y[i] -= k == 0 || a == NULL ? 0 : a[k] * y[i - k];
        }
    }
}

// Blocks of their own, so that the sanitizer sees a step beyond them.
static void test_order(size_t order, bool recursive, size_t step) {
    const double all_b[] = {2, -1, 3, 1, 0.5}, all_a[] = {1, 0.5, -0.25, 0.125, 0};
    double *b = malloc((order + 1) * sizeof(double)), *a = malloc((order + 1) * sizeof(double));
    memcpy(b, all_b, (order + 1) * sizeof(double));
    memcpy(a, all_a, (order + 1) * sizeof(double));
    double *x = calloc(N * step, sizeof(double)), *z = calloc(order * step + 1, sizeof(double));
    nd_filter_t filter = {b, recursive ? a : NULL, order, step, count_polls};
    for (size_t part = 0; part < step; part++) {
        double want[N];
        by_definition(b, filter.a, order, part, want);
        for (size_t i = 0; i < N; i++) {
            x[i * step + part] = sample(part + i);
        }
        // In two pieces: the delays carry over.
        CHECK_INT(nd_filter_f64(&filter, x + part, 15, z + part), ND_OK);
        CHECK_INT(nd_filter_f64(&filter, x + 15 * step + part, N - 15, z + part), ND_OK);
        for (size_t i = 0; i < N; i++) {
            double difference = x[i * step + part] - want[i];
            CHECK(difference < 1e-9 && difference > -1e-9);
        }
    }
    free(b);
    free(a);
    free(x);
    free(z);
}

static void test_sections(void) {
    // Two equal sections are the filter of order 4 with the squares of their polynomials.
    const float rows[] = {1, 2, 1, 1, 0.5f, -0.25f, 1, 2, 1, 1, 0.5f, -0.25f};
    const float b[] = {1, 4, 6, 4, 1}, a[] = {1, 1, -0.25f, -0.25f, 0.0625f};
    float x[N], y[N], z[4] = {0}, delays[4] = {0};
    for (size_t i = 0; i < N; i++) {
        x[i] = y[i] = (float)sample(i);
    }
    nd_filter_t sections = {rows, NULL, 2, 1, NULL}, filter = {b, a, 4, 1, NULL};
    CHECK_INT(nd_sections_f32(&sections, x, N, z), ND_OK);
    CHECK_INT(nd_filter_f32(&filter, y, N, delays), ND_OK);
    for (size_t i = 0; i < N; i++) {
        CHECK(x[i] - y[i] < 1e-2f && y[i] - x[i] < 1e-2f);
    }
    CHECK_INT(nd_sections_f32(&sections, NULL, 0, z), ND_OK);
}

static void test_poll(void) {
    const double row[] = {1, 0, 0, 1, 0, 0};
    double x[300] = {0}, z[2] = {0};
    nd_filter_t filter = {row, NULL, 1, 1, stop};
    CHECK_INT(nd_sections_f64(&filter, x, 300, z), ND_ERR_INTERRUPTED);
    CHECK_INT(nd_filter_f64(&filter, x, 300, z), ND_ERR_INTERRUPTED);
    polls = 0;
    filter.poll = count_polls;
    CHECK_INT(nd_sections_f64(&filter, x, 300, z), ND_OK);
    CHECK(polls > 3 && polls < 30);
}

int main(void) {
    for (size_t order = 0; order <= 4; order++) {
        for (size_t step = 1; step <= 2; step++) {
            test_order(order, true, step);
            test_order(order, false, step);
        }
    }
    test_sections();
    test_poll();
    return unit_report();
}
