"""Convolution, resampling, smoothing, trends, waves of scipy.signal, to 9 places."""

import numpy as np
from scipy import signal as s


def show(*values):
    for v in values:
        v = np.asarray(v)
        r = np.round(v, 9) + 0 if v.dtype.kind in "fc" else v
        print(v.dtype, v.shape, r.ravel().tolist())


n = np.arange(24)
x = np.cos(0.4 * n) + 0.1 * n
rows = np.stack((x, x**2))
a, b = np.array([1, 2, 3, 4, 5]), np.array([1, 0, -2])
grid = np.arange(12).reshape(3, 4)
for mode in ("full", "same", "valid"):
    for method in ("auto", "direct", "fft"):
        show(s.convolve(a, b, mode, method), s.correlate(a, b, mode, method))
        show(s.convolve(b, a, mode, method), s.correlate(b, a, mode, method))
    show(s.convolve(grid, grid[:2, :2], mode), s.correlate(grid, grid[1:, :3], mode))
    show(s.fftconvolve(x, x[:7], mode), s.fftconvolve(rows, rows[:, ::2], mode, axes=1))
show(s.convolve(a * 1j, b), s.correlate(a * 1j, b * 1j), s.convolve(2, 3), s.convolve([1.5], [2]))

show(
    s.detrend(x), s.detrend(rows, type="constant"), s.detrend(x, bp=[8, 16]), s.detrend(rows.T, 0)
)
show(s.hilbert(x[:8]), s.hilbert(rows[:, :7], axis=1), s.hilbert(x[:6], 8))
for num in (8, 11, 24, 36):
    show(s.resample(x, num), s.resample(x + 1j, num, window="hamming"))
show(s.resample(x, 12, window=("kaiser", 3.0)), s.resample(rows, 8, axis=1), *s.resample(x, 6, n))
for up, down in ((3, 2), (1, 4), (5, 1), (2, 2)):
    show(s.resample_poly(x, up, down), s.upfirdn([1, 2, 3], n[:6], up, down))
show(
    s.resample_poly(rows, 2, 3, axis=1, padtype="mean"),
    s.resample_poly(x, 3, 2, window=[1.0, 2, 1]),
)
show(s.decimate(x, 3, ftype="fir"), s.decimate(x, 4, 3, "fir", zero_phase=False))

for mode in ("interp", "mirror", "constant", "nearest", "wrap"):
    show(s.savgol_filter(x, 5, 2, mode=mode), s.savgol_filter(rows, 7, 3, 1, 0.5, mode=mode))
show(s.savgol_coeffs(5, 2), s.savgol_coeffs(7, 3, 1, 0.5, use="dot"), s.savgol_coeffs(6, 2, pos=1))
show(s.medfilt(x), s.medfilt(n[::-1] % 5, 5), s.medfilt(rows, [1, 3]), s.medfilt(grid, 3))

t = np.linspace(-7, 7, 15)
for width in (0, 0.3, 1, 1.5, np.linspace(-0.1, 1.1, 15)):
    show(s.sawtooth(t, width), s.square(t, width))
for method in ("linear", "quadratic", "logarithmic", "hyperbolic"):
    show(s.chirp(t, 6, 10, 1, method), s.chirp(t, 6, 10.0, 1, method, 30, False))
show(s.unit_impulse(4), s.unit_impulse((2, 3), "mid"), s.unit_impulse((2, 3), (1, 2), int))

for call in (
    lambda: s.convolve([1], [[1]]),
    lambda: s.convolve(np.ones((2, 3)), np.ones((3, 2)), "valid"),
    lambda: s.convolve([1], [1], "none"),
    lambda: s.convolve([1, 2], [1], method="none"),
    lambda: s.fftconvolve(np.ones((2, 3)), np.ones((3, 3)), axes=1),
    lambda: s.detrend(x, type="none"),
    lambda: s.detrend(x, bp=40),
    lambda: s.hilbert(x * 1j),
    lambda: s.hilbert(x, 0),
    lambda: s.resample(x, 3, window=np.ones(3)),
    lambda: s.resample_poly(x, 0, 1),
    lambda: s.resample_poly(x, 1.5, 1),
    lambda: s.upfirdn([], x),
    lambda: s.decimate(x, 2, ftype="none"),
    lambda: s.savgol_coeffs(5, 5),
    lambda: s.savgol_filter(x, 5, 2, mode="none"),
    lambda: s.savgol_filter(x[:4], 5, 2),
    lambda: s.medfilt(x, 4),
    lambda: s.medfilt(x > 1),
    lambda: s.chirp(t, 0, 1, 1, "log"),
    lambda: s.chirp(t, 0, 1, 1, "none"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:20])
