"""What is different among elements, and arrays as sets: unique and its kin, union1d intersect1d
setdiff1d setxor1d isin; sort_complex."""

from collections import namedtuple

import numpy as np
from numpy._axes import to_array, to_axis

UniqueAllResult = namedtuple("UniqueAllResult", ("values", "indices", "inverse_indices", "counts"))
UniqueCountsResult = namedtuple("UniqueCountsResult", ("values", "counts"))
UniqueInverseResult = namedtuple("UniqueInverseResult", ("values", "inverse_indices"))


def _firsts(line, equal_nan):
    """Which elements of a sorted line differ from the one before."""
    mask = np.empty(line.shape, np.bool)
    mask[:1] = True
    np.not_equal(line[1:], line[:-1], out=mask[1:])
    if equal_nan and line.dtype.kind in "fc" and line.size and np.isnan(line[-1]):
        mask[np.argmax(np.isnan(line)) + 1 :] = False
    return mask


def _pack(values, perm, mask, shape, wants):
    """The values and what was asked for beside them."""
    result = [values]
    want_index, want_inverse, want_counts = wants
    if want_index:
        result.append(perm[mask])
    if want_inverse:
        inverse = np.empty(mask.shape, int)
        inverse[perm] = np.cumsum(mask) - 1
        result.append(inverse.reshape(shape))
    if want_counts:
        starts = np.append(np.nonzero(mask)[0], mask.size)
        result.append(starts[1:] - starts[:-1])
    return result[0] if len(result) == 1 else tuple(result)


def _unique_parts(ar, axis, wants):
    """unique along an axis of several: rows compare from left to right."""
    ar = np.moveaxis(ar, to_axis(axis, ar.ndim), 0)
    n = ar.shape[0]
    rows = ar.reshape(n, ar.size // n if n else 0)
    perm = np.lexsort(rows.T[::-1]) if rows.shape[1] else np.arange(n)
    rows = rows[perm]
    mask = np.ones(n, np.bool)
    mask[1:] = np.any(rows[1:] != rows[:-1], axis=1)
    values = np.moveaxis(ar[perm[mask]], 0, axis)
    return _pack(values, perm, mask, n, wants)


def unique(
    ar,
    return_index=False,
    return_inverse=False,
    return_counts=False,
    axis=None,
    *,
    equal_nan=True,
    sorted=True,
):
    """The different elements, sorted; with axis the different parts along it.

    Also, in this order: the places of the first of each, what rebuilds ar, how often each occurs.
    """
    ar = to_array(ar)
    wants = (return_index, return_inverse, return_counts)
    if axis is not None and ar.ndim != 1:
        return _unique_parts(ar, axis, wants)
    if axis is not None:
        to_axis(axis, 1)
    line = ar.ravel()
    perm = None
    if return_index or return_inverse:
        perm = np.argsort(line)
        line = line[perm]
    else:
        line = np.sort(line)
    mask = _firsts(line, equal_nan)
    return _pack(line[mask], perm, mask, ar.shape, wants)


def unique_all(x):
    return UniqueAllResult(*unique(x, True, True, True, equal_nan=False))


def unique_counts(x):
    return UniqueCountsResult(*unique(x, return_counts=True, equal_nan=False))


def unique_inverse(x):
    return UniqueInverseResult(*unique(x, return_inverse=True, equal_nan=False))


def unique_values(x):
    return unique(x, equal_nan=False)


def union1d(ar1, ar2):
    """What is in either, sorted."""
    return unique(np.concatenate((ar1, ar2), axis=None))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """What is in both, sorted; return_indices gives the places of each in ar1 and in ar2."""
    ar1, ar2 = np.ravel(ar1), np.ravel(ar2)
    places1 = places2 = None
    if not assume_unique:
        ar1, places1 = unique(ar1, return_index=True)
        ar2, places2 = unique(ar2, return_index=True)
    both = np.concatenate((ar1, ar2))
    perm = np.argsort(both)
    both = both[perm]
    mask = both[1:] == both[:-1]
    result = both[:-1][mask]
    if not return_indices:
        return result
    at1, at2 = perm[:-1][mask], perm[1:][mask] - ar1.size
    if places1 is not None:
        at1, at2 = places1[at1], places2[at2]
    return result, at1, at2


def setxor1d(ar1, ar2, assume_unique=False):
    """What is in one of them, not in both; sorted."""
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    line = np.concatenate((ar1, ar2), axis=None)
    if line.size == 0:
        return line
    line.sort()
    edges = np.ones(line.size + 1, np.bool)
    edges[1:-1] = line[1:] != line[:-1]
    return line[edges[1:] & edges[:-1]]


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Of each element: is it one of test_elements?"""
    element = to_array(element)
    if isinstance(test_elements, (set, dict)):
        test_elements = ()  # to NumPy a single object that equals no number
    tests = np.ravel(test_elements)
    if kind not in (None, "sort", "table"):
        raise ValueError(f"Invalid kind: '{kind}'. Please use None, 'sort' or 'table'.")
    if kind == "table" and not (element.dtype.kind in "uib" and tests.dtype.kind in "uib"):
        raise ValueError(
            "The 'table' method is only supported for boolean or integer arrays. Please select "
            "'sort' or None for kind."
        )
    if tests.size == 0 or element.size == 0:
        return np.full(element.shape, bool(invert))
    tests = np.sort(tests)
    places = np.minimum(np.searchsorted(tests, element), tests.size - 1)
    found = tests[places]
    return np.asarray(found != element if invert else found == element)


def setdiff1d(ar1, ar2, assume_unique=False):
    """What is in ar1, not in ar2; sorted unless assume_unique."""
    ar1 = np.ravel(ar1) if assume_unique else unique(ar1)
    return ar1[isin(ar1, ar2, invert=True)]


def sort_complex(a):
    """The elements as complex numbers, sorted by the real part, then by the imaginary one."""
    a = np.sort(a)
    if a.dtype.kind == "c":
        return a
    return a.astype(np.complex64 if a.dtype.char in "bhBH" else np.complex128)
