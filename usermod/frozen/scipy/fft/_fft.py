"""scipy.fft: what numpy.fft has, and next_fast_len."""

# ruff: noqa: F401
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
