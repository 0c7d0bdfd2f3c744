// Eigenvalues and eigenvectors of any square matrix: the steps are in eig_balance.c, eig_schur.c and
// eig_vectors.c.
#include <math.h>

#include "linalg/eig.h"

size_t nd_eig_work_bytes(size_t n) {
    return n * (sizeof(nd_c128_t) + sizeof(double) + sizeof(size_t));
}

// Divides by a power of four, so that squares neither overflow nor vanish and square roots round alike.
static double scale(const nd_matrix_t *a) {
    nd_vector_t all = { a->data, 1, a->rows * a->cols * a->parts, 1 };
    int exponent = 0;
    frexp(nd_vector_norm(&all), &exponent);
    double by = ldexp(1, exponent < -1000 ? -1000 : exponent & ~1);
    nd_vector_scale(&all, (nd_c128_t) { 1 / by, 0 });
    return by;
}

nd_err_t nd_eig(const nd_matrix_t *a, nd_c128_t *values, const nd_matrix_t *z, const nd_matrix_t *v, void *work) {
    size_t n = a->rows;
    nd_eig_work_t w = { .h = a, .z = z };
    w.x = work;
    w.scales = (double *)(w.x + n);
    w.swaps = (size_t *)(w.scales + n);
    double by = scale(a);
    nd_eig_balance(&w);
    nd_err_t err = nd_eig_hessenberg(&w);
    if (err == ND_OK) {
        err = nd_eig_values(&w, values);
    }
    if (err == ND_OK && v->data != NULL) {
        err = nd_eig_vectors(&w, values, v);
    }
    for (size_t i = 0; i < n; i++) {
        values[i] = (nd_c128_t) { values[i].re * by, values[i].im * by };
    }
    return err;
}
