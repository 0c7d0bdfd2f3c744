// Special functions of real numbers, for the element-wise loops; nan where they are not defined.
#ifndef MICRONUMPY_UFUNC_SPECIAL_H
#define MICRONUMPY_UFUNC_SPECIAL_H

double nd_gamma(double x); // the gamma function
double nd_gammaln(double x); // the logarithm of its magnitude
double nd_ndtr(double x); // the distribution function of the standard normal distribution
double nd_expit(double x);
double nd_log_expit(double x);
double nd_logit(double p); // the inverse of nd_expit
double nd_entr(double x); // -x * log(x)
double nd_rel_entr(double x, double y); // x * log(x / y)
double nd_xlogy(double x, double y); // x * log(y), 0 for x = 0 unless y is nan
double nd_xlog1py(double x, double y); // x * log1p(y), likewise

#endif // MICRONUMPY_UFUNC_SPECIAL_H
