"""lfilter and sosfilt to the last digit, with states, axes, dtypes; what they refuse."""

import numpy as np
from scipy import signal
from scipy.signal import filtfilt, lfilter, lfiltic, sosfilt, sosfiltfilt

b = [0.0413, 0.1652, 0.2478, 0.1652, 0.0413]
a = [1.7, -1.93, 1.41, -0.53, 0.0832]
sos = np.array([[0.1, 0.2, 0.1, 1, -0.4, 0.3], [1, -2, 1, 1, -1.7, 0.8]])
n = np.arange(24)
x = (n * 37 % 19 - 9) / 7
rows = np.stack((x, x[::-1], x**2))


def show(*values):
    for v in values:
        print(v.dtype, v.shape, v.ravel().tolist())


show(lfilter(b, a, x), lfilter(b, a, x.astype(np.float32)))
for dtype in (np.float32, np.float64):
    f, g, y = np.array(b, dtype), np.array(a, dtype), x.astype(dtype)
    show(
        lfilter(f, g, y), lfilter(f[:2], g, y), lfilter(f, g[:3], y), sosfilt(sos.astype(dtype), y)
    )
show(sosfilt(sos, x), sosfilt(sos, rows), sosfilt(sos, rows.T, axis=0), sosfilt(sos, n))
show(lfilter(b, a, rows), lfilter(b, a, rows.T, axis=0), lfilter(b, a, rows[::-1, ::2], 1))
show(lfilter([1.0, 0.5], [1], n), lfilter([2, 1, 3.0], [4], n[:3]), lfilter(2.0, 4, n))

# Goes on where it stopped.
zi = np.zeros(4)
for part in (x[:5], x[5:6], x[6:]):
    y, zi = lfilter(b, a, part, zi=zi)
    show(y, zi)
z = np.zeros((2, 3, 2))
for part in (rows[:, :10], rows[:, 10:]):
    y, z = sosfilt(sos, part, zi=z)
    show(y, z)
y, z = sosfilt(sos, rows.T, axis=0, zi=np.ones((2, 2, 3)))
show(y, z)
y, z = lfilter(b, a, rows.T, 0, zi=np.ones((4, 1)))
show(y, z)
y, z = lfilter([1, 2.0], [1], n[:4], zi=[5.0])
show(y, z)
a[0] = 1.0  # SciPy divides complex samples by it
c = x[:6] + 1j * x[6:12]
show(lfilter(b, a, c).real, lfilter(b, a, c).imag, sosfilt(sos, c), lfilter([1, 1j], [1, 0.5], c))
show(
    lfilter([1], [1, 1j], n[:5]), lfilter([2j], [1], n[:3]), lfilter(b, a, c.astype(np.complex64))
)
show(lfiltic([1, 2, 3.0], [2.0, 1], [4.0, 2], [1.0, 5]), lfiltic([1], [1, 0.5, 0.25], [2]))
for kind in ("odd", "even", "constant", None):
    show(filtfilt([1, 1.0], [1], n, padtype=kind), sosfiltfilt([0.5, 0.5, 0, 1, 0, 0], n, 0, kind))
show(filtfilt([1, 1.0], [2], rows.round(), padlen=5), lfilter([1.0], [1, 2], np.zeros((0, 3))))
show(lfilter([1.0], [1, 2], []), lfilter([1.0, 2], [1, 2], np.zeros((3, 0))))

for call in (
    lambda: lfilter([1], [1, 1], [1, 2, 3]),
    lambda: lfilter([1.0], [0, 1], [1, 2, 3]),
    lambda: lfilter([], [1.0], [1.0]),
    lambda: lfilter([[1]], [1.0], [1.0]),
    lambda: lfilter([1.0], [1], 3.0),
    lambda: lfilter([1.0], [1, 2], [1, 2, 3], zi=[1, 2]),
    lambda: lfilter([1.0, 1], [1], [1, 2, 3], zi=[1, 2]),
    lambda: lfilter([1.0, 1], [1], [1, 2, 3], zi=[[1]]),
    lambda: sosfilt([1, 2, 0, 1, 0, 0], [1, 2, 3]),
    lambda: sosfilt([1.0, 2, 0, 1, 0, 0], 3),
    lambda: sosfilt([[1.0, 2, 0, 1, 0]], [1]),
    lambda: sosfilt([[1.0, 2, 0, 2, 0, 0]], [1]),
    lambda: sosfilt(np.ones((1, 1, 6)), [1]),
    lambda: sosfilt([1.0, 2, 0, 1, 0, 0], [1.0, 2], zi=[1, 2]),
    lambda: signal.sosfilt_zi([1.0, 2, 0, 1, 0, 0]),
    lambda: lfiltic([1.0], [0.0, 1], [1.0]),
    lambda: filtfilt([1, 1.0], [1], [1.0, 2]),
    lambda: filtfilt([1, 1.0], [1], n, padtype="none"),
    lambda: filtfilt([1, 1.0], [1], n, method="none"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:22])
