// Householder reflections, and the QR factorisation that they make.

#include <math.h>

#include "linalg/linalg.h"
#include "ufunc/complex_math.h"

nd_c128_t nd_householder(const nd_vector_t *x) {
    nd_vector_t rest = { x->data + x->step, x->step, x->n - 1, x->parts };
    double alpha_im = x->parts == 2 ? x->data[1] : 0;
    double alpha = x->data[0];
    double norm = nd_vector_norm(&rest);
    if (norm == 0 && alpha_im == 0) {
        return (nd_c128_t) { 0, 0 };
    }
    double beta = -copysign(nd_vector_norm(x), alpha);
    nd_c128_t v = { alpha - beta, alpha_im };
    nd_vector_scale(&rest, nd_complex_divide((nd_c128_t) { 1, 0 }, v));
    x->data[0] = beta;
    if (x->parts == 2) {
        x->data[1] = 0;
    }
    return (nd_c128_t) { (beta - alpha) / beta, -alpha_im / beta };
}

nd_err_t nd_reflect(const nd_matrix_t *c, const nd_vector_t *v, nd_c128_t tau, bool right) {
    if (tau.re == 0 && tau.im == 0) {
        return ND_OK;
    }
    size_t n = right ? c->rows : c->cols;
    for (size_t i = 0; i < n; i++) {
        nd_vector_t x = right ? nd_matrix_row(c, i, 0) : nd_matrix_column(c, i, 0);
        nd_c128_t by = nd_complex_multiply(tau, nd_vector_dot(v, &x, !right));
        nd_vector_add(&x, (nd_c128_t) { -by.re, -by.im }, v, right);
        if (nd_matrix_poll(c) != ND_OK) {
            return ND_ERR_INTERRUPTED;
        }
    }
    return ND_OK;
}

nd_err_t nd_qr_factor(const nd_matrix_t *a, nd_c128_t *taus) {
    for (size_t k = 0; k < a->rows && k < a->cols; k++) {
        nd_vector_t v = nd_matrix_column(a, k, k);
        taus[k] = nd_householder(&v);
        double beta = v.data[0];
        v.data[0] = 1;
        nd_matrix_t rest = nd_matrix_from(a, k, k + 1);
        nd_err_t err = nd_reflect(&rest, &v, nd_complex_conjugate(taus[k]), false);
        v.data[0] = beta;
        if (err != ND_OK) {
            return err;
        }
    }
    return ND_OK;
}

nd_err_t nd_qr_apply(const nd_matrix_t *c, const nd_matrix_t *a, const nd_c128_t *taus, size_t n, size_t offset) {
    for (size_t k = n; k-- > 0;) {
        nd_vector_t v = nd_matrix_column(a, k, k + offset);
        // A column that has only its first element may be complex still.
        nd_c128_t first = nd_matrix_get(a, k + offset, k);
        nd_matrix_put(a, k + offset, k, (nd_c128_t) { 1, 0 });
        nd_matrix_t part = nd_matrix_from(c, k + offset, 0);
        part.rows = v.n; // c may have more
        nd_err_t err = nd_reflect(&part, &v, taus[k], false);
        nd_matrix_put(a, k + offset, k, first);
        if (err != ND_OK) {
            return err;
        }
    }
    return ND_OK;
}
