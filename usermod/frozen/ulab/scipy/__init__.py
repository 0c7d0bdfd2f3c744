"""ulab.scipy: SciPy's subpackages under this name as well, and what only ulab's integrate has."""

import sys

import scipy
from scipy._names import NAMES
from ulab.scipy import integrate as integrate

__version__ = scipy.__version__

# For `import ulab.scipy.signal`.
for _name, _ in NAMES:
    if _name != "integrate":
        sys.modules["ulab.scipy." + _name] = getattr(scipy, _name)


def __getattr__(name):
    return getattr(scipy, name)
