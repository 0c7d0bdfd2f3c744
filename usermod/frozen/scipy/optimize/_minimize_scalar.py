"""scipy.optimize: minimize_scalar bracket."""

import math

from scipy.optimize._result import OptimizeResult, _counted

_MESSAGE = (
    "\nOptimization terminated successfully;\nThe returned value satisfies the termination "
    "criteria\n(using xtol = %s )"
)


def bracket(func, xa=0.0, xb=1.0, args=(), grow_limit=110.0, maxiter=1000):
    """Three points of which the middle one is lowest, found downhill from xa and xb.

    By parabolas and golden sections, as in Numerical Recipes. Returns the points, their values
    and the number of calls.
    """
    func, calls = _counted(func, args)
    fa, fb = func(xa), func(xb)
    if fa < fb:
        xa, xb, fa, fb = xb, xa, fb, fa
    xc = xb + 1.618034 * (xb - xa)
    fc = func(xc)
    n = 0
    while fc < fb:
        r = (xb - xa) * (fb - fc)
        q = (xb - xc) * (fb - fa)
        d = q - r
        d = 2e-21 if abs(d) < 1e-21 else 2.0 * d
        w = xb - ((xb - xc) * q - (xb - xa) * r) / d
        limit = xb + grow_limit * (xc - xb)
        if n > maxiter:
            raise RuntimeError(
                "No valid bracket was found before the iteration limit was reached. "
                "Consider trying different initial points or increasing `maxiter`."
            )
        n += 1
        if (w - xc) * (xb - w) > 0.0:
            fw = func(w)
            if fw < fc:
                xa, xb, fa, fb = xb, w, fb, fw
                break
            if fw > fb:
                xc, fc = w, fw
                break
            w = xc + 1.618034 * (xc - xb)
            fw = func(w)
        elif (w - limit) * (limit - xc) >= 0.0:
            w = limit
            fw = func(w)
        elif (w - limit) * (xc - w) > 0.0:
            fw = func(w)
            if fw < fc:
                xb, xc = xc, w
                fb, fc = fc, fw
                w = xc + 1.618034 * (xc - xb)
                fw = func(w)
        else:
            w = xc + 1.618034 * (xc - xb)
            fw = func(w)
        xa, xb, xc = xb, xc, w
        fa, fb, fc = fb, fc, fw
    return xa, xb, xc, fa, fb, fc, calls[0]


def _three(func, brack):
    """Three points and their values from a bracket of None, two or three numbers."""
    if brack is None:
        return bracket(func)
    if len(brack) == 2:
        return bracket(func, *brack)
    if len(brack) != 3:
        raise ValueError("Bracketing interval must be length 2 or 3 sequence.")
    xa, xb, xc = brack
    if xa > xc:
        xa, xc = xc, xa
    if not xa < xb < xc:
        raise ValueError(
            "Bracketing values (xa, xb, xc) do not fulfill this requirement: "
            "(xa < xb) and (xb < xc)"
        )
    fa, fb, fc = func(xa), func(xb), func(xc)
    if not (fb < fa and fb < fc):
        raise ValueError(
            "Bracketing values (xa, xb, xc) do not fulfill this requirement: "
            "(f(xb) < f(xa)) and (f(xb) < f(xc))"
        )
    return xa, xb, xc, fa, fb, fc, 3


def _result(x, y, n, calls, xtol, limit):
    good = n < limit and x == x and y == y
    message = _MESSAGE % xtol
    if not good:
        message = "\nMaximum number of iterations exceeded" if n >= limit else "NaN result"
    return OptimizeResult(fun=y, x=x, nit=n, nfev=calls, success=good, message=message)


def _parabolic(func, a, b, x, fx, golden, relative, absolute, n, limit):
    """Brent (1973), chapter 5: the minimum between a and b by parabolas and golden sections.

    x is the best point, w the second, v the one before. Returns x, its value and n, which counts
    calls up to limit.
    """
    w = v = x
    fw = fv = fx
    step = before = 0.0
    while n < limit:
        near = relative * abs(x) + absolute
        middle = 0.5 * (a + b)
        if abs(x - middle) <= 2.0 * near - 0.5 * (b - a):
            break
        parabola = False
        if abs(before) > near:
            r = (x - w) * (fx - fv)
            q = (x - v) * (fx - fw)
            p = (x - v) * q - (x - w) * r
            q = 2.0 * (q - r)
            if q > 0.0:
                p = -p
            q = abs(q)
            r, before = before, step
            parabola = q * (a - x) < p < q * (b - x) and abs(p) < abs(0.5 * q * r)
            if parabola:
                step = p / q
                u = x + step
                if u - a < 2.0 * near or b - u < 2.0 * near:
                    step = near if middle >= x else -near
        if not parabola:
            before = (a if x >= middle else b) - x
            step = golden * before
        u = x + (step if abs(step) >= near else math.copysign(near, step))
        fu = func(u)
        n += 1
        if fu <= fx:
            if u >= x:
                a = x
            else:
                b = x
            v, w, x = w, x, u
            fv, fw, fx = fw, fx, fu
        else:
            if u < x:
                a = u
            else:
                b = u
            if fu <= fw or w == x:
                v, w, fv, fw = w, u, fw, fu
            elif fu <= fv or v in (x, w):
                v, fv = u, fu
    return x, fx, n


def _brent(func, brack=None, xtol=1.48e-8, maxiter=500, disp=0):
    func, calls = _counted(func)
    a, x, b, _, fx, _, _ = _three(func, brack)
    if a > b:
        a, b = b, a
    x, fx, n = _parabolic(func, a, b, x, fx, 0.3819660, xtol, 1e-11, 0, maxiter)
    return _result(x, fx, n, calls[0], xtol, maxiter)


def _bounded(func, bounds, xatol=1e-5, maxiter=500, disp=0):
    """Forsythe, Malcolm and Moler (1977), who took Brent's method."""
    func, _calls = _counted(func)
    a, b = bounds
    if a > b:
        raise ValueError("The lower bound exceeds the upper bound.")
    golden = 0.5 * (3.0 - math.sqrt(5.0))
    x = a + golden * (b - a)
    x, fx, n = _parabolic(func, a, b, x, func(x), golden, 2.0**-26, xatol / 3.0, 1, maxiter)
    status = int(n >= maxiter)
    return OptimizeResult(
        fun=fx,
        status=status,
        success=not status,
        message=("Solution found.", "Maximum number of function calls reached.")[status],
        x=x,
        nfev=n,
        nit=n,
    )


def minimize_scalar(fun, bracket=None, bounds=None, args=(), method=None, tol=None, options=None):
    """The minimum of fun(x, *args); method: brent, or bounded with bounds."""
    if not isinstance(args, tuple):
        args = (args,)
    method = (method or ("brent" if bounds is None else "bounded")).lower()
    options = dict(options or {})
    if tol is not None:
        options.setdefault("xatol" if method == "bounded" else "xtol", tol)

    def call(x):
        return fun(x, *args)

    if method == "bounded":
        if bounds is None:
            raise ValueError("The `bounds` parameter is mandatory for method `bounded`.")
        return _bounded(call, bounds, **options)
    if method != "brent":
        raise ValueError(f"Unknown solver {method}")
    return _brent(call, bracket, **options)
