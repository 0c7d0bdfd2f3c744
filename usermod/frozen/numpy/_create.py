"""Arrays by formula or from text: fromfunction, fromstring, logspace, geomspace, tri, vander."""

import numpy as np


def fromfunction(function, shape, dtype=float, like=None, **kwargs):
    """function of the coordinates: it is called once, with an array of indices per axis."""
    coordinates = [np.arange(n, dtype=dtype) for n in shape]
    return function(*_grid(coordinates), **kwargs)


def _grid(axes):
    """Each axis broadcast over all, in arrays of their own."""
    shape = tuple([len(axis) for axis in axes])
    grid = []
    for i, axis in enumerate(axes):
        axis = axis.reshape((-1,) + (1,) * (len(axes) - i - 1))
        grid.append(np.broadcast_to(axis, shape).copy())
    return grid


def fromstring(string, dtype=float, count=-1, sep="", like=None):
    """A 1-D array of the numbers in text between sep (a blank stands for any white space)."""
    if sep == "":
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
    words = string.split(sep.strip() or None)
    if words and not words[-1].strip():
        words.pop()
    if count >= 0:
        if len(words) < count:
            raise ValueError("string is smaller than requested size")
        words = words[:count]
    try:
        return np.array(words, dtype=dtype)
    except ValueError:
        raise ValueError("string or file could not be read to its end due to unmatched data")


def require(a, dtype=None, requirements=None, like=None):
    """a as an array of this dtype that satisfies the flags: 'C', 'F', 'A', 'W', 'O', 'E'."""
    names = {"C_CONTIGUOUS": "C", "CONTIGUOUS": "C", "F_CONTIGUOUS": "F", "FORTRAN": "F"}
    names.update({"ALIGNED": "A", "WRITEABLE": "W", "OWNDATA": "O", "ENSUREARRAY": "E"})
    names.update({letter: letter for letter in "CFAWOE"})
    wanted = [names[flag.upper()] for flag in requirements or ()]
    if "C" in wanted and "F" in wanted:
        raise ValueError('Cannot specify both "C" and "F" order')
    order = "F" if "F" in wanted else "C" if "C" in wanted else "A"
    a = np.array(a, dtype=dtype, order=order, copy=None)
    if "A" in wanted and not a.flags.aligned or "W" in wanted and not a.flags.writeable:
        return a.copy(order)
    if "O" in wanted and not a.flags.owndata:
        return a.copy(order)
    return a


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """base raised to evenly spaced powers from start to stop."""
    if not np.isscalar(base):
        ndim = np.ndim(np.asarray(start) + stop + base)
        base = np.asarray(base)
        base = np.expand_dims(base.reshape((1,) * (ndim - base.ndim) + base.shape), axis)
    y = np.linspace(start, stop, num=num, endpoint=endpoint, axis=axis)
    y = np.power(base, y)
    return y if dtype is None else y.astype(dtype, copy=False)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Values evenly spaced on a logarithmic scale from start to stop, which are met exactly."""
    start, stop = np.asanyarray(start), np.asanyarray(stop)
    if np.any(start == 0) or np.any(stop == 0):
        raise ValueError("Geometric sequence cannot include zero")
    natural = np.result_type(start, stop, float(num))
    dtype = natural if dtype is None else np.dtype(dtype)
    start = start.astype(natural)
    stop = stop.astype(natural)
    # Turned onto the positive real axis, and back at the end.
    sign = np.sign(start)
    start, stop = start / sign, stop / sign
    result = logspace(np.log10(start), np.log10(stop), num, endpoint, 10.0, natural)
    if num > 0:
        result[0] = start
        if num > 1 and endpoint:
            result[-1] = stop
    result = result * sign
    if axis != 0:
        result = np.moveaxis(result, 0, axis)
    return result.astype(dtype, copy=False)


def tri(N, M=None, k=0, dtype=float, like=None):
    """Ones at and below the k-th diagonal, zeros elsewhere."""
    M = N if M is None else M
    return (np.arange(N).reshape(-1, 1) >= np.arange(-k, M - k)).astype(dtype, copy=False)


def _triangle(m, k, lower):
    m = np.array(m, copy=None)
    mask = tri(m.shape[-2] if m.ndim > 1 else m.shape[-1], m.shape[-1], k, bool)
    # A product would keep the sign of zeros, and NaN.
    shape = mask.shape if m.ndim < 2 else m.shape
    result = np.broadcast_to(m, shape).copy()
    flat = result.reshape((-1,) + mask.shape)
    for i in range(mask.shape[0]):
        at = min(max(i + k, 0), mask.shape[1])
        if lower:
            flat[:, i, at:] = 0
        else:
            flat[:, i, :at] = 0
    return result


def tril(m, k=0):
    """A copy with zeros above the k-th diagonal."""
    return _triangle(m, k + 1, True)


def triu(m, k=0):
    """A copy with zeros below the k-th diagonal."""
    return _triangle(m, k, False)


def vander(x, N=None, increasing=False):
    """The powers of x from N - 1 down to 0 (or up) as columns."""
    x = np.asarray(x)
    if x.ndim != 1:
        raise ValueError("x must be a one-dimensional array or sequence.")
    N = len(x) if N is None else N
    v = np.empty((len(x), N), dtype=np.promote_types(x.dtype, int))
    columns = v if increasing else v[:, ::-1]
    if N > 0:
        columns[:, 0] = 1
    for i in range(1, N):
        columns[:, i] = columns[:, i - 1] * x
    return v
