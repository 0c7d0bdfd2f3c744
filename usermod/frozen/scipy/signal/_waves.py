"""Periodic and swept waves, pulses."""

import math

import numpy as np


def _phase(t, width):
    """t within its period, and width, of one shape; NaN where width is none."""
    t, w = np.broadcast_arrays(np.asarray(t, dtype=float), np.asarray(width, dtype=float))
    return np.mod(t, 2 * np.pi), np.where((w > 1) | (w < 0), np.nan, w)


def sawtooth(t, width=1):
    """A wave of period 2 pi that rises from -1 to 1 in width of it, then falls."""
    t, w = _phase(t, width)
    rise = t / (np.pi * w) - 1
    fall = (np.pi * (w + 1) - t) / (np.pi * (1 - w))
    return np.where(t < w * 2 * np.pi, rise, np.where(np.isnan(w), w, fall))


def square(t, duty=0.5):
    """A wave of period 2 pi that is 1 in duty of it, then -1."""
    t, w = _phase(t, duty)
    return np.where(np.isnan(w), w, np.where(t < w * 2 * np.pi, 1.0, -1.0))


def chirp(t, f0, t1, f1, method="linear", phi=0, vertex_zero=True, *, complex=False):
    """A cosine whose frequency goes from f0 at 0 to f1 at t1; phi in degrees."""
    t = np.asarray(t)
    f0, t1, f1 = float(f0), float(t1), float(f1)
    turn = 2 * np.pi
    if method in ("linear", "lin", "li"):
        phase = turn * (f0 * t + 0.5 * ((f1 - f0) / t1) * t * t)
    elif method in ("quadratic", "quad", "q"):
        beta = (f1 - f0) / t1**2
        if vertex_zero:
            phase = turn * (f0 * t + beta * t**3 / 3)
        else:
            phase = turn * (f1 * t + beta * ((t1 - t) ** 3 - t1**3) / 3)
    elif method in ("logarithmic", "log", "lo"):
        if f0 * f1 <= 0.0:
            raise ValueError(
                "For a logarithmic chirp, f0 and f1 must be nonzero and have the same sign."
            )
        if f0 == f1:
            phase = turn * f0 * t
        else:
            phase = turn * (t1 / math.log(f1 / f0)) * f0 * (np.power(f1 / f0, t / t1) - 1.0)
    elif method in ("hyperbolic", "hyp"):
        if f0 == 0 or f1 == 0:
            raise ValueError("For a hyperbolic chirp, f0 and f1 must be nonzero.")
        if f0 == f1:
            phase = turn * f0 * t
        else:
            pole = -f1 * t1 / (f0 - f1)
            phase = turn * (-pole * f0) * np.log(np.abs(1 - t / pole))
    else:
        raise ValueError(
            "method must be 'linear', 'quadratic', 'logarithmic', or 'hyperbolic', but a value of "
            "%r was given." % (method,)
        )
    phase = phase + np.deg2rad(phi)
    return np.exp(1j * phase) if complex else np.cos(phase)


def unit_impulse(shape, idx=None, dtype=float):
    """Zeros, and a one at idx: an index, 'mid', or the first place."""
    result = np.zeros(shape, dtype)
    if idx is None:
        idx = 0
    elif isinstance(idx, str):
        idx = tuple([n // 2 for n in result.shape])
    result[idx if isinstance(idx, (tuple, list)) else (idx,) * result.ndim] = 1
    return result
