"""scipy.fft: what numpy.fft has, next_fast_len, the cosine transforms dct and idct."""

# ruff: noqa: F401
import math

import numpy as np
from numpy.fft import (
    fft,
    fft2,
    fftfreq,
    fftn,
    fftshift,
    hfft,
    ifft,
    ifft2,
    ifftn,
    ifftshift,
    ihfft,
    irfft,
    irfft2,
    irfftn,
    rfft,
    rfft2,
    rfftfreq,
    rfftn,
)


def next_fast_len(target, real=False):
    """The smallest length from target on without prime factors beyond 11 (real: 5)."""
    if not isinstance(target, (int, np.integer)):
        raise TypeError("integer argument expected")
    if target < 0:
        raise ValueError("Target length must be positive")
    n = target
    while n > 1:
        rest = n
        for p in (2, 3, 5) if real else (2, 3, 5, 7, 11):
            while rest % p == 0:
                rest //= p
        if rest == 1:
            break
        n += 1
    return n


def dct(x, type=2, n=None, axis=-1, norm=None):
    """The cosine transform of type 2 or 3; norm: None, "ortho" or "forward".

    Type 2 by one fft of the same length: Makhoul (1980).
    """
    x = np.moveaxis(np.asarray(x), axis, -1)
    if x.dtype != np.float32:
        x = x.astype(float)
    if n is not None:
        x = np.concatenate((x, np.zeros(x.shape[:-1] + (max(0, n - x.shape[-1]),), x.dtype)), -1)
        x = x[..., :n]
    n = x.shape[-1]
    if n < 1:
        raise ValueError(f"invalid number of data points ({n}) specified")
    turn = np.exp(-0.5j * math.pi / n * np.arange(n))
    ortho = norm == "ortho"
    if type == 2:
        y = 2 * (fft(np.concatenate((x[..., ::2], x[..., 1::2][..., ::-1]), -1)) * turn).real
        if ortho:
            y *= math.sqrt(0.5 / n)
            y[..., 0] *= math.sqrt(0.5)
    elif type == 3:
        x = x.copy()
        if ortho:
            x *= math.sqrt(2 * n)
            x[..., 0] *= math.sqrt(2)
        back = np.zeros_like(x)
        back[..., 1:] = x[..., :0:-1]
        v = ifft((x - 1j * back) / turn).real
        y = np.empty(x.shape, v.dtype)
        y[..., ::2] = v[..., : (n + 1) // 2]
        y[..., 1::2] = v[..., ::-1][..., : n // 2]
        if ortho:
            y *= 0.5
        else:
            y *= n
    else:
        raise ValueError("Type must be 2 or 3")
    if norm == "forward":
        y /= 2 * n
    return np.moveaxis(y.astype(x.dtype), -1, axis)


def idct(x, type=2, n=None, axis=-1, norm=None):
    """The inverse of dct."""
    if type not in (2, 3):
        raise ValueError("Type must be 2 or 3")
    other = {None: "forward", "backward": "forward", "forward": None}.get(norm, norm)
    return dct(x, 5 - type, n, axis, other)
