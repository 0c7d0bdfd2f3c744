"""scipy.optimize: least_squares leastsq curve_fit fsolve, all by Levenberg and Marquardt's method.

The damping follows Nielsen (1999); steps end at bounds, and a parameter at its bound stays there
while the gradient points outwards.
"""

import warnings

import numpy as np

from scipy.optimize._result import OptimizeResult, OptimizeWarning, _counted

_STATUS = {
    0: "The maximum number of function evaluations is exceeded.",
    1: "`gtol` termination condition is satisfied.",
    2: "`ftol` termination condition is satisfied.",
    3: "`xtol` termination condition is satisfied.",
    4: "Both `ftol` and `xtol` termination conditions are satisfied.",
}


def _solve(fun, x0, jac, bounds, ftol, xtol, gtol, limit):
    """Where the sum of squares of fun(x) is smallest: a result without its message."""
    fun, calls = _counted(fun)
    x = np.array(x0, dtype=float).ravel()
    n = len(x)
    low, high = [np.broadcast_to(np.asarray(b, dtype=float), (n,)) for b in bounds]
    if (low >= high).any():
        raise ValueError("Each lower bound must be strictly less than each upper bound.")
    if (x < low).any() or (x > high).any():
        raise ValueError("Initial guess is outside of provided bounds")

    def residuals(x):
        return np.atleast_1d(np.asarray(fun(x), dtype=float)).ravel()

    def jacobian(x, f):
        if callable(jac):
            return np.atleast_2d(np.asarray(jac(x), dtype=float))
        j = np.empty((len(f), n))
        for k in range(n):
            h = 2.0**-26 * (abs(x[k]) or 1.0)
            moved = x.copy()
            moved[k] += h if x[k] + h <= high[k] else -h
            j[:, k] = (residuals(moved) - f) / (moved[k] - x[k])
        return j

    f = residuals(x)
    if not np.isfinite(f).all():
        raise ValueError("Residuals are not finite in the initial point.")
    cost = 0.5 * (f @ f)
    scale = np.zeros(n)
    damping, growth = 1e-3, 2.0
    status, steps = None, 0
    while status is None:
        j = jacobian(x, f)
        steps += 1
        g = j.T @ f
        free = ~(((x <= low) & (g > 0)) | ((x >= high) & (g < 0)))
        optimality = np.abs(g * free).max()
        if optimality <= gtol:
            status = 1
            break
        scale = np.maximum(scale, np.sqrt((j * j).sum(0)))
        weights = np.where(scale > 0, scale, 1.0)[free]
        part = j[:, free]
        while True:
            if calls[0] >= limit:
                status = 0
                break
            matrix = np.concatenate((part, np.diag(np.sqrt(damping) * weights)))
            step = np.linalg.lstsq(
                matrix, np.concatenate((-f, np.zeros(matrix.shape[1]))), rcond=None
            )[0]
            new = x.copy()
            new[free] += step
            new = np.clip(new, low, high)
            step = new - x
            model = j @ step
            predicted = -(f @ model) - 0.5 * (model @ model)
            f_new = residuals(new)
            cost_new = 0.5 * (f_new @ f_new)
            actual = cost - cost_new
            ratio = actual / predicted if predicted > 0 else -1.0
            small_f = abs(actual) < ftol * cost and predicted <= ftol * cost and ratio <= 2
            small_x = np.linalg.norm(weights * step[free]) < xtol * (
                xtol + np.linalg.norm(weights * x[free])
            )
            if ratio > 0 and cost_new == cost_new:
                x, f, cost = new, f_new, cost_new
                damping *= max(1 / 3, 1 - (2 * ratio - 1) ** 3)
                growth = 2.0
            else:
                damping *= growth
                growth *= 2
            if small_f or small_x or predicted == 0:
                status = 4 if small_f and small_x else 2 if small_f else 3
                break
            if ratio > 0:
                break
    j = jacobian(x, f)
    g = j.T @ f
    return OptimizeResult(
        x=x,
        cost=cost,
        fun=f,
        jac=j,
        grad=g,
        optimality=np.abs(g).max(),
        active_mask=(x >= high) * 1 - (x <= low) * 1,
        nfev=calls[0],
        njev=steps,
        status=status,
    )


def least_squares(
    fun,
    x0,
    jac="2-point",
    bounds=(-np.inf, np.inf),
    method="trf",
    ftol=1e-08,
    xtol=1e-08,
    gtol=1e-08,
    *,
    max_nfev=None,
    args=(),
    kwargs=None,
):
    """The x with the least sum of squares of fun(x, *args, **kwargs), within bounds."""
    if method not in ("trf", "dogbox", "lm"):
        raise ValueError("`method` must be 'trf', 'dogbox' or 'lm'.")
    more = kwargs or {}
    result = _solve(
        lambda x: fun(x, *args, **more),
        x0,
        (lambda x: jac(x, *args, **more)) if callable(jac) else None,
        *(bounds, ftol or 0, xtol or 0, gtol or 0),
        max_nfev or 200 * (np.size(x0) + 1),
    )
    result.message = _STATUS[result.status]
    result.success = result.status > 0
    return result


def _covariance(j):
    """The inverse of j.T @ j, or None where it is singular."""
    _, s, vh = np.linalg.svd(j, full_matrices=False)
    if len(s) < j.shape[1] or not s[-1] > 2.0**-52 * max(j.shape) * s[0]:
        return None
    vh = vh / s[:, None]
    return vh.T @ vh


def leastsq(
    func,
    x0,
    args=(),
    Dfun=None,
    full_output=False,
    *,
    ftol=1.49012e-08,
    xtol=1.49012e-08,
    gtol=0.0,
    maxfev=0,
):
    """The x with the least sum of squares of func(x, *args), and a flag: 1 to 4 for success."""
    if not isinstance(args, tuple):
        args = (args,)
    n = np.size(x0)
    m = np.size(func(np.array(x0, dtype=float).ravel(), *args))
    if n > m:
        raise TypeError(
            f"Improper input: func input vector length N={n} must not exceed func output vector "
            f"length M={m}"
        )
    limit = maxfev or 200 * (n + 1)
    r = _solve(
        lambda x: func(x, *args),
        x0,
        Dfun and (lambda x: Dfun(x, *args)),
        *((-np.inf, np.inf), ftol, xtol, gtol, limit),
    )
    flag = (5, 4, 1, 2, 3)[r.status]
    message = (
        _STATUS[r.status]
        if r.status
        else "Number of calls to function has reached maxfev = %d." % limit
    )
    if full_output:
        return r.x, _covariance(r.jac), {"fvec": r.fun, "nfev": r.nfev}, message, flag
    if not r.status:
        warnings.warn(message, RuntimeWarning, stacklevel=2)
    return r.x, flag


def _count_parameters(f, x):
    """How many parameters f takes after x: the largest number that it accepts."""
    found = 0
    for n in range(1, 20):
        try:
            f(x, *[1.0] * n)
            found = n
        except TypeError:
            if found:
                return found
    raise ValueError("Unable to determine number of fit parameters.")


def curve_fit(
    f,
    xdata,
    ydata,
    p0=None,
    sigma=None,
    absolute_sigma=False,
    check_finite=True,
    bounds=(-np.inf, np.inf),
    method=None,
    jac=None,
    *,
    full_output=False,
    maxfev=None,
):
    """Parameters p that bring f(xdata, *p) nearest to ydata, and their covariance.

    sigma are the errors of ydata or their covariance, known (absolute_sigma) or to a factor.
    """
    ydata = np.asarray(ydata, dtype=float)
    if isinstance(xdata, (list, tuple, np.ndarray)):
        xdata = np.asarray(xdata, dtype=float)
    if ydata.size == 0:
        raise ValueError("`ydata` must not be empty!")
    if check_finite and not (np.isfinite(ydata).all() and np.isfinite(xdata).all()):
        raise ValueError("array must not contain infs or NaNs")
    if p0 is None:
        n = _count_parameters(f, xdata)
        low, high = [np.broadcast_to(np.asarray(b, dtype=float), (n,)) for b in bounds]
        p0 = np.ones(n)
        both = np.isfinite(low) & np.isfinite(high)
        p0[both] = 0.5 * (low + high)[both]
        p0 = np.where(np.isfinite(low) & ~both, low + 1, p0)
        p0 = np.where(np.isfinite(high) & ~both, high - 1, p0)
    n = np.size(p0)
    free = np.all(np.isinf(bounds[0])) and np.all(np.isinf(bounds[1]))
    if free and ydata.size < n:
        raise TypeError(
            f"The number of func parameters={n} must not exceed the number of data points="
            f"{ydata.size}"
        )
    weigh = None
    if sigma is not None:
        sigma = np.asarray(sigma)
        if sigma.shape == (ydata.size,) or sigma.size == 1:

            def weigh(a):
                return (a.T / sigma).T

        elif sigma.shape == (ydata.size, ydata.size):
            lower = np.linalg.cholesky(sigma)

            def weigh(a):
                return np.linalg.solve(lower, a)

        else:
            raise ValueError("`sigma` has incorrect shape.")

    def residuals(p):
        r = f(xdata, *p) - ydata
        return r if weigh is None else weigh(r)

    def slopes(p):
        j = np.asarray(jac(xdata, *p))
        return j if weigh is None else weigh(j)

    limit = maxfev or (200 * (n + 1) if free else 100 * n * (n + 1))
    r = _solve(
        *(residuals, p0, slopes if callable(jac) else None, bounds, 1.49012e-8, 1.49012e-8),
        *(0.0 if free else 1e-8, limit),
    )
    if not r.status:
        raise RuntimeError(
            "Optimal parameters not found: "
            + (
                "Number of calls to function has reached maxfev = %d." % limit
                if free
                else _STATUS[0]
            )
        )
    pcov = _covariance(r.jac)
    if pcov is not None and not absolute_sigma:
        pcov = pcov * (2 * r.cost / (ydata.size - n)) if ydata.size > n else None
    if pcov is None:
        pcov = np.full((n, n), np.inf)
        warnings.warn(
            "Covariance of the parameters could not be estimated", OptimizeWarning, stacklevel=2
        )
    if full_output:
        return r.x, pcov, {"fvec": r.fun, "nfev": r.nfev}, _STATUS[r.status], r.status
    return r.x, pcov


def fsolve(func, x0, args=(), fprime=None, xtol=1.49012e-08, *, maxfev=0):
    """A root of a system of equations; warns when it finds none."""
    if not isinstance(args, tuple):
        args = (args,)
    r = _solve(
        lambda x: func(x, *args),
        x0,
        fprime and (lambda x: fprime(x, *args)),
        *((-np.inf, np.inf), 1e-30, xtol, 0.0, maxfev or 400 * (np.size(x0) + 1)),
    )
    if r.cost > 1e-10 * (1 + np.abs(r.x).max()):
        warnings.warn("The iteration is not making good progress.", RuntimeWarning, stacklevel=2)
    return r.x
