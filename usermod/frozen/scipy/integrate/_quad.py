"""scipy.integrate: integrals of functions: quad fixed_quad."""

import itertools
import math
import warnings

import numpy as np


class IntegrationWarning(UserWarning):
    """Something that a caller of quad should know."""


# The rule of 21 points by Kronrod on the 10 by Gauss: points, weights, Gauss's weights of every
# second point (QUADPACK: Piessens et al. 1983).
_POINTS = (
    0.9956571630258081,
    0.9739065285171717,
    0.9301574913557082,
    0.8650633666889845,
    0.7808177265864169,
    0.6794095682990244,
    0.5627571346686047,
    0.4333953941292472,
    0.2943928627014602,
    0.1488743389816312,
)
_WEIGHTS = (
    0.01169463886737187,
    0.03255816230796473,
    0.05475589657435200,
    0.07503967481091995,
    0.09312545458369761,
    0.1093871588022976,
    0.1234919762620659,
    0.1347092173114733,
    0.1427759385770601,
    0.1477391049013385,
    0.1494455540029169,  # of the middle
)
_GAUSS = (
    0.06667134430868814,
    0.1494513491505806,
    0.2190863625159820,
    0.2692667193099964,
    0.2955242247147529,
)
_EPSILON = 2.0**-52


def _rule(f, a, b):
    """Integral, error, and the integral of the magnitude, as QUADPACK estimates them."""
    centre, half = 0.5 * (a + b), 0.5 * (b - a)
    middle = f(centre)
    values = [None] * 10
    total = middle * _WEIGHTS[10]
    size = abs(total)
    gauss = 0.0
    for k in (1, 3, 5, 7, 9, 0, 2, 4, 6, 8):
        d = half * _POINTS[k]
        low, high = f(centre - d), f(centre + d)
        values[k] = low, high
        total += _WEIGHTS[k] * (low + high)
        size += _WEIGHTS[k] * (abs(low) + abs(high))
        if k & 1:
            gauss += _GAUSS[k // 2] * (low + high)
    mean = total * 0.5
    spread = _WEIGHTS[10] * abs(middle - mean)
    for k, (low, high) in enumerate(values):
        spread += _WEIGHTS[k] * (abs(low - mean) + abs(high - mean))
    size *= abs(half)
    spread *= abs(half)
    error = abs((total - gauss) * half)
    if spread and error:
        error = spread * min(1.0, (200.0 * error / spread) ** 1.5)
    if size > 1e-290:
        error = max(50.0 * _EPSILON * size, error)
    return total * half, error, size


def _limit(sums):
    """The limit of a sequence and how far it moved last, by Wynn's epsilon algorithm (1956)."""
    below, row = [0.0] * len(sums), sums
    ends = []
    while len(row) > 1:
        new = []
        for k in range(len(row) - 1):
            d = row[k + 1] - row[k]
            if abs(d) <= 4 * _EPSILON * abs(row[k]):
                return row[k + 1], 0.0
            new.append(below[k + 1] + 1 / d)
        below, row = row, new
        if len(ends) % 2 == 0:
            ends.append(below[-1])
        else:
            ends.append(None)
    found = [x for x in ends if x is not None] + (row if len(sums) % 2 else [])
    return found[-1], abs(found[-1] - found[-2])


def quad(
    func, a, b, args=(), full_output=0, epsabs=1.49e-08, epsrel=1.49e-08, limit=50, points=None
):
    """The integral from a to b, which may be infinite, and an estimate of its error.

    The interval with the largest error is halved until the errors sum up to epsabs or to epsrel of
    the integral, or until the extrapolated sums stand still. points are where func is not smooth.
    """
    if not isinstance(args, tuple):
        args = (args,)
    calls = [0]
    a, b = float(a), float(b)
    if b < a:
        result = quad(func, b, a, args, full_output, epsabs, epsrel, limit, points)
        return (-result[0],) + result[1:]

    def f(x):
        calls[0] += 1
        return float(func(x, *args))

    if a == -math.inf or b == math.inf:
        # x = a + (1 - t) / t; a line without ends is folded.
        origin, sign = (a, 1) if a > -math.inf else (b, -1) if b < math.inf else (0.0, 0)

        def g(t):
            x = (1 - t) / t
            y = f(x) + f(-x) if sign == 0 else f(origin + sign * x)
            return y / t / t

        edges = [0.0, 1.0]
    else:
        g = f
        edges = [a] + sorted([x for x in points or () if a < x < b]) + [b]
    parts = []
    for low, high in itertools.pairwise(edges):
        integral, error, size = _rule(g, low, high)
        parts.append((error, low, high, integral, 0))
    total = sum([part[3] for part in parts])
    error = sum([part[0] for part in parts])
    bound = max(epsabs, epsrel * abs(total))
    message = None
    sums = [total]
    depth = 0
    if error > bound and not (len(parts) == 1 and error <= 100 * _EPSILON * size):
        while True:
            if len(parts) >= limit:
                message = (
                    f"The maximum number of subdivisions ({limit}) has been achieved.\n  If "
                    "increasing the limit yields no improvement it is advised to analyze \n  the "
                    "integrand in order to determine the difficulties."
                )
                break
            worst = max(parts)
            parts.remove(worst)
            _, low, high, _, level = worst
            middle = 0.5 * (low + high)
            for ends in ((low, middle), (middle, high)):
                integral, part_error, _ = _rule(g, *ends)
                parts.append((part_error, ends[0], ends[1], integral, level + 1))
            total = sum([part[3] for part in parts])
            error = sum([part[0] for part in parts])
            bound = max(epsabs, epsrel * abs(total))
            if error <= bound:
                break
            if level + 1 > depth:
                depth = level + 1
                sums.append(total)
                if depth > 5:
                    found, moved = _limit(sums)
                    before, _ = _limit(sums[:-1])
                    moved = max(moved, abs(found - before))
                    if moved <= max(epsabs, epsrel * abs(found)) * 1e-3:
                        total, error = found, max(moved, 5 * _EPSILON * abs(found))
                        break
    if message and not full_output:
        warnings.warn(message, IntegrationWarning, stacklevel=2)
    if not full_output:
        return total, error
    info = {"neval": calls[0], "last": len(parts)}
    return (total, error, info) + ((message,) if message else ())


def fixed_quad(func, a, b, args=(), n=5):
    """Gauss's rule of n points, by the eigenvalues of Golub and Welsch (1969), and None."""
    k = np.arange(1.0, n)
    off = k / np.sqrt(4 * k * k - 1)
    x, v = np.linalg.eigh(np.diag(off, 1) + np.diag(off, -1))
    y = (b - a) * (x + 1) / 2.0 + a
    return (b - a) / 2.0 * np.sum(2 * v[0] ** 2 * func(y, *args), axis=-1), None
