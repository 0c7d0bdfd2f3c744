"""numpy.fft: transforms of one and of several axes, their frequencies and shifts."""

import numpy as np
from numpy.fft import _transform

_C2C, _R2C, _C2R = 0, 1, 2
_NORMS = ("backward", "ortho", "forward")


def _one(a, kind, n, axis, forward, norm, out, twice=False):
    """One axis. n is the length of the longer side; norm as NumPy has it, for this direction."""
    a = np.asarray(a)
    if n is None:
        n = a.shape[axis]
        if twice:
            n = 2 * (n - 1)
    if norm is None:
        norm = "backward"
    if norm not in _NORMS:
        _bad_norm(norm, "," if forward else ", ")
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
    if norm == "ortho":
        scale = float(np.reciprocal(np.sqrt(n)))
    elif (norm == "forward") == forward:
        scale = 1 / n
    else:
        scale = 1.0
    if a.dtype.char == "e":
        scale = float(np.float16(scale))
    return _transform(a, kind, n, axis, forward, scale, out)


def _bad_norm(norm, comma):
    raise ValueError(
        f'Invalid norm value {norm}; should be "backward"{comma}"ortho" or "forward".'
    )


def fft(a, n=None, axis=-1, norm=None, out=None):
    """Discrete Fourier transform: complex of length n along axis. float32 gives complex64."""
    return _one(a, _C2C, n, axis, True, norm, out)


def ifft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of fft."""
    return _one(a, _C2C, n, axis, False, norm, out)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    """The first n // 2 + 1 terms of the transform of real numbers."""
    return _one(a, _R2C, n, axis, True, norm, out)


def irfft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of rfft: n real numbers, by default 2 * (m - 1) of m terms."""
    return _one(a, _C2R, n, axis, False, norm, out, True)


def _swapped(norm):
    """hfft divides where irfft multiplies."""
    if norm is None or norm == "backward":
        return "forward"
    if norm not in _NORMS:
        _bad_norm(norm, ", ")
    return "backward" if norm == "forward" else norm


def hfft(a, n=None, axis=-1, norm=None, out=None):
    """Transform of a signal that is Hermitian: n real numbers."""
    return _one(np.conjugate(a), _C2R, n, axis, False, _swapped(norm), out, True)


def ihfft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of hfft."""
    result = _one(a, _R2C, n, axis, True, _swapped(norm), out)
    return np.conjugate(result, out=result)


# --- Several axes ---


def _axes(a, s, axes, last=False):
    """Lengths and axes of a transform; last: the last length is of the real side of a C2R."""
    given = s is not None
    if s is None:
        s = list(a.shape) if axes is None else np.take(a.shape, axes)
    s = [int(n) for n in s]
    axes = list(range(-len(s), 0)) if axes is None else list(axes)
    if len(s) != len(axes):
        raise ValueError("Shape and axes have different lengths.")
    if last and not given:
        s[-1] = 2 * (a.shape[axes[-1]] - 1)
    s = [a.shape[axis] if n == -1 else n for n, axis in zip(s, axes)]
    return s, axes


def _many(a, one, s, axes, norm, out):
    a = np.asarray(a)
    s, axes = _axes(a, s, axes)
    for i in range(len(axes) - 1, -1, -1):
        a = one(a, s[i], axes[i], norm, out if i == 0 or _same(out, a, s[i], axes[i]) else None)
    return a


def _same(out, a, n, axis):
    return out is not None and a.shape == out.shape and n == a.shape[axis]


def fftn(a, s=None, axes=None, norm=None, out=None):
    """fft over several axes, all by default, with lengths s."""
    return _many(a, fft, s, axes, norm, out)


def ifftn(a, s=None, axes=None, norm=None, out=None):
    """The inverse of fftn."""
    return _many(a, ifft, s, axes, norm, out)


def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """fft over two axes."""
    return _many(a, fft, s, axes, norm, out)


def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The inverse of fft2."""
    return _many(a, ifft, s, axes, norm, out)


def rfftn(a, s=None, axes=None, norm=None, out=None):
    """rfft over the last axis, then fft over the others."""
    a = np.asarray(a)
    s, axes = _axes(a, s, axes)
    a = rfft(a, s[-1], axes[-1], norm, out)
    for i in range(len(axes) - 2, -1, -1):
        a = fft(a, s[i], axes[i], norm, out)
    return a


def irfftn(a, s=None, axes=None, norm=None, out=None):
    """The inverse of rfftn."""
    a = np.asarray(a)
    s, axes = _axes(a, s, axes, True)
    for i in range(len(axes) - 1):
        a = ifft(a, s[i], axes[i], norm)
    return irfft(a, s[-1], axes[-1], norm, out)


def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """rfftn over two axes."""
    return rfftn(a, s, axes, norm, out)


def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The inverse of rfft2."""
    return irfftn(a, s, axes, norm, out)


# --- Frequencies ---


def fftfreq(n, d=1.0, device=None):
    """The frequencies of fft's n terms, in cycles per unit of the sample spacing d."""
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    terms = np.empty(n, int)
    middle = (n - 1) // 2 + 1
    terms[:middle] = np.arange(0, middle)
    terms[middle:] = np.arange(-(n // 2), 0)
    return terms * (1.0 / (n * d))


def rfftfreq(n, d=1.0, device=None):
    """The frequencies of rfft's n // 2 + 1 terms."""
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    return np.arange(0, n // 2 + 1) * (1.0 / (n * d))


def _shift(x, axes, by):
    x = np.asarray(x)
    if axes is None:
        axes = tuple(range(x.ndim))
    elif isinstance(axes, (int, np.integer)):
        axes = (axes,)
    return np.roll(x, [by(x.shape[axis]) for axis in axes], axes)


def fftshift(x, axes=None):
    """Moves the zero frequency to the middle."""
    return _shift(x, axes, lambda n: n // 2)


def ifftshift(x, axes=None):
    """The inverse of fftshift."""
    return _shift(x, axes, lambda n: -(n // 2))
