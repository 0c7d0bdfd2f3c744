"""Integers as digits in another base: binary_repr, base_repr."""

import numpy as np

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _in_base(number, base):
    """The digits of a positive int, "" of zero."""
    digits = []
    while number:
        number, digit = divmod(number, base)
        digits.append(DIGITS[digit])
    return "".join(reversed(digits))


def binary_repr(num, width=None):
    """num in binary; a negative one with a minus sign, or in two's complement of width bits.

    ValueError when width bits are too few.
    """
    num = _index(num)
    if num == 0:
        return "0" * (width or 1)
    if num > 0:
        digits = _in_base(num, 2)
        needed = len(digits)
    elif width is None:
        return "-" + _in_base(-num, 2)
    else:
        # -2**n needs no more than n bits and the sign's.
        needed = len(_in_base(-num - 1, 2)) + 1
        digits = _in_base((1 << max(needed, width)) + num, 2)
    if width is None:
        return digits
    if width < needed:
        raise ValueError(f"Insufficient bit width={width} provided for binwidth={needed}")
    return "0" * (width - len(digits)) + digits


def base_repr(number, base=2, padding=0):
    """number in a base from 2 to 36, with padding zeros in front. ValueError for another base."""
    if base > len(DIGITS):
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    if base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    number = int(number)
    digits = "0" * padding + (_in_base(abs(number), base) or ("" if padding else "0"))
    return "-" + digits if number < 0 else digits


def _index(number):
    """An integer as a Python int; TypeError for what is none."""
    if isinstance(number, np.ndarray) and number.ndim == 0:
        number = number[()]
    if not isinstance(number, (int, np.integer)):
        module = "numpy." if isinstance(number, (np.ndarray, np.generic)) else ""
        name = module + type(number).__name__
        raise TypeError(f"'{name}' object cannot be interpreted as an integer")
    return int(number)
