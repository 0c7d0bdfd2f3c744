"""Spectra of scipy.signal, to 9 places."""

import numpy as np
from scipy import signal as s


def show(*values):
    for v in values:
        v = np.asarray(v)
        print(v.dtype, v.shape, (np.round(v, 9) + 0).ravel().tolist())


n = np.arange(96)
x = np.cos(0.7 * n) + 0.3 * np.sin(0.05 * n**1.5) + 0.01 * n
y = np.roll(x, 3) + 0.2 * np.cos(n**2)
rows = np.stack((x, y))
z = x[:48] + 1j * y[:48]
for options in (
    {"nperseg": 16},
    {"nperseg": 15, "noverlap": 4, "fs": 10.0},
    {"nperseg": 16, "nfft": 20, "scaling": "spectrum", "detrend": "linear"},
    {"window": ("kaiser", 4.0), "nperseg": 16, "detrend": False, "average": "median"},
    {"window": np.hanning(12), "return_onesided": False},
):
    show(*s.welch(x, **options), *s.csd(x, y, **options))
show(*s.welch(rows, nperseg=16), *s.welch(rows.T, nperseg=16, axis=0), *s.welch(z, nperseg=8))
show(*s.csd(rows, x, nperseg=16), *s.csd(x, y[:60], nperseg=16), *s.coherence(x, y, nperseg=16))
show(*s.periodogram(x[:16]), *s.periodogram(x[:16], 10.0, "hann", 10), *s.periodogram(z[:8]))
show(*s.periodogram(rows[:, :8], nfft=12, scaling="spectrum"), *s.periodogram([]), *s.welch([]))
for mode in ("psd", "complex", "magnitude"):
    show(
        *s.spectrogram(x, nperseg=16, mode=mode), *s.spectrogram(rows, 10.0, nperseg=32, mode=mode)
    )
show(*s.spectrogram(rows.T, nperseg=32, axis=0), *s.spectrogram(x, nperseg=16, noverlap=8))
for v in (s.welch(x.astype(np.float32), nperseg=16)[1],):
    print(v.dtype)

for call in (
    lambda: s.welch(x, nperseg=0),
    lambda: s.welch(x, nperseg=16, noverlap=16),
    lambda: s.welch(x, nperseg=16, nfft=8),
    lambda: s.welch(x, nperseg=16, scaling="none"),
    lambda: s.welch(x, nperseg=16, average="none"),
    lambda: s.spectrogram(x, mode="none"),
    lambda: s.csd(np.ones((2, 8)), np.ones((3, 8))),
    lambda: s.periodogram(x, window=np.ones(3)),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:20])
