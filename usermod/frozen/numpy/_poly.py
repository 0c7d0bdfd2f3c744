"""Polynomials as their coefficients, the highest power first: poly1d, poly roots polyfit polyval
polyder polyint polyadd polysub polymul polydiv."""

import numpy as np

_WIDTH = 70  # of a printed line


def _line(p):
    """The coefficients as an array with at least one axis."""
    return np.atleast_1d(p._coeffs if isinstance(p, poly1d) else p)


def _like(result, *operands):
    """result as a poly1d when one of the operands is one."""
    for p in operands:
        if isinstance(p, poly1d):
            return poly1d(result)
    return result


def poly(seq_of_zeros):
    """The polynomial with these roots, or the characteristic one of a square matrix."""
    zeros = np.atleast_1d(seq_of_zeros)
    if zeros.ndim == 2 and zeros.shape[0] == zeros.shape[1] != 0:
        zeros = np.linalg.eigvals(zeros)
    elif zeros.ndim != 1:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    elif zeros.dtype.char not in "fdFD":
        zeros = zeros.astype(np.float64)
    if len(zeros) == 0:
        return 1.0
    p = np.ones(1, zeros.dtype)
    for zero in zeros:
        p = np.convolve(p, np.array([1, -zero], zeros.dtype))
    if p.dtype.kind == "c" and np.all(np.sort(zeros) == np.sort(np.conjugate(zeros))):
        p = p.real.copy()
    return p


def roots(p):
    """Where the polynomial is zero: the eigenvalues of its companion matrix."""
    p = _line(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = np.nonzero(p)[0]
    if len(places) == 0:
        return np.array([])
    at_zero = len(p) - int(places[-1]) - 1
    p = p[int(places[0]) : int(places[-1]) + 1]
    if p.dtype.kind not in "fc":
        p = p.astype(np.float64)
    result = np.array([])
    if len(p) > 1:
        companion = np.diag(np.ones(len(p) - 2, p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        result = np.linalg.eigvals(companion)
    return np.concatenate((result, np.zeros(at_zero, result.dtype)))


def polyval(p, x):
    """The values at x, by Horner's scheme; at another polynomial, their composition."""
    if isinstance(x, poly1d):
        y = 0
    else:
        x = np.asarray(x)
        y = np.zeros_like(x)
    for c in _line(p) if np.ndim(p) or isinstance(p, poly1d) else p:
        y = y * x + c
    return y


def polyder(p, m=1):
    """The m-th derivative."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    result = _line(p)
    for _ in range(m):
        result = result[:-1] * np.arange(len(result) - 1, 0, -1)
    return _like(result, p)


def polyint(p, m=1, k=None):
    """The m-th antiderivative; k are the constants of integration."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    k = np.atleast_1d(np.zeros(m) if k is None else k)
    if len(k) == 1 and m > 1:
        k = k[0] * np.ones(m)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    result = _line(p)
    for i in range(m):
        result = np.concatenate((result / np.arange(len(result), 0, -1), k[i : i + 1]))
    return _like(result, p)


def _same_length(a, b):
    n = max(len(a), len(b))
    return [
        p if len(p) == n else np.concatenate((np.zeros(n - len(p), p.dtype), p)) for p in (a, b)
    ]


def polyadd(a1, a2):
    a, b = _same_length(_line(a1), _line(a2))
    return _like(a + b, a1, a2)


def polysub(a1, a2):
    a, b = _same_length(_line(a1), _line(a2))
    return _like(a - b, a1, a2)


def polymul(a1, a2):
    return _like(np.convolve(poly1d(a1)._coeffs, poly1d(a2)._coeffs), a1, a2)


def polydiv(u, v):
    """Quotient and remainder."""
    a, b = _line(u) + 0.0, _line(v) + 0.0
    dtype = (a[0] + b[0]).dtype
    steps = len(a) - len(b) + 1
    scale = 1.0 / b[0]
    quotient = np.zeros(max(steps, 1), dtype)
    rest = a.astype(dtype)
    for k in range(steps):
        quotient[k] = scale * rest[k]
        rest[k : k + len(b)] -= quotient[k] * b
    while len(rest) > 1 and np.allclose(rest[0], 0, rtol=1e-14):
        rest = rest[1:]
    return _like(quotient, u, v), _like(rest, u, v)


def _check_points(x, y, deg):
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if not 1 <= y.ndim <= 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial of degree deg nearest to the points, by least squares."""
    x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
    order = int(deg) + 1
    _check_points(x, y, deg)
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    matrix = np.vander(x, order)
    target = y
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        matrix = matrix * w[:, None]
        target = y * (w[:, None] if y.ndim == 2 else w)
    scale = np.sqrt((matrix * matrix).sum(axis=0))
    matrix = matrix / scale
    c, residuals, rank, singular = np.linalg.lstsq(matrix, target, rcond)
    c = (c.T / scale).T
    if full:
        return c, residuals, rank, singular, rcond
    if not cov:
        return c
    base = np.linalg.inv(np.dot(matrix.T, matrix)) / np.outer(scale, scale)
    factor = 1
    if cov != "unscaled":
        if len(x) <= order:
            raise ValueError(
                "the number of data points must exceed order to scale the covariance matrix"
            )
        factor = residuals / (len(x) - order)
    return c, (base if y.ndim == 1 else base[:, :, None]) * factor


# --- Printing ---


def _number(c):
    text = f"{c:.4g}"
    return text[:-5] if text.endswith(".0000") else text


def _coefficient(c):
    if not np.iscomplex(c):
        return _number(np.real(c))
    if np.real(c) == 0:
        return _number(np.imag(c)) + "j"
    return f"({_number(np.real(c))} + {_number(np.imag(c))}j)"


def _flat(coeffs, variable):
    """The polynomial on one line, powers written as **."""
    result = "0"
    degree = len(coeffs) - 1
    for k, c in enumerate(coeffs):
        text = _coefficient(c)
        power = degree - k
        if text == "0":
            term = "0" if degree == 0 else ""
        elif power == 0:
            term = text
        elif power == 1:
            term = f"{text} {variable}"
        else:
            term = f"{text} {variable}**{power}"
        if k == 0:
            result = term
        elif term.startswith("-"):
            result = f"{result} - {term[1:]}"
        elif term:
            result = f"{result} + {term}"
    return result


def _raised(text):
    """The same with the powers on a line above; long ones are broken."""
    parts = text.split("**")
    result = " "
    above = below = ""
    part = parts[0]
    for rest in parts[1:]:
        n = 0
        while n < len(rest) and rest[n].isdigit():
            n += 1
        power, rest = rest[:n], rest[n:]
        more_below = part + " " * (len(power) - 1)
        more_above = " " * (len(part) - 1) + power
        if len(below + more_below) > _WIDTH or len(above + more_above) > _WIDTH:
            result += above + "\n" + below + "\n "
            above = below = ""
        above += more_above
        below += more_below
        part = rest
    return result + above + "\n" + below + part


def _is_number(x):
    return np.isscalar(x)


class poly1d:
    """A polynomial with the arithmetic of polynomials."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._coeffs = c_or_r._coeffs
            self._variable = c_or_r._variable if variable is None else variable
            return
        c = np.atleast_1d(poly(c_or_r) if r else c_or_r)
        if c.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        c = np.trim_zeros(c, "f")
        self._coeffs = c if len(c) else np.zeros(1, c.dtype)
        self._variable = "x" if variable is None else variable

    @property
    def coeffs(self):
        return self._coeffs

    @coeffs.setter
    def coeffs(self, value):
        if value is not self._coeffs:
            raise AttributeError("Cannot set attribute")

    @property
    def variable(self):
        return self._variable

    @property
    def order(self):
        return len(self._coeffs) - 1

    @property
    def roots(self):
        return roots(self._coeffs)

    c = coef = coefficients = coeffs
    o = order
    r = roots

    def __array__(self, t=None, copy=None):
        return np.array(self._coeffs, t, copy=copy)

    def __repr__(self):
        return "poly1d(" + repr(self._coeffs)[6:-1] + ")"

    def __str__(self):
        coeffs = np.trim_zeros(self._coeffs, "f")
        return _raised(_flat(coeffs if len(coeffs) else self._coeffs[:1], self._variable))

    def __len__(self):
        return self.order

    def __call__(self, val):
        return polyval(self._coeffs, val)

    def __neg__(self):
        return poly1d(-self._coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        if _is_number(other):
            return poly1d(self._coeffs * other)
        return poly1d(polymul(self._coeffs, poly1d(other)._coeffs))

    def __rmul__(self, other):
        return self * other

    def __add__(self, other):
        return poly1d(polyadd(self._coeffs, poly1d(other)._coeffs))

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return poly1d(polysub(self._coeffs, poly1d(other)._coeffs))

    def __rsub__(self, other):
        return poly1d(other) - self

    def __pow__(self, val):
        if not _is_number(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = [1]
        for _ in range(val):
            result = polymul(self._coeffs, result)
        return poly1d(result)

    def __truediv__(self, other):
        if _is_number(other):
            return poly1d(self._coeffs / other)
        return polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        if _is_number(other):
            return poly1d(other / self._coeffs)
        return polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        same = self._coeffs.shape == other._coeffs.shape
        return same and (self._coeffs == other._coeffs).all()

    def __ne__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return not self == other

    def __getitem__(self, val):
        if not 0 <= val <= self.order:
            return self._coeffs.dtype.type(0)
        return self._coeffs[self.order - val]

    def __setitem__(self, key, val):
        if key < 0:
            raise ValueError("Does not support negative powers.")
        if key > self.order:
            missing = np.zeros(key - self.order, self._coeffs.dtype)
            self._coeffs = np.concatenate((missing, self._coeffs))
        self._coeffs[self.order - key] = val

    def __iter__(self):
        return iter(self._coeffs)

    def integ(self, m=1, k=0):
        return poly1d(polyint(self._coeffs, m=m, k=k))

    def deriv(self, m=1):
        return poly1d(polyder(self._coeffs, m=m))
