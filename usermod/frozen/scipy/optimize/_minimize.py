"""scipy.optimize: fmin and minimize (Nelder-Mead, BFGS)."""

import warnings

import numpy as np

from scipy.optimize._result import OptimizeResult, _counted

_SUCCESS = "Optimization terminated successfully."
_MESSAGES = {
    1: "Maximum number of function evaluations has been exceeded.",
    2: "Maximum number of iterations has been exceeded.",
    3: "Desired error not necessarily achieved due to precision loss.",
}


def _scalar(y):
    if np.size(y) != 1:
        raise ValueError("The user-provided objective function must return a scalar value.")
    return np.float64(np.asarray(y).item())


def _report(result):
    if not result.success:
        warnings.warn(result.message, RuntimeWarning, stacklevel=2)
        return
    print(result.message)
    print("         Current function value: %f" % result.fun)
    print("         Iterations: %d" % result.nit)
    print("         Function evaluations: %d" % result.nfev)
    if "njev" in result:
        print("         Gradient evaluations: %d" % result.njev)


def fmin(
    func,
    x0,
    args=(),
    xtol=0.0001,
    ftol=0.0001,
    maxiter=None,
    maxfun=None,
    full_output=0,
    disp=1,
    callback=None,
    initial_simplex=None,
):
    """Where func(x, *args) is smallest, by Nelder and Mead's simplex method (1965)."""
    r = _nelder_mead(func, x0, args, callback, xtol, ftol, maxiter, maxfun, disp, initial_simplex)
    return (r.x, r.fun, r.nit, r.nfev, r.status) if full_output else r.x


def _nelder_mead(
    func,
    x0,
    args=(),
    callback=None,
    xatol=1e-4,
    fatol=1e-4,
    maxiter=None,
    maxfev=None,
    disp=False,
    initial_simplex=None,
):
    func, calls = _counted(func, args)
    x0 = np.asarray(x0, dtype=float).ravel()
    if initial_simplex is None:
        n = len(x0)
        simplex = np.tile(x0, (n + 1, 1))
        for k in range(n):
            simplex[k + 1, k] = 1.05 * x0[k] if x0[k] else 0.00025
    else:
        simplex = np.array(initial_simplex, dtype=float)
        n = simplex.shape[1]
        if simplex.ndim != 2 or simplex.shape[0] != n + 1:
            raise ValueError("`initial_simplex` should be an array of shape (N+1,N)")
    if maxfev is None:
        maxfev = n * 200 if maxiter is None else np.inf
    if maxiter is None:
        maxiter = n * 200 if maxfev == n * 200 else np.inf

    def value(x):
        return _scalar(func(x.copy()))

    values = np.array([value(x) for x in simplex])
    order = np.argsort(values, kind="stable")
    simplex, values = simplex[order], values[order]
    nit = 1
    while calls[0] < maxfev and nit < maxiter:
        if (
            np.abs(simplex[1:] - simplex[0]).max() <= xatol
            and np.abs(values[0] - values[1:]).max() <= fatol
        ):
            break
        centre = simplex[:-1].sum(0) / n
        worst = simplex[-1]
        x = 2 * centre - worst
        y = value(x)
        if y < values[0]:
            further = 3 * centre - 2 * worst
            z = value(further)
            if z < y:
                x, y = further, z
        elif y >= values[-2]:
            outside = y < values[-1]
            nearer = 1.5 * centre - 0.5 * worst if outside else 0.5 * centre + 0.5 * worst
            z = value(nearer)
            if z <= y if outside else z < values[-1]:
                x, y = nearer, z
            else:
                for k in range(1, n + 1):
                    simplex[k] = simplex[0] + 0.5 * (simplex[k] - simplex[0])
                    values[k] = value(simplex[k])
                x, y = simplex[-1].copy(), values[-1]
        simplex[-1], values[-1] = x, y
        order = np.argsort(values, kind="stable")
        simplex, values = simplex[order], values[order]
        nit += 1
        if callback:
            callback(simplex[0].copy())
    status = 1 if calls[0] >= maxfev else 2 if nit >= maxiter else 0
    result = OptimizeResult(
        fun=values.min(),
        nit=nit,
        nfev=calls[0],
        status=status,
        success=status == 0,
        message=_MESSAGES.get(status, _SUCCESS),
        x=simplex[0].copy(),
        final_simplex=(simplex, values),
    )
    if disp:
        _report(result)
    return result


def minimize(fun, x0, args=(), method=None, jac=None, *, tol=None, callback=None, options=None):
    """The minimum of fun(x, *args) near x0; method: Nelder-Mead or BFGS (the default).

    jac is the gradient, a function, or True when fun returns both.
    """
    if not isinstance(args, tuple):
        args = (args,)
    method = (method or "BFGS").lower()
    options = dict(options or {})
    if method == "nelder-mead":
        if tol is not None:
            options.setdefault("xatol", tol)
            options.setdefault("fatol", tol)
        return _nelder_mead(fun, x0, args, callback, **options)
    if method != "bfgs":
        raise ValueError(f"Unknown solver {method}")
    if tol is not None:
        options.setdefault("gtol", tol)
    return _bfgs(fun, x0, args, jac, callback, **options)


def _bfgs(func, x0, args, jac, callback, gtol=1e-5, maxiter=None, disp=False):
    """Broyden, Fletcher, Goldfarb and Shanno's; Nocedal and Wright (2006), algorithm 6.1."""
    func, calls = _counted(func, args)
    slopes = [0]

    def value_slope(x):
        y = func(x)
        slopes[0] += 1
        if jac is True:
            y, g = y
        elif callable(jac):
            g = jac(x, *args)
        else:
            g = np.empty(n)
            for k in range(n):
                moved = x.copy()
                moved[k] += 2.0**-26
                g[k] = (func(moved) - y) / (moved[k] - x[k])
        return _scalar(y), np.asarray(g, dtype=float)

    x = np.array(x0, dtype=float).ravel()
    n = len(x)
    y, g = value_slope(x)
    inverse = np.eye(n)
    nit = status = 0
    maxiter = n * 200 if maxiter is None else maxiter
    before = y + np.linalg.norm(g) / 2
    while np.abs(g).max() > gtol and nit < maxiter:
        p = -(inverse @ g)
        slope = g @ p
        step = min(1.0, 2.02 * float(y - before) / float(slope)) if nit == 0 else 1.0
        if step <= 0:
            step = 1.0
        # The line search: halve or double until Wolfe's conditions hold.
        low, high = 0.0, np.inf
        for _ in range(40):
            new = x + step * p
            y_new, g_new = value_slope(new)
            if not y_new <= y + 1e-4 * step * slope:
                high = step
            elif g_new @ p < 0.9 * slope:
                low = step
            else:
                break
            step = (low + high) / 2 if high < np.inf else 2 * low
        else:
            status = 3
            break
        s, d = new - x, g_new - g
        before, x, y, g = y, new, y_new, g_new
        nit += 1
        if callback:
            callback(x.copy())
        curvature = s @ d
        if curvature > 0:
            a = np.eye(n) - np.outer(s, d) / curvature
            inverse = a @ inverse @ a.T + np.outer(s, s) / curvature
    if nit >= maxiter:
        status = 2
    result = OptimizeResult(
        fun=y,
        jac=g,
        hess_inv=inverse,
        nfev=calls[0],
        njev=slopes[0],
        status=min(status, 2),
        success=status == 0,
        message=_MESSAGES.get(status, _SUCCESS),
        x=x,
        nit=nit,
    )
    if disp:
        _report(result)
    return result
