"""Convolution and correlation of arrays, directly and through the Fourier transform."""

import numpy as np

_MODES = ("full", "same", "valid")
# Products with up to this many elements of the smaller operand are summed directly.
_SMALL = 64


def _operands(in1, in2, mode, names="in1 and in2"):
    in1, in2 = np.asarray(in1), np.asarray(in2)
    if in1.ndim != in2.ndim:
        raise ValueError(names + " should have the same dimensionality")
    if mode not in _MODES:
        raise ValueError("Acceptable mode flags are 'valid', 'same', or 'full'")
    return in1, in2


def _swap_needed(mode, shape1, shape2, axes):
    if mode != "valid":
        return False
    if all(shape1[i] >= shape2[i] for i in axes):
        return False
    if all(shape2[i] >= shape1[i] for i in axes):
        return True
    raise ValueError(
        "For 'valid' mode, one must be at least as large as the other in every dimension"
    )


def _part(full, shape1, shape2, mode, axes):
    """What mode keeps of a full result."""
    at = []
    for i in range(full.ndim):
        n = full.shape[i]
        if i in axes and mode != "full":
            n = shape1[i] if mode == "same" else shape1[i] - shape2[i] + 1
        start = (full.shape[i] - n) // 2
        at.append(slice(start, start + n))
    return full[tuple(at)].copy()


def _direct(a, v):
    """The full convolution: a sum of shifted copies of the larger operand."""
    if v.size > a.size:
        a, v = v, a
    dtype = np.result_type(a, v)
    result = np.zeros([n + m - 1 for n, m in zip(a.shape, v.shape)], dtype)
    for index in np.ndindex(v.shape):
        part = result[tuple([slice(i, i + n) for i, n in zip(index, a.shape)])]
        part += a * v[index]
    return result


def _fast_length(n):
    """The next length whose only prime factors are 2, 3 and 5."""
    while True:
        rest = n
        for p in (2, 3, 5):
            while rest % p == 0:
                rest //= p
        if rest == 1:
            return n
        n += 1


def fftconvolve(in1, in2, mode="full", axes=None):
    """The convolution by transforms: for two long operands."""
    in1, in2 = _operands(in1, in2, mode)
    if in1.ndim == 0:
        return in1 * in2
    if not in1.size or not in2.size:
        return np.array([])
    if axes is None:
        axes = range(in1.ndim)
    elif isinstance(axes, (int, np.integer)):
        axes = (axes,)
    axes = [axis % in1.ndim for axis in axes]
    if not axes:
        raise ValueError("when provided, axes cannot be empty")
    axes = [i for i in axes if in1.shape[i] != 1 and in2.shape[i] != 1]
    shape1, shape2 = in1.shape, in2.shape
    for i in range(in1.ndim):
        if i not in axes and shape1[i] != shape2[i] and 1 not in (shape1[i], shape2[i]):
            raise ValueError("incompatible shapes for in1 and in2: %s and %s" % (shape1, shape2))
    if _swap_needed(mode, shape1, shape2, axes):
        in1, in2, shape1, shape2 = in2, in1, shape2, shape1
    if not axes:
        return in1 * in2
    is_complex = in1.dtype.kind == "c" or in2.dtype.kind == "c"
    forward, back = (np.fft.fftn, np.fft.ifftn) if is_complex else (np.fft.rfftn, np.fft.irfftn)
    lengths = [_fast_length(shape1[i] + shape2[i] - 1) for i in axes]
    full = back(forward(in1, lengths, axes) * forward(in2, lengths, axes), lengths, axes)
    at = [slice(None)] * full.ndim
    for i in axes:
        at[i] = slice(shape1[i] + shape2[i] - 1)
    return _part(full[tuple(at)], shape1, shape2, mode, axes)


def convolve(in1, in2, mode="full", method="auto"):
    """The convolution of two arrays: all of it, as large as in1, or of full overlaps."""
    in1, in2 = _operands(in1, in2, mode, "volume and kernel")
    if in1.ndim == 0:
        return in1 * in2
    if method not in ("auto", "direct", "fft"):
        raise ValueError("Acceptable method flags are 'auto', 'direct', or 'fft'.")
    axes = range(in1.ndim)
    if _swap_needed(mode, in1.shape, in2.shape, axes):
        in1, in2 = in2, in1
    if method == "auto":
        small = min(in1.size, in2.size) <= _SMALL
        method = "direct" if small or np.result_type(in1, in2).kind in "biu" else "fft"
    if method == "direct":
        return _part(_direct(in1, in2), in1.shape, in2.shape, mode, axes)
    dtype = np.result_type(in1, in2)
    result = fftconvolve(in1, in2, mode)
    return (np.round(result) if dtype.kind in "iu" else result).astype(dtype)


def correlate(in1, in2, mode="full", method="auto"):
    """The sums of in1[n + k] * conj(in2[n])."""
    in1, in2 = _operands(in1, in2, mode)
    if in2.dtype.kind == "c":
        in2 = np.conj(in2)
    if in1.ndim == 0:
        return in1 * in2
    return convolve(in1, in2[(slice(None, None, -1),) * in2.ndim], mode, method)
