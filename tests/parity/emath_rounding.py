"""numpy.emath and numpy.lib.scimath: real where they can be, complex where they must."""

import numpy as np

for f in (
    np.emath.sqrt,
    np.emath.log,
    np.emath.log2,
    np.emath.log10,
    np.emath.arcsin,
    np.emath.arccos,
    np.emath.arctanh,
):
    print([f(x) for x in (0.5, 1, -1, -4.0, 2, -0.5)])
    print(
        f([0.25, 0.5]),
        f(np.array([0.25, -4], "f4")).dtype,
        f(np.array([1, 0], "i2")).dtype,
        f([-2, 0.5]),
        f(1j),
    )
print(
    np.emath.logn(2, [4, 8]),
    np.emath.logn(2, [-4, -8, 8]),
    np.emath.power([2, 4], -1),
    np.emath.power([-2, 4], 2),
    np.emath.power([-2, 4], 0.5),
    np.emath.power(2, [0, -2]),
)
from numpy.lib import scimath

print(scimath.sqrt(-9), np.lib.scimath.log(1))
print(np.power(np.array([-2 + 0j, 3j, 1 - 0j]), np.array(2 + 0j)))
