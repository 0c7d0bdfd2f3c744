// Eigenvectors from the Schur form, by back substitution.
#include <float.h>
#include <math.h>

#include "linalg/eig.h"
#include "ufunc/complex_math.h"

// The sum of h[i, from:to] times x[from:to].
static nd_c128_t product(const nd_matrix_t *h, size_t i, size_t from, size_t to, const nd_c128_t *x) {
    nd_vector_t row = nd_matrix_row(h, i, from);
    nd_vector_t re = { (double *)&x[from].re, 2, to - from, h->parts };
    nd_c128_t sum = nd_vector_dot(&row, &re, false);
    if (h->parts == 1) {
        re.data++;
        sum.im = nd_vector_dot(&row, &re, false).re;
    }
    return sum;
}

// h[i, i] - value, or a small number in place of zero.
static nd_c128_t shifted(const nd_matrix_t *h, size_t i, nd_c128_t value) {
    nd_c128_t result = nd_complex_add(nd_matrix_get(h, i, i), -1, value);
    double least = fmax(DBL_EPSILON * nd_complex_size(value), ND_EIG_TINY);
    return nd_complex_size(result) < least ? (nd_c128_t) { least, 0 } : result;
}

// True when rows i - 1 and i are a block with conjugate eigenvalues.
static bool is_pair(const nd_matrix_t *h, size_t i) {
    return i > 0 && h->parts == 1 && *nd_matrix_at(h, i, i - 1) != 0;
}

// x[i - 1] and x[i], of which the rest of both equations is there.
static void substitute_pair(const nd_matrix_t *h, size_t i, nd_c128_t value, nd_c128_t *x) {
    nd_c128_t a = shifted(h, i - 1, value);
    nd_c128_t d = shifted(h, i, value);
    nd_c128_t b = nd_matrix_get(h, i - 1, i);
    nd_c128_t c = nd_matrix_get(h, i, i - 1);
    nd_c128_t det = nd_complex_add(nd_complex_multiply(a, d), -b.re * c.re, (nd_c128_t) { 1, 0 });
    double least = DBL_EPSILON * (nd_complex_size(a) * nd_complex_size(d) + fabs(b.re * c.re));
    if (nd_complex_size(det) < least) {
        det = (nd_c128_t) { least, 0 };
    }
    nd_c128_t r = x[i - 1];
    nd_c128_t s = x[i];
    x[i - 1] = nd_complex_divide(nd_complex_add(nd_complex_multiply(r, d), -b.re, s), det);
    x[i] = nd_complex_divide(nd_complex_add(nd_complex_multiply(s, a), -c.re, r), det);
}

static void shrink(nd_c128_t *x, size_t n, double size) {
    for (; size > 1e100 && n; n--, x++) {
        *x = (nd_c128_t) { x->re / size, x->im / size };
    }
}

// x: the vector of the triangular matrix for eigenvalue k, of which the first *n_out numbers count.
static nd_err_t substitute(const nd_eig_work_t *w, size_t k, nd_c128_t value, size_t *n_out) {
    const nd_matrix_t *h = w->h;
    nd_c128_t *x = w->x;
    size_t i = k;
    size_t n = k + 1;
    x[k] = (nd_c128_t) { 1, 0 };
    if (value.im != 0 && h->parts == 1) {
        // value is the first one of its pair: rows k and k + 1.
        double b = *nd_matrix_at(h, k, k + 1);
        double c = *nd_matrix_at(h, k + 1, k);
        bool upper = fabs(b) >= fabs(c);
        x[k] = (nd_c128_t) { upper ? 1 : -value.im / c, 0 };
        x[k + 1] = (nd_c128_t) { 0, upper ? value.im / b : 1 };
        n++;
    }
    while (i > 0) {
        i--;
        bool pair = is_pair(h, i);
        for (size_t j = pair ? i - 1 : i; j <= i; j++) {
            nd_c128_t sum = product(h, j, i + 1, n, x);
            x[j] = (nd_c128_t) { -sum.re, -sum.im };
        }
        if (pair) {
            substitute_pair(h, i, value, x);
            i--;
        } else {
            x[i] = nd_complex_divide(x[i], shifted(h, i, value));
        }
        shrink(x + i, n - i, fmax(nd_complex_size(x[i]), pair ? nd_complex_size(x[i + 1]) : 0));
        if (nd_matrix_poll(h) != ND_OK) {
            return ND_ERR_INTERRUPTED;
        }
    }
    *n_out = n;
    return ND_OK;
}

// Length 1 and, for complex vectors, a real element where it is largest.
static void normalise(const nd_matrix_t *v, size_t k, bool turn, bool positive) {
    nd_vector_t x = nd_matrix_column(v, k, 0);
    nd_vector_scale(&x, (nd_c128_t) { 1 / nd_vector_norm(&x), 0 });
    if (!turn) {
        return;
    }
    size_t best = 0;
    double largest = -1;
    for (size_t i = 0; i < v->rows; i++) {
        nd_c128_t a = nd_matrix_get(v, i, k);
        double square = a.re * a.re + a.im * a.im;
        if (square > largest) {
            largest = square;
            best = i;
        }
    }
    nd_c128_t a = nd_matrix_get(v, best, k);
    double size = hypot(a.re, a.im);
    size = positive ? size : copysign(size, a.re);
    nd_vector_scale(&x, (nd_c128_t) { a.re / size, -a.im / size });
    nd_matrix_at(v, best, k)[1] = 0;
}

nd_err_t nd_eig_vectors(const nd_eig_work_t *w, const nd_c128_t *values, const nd_matrix_t *v) {
    bool real = w->h->parts == 1;
    for (size_t k = 0; k < v->cols; k++) {
        if (real && values[k].im < 0) {
            continue;
        }
        size_t n = 0;
        nd_err_t err = substitute(w, k, values[k], &n);
        if (err != ND_OK) {
            return err;
        }
        for (size_t i = 0; i < v->rows; i++) {
            nd_matrix_put(v, i, k, product(w->z, i, 0, n, w->x));
        }
    }
    nd_eig_undo_balance(w, v);
    for (size_t k = 0; k < v->cols; k++) {
        if (real && values[k].im < 0) {
            for (size_t i = 0; i < v->rows; i++) {
                nd_matrix_put(v, i, k, nd_complex_conjugate(nd_matrix_get(v, i, k - 1)));
            }
        } else {
            normalise(v, k, !real || values[k].im != 0, !real);
        }
    }
    return ND_OK;
}
