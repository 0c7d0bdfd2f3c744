"""Bits in bytes: packbits and unpackbits."""

import numpy as np
from numpy._axes import to_array, to_axis, to_index


def _shifts(bitorder):
    """How far each bit of a byte, in order, is from the lowest."""
    if bitorder not in ("big", "little"):
        raise ValueError("'order' must be either 'little' or 'big'")
    shifts = np.arange(8, dtype=np.uint8)
    return shifts if bitorder == "little" else shifts[::-1]


def _last(a, axis):
    """a with axis as the last; flat when that is None."""
    if axis is None or a.ndim == 0:
        if axis is not None:
            to_axis(axis, 1)
        return a.reshape(-1)
    return np.moveaxis(a, to_axis(axis, a.ndim), -1)


def _restore(a, ndim, axis):
    return a if axis is None or ndim == 0 else np.moveaxis(a, -1, axis).copy()


def packbits(a, axis=None, bitorder="big"):
    """Eight elements to a byte, bits that are not zero; the last byte is filled with zeros."""
    a = to_array(a)
    if a.dtype.kind not in "biu":
        raise TypeError("Expected an input array of integer or boolean data type")
    shifts = _shifts(bitorder)
    lines = _last(a, axis)
    n = lines.shape[-1]
    bits = np.zeros(lines.shape[:-1] + ((n + 7) // 8 * 8,), np.uint8)
    bits[..., :n] = lines != 0
    bits = bits.reshape(lines.shape[:-1] + ((n + 7) // 8, 8)) << shifts
    return _restore(np.sum(bits, axis=-1, dtype=np.uint8), a.ndim, axis)


def unpackbits(a, axis=None, count=None, bitorder="big"):
    """The bits of each byte, eight elements for one; count of them, less than all if negative."""
    a = to_array(a)
    if a.dtype != np.uint8:
        raise TypeError("Expected an input array of unsigned byte data type")
    shifts = _shifts(bitorder)
    lines = _last(a, axis)
    n = lines.shape[-1] * 8
    bits = (lines[..., None] >> shifts) & np.uint8(1)
    bits = bits.reshape(lines.shape[:-1] + (n,))
    if count is not None:
        count = to_index(count)
        if count < -n:
            raise ValueError("-count larger than number of elements")
        if count > n:
            wide = np.zeros(lines.shape[:-1] + (count,), np.uint8)
            wide[..., :n] = bits
            bits = wide
        bits = bits[..., :count]
    return _restore(bits.copy(), a.ndim, axis)
