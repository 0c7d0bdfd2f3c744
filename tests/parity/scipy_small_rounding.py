# scipy.spatial.distance, scipy.fft, scipy.constants: values and errors.
import numpy as np
from scipy import constants, fft
from scipy.constants import convert_temperature, g
from scipy.spatial import distance

np.set_printoptions(precision=6, suppress=True)


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])


a = np.array([[0, 1.0, 2], [3, 1, 0], [2, 2, 2.5], [1, 0, 1]])
b = a[1:3] * 1.5 + 0.5
for m in (
    "sqeuclidean",
    "euclidean",
    "cityblock",
    "chebyshev",
    "cosine",
):
    print(
        m,
        distance.cdist(a, b, m) + 0.0,
        distance.pdist(a, m) + 0.0,
        "%.7g" % getattr(distance, m)(a[0], b[1]),
    )
print(
    distance.pdist(a.astype(int), "cityblock"),
    distance.cdist(a, b, lambda u, v: u @ v),
)
print(
    distance.squareform(distance.pdist(a)),
    distance.squareform([[0, 1, 2], [1, 0, 3], [2, 3, 0]]),
    distance.squareform([1, 2, 3]),
)
t(lambda: distance.euclidean([1, 2], [4, 6]))
t(lambda: distance.cityblock([1, 2], [4, 6]))
t(lambda: distance.cdist(a, [1, 2]))
t(lambda: distance.cdist(a, [[1, 2]]))
t(lambda: distance.cdist(a, b, "foo"))
t(lambda: distance.squareform([1, 2]))
t(lambda: distance.squareform([[1, 2], [3, 4]]))
t(lambda: distance.pdist([1, 2]))
x = np.array([1, 2, 4, 3.5, 0, -1, 2])
X = np.array([x, x[::-1] * 2])
print(
    [fft.next_fast_len(n) for n in (0, 1, 7, 13, 97, 1009, 4097)],
    [fft.next_fast_len(n, real=True) for n in (0, 1, 7, 13, 97, 1009, 4097)],
)
print(
    np.round(fft.rfft(x), 6) + 0.0,
    fft.fftfreq(4, 0.5),
    fft.fft(x.astype(np.float32)).dtype,
    fft.irfft(fft.rfft(x), 7),
)
t(lambda: fft.next_fast_len(-1))
print(
    constants.pi,
    constants.c,
    constants.k,
    constants.sigma,
    g,
    constants.mile,
    constants.hbar,
    constants.degree,
    constants.psi,
    constants.golden,
)
print(
    convert_temperature(np.array([0, 100.0]), "Celsius", "K"),
    convert_temperature(32.0, "F", "C"),
    convert_temperature(300.0, "K", "Rankine"),
    convert_temperature(20.0, "C", "Fahrenheit"),
)
t(lambda: convert_temperature(1, "x", "K"))
