// Matrices and vectors of real or complex numbers in doubles, and the few loops over vectors that
// every factorisation consists of.
#ifndef MICRONUMPY_LINALG_MATRIX_H
#define MICRONUMPY_LINALG_MATRIX_H

#include "core/nd.h"

// One code serves float64 and complex128: a number is one double or two (parts), the loops over
// vectors know both, and single numbers travel as complex ones. float32 and complex64 are computed
// in double; that costs time on chips with a small FPU and saves a second copy of all the code.
typedef struct _nd_matrix_t {
    double *data; // NULL for a matrix that is not wanted
    size_t rows, cols;
    size_t row_step, col_step; // in doubles
    size_t parts; // 1 or 2 doubles to a number
    nd_poll_t poll; // of the loops over this matrix
} nd_matrix_t;

typedef struct _nd_vector_t {
    double *data;
    size_t step; // in doubles
    size_t n;
    size_t parts;
} nd_vector_t;

static inline double *nd_matrix_at(const nd_matrix_t *m, size_t i, size_t j) {
    return m->data + i * m->row_step + j * m->col_step;
}

// An element as a complex number, and the reverse (a real matrix drops the imaginary part).
nd_c128_t nd_matrix_get(const nd_matrix_t *m, size_t i, size_t j);
void nd_matrix_put(const nd_matrix_t *m, size_t i, size_t j, nd_c128_t value);
// Row i from column from on, column j from row from on.
nd_vector_t nd_matrix_row(const nd_matrix_t *m, size_t i, size_t from);
nd_vector_t nd_matrix_column(const nd_matrix_t *m, size_t j, size_t from);
// The part below and right of an element; the transposed matrix.
nd_matrix_t nd_matrix_from(const nd_matrix_t *m, size_t i, size_t j);
nd_matrix_t nd_matrix_transposed(const nd_matrix_t *m);
// Ones on the diagonal, zeros elsewhere.
void nd_matrix_set_identity(const nd_matrix_t *m);
// Zeros below the diagonal.
void nd_matrix_clear_lower(const nd_matrix_t *m);
// ND_ERR_INTERRUPTED when the poll says so.
nd_err_t nd_matrix_poll(const nd_matrix_t *m);

// The sum of x[i] * y[i], of conj(x[i]) * y[i] with conjugate; as many terms as y has.
nd_c128_t nd_vector_dot(const nd_vector_t *x, const nd_vector_t *y, bool conjugate);
// y += a * x, y += a * conj(x) with conjugate; as many terms as y has.
void nd_vector_add(const nd_vector_t *y, nd_c128_t a, const nd_vector_t *x, bool conjugate);
// (x, y) = (c * x + s * y, c * y - s * x).
void nd_vector_rotate(const nd_vector_t *x, const nd_vector_t *y, double c, double s);
void nd_vector_swap(const nd_vector_t *x, const nd_vector_t *y);
void nd_vector_scale(const nd_vector_t *x, nd_c128_t a);
// The Euclidean length, without overflow.
double nd_vector_norm(const nd_vector_t *x);

// |re| + |im|.
double nd_complex_size(nd_c128_t a);
nd_c128_t nd_complex_add(nd_c128_t a, double by, nd_c128_t b); // a + by * b
nd_c128_t nd_complex_conjugate(nd_c128_t a);
// c and s with (c, s; -s, c) (f, g) = (r, 0); returns r, which has the sign of f.
double nd_givens(double f, double g, double *c, double *s);

#endif // MICRONUMPY_LINALG_MATRIX_H
