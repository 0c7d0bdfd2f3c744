"""Spectra: of the whole signal, of averaged segments, and of each segment over time."""

import numpy as np

from scipy import signal


def _segments(x, n, step):
    """A view of the segments of n samples, one every step."""
    return np.lib.stride_tricks.sliding_window_view(x, n, -1)[..., ::step, :]


def _transforms(x, window, step, nfft, detrend, onesided):
    """The transforms of the weighted segments, (..., segment, frequency)."""
    parts = _segments(x, window.size, step)
    if callable(detrend):
        parts = detrend(parts)
    elif detrend:
        parts = signal.detrend(parts, -1, detrend)
    parts = parts * window
    return np.fft.rfft(parts, nfft) if onesided else np.fft.fft(parts, nfft)


def _window(window, nperseg, n):
    """The window and its length; what is longer than n samples is cut, unless it is an array."""
    if isinstance(window, (str, tuple)):
        nperseg = 256 if nperseg is None else int(nperseg)
        if nperseg < 1:
            raise ValueError("Parameter nperseg=%d is not a positive integer!" % nperseg)
        return signal.get_window(window, min(nperseg, n))
    window = np.asarray(window)
    if window.ndim != 1:
        raise ValueError("window must be 1-D")
    if n < window.size:
        raise ValueError("window is longer than input signal")
    if nperseg not in (None, window.size):
        raise ValueError("nperseg=%d does not equal len(win)=%d" % (nperseg, window.size))
    return window


def _spectra(
    x, y, fs, window, nperseg, noverlap, nfft, detrend, onesided, scaling, axis, amplitudes=False
):
    """Frequencies, transforms or cross spectra with the segments last, step and window."""
    same = y is x
    x = np.moveaxis(np.asarray(x), axis, -1)
    y = x if same else np.moveaxis(np.asarray(y), axis, -1)
    dtype = np.result_type(x, y, np.complex64)
    n = max(x.shape[-1], y.shape[-1])
    if not same:
        try:
            np.broadcast_shapes(x.shape[:-1], y.shape[:-1])
        except ValueError:
            raise ValueError("x and y cannot be broadcast together.")
        x, y = [
            np.concatenate((a, np.zeros(a.shape[:-1] + (n - a.shape[-1],), a.dtype)), -1)
            for a in (x, y)
        ]
    window = _window(window, nperseg, n)
    nperseg = window.size
    nfft = nperseg if nfft is None else int(nfft)
    if nfft < nperseg:
        raise ValueError("nfft=%d must be greater than or equal to nperseg=%d!" % (nfft, nperseg))
    noverlap = nperseg // 2 if noverlap is None else int(noverlap)
    if noverlap >= nperseg:
        raise ValueError("noverlap=%d must be less than nperseg=%d!" % (noverlap, nperseg))
    if scaling == "density":
        scale = 1.0 / (fs * (window * window).sum())
    elif scaling == "spectrum":
        scale = 1.0 / window.sum() ** 2
    else:
        raise ValueError(
            "Parameter scaling=%r not in {'spectrum': 'magnitude', 'density': 'psd'}!" % (scaling,)
        )
    onesided = onesided and x.dtype.kind != "c" and y.dtype.kind != "c"
    if np.result_type(window, np.complex64) != dtype:
        window = window.astype(dtype if dtype.kind == "c" and not onesided else np.float32)
    step = nperseg - noverlap
    result = _transforms(x, window, step, nfft, detrend, onesided)
    if amplitudes:
        result = result * np.sqrt(scale)
    else:
        other = result if same else _transforms(y, window, step, nfft, detrend, onesided)
        result = np.conj(result) * other * scale
        if onesided:
            result[..., 1 : nfft // 2 + nfft % 2] *= 2
    result = result.astype(dtype)
    if same and not amplitudes:
        result = result.real
    frequencies = np.fft.rfftfreq(nfft, 1 / fs) if onesided else np.fft.fftfreq(nfft, 1 / fs)
    times = np.arange(nperseg / 2, n - nperseg / 2 + 1, step) / float(fs)
    return frequencies, times, np.moveaxis(result, -2, -1)


def csd(
    x,
    y,
    fs=1.0,
    window="hann_periodic",
    nperseg=None,
    noverlap=None,
    nfft=None,
    detrend="constant",
    return_onesided=True,
    scaling="density",
    axis=-1,
    average="mean",
):
    """Frequencies and the cross spectral density by Welch's method."""
    if np.size(x) == 0 or np.size(y) == 0:
        return np.empty(np.shape(x)), np.empty(np.shape(x))
    if average not in ("mean", "median"):
        raise ValueError("Parameter average=%r must be 'median' or 'mean'!" % (average,))
    f, _, p = _spectra(
        *(x, y, fs, window, nperseg, noverlap, nfft, detrend, return_onesided, scaling, axis)
    )
    n = p.shape[-1]
    if n == 1:
        p = p[..., 0]
    elif average == "mean":
        p = p.mean(-1)
    else:
        # B. Allen et al., Phys. Rev. D 85, 2012: the median's bias.
        k = 2 * np.arange(1.0, (n - 1) // 2 + 1)
        bias = 1 + np.sum(1.0 / (k + 1) - 1.0 / k)
        if p.dtype.kind == "c":
            p = np.median(p.real, -1) + np.median(p.imag, -1) * 1j
        else:
            p = np.median(p, -1)
        p /= bias
    return f, np.moveaxis(p, -1, axis)


def welch(x, *args, **options):
    """csd of x and x: the power spectral density, averaged over segments (P. Welch, 1967)."""
    return csd(x, x, *args, **options)


def periodogram(
    x,
    fs=1.0,
    window="boxcar",
    nfft=None,
    detrend="constant",
    return_onesided=True,
    scaling="density",
    axis=-1,
):
    """Frequencies and the power spectral density of the whole signal."""
    x = np.asarray(x)
    if x.size == 0:
        return np.empty(x.shape), np.empty(x.shape)
    n = x.shape[axis]
    if nfft is not None and nfft < n:
        x = np.moveaxis(np.moveaxis(x, axis, -1)[..., :nfft], -1, axis)
        n, nfft = nfft, None
    if window is None:
        window = "boxcar"
    if isinstance(window, np.ndarray) and window.size != n:
        raise ValueError(
            "the size of the window must be the same size of the input on the specified axis"
        )
    return csd(x, x, fs, window, n, 0, nfft, detrend, return_onesided, scaling, axis)


def coherence(
    x,
    y,
    fs=1.0,
    window="hann_periodic",
    nperseg=None,
    noverlap=None,
    nfft=None,
    detrend="constant",
    axis=-1,
):
    """Frequencies and how far y follows x linearly there, from 0 to 1."""

    def spectrum(a, b):
        return csd(a, b, fs, window, nperseg, noverlap, nfft, detrend, axis=axis)

    f, pxx = spectrum(x, x)
    return f, np.abs(spectrum(x, y)[1]) ** 2 / pxx / spectrum(y, y)[1]


def spectrogram(
    x,
    fs=1.0,
    window=("tukey_periodic", 0.25),
    nperseg=None,
    noverlap=None,
    nfft=None,
    detrend="constant",
    return_onesided=True,
    scaling="density",
    axis=-1,
    mode="psd",
):
    """Frequencies, times and the spectrum of each segment."""
    modes = ["psd", "complex", "magnitude", "angle", "phase"]
    if mode not in modes:
        raise ValueError("unknown value for mode %s, must be one of %s" % (mode, modes))
    x = np.asarray(x)
    window = _window(window, nperseg, x.shape[axis])
    if noverlap is None:
        noverlap = window.size // 8
    f, t, s = _spectra(
        *(x, x, fs, window, None, noverlap, nfft, detrend, return_onesided, scaling, axis),
        mode != "psd",
    )
    # The frequencies stand where the samples stood, the segments last.
    axis -= axis < 0
    s = np.moveaxis(s, -2, axis)
    if mode == "magnitude":
        s = np.abs(s)
    elif mode in ("angle", "phase"):
        s = np.angle(s)
        if mode == "phase":
            s = np.unwrap(s, axis=axis)
    return f, t, s
