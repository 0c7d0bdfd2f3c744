"""Variates of several numbers at once: normal ones with a covariance matrix, counts of colors."""

import numpy as np
from numpy._distributions import shape_of

_NOT_PSD = "covariance is not symmetric positive-semidefinite."


def draw(random, mean, cov, size, check_valid, tol, method):
    """mean + z @ factor.T with standard normal z. method None is RandomState's way."""
    if method not in (None, "eigh", "svd", "cholesky"):
        raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
    mean = np.array(mean)
    cov = np.array(cov)
    if mean.dtype.kind == "c" or cov.dtype.kind == "c":
        raise TypeError("mean and cov must not be complex")
    if size is None:
        size = ()
    elif isinstance(size, (int, np.integer)):
        size = (size,)
    if mean.ndim != 1:
        raise ValueError("mean must be 1 dimensional")
    if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
        raise ValueError("cov must be 2 dimensional and square")
    n = mean.shape[0]
    if n != cov.shape[0]:
        raise ValueError("mean and cov must have same length")
    if check_valid not in ("warn", "raise", "ignore"):
        raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
    shape = tuple(size) + (n,)
    z = random.standard_normal(shape).reshape((-1, n))
    factor = _transposed_factor(cov.astype(float), check_valid, tol, method)
    return (mean + np.dot(z, factor)).reshape(shape)


def _transposed_factor(cov, check_valid, tol, method):
    """F.T with F @ F.T = cov."""
    if method == "cholesky":
        return np.linalg.cholesky(cov).T
    if method == "eigh":
        s, u = np.linalg.eigh(cov)
        valid = not (s < -tol).any()
        factor = (u * np.sqrt(np.abs(s))).T
    else:
        u, s, vh = np.linalg.svd(cov)
        valid = check_valid == "ignore" or np.allclose(np.dot(vh.T * s, vh), cov, tol, tol)
        factor = np.sqrt(s)[:, None] * vh if method is None else (u * np.sqrt(s)).T
    if not valid and check_valid == "raise":
        raise ValueError(_NOT_PSD)
    return factor


def draw_colors(random, colors, nsample, size, method):
    """How many of each color are among nsample drawn without replacement."""
    if method not in ("count", "marginals"):
        raise ValueError('method must be "count" or "marginals".')
    colors = np.asarray(colors)
    if colors.ndim != 1 or colors.size and (colors.dtype.kind not in "iu" or colors.min() < 0):
        raise ValueError(
            "colors must be a one-dimensional sequence of nonnegative integers not exceeding "
            "9223372036854775807."
        )
    if nsample < 0:
        raise ValueError("nsample must be nonnegative.")
    colors = colors.tolist()
    total = sum(colors)
    if nsample > total:
        raise ValueError("nsample > sum(colors)")
    out = np.zeros(shape_of(() if size is None else size) + (len(colors),), np.int64)
    n = min(nsample, total - nsample) if colors else 0
    if method == "count":
        choices = []
        for i, count in enumerate(colors):
            choices += [i] * count
    for row in out.reshape(-1, max(len(colors), 1)) if nsample else ():
        if method == "count":
            for i in range(n):
                j = i + random._bits.below(total - i - 1, True)
                choices[i], choices[j] = choices[j], choices[i]
                row[choices[i]] += 1
        else:
            left, remaining = n, total
            for i, count in enumerate(colors[:-1]):
                if left <= 0:
                    break
                remaining -= count
                row[i] = random.hypergeometric(count, remaining, left)
                left -= int(row[i])
            row[len(colors) - 1] += left
        if n < nsample:
            row[...] = colors - row
    return out
