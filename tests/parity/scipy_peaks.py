"""find_peaks with each of its conditions, prominences, widths, relative extremes."""

import numpy as np
from scipy.signal import (
    argrelextrema,
    argrelmax,
    argrelmin,
    find_peaks,
    peak_prominences,
    peak_widths,
)

n = np.arange(60)
x = np.round(8 * np.cos(n * 0.45) + 3 * np.cos(n * 1.7)) / 4
x[20:24] = x[20]


def show(result):
    peaks, found = result
    print(peaks.tolist(), peaks.dtype)
    for name in sorted(found):
        print("  ", name, found[name].dtype, found[name].tolist())


show(find_peaks(x))
for options in (
    {"height": 1},
    {"height": (None, 1.5)},
    {"height": (x * 0, x * 0 + 2)},
    {"threshold": 0.5},
    {"threshold": (None, 1.0)},
    {"distance": 4},
    {"distance": 7.5},
    {"prominence": 1},
    {"prominence": (None, 2), "wlen": 9},
    {"width": 2},
    {"width": (1, 4), "rel_height": 0.8, "wlen": 20},
    {"plateau_size": 1},
    {"plateau_size": (2, 6)},
    {"height": 0, "threshold": 0, "distance": 2, "prominence": 0.5, "width": 0, "plateau_size": 0},
):
    show(find_peaks(x, **options))
for line in ([], [1], [0, 1, 1, 1, 0], [0, 1, 1], [1, 2, 1, np.nan, 3, 0, 4, 4, 0]):
    show(find_peaks(line, plateau_size=0, prominence=0, width=0))
peaks = np.array([2, 14, 28, 40])
for data in (peak_prominences(x, peaks), peak_prominences(x, peaks, wlen=8)):
    print([part.tolist() for part in data])
print([part.tolist() for part in peak_widths(x, peaks, 0.7)])
print([part.tolist() for part in peak_widths(x, peaks, 1, peak_prominences(x, peaks, 11))])
print(peak_prominences(x, []))

rows = np.stack((x[:8], x[8:16], x[16:24], x[24:32]))
for result in (
    argrelmax(x),
    argrelmin(x, order=3),
    argrelextrema(x, np.greater_equal, mode="wrap"),
    argrelmax(rows),
    argrelmin(rows, axis=1, order=2),
):
    print([part.tolist() for part in result])

for call in (
    lambda: find_peaks([[1]]),
    lambda: find_peaks(x, distance=0),
    lambda: find_peaks(x, height=np.ones(2)),
    lambda: find_peaks(x, height=(0, np.ones(2))),
    lambda: find_peaks(x, prominence=0, wlen=1),
    lambda: peak_prominences(x, [60]),
    lambda: peak_prominences(x, [-1]),
    lambda: peak_prominences(x, [1.5]),
    lambda: peak_prominences(x, [[1]]),
    lambda: peak_widths(x, [2], -1),
    lambda: peak_widths(x, [2], 0.5, (np.ones(1), np.array([5]), np.array([5]))),
    lambda: peak_widths(x, [2], 0.5, (np.ones(2), np.array([1]), np.array([3]))),
    lambda: argrelmax(x, order=0),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:30])
