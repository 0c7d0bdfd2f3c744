// Gaussian elimination with partial pivoting, and what it solves.

#include <math.h>

#include "linalg/linalg.h"
#include "ufunc/complex_math.h"

static nd_c128_t quotient(nd_c128_t a, nd_c128_t b) {
    if (a.im == 0 && b.im == 0) {
        return (nd_c128_t) { a.re / b.re, 0 };
    }
    return nd_complex_divide(a, b);
}

static size_t find_pivot(const nd_matrix_t *a, size_t k) {
    size_t best = k;
    double largest = nd_complex_size(nd_matrix_get(a, k, k));
    for (size_t i = k + 1; i < a->rows; i++) {
        double size = nd_complex_size(nd_matrix_get(a, i, k));
        if (size > largest) {
            largest = size;
            best = i;
        }
    }
    return best;
}

static void swap_rows(const nd_matrix_t *a, size_t i, size_t j) {
    nd_vector_t x = nd_matrix_row(a, i, 0);
    nd_vector_t y = nd_matrix_row(a, j, 0);
    nd_vector_swap(&x, &y);
}

static bool is_zero(nd_c128_t a) {
    return a.re == 0 && a.im == 0;
}

nd_err_t nd_lu_factor(const nd_matrix_t *a, size_t *pivots) {
    for (size_t k = 0; k < a->rows && k < a->cols; k++) {
        pivots[k] = find_pivot(a, k);
        swap_rows(a, k, pivots[k]);
        nd_c128_t pivot = nd_matrix_get(a, k, k);
        nd_vector_t from = nd_matrix_row(a, k, k + 1);
        for (size_t i = k + 1; i < a->rows && !is_zero(pivot); i++) {
            nd_c128_t factor = quotient(nd_matrix_get(a, i, k), pivot);
            nd_matrix_put(a, i, k, factor);
            nd_vector_t to = nd_matrix_row(a, i, k + 1);
            nd_vector_add(&to, (nd_c128_t) { -factor.re, -factor.im }, &from, false);
            if (nd_matrix_poll(a) != ND_OK) {
                return ND_ERR_INTERRUPTED;
            }
        }
    }
    return ND_OK;
}

// x[i] of one column; what it depends on is there already.
static nd_err_t solve_row(const nd_matrix_t *t, bool lower, bool unit, const nd_vector_t *x, size_t i) {
    size_t from = lower ? 0 : i + 1;
    nd_vector_t row = nd_matrix_row(t, i, from);
    nd_vector_t known = *x;
    known.data += from * x->step;
    known.n = lower ? i : x->n - from;
    nd_c128_t sum = nd_vector_dot(&row, &known, false);
    double *at = x->data + i * x->step;
    nd_c128_t value = { at[0] - sum.re, x->parts == 2 ? at[1] - sum.im : 0 };
    if (!unit) {
        nd_c128_t diagonal = nd_matrix_get(t, i, i);
        if (is_zero(diagonal)) {
            return ND_ERR_SINGULAR;
        }
        value = quotient(value, diagonal);
    }
    at[0] = value.re;
    if (x->parts == 2) {
        at[1] = value.im;
    }
    return nd_matrix_poll(t);
}

nd_err_t nd_triangular_solve(const nd_matrix_t *t, bool lower, bool unit, const nd_matrix_t *b) {
    for (size_t j = 0; j < b->cols; j++) {
        nd_vector_t x = nd_matrix_column(b, j, 0);
        for (size_t i = 0; i < x.n; i++) {
            nd_err_t err = solve_row(t, lower, unit, &x, lower ? i : x.n - 1 - i);
            if (err != ND_OK) {
                return err;
            }
        }
    }
    return ND_OK;
}

nd_err_t nd_lu_solve(const nd_matrix_t *lu, const size_t *pivots, const nd_matrix_t *b) {
    for (size_t k = 0; k < lu->rows; k++) {
        if (is_zero(nd_matrix_get(lu, k, k))) {
            return ND_ERR_SINGULAR;
        }
        swap_rows(b, k, pivots[k]);
    }
    nd_err_t err = nd_triangular_solve(lu, true, true, b);
    return err != ND_OK ? err : nd_triangular_solve(lu, false, false, b);
}

void nd_lu_slogdet(const nd_matrix_t *lu, const size_t *pivots, nd_c128_t *sign_out, double *log_abs) {
    nd_c128_t sign = { 1, 0 };
    *log_abs = 0;
    for (size_t k = 0; k < lu->rows; k++) {
        sign.re = pivots[k] != k ? -sign.re : sign.re;
    }
    for (size_t k = 0; k < lu->rows; k++) {
        nd_c128_t d = nd_matrix_get(lu, k, k);
        if (is_zero(d)) {
            sign = (nd_c128_t) { 0, 0 };
            *log_abs = -(double)INFINITY;
            break;
        }
        double size = hypot(d.re, d.im);
        d = (nd_c128_t) { d.re / size, d.im / size };
        sign = lu->parts == 2 ? nd_complex_multiply(sign, d) : (nd_c128_t) { d.re < 0 ? -sign.re : sign.re, 0 };
        *log_abs += log(size);
    }
    *sign_out = sign;
}
