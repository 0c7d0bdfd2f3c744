// Functions of one complex number: formulas of W. Kahan, "Branch Cuts for Complex Elementary
// Functions" (1987), on the real functions of libm; loops over them are in complex_loops.c.
#include "ufunc/complex_math.h"

#include <float.h>
#include <math.h>

#define LN2 (0.6931471805599453)
#define HALF_PI (1.5707963267948966)
// Beyond this a square overflows, or exp of it does.
#define HUGE_PART (0x1p510)
#define EXP_LIMIT (709.0)

static nd_c128_t make(double re, double im) {
    return (nd_c128_t) { re, im };
}


nd_c128_t nd_complex_multiply(nd_c128_t x, nd_c128_t y) {
    return make(x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re);
}

nd_c128_t nd_complex_divide(nd_c128_t x, nd_c128_t y) {
    double re = fabs(y.re);
    double im = fabs(y.im);
    if (re >= im) {
        if (re == 0.0 && im == 0.0) {
            return make(x.re / re, x.im / re);
        }
        double ratio = y.im / y.re;
        double scale = 1.0 / (y.re + y.im * ratio);
        return make((x.re + x.im * ratio) * scale, (x.im - x.re * ratio) * scale);
    }
    double ratio = y.re / y.im;
    double scale = 1.0 / (y.im + y.re * ratio);
    return make((x.re * ratio + x.im) * scale, (x.im * ratio - x.re) * scale);
}

nd_c128_t nd_complex_sqrt(nd_c128_t z) {
    if (z.re == 0.0 && z.im == 0.0) {
        return make(0.0, z.im);
    }
    if (isinf(z.im)) {
        return make((double)INFINITY, z.im);
    }
    if (isinf(z.re)) {
        double rest = isnan(z.im) ? z.im : 0.0;
        return z.re > 0.0 ? make(z.re, copysign(rest, z.im)) : make(rest, copysign((double)INFINITY, z.im));
    }
    // Powers of four keep hypot within range.
    double scale = 1.0;
    if (fabs(z.re) > HUGE_PART || fabs(z.im) > HUGE_PART) {
        z = make(z.re * 0.0625, z.im * 0.0625);
        scale = 4.0;
    } else if (fabs(z.re) < 0x1p-900 && fabs(z.im) < 0x1p-900) {
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
    if (z.im == 0.0) {
        return make(exp(z.re), z.im);
    }
    if (!isfinite(z.im) && isinf(z.re)) {
        return z.re < 0.0 ? make(0.0, copysign(0.0, z.im)) : make(z.re, (double)NAN);
    }
    return make(scaled_exp(z.re, cos(z.im)), scaled_exp(z.re, sin(z.im)));
}

// The square of x in two parts whose sum is exact (Dekker).
static double exact_square(double x, double *low) {
    double split = 134217729.0 * x;
    double head = split - (split - x);
    double tail = x - head;
    double square = x * x;
    *low = ((head * head - square) + 2.0 * head * tail) + tail * tail;
    return square;
}

static double log_abs(nd_c128_t z) {
    double big = fmax(fabs(z.re), fabs(z.im));
    double small = fmin(fabs(z.re), fabs(z.im));
    if (isinf(z.re) || isinf(z.im)) {
        return (double)INFINITY;
    }
    if (isnan(z.re) || isnan(z.im)) {
        return (double)NAN;
    }
    if (big > HUGE_PART) {
        return log(hypot(big * 0.5, small * 0.5)) + LN2;
    }
    if (big < 0x1p-900) {
        return big == 0.0 ? -(double)INFINITY : log(hypot(big * 0x1p108, small * 0x1p108)) - 108.0 * LN2;
    }
    if (big < 0.5 || big > 1.7) {
        return log(hypot(big, small));
    }
    // Near the unit circle nearly everything cancels.
    double big_low, small_low;
    double big_high = exact_square(big, &big_low);
    double small_high = exact_square(small, &small_low);
    if (big_high + small_high < 0.5 || big_high + small_high > 3.0) {
        return log(hypot(big, small));
    }
    return 0.5 * log1p((big_high - 1.0) + small_high + (big_low + small_low));
}

nd_c128_t nd_complex_log(nd_c128_t z) {
    return make(log_abs(z), atan2(z.im, z.re));
}

// x to a whole power below 100, by squaring.
static nd_c128_t whole_power(nd_c128_t x, int y) {
    nd_c128_t power = make(1.0, 0.0);
    for (int left = y < 0 ? -y : y;;) {
        if (left & 1) {
            power = nd_complex_multiply(power, x);
        }
        left >>= 1;
        if (left == 0) {
            break;
        }
        x = nd_complex_multiply(x, x);
    }
    return y < 0 ? nd_complex_divide(make(1.0, 0.0), power) : power;
}

nd_c128_t nd_complex_power(nd_c128_t x, nd_c128_t y) {
    if (y.re == 0.0 && y.im == 0.0) {
        return make(1.0, 0.0);
    }
    if (x.re == 0.0 && x.im == 0.0) {
        return y.re > 0.0 ? make(0.0, 0.0) : make((double)NAN, (double)NAN);
    }
    if (y.im == 0.0 && y.re == 2.0) {
        return nd_complex_multiply(x, x); // the signs of zeros are those of a product
    }
    if (y.im == 0.0 && fabs(y.re) < 100.0 && y.re == (int)y.re) {
        return y.re == 1.0 ? x : whole_power(x, (int)y.re);
    }
    return nd_complex_exp(nd_complex_multiply(y, nd_complex_log(x)));
}

nd_c128_t nd_complex_sinh(nd_c128_t z) {
    if (z.im == 0.0) {
        return make(sinh(z.re), z.im);
    }
    if (!isfinite(z.im) && (z.re == 0.0 || isinf(z.re))) {
        return make(z.re, (double)NAN);
    }
    double c = cos(z.im);
    double s = sin(z.im);
    if (fabs(z.re) > EXP_LIMIT) {
        return make(scaled_exp(fabs(z.re), copysign(0.5, z.re) * c), scaled_exp(fabs(z.re), 0.5 * s));
    }
    return make(sinh(z.re) * c, cosh(z.re) * s);
}

nd_c128_t nd_complex_cosh(nd_c128_t z) {
    if (z.im == 0.0) {
        // The sign of the imaginary zero is that of x * y.
        double sign = isnan(z.re) ? 1.0 : copysign(1.0, z.re);
        return make(cosh(z.re), sign * z.im);
    }
    if (!isfinite(z.im) && z.re == 0.0) {
        return make((double)NAN, isnan(z.im) ? 0.0 : copysign(0.0, z.re));
    }
    if (!isfinite(z.im) && isinf(z.re)) {
        return make((double)INFINITY, (double)NAN);
    }
    double c = cos(z.im);
    double s = sin(z.im);
    if (fabs(z.re) > EXP_LIMIT) {
        return make(scaled_exp(fabs(z.re), 0.5 * c), scaled_exp(fabs(z.re), copysign(0.5, z.re) * s));
    }
    return make(cosh(z.re) * c, sinh(z.re) * s);
}

nd_c128_t nd_complex_tanh(nd_c128_t z) {
    if (isnan(z.re)) {
        return make(z.re, z.im == 0.0 ? z.im : z.re);
    }
    if (!isfinite(z.im) && !isinf(z.re)) {
        return make(z.re == 0.0 ? z.re : (double)NAN, (double)NAN);
    }
    if (fabs(z.re) > 22.0) {
        double sign = isfinite(z.im) ? sin(2.0 * z.im) : z.im;
        double im = isinf(z.re) ? 0.0 : 2.0 * exp(-2.0 * fabs(z.re)) * fabs(sign);
        return make(copysign(1.0, z.re), isfinite(z.im) ? copysign(im, sign) : copysign(0.0, z.im));
    }
    double t = tan(z.im);
    double beta = 1.0 + t * t;
    double s = sinh(z.re);
    double rho = sqrt(1.0 + s * s);
    double below = 1.0 + beta * s * s;
    return make(beta * rho * s / below, t / below);
}

nd_c128_t nd_complex_arcsinh(nd_c128_t z) {
    if (isnan(z.re) || isnan(z.im)) {
        double re = isinf(z.re) || isinf(z.im) ? copysign((double)INFINITY, z.re) : (double)NAN;
        return make(z.re == 0.0 && isinf(z.im) ? z.re : re, z.im == 0.0 ? z.im : (double)NAN);
    }
    if (fabs(z.re) > HUGE_PART || fabs(z.im) > HUGE_PART) {
        double re = log_abs(z) + LN2;
        return make(copysign(re, z.re), copysign(atan2(fabs(z.im), fabs(z.re)), z.im));
    }
    nd_c128_t a = nd_complex_sqrt(make(1.0 + z.im, -z.re));
    nd_c128_t b = nd_complex_sqrt(make(1.0 - z.im, z.re));
    return make(asinh(a.re * b.im - b.re * a.im), atan2(z.im, a.re * b.re - a.im * b.im));
}

nd_c128_t nd_complex_arccos(nd_c128_t z) {
    if (isnan(z.re) || isnan(z.im)) {
        double im = isinf(z.re) || isinf(z.im) ? -copysign((double)INFINITY, z.im) : (double)NAN;
        return make(z.re == 0.0 ? HALF_PI : (double)NAN, im);
    }
    if (fabs(z.re) > HUGE_PART || fabs(z.im) > HUGE_PART) {
        return make(atan2(fabs(z.im), z.re), -copysign(log_abs(z) + LN2, z.im));
    }
    nd_c128_t a = nd_complex_sqrt(make(1.0 - z.re, -z.im));
    nd_c128_t b = nd_complex_sqrt(make(1.0 + z.re, z.im));
    return make(2.0 * atan2(a.re, b.re), asinh(b.re * a.im - b.im * a.re));
}

nd_c128_t nd_complex_arctanh(nd_c128_t z) {
    double x = fabs(z.re);
    double y = fabs(z.im);
    if (isnan(x) || isnan(y)) {
        double re = isinf(x) || isinf(y) || x == 0.0 ? copysign(0.0, z.re) : (double)NAN;
        return make(re, isinf(y) ? copysign(HALF_PI, z.im) : (double)NAN);
    }
    double re, im;
    if (x > HUGE_PART || y > HUGE_PART) {
        // 1/z, without overflow.
        double h = hypot(x * 0.5, y * 0.5);
        re = isinf(x) || isinf(y) ? 0.0 : x / 4.0 / h / h;
        im = HALF_PI;
    } else if (x == 1.0 && y < 0x1p-500) {
        re = y == 0.0 ? (double)INFINITY : -log(sqrt(y) / sqrt(hypot(y, 2.0)));
        im = y == 0.0 ? 0.0 : atan2(2.0, -y) * 0.5;
    } else {
        re = log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + y * y)) * 0.25;
        im = -atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - y * y) * 0.5;
    }
    return make(copysign(re, z.re), copysign(im, z.im));
}
