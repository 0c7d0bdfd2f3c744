"""scipy.optimize: bisect brentq newton root_scalar."""

import math

import numpy as np

from scipy.optimize._result import RootResults, _counted

_RTOL = 4 * 2.0**-52


def _bracketed(method, search, f, a, b, args, xtol, rtol, maxiter, full_output, disp):
    """Checks what bisect and brentq have in common and runs search(f, a, b, fa, fb, ...)."""
    f, calls = _counted(f, args)

    def checked(x):
        y = f(x)
        if y != y:
            raise ValueError(f"The function value at x={x} is NaN; solver cannot continue.")
        return y

    if xtol <= 0:
        raise ValueError(f"xtol too small ({xtol:g} <= 0)")
    if rtol < _RTOL:
        raise ValueError(f"rtol too small ({rtol:g} < {_RTOL:g})")
    a, b = float(a), float(b)
    fa, fb = checked(a), checked(b)
    converged, n = True, 0
    if fa == 0 or fb == 0:
        x = b if fa else a
    elif (fa < 0) == (fb < 0):
        raise ValueError("f(a) and f(b) must have different signs")
    else:
        x, n, converged = search(checked, a, b, fa, fb, xtol, rtol, maxiter)
    return _outcome(x, calls[0], n, converged, method, full_output, disp)


def _outcome(x, calls, n, converged, method, full_output, disp, message=""):
    if disp and not converged:
        message = message or f"Failed to converge after {n} iterations."
        raise RuntimeError(message)
    if not full_output:
        return x
    return x, RootResults(
        root=x,
        iterations=n,
        function_calls=calls,
        converged=converged,
        flag="converged" if converged else "convergence error",
        method=method,
    )


def bisect(f, a, b, args=(), xtol=2e-12, rtol=_RTOL, maxiter=100, full_output=False, disp=True):
    """A root of f between a and b, where f changes its sign, by halving."""
    return _bracketed("bisect", _halve, f, a, b, args, xtol, rtol, maxiter, full_output, disp)


def _halve(f, a, b, fa, fb, xtol, rtol, maxiter):
    step = b - a
    for n in range(maxiter):
        step /= 2
        x = a + step
        y = f(x)
        if y == 0 or abs(step) < xtol + rtol * abs(x):
            return x, n + 1, True
        if (y < 0) == (fa < 0):
            a = x
    return a, maxiter, False


def brentq(f, a, b, args=(), xtol=2e-12, rtol=_RTOL, maxiter=100, full_output=False, disp=True):
    """The same by Brent's method: inverse quadratic interpolation, secants and halving."""
    return _bracketed("brentq", _brent, f, a, b, args, xtol, rtol, maxiter, full_output, disp)


def _brent(f, last, x, f_last, y, xtol, rtol, maxiter):
    # Brent (1973), chapter 4: x is the best point, last the one before; the root is between x
    # and other.
    other = f_other = step = step_before = 0.0
    for n in range(maxiter):
        if f_last and (f_last < 0) != (y < 0):
            other, f_other = last, f_last
            step = step_before = x - last
        if abs(f_other) < abs(y):
            last, x, other = x, other, x
            f_last, y, f_other = y, f_other, y
        delta = (xtol + rtol * abs(x)) / 2
        half = (other - x) / 2
        if y == 0 or abs(half) < delta:
            return x, n + 1, True
        attempt = math.inf
        if abs(step_before) > delta and abs(y) < abs(f_last):
            if last == other:
                attempt = -y * (x - last) / (y - f_last)
            else:
                slope = (f_last - y) / (last - x)
                slope_other = (f_other - y) / (other - x)
                attempt = -y * (f_other * slope_other - f_last * slope)
                attempt /= slope_other * slope * (f_other - f_last)
        if 2 * abs(attempt) < min(abs(step_before), 3 * abs(half) - delta):
            step_before, step = step, attempt
        else:
            step_before = step = half
        last, f_last = x, y
        x += step if abs(step) > delta else math.copysign(delta, half)
        y = f(x)
    return x, maxiter, False


def newton(
    func,
    x0,
    fprime=None,
    args=(),
    tol=1.48e-08,
    maxiter=50,
    fprime2=None,
    x1=None,
    rtol=0.0,
    full_output=False,
    disp=True,
):
    """A root near x0 by Newton's method, Halley's with fprime2, secants without fprime."""
    if tol <= 0:
        raise ValueError(f"tol too small ({tol:g} <= 0)")
    if maxiter < 1:
        raise ValueError("maxiter must be greater than 0")
    calls = [0]

    def call(function, x):
        calls[0] += 1
        return function(x, *args)

    def end(x, n, converged=True, message=""):
        method = "secant" if fprime is None else "halley" if fprime2 else "newton"
        if not converged:
            message += f"Failed to converge after {n} iterations, value is {x}."
        return _outcome(x, calls[0], n, converged, method, full_output, disp, message)

    def close(a, b):
        return abs(a - b) <= tol + rtol * abs(b)

    p0 = np.float64(x0) * 1.0 if np.ndim(x0) == 0 and not np.iscomplexobj(x0) else x0
    if fprime is not None:
        for n in range(maxiter):
            y = call(func, p0)
            if y == 0:
                return end(p0, n)
            slope = call(fprime, p0)
            if slope == 0:
                return end(p0, n + 1, False, "Derivative was zero. ")
            step = y / slope
            if fprime2:
                adjust = step * call(fprime2, p0) / slope / 2
                if abs(adjust) < 1:
                    step /= 1.0 - adjust
            p = p0 - step
            if close(p, p0):
                return end(p, n + 1)
            p0 = p
        return end(p, maxiter, False)
    if x1 is None:
        p1 = p0 * (1 + 1e-4)
        p1 += 1e-4 if p1 >= 0 else -1e-4
    elif x1 == x0:
        raise ValueError("x1 and x0 must be different")
    else:
        p1 = x1
    q0, q1 = call(func, p0), call(func, p1)
    if abs(q1) < abs(q0):
        p0, p1, q0, q1 = p1, p0, q1, q0
    for n in range(maxiter):
        if q1 == q0:
            message = "" if p1 == p0 else f"Tolerance of {p1 - p0} reached. "
            if message and disp:
                return end(p1, n + 1, False, message)
            return end((p1 + p0) / 2.0, n + 1)
        if abs(q1) > abs(q0):
            p = (-q0 / q1 * p1 + p0) / (1 - q0 / q1)
        else:
            p = (-q1 / q0 * p0 + p1) / (1 - q1 / q0)
        if close(p, p1):
            return end(p, n + 1)
        p0, q0 = p1, q1
        p1 = p
        q1 = call(func, p1)
    return end(p, maxiter, False)


def root_scalar(
    f,
    args=(),
    method=None,
    bracket=None,
    fprime=None,
    fprime2=None,
    x0=None,
    x1=None,
    xtol=None,
    rtol=None,
    maxiter=None,
    options=None,
):
    """A root in the bracket, or near x0; method: bisect brentq newton secant halley."""
    if not isinstance(args, tuple):
        args = (args,)
    if method is None:
        if bracket is not None:
            method = "brentq"
        elif x0 is None:
            raise ValueError(
                "Unable to select a solver as neither bracket nor starting point provided."
            )
        else:
            method = "secant" if fprime is None else "halley" if fprime2 else "newton"
    more = dict(options or {})
    for name, value in (("xtol", xtol), ("rtol", rtol), ("maxiter", maxiter)):
        if value is not None:
            more[name] = value
    if method in ("bisect", "brentq"):
        if bracket is None or len(bracket) < 2:
            raise ValueError(f"Bracket needed for {method}")
        search = bisect if method == "bisect" else brentq
        return search(f, *bracket[:2], args=args, full_output=True, disp=False, **more)[1]
    if method not in ("secant", "newton", "halley"):
        raise ValueError(f"Unknown solver {method}")
    if x0 is None:
        raise ValueError(f"x0 must not be None for {method}")
    if method != "secant" and not fprime:
        raise ValueError(f"fprime must be specified for {method}")
    if "xtol" in more:
        more["tol"] = more.pop("xtol")
    slopes = (
        (None, None) if method == "secant" else (fprime, fprime2 if method == "halley" else None)
    )
    return newton(
        *(f, x0, slopes[0], args),
        fprime2=slopes[1],
        x1=x1,
        full_output=True,
        disp=False,
        **more,
    )[1]
