// Hessenberg form, and from it by shifted QR steps the Schur form with the eigenvalues (J. Francis, 1961;
// two steps at once for real matrices).
#include <float.h>
#include <math.h>

#include "linalg/eig.h"
#include "ufunc/complex_math.h"

#define MAX_STEPS (30) // per eigenvalue, of ten at least
#define EXCEPTIONAL (10) // every so many steps another shift is tried

// --- Hessenberg form ---

// h = H h H on rows from..to, which is a similarity; z = z H.
static nd_err_t transform(const nd_eig_work_t *w, const nd_vector_t *v, nd_c128_t tau, size_t from, size_t left, size_t n_rows, size_t n_cols) {
    const nd_matrix_t *h = w->h;
    nd_matrix_t rows = nd_matrix_from(h, from, left);
    rows.rows = v->n;
    rows.cols = n_cols - left;
    nd_matrix_t columns = nd_matrix_from(h, 0, from);
    columns.rows = n_rows;
    columns.cols = v->n;
    nd_err_t err = nd_reflect(&rows, v, nd_complex_conjugate(tau), false);
    return err != ND_OK ? err : nd_reflect(&columns, v, tau, true);
}

nd_err_t nd_eig_hessenberg(const nd_eig_work_t *w) {
    const nd_matrix_t *h = w->h;
    size_t n_steps = 0;
    for (size_t k = w->low; k + 2 < w->high; k++, n_steps++) {
        nd_vector_t v = nd_matrix_column(h, k, k + 1);
        v.n = w->high - k - 1;
        w->x[n_steps] = nd_householder(&v);
        double beta = v.data[0];
        v.data[0] = 1;
        nd_err_t err = transform(w, &v, w->x[n_steps], k + 1, k + 1, w->high, h->cols);
        v.data[0] = beta;
        if (err != ND_OK) {
            return err;
        }
    }
    nd_err_t err = ND_OK;
    if (w->z->data != NULL) {
        nd_matrix_set_identity(w->z);
        nd_matrix_t part = nd_matrix_from(h, w->low, w->low);
        nd_matrix_t z = nd_matrix_from(w->z, w->low, 0);
        part.rows = part.cols = w->high - w->low;
        err = nd_qr_apply(&z, &part, w->x, n_steps, 1);
    }
    for (size_t k = 0; k < h->cols; k++) {
        for (size_t i = k + 2; i < h->rows; i++) {
            nd_matrix_put(h, i, k, (nd_c128_t) { 0, 0 });
        }
    }
    return err;
}

// --- QR steps ---

static double size_at(const nd_matrix_t *h, size_t i, size_t j) {
    return nd_complex_size(nd_matrix_get(h, i, j));
}

// True when the element below the diagonal in row k is negligible (M. Ahues, F. Tisseur, 1997).
static bool is_negligible(const nd_eig_work_t *w, size_t k) {
    const nd_matrix_t *h = w->h;
    double below = size_at(h, k, k - 1);
    if (below <= ND_EIG_TINY) {
        return true;
    }
    double near = size_at(h, k - 1, k - 1) + size_at(h, k, k);
    if (near == 0) {
        near += k >= w->low + 2 ? size_at(h, k - 1, k - 2) : 0;
        near += k + 1 < w->high ? size_at(h, k + 1, k) : 0;
    }
    if (!(below <= DBL_EPSILON * near)) {
        return false;
    }
    double above = size_at(h, k - 1, k);
    double corner = size_at(h, k, k);
    double difference = nd_complex_size(nd_complex_add(nd_matrix_get(h, k - 1, k - 1), -1, nd_matrix_get(h, k, k)));
    double a = fmax(corner, difference);
    double b = fmin(corner, difference);
    double s = a + fmax(above, below);
    return fmin(above, below) * (fmax(above, below) / s) <= fmax(ND_EIG_TINY, DBL_EPSILON * (b * (a / s)));
}

typedef struct _shifts_t {
    nd_c128_t one, two; // for real matrices both real or conjugate
} shifts_t;

// The eigenvalues of the real (a, b; c, d); of two real ones the nearer to d twice.
static shifts_t real_shifts(double a, double b, double c, double d) {
    double middle = (a + d) / 2;
    double det = (a - middle) * (d - middle) - b * c;
    double root = sqrt(fabs(det));
    if (det >= 0) {
        return (shifts_t) { { middle, root }, { middle, -root } };
    }
    double nearer = middle + (middle > d ? -root : root);
    return (shifts_t) { { nearer, 0 }, { nearer, 0 } };
}

// The eigenvalue of the complex (a, b; c, d) that is nearer to d.
static nd_c128_t complex_shift(nd_c128_t a, nd_c128_t b, nd_c128_t c, nd_c128_t d) {
    nd_c128_t product = nd_complex_multiply(b, c);
    if (nd_complex_size(product) == 0) {
        return d;
    }
    nd_c128_t x = nd_complex_add(a, -1, d);
    x = (nd_c128_t) { x.re / 2, x.im / 2 };
    nd_c128_t y = nd_complex_sqrt(nd_complex_add(nd_complex_multiply(x, x), 1, product));
    x = nd_complex_add(x, x.re * y.re + x.im * y.im < 0 ? -1 : 1, y);
    return nd_complex_add(d, -1, nd_complex_divide(product, x));
}

static shifts_t choose_shifts(const nd_eig_work_t *w, size_t first, size_t last, size_t n_steps) {
    const nd_matrix_t *h = w->h;
    nd_c128_t a = nd_matrix_get(h, last - 1, last - 1);
    nd_c128_t b = nd_matrix_get(h, last - 1, last);
    nd_c128_t c = nd_matrix_get(h, last, last - 1);
    nd_c128_t d = nd_matrix_get(h, last, last);
    bool real = h->parts == 1;
    if (n_steps % EXCEPTIONAL == 0) {
        bool at_end = n_steps % (2 * EXCEPTIONAL) == 0;
        size_t i = at_end ? last : first;
        double s = at_end ? nd_complex_size(c) : size_at(h, first + 1, first);
        if (real) {
            s += at_end ? size_at(h, last - 1, last - 2) : size_at(h, first + 2, first + 1);
        }
        double x = 0.75 * s + *nd_matrix_at(h, i, i);
        a = d = (nd_c128_t) { x, nd_matrix_get(h, i, i).im };
        b.re = -0.4375 * s;
        c.re = s;
        if (!real) {
            return (shifts_t) { d, d };
        }
    }
    if (real) {
        return real_shifts(a.re, b.re, c.re, d.re);
    }
    d = complex_shift(a, b, c, d);
    return (shifts_t) { d, d };
}

// The beginning of the first column of (h - one) (h - two), or of h - one.
static void start_vector(const nd_matrix_t *h, size_t m, const shifts_t *shifts, double *v) {
    nd_c128_t top = nd_matrix_get(h, m, m);
    nd_c128_t below = nd_matrix_get(h, m + 1, m);
    nd_c128_t one = nd_complex_add(top, -1, shifts->one);
    if (h->parts == 2) {
        ((nd_c128_t *)v)[0] = one;
        ((nd_c128_t *)v)[1] = below;
        return;
    }
    nd_c128_t two = nd_complex_add(top, -1, shifts->two);
    v[0] = below.re * *nd_matrix_at(h, m, m + 1) + one.re * two.re - one.im * two.im;
    v[1] = below.re * (one.re + *nd_matrix_at(h, m + 1, m + 1) - shifts->two.re);
    v[2] = below.re * *nd_matrix_at(h, m + 2, m + 1);
}

// Looks for two small elements in a row, from where a step may start as well.
static size_t choose_start(const nd_matrix_t *h, size_t first, size_t last, const shifts_t *shifts, double *v) {
    for (size_t m = h->parts == 1 ? last - 2 : first;; m--) {
        start_vector(h, m, shifts, v);
        if (m == first) {
            return m;
        }
        double left = fabs(*nd_matrix_at(h, m, m - 1)) * (fabs(v[1]) + fabs(v[2]));
        double near = size_at(h, m - 1, m - 1) + size_at(h, m, m) + size_at(h, m + 1, m + 1);
        if (left <= DBL_EPSILON * fabs(v[0]) * near) {
            return m;
        }
    }
}

// One step on the block from first to last.
static nd_err_t step(const nd_eig_work_t *w, size_t first, size_t last, size_t n_steps) {
    const nd_matrix_t *h = w->h;
    bool all = w->z->data != NULL; // of h, not the block alone
    double v[4];
    shifts_t shifts = choose_shifts(w, first, last, n_steps);
    size_t start = choose_start(h, first, last, &shifts, v);
    for (size_t k = start; k < last; k++) {
        nd_vector_t x = { v, h->parts, h->parts == 2 || k + 1 == last ? 2 : 3, h->parts };
        if (k > start) {
            for (size_t i = 0; i < x.n; i++) {
                const double *from = nd_matrix_at(h, k + i, k - 1);
                v[i * h->parts] = from[0];
                v[i * h->parts + h->parts - 1] = from[h->parts - 1];
            }
        }
        nd_c128_t tau = nd_householder(&x);
        if (k > start) {
            nd_matrix_put(h, k, k - 1, (nd_c128_t) { v[0], 0 });
            for (size_t i = 1; i < x.n; i++) {
                nd_matrix_put(h, k + i, k - 1, (nd_c128_t) { 0, 0 });
            }
        } else if (start > first) {
            *nd_matrix_at(h, k, k - 1) *= 1 - tau.re;
        }
        v[0] = 1;
        size_t end = k + x.n < last ? k + x.n + 1 : last + 1;
        nd_err_t err = transform(w, &x, tau, k, k, end, all ? h->cols : last + 1);
        if (err == ND_OK && all) {
            nd_matrix_t z = nd_matrix_from(w->z, 0, k);
            z.cols = x.n;
            err = nd_reflect(&z, &x, tau, true);
        }
        if (err != ND_OK) {
            return err;
        }
    }
    return ND_OK;
}

// --- Blocks of two of a real matrix ---

static double sign_of(double x) {
    return copysign(1, x);
}

// (a, b; c, d) becomes upper triangular or has equal diagonal elements and b c < 0: the standard
// form of a real Schur factor. (c_out, s_out) is the rotation.
static void standardise(double *a, double *b, double *c, double *d, double *c_out, double *s_out) {
    double cs = 1;
    double sn = 0;
    double difference = *a - *d;
    if (*c == 0) {
    } else if (*b == 0) {
        cs = 0;
        sn = 1;
        double old = *d;
        *d = *a;
        *a = old;
        *b = -*c;
        *c = 0;
    } else if (difference != 0 || sign_of(*b) == sign_of(*c)) {
        double p = difference / 2;
        double product = *b * *c;
        double z = p * p + product;
        if (z >= 4 * DBL_EPSILON * fmax(fabs(p), fmax(fabs(*b), fabs(*c)))) {
            z = p + copysign(sqrt(z), p);
            *a = *d + z;
            *d -= product / z;
            double tau = hypot(*c, z);
            cs = z / tau;
            sn = *c / tau;
            *b -= *c;
            *c = 0;
        } else {
            double sigma = *b + *c;
            double tau = hypot(sigma, difference);
            cs = sqrt((1 + fabs(sigma) / tau) / 2);
            sn = -(p / (tau * cs)) * sign_of(sigma);
            double aa = *a * cs + *b * sn;
            double bb = *b * cs - *a * sn;
            double cc = *c * cs + *d * sn;
            double dd = *d * cs - *c * sn;
            *b = bb * cs + dd * sn;
            *c = cc * cs - aa * sn;
            double middle = (aa * cs + cc * sn + dd * cs - bb * sn) / 2;
            *a = *d = middle;
            if (*c != 0 && *b == 0) {
                *b = -*c;
                *c = 0;
                double old = cs;
                cs = -sn;
                sn = old;
            } else if (*c != 0 && sign_of(*b) == sign_of(*c)) {
                double b_root = sqrt(fabs(*b));
                double c_root = sqrt(fabs(*c));
                p = copysign(b_root * c_root, *c);
                tau = 1 / sqrt(fabs(*b + *c));
                *a = middle + p;
                *d = middle - p;
                *b -= *c;
                *c = 0;
                double old = cs;
                cs = cs * (b_root * tau) - sn * (c_root * tau);
                sn = old * (c_root * tau) + sn * (b_root * tau);
            }
        }
    }
    *c_out = cs;
    *s_out = sn;
}

static void rotate(const nd_matrix_t *m, size_t i, size_t from, size_t end, double c, double s) {
    nd_vector_t x = nd_matrix_row(m, i, from);
    nd_vector_t y = nd_matrix_row(m, i + 1, from);
    y.n = end - from;
    nd_vector_rotate(&x, &y, c, s);
}

static void solve_pair(const nd_eig_work_t *w, size_t i, nd_c128_t *values) {
    const nd_matrix_t *h = w->h;
    double *a = nd_matrix_at(h, i, i);
    double *b = nd_matrix_at(h, i, i + 1);
    double *c = nd_matrix_at(h, i + 1, i);
    double *d = nd_matrix_at(h, i + 1, i + 1);
    double cs, sn;
    standardise(a, b, c, d, &cs, &sn);
    double im = *c == 0 ? 0 : sqrt(fabs(*b)) * sqrt(fabs(*c));
    values[i] = (nd_c128_t) { *a, im };
    values[i + 1] = (nd_c128_t) { *d, *c == 0 ? 0 : -im };
    if (w->z->data != NULL) {
        nd_matrix_t transposed = nd_matrix_transposed(h);
        nd_matrix_t z = nd_matrix_transposed(w->z);
        rotate(h, i, i + 2, h->cols, cs, sn);
        rotate(&transposed, i, 0, i, cs, sn);
        rotate(&z, i, 0, z.cols, cs, sn);
    }
}

nd_err_t nd_eig_values(const nd_eig_work_t *w, nd_c128_t *values) {
    const nd_matrix_t *h = w->h;
    size_t n = h->rows;
    size_t n_left = MAX_STEPS * (n < 10 ? 10 : n);
    size_t n_steps = 0;
    for (size_t i = 0; i < n; i++) {
        values[i] = nd_matrix_get(h, i, i); // of those that balancing found
    }
    for (size_t end = w->high; end > w->low;) {
        size_t last = end - 1;
        size_t first = last;
        while (first > w->low && !is_negligible(w, first)) {
            first--;
        }
        if (first > w->low) {
            nd_matrix_put(h, first, first - 1, (nd_c128_t) { 0, 0 });
        }
        if (first == last || (first + 1 == last && h->parts == 1)) {
            values[last] = nd_matrix_get(h, last, last);
            if (first != last) {
                solve_pair(w, first, values);
            }
            end = first;
            n_steps = 0;
            continue;
        }
        if (n_left-- == 0) {
            return ND_ERR_NO_CONVERGENCE;
        }
        nd_err_t err = step(w, first, last, ++n_steps);
        if (err != ND_OK) {
            return err;
        }
    }
    return ND_OK;
}
