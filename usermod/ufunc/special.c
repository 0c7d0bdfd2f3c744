// Special functions that scipy.special has as ufuncs: the gamma function, the normal distribution,
// logistics, entropy. The others are frozen Python.
#include "ufunc/special.h"

#include <math.h>
#include <stddef.h>

#include "ufunc/float_bits.h"

#define PI (3.141592653589793)
#define SQRT_2PI (2.5066282746310002)
#define SQRT_HALF (0.7071067811865476)

#define N_ASYMPTOTIC (8)
#define ASYMPTOTIC_FROM (12.0)

// Stirling's series: B(2k) / (2k (2k - 1)), with B the Bernoulli numbers (DLMF 5.11.1).
static const double stirling[N_ASYMPTOTIC] = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680,
    1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
};

// --- The gamma function --------------------------------------------------------------------------

// sin(pi x).
static double sin_pi(double x) {
    double whole = rint(x);
    double s = sin(PI * (x - whole));
    return fmod(whole, 2.0) == 0.0 ? s : -s;
}

// Below 12 the recurrence, exact for small integers; then Stirling's series; below 1/2 reflection.
double nd_gamma(double x) {
    if (nd_is_zero(x)) {
        return 1.0 / x;
    }
    if (x < 0.5) {
        return x == floor(x) ? (double)NAN : PI / (sin_pi(x) * nd_gamma(1.0 - x));
    }
    double factor = 1.0;
    if (x == floor(x) && x < 24.0) {
        for (; x > 2.0; factor *= x) {
            x -= 1.0;
        }
        return factor;
    }
    for (; x < ASYMPTOTIC_FROM; x += 1.0) {
        factor *= x;
    }
    if (x > 172.0) {
        return x + (double)INFINITY;
    }
    double sum = 0.0;
    for (size_t i = N_ASYMPTOTIC; i; i--) {
        sum = sum / (x * x) + stirling[i - 1];
    }
    double half_power = pow(x, 0.5 * x - 0.25); // the power itself may overflow
    return half_power * exp(-x) * half_power * (SQRT_2PI * exp(sum / x)) / factor;
}

double nd_gammaln(double x) {
    return nd_is_inf(x) ? x : lgamma(x);
}

// --- The normal distribution, logistics, entropy --------------------------------------------------

double nd_ndtr(double x) {
    return 0.5 * erfc(-SQRT_HALF * x);
}

double nd_expit(double x) {
    return 1.0 / (1.0 + exp(-x));
}

double nd_log_expit(double x) {
    return x < 0.0 ? x - log1p(exp(x)) : -log1p(exp(-x));
}

double nd_logit(double p) {
    double s = 2.0 * (p - 0.5);
    return fabs(s) < 0.5 ? log1p(s) - log1p(-s) : log(p / (1.0 - p));
}

double nd_xlogy(double x, double y) {
    return nd_is_zero(x) && !nd_is_nan(y) ? 0.0 : x *log(y);
}

double nd_xlog1py(double x, double y) {
    return nd_is_zero(x) && !nd_is_nan(y) ? 0.0 : x *log1p(y);
}

double nd_entr(double x) {
    return x < 0.0 ? -(double)INFINITY : nd_is_zero(x) ? 0.0 : -x *log(x);
}

double nd_rel_entr(double x, double y) {
    if (nd_is_zero(x) && y >= 0.0) {
        return 0.0;
    }
    if (nd_is_nan(x) || nd_is_nan(y)) {
        return x + y;
    }
    if (x <= 0.0 || y <= 0.0) {
        return (double)INFINITY;
    }
    double ratio = x / y;
    if (ratio > 0.5 && ratio < 2.0) {
        return x * log1p((x - y) / y);
    }
    return x * (nd_is_normal(ratio) ? log(ratio) : log(x) - log(y));
}
