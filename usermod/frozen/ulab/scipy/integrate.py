"""scipy.integrate, and romberg, which SciPy has no more."""

import scipy
from ulab._own import romberg as romberg


def __getattr__(name):
    return getattr(scipy.integrate, name)
