"""Design of recursive and finite filters, their forms and responses, to 9 places."""

import numpy as np
from scipy import signal as s


def show(*values):
    for v in values:
        v = np.asarray(v)
        r = np.round(v, 9) + 0.0
        print(v.dtype, v.shape, r.ravel().tolist())


show(*s.butter(4, 0.2), *s.butter(3, [0.2, 0.4], "bandpass"), *s.butter(2, 100, "high", fs=1000))
show(*s.butter(3, 2.0, analog=True), *s.butter(2, [1, 2], "bs", True, "zpk"), *s.butter(0, 0.5))
show(s.butter(5, 0.3, output="sos"), s.butter(4, [0.1, 0.5], "stop", output="sos"))
show(*s.cheby1(4, 1, 0.3), s.cheby1(3, 2, [0.3, 0.6], "band", output="sos"))
show(*s.cheby2(5, 40, 0.3), s.cheby2(4, 30, 0.7, "highpass", output="sos"), *s.cheby2(3, 20, 0.4))
show(*s.iirfilter(2, [0.2, 0.3]), *s.iirfilter(3, 0.4, 1, None, "low", ftype="cheby1"))
show(*s.iirnotch(60.0, 30, 400), *s.iirpeak(0.3, 10), *s.buttap(3), *s.cheb1ap(2, 1))
show(*s.cheb2ap(3, 40))

b, a = [0.5, 1, 0.25], [2, 1, 0.5, 0.125]
show(*s.normalize(b, a), *s.tf2zpk(b, a), *s.zpk2tf([1, -0.5], [0.5j, -0.5j], 2), s.tf2sos(b, a))
show(*s.sos2tf([[1, 2, 1, 1, 0.5, 0.25], [1, 1, 0, 1, -0.5, 0]]), *s.lp2lp(b, a, 3.0))
show(*s.lp2hp(b, a, 3.0), *s.lp2bp(b, a, 3.0, 0.5), *s.lp2bs(b, a, 3.0, 0.5), *s.bilinear(b, a, 2))
z, p, k = [1j, -1j, 0.3, 0.1], [-0.5 + 0.5j, -0.5 - 0.5j, 0.9, 0.2], 1.5
for pairing in ("nearest", "keep_odd", "minimal"):
    show(s.zpk2sos(z, p, k, pairing))
show(s.zpk2sos(z, p, k, analog=True), *s.lp2bp_zpk(z, p, k, 3.0, 0.5), *s.lp2bs_zpk(z, p, k, 2.0))
for options in ({"worN": 5}, {"worN": [0.1, 2]}, {"worN": 4, "whole": True, "fs": 100}):
    show(*s.freqz(b, a, **options), *s.freqz(b, **options))
show(*s.freqz(b, 1, 5, include_nyquist=True), *s.sosfreqz(s.butter(3, 0.3, output="sos"), 6))

show(s.firwin(9, 0.3), s.firwin(9, [0.3, 0.5], window="hann", pass_zero=False))
show(s.firwin(7, 20, fs=100, pass_zero="highpass"), s.firwin(8, 0.5, width=0.2, scale=False))
show(
    s.firwin(11, [0.2, 0.4, 0.7]),
    s.kaiserord(65, 0.1),
    s.kaiser_beta(30),
    s.kaiser_atten(99, 0.05),
)

for call in (
    lambda: s.butter(2, 1.2),
    lambda: s.butter(2, -1),
    lambda: s.butter(2, 600, fs=1000),
    lambda: s.butter(2, [0.1, 0.2]),
    lambda: s.butter(2, [0.2, 0.1], "band"),
    lambda: s.butter(2, 0.1, "band"),
    lambda: s.butter(2, 0.1, "none"),
    lambda: s.butter(2.5, 0.1),
    lambda: s.butter(2, 0.1, output="none"),
    lambda: s.butter(2, 0.1, fs=10, analog=True),
    lambda: s.cheby1(2, -1, 0.1),
    lambda: s.iirfilter(2, 0.1, btype="low", ftype="cheby2"),
    lambda: s.iirfilter(2, 0.1, btype="low", ftype="none"),
    lambda: s.iirnotch(3, 10),
    lambda: s.normalize([1], [0]),
    lambda: s.normalize([1], [[0]]),
    lambda: s.zpk2sos([1j], [0.5], 1),
    lambda: s.zpk2sos([1], [0.5], 1, "none"),
    lambda: s.bilinear_zpk([1, 2], [1], 1, 1),
    lambda: s.freqz([1], fs=None),
    lambda: s.freqz([1], worN=-1),
    lambda: s.firwin(5, 1.2),
    lambda: s.firwin(5, [0.3, 0.2]),
    lambda: s.firwin(6, 0.3, pass_zero="highpass"),
    lambda: s.firwin(5, 0.3, pass_zero="bandpass"),
    lambda: s.kaiserord(5, 0.1),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:24])
