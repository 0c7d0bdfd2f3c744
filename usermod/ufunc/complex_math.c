// Functions of one complex number: formulas of W. Kahan, "Branch Cuts for Complex Elementary
// Functions" (1987), on the real functions of libm; loops over them are in complex_loops.c.
#include "ufunc/complex_math.h"

#include <math.h>

#include "ufunc/float_bits.h"

#define LN2 (0.6931471805599453)
#define HALF_PI (1.5707963267948966)
// Beyond this a square overflows, or exp of it does.
#define HUGE_PART (0x1p510)
#define TINY_PART (0x1p-900)
#define EXP_LIMIT (709.0)

static nd_c128_t make(double re, double im) {
    return (nd_c128_t) { re, im };
}

static void multiply_by(nd_c128_t *x, const nd_c128_t *y) {
    *x = make(x->re * y->re - x->im * y->im, x->re * y->im + x->im * y->re);
}

nd_c128_t nd_complex_multiply(nd_c128_t x, nd_c128_t y) {
    multiply_by(&x, &y);
    return x;
}

nd_c128_t nd_complex_divide(nd_c128_t x, nd_c128_t y) {
    if (nd_is_zero(y.re) && nd_is_zero(y.im)) {
        return make(x.re / fabs(y.re), x.im / fabs(y.re));
    }
    if (!(fabs(y.re) >= fabs(y.im))) {
        // Both times -i, which is exact.
        x = make(x.im, -x.re);
        y = make(y.im, -y.re);
    }
    double ratio = y.im / y.re;
    double scale = 1.0 / (y.re + y.im * ratio);
    return make((x.re + x.im * ratio) * scale, (x.im - x.re * ratio) * scale);
}

static bool is_huge(double x) {
    return fabs(x) > HUGE_PART;
}

nd_c128_t nd_complex_sqrt(nd_c128_t z) {
    if (nd_is_zero(z.re) && nd_is_zero(z.im)) {
        return make(0.0, z.im);
    }
    if (nd_is_inf(z.im)) {
        return make((double)INFINITY, z.im);
    }
    if (nd_is_inf(z.re)) {
        double rest = nd_is_nan(z.im) ? z.im : 0.0;
        return z.re > 0.0 ? make(z.re, copysign(rest, z.im)) : make(rest, copysign((double)INFINITY, z.im));
    }
    // Powers of four keep hypot within range.
    double scale = 1.0;
    if (is_huge(z.re) || is_huge(z.im)) {
        z = make(z.re * 0.0625, z.im * 0.0625);
        scale = 4.0;
    } else if (fabs(z.re) < TINY_PART && fabs(z.im) < TINY_PART) {
        z = make(z.re * 0x1p108, z.im * 0x1p108);
        scale = 0x1p-54;
    }
    double root = sqrt((fabs(z.re) + hypot(z.re, z.im)) * 0.5);
    double other = fabs(z.im) / (2.0 * root) * scale;
    root *= scale;
    return z.re >= 0.0 ? make(root, copysign(other, z.im)) : make(other, copysign(root, z.im));
}

// factor * e^x, where e^x alone may overflow.
static double scaled_exp(double x, double factor) {
    if (x > EXP_LIMIT) {
        double root = exp(x * 0.5);
        return factor * root * root;
    }
    return factor * exp(x);
}

nd_c128_t nd_complex_exp(nd_c128_t z) {
    if (nd_is_zero(z.im)) {
        return make(exp(z.re), z.im);
    }
    if (!nd_is_finite(z.im) && nd_is_inf(z.re)) {
        return z.re < 0.0 ? make(0.0, copysign(0.0, z.im)) : make(z.re, (double)NAN);
    }
    return make(scaled_exp(z.re, cos(z.im)), scaled_exp(z.re, sin(z.im)));
}

static double log_abs(nd_c128_t z) {
    double big = fabs(z.re);
    double small = fabs(z.im);
    if (!(big > small)) {
        big = small;
        small = fabs(z.re);
    }
    if (big >= 0.5 && big <= 1.7) {
        // Near the unit circle nearly everything cancels: squares in two parts, whose sums are exact
        // (Dekker).
        double x[2] = { big, small };
        double low[2];
        for (size_t i = 0; i < 2; i++) {
            double split = 134217729.0 * x[i];
            double head = split - (split - x[i]);
            double tail = x[i] - head;
            x[i] *= x[i];
            low[i] = ((head * head - x[i]) + 2.0 * head * tail) + tail * tail;
        }
        if (x[0] + x[1] >= 0.5 && x[0] + x[1] <= 3.0) {
            return 0.5 * log1p((x[0] - 1.0) + x[1] + (low[0] + low[1]));
        }
    }
    // Within the range of hypot.
    double scale = 1.0;
    double log_scale = 0.0;
    if (is_huge(big)) {
        scale = 0.5;
        log_scale = -LN2;
    } else if (big < TINY_PART) {
        scale = 0x1p108;
        log_scale = 108.0 * LN2;
    }
    return log(hypot(big * scale, small * scale)) - log_scale;
}

nd_c128_t nd_complex_log(nd_c128_t z) {
    return make(log_abs(z), atan2(z.im, z.re));
}

// x to a whole power below 100, by squaring.
static nd_c128_t whole_power(nd_c128_t x, int y) {
    nd_c128_t power = make(1.0, 0.0);
    for (int left = y < 0 ? -y : y;;) {
        if (left & 1) {
            multiply_by(&power, &x);
        }
        left >>= 1;
        if (left == 0) {
            break;
        }
        multiply_by(&x, &x);
    }
    return y < 0 ? nd_complex_divide(make(1.0, 0.0), power) : power;
}

nd_c128_t nd_complex_power(nd_c128_t x, nd_c128_t y) {
    if (nd_is_zero(y.re) && nd_is_zero(y.im)) {
        return make(1.0, 0.0);
    }
    if (nd_is_zero(x.re) && nd_is_zero(x.im)) {
        return y.re > 0.0 ? make(0.0, 0.0) : make((double)NAN, (double)NAN);
    }
    if (nd_is_zero(y.im) && fabs(y.re) < 100.0 && y.re == (int)y.re) {
        int whole = (int)y.re;
        if (whole != 1 && whole != 2) {
            return whole_power(x, whole);
        }
        if (whole == 2) {
            multiply_by(&x, &x); // the signs of zeros are those of a product
        }
        return x;
    }
    nd_c128_t z = nd_complex_log(x);
    multiply_by(&z, &y);
    return nd_complex_exp(z);
}

// re(x) cos y + i im(x) sin y, of which one is sinh, the other cosh.
static nd_c128_t hyperbolic(nd_c128_t z, double (*re)(double), double (*im)(double)) {
    double x = re(z.re);
    double y = im(z.re);
    double c = cos(z.im);
    double s = sin(z.im);
    double size = fabs(z.re);
    if (size > EXP_LIMIT) {
        // They overflow before the products do: half of e^size, with their signs.
        return make(scaled_exp(size, copysign(0.5, x) * c), scaled_exp(size, copysign(0.5, y) * s));
    }
    return make(x * c, y * s);
}

nd_c128_t nd_complex_sinh(nd_c128_t z) {
    if (nd_is_zero(z.im)) {
        return make(sinh(z.re), z.im);
    }
    if (!nd_is_finite(z.im) && (nd_is_zero(z.re) || nd_is_inf(z.re))) {
        return make(z.re, (double)NAN);
    }
    return hyperbolic(z, sinh, cosh);
}

nd_c128_t nd_complex_cosh(nd_c128_t z) {
    if (nd_is_zero(z.im)) {
        // The sign of the imaginary zero is that of x * y.
        return make(cosh(z.re), nd_is_nan(z.re) ? z.im : copysign(1.0, z.re) * z.im);
    }
    if (!nd_is_finite(z.im) && nd_is_zero(z.re)) {
        return make((double)NAN, nd_is_nan(z.im) ? 0.0 : z.re);
    }
    if (!nd_is_finite(z.im) && nd_is_inf(z.re)) {
        return make((double)INFINITY, (double)NAN);
    }
    return hyperbolic(z, cosh, sinh);
}

nd_c128_t nd_complex_tanh(nd_c128_t z) {
    if (nd_is_nan(z.re)) {
        return make(z.re, nd_is_zero(z.im) ? z.im : z.re);
    }
    if (!nd_is_finite(z.im) && !nd_is_inf(z.re)) {
        return make(nd_is_zero(z.re) ? z.re : (double)NAN, (double)NAN);
    }
    if (fabs(z.re) > 22.0) {
        double sign = nd_is_finite(z.im) ? sin(2.0 * z.im) : z.im;
        double im = nd_is_inf(z.re) ? 0.0 : 2.0 * exp(-2.0 * fabs(z.re)) * fabs(sign);
        return make(copysign(1.0, z.re), nd_is_finite(z.im) ? copysign(im, sign) : copysign(0.0, z.im));
    }
    double t = tan(z.im);
    double beta = 1.0 + t * t;
    double s = sinh(z.re);
    double rho = sqrt(1.0 + s * s);
    double below = 1.0 + beta * s * s;
    return make(beta * rho * s / below, t / below);
}

// arcsin z, and the real part of arccos z, whose imaginary part is that of -arcsin z.
static nd_c128_t arcsine(nd_c128_t z, double *arccos_re) {
    if (nd_is_nan(z.re) || nd_is_nan(z.im)) {
        *arccos_re = nd_is_zero(z.re) ? HALF_PI : (double)NAN;
        double im = nd_is_inf(z.re) || nd_is_inf(z.im) ? copysign((double)INFINITY, z.im) : (double)NAN;
        return make(nd_is_zero(z.re) ? z.re : (double)NAN, im);
    }
    if (is_huge(z.re) || is_huge(z.im)) {
        *arccos_re = atan2(fabs(z.im), z.re);
        return make(atan2(z.re, fabs(z.im)), copysign(log_abs(z) + LN2, z.im));
    }
    nd_c128_t a = nd_complex_sqrt(make(1.0 - z.re, -z.im));
    nd_c128_t b = nd_complex_sqrt(make(1.0 + z.re, z.im));
    *arccos_re = 2.0 * atan2(a.re, b.re);
    return make(atan2(z.re, a.re * b.re - a.im * b.im), asinh(a.re * b.im - b.re * a.im));
}

nd_c128_t nd_complex_arcsin(nd_c128_t z) {
    double unused;
    return arcsine(z, &unused);
}

nd_c128_t nd_complex_arccos(nd_c128_t z) {
    double re;
    nd_c128_t w = arcsine(z, &re);
    return make(re, -w.im);
}

nd_c128_t nd_complex_arctanh(nd_c128_t z) {
    double x = fabs(z.re);
    double y = fabs(z.im);
    if (nd_is_nan(x) || nd_is_nan(y)) {
        double re = nd_is_inf(x) || nd_is_inf(y) || nd_is_zero(x) ? copysign(0.0, z.re) : (double)NAN;
        return make(re, nd_is_inf(y) ? copysign(HALF_PI, z.im) : (double)NAN);
    }
    double re, im;
    if (is_huge(x) || is_huge(y)) {
        // 1/z, without overflow.
        double h = hypot(x * 0.5, y * 0.5);
        re = nd_is_inf(x) || nd_is_inf(y) ? 0.0 : x / 4.0 / h / h;
        im = HALF_PI;
    } else if (x == 1.0 && y < 0x1p-500) {
        re = nd_is_zero(y) ? (double)INFINITY : -log(sqrt(y) / sqrt(hypot(y, 2.0)));
        im = nd_is_zero(y) ? 0.0 : atan2(2.0, -y) * 0.5;
    } else {
        re = log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + y * y)) * 0.25;
        im = -atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - y * y) * 0.5;
    }
    return make(copysign(re, z.re), copysign(im, z.im));
}
