// Factorisations of matrices: what they multiply to, matrices that have none, no rows, polling.
#include <math.h>
#include <stdlib.h>

#include "linalg/linalg.h"
#include "unit.h"

#define MAX (9)

static uint32_t seed = 1;
static int n_polls;

static int count(void) {
    n_polls++;
    return 0;
}

static int stop(void) {
    return 1;
}

static double uniform(void) {
    seed = seed * 1664525u + 1013904223u;
    return (double)(int32_t)seed / 2147483648.0;
}

// Exactly as large as it must be, so that the sanitizer sees a step outside.
static nd_matrix_t matrix(size_t rows, size_t cols, size_t parts) {
    return (nd_matrix_t) { calloc(rows * cols * parts + 1, sizeof(double)), rows, cols, parts, rows *parts, parts, count };
}

static void fill(const nd_matrix_t *m) {
    for (size_t i = 0; i < m->rows * m->cols * m->parts; i++) {
        m->data[i] = uniform();
    }
}

static nd_matrix_t copy(const nd_matrix_t *m) {
    nd_matrix_t result = matrix(m->rows, m->cols, m->parts);
    memcpy(result.data, m->data, m->rows * m->cols * m->parts * sizeof(double));
    return result;
}

// The largest element of a b - c, or of a b^H - c; columns of a times scale unless that is NULL.
static double error_of(const nd_matrix_t *a, const double *scale, const nd_matrix_t *b, bool adjoint, const nd_matrix_t *c) {
    double largest = 0;
    for (size_t i = 0; i < c->rows; i++) {
        for (size_t j = 0; j < c->cols; j++) {
            nd_c128_t sum = nd_matrix_get(c, i, j);
            size_t n = adjoint ? b->cols : b->rows;
            for (size_t k = 0; k < n && k < a->cols; k++) {
                nd_c128_t x = nd_matrix_get(a, i, k);
                nd_c128_t y = adjoint ? nd_complex_conjugate(nd_matrix_get(b, j, k)) : nd_matrix_get(b, k, j);
                double by = scale == NULL ? 1 : scale[k];
                sum.re -= by * (x.re * y.re - x.im * y.im);
                sum.im -= by * (x.re * y.im + x.im * y.re);
            }
            largest = fmax(largest, nd_complex_size(sum));
        }
    }
    return largest;
}

static bool is_orthogonal(const nd_matrix_t *q) {
    for (size_t i = 0; i < q->cols; i++) {
        for (size_t j = 0; j < q->cols; j++) {
            nd_vector_t x = nd_matrix_column(q, i, 0);
            nd_vector_t y = nd_matrix_column(q, j, 0);
            nd_c128_t dot = nd_vector_dot(&x, &y, true);
            if (fabs(dot.re - (i == j)) + fabs(dot.im) > 1e-14) {
                return false;
            }
        }
    }
    return true;
}

static void test_lu(size_t n, size_t parts) {
    nd_matrix_t a = matrix(n, n, parts);
    nd_matrix_t b = matrix(n, 2, parts);
    fill(&a);
    fill(&b);
    nd_matrix_t lu = copy(&a);
    nd_matrix_t x = copy(&b);
    size_t *pivots = malloc(n * sizeof(size_t) + 1);
    CHECK(nd_lu_factor(&lu, pivots) == ND_OK);
    CHECK(nd_lu_solve(&lu, pivots, &x) == ND_OK);
    CHECK(error_of(&a, NULL, &x, false, &b) < 1e-11);
    for (size_t i = 0; i < n; i++) {
        nd_matrix_put(&a, i, n - 1, (nd_c128_t) { 0, 0 });
    }
    nd_c128_t sign;
    double log_abs;
    CHECK(nd_lu_factor(&a, pivots) == ND_OK);
    nd_lu_slogdet(&a, pivots, &sign, &log_abs);
    CHECK(n == 0 || (sign.re == 0 && isinf(log_abs)));
    CHECK(nd_lu_solve(&a, pivots, &x) == (n == 0 ? ND_OK : ND_ERR_SINGULAR));
    free(a.data);
    free(b.data);
    free(lu.data);
    free(x.data);
    free(pivots);
}

static void test_cholesky(size_t n, size_t parts) {
    nd_matrix_t a = matrix(n, n, parts);
    nd_matrix_t zero = matrix(n, n, parts);
    fill(&a);
    // Minus a product with itself: not positive.
    nd_matrix_t square = matrix(n, n, parts);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            nd_vector_t x = nd_matrix_row(&a, j, 0);
            nd_vector_t y = nd_matrix_row(&a, i, 0);
            nd_matrix_put(&square, i, j, nd_vector_dot(&x, &y, true));
        }
        nd_matrix_at(&square, i, i)[0] += 0.5;
    }
    nd_matrix_t l = copy(&square);
    CHECK(nd_cholesky(&l) == ND_OK);
    CHECK(error_of(&l, NULL, &l, true, &square) < 1e-13);
    CHECK(nd_cholesky(&zero) == (n == 0 ? ND_OK : ND_ERR_NOT_POSITIVE));
    free(a.data);
    free(zero.data);
    free(square.data);
    free(l.data);
}

static void test_qr(size_t rows, size_t cols, size_t parts) {
    nd_matrix_t a = matrix(rows, cols, parts);
    fill(&a);
    nd_matrix_t r = copy(&a);
    size_t small = rows < cols ? rows : cols;
    nd_c128_t *taus = malloc(small * sizeof(nd_c128_t) + 1);
    CHECK(nd_qr_factor(&r, taus) == ND_OK);
    nd_matrix_t q = matrix(rows, rows, parts);
    nd_matrix_set_identity(&q);
    CHECK(nd_qr_apply(&q, &r, taus, small, 0) == ND_OK);
    CHECK(is_orthogonal(&q));
    nd_matrix_clear_lower(&r);
    CHECK(error_of(&q, NULL, &r, false, &a) < 1e-13);
    free(a.data);
    free(r.data);
    free(q.data);
    free(taus);
}

static void test_eigh(size_t n, size_t parts) {
    nd_matrix_t a = matrix(n, n, parts);
    fill(&a);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            nd_c128_t value = nd_matrix_get(&a, i, j);
            value.im = i == j ? 0 : value.im;
            nd_matrix_put(&a, i, j, value);
            nd_matrix_put(&a, j, i, nd_complex_conjugate(value));
        }
    }
    nd_matrix_t destroyed = copy(&a);
    nd_matrix_t z = matrix(n, n, parts);
    double *w = malloc(n * sizeof(double) + 1);
    void *work = malloc(nd_eigh_work_bytes(n) + 1);
    CHECK(nd_eigh(&destroyed, w, &z, work) == ND_OK);
    CHECK(is_orthogonal(&z));
    CHECK(error_of(&z, w, &z, true, &a) < 1e-13);
    nd_matrix_t none = z;
    none.data = NULL;
    memcpy(destroyed.data, a.data, n * n * parts * sizeof(double));
    double *values = malloc(n * sizeof(double) + 1);
    CHECK(nd_eigh(&destroyed, values, &none, work) == ND_OK);
    for (size_t i = 0; i < n; i++) {
        CHECK(fabs(w[i] - values[i]) < 1e-13);
        CHECK(i == 0 || w[i] >= w[i - 1]);
        nd_matrix_put(&destroyed, i, 0, (nd_c128_t) { (double)NAN, 0 });
    }
    CHECK(n < 3 || nd_eigh(&destroyed, values, &none, work) == ND_ERR_NO_CONVERGENCE);
    free(a.data);
    free(destroyed.data);
    free(z.data);
    free(w);
    free(work);
    free(values);
}

static void test_eig(size_t n, size_t parts, bool triangular) {
    nd_matrix_t a = matrix(n, n, parts);
    fill(&a);
    if (triangular) {
        nd_matrix_clear_lower(&a);
    }
    nd_matrix_t destroyed = copy(&a);
    nd_matrix_t z = matrix(n, n, parts);
    nd_matrix_t v = matrix(n, n, 2);
    nd_c128_t *w = malloc(n * sizeof(nd_c128_t) + 1);
    void *work = malloc(nd_eig_work_bytes(n) + 1);
    CHECK(nd_eig(&destroyed, w, &z, &v, work) == ND_OK);
    double largest = 0;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < n; k++) {
            nd_c128_t x = nd_matrix_get(&v, i, k);
            nd_c128_t sum = { w[k].re * x.re - w[k].im * x.im, w[k].re * x.im + w[k].im * x.re };
            for (size_t j = 0; j < n; j++) {
                nd_c128_t b = nd_matrix_get(&a, i, j);
                nd_c128_t y = nd_matrix_get(&v, j, k);
                sum.re -= b.re * y.re - b.im * y.im;
                sum.im -= b.re * y.im + b.im * y.re;
            }
            largest = fmax(largest, nd_complex_size(sum));
        }
    }
    CHECK(largest < 1e-12);
    free(a.data);
    free(destroyed.data);
    free(z.data);
    free(v.data);
    free(w);
    free(work);
}

static void test_svd(size_t rows, size_t cols, size_t parts, bool full, bool adjoint) {
    nd_matrix_t a = matrix(rows, cols, parts);
    fill(&a);
    if (cols > 2) { // of lower rank
        memset(nd_matrix_at(&a, 0, 1), 0, rows * parts * sizeof(double));
    }
    nd_matrix_t destroyed = copy(&a);
    nd_matrix_t u = matrix(rows, full ? rows : cols, parts);
    nd_matrix_t v = matrix(cols, cols, parts);
    double *s = malloc(cols * sizeof(double) + 1);
    void *work = malloc(nd_svd_work_bytes(cols, parts) + 1);
    CHECK(nd_svd(&destroyed, s, &u, &v, adjoint, work) == ND_OK);
    CHECK(is_orthogonal(&u));
    CHECK(is_orthogonal(&v));
    CHECK(error_of(&u, s, &v, true, &a) < 1e-13);
    for (size_t i = 1; i < cols; i++) {
        CHECK(s[i] <= s[i - 1] && s[i] >= 0);
    }
    free(a.data);
    free(destroyed.data);
    free(u.data);
    free(v.data);
    free(s);
    free(work);
}

static void test_poll(void) {
    nd_matrix_t a = matrix(4, 4, 1);
    nd_matrix_t z = matrix(4, 4, 1);
    nd_matrix_t v = matrix(4, 4, 2);
    double w[8];
    size_t pivots[4];
    void *work = malloc(nd_eig_work_bytes(4) + nd_eigh_work_bytes(4) + nd_svd_work_bytes(4, 1));
    CHECK(n_polls > 0);
    fill(&a);
    a.poll = stop;
    CHECK(nd_lu_factor(&a, pivots) == ND_ERR_INTERRUPTED);
    fill(&a);
    CHECK(nd_eigh(&a, w, &z, work) == ND_ERR_INTERRUPTED);
    fill(&a);
    CHECK(nd_eig(&a, (nd_c128_t *)w, &z, &v, work) == ND_ERR_INTERRUPTED);
    fill(&a);
    CHECK(nd_svd(&a, w, &z, &z, false, work) == ND_ERR_INTERRUPTED);
    free(a.data);
    free(z.data);
    free(v.data);
    free(work);
}

// Neither overflow nor loss at the limits of the exponent.
static void test_norm(void) {
    double tiny[2] = { 3e-200, 4e-200 };
    double huge[2] = { 3e200, 4e200 };
    nd_vector_t x = { tiny, 1, 2, 1 };
    CHECK(fabs(nd_vector_norm(&x) / 5e-200 - 1) < 1e-15);
    x.data = huge;
    CHECK(fabs(nd_vector_norm(&x) / 5e200 - 1) < 1e-15);
    huge[0] = (double)INFINITY;
    CHECK(isinf(nd_vector_norm(&x)));
    huge[1] = (double)NAN;
    CHECK(isnan(nd_vector_norm(&x)));
}

int main(void) {
    for (size_t parts = 1; parts <= 2; parts++) {
        for (size_t n = 0; n < MAX; n++) {
            test_lu(n, parts);
            test_cholesky(n, parts);
            test_eigh(n, parts);
            test_eig(n, parts, false);
            test_eig(n, parts, true);
            for (size_t m = 0; m < MAX; m++) {
                test_qr(n, m, parts);
                for (size_t kind = 0; kind < 4 && m >= n; kind++) {
                    test_svd(m, n, parts, kind & 1, kind & 2);
                }
            }
        }
    }
    test_poll();
    test_norm();
    return unit_report();
}
