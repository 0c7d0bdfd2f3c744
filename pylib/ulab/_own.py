"""What ulab has beyond NumPy and SciPy. Images have this file frozen."""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False  # not typing's: the board does without that module
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from numpy.typing import NDArray


def trapz(y: Any, x: Any = None, dx: float = 1.0, axis: int = -1) -> Any:
    """np.trapezoid under its former name."""
    return np.trapezoid(y, x, dx, axis)


def ndinfo(array: NDArray[Any]) -> None:
    """Print an array's shape, strides in bytes, bytes per item, and dtype."""
    if not isinstance(array, np.ndarray):
        raise TypeError("function is defined for ndarrays only")
    print("class: ndarray")
    for name in ("shape", "strides", "itemsize"):
        print(f"{name}: {getattr(array, name)}")
    print(f"type: {array.dtype}")


def romberg(
    fun: Callable[[float], float], a: float, b: float, *, steps: int = 100, eps: float = 1e-14
) -> float:
    """The integral of fun from a to b by Romberg's method (W. Romberg, 1955).

    Intervals are halved, at most steps and at most 20 times, until two results differ by no more
    than eps, relative to results above 1.
    """
    width = b - a
    before = [width * (fun(a) + fun(b)) / 2]
    for level in range(1, min(steps, 20) + 1):
        width /= 2
        between = sum([fun(a + i * width) for i in range(1, 2**level, 2)])
        row = [before[0] / 2 + width * between]
        for j, coarse in enumerate(before):
            row.append(row[j] + (row[j] - coarse) / (4 ** (j + 1) - 1))
        if level > 2 and abs(row[-1] - before[-1]) <= eps * max(1.0, abs(row[-1])):
            return row[-1]
        before = row
    return before[-1]
