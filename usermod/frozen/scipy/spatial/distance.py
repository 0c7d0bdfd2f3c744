"""scipy.spatial.distance: distances of two points, of all pairs (pdist, cdist), squareform."""

import numpy as np


def sqeuclidean(u, v):
    """The square of the Euclidean distance."""
    d = np.subtract(u, v, dtype=float)
    return (d * d).sum(-1)


def euclidean(u, v):
    """The length of u - v."""
    return np.sqrt(sqeuclidean(u, v))


def cityblock(u, v):
    """The sum of the magnitudes of u - v."""
    return np.abs(np.subtract(u, v)).sum(-1)


def chebyshev(u, v):
    """The largest magnitude in u - v."""
    return np.abs(np.subtract(u, v)).max(-1)


def cosine(u, v):
    """1 less the cosine of the angle between u and v."""
    u, v = np.asarray(u, dtype=float), np.asarray(v, dtype=float)
    product = (u * v).sum(-1) / np.sqrt((u * u).sum(-1) * (v * v).sum(-1))
    return np.clip(1.0 - product, 0.0, 2.0)


def _metric(metric):
    if callable(metric):
        return lambda u, rows, **options: [metric(u, row, **options) for row in rows]
    found = globals().get(metric)
    if metric in _NAMES and found:
        return found
    raise ValueError(f"Unknown Distance Metric: {metric}")


_NAMES = "sqeuclidean euclidean cityblock chebyshev cosine".split()


def _rows(x, name):
    x = np.asarray(x)
    if x.ndim != 2:
        raise ValueError(f"{name} must be a 2-dimensional array.")
    return x


def cdist(XA, XB, metric="euclidean", **options):
    """The distance of each row of XA from each row of XB."""
    a, b = _rows(XA, "XA"), _rows(XB, "XB")
    if a.shape[1] != b.shape[1]:
        raise ValueError(
            "XA and XB must have the same number of columns (i.e. feature dimension.)"
        )
    function = _metric(metric)
    result = np.empty((len(a), len(b)))
    for i, row in enumerate(a):
        result[i] = function(row, b, **options)
    return result


def pdist(X, metric="euclidean", **options):
    """The distances of all pairs of rows: 0 and 1, 0 and 2 ... 1 and 2 ..."""
    x = np.asarray(X)
    if x.ndim != 2:
        raise ValueError(f"A 2-dimensional array must be passed. (Shape was {x.shape}).")
    function = _metric(metric)
    parts = [np.asarray(function(x[i], x[i + 1 :], **options)) for i in range(len(x) - 1)]
    return np.concatenate(parts).astype(float) if parts else np.empty(0)


def squareform(X):
    """The matrix of distances from what pdist gave, or the reverse."""
    x = np.asarray(X)
    if x.ndim == 1:
        n = int(np.ceil(np.sqrt(2 * len(x)))) or 1
        if n * (n - 1) != 2 * len(x):
            raise ValueError(
                "Incompatible vector size. It must be a binomial coefficient n choose 2 for some "
                "integer n >= 2."
            )
        result = np.zeros((n, n), x.dtype)
        upper = np.arange(n)[:, None] < np.arange(n)
        result[upper] = x
        return result + result.T
    if x.ndim != 2 or x.shape[0] != x.shape[1]:
        raise ValueError("The matrix argument must be square.")
    if not np.allclose(x, x.T):
        raise ValueError("Distance matrix 'X' must be symmetric.")
    if np.diagonal(x).any():
        raise ValueError("Distance matrix 'X' diagonal must be zero.")
    return x[np.arange(len(x))[:, None] < np.arange(len(x))]
