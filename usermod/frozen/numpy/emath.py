"""numpy.emath: roots, logarithms and the like that turn complex where real ones end."""

import numpy as np


def _complex(x, outside):
    """x as complex numbers if outside() says so of a real one among them."""
    x = np.asarray(x)
    if np.any(np.isreal(x) & outside(x)):
        return x.astype(np.complex64 if x.dtype.char in "fbBhHF" else np.complex128)
    return x


def _negative(x):
    return x < 0


def _beyond_one(x):
    return np.abs(x) > 1


def sqrt(x):
    """The square root, imaginary for negative numbers."""
    return np.sqrt(_complex(x, _negative))


def log(x):
    """The natural logarithm, complex for negative numbers."""
    return np.log(_complex(x, _negative))


def log10(x):
    """The logarithm to base 10, complex for negative numbers."""
    return np.log10(_complex(x, _negative))


def log2(x):
    """The logarithm to base 2, complex for negative numbers."""
    return np.log2(_complex(x, _negative))


def logn(n, x):
    """The logarithm to base n, complex for negative numbers."""
    return log(x) / log(n)


def power(x, p):
    """x ** p: complex for negative x, of floats for negative p."""
    p = np.asarray(p)
    if np.any(np.isreal(p) & (p < 0)):
        p = p * 1.0
    return np.power(_complex(x, _negative), p)


def arccos(x):
    """The inverse cosine, complex outside [-1, 1]."""
    return np.arccos(_complex(x, _beyond_one))


def arcsin(x):
    """The inverse sine, complex outside [-1, 1]."""
    return np.arcsin(_complex(x, _beyond_one))


def arctanh(x):
    """The inverse hyperbolic tangent, complex outside [-1, 1]."""
    return np.arctanh(_complex(x, _beyond_one))
