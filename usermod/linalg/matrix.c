// Elements and parts of a matrix, and arithmetic on single numbers.

#include <math.h>

#include "linalg/matrix.h"

nd_c128_t nd_matrix_get(const nd_matrix_t *m, size_t i, size_t j) {
    const double *at = nd_matrix_at(m, i, j);
    return (nd_c128_t) { at[0], m->parts == 2 ? at[1] : 0 };
}

void nd_matrix_put(const nd_matrix_t *m, size_t i, size_t j, nd_c128_t value) {
    double *at = nd_matrix_at(m, i, j);
    at[0] = value.re;
    if (m->parts == 2) {
        at[1] = value.im;
    }
}

nd_vector_t nd_matrix_row(const nd_matrix_t *m, size_t i, size_t from) {
    return (nd_vector_t) { nd_matrix_at(m, i, from), m->col_step, m->cols - from, m->parts };
}

nd_vector_t nd_matrix_column(const nd_matrix_t *m, size_t j, size_t from) {
    return (nd_vector_t) { nd_matrix_at(m, from, j), m->row_step, m->rows - from, m->parts };
}

nd_matrix_t nd_matrix_from(const nd_matrix_t *m, size_t i, size_t j) {
    return (nd_matrix_t) { nd_matrix_at(m, i, j), m->rows - i, m->cols - j, m->row_step, m->col_step, m->parts, m->poll };
}

nd_matrix_t nd_matrix_transposed(const nd_matrix_t *m) {
    return (nd_matrix_t) { m->data, m->cols, m->rows, m->col_step, m->row_step, m->parts, m->poll };
}

// A zero in every element of row i that stands before column end.
static void clear_row(const nd_matrix_t *m, size_t i, size_t end) {
    for (size_t j = 0; j < end && j < m->cols; j++) {
        nd_matrix_put(m, i, j, (nd_c128_t) { 0, 0 });
    }
}

void nd_matrix_set_identity(const nd_matrix_t *m) {
    for (size_t i = 0; i < m->rows; i++) {
        clear_row(m, i, m->cols);
        if (i < m->cols) {
            *nd_matrix_at(m, i, i) = 1;
        }
    }
}

void nd_matrix_clear_lower(const nd_matrix_t *m) {
    for (size_t i = 0; i < m->rows; i++) {
        clear_row(m, i, i);
    }
}

nd_err_t nd_matrix_poll(const nd_matrix_t *m) {
    return m->poll != NULL && m->poll() != 0 ? ND_ERR_INTERRUPTED : ND_OK;
}

double nd_complex_size(nd_c128_t a) {
    return fabs(a.re) + fabs(a.im);
}

nd_c128_t nd_complex_add(nd_c128_t a, double by, nd_c128_t b) {
    return (nd_c128_t) { a.re + by * b.re, a.im + by * b.im };
}

nd_c128_t nd_complex_conjugate(nd_c128_t a) {
    return (nd_c128_t) { a.re, -a.im };
}

double nd_givens(double f, double g, double *c, double *s) {
    if (g == 0) {
        *c = 1;
        *s = 0;
        return f;
    }
    if (f == 0) {
        *c = 0;
        *s = copysign(1, g);
        return fabs(g);
    }
    double r = hypot(f, g);
    *c = fabs(f) / r;
    r = copysign(r, f);
    *s = g / r;
    return r;
}
