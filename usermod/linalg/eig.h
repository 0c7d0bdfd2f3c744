// The steps to the eigenvalues and eigenvectors of a square matrix; eig.c takes them one after the other.
#ifndef MICRONUMPY_LINALG_EIG_H
#define MICRONUMPY_LINALG_EIG_H

#include "linalg/linalg.h"

#define ND_EIG_TINY (1e-290) // beside the largest element, which is about 1

typedef struct _nd_eig_work_t {
    const nd_matrix_t *h; // the matrix, which becomes its Hessenberg and its Schur form
    const nd_matrix_t *z; // the transformations to it
    size_t low, high; // the part that balancing left, high excluded
    size_t *swaps;
    double *scales;
    nd_c128_t *x; // taus, then a vector
} nd_eig_work_t;

// Moves rows that isolate an eigenvalue to the bottom, columns to the left, and scales the rest.
void nd_eig_balance(nd_eig_work_t *w);
// The rows of v are those of the balanced matrix.
void nd_eig_undo_balance(const nd_eig_work_t *w, const nd_matrix_t *v);
nd_err_t nd_eig_hessenberg(const nd_eig_work_t *w);
// From Hessenberg to Schur form. ND_ERR_NO_CONVERGENCE when the steps come to no end.
nd_err_t nd_eig_values(const nd_eig_work_t *w, nd_c128_t *values);
// The vectors of length 1 into v's columns, of the matrix as it was.
nd_err_t nd_eig_vectors(const nd_eig_work_t *w, const nd_c128_t *values, const nd_matrix_t *v);

#endif // MICRONUMPY_LINALG_EIG_H
