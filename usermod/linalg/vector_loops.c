// The loops over vectors of real or complex numbers that every factorisation consists of.

#include <math.h>

#include "linalg/matrix.h"

nd_c128_t nd_vector_dot(const nd_vector_t *x, const nd_vector_t *y, bool conjugate) {
    nd_c128_t sum = { 0, 0 };
    const double *a = x->data;
    const double *b = y->data;
    if (x->parts == 1) {
        for (size_t n = y->n; n; n--, a += x->step, b += y->step) {
            sum.re += a[0] * b[0];
        }
        return sum;
    }
    double sign = conjugate ? -1 : 1;
    for (size_t n = y->n; n; n--, a += x->step, b += y->step) {
        double im = sign * a[1];
        sum.re += a[0] * b[0] - im * b[1];
        sum.im += a[0] * b[1] + im * b[0];
    }
    return sum;
}

void nd_vector_add(const nd_vector_t *y, nd_c128_t a, const nd_vector_t *x, bool conjugate) {
    const double *from = x->data;
    double *to = y->data;
    if (x->parts == 1) {
        for (size_t n = y->n; n; n--, from += x->step, to += y->step) {
            to[0] += a.re * from[0];
        }
        return;
    }
    double sign = conjugate ? -1 : 1;
    for (size_t n = y->n; n; n--, from += x->step, to += y->step) {
        double im = sign * from[1];
        to[0] += a.re * from[0] - a.im * im;
        to[1] += a.re * im + a.im * from[0];
    }
}

void nd_vector_rotate(const nd_vector_t *x, const nd_vector_t *y, double c, double s) {
    for (size_t part = 0; part < x->parts; part++) {
        double *a = x->data + part;
        double *b = y->data + part;
        for (size_t n = y->n; n; n--, a += x->step, b += y->step) {
            double old = *a;
            *a = c * old + s * *b;
            *b = c * *b - s * old;
        }
    }
}

void nd_vector_swap(const nd_vector_t *x, const nd_vector_t *y) {
    for (size_t part = 0; part < x->parts; part++) {
        double *a = x->data + part;
        double *b = y->data + part;
        for (size_t n = y->n; n; n--, a += x->step, b += y->step) {
            double old = *a;
            *a = *b;
            *b = old;
        }
    }
}

void nd_vector_scale(const nd_vector_t *x, nd_c128_t a) {
    double *at = x->data;
    for (size_t n = x->n; n; n--, at += x->step) {
        double re = at[0];
        if (x->parts == 1) {
            at[0] = a.re * re;
        } else {
            at[0] = a.re * re - a.im * at[1];
            at[1] = a.re * at[1] + a.im * re;
        }
    }
}

// The sum of squares of x / by.
static double squares(const nd_vector_t *x, double by) {
    double sum = 0;
    const double *at = x->data;
    for (size_t n = x->n; n; n--, at += x->step) {
        for (size_t part = 0; part < x->parts; part++) {
            sum += (at[part] / by) * (at[part] / by);
        }
    }
    return sum;
}

double nd_vector_norm(const nd_vector_t *x) {
    double sum = 0;
    double largest = 0;
    const double *at = x->data;
    for (size_t n = x->n; n; n--, at += x->step) {
        for (size_t part = 0; part < x->parts; part++) {
            sum += at[part] * at[part];
            largest = fmax(largest, fabs(at[part]));
        }
    }
    // Squares of these neither overflow nor lose bits at the bottom.
    if (largest == 0 || (largest > 1e-140 && sum < 1e300) || isnan(sum)) {
        return sqrt(sum);
    }
    return isinf(largest) ? largest : largest *sqrt(squares(x, largest));
}
