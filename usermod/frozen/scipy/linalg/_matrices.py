"""scipy.linalg: matrices of a special form: toeplitz hankel circulant block_diag."""

import numpy as np


def toeplitz(c, r=None):
    """Constant along diagonals: first column c, first row r (the conjugate of c by default)."""
    c = np.asarray(c).ravel()
    r = np.conjugate(c) if r is None else np.asarray(r).ravel()
    values = np.concatenate((c[::-1], r[1:]))
    return values[np.arange(len(c) - 1, -1, -1)[:, None] + np.arange(len(r))]


def hankel(c, r=None):
    """Constant along antidiagonals: first column c, last row r (zeros by default)."""
    c = np.asarray(c).ravel()
    r = np.zeros_like(c) if r is None else np.asarray(r).ravel()
    return np.concatenate((c, r[1:]))[np.arange(len(c))[:, None] + np.arange(len(r))]


def circulant(c):
    """Each column is the one before, turned by one; c is the first."""
    c = np.asarray(c).ravel()
    n = np.arange(len(c))
    return c[(n[:, None] - n) % max(len(c), 1)]


def block_diag(*arrs):
    """The arrays along the diagonal, zeros elsewhere."""
    arrs = [np.atleast_2d(a) for a in arrs or ([],)]
    for a in arrs:
        if a.ndim > 2:
            raise ValueError("arguments in the following positions have dimension greater than 2")
    shape = [sum([a.shape[i] for a in arrs]) for i in (0, 1)]
    result = np.zeros(tuple(shape), np.result_type(*[a.dtype for a in arrs]))
    i = j = 0
    for a in arrs:
        result[i : i + a.shape[0], j : j + a.shape[1]] = a
        i += a.shape[0]
        j += a.shape[1]
    return result
