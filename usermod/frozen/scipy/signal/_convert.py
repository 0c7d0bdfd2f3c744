"""Forms of a filter: polynomials, zeros and poles, second-order sections; its response."""

import numpy as np

from scipy import signal

_EPS = 2.220446049250313e-16


def _rate(fs):
    if fs is None:
        raise ValueError("Sampling frequency can not be none.")
    if not np.isscalar(fs):
        raise ValueError("Sampling frequency fs must be a single scalar.")
    return float(fs)


# --- Polynomials ---


def normalize(b, a):
    """b and a over a[0], without leading zeros."""
    a, b = np.atleast_1d(a), np.atleast_2d(b)
    if a.ndim != 1:
        raise ValueError("Denominator polynomial must be rank-1 array.")
    if b.ndim > 2:
        raise ValueError("Numerator polynomial must be rank-1 or rank-2 array.")
    if np.all(a == 0):
        raise ValueError("Denominator must have at least on nonzero element.")
    a = np.trim_zeros(a, "f")
    b, a = b / a[0], a / a[0]
    zero = np.all(np.abs(b) <= 1e-14, axis=0)
    while b.shape[1] > 1 and zero[0]:
        b, zero = b[:, 1:], zero[1:]
    return (b[0] if len(b) == 1 else b), a


def _substituted(b, a, num, den):
    """b / a with num / den in place of its variable."""
    b, a = np.atleast_1d(b), np.atleast_1d(a)
    degree = max(b.size, a.size) - 1
    results = []
    for c in (b, a):
        total = np.zeros(1)
        for i in range(c.size):
            term = c[c.size - 1 - i] * np.ones(1)
            for j in range(degree):
                term = np.convolve(term, num if j < i else den)
            total = np.polyadd(total, term)
        results.append(total)
    return normalize(*results)


def lp2lp(b, a, wo=1.0):
    """The analog low pass with wo in place of 1 as its cutoff."""
    return _substituted(b, a, [1.0, 0], [float(wo)])


def lp2hp(b, a, wo=1.0):
    """A high pass."""
    return _substituted(b, a, [float(wo)], [1.0, 0])


def lp2bp(b, a, wo=1.0, bw=1.0):
    """A band pass around wo."""
    return _substituted(b, a, [1.0, 0, wo * wo], [float(bw), 0])


def lp2bs(b, a, wo=1.0, bw=1.0):
    """A band stop around wo."""
    return _substituted(b, a, [float(bw), 0], [1.0, 0, wo * wo])


def bilinear(b, a, fs=1.0):
    """The digital filter of an analog one."""
    b, a = np.atleast_1d(b), np.atleast_1d(a)
    for name, c in (("a", a), ("b", b)):
        if c.ndim != 1:
            raise ValueError(
                "Parameter %s is not a 1d array since %s.shape=%s" % (name, name, c.shape)
            )
    factor = np.sqrt(_rate(fs) * 2)
    b, a = np.trim_zeros(b, "f"), np.trim_zeros(a, "f")
    return _substituted(b, a, np.array([1, -1]) * factor, np.array([1, 1]) / factor)


# --- Zeros and poles ---


def _degree(z, p):
    z, p = np.atleast_1d(z), np.atleast_1d(p)
    degree = len(p) - len(z)
    if degree < 0:
        raise ValueError("Improper transfer function. Must have at least as many poles as zeros.")
    return z, p, degree


def _with(z, degree, value):
    return np.concatenate((z, np.full(degree, value)))


def lp2lp_zpk(z, p, k, wo=1.0):
    """The analog low pass with wo in place of 1 as its cutoff."""
    z, p, degree = _degree(z, p)
    wo = float(wo)
    return wo * z, wo * p, k * wo**degree


def lp2hp_zpk(z, p, k, wo=1.0):
    """A high pass."""
    z, p, degree = _degree(z, p)
    wo = float(wo)
    return _with(wo / z, degree, 0.0), wo / p, k * np.real(np.prod(-z) / np.prod(-p))


def _both(z, wo):
    z = z.astype(complex)
    root = np.sqrt(z**2 - wo**2)
    return np.concatenate((z + root, z - root))


def lp2bp_zpk(z, p, k, wo=1.0, bw=1.0):
    """A band pass around wo."""
    z, p, degree = _degree(z, p)
    wo, bw = float(wo), float(bw)
    return _with(_both(z * bw / 2, wo), degree, 0.0), _both(p * bw / 2, wo), k * bw**degree


def lp2bs_zpk(z, p, k, wo=1.0, bw=1.0):
    """A band stop around wo."""
    z, p, degree = _degree(z, p)
    wo, half = float(wo), float(bw) / 2
    new = _with(_with(_both(half / z, wo), degree, 1j * wo), degree, -1j * wo)
    return new, _both(half / p, wo), k * np.real(np.prod(-z) / np.prod(-p))


def bilinear_zpk(z, p, k, fs):
    """The digital filter of an analog one."""
    z, p, degree = _degree(z, p)
    fs2 = 2.0 * _rate(fs)
    k = k * np.real(np.prod(fs2 - z) / np.prod(fs2 - p))
    return _with((fs2 + z) / (fs2 - z), degree, -1.0), (fs2 + p) / (fs2 - p), k


def tf2zpk(b, a):
    """Zeros, poles and gain of b / a."""
    b, a = normalize(b, a)
    k = (b + 0.0)[0]
    return np.roots(b / k), np.roots(a), k


def zpk2tf(z, p, k):
    """The polynomials b and a of these zeros and poles."""
    return np.atleast_1d(k) * np.poly(z), np.atleast_1d(np.poly(p))


# --- Second-order sections ---


def _pairs(z):
    """One of each pair of conjugates, ordered; and the real numbers."""
    z = np.atleast_1d(z)
    tolerance = 100 * _EPS
    z = z[np.lexsort((abs(z.imag), z.real))]
    is_real = abs(z.imag) <= tolerance * abs(z)
    real = z[is_real].real
    if len(real) == len(z):
        return np.array([]), real
    z = z[~is_real]
    up, down = z[z.imag > 0], z[z.imag < 0]
    if len(up) == len(down):
        start = 0
        for i in range(1, len(up) + 1):
            if i == len(up) or up[i].real - up[i - 1].real > tolerance * abs(up[i - 1]):
                for part in (up[start:i], down[start:i]):
                    part[:] = part[np.argsort(abs(part.imag), kind="stable")]
                start = i
        if not np.any(abs(up - np.conj(down)) > tolerance * abs(down)):
            return (up + np.conj(down)) / 2, real
    raise ValueError("Array contains complex value with no matching conjugate.")


def _take(z, distance, is_real=None):
    """Removes the nearest from the list z and returns it."""
    found = [i for i in range(len(z)) if is_real is None or (z[i].imag == 0) == is_real]
    best = found[0]  # IndexError when there is none
    for i in found:
        if distance(z[i]) < distance(z[best]):
            best = i
    return z.pop(best)


def _count_real(z):
    return sum([x.imag == 0 for x in z])


def zpk2sos(z, p, k, pairing=None, *, analog=False):
    """Sections whose poles are paired with the nearest zeros; those near the unit circle last."""
    z, p = np.atleast_1d(z), np.atleast_1d(p)
    if pairing is None:
        pairing = "minimal" if analog else "nearest"
    if pairing not in ("nearest", "keep_odd", "minimal"):
        raise ValueError(
            "pairing must be one of ['nearest', 'keep_odd', 'minimal'], not %s" % pairing
        )
    minimal = pairing == "minimal"
    if analog and not minimal:
        raise ValueError('for analog zpk2sos conversion, pairing must be "minimal"')
    if len(z) == len(p) == 0:
        return np.array([[0.0, 0, k, 0, 0, 1] if analog else [k, 0.0, 0, 1, 0, 0]])
    if not minimal:
        n = max(len(z), len(p))
        n += n % 2 and pairing == "nearest"
        z, p = _with(z, n - len(z), 0.0), _with(p, n - len(p), 0.0)
    elif len(p) < len(z):
        raise ValueError("for analog zpk2sos conversion, must have len(p)>=len(z)")
    sos = np.zeros(((len(p) + 1) // 2, 6))
    z, p = list(np.concatenate(_pairs(z))), list(np.concatenate(_pairs(p)))
    if k.imag:
        raise ValueError("k must be real")

    def to_edge(x):
        return abs(x.real) if analog else abs(1 - abs(x))

    for i in range(len(sos) - 1, -1, -1):
        p1 = _take(p, to_edge)
        is_real = p1.imag == 0

        def to_pole(x, p1=p1):
            return abs(x - p1)

        if is_real and not _count_real(p):
            # The last real pole.
            poles, zeros = [p1], [_take(z, to_pole, True)] if z else []
            if not minimal:
                poles.append(0.0)
                zeros.append(0.0)
        else:
            poles = [p1, _take(p, to_edge, True) if is_real else np.conj(p1)]
            zeros = []
            if z:
                # One real zero has to be left for one real pole.
                spare = len(p) + 1 == len(z) and _count_real(p) == _count_real(z) == 1
                zeros.append(_take(z, to_pole, False if spare and not is_real else None))
                if zeros[0].imag:
                    zeros.append(np.conj(zeros[0]))
                elif z:
                    zeros.append(_take(z, to_pole, True))
        b, a = zpk2tf(zeros, poles, 1)
        sos[i, 3 - len(b) : 3] = b
        sos[i, 6 - len(a) :] = a
    sos[0, :3] *= k.real
    return sos


def tf2sos(b, a, pairing=None, *, analog=False):
    """Sections of b / a."""
    return zpk2sos(*tf2zpk(b, a), pairing=pairing, analog=analog)


def sos2tf(sos):
    """The polynomials of a chain of sections."""
    sos = np.asarray(sos)
    b = a = np.ones(1)
    for row in sos:
        b, a = np.polymul(b, row[:3]), np.polymul(a, row[3:])
    return b, a


# --- Frequency response ---


def _frequencies(worN, whole, fs, nyquist=False):
    if worN is None:
        worN = 512
    if isinstance(worN, (int, np.integer)):
        if worN < 0:
            raise ValueError("worN must be nonnegative, got %d" % worN)
        return np.linspace(0, 2 * np.pi if whole else np.pi, worN, nyquist and not whole)
    return 2 * np.pi * np.atleast_1d(worN) / fs


def freqz(b, a=1, worN=512, whole=False, plot=None, fs=2 * np.pi, include_nyquist=False):
    """Frequencies and the response of b / a there."""
    b, a = np.atleast_1d(b), np.atleast_1d(a)
    fs = _rate(fs)
    w = _frequencies(worN, whole, fs, include_nyquist)
    n = w.size
    length = n if whole else 2 * (n - 1) if include_nyquist else 2 * n
    if worN is None or isinstance(worN, (int, np.integer)) and a.size == 1 and length >= b.size:
        h = (np.fft.fft if whole or b.dtype.kind == "c" else np.fft.rfft)(b, length)[:n] / a.item()
    else:
        x = np.exp(-1j * w)
        h = np.polyval(b[::-1], x) / np.polyval(a[::-1], x)
    w = w * (fs / (2 * np.pi))
    if plot is not None:
        plot(w, h)
    return w, h


def freqz_sos(sos, worN=512, whole=False, fs=2 * np.pi):
    """The same for second-order sections."""
    sos = signal._filters._sections(sos)
    if not len(sos):
        raise ValueError("Cannot compute frequencies with no sections")
    h = 1.0
    for row in sos:
        w, response = freqz(row[:3], row[3:], worN, whole, fs=fs)
        h = h * response
    return w, h


sosfreqz = freqz_sos
