"""ulab.scipy.integrate.romberg against integrals that are known."""

import math

from ulab import scipy
from ulab.scipy.integrate import romberg

print(romberg(math.sin, 0, math.pi), romberg(math.exp, 0, 1) - math.e)
print(romberg(lambda x: x**3, -1, 2, eps=1e-10), romberg(lambda x: 1 / x, 1, 10, steps=12))
print(scipy.integrate.romberg(lambda x: 3, 0, 2), romberg(abs, -1, 1, steps=3))
