"""Resampling, decimating, trends, the analytic signal."""

import math

import numpy as np

from scipy import signal


def detrend(data, axis=-1, type="linear", bp=0, overwrite_data=False):
    """data less its mean, or less straight lines between the breakpoints bp."""
    if type not in ("linear", "l", "constant", "c"):
        raise ValueError("Trend type must be 'linear' or 'constant'.")
    data = np.asarray(data)
    if type[0] == "c":
        return data - np.mean(data, axis, keepdims=True)
    n = data.shape[axis]
    dtype = data.dtype if data.dtype.char in "dfDF" else np.float64
    breaks = np.unique(np.concatenate(([0, n], np.atleast_1d(bp))))
    if np.any(breaks > n):
        raise ValueError("Breakpoints must be less than length of data along given axis.")
    moved = np.moveaxis(data, axis, 0)
    rows = moved.reshape(n, -1).astype(dtype)
    for i in range(len(breaks) - 1):
        start, stop = breaks[i], breaks[i + 1]
        line = np.ones((stop - start, 2), dtype)
        line[:, 0] = np.arange(1, stop - start + 1) / (stop - start)
        part = rows[start:stop]
        part -= line @ np.linalg.lstsq(line, part, None)[0]
    return np.moveaxis(rows.reshape(moved.shape), 0, axis)


def hilbert(x, N=None, axis=-1):
    """The analytic signal: x plus i times its Hilbert transform."""
    x = np.asarray(x)
    if x.dtype.kind == "c":
        raise ValueError("x must be real.")
    if N is None:
        N = x.shape[axis]
    if N <= 0:
        raise ValueError("N must be positive.")
    terms = np.moveaxis(np.fft.fft(x, N, axis), axis, -1)
    terms[..., 1 : (N + 1) // 2] *= 2.0
    terms[..., N // 2 + 1 :] = 0.0
    return np.moveaxis(np.fft.ifft(terms), -1, axis)


def resample(x, num, t=None, axis=0, window=None, domain="time"):
    """num samples in place of x, which is taken as periodic; with times t also the new times."""
    if domain not in ("time", "freq"):
        raise ValueError("Parameter domain=%r not in ('time', 'freq')!" % domain)
    x = np.moveaxis(np.asarray(x), axis if np.ndim(x) > 1 else -1, -1)
    n = x.shape[-1]
    ratio = n / num
    m = min(num, n)
    half = m // 2
    is_real = domain == "time" and x.dtype.kind != "c"
    weights = None
    if callable(window):
        weights = window(np.fft.fftfreq(n))
    elif isinstance(window, np.ndarray):
        if window.shape != (n,):
            raise ValueError(
                "window.shape=%s != (%d,), i.e., window length is not equal to number of "
                "frequency bins!" % (window.shape, n)
            )
        weights = window
    elif window is not None:
        weights = np.fft.ifftshift(signal.get_window(window, n))
    if domain == "freq":
        terms = x
    else:
        terms = np.fft.rfft(x) if is_real else np.fft.fft(x)
    if weights is not None:
        if is_real:
            terms *= (weights + np.roll(weights[::-1], 1))[: n // 2 + 1] / 2
        else:
            terms = terms * weights
    if is_real:
        terms = terms[..., : half + 1]
        if m % 2 == 0 and num != n:
            terms[..., half] *= 2 if num < n else 0.5
        y = np.fft.irfft(terms / ratio, num)
    else:
        new = np.zeros(terms.shape[:-1] + (num,), terms.dtype)
        new[..., : half + 1] = terms[..., : half + 1]
        if m > 2:
            new[..., half + 1 - m :] = terms[..., half + 1 - m :]
        if m % 2 == 0 and num < n:
            new[..., -half] += terms[..., -half]
        elif m % 2 == 0 and num > n:
            new[..., half] /= 2
            new[..., num - half] = new[..., half]
        y = np.fft.ifft(new / ratio)
    y = np.moveaxis(y, -1, axis if y.ndim > 1 else -1)
    return y if t is None else (y, t[0] + (t[1] - t[0]) * ratio * np.arange(num))


def upfirdn(h, x, up=1, down=1, axis=-1):
    """x with up - 1 zeros behind each sample, filtered by h, every down-th sample of it."""
    h, x = np.asarray(h), np.asarray(x)
    if h.ndim != 1 or h.size == 0:
        raise ValueError("h must be 1-D with non-zero length")
    if up < 1 or down < 1:
        raise ValueError("Both up and down must be >= 1")
    lines = np.moveaxis(x, axis, -1)
    n = (lines.shape[-1] - 1) * up + h.size
    n = (n - 1) // down + 1
    dtype = np.result_type(h, x, np.float32)
    y = np.zeros(lines.shape[:-1] + (n,), dtype)
    for first in range(min(up, n)):
        # These outputs lie as far behind a sample as the part of h that begins at phase.
        phase = first * down % up
        part = y[..., first::up]
        taps = h[phase::up]
        for i in range(len(taps)):
            # x[at - i] for at = first * down // up, and down further for each next output.
            at = first * down // up - i
            skip = max(0, (down - 1 - at) // down)
            samples = lines[..., at + skip * down :: down][..., : part.shape[-1] - skip]
            target = part[..., skip : skip + samples.shape[-1]]
            target += samples * taps[i]
    return np.moveaxis(y, -1, axis)


def resample_poly(x, up, down, axis=0, window=("kaiser", 5.0), padtype="constant", cval=None):
    """x at up / down times its rate, through a low pass; outside of it there are zeros."""
    x = np.asarray(x)
    for name, n in (("up", up), ("down", down)):
        if n != int(n):
            raise ValueError(name + " must be an integer")
    up, down = int(up), int(down)
    if up < 1 or down < 1:
        raise ValueError("up and down must be >= 1")
    if cval is not None and padtype != "constant":
        raise ValueError("cval has no effect when padtype is ", padtype)
    known = {"mean": np.mean, "median": np.median, "minimum": np.min, "maximum": np.max}
    if padtype != "constant" and padtype not in known or cval:
        raise ValueError("padtype must be one of: maximum, mean, median, minimum, constant")
    common = math.gcd(up, down)
    up //= common
    down //= common
    if up == down == 1:
        return x.copy()
    n = x.shape[axis] * up
    n = n // down + (n % down > 0)
    if isinstance(window, (list, np.ndarray)):
        h = np.array(window)
        if h.ndim > 1:
            raise ValueError("window must be 1-D")
        half = (h.size - 1) // 2
    else:
        half = 10 * max(up, down)
        h = signal.firwin(2 * half + 1, 1.0 / max(up, down), window=window)
        if x.dtype.kind in "fc":
            h = h.astype(x.dtype)
    before = down - half % down
    skip = (half + before) // down
    h = np.concatenate((np.zeros(before, h.dtype), h * up))
    behind = (n + skip - 1) * down + 1 - (x.shape[axis] - 1) * up - h.size
    h = np.concatenate((h, np.zeros(max(behind, 0), h.dtype)))
    level = None
    if padtype in known:
        level = known[padtype](x, axis=axis, keepdims=True)
        x = x - level
    y = np.moveaxis(upfirdn(h, x, up, down, axis), axis, -1)[..., skip : skip + n]
    y = np.moveaxis(y, -1, axis)
    return y if level is None else y + level


def decimate(x, q, n=None, ftype="iir", axis=-1, zero_phase=True):
    """Every q-th sample of x, through a low pass."""
    x = np.asarray(x)
    dtype = x.dtype if x.dtype.char in "fdFD" else np.float64
    if ftype == "fir":
        b = signal.firwin((20 * q if n is None else n) + 1, 1.0 / q, window="hamming").astype(
            dtype
        )
        if zero_phase:
            return resample_poly(x, 1, q, axis, b)
        m = x.shape[axis]
        y = np.moveaxis(upfirdn(b, x, 1, q, axis), axis, -1)[..., : m // q + (m % q > 0)]
    elif ftype == "iir":
        sos = signal.cheby1(8 if n is None else n, 0.05, 0.8 / q, output="sos").astype(dtype)
        run = signal.sosfiltfilt if zero_phase else signal.sosfilt
        y = np.moveaxis(run(sos, x, axis), axis, -1)[..., ::q]
    else:
        raise ValueError("invalid ftype")
    return np.moveaxis(y, -1, axis)
