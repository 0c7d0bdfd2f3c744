"""scipy.interpolate: interp1d CubicSpline PPoly."""

import math

import numpy as np

from scipy.linalg import solve_banded


def _back(y, n, axis):
    """y with its first n axes moved to where axis was."""
    order = list(range(n, n + axis)) + list(range(n)) + list(range(n + axis, y.ndim))
    return y.transpose(order) if axis else y


class PPoly:
    """Polynomials of x - x[i] from x[i] to x[i + 1]; c[:, i] are their coefficients."""

    def __init__(self, c, x, extrapolate=True, axis=0):
        self.c, self.x, self.extrapolate = np.asarray(c), np.asarray(x), extrapolate
        self.axis = axis

    def __call__(self, x, nu=0, extrapolate=None):
        """The values at x, or those of the derivative nu."""
        if nu:
            return self.derivative(nu)(x, 0, extrapolate)
        x = np.asarray(x, dtype=float)
        i = np.clip(np.searchsorted(self.x, x, "right") - 1, 0, len(self.x) - 2)
        d = (x - self.x[i]).reshape(x.shape + (1,) * (self.c.ndim - 2))
        y = self.c[0, i] + 0.0 * d
        for c in self.c[1:]:
            y = y * d + c[i]
        if not (self.extrapolate if extrapolate is None else extrapolate):
            y[(x < self.x[0]) | (x > self.x[-1])] = np.nan
        return _back(y, x.ndim, self.axis)

    def derivative(self, nu=1):
        """The derivative as a PPoly."""
        c = self.c
        for _ in range(nu):
            k = np.arange(len(c) - 1, 0, -1.0)
            c = c[:-1] * k.reshape((-1,) + (1,) * (c.ndim - 1)) if len(c) > 1 else c * 0.0
        return PPoly(c, self.x, self.extrapolate, self.axis)

    def antiderivative(self):
        """The integral from x[0] as a PPoly."""
        n = len(self.c)
        k = np.arange(n, 0, -1.0)
        c = np.zeros((n + 1,) + self.c.shape[1:], self.c.dtype)
        c[:-1] = self.c / k.reshape((-1,) + (1,) * (self.c.ndim - 1))
        d = np.diff(self.x)
        d = d.reshape((-1,) + (1,) * (self.c.ndim - 2))
        y = 0.0
        for row in c:
            y = y * d + row
        c[-1, 1:] = np.cumsum(y, axis=0)[:-1]
        return PPoly(c, self.x, self.extrapolate, self.axis)

    def integrate(self, a, b):
        """The integral from a to b."""
        f = self.antiderivative()
        return f(b) - f(a)


def _points(x, y, axis):
    """x and y as floats, checked, with axis as the first of y."""
    x, y = np.asarray(x, dtype=float), np.asarray(y)
    if y.dtype.kind != "c":
        y = y.astype(float)
    if x.ndim != 1:
        raise ValueError("`x` must be 1-dimensional.")
    if len(x) < 2:
        raise ValueError("`x` must contain at least 2 elements.")
    if len(x) != y.shape[axis]:
        raise ValueError(f"The length of `y` along `axis`={axis} doesn't match the length of `x`")
    if not np.isfinite(x).all():
        raise ValueError("`x` must contain only finite values.")
    if not np.isfinite(y).all():
        raise ValueError("`y` must contain only finite values.")
    if (np.diff(x) <= 0).any():
        raise ValueError("`x` must be strictly increasing sequence.")
    return x, np.moveaxis(y, axis, 0)


class CubicSpline(PPoly):
    """The twice differentiable cubic pieces through points.

    bc_type says what holds at the ends: not-a-knot, natural, clamped, or two pairs of an order of
    derivative (1, 2) and its value.
    """

    def __init__(self, x, y, axis=0, bc_type="not-a-knot", extrapolate=None):
        x, y = _points(x, y, axis)
        n = len(x)
        names = {"natural": (2, 0.0), "clamped": (1, 0.0), "not-a-knot": None}
        if isinstance(bc_type, str):
            bc_type = (bc_type, bc_type)
        ends = []
        for end in bc_type:
            if isinstance(end, str):
                if end not in names:
                    raise ValueError(f"bc_type={end} is not allowed.")
                end = names[end]
            ends.append(end)
        dx = np.diff(x)
        d = dx.reshape((-1,) + (1,) * (y.ndim - 1))
        chord = np.diff(y, axis=0) / d
        if n == 2:
            ends = [(1, chord[0]) if end is None else end for end in ends]
        a = np.zeros((3, n))
        b = np.empty(y.shape, y.dtype)
        if n == 3 and ends == [None, None]:
            a[1] = 1.0, 2 * (dx[0] + dx[1]), 1.0
            a[0, 1:] = 1.0, dx[0]
            a[2, :2] = dx[1], 1.0
            b[0], b[2] = 2 * chord[0], 2 * chord[1]
            b[1] = 3 * (dx[0] * chord[1] + dx[1] * chord[0])
        else:
            a[1, 1:-1] = 2 * (dx[:-1] + dx[1:])
            a[0, 2:] = dx[:-1]
            a[2, :-2] = dx[1:]
            b[1:-1] = 3 * (d[1:] * chord[:-1] + d[:-1] * chord[1:])
            # The end is seen as the beginning of the reversed points.
            for i, j, side, end in ((0, 1, 0, ends[0]), (-1, -2, 2, ends[1])):
                h = dx[i]
                if end is None:
                    k = dx[j]
                    a[1, i], a[side, j] = k, h + k
                    b[i] = ((h + 2 * (h + k)) * k * chord[i] + h**2 * chord[j]) / (h + k)
                elif end[0] == 1:
                    a[1, i] = 1.0
                    b[i] = end[1]
                elif end[0] == 2:
                    a[1, i], a[side, j] = 2 * h, h
                    turn = -0.5 if i == 0 else 0.5
                    b[i] = turn * np.asarray(end[1]) * h**2 + 3 * chord[i] * h
                else:
                    raise ValueError("The specified derivative order must be 1 or 2.")
        slopes = solve_banded((1, 1), a, b.reshape(n, -1), check_finite=False).reshape(b.shape)
        t = (slopes[:-1] + slopes[1:] - 2 * chord) / d
        c = np.array([t / d, (chord - slopes[:-1]) / d - t, slopes[:-1], y[:-1]])
        PPoly.__init__(self, c, x, extrapolate is None or extrapolate, axis % y.ndim)


class interp1d:
    """A function through points; kind: linear nearest nearest-up previous next zero cubic.

    Outside of them it raises ValueError, or gives fill_value (one, or one below and one above) or
    with "extrapolate" goes on.
    """

    def __init__(
        self,
        x,
        y,
        kind="linear",
        axis=-1,
        copy=True,
        bounds_error=None,
        fill_value=math.nan,
        assume_sorted=False,
    ):
        x, y = np.array(x), np.array(y)
        if x.ndim != 1 or y.ndim == 0 or len(x) != y.shape[axis]:
            raise ValueError("x and y arrays must be equal in length along interpolation axis.")
        if kind not in ("linear", "nearest", "nearest-up", "previous", "next", "zero", "cubic"):
            raise NotImplementedError(
                f"{kind} is unsupported: Use fitpack routines for other types."
            )
        if y.dtype.kind not in "fc":
            y = y.astype(float)
        y = np.moveaxis(y, axis, 0)
        if not assume_sorted:
            order = np.argsort(x, kind="stable")
            x, y = x[order], y[order]
        self.x, self._y, self._kind, self._axis = x, y, kind, axis % y.ndim
        self._extrapolate = isinstance(fill_value, str) and fill_value == "extrapolate"
        self._spline = CubicSpline(x, y) if kind == "cubic" else None
        if bounds_error is None:
            bounds_error = not self._extrapolate and (
                isinstance(fill_value, float) and fill_value != fill_value
            )
        self.bounds_error, self.fill_value = bounds_error, fill_value

    @property
    def y(self):
        return np.moveaxis(self._y, 0, self._axis)

    def __call__(self, x):
        x = np.asarray(x)
        at = x.ravel().astype(float)
        below, above = at < self.x[0], at > self.x[-1]
        if self.bounds_error:
            for outside, word, end, name in (
                (below, "below", self.x[0], "minimum"),
                (above, "above", self.x[-1], "maximum"),
            ):
                if outside.any():
                    raise ValueError(
                        f"A value ({at[outside][0]}) in x_new is {word} the interpolation range's "
                        f"{name} value ({end})."
                    )
        y = self._values(at)
        if not self._extrapolate:
            fill = self.fill_value
            fill = fill if isinstance(fill, tuple) else (fill, fill)
            y[below], y[above] = fill
        return _back(y.reshape(x.shape + self._y.shape[1:]), x.ndim, self._axis)

    def _values(self, at):
        x, y, kind = self.x, self._y, self._kind
        n = len(x)
        if kind == "cubic":
            return self._spline(at)
        if kind == "linear":
            i = np.clip(np.searchsorted(x, at), 1, n - 1)
            d = (at - x[i - 1]).reshape((-1,) + (1,) * (y.ndim - 1))
            h = (x[i] - x[i - 1]).reshape(d.shape)
            return (y[i] - y[i - 1]) / h * d + y[i - 1]
        if kind[:7] == "nearest":
            side = "right" if kind == "nearest-up" else "left"
            i = np.searchsorted(x[:-1] + np.diff(x) / 2.0, at, side)
        elif kind == "next":
            i = np.searchsorted(x, at, "left")
        else:
            i = np.searchsorted(x, at, "right") - 1
        result = y[np.clip(i, 0, n - 1)]
        if self._extrapolate and kind in ("next", "previous"):
            result[i >= n if kind == "next" else i < 0] = np.nan
        return result
