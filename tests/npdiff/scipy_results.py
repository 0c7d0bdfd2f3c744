"""scipy.optimize and scipy.stats: Counts of steps, and arguments that are left out.

Description: `minimize` has the methods Nelder-Mead and BFGS, without bounds and constraints;
`least_squares`, `leastsq`, `curve_fit` and `fsolve` all use Levenberg and Marquardt's method. They
end at the same place as SciPy's to the tolerance, not after the same number of steps, and
`full_output` gives `fvec` and `nfev` only. `curve_fit` without `p0` finds the number of parameters
by calling f. `nan_policy` does not exist; `f_oneway`, `kendalltau` and others are missing;
distributions have `pdf logpdf cdf sf ppf isf interval mean median var std rvs`.

Cause: Flash; functions of MicroPython do not tell their parameters.

Workaround: Give `p0`; take NaN out first.
"""

from scipy.optimize import minimize

print(minimize(lambda x: (x[0] - 1) ** 2 + x[1] ** 4, [3.0, 2.0]).nfev)
