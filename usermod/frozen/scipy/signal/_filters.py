"""Recursive filters: lfilter, sosfilt, their initial states, and filters run both ways."""

import _signal

import numpy as np


def _float_type(*inputs):
    dtype = np.result_type(*[x for x in inputs if x is not None])
    if dtype.char not in "fdFD":
        raise NotImplementedError("input type '%s' not supported" % dtype)
    return dtype


def _lines(x, axis, dtype):
    """A copy of x whose lines along axis lie in one piece each."""
    if x.ndim == 0:
        raise ValueError("x must be at least 1-D")
    return np.array(np.moveaxis(x, axis, -1), dtype=dtype, order="C")


def _real(dtype):
    return np.float32 if dtype.char in "fF" else np.float64


def _padded(c, n, dtype):
    result = np.zeros(n, dtype)
    result[: c.size] = c
    return result


def _complex_run(b, a, y, z):
    """What _signal.run does, for complex coefficients: a sample of every line at a time."""
    if not z.shape[-1]:
        y *= b[0]
        return
    for i in range(y.shape[-1]):
        x = y[..., i : i + 1].copy()
        y[..., i : i + 1] = out = z[..., :1] + b[0] * x
        z[..., :-1] = z[..., 1:]
        z[..., -1] = 0
        z += b[1:] * x
        if a is not None:
            z -= a[1:] * out


def lfilter(b, a, x, axis=-1, zi=None):
    """x filtered by b / a; with the state zi to start from also the state at the end."""
    b, a, x = np.atleast_1d(b), np.atleast_1d(a), np.asarray(x)
    for name, c in (("b", b), ("a", a)):
        if c.ndim != 1 or c.size == 0:
            raise ValueError(
                "Parameter %s is not a non-empty 1d array, since %s.shape=%s!"
                % (name, name, c.shape)
            )
    if zi is not None:
        zi = np.asarray(zi)
    dtype = _float_type(b, a, x, zi)
    y = _lines(x, axis, dtype)
    n = max(b.size, a.size)
    if a.size > 1 and a[0] == 0:
        raise ValueError("BUG: filter coefficient a[0] == 0 not supported yet")
    z = np.zeros(y.shape[:-1] + (n - 1,), dtype)
    if zi is not None:
        if zi.ndim != x.ndim:
            raise ValueError(
                "Dimensions of parameters x and zi must match, but x.ndim=%d, zi.ndim=%d!"
                % (x.ndim, zi.ndim)
            )
        zi = np.moveaxis(zi, axis, -1)
        if zi.shape != z.shape and (
            zi.shape[-1] != n - 1 or any(i not in (1, j) for i, j in zip(zi.shape, z.shape))
        ):
            raise ValueError(
                "Unexpected shape for %szi: expected %s, found %s."
                % ("parameter " if a.size == 1 else "", z.shape, zi.shape)
            )
        z[...] = zi
    is_complex = b.dtype.kind == "c" or a.dtype.kind == "c"
    kind = dtype if is_complex else _real(dtype)
    run = _complex_run if is_complex else _signal.run
    first = a[0].astype(kind)
    b = _padded(b, n, kind) / first
    run(b, _padded(a, n, kind) / first if a.size > 1 else None, y, z)
    y = np.moveaxis(y, -1, axis)
    return y if zi is None else (y, np.moveaxis(z, -1, axis))


def _sections(sos):
    sos = np.atleast_2d(sos)
    if sos.ndim != 2:
        raise ValueError("sos array must be 2D")
    if sos.shape[1] != 6:
        raise ValueError("sos array must be shape (n_sections, 6)")
    if not np.all(sos[:, 3] == 1):
        raise ValueError("sos[:, 3] should be all ones")
    return sos


def sosfilt(sos, x, axis=-1, zi=None):
    """x filtered by one second-order section after the other."""
    x, sos = np.asarray(x), _sections(sos)
    if zi is not None:
        zi = np.asarray(zi)
    dtype = _float_type(sos, x, zi)
    y = _lines(x, axis, dtype)
    n = len(sos)
    if zi is None:
        z = np.zeros(y.shape[:-1] + (n, 2), dtype)
    else:
        shape = list(x.shape)
        shape[axis] = 2
        shape = (n,) + tuple(shape)
        if zi.shape != shape:
            raise ValueError(
                "Invalid zi shape. With axis=%r, an input with shape %r, and an sos array with %d "
                "sections, zi must have shape %r, got %r." % (axis, x.shape, n, shape, zi.shape)
            )
        z = _lines(np.moveaxis(zi, 0, -1), axis % x.ndim, dtype)
    if sos.dtype.kind == "c":
        for i in range(n):
            _complex_run(sos[i, :3], sos[i, 3:], y, z[..., i, :])
    else:
        _signal.run(np.array(sos, dtype=_real(dtype), order="C"), None, y, z)
    y = np.moveaxis(y, -1, axis)
    return y if zi is None else (y, np.moveaxis(z, (-2, -1), (0, axis % x.ndim + 1)))


def lfilter_zi(b, a):
    """The state of lfilter(b, a, ...) in which a constant 1 passes unchanged."""
    b, a = np.atleast_1d(b), np.atleast_1d(a)
    if b.ndim != 1:
        raise ValueError("Numerator b must be 1-D.")
    if a.ndim != 1:
        raise ValueError("Denominator a must be 1-D.")
    a = np.trim_zeros(a, "f")
    if a.size < 1:
        raise ValueError("There must be at least one nonzero `a` coefficient.")
    if a[0] != 1.0:
        b, a = b / a[0], a / a[0]
    n = max(a.size, b.size)
    dtype = np.result_type(a, b)
    a, b = _padded(a, n, dtype), _padded(b, n, dtype)
    # The state z of the direct form that is its own successor: z = A z + B.
    matrix = np.eye(n - 1, dtype=dtype) - np.eye(n - 1, None, 1, dtype=dtype)
    matrix[:, :1] += a[1:, None]
    return np.linalg.solve(matrix, b[1:] - a[1:] * b[0])


def lfiltic(b, a, y, x=None):
    """The state of lfilter(b, a, ...) after the outputs y and inputs x, the latest first."""
    a, b, y = np.atleast_1d(a), np.atleast_1d(b), np.asarray(y)
    if a.ndim > 1:
        raise ValueError("Filter coefficients `a` must be 1-D.")
    if b.ndim > 1:
        raise ValueError("Filter coefficients `b` must be 1-D.")
    n, m = a.size - 1, b.size - 1
    if n < 0:
        raise ValueError("There must be at least one `a` coefficient.")
    x = np.zeros(m, y.dtype) if x is None else np.asarray(x)
    dtype = np.result_type(b, a, y, x)
    if dtype.kind in "biu":
        dtype = np.dtype(np.float64)
    x, y = _padded(x, max(m, x.size), dtype), _padded(y, max(n, y.size), dtype)
    zi = np.zeros(max(m, n), dtype)
    for i in range(m):
        zi[i] = np.sum(b[i + 1 :] * x[: m - i])
    for i in range(n):
        zi[i] -= np.sum(a[i + 1 :] * y[: n - i])
    if a[0] == 0:
        raise ValueError("First `a` filter coefficient must be non-zero.")
    return zi / a[0] if a[0] != 1 else zi


def sosfilt_zi(sos):
    """The states of the sections in which a constant 1 passes as after a long time."""
    sos = np.asarray(sos)
    if sos.ndim != 2 or sos.shape[1] != 6:
        raise ValueError("sos must be shape (n_sections, 6)")
    if sos.dtype.kind in "biu":
        sos = sos.astype(np.float64)
    zi = np.empty((len(sos), 2), sos.dtype)
    scale = 1.0
    for i in range(len(sos)):
        b, a = sos[i, :3], sos[i, 3:]
        zi[i] = scale * lfilter_zi(b, a)
        scale *= b.sum() / a.sum()
    return zi


def _both_ways(x, axis, padtype, padlen, n_taps, run):
    """x run forward and backward, each from the steady state of its first sample."""
    if padtype not in ("even", "odd", "constant", None):
        raise ValueError(
            "Unknown value '%s' given to padtype. padtype must be 'even', 'odd', 'constant', or "
            "None." % (padtype,)
        )
    x = np.moveaxis(np.asarray(x), axis, -1)
    edge = 0 if padtype is None else 3 * n_taps if padlen is None else padlen
    if x.shape[-1] <= edge:
        raise ValueError(
            "The length of the input vector x must be greater than padlen, which is %d." % edge
        )
    edge = max(edge, 0)
    if edge:
        first, last = x[..., :1], x[..., -1:]
        left, right = x[..., edge:0:-1], x[..., -2 : -edge - 2 : -1]
        if padtype == "odd":
            left, right = 2 * first - left, 2 * last - right
        elif padtype == "constant":
            left, right = np.repeat(first, edge, -1), np.repeat(last, edge, -1)
        x = np.concatenate((left, x, right), -1)
    y = run(x, x[..., :1])
    y = run(y[..., ::-1], y[..., -1:])[..., ::-1]
    return np.moveaxis(y[..., edge : y.shape[-1] - edge], -1, axis)


def filtfilt(b, a, x, axis=-1, padtype="odd", padlen=None, method="pad", irlen=None):
    """x filtered forward and backward, so that nothing is delayed; method "gust" is not there."""
    b, a = np.atleast_1d(b), np.atleast_1d(a)
    if method == "gust":
        raise NotImplementedError("method 'gust'")
    if method != "pad":
        raise ValueError("method must be 'pad' or 'gust'.")
    zi = lfilter_zi(b, a)
    return _both_ways(
        *(x, axis, padtype, padlen, max(len(a), len(b))),
        lambda y, start: lfilter(b, a, y, -1, zi * start)[0],
    )


def sosfiltfilt(sos, x, axis=-1, padtype="odd", padlen=None):
    """The same through second-order sections."""
    sos, x = _sections(sos), np.asarray(x)
    n = len(sos)
    zi = sosfilt_zi(sos).reshape((n,) + (1,) * (x.ndim - 1) + (2,))
    n_taps = 2 * n + 1 - min(np.sum(sos[:, 2] == 0), np.sum(sos[:, 5] == 0))
    return _both_ways(
        *(x, axis, padtype, padlen, n_taps),
        lambda y, start: sosfilt(sos, y, -1, zi * start)[0],
    )
