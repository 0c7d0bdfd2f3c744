"""scipy.signal.windows: the weights of M samples; symmetric, or one period of a longer window."""

import numpy as np

# The other names that get_window knows, behind the function's own; and whether it takes
# parameters: 2 says that it may.
_KNOWN = (
    ("bartlett bart brt", 0),
    ("blackman black blk", 0),
    ("blackmanharris blackharr bkh", 0),
    ("boxcar box ones rect rectangular", 0),
    ("cosine halfcosine", 0),
    ("exponential poisson", 2),
    ("flattop flat flt", 0),
    ("gaussian gauss gss", 1),
    ("general_cosine", 1),
    ("general_gaussian general_gauss ggs", 1),
    ("general_hamming", 1),
    ("hamming hamm ham", 0),
    ("hann han", 0),
    ("kaiser ksr", 1),
    ("nuttall nutl nut", 0),
    ("triang triangle tri", 0),
    ("tukey tuk", 2),
)


def _window(M, sym, weights):
    """weights(n) for the n of a symmetric window; one sample may be left away again."""
    if int(M) != M or M < 0:
        raise ValueError("Window length M must be a non-negative integer")
    if M <= 1:
        return np.ones(M)
    return weights(M if sym else M + 1)[:M]


def _mirrored(half, odd):
    """half and its mirror image, which share a sample when their number is odd."""
    return np.concatenate((half, half[::-1][1 if odd else 0 :]))


def general_cosine(M, a, sym=True):
    """The sum of a[k] * cos(k * x) for x from -pi to pi."""

    def weights(n):
        x = np.linspace(-np.pi, np.pi, n)
        w = np.zeros(n)
        for k in range(len(a)):
            w += a[k] * np.cos(k * x)
        return w

    return _window(M, sym, weights)


def boxcar(M, sym=True):
    """Ones."""
    return _window(M, sym, np.ones)


def triang(M, sym=True):
    """A triangle that does not touch zero."""

    def weights(n):
        k = np.arange(1, (n + 1) // 2 + 1)
        return _mirrored(2 * k / (n + 1.0) if n % 2 else (2 * k - 1.0) / n, n % 2)

    return _window(M, sym, weights)


def bartlett(M, sym=True):
    """A triangle from zero to zero."""

    def weights(n):
        k, m = np.arange(n), n - 1
        return np.where(k <= m / 2.0, 2.0 * k / m, 2.0 - 2.0 * k / m)

    return _window(M, sym, weights)


def cosine(M, sym=True):
    """Half a wave of a sine."""
    return _window(M, sym, lambda n: np.sin(np.pi / n * (np.arange(n) + 0.5)))


def blackman(M, sym=True):
    """Blackman's, of three cosines."""
    return general_cosine(M, (0.42, 0.50, 0.08), sym)


def nuttall(M, sym=True):
    """Nuttall's, of four cosines."""
    return general_cosine(M, (0.3635819, 0.4891775, 0.1365995, 0.0106411), sym)


def blackmanharris(M, sym=True):
    """Blackman's and Harris's, of four cosines."""
    return general_cosine(M, (0.35875, 0.48829, 0.14128, 0.01168), sym)


def flattop(M, sym=True):
    """Of five cosines: the height of a peak hardly depends on where it lies."""
    return general_cosine(M, (0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368), sym)


def general_hamming(M, alpha, sym=True):
    """alpha - (1 - alpha) * cos."""
    return general_cosine(M, (alpha, 1.0 - alpha), sym)


def hamming(M, sym=True):
    """0.54 - 0.46 * cos."""
    return general_hamming(M, 0.54, sym)


def hann(M, sym=True):
    """0.5 - 0.5 * cos."""
    return general_hamming(M, 0.5, sym)


def tukey(M, alpha=0.5, sym=True):
    """Ones between the two halves of a Hann window, which are the part alpha of it."""

    def weights(n):
        if alpha <= 0:
            return np.ones(n)
        if alpha >= 1.0:
            return hann(n)
        k, m = np.arange(n), n - 1
        width = int(alpha * m / 2.0)
        w = np.ones(n)
        rise = -1 + 2.0 * k[: width + 1] / alpha / m
        fall = -2.0 / alpha + 1 + 2.0 * k[m - width :] / alpha / m
        w[: width + 1] = 0.5 * (1 + np.cos(np.pi * rise))
        w[m - width :] = 0.5 * (1 + np.cos(np.pi * fall))
        return w

    return _window(M, sym, weights)


def kaiser(M, beta, sym=True):
    """Kaiser's, of the Bessel function I0."""

    def weights(n):
        half = (n - 1) / 2.0
        x = (np.arange(n) - half) / half
        return np.i0(beta * np.sqrt(1 - x**2.0)) / np.i0(float(beta))

    return _window(M, sym, weights)


def gaussian(M, std, sym=True):
    """The normal distribution's curve."""
    return _window(M, sym, lambda n: np.exp(-((_centred(n)) ** 2) / (2 * std * std)))


def general_gaussian(M, p, sig, sym=True):
    """exp(-|x / sig| ** (2 * p) / 2)."""
    return _window(M, sym, lambda n: np.exp(-0.5 * np.abs(_centred(n) / sig) ** (2 * p)))


def _centred(n):
    return np.arange(n) - (n - 1.0) / 2.0


def exponential(M, center=None, tau=1.0, sym=True):
    """exp(-|x| / tau) around center, the middle by default."""
    if sym and center is not None:
        raise ValueError("If sym==True, center must be None.")
    return _window(
        M,
        sym,
        lambda n: np.exp(
            -np.abs(np.arange(n) - ((n - 1) / 2 if center is None else center)) / tau
        ),
    )


def get_window(window, Nx, fftbins=True):
    """The window of a name, (name, parameters...) or Kaiser parameter; fftbins: periodic."""
    if not (isinstance(Nx, (int, np.integer)) and Nx > 0):
        raise ValueError("Parameter Nx=%r is not a positive integer" % (Nx,))
    if not isinstance(fftbins, bool):
        raise ValueError("Parameter fftbins=%r is not of type bool!" % (fftbins,))
    if not isinstance(window, (str, tuple)):
        try:
            beta = float(window)
        except Exception:
            raise ValueError("Parameter window=%r must be a tuple, a string or a float!" % window)
        return kaiser(Nx, beta, not fftbins)
    name, args = (window, ()) if isinstance(window, str) else (window[0], window[1:])
    if not isinstance(name, str):
        raise ValueError("First tuple entry of parameter window=%r is not a str!" % (window,))
    sym = not fftbins
    for ending, value in (("_symmetric", True), ("_periodic", False)):
        if name.endswith(ending):
            sym, name = value, name[: -len(ending)]
    for names, takes in _KNOWN:
        names = names.split()
        if name in names:
            if args and not takes:
                raise ValueError("'%s' does not allow parameters, but window=%r!" % (name, window))
            if takes == 1 and not args:
                raise ValueError("'%s' must have parameters, but window=%r!" % (name, window))
            return globals()[names[0]](Nx, *args, sym=sym)
    raise ValueError("Invalid window name '%s' in parameter window=%r!" % (name, window))
