// Factorisations of one matrix, in float64 and complex128; the caller brings all memory.
#ifndef MICRONUMPY_LINALG_LINALG_H
#define MICRONUMPY_LINALG_LINALG_H

#include "linalg/matrix.h"

// --- lu.c: Gaussian elimination with partial pivoting ---

// A becomes L (below the diagonal, which is 1) and U. Step k exchanged row k and row pivots[k].
// pivots has room for the shorter side. A zero pivot is no error here.
nd_err_t nd_lu_factor(const nd_matrix_t *a, size_t *pivots);
// b becomes the solution of A x = b for each of its columns, or ND_ERR_SINGULAR.
nd_err_t nd_lu_solve(const nd_matrix_t *lu, const size_t *pivots, const nd_matrix_t *b);
// det(A) = *sign * exp(*log_abs); 0 and -inf when it is singular.
void nd_lu_slogdet(const nd_matrix_t *lu, const size_t *pivots, nd_c128_t *sign, double *log_abs);
// b becomes the solution of T x = b for a triangular T, of which only that triangle is read, and
// with unit not the diagonal either; or ND_ERR_SINGULAR.
nd_err_t nd_triangular_solve(const nd_matrix_t *t, bool lower, bool unit, const nd_matrix_t *b);

// --- cholesky.c ---

// A, of which the lower triangle is read, becomes L with A = L L^H, zeros above; or ND_ERR_NOT_POSITIVE.
nd_err_t nd_cholesky(const nd_matrix_t *a);

// --- qr.c: Householder reflections I - tau v v^H ---

// x becomes (beta, v[1:]), v[0] being 1, such that the reflection of I - conj(tau) v v^H takes x to
// (beta, 0 ...) with beta real. Returns tau.
nd_c128_t nd_householder(const nd_vector_t *x);
// C = (I - tau v v^H) C, or C (I - tau v v^H) with right. v[0] is as it stands.
nd_err_t nd_reflect(const nd_matrix_t *c, const nd_vector_t *v, nd_c128_t tau, bool right);
// A becomes R and, below the diagonal, the vectors v; taus has room for the shorter side.
nd_err_t nd_qr_factor(const nd_matrix_t *a, nd_c128_t *taus);
// C = H_0 H_1 ... H_n-1 C: the vector of H_k is column k of a from row k + offset on, where a 1 is
// put and taken back.
nd_err_t nd_qr_apply(const nd_matrix_t *c, const nd_matrix_t *a, const nd_c128_t *taus, size_t n, size_t offset);

// --- eigh.c: Householder tridiagonalisation and implicit QL and QR ---

// A, of which the lower triangle is read, is destroyed. w: its eigenvalues in ascending order; the
// columns of z (of A's size and parts; its data may be NULL) the vectors. Or ND_ERR_NO_CONVERGENCE.
nd_err_t nd_eigh(const nd_matrix_t *a, double *w, const nd_matrix_t *z, void *work);
size_t nd_eigh_work_bytes(size_t n);

// --- eig.c: balancing, Hessenberg form, shifted QR, back substitution ---

// A is destroyed. w: its eigenvalues; z: of A's size and parts, scratch; v: of A's size and always
// complex, its columns become the vectors. Both data may be NULL. Or ND_ERR_NO_CONVERGENCE.
nd_err_t nd_eig(const nd_matrix_t *a, nd_c128_t *w, const nd_matrix_t *z, const nd_matrix_t *v, void *work);
size_t nd_eig_work_bytes(size_t n);

// --- svd.c: Golub-Kahan bidiagonalisation and implicit zero-shift QR ---

// T = U diag(s) V^H for rows >= cols. T is destroyed. u has T's rows and as many columns or rows of
// T; v is square; both data may be NULL. With adjoint, T is the adjoint of the matrix that is meant:
// vectors then have the signs that its own decomposition gives. Or ND_ERR_NO_CONVERGENCE.
nd_err_t nd_svd(const nd_matrix_t *t, double *s, const nd_matrix_t *u, const nd_matrix_t *v, bool adjoint, void *work);
size_t nd_svd_work_bytes(size_t cols, size_t parts);

#endif // MICRONUMPY_LINALG_LINALG_H
