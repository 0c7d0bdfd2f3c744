"""Filters of finite length: window design, Savitzky and Golay's, medians."""

import math

import numpy as np

from scipy import signal


def kaiser_beta(a):
    """The parameter of a Kaiser window for an attenuation of a dB."""
    if a > 50:
        return 0.1102 * (a - 8.7)
    return 0.5842 * (a - 21) ** 0.4 + 0.07886 * (a - 21) if a > 21 else 0.0


def kaiser_atten(numtaps, width):
    """The attenuation of a Kaiser filter, in dB; width of the transition relative to fs / 2."""
    return 2.285 * (numtaps - 1) * np.pi * width + 7.95


def kaiserord(ripple, width):
    """How many taps a Kaiser filter needs for ripple dB, and the window's parameter."""
    a = abs(ripple)
    if a < 8:
        raise ValueError(
            "Requested maximum ripple attenuation %f is too small for the Kaiser formula." % a
        )
    return math.ceil((a - 7.95) / 2.285 / (np.pi * width) + 1), kaiser_beta(a)


def firwin(numtaps, cutoff, *, width=None, window="hamming", pass_zero=True, scale=True, fs=None):
    """The numtaps coefficients of a low pass, or of the bands between several cutoffs."""
    nyquist = 0.5 * float(2 if fs is None else fs)
    cutoff = np.atleast_1d(cutoff) / nyquist
    if cutoff.ndim > 1:
        raise ValueError("The cutoff argument must be at most one-dimensional.")
    if cutoff.size == 0:
        raise ValueError("At least one cutoff frequency must be given.")
    if np.min(cutoff) <= 0 or np.max(cutoff) >= 1:
        raise ValueError(
            "Invalid cutoff frequency: frequencies must be greater than 0 and less than fs/2."
        )
    if np.any(cutoff[1:] <= cutoff[:-1]):
        raise ValueError(
            "Invalid cutoff frequencies: the frequencies must be strictly increasing."
        )
    if width is not None:
        window = ("kaiser", kaiser_beta(kaiser_atten(numtaps, float(width) / nyquist)))
    if isinstance(pass_zero, str):
        if pass_zero not in ("lowpass", "highpass", "bandpass", "bandstop"):
            raise ValueError(
                "Parameter pass_zero=%r not in (True, False, 'bandpass', 'lowpass', 'highpass', "
                "'bandstop')" % pass_zero
            )
        single = pass_zero in ("lowpass", "highpass")
        if (cutoff.size == 1) != single:
            raise ValueError(
                'cutoff must have %s if pass_zero=="%s", got %s'
                % ("one element" if single else "at least two elements", pass_zero, cutoff.shape)
            )
        pass_zero = pass_zero in ("lowpass", "bandstop")
    pass_nyquist = (cutoff.size % 2 == 0) == pass_zero
    if pass_nyquist and numtaps % 2 == 0:
        raise ValueError(
            "A filter with an even number of coefficients must have zero response at the Nyquist "
            "frequency."
        )
    cutoff = np.concatenate(([0.0] * pass_zero, cutoff, [1.0] * pass_nyquist))
    m = np.arange(numtaps) - 0.5 * (numtaps - 1)
    h = 0
    for left, right in zip(cutoff[::2], cutoff[1::2]):
        h = h + right * np.sinc(right * m) - left * np.sinc(left * m)
    h *= signal.get_window(window, numtaps, False)
    if scale:
        left, right = cutoff[0], cutoff[1]
        at = 0.0 if left == 0 else 1.0 if right == 1 else 0.5 * (left + right)
        h /= np.sum(h * np.cos(np.pi * m * at))
    return h


# --- Savitzky and Golay, Analytical Chemistry 36, 1964 ---


def savgol_coeffs(window_length, polyorder, deriv=0, delta=1.0, pos=None, use="conv"):
    """The weights that fit a polynomial to a window and take its derivative at pos."""
    if polyorder >= window_length:
        raise ValueError("polyorder must be less than window_length.")
    if pos is None:
        pos = window_length // 2 - (0 if window_length % 2 else 0.5)
    if not 0 <= pos < window_length:
        raise ValueError("pos must be nonnegative and less than window_length.")
    if use not in ("conv", "dot"):
        raise ValueError("`use` must be 'conv' or 'dot'")
    if deriv > polyorder:
        return np.zeros(window_length)
    x = np.arange(-pos, window_length - pos)
    if use == "conv":
        x = x[::-1]
    y = np.zeros(polyorder + 1)
    y[deriv] = math.factorial(deriv) / delta**deriv
    return np.linalg.lstsq(x ** np.arange(polyorder + 1.0)[:, None], y, None)[0]


def _fit_edge(x, y, polyorder, deriv, places):
    """y: the values at places of the polynomial through the window x."""
    c = np.polyfit(np.arange(x.shape[-1]), x.reshape(-1, x.shape[-1]).T, polyorder)
    for _ in range(deriv):
        c = c[:-1] * np.arange(len(c) - 1, 0, -1)[:, None]
    values = np.zeros((len(places), c.shape[1]))
    for row in c:
        values = values * places[:, None] + row
    y[...] = values.T.reshape(y.shape)


def savgol_filter(
    x, window_length, polyorder, deriv=0, delta=1.0, axis=-1, mode="interp", cval=0.0
):
    """x smoothed, or its derivative: a polynomial is fitted around each sample."""
    modes = {"mirror": "reflect", "constant": "constant", "nearest": "edge", "wrap": "wrap"}
    if mode != "interp" and mode not in modes:
        raise ValueError("mode must be 'mirror', 'constant', 'nearest' 'wrap' or 'interp'.")
    x = np.asarray(x)
    if x.dtype.char not in "fd":
        x = x.astype(np.float64)
    c = savgol_coeffs(window_length, polyorder, deriv, delta)
    x = np.moveaxis(x, axis, -1)
    n, half = x.shape[-1], window_length // 2
    if mode == "interp" and window_length > n:
        raise ValueError(
            "If mode is 'interp', window_length must be less than or equal to the size of x."
        )
    ends = [(0, 0)] * (x.ndim - 1) + [(half, half)]
    options = {"constant_values": cval} if mode == "constant" else {}
    padded = np.pad(x, ends, modes.get(mode, "constant"), **options)
    y = np.zeros(x.shape)
    shift = 1 - window_length % 2
    for i in range(window_length):
        y += padded[..., i + shift : i + shift + n] * c[window_length - 1 - i]
    y = y.astype(x.dtype)
    if mode == "interp":
        places = np.arange(half)
        for part, out, at in (
            (x[..., :window_length], y[..., :half], places),
            (x[..., n - window_length :], y[..., n - half :], places + window_length - half),
        ):
            _fit_edge(part, out, polyorder, deriv, at)
            out /= delta**deriv
    return np.moveaxis(y, -1, axis)


def medfilt(volume, kernel_size=None):
    """The medians of windows around each sample; outside of volume there are zeros."""
    volume = np.atleast_1d(volume)
    if volume.dtype.kind not in "iu" and volume.dtype.char not in "fd":
        raise ValueError("dtype=%s is not supported by medfilt" % volume.dtype)
    sizes = np.atleast_1d(3 if kernel_size is None else kernel_size)
    if sizes.size == 1:
        sizes = np.repeat(sizes, volume.ndim)
    if np.any(sizes % 2 != 1):
        raise ValueError("Each element of kernel_size should be odd.")
    sizes = sizes.tolist()
    padded = np.pad(volume, [(n // 2, n // 2) for n in sizes])
    windows = np.lib.stride_tricks.sliding_window_view(padded, sizes)
    n = int(np.prod(sizes))
    result = np.empty(volume.shape, volume.dtype)
    for index in np.ndindex(volume.shape[:-1]):
        # A part of a line at a time: every window is copied to be sorted.
        for start in range(0, volume.shape[-1], 32):
            part = windows[index][start : start + 32]
            part = np.partition(part.reshape(len(part), n), n // 2, -1)
            result[index][start : start + 32] = part[:, n // 2]
    return result
