// Balancing a matrix before its eigenvalues are looked for: B. Parlett, C. Reinsch, Numer. Math. 13, 1969;
// lengths of rows and columns as R. James, J. Langou, B. Lowery, 2014.
#include <float.h>
#include <math.h>

#include "linalg/eig.h"

static void exchange(const nd_matrix_t *a, size_t i, size_t j) {
    nd_vector_t x = nd_matrix_row(a, i, 0);
    nd_vector_t y = nd_matrix_row(a, j, 0);
    nd_vector_swap(&x, &y);
}

// True when row i has nothing off the diagonal between low and high.
static bool is_isolated(const nd_matrix_t *a, size_t i, size_t low, size_t high) {
    for (size_t j = low; j < high; j++) {
        if (j != i && nd_complex_size(nd_matrix_get(a, i, j)) != 0) {
            return false;
        }
    }
    return true;
}

static void isolate(const nd_eig_work_t *w, const nd_matrix_t *transposed, size_t i, size_t place) {
    w->swaps[place] = i;
    exchange(w->h, i, place);
    exchange(transposed, i, place);
}

// Rows that isolate an eigenvalue go to the bottom, columns to the left.
static void permute(nd_eig_work_t *w) {
    nd_matrix_t transposed = nd_matrix_transposed(w->h);
    bool again = true;
    while (again && w->high > 0) {
        again = false;
        for (size_t i = w->high; i-- > 0;) {
            if (is_isolated(w->h, i, 0, w->high)) {
                isolate(w, &transposed, i, --w->high);
                again = true;
            }
        }
    }
    for (again = true; again;) {
        again = false;
        for (size_t i = w->low; i < w->high; i++) {
            if (is_isolated(&transposed, i, w->low, w->high)) {
                isolate(w, &transposed, i, w->low++);
                again = true;
            }
        }
    }
}

static double length(const nd_eig_work_t *w, const nd_matrix_t *a, size_t i) {
    nd_vector_t x = nd_matrix_row(a, i, w->low);
    x.n = w->high - w->low;
    return nd_vector_norm(&x);
}

// Powers of two that make the lengths of row and column i alike.
static bool scale_one(const nd_eig_work_t *w, const nd_matrix_t *transposed, size_t i) {
    double column = length(w, transposed, i);
    double row = length(w, w->h, i);
    // NaN, zero and what is near the limits stays as it is.
    if (!(fmin(column, row) > 1e-280 && fmax(column, row) < 1e280)) {
        return false;
    }
    double f = 1;
    double sum = column + row;
    for (; column < row / 2; column *= 2, row /= 2) {
        f *= 2;
    }
    for (; column / 2 >= row; column /= 2, row *= 2) {
        f /= 2;
    }
    if (column + row >= 0.95 * sum) {
        return false;
    }
    w->scales[i] *= f;
    nd_vector_t x = nd_matrix_row(w->h, i, w->low);
    nd_vector_t y = nd_matrix_row(transposed, i, 0);
    y.n = w->high;
    nd_vector_scale(&x, (nd_c128_t) { 1 / f, 0 });
    nd_vector_scale(&y, (nd_c128_t) { f, 0 });
    return true;
}

void nd_eig_balance(nd_eig_work_t *w) {
    size_t n = w->h->rows;
    w->low = 0;
    w->high = n;
    for (size_t i = 0; i < n; i++) {
        w->swaps[i] = i;
        w->scales[i] = 1;
    }
    permute(w);
    nd_matrix_t transposed = nd_matrix_transposed(w->h);
    for (bool again = true; again;) {
        again = false;
        for (size_t i = w->low; i < w->high; i++) {
            again |= scale_one(w, &transposed, i);
        }
    }
}

// The rows of v are those of the balanced matrix.
void nd_eig_undo_balance(const nd_eig_work_t *w, const nd_matrix_t *v) {
    for (size_t i = w->low; i < w->high; i++) {
        nd_vector_t x = nd_matrix_row(v, i, 0);
        nd_vector_scale(&x, (nd_c128_t) { w->scales[i], 0 });
    }
    for (size_t i = w->low; i-- > 0;) {
        exchange(v, i, w->swaps[i]);
    }
    for (size_t i = w->high; i < v->rows; i++) {
        exchange(v, i, w->swaps[i]);
    }
}
