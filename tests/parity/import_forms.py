# Every way to import a name, whether its code is C or Python that is loaded at its first use.
import numpy
import numpy as np
import numpy.exceptions
import numpy.exceptions as exceptions
from numpy import allclose, mean
from numpy import exceptions as same_exceptions
from numpy import isclose as close
from numpy.exceptions import AxisError

print(np is numpy)
print(
    exceptions is same_exceptions, exceptions is np.exceptions, AxisError is exceptions.AxisError
)
print(allclose([1, 2], [1, 2 + 1e-9]), mean([1, 2]), close([1, 2], [1, 2.1]))
print(allclose is np.allclose, close is np.isclose, mean is np.mean)
print(hasattr(np, "array_equal"), hasattr(np, "no_such_name"))
print(getattr(np, "array_equal")([1, 2], [1, 2]))

space = {}
exec("from numpy import *\nprint(array_equiv([1, 2], [[1, 2], [1, 2]]), sum([1, 2]))", space)
space["f"] = np.array_equiv
exec("print(array_equiv is f)", space)

try:
    import numpy.no_such_module
except ImportError:
    print("ImportError")
try:
    from numpy import no_such_name
except ImportError as e:
    print(type(e).__name__)
try:
    np.no_such_name
except AttributeError as e:
    print(type(e).__name__)

# An attribute of one's own
setattr(np, "mine", 3)
print(getattr(np, "mine"))
delattr(np, "mine")
print(hasattr(np, "mine"))

# Comparing whole arrays
nan = np.nan
print(np.isclose([1e10, 1e-7], [1.00001e10, 1e-8]))
print(np.isclose([1.0, nan, np.inf], [1.0, nan, np.inf], equal_nan=True))
print(np.isclose(1, 1), np.isclose([1, 2], [[1], [2]], rtol=0, atol=0).shape)
print(np.isclose(np.array([1e-8, 1e-7]), 0.0, atol=[1e-9, 1e-6]))
print(np.allclose([1.0, nan], [1.0, nan]), np.allclose([1.0, nan], [1.0, nan], equal_nan=True))
print(np.array_equal([1, 2], [1, 2, 3]), np.array_equal([1, nan], [1, nan]))
print(np.array_equal([1, nan], [1, nan], equal_nan=True), np.array_equal([], [[]]))
print(np.array_equiv([1, 2], [[1, 2, 3]]), np.array_equiv([], []))
