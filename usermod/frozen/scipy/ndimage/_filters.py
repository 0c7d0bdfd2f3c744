"""scipy.ndimage: correlate1d convolve1d uniform_filter1d gaussian_filter1d."""

import numpy as np

_MODES = {
    "reflect": "symmetric",
    "constant": "constant",
    "nearest": "edge",
    "mirror": "reflect",
    "wrap": "wrap",
}


def correlate1d(input, weights, axis=-1, mode="reflect", cval=0.0, origin=0):
    """The sums of weights times the neighbours along axis; mode says what lies beyond the ends."""
    a, weights = np.asarray(input), np.asarray(weights, dtype=float)
    n = len(weights)
    if weights.ndim != 1 or n < 1:
        raise RuntimeError("no filter weights given")
    if mode not in _MODES:
        raise RuntimeError("boundary mode not supported")
    before = n // 2 + origin
    if not 0 <= before < n:
        raise ValueError("invalid origin")
    b = np.moveaxis(a, axis, -1)
    size = b.shape[-1]
    pad = [(0, 0)] * (b.ndim - 1) + [(before, n - 1 - before)]
    options = {"constant_values": cval} if mode == "constant" else {}
    b = np.pad(b.astype(float), pad, _MODES[mode], **options)
    out = np.zeros(b.shape[:-1] + (size,))
    for k, w in enumerate(weights.tolist()):
        if w:
            out += w * b[..., k : k + size]
    return np.moveaxis(out, -1, axis).astype(a.dtype)


def convolve1d(input, weights, axis=-1, mode="reflect", cval=0.0, origin=0):
    """The convolution with weights."""
    weights = np.asarray(weights)[::-1]
    return correlate1d(input, weights, axis, mode, cval, -origin - (1 - len(weights) % 2))


def uniform_filter1d(input, size, axis=-1, mode="reflect", cval=0.0, origin=0):
    """The mean of size neighbours."""
    if size < 1:
        raise RuntimeError("incorrect filter size")
    return correlate1d(input, np.full(size, 1.0 / size), axis, mode, cval, origin)


def gaussian_filter1d(
    input, sigma, axis=-1, order=0, mode="reflect", cval=0.0, truncate=4.0, *, radius=None
):
    """The mean with the weights of a normal distribution, or a derivative (order 0 to 2) of it."""
    sigma = float(sigma)
    n = int(truncate * sigma + 0.5) if radius is None else radius
    if order not in (0, 1, 2):
        raise ValueError("order must be 0, 1 or 2")
    x = np.arange(-n, n + 1)
    w = np.exp(-0.5 / (sigma * sigma) * x**2)
    w /= w.sum()
    if order == 1:
        w = w * x / sigma**2
    elif order == 2:
        w = w * (x * x / sigma**2 - 1) / sigma**2
    return correlate1d(input, w, axis, mode, cval)
