// Eigenvalues of a Hermitian matrix: Householder tridiagonalisation, then implicit QL and QR steps
// (A. Dubrulle, R. S. Martin, J. H. Wilkinson, "The Implicit QL Algorithm", Numer. Math. 12, 1968).

#include <float.h>
#include <math.h>

#include "linalg/linalg.h"

#define EPSILON (DBL_EPSILON / 2)
#define MAX_STEPS (30) // per eigenvalue

typedef struct _tridiagonal_t {
    double *d; // the diagonal
    double *e; // below it
    const nd_matrix_t *z;
    size_t n_steps; // that are left
} tridiagonal_t;

size_t nd_eigh_work_bytes(size_t n) {
    return n * (sizeof(nd_c128_t) + sizeof(double));
}

// The element below the diagonal between i and the next one in this direction.
static double *between(const tridiagonal_t *t, size_t i, ptrdiff_t dir) {
    return &t->e[dir > 0 ? i : i - 1];
}

static void rotate(const tridiagonal_t *t, size_t i, size_t j, double c, double s) {
    if (t->z->data != NULL) {
        nd_vector_t x = nd_matrix_column(t->z, i, 0);
        nd_vector_t y = nd_matrix_column(t->z, j, 0);
        nd_vector_rotate(&x, &y, c, s);
    }
}

// Diagonalises rows i and i + 1, which stand alone.
static void solve_pair(const tridiagonal_t *t, size_t i) {
    double a = t->d[i];
    double b = t->e[i];
    double c = t->d[i + 1];
    double sum = a + c;
    double root = hypot(a - c, 2 * b);
    double large = fabs(a) > fabs(c) ? a : c;
    double small = fabs(a) > fabs(c) ? c : a;
    double sign = sum < 0 ? -1 : 1;
    double first = sum == 0 ? root / 2 : (sum + sign * root) / 2; // of larger magnitude
    t->d[i] = first;
    t->d[i + 1] = sum == 0 ? -root / 2 : large / first * small - b / first * b;
    // Its vector is (cosine, sine).
    double side = a - c >= 0 ? 1 : -1;
    double far = a - c + side * root;
    double length = hypot(far, 2 * b);
    double cosine = fabs(far) > fabs(2 * b) ? -copysign(2 * b, far * b) : fabs(2 * b);
    double sine = fabs(far) > fabs(2 * b) ? fabs(far) : -copysign(far, far * b);
    cosine = length == 0 ? 1 : cosine / length;
    sine = length == 0 ? 0 : sine / length;
    if (sign == side) {
        double old = cosine;
        cosine = -sine;
        sine = old;
    }
    rotate(t, i, i + 1, cosine, sine);
    t->e[i] = 0;
}

// One implicit step on the block from l to m, which chases the bulge from m to l.
static nd_err_t step(tridiagonal_t *t, size_t l, size_t m, ptrdiff_t dir) {
    if (t->n_steps-- == 0) {
        return ND_ERR_NO_CONVERGENCE;
    }
    double *d = t->d;
    double e = *between(t, l, dir);
    double g = (d[l + (size_t)dir] - d[l]) / (2 * e);
    g = d[m] - d[l] + e / (g + copysign(hypot(g, 1), g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (size_t i = m; i != l;) {
        size_t far = i;
        i -= (size_t)dir;
        double f = s * *between(t, i, dir);
        double b = c * *between(t, i, dir);
        double r = nd_givens(g, f, &c, &s);
        if (far != m) {
            *between(t, far, dir) = r;
        }
        g = d[far] - p;
        r = (d[i] - g) * s + 2 * c * b;
        p = s * r;
        d[far] = g + p;
        g = c * r - b;
        rotate(t, far, i, c, s);
        if (nd_matrix_poll(t->z) != ND_OK) {
            return ND_ERR_INTERRUPTED;
        }
    }
    d[l] -= p;
    *between(t, l, dir) = g;
    return ND_OK;
}

// The block from l to end, in which no element below the diagonal is negligible at first.
static nd_err_t solve_block(tridiagonal_t *t, size_t l, size_t end) {
    // From the end that has the larger diagonal element to the other.
    if (fabs(t->d[end]) < fabs(t->d[l])) {
        size_t old = l;
        l = end;
        end = old;
    }
    ptrdiff_t dir = end > l ? 1 : -1;
    for (;;) {
        size_t m = l;
        for (; m != end; m += (size_t)dir) {
            double *e = between(t, m, dir);
            if (*e * *e <= EPSILON * EPSILON * fabs(t->d[m]) * fabs(t->d[m + (size_t)dir]) + DBL_MIN) {
                *e = 0;
                break;
            }
        }
        if (m == l + (size_t)dir) {
            solve_pair(t, dir > 0 ? l : m);
            if (m == end) {
                return ND_OK;
            }
            l = m + (size_t)dir;
        } else if (m != l) {
            nd_err_t err = step(t, l, m, dir);
            if (err != ND_OK) {
                return err;
            }
            continue;
        } else if (l == end) {
            return ND_OK;
        } else {
            l += (size_t)dir;
        }
    }
}

static nd_err_t diagonalise(tridiagonal_t *t, size_t n) {
    t->n_steps = MAX_STEPS * n;
    for (size_t first = 0; first < n;) {
        size_t last = first;
        for (; last + 1 < n; last++) {
            if (fabs(t->e[last]) <= sqrt(fabs(t->d[last])) * sqrt(fabs(t->d[last + 1])) * EPSILON) {
                t->e[last] = 0;
                break;
            }
        }
        nd_err_t err = last == first ? ND_OK : solve_block(t, first, last);
        if (err != ND_OK) {
            return err;
        }
        // A block that fell apart is looked through again.
        while (first < n && (first + 1 == n || t->e[first] == 0)) {
            first++;
        }
    }
    return ND_OK;
}

static void sort(const tridiagonal_t *t, size_t n) {
    for (size_t i = 0; i + 1 < n; i++) {
        size_t least = i;
        for (size_t j = i + 1; j < n; j++) {
            if (t->d[j] < t->d[least]) {
                least = j;
            }
        }
        if (least != i) {
            double d = t->d[least];
            t->d[least] = t->d[i];
            t->d[i] = d;
            if (t->z->data != NULL) {
                nd_vector_t x = nd_matrix_column(t->z, i, 0);
                nd_vector_t y = nd_matrix_column(t->z, least, 0);
                nd_vector_swap(&x, &y);
            }
        }
    }
}

// Makes the upper triangle agree with the lower one.
static void complete(const nd_matrix_t *a) {
    for (size_t i = 0; i < a->rows; i++) {
        for (size_t j = 0; j < i; j++) {
            nd_matrix_put(a, j, i, nd_complex_conjugate(nd_matrix_get(a, i, j)));
        }
        nd_matrix_put(a, i, i, (nd_c128_t) { *nd_matrix_at(a, i, i), 0 });
    }
}

static nd_err_t tridiagonalise(const nd_matrix_t *a, double *d, double *e, nd_c128_t *taus) {
    for (size_t i = 0; i + 1 < a->rows; i++) {
        nd_vector_t v = nd_matrix_column(a, i, i + 1);
        taus[i] = nd_householder(&v);
        d[i] = *nd_matrix_at(a, i, i);
        e[i] = v.data[0];
        v.data[0] = 1;
        nd_matrix_t rest = nd_matrix_from(a, i + 1, i + 1);
        nd_err_t err = nd_reflect(&rest, &v, nd_complex_conjugate(taus[i]), false);
        if (err != ND_OK || (err = nd_reflect(&rest, &v, taus[i], true)) != ND_OK) {
            return err;
        }
    }
    d[a->rows - 1] = *nd_matrix_at(a, a->rows - 1, a->rows - 1);
    return ND_OK;
}

// By a power of two, so that squares neither overflow nor vanish.
static int scale(const tridiagonal_t *t, size_t n) {
    double largest = fabs(t->d[n - 1]);
    for (size_t i = 0; i + 1 < n; i++) {
        largest = fmax(largest, fmax(fabs(t->d[i]), fabs(t->e[i])));
    }
    int exponent = 0;
    frexp(largest, &exponent);
    for (size_t i = 0; i < n; i++) {
        t->d[i] = ldexp(t->d[i], -exponent);
        t->e[i] = i + 1 < n ? ldexp(t->e[i], -exponent) : 0;
    }
    return exponent;
}

nd_err_t nd_eigh(const nd_matrix_t *a, double *w, const nd_matrix_t *z, void *work) {
    size_t n = a->rows;
    nd_c128_t *taus = work;
    nd_matrix_t real = *z; // the vectors of the tridiagonal matrix, which are
    tridiagonal_t t = { w, (double *)(taus + n), &real, 0 };
    if (n == 0) {
        return ND_OK;
    }
    real.parts = 1;
    if (z->data != NULL) {
        nd_matrix_set_identity(z);
    }
    complete(a);
    nd_err_t err = tridiagonalise(a, t.d, t.e, taus);
    if (err != ND_OK) {
        return err;
    }
    int exponent = scale(&t, n);
    err = diagonalise(&t, n);
    if (err != ND_OK) {
        return err;
    }
    for (size_t i = 0; i < n; i++) {
        w[i] = ldexp(w[i], exponent);
    }
    sort(&t, n);
    return z->data == NULL ? ND_OK : nd_qr_apply(z, a, taus, n - 1, 1);
}
