"""scipy.signal.windows: every window, of even and odd length, symmetric and periodic; import forms."""

import numpy as np
import scipy
import scipy.signal as s
from scipy import signal
from scipy.signal import get_window, windows
from scipy.signal.windows import hann

print(scipy.signal is signal, s is signal, signal.windows is windows)
print(windows.hann is hann, signal.get_window is get_window)
print(hasattr(signal, "no_such_name"), hasattr(scipy, "no_such_name"))
np.set_printoptions(precision=12)
NAMES = (
    "bartlett blackman blackmanharris boxcar cosine flattop hamming hann nuttall triang"
).split()
for name in NAMES:
    window = getattr(windows, name)
    for n in (0, 1, 2, 7, 8):
        for sym in (True, False):
            print(name, n, sym, window(n, sym=sym) + 1)
for name, args in (
    ("exponential", (None, 3.0)),
    ("gaussian", (2.5,)),
    ("general_cosine", ([0.5, 0.25, 0.25],)),
    ("general_gaussian", (1.5, 3)),
    ("general_hamming", (0.6,)),
    ("kaiser", (4.0,)),
    ("tukey", (0.25,)),
    ("tukey", (0,)),
    ("tukey", (1,)),
):
    for n in (1, 6, 9):
        for sym in (True, False):
            print(name, args, n, sym, getattr(windows, name)(n, *args, sym=sym) + 1)
print(get_window("hann_symmetric", 5) + 1, get_window(("kaiser", 3), 5), get_window(3.0, 4))
print(get_window("hamm", 5, fftbins=False), get_window(("tukey", 0.5), 6), get_window("rect", 3))
for call in (
    lambda: hann(-1),
    lambda: hann(2.5),
    lambda: get_window("nothing", 4),
    lambda: get_window("gaussian", 4),
    lambda: get_window(("hann", 4), 4),
    lambda: get_window([1], 4),
    lambda: get_window((1, 2), 4),
    lambda: get_window("hann", 0),
    lambda: get_window("hann", 4, 1),
    lambda: windows.exponential(5, 2, 1.0),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, str(error)[:40])
