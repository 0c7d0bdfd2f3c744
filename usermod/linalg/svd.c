// Singular values: Golub-Kahan bidiagonalisation, then implicit zero-shift QR (J. Demmel, W. Kahan,
// "Accurate Singular Values of Bidiagonal Matrices", SIAM J. Sci. Stat. Comput. 11, 1990).

#include <float.h>
#include <math.h>

#include "linalg/linalg.h"

#define EPSILON (DBL_EPSILON / 2)
#define TOLERANCE (98.7 * EPSILON) // of one element against its neighbours
#define MAX_SWEEPS (6) // times the square of the size

// B with diagonal d and the elements e above it; U B V^H is the matrix.
typedef struct _bidiagonal_t {
    double *d;
    double *e;
    size_t n;
    const nd_matrix_t *left;
    const nd_matrix_t *right;
    double threshold; // an element of e below it is zero
    bool down; // the direction of the last sweep
    size_t old_first, old_last; // the block of the last sweep
    size_t n_rotations; // that are left
} bidiagonal_t;

size_t nd_svd_work_bytes(size_t cols, size_t parts) {
    // e, the scalars of three sequences of reflections, a square matrix.
    return cols * (sizeof(double) + 3 * sizeof(nd_c128_t)) + cols * cols * parts * sizeof(double);
}

static void rotate(const nd_matrix_t *m, size_t i, size_t j, double c, double s) {
    if (m->data != NULL) {
        nd_vector_t x = nd_matrix_column(m, i, 0);
        nd_vector_t y = nd_matrix_column(m, j, 0);
        nd_vector_rotate(&x, &y, c, s);
    }
}

// --- Blocks of two ---

// The smaller singular value of (f, g; 0, h).
static double small_value(double f, double g, double h) {
    double low = fmin(fabs(f), fabs(h));
    double high = fmax(fabs(f), fabs(h));
    g = fabs(g);
    if (low == 0) {
        return 0;
    }
    double by = fmax(high, g); // nothing overflows
    double sum = (high + low) / by;
    double difference = (high - low) / by;
    double ratio = g / by;
    double a = sqrt(sum * sum + ratio * ratio) + sqrt(difference * difference + ratio * ratio);
    return 2 * low * (high / by) / a;
}

// The decomposition of (f, g; 0, h) by rotations: rows by (cl, sl), columns by (cr, sr).
static void solve_pair(double *f_out, double g, double *h_out, double *cl, double *sl, double *cr, double *sr) {
    double f = *f_out;
    double h = *h_out;
    bool swapped = fabs(h) > fabs(f);
    double fa = swapped ? h : f; // of larger magnitude
    double ha = swapped ? f : h;
    double large = fabs(fa);
    double small = fabs(ha);
    double c1 = 1, s1 = 0, c2 = 1, s2 = 0; // left and right
    int greatest = swapped ? 3 : 1;
    if (g != 0 && fabs(g) > large) {
        greatest = 2;
    }
    if (g != 0 && greatest == 2 && large / fabs(g) < EPSILON) {
        double size = fabs(g);
        c1 = 1;
        s1 = ha / g;
        s2 = 1;
        c2 = fa / g;
        small = small > 1 ? large / (size / small) : large / size * small;
        large = size;
    } else if (g != 0) {
        double d = large - small;
        double l = d == large ? 1 : d / large; // in case of infinities
        double m = g / fa;
        double t = 2 - l;
        double s = sqrt(t * t + m * m);
        double r = l == 0 ? fabs(m) : sqrt(l * l + m * m);
        double a = (s + r) / 2;
        if (m * m != 0) {
            t = (m / (s + t) + m / (r + l)) * (1 + a);
        } else if (l == 0) {
            t = copysign(2, fa) * copysign(1, g);
        } else {
            t = g / copysign(d, fa) + m / t;
        }
        l = sqrt(t * t + 4);
        c2 = 2 / l;
        s2 = t / l;
        c1 = (c2 + s2 * m) / a;
        s1 = ha / fa * s2 / a;
        small /= a;
        large *= a;
    }
    *cl = swapped ? s2 : c1;
    *sl = swapped ? c2 : s1;
    *cr = swapped ? s1 : c2;
    *sr = swapped ? c1 : s2;
    double sign = greatest == 1 ? copysign(1, *cr) * copysign(1, *cl) * copysign(1, f)
        : greatest == 2 ? copysign(1, *sr) * copysign(1, *cl) * copysign(1, g)
        : copysign(1, *sr) * copysign(1, *sl) * copysign(1, h);
    *f_out = copysign(large, sign);
    *h_out = copysign(small, sign * copysign(1, f) * copysign(1, h));
}

// --- Sweeps: down from the first to the last row of a block, or up ---

// The element above the diagonal between i and the next one in this direction.
static double *between(const bidiagonal_t *b, size_t i, bool down) {
    return &b->e[down ? i : i - 1];
}

// Zero, where a shift would spoil the accuracy of the smallest values.
static double choose_shift(const bidiagonal_t *b, size_t from, size_t to, double least, double largest) {
    if ((double)b->n * TOLERANCE * (least / largest) <= fmax(EPSILON, 0.01 * TOLERANCE)) {
        return 0;
    }
    size_t top = b->down ? to - 1 : to;
    double shift = small_value(b->d[top], b->e[top], b->d[top + 1]);
    double start = fabs(b->d[from]);
    return start > 0 && shift / start * (shift / start) < EPSILON ? 0 : shift;
}

static nd_err_t sweep(const bidiagonal_t *b, size_t from, size_t to, double shift) {
    double *d = b->d;
    bool down = b->down;
    size_t dir = down ? 1 : (size_t)-1;
    // The first rotation of a step is of columns on the way down and of rows on the way up.
    const nd_matrix_t *first = down ? b->right : b->left;
    const nd_matrix_t *second = down ? b->left : b->right;
    double c1 = 1, s1 = 0, c2 = 1, s2 = 0;
    double f = shift == 0 ? 0 : (fabs(d[from]) - shift) * (copysign(1, d[from]) + shift / d[from]);
    double g = *between(b, from, down);
    for (size_t i = from; i != to; i += dir) {
        size_t next = i + dir;
        double *e = between(b, i, down);
        if (shift == 0) {
            double r = nd_givens(d[i] * c1, *e, &c1, &s1);
            if (i != from) {
                *between(b, i - dir, down) = s2 * r;
            }
            d[i] = nd_givens(c2 * r, d[next] * s1, &c2, &s2);
        } else {
            double r = nd_givens(f, g, &c1, &s1);
            if (i != from) {
                *between(b, i - dir, down) = r;
            }
            f = c1 * d[i] + s1 * *e;
            *e = c1 * *e - s1 * d[i];
            g = s1 * d[next];
            d[next] *= c1;
            d[i] = nd_givens(f, g, &c2, &s2);
            f = c2 * *e + s2 * d[next];
            d[next] = c2 * d[next] - s2 * *e;
            if (next != to) {
                g = s2 * *between(b, next, down);
                *between(b, next, down) *= c2;
            }
        }
        rotate(first, i, next, c1, s1);
        rotate(second, i, next, c2, s2);
        if (nd_matrix_poll(b->left) != ND_OK) {
            return ND_ERR_INTERRUPTED;
        }
    }
    if (shift == 0) {
        double h = d[to] * c1;
        d[to] = h * c2;
        f = h * s2;
    }
    *between(b, to - dir, down) = fabs(f) <= b->threshold ? 0 : f;
    return ND_OK;
}

// Looks for an element of e that is negligible beside its neighbours; clears the first, returns true.
// Else *least is a lower bound of the singular values of the block.
static bool split(const bidiagonal_t *b, size_t from, size_t to, double *least) {
    size_t dir = b->down ? 1 : (size_t)-1;
    double *last = between(b, to - dir, b->down);
    if (fabs(*last) <= TOLERANCE * fabs(b->d[to])) {
        *last = 0;
        return true;
    }
    double bound = fabs(b->d[from]);
    *least = bound;
    for (size_t i = from; i != to; i += dir) {
        double *e = between(b, i, b->down);
        if (fabs(*e) <= TOLERANCE * bound) {
            *e = 0;
            return true;
        }
        bound = fabs(b->d[i + dir]) * (bound / (bound + fabs(*e)));
        *least = fmin(*least, bound);
    }
    return false;
}

// Works on the last block, which ends at last; *first_out is where it begins.
static nd_err_t work_on_block(bidiagonal_t *b, size_t last, size_t *first_out) {
    size_t first = last;
    double largest = fabs(b->d[last]);
    for (; first > 0; first--) {
        double e = fabs(b->e[first - 1]);
        if (e <= b->threshold) {
            b->e[first - 1] = 0;
            break;
        }
        largest = fmax(largest, fmax(fabs(b->d[first - 1]), e));
    }
    *first_out = first;
    if (first == last) {
        return ND_OK;
    }
    if (first + 1 == last) {
        double cl, sl, cr, sr;
        solve_pair(&b->d[first], b->e[first], &b->d[last], &cl, &sl, &cr, &sr);
        b->e[first] = 0;
        rotate(b->right, first, last, cr, sr);
        rotate(b->left, first, last, cl, sl);
        return ND_OK;
    }
    if (first > b->old_last || last < b->old_first) {
        b->down = fabs(b->d[first]) >= fabs(b->d[last]);
    }
    size_t from = b->down ? first : last;
    size_t to = b->down ? last : first;
    double least;
    if (split(b, from, to, &least)) {
        return ND_OK;
    }
    b->old_first = first;
    b->old_last = last;
    if (b->n_rotations < last - first) {
        return ND_ERR_NO_CONVERGENCE;
    }
    b->n_rotations -= last - first;
    return sweep(b, from, to, choose_shift(b, from, to, least, largest));
}

static double choose_threshold(const bidiagonal_t *b) {
    double bound = fabs(b->d[0]);
    double least = bound;
    for (size_t i = 1; i < b->n && least != 0; i++) {
        bound = fabs(b->d[i]) * (bound / (bound + fabs(b->e[i - 1])));
        least = fmin(least, bound);
    }
    double n = (double)b->n;
    return fmax(TOLERANCE * least / sqrt(n), MAX_SWEEPS * n * n * DBL_MIN);
}

static nd_err_t diagonalise(bidiagonal_t *b) {
    b->threshold = choose_threshold(b);
    b->n_rotations = MAX_SWEEPS * b->n * b->n;
    b->old_first = SIZE_MAX;
    b->old_last = SIZE_MAX;
    for (size_t last = b->n - 1; last > 0;) {
        size_t first;
        nd_err_t err = work_on_block(b, last, &first);
        if (err != ND_OK) {
            return err;
        }
        if (last - first <= 1) {
            last = first == 0 ? 0 : first - 1;
        }
    }
    return ND_OK;
}

static void swap(const nd_matrix_t *m, size_t i, size_t j) {
    if (m->data != NULL) {
        nd_vector_t x = nd_matrix_column(m, i, 0);
        nd_vector_t y = nd_matrix_column(m, j, 0);
        nd_vector_swap(&x, &y);
    }
}

// Makes all values positive and sorts them in descending order.
static void sort(const bidiagonal_t *b) {
    const nd_matrix_t *turned = b->n == 1 ? b->left : b->right;
    for (size_t i = 0; i < b->n; i++) {
        if (signbit(b->d[i])) {
            b->d[i] = -b->d[i];
            if (turned->data != NULL) {
                nd_vector_t v = nd_matrix_column(turned, i, 0);
                nd_vector_scale(&v, (nd_c128_t) { -1, 0 });
            }
        }
    }
    for (size_t end = b->n; end > 1; end--) {
        size_t least = 0;
        for (size_t j = 1; j < end; j++) {
            if (b->d[j] <= b->d[least]) {
                least = j;
            }
        }
        if (least != end - 1) {
            double d = b->d[least];
            b->d[least] = b->d[end - 1];
            b->d[end - 1] = d;
            swap(b->left, least, end - 1);
            swap(b->right, least, end - 1);
        }
    }
}

// --- To bidiagonal form ---

// A becomes B, its columns below the diagonal and its rows behind the element after it the vectors.
static nd_err_t bidiagonalise(const nd_matrix_t *a, double *d, double *e, nd_c128_t *lefts, nd_c128_t *rights) {
    nd_err_t err = ND_OK;
    for (size_t k = 0; err == ND_OK && k < a->cols; k++) {
        nd_vector_t v = nd_matrix_column(a, k, k);
        lefts[k] = nd_householder(&v);
        d[k] = v.data[0];
        v.data[0] = 1;
        nd_matrix_t rest = nd_matrix_from(a, k, k + 1);
        err = nd_reflect(&rest, &v, nd_complex_conjugate(lefts[k]), false);
        if (err != ND_OK || k + 1 == a->cols) {
            break;
        }
        v = nd_matrix_row(a, k, k + 1);
        if (a->parts == 2) {
            nd_vector_t im = { v.data + 1, v.step, v.n, 1 };
            nd_vector_scale(&im, (nd_c128_t) { -1, 0 });
        }
        rights[k] = nd_householder(&v);
        e[k] = v.data[0];
        v.data[0] = 1;
        rest = nd_matrix_from(a, k + 1, k + 1);
        err = nd_reflect(&rest, &v, rights[k], true);
    }
    return err;
}

// The adjoint or a copy of the triangle R that a begins with.
static void copy_triangle(const nd_matrix_t *to, const nd_matrix_t *a, bool adjoint) {
    for (size_t i = 0; i < to->rows; i++) {
        for (size_t j = 0; j < to->cols; j++) {
            nd_c128_t value = { 0, 0 };
            if (adjoint ? j <= i : i <= j) {
                value = adjoint ? nd_complex_conjugate(nd_matrix_get(a, j, i)) : nd_matrix_get(a, i, j);
            }
            nd_matrix_put(to, i, j, value);
        }
    }
}

// A matrix that was lower bidiagonal (b's d, and e below it) becomes upper bidiagonal.
static void turn_upper(const bidiagonal_t *b) {
    for (size_t i = 0; i + 1 < b->n; i++) {
        double c, s;
        b->d[i] = nd_givens(b->d[i], b->e[i], &c, &s);
        b->e[i] = s * b->d[i + 1];
        b->d[i + 1] *= c;
        rotate(b->left, i, i + 1, c, s);
    }
}

// M becomes the identity; the result is the part of it that rotations change: real and of n rows.
static nd_matrix_t start(const nd_matrix_t *m, size_t n) {
    nd_matrix_t real = *m;
    real.rows = n;
    real.parts = 1;
    if (m->data != NULL) {
        nd_matrix_set_identity(m);
    }
    return real;
}

// M = H_0 H_1 ... M unless it is not wanted.
static nd_err_t apply(nd_err_t err, const nd_matrix_t *m, const nd_matrix_t *a, const nd_c128_t *taus, size_t n, size_t offset) {
    return err != ND_OK || m->data == NULL ? err : nd_qr_apply(m, a, taus, n, offset);
}

nd_err_t nd_svd(const nd_matrix_t *t, double *s, const nd_matrix_t *u, const nd_matrix_t *v, bool adjoint, void *work) {
    size_t n = t->cols;
    nd_c128_t *lefts = work;
    nd_c128_t *rights = lefts + n;
    nd_c128_t *firsts = rights + n;
    double *e = (double *)(firsts + n);
    nd_matrix_t square = { e + n, n, n, t->parts, n *t->parts, t->parts, t->poll };
    // Tall matrices are triangular first; of the adjoint of that, when they are adjoint themselves.
    bool tall = t->rows >= (t->parts == 2 ? n * 17 / 9 : n * 11 / 6);
    bool turned = tall && adjoint;
    const nd_matrix_t *a = tall ? &square : t;
    nd_err_t err = ND_OK;
    nd_matrix_t left = start(adjoint ? v : u, n);
    nd_matrix_t right = start(adjoint ? u : v, n);
    bidiagonal_t b = { .d = s, .e = e, .n = n, .left = &left, .right = &right };
    if (n == 0) {
        return ND_OK;
    }
    if (tall) {
        err = nd_qr_factor(t, firsts);
        copy_triangle(&square, t, adjoint);
    }
    err = err != ND_OK ? err : bidiagonalise(a, s, e, lefts, rights);
    // What is no number in T is none here.
    for (size_t i = 0; err == ND_OK && i < n; i++) {
        err = isnan(s[i]) || (i + 1 < n && isnan(e[i])) ? ND_ERR_NO_CONVERGENCE : ND_OK;
    }
    if (err == ND_OK && adjoint && !tall) {
        turn_upper(&b);
    }
    err = err != ND_OK ? err : diagonalise(&b);
    if (err == ND_OK) {
        sort(&b);
    }
    nd_matrix_t rows = nd_matrix_transposed(a);
    err = apply(err, turned ? v : u, a, lefts, n, 0);
    err = apply(err, turned ? u : v, &rows, rights, n - 1, 1);
    return tall ? apply(err, u, t, firsts, n, 0) : err;
}
