// The Cholesky factor of a positive definite matrix, row by row.

#include <math.h>

#include "linalg/linalg.h"

// The element of L at (i, j) times the one at (j, j).
static nd_c128_t remainder_at(const nd_matrix_t *a, size_t i, size_t j) {
    nd_vector_t x = nd_matrix_row(a, j, 0);
    nd_vector_t y = nd_matrix_row(a, i, 0);
    y.n = j;
    return nd_complex_add(nd_matrix_get(a, i, j), -1, nd_vector_dot(&x, &y, true));
}

nd_err_t nd_cholesky(const nd_matrix_t *a) {
    for (size_t i = 0; i < a->rows; i++) {
        for (size_t j = 0; j < i; j++) {
            nd_c128_t value = remainder_at(a, i, j);
            double diagonal = *nd_matrix_at(a, j, j);
            nd_matrix_put(a, i, j, (nd_c128_t) { value.re / diagonal, value.im / diagonal });
            nd_matrix_put(a, j, i, (nd_c128_t) { 0, 0 });
            if (nd_matrix_poll(a) != ND_OK) {
                return ND_ERR_INTERRUPTED;
            }
        }
        double square = remainder_at(a, i, i).re;
        if (!(square > 0)) {
            return ND_ERR_NOT_POSITIVE;
        }
        nd_matrix_put(a, i, i, (nd_c128_t) { sqrt(square), 0 });
    }
    return ND_OK;
}
