"""Design of recursive filters from analog prototypes, and of notches and peaks."""

import math

import numpy as np

from scipy.signal import _convert

_BANDS = (
    ("lowpass", ("low", "l", "lp")),
    ("highpass", ("high", "h", "hp")),
    ("bandpass", ("band", "bp", "pass")),
    ("bandstop", ("bands", "bs", "stop")),
)
_TYPES = (
    ("butter", ("butterworth",)),
    ("cheby1", ("chebyshev1", "chebyshevi")),
    ("cheby2", ("chebyshev2", "chebyshevii")),
)


def _named(name, table):
    for full, others in table:
        if name == full or name in others:
            return full
    return None


def _checked(N):
    if abs(int(N)) != N:
        raise ValueError("Filter order must be a nonnegative integer")


def _angles(N):
    return np.pi * np.arange(-N + 1, N, 2, dtype=float) / (2 * N)


def buttap(N):
    """Zeros, poles and gain of the analog Butterworth low pass with cutoff 1."""
    _checked(N)
    return np.array([]), -np.exp(1j * _angles(N)), 1.0


def cheb1ap(N, rp):
    """The same of Chebyshev's with rp dB of ripple in the pass band."""
    _checked(N)
    if N == 0:
        return np.array([]), np.array([], complex), 10 ** (-rp / 20)
    eps = math.sqrt(10 ** (0.1 * rp) - 1.0)
    mu = 1.0 / N * math.asinh(1 / eps)
    p = -np.sinh(mu + 1j * _angles(N))
    k = np.real(np.prod(-p))
    return np.array([]), p, k if N % 2 else k / math.sqrt(1 + eps * eps)


def cheb2ap(N, rs):
    """The same of Chebyshev's that is rs dB down in the stop band."""
    _checked(N)
    if N == 0:
        return np.array([], complex), np.array([], complex), 1.0
    mu = math.asinh(math.sqrt(10 ** (0.1 * rs) - 1)) / N
    angles = _angles(N)
    p = -1 / np.sinh(mu + 1j * angles)
    z = 1j / np.sin(angles[angles != 0])
    return z, p, np.real(np.prod(-p) / np.prod(-z))


def iirfilter(
    N, Wn, rp=None, rs=None, btype="band", analog=False, ftype="butter", output="ba", fs=None
):
    """The filter of order N (twice that for bands) with cutoffs Wn, as ba, zpk or sos."""
    Wn = np.asarray(Wn, dtype=np.float64)
    if fs is not None:
        if analog:
            raise ValueError("fs cannot be specified for an analog filter")
        Wn = Wn / (_convert._rate(fs) / 2)
    if np.any(Wn <= 0):
        raise ValueError("filter critical frequencies must be greater than 0")
    if Wn.size > 1 and not Wn[0] < Wn[1]:
        raise ValueError("Wn[0] must be less than Wn[1]")
    band, kind = _named(btype.lower(), _BANDS), _named(ftype.lower(), _TYPES)
    if band is None:
        raise ValueError("'%s' is an invalid bandtype for filter." % btype.lower())
    if kind is None:
        raise ValueError("'%s' is not a valid basic IIR filter." % ftype.lower())
    output = output.lower()
    if output not in ("ba", "zpk", "sos"):
        raise ValueError("'%s' is not a valid output form." % output)
    if rp is not None and rp < 0:
        raise ValueError("passband ripple (rp) must be positive")
    if rs is not None and rs < 0:
        raise ValueError("stopband attenuation (rs) must be positive")
    if kind == "butter":
        z, p, k = buttap(N)
    elif kind == "cheby1":
        if rp is None:
            raise ValueError(
                "passband ripple (rp) must be provided to design a Chebyshev I filter."
            )
        z, p, k = cheb1ap(N, rp)
    else:
        if rs is None:
            raise ValueError(
                "stopband attenuation (rs) must be provided to design an Chebyshev II filter."
            )
        z, p, k = cheb2ap(N, rs)
    if not analog:
        if np.any(Wn >= 1):
            if fs is not None:
                raise ValueError(
                    "Digital filter critical frequencies must be 0 < Wn < fs/2 (fs=%s -> fs/2=%s)"
                    % (fs, fs / 2)
                )
            raise ValueError("Digital filter critical frequencies must be 0 < Wn < 1")
        Wn = 4.0 * np.tan(np.pi * Wn / 2.0)
    if band in ("lowpass", "highpass"):
        if Wn.size != 1:
            raise ValueError(
                "Must specify a single critical frequency Wn for lowpass or highpass filter"
            )
        to_band = _convert.lp2lp_zpk if band == "lowpass" else _convert.lp2hp_zpk
        z, p, k = to_band(z, p, k, Wn.item())
    else:
        if Wn.size != 2:
            raise ValueError(
                "Wn must specify start and stop frequencies for bandpass or bandstop filter"
            )
        to_band = _convert.lp2bp_zpk if band == "bandpass" else _convert.lp2bs_zpk
        z, p, k = to_band(z, p, k, np.sqrt(Wn[0] * Wn[1]), Wn[1] - Wn[0])
    if not analog:
        z, p, k = _convert.bilinear_zpk(z, p, k, 2.0)
    if output == "zpk":
        return z, p, k
    if output == "ba":
        return _convert.zpk2tf(z, p, k)
    return _convert.zpk2sos(z, p, k, analog=analog)


def butter(N, Wn, btype="low", analog=False, output="ba", fs=None):
    """A Butterworth filter."""
    return iirfilter(N, Wn, None, None, btype, analog, "butter", output, fs)


def cheby1(N, rp, Wn, btype="low", analog=False, output="ba", fs=None):
    """A Chebyshev filter with rp dB of ripple in the pass band."""
    return iirfilter(N, Wn, rp, None, btype, analog, "cheby1", output, fs)


def cheby2(N, rs, Wn, btype="low", analog=False, output="ba", fs=None):
    """A Chebyshev filter that is rs dB down in the stop band."""
    return iirfilter(N, Wn, None, rs, btype, analog, "cheby2", output, fs)


def _second_order(w0, Q, fs):
    """S. Orfanidis, Introduction to Signal Processing, 1996: 11.3.6; the gain and cos(w0)."""
    w0 = 2 * float(w0) / _convert._rate(fs)
    if w0 > 1.0 or w0 < 0.0:
        raise ValueError("w0 should be such that 0 < w0 < 1")
    gain = 1.0 / (1.0 + math.tan(w0 / float(Q) * math.pi / 2.0))
    c = math.cos(w0 * math.pi)
    return gain, c, np.array([1.0, -2.0 * gain * c, 2.0 * gain - 1.0])


def iirnotch(w0, Q, fs=2.0):
    """b and a of a filter that lets all pass but w0, with the quality factor Q."""
    gain, c, a = _second_order(w0, Q, fs)
    return gain * np.array([1.0, -2.0 * c, 1.0]), a


def iirpeak(w0, Q, fs=2.0):
    """b and a of a filter that lets only w0 pass, with the quality factor Q."""
    gain, _, a = _second_order(w0, Q, fs)
    return (1.0 - gain) * np.array([1.0, 0.0, -1.0]), a
