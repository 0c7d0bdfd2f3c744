"""numpy.testing: what its assertions say of what is not equal."""

import numpy as np
from numpy.testing import (
    assert_,
    assert_allclose,
    assert_almost_equal,
    assert_approx_equal,
    assert_array_almost_equal,
    assert_array_equal,
    assert_array_less,
    assert_equal,
    assert_raises,
    assert_raises_regex,
)


def fail():
    raise ValueError("a bad value")


def t(f, *a, **k):
    try:
        print(f.__name__, f(*a, **k))
    except Exception as e:
        print(f.__name__, type(e).__name__)
        print(e)
        print("--")


t(assert_allclose, [1, 2, 3.0], [1, 2, 3])
t(assert_allclose, [1, 2, 3.0], [1, 2, 4])
t(assert_allclose, [1, 2, 3.0], [1, 2, 4], rtol=0.5)
t(assert_allclose, [1, 2, 3.0], [1, 2, 4], 1e-3, 0.01, err_msg="hello", verbose=False)
t(assert_allclose, [1, 2, 3.0], [1, 2, 4], err_msg="hello\nworld")
t(assert_allclose, 1.0, 2)
t(assert_allclose, np.arange(10), np.arange(10)[::-1])
t(assert_allclose, [1, np.nan], [1, np.nan])
t(assert_allclose, [1, np.nan], [1, np.nan], equal_nan=False)
t(assert_allclose, [1, np.nan], [np.nan, 1])
t(assert_allclose, [1, np.inf], [1, np.inf])
t(assert_allclose, [1, np.inf], [1, -np.inf])
t(assert_allclose, [1, np.inf], [np.inf, 1])
t(assert_allclose, np.inf, 1.0)
t(assert_allclose, [[1, np.inf], [2, 3]], [[1, np.inf], [2, 4]])
t(assert_array_equal, np.zeros((2, 0)), np.zeros((2, 0)))
t(assert_array_equal, [np.nan, 1], np.nan)
t(assert_array_less, [1, np.inf], [2, np.inf])
t(assert_array_equal, np.int8([-128]), np.int8([127]))
t(assert_allclose, 1 + 1j, 1 + 2j)
t(assert_allclose, [1, 2], [1, 2, 3])
t(assert_allclose, [1, 2], 1)
t(assert_allclose, [1, 2], [1 + 1j, 2])
t(assert_allclose, np.float32([1, 2.5]), [0, 2])
t(assert_array_equal, [1, 2], [1, 2])
t(assert_array_equal, [1, 2], [1, 3])
t(assert_array_equal, [1, 2, 3], [[1, 2, 3]])
t(assert_array_equal, [1, 2.0], [1, np.nan])
t(assert_array_equal, [1, 1], 1)
t(assert_array_equal, [1, 2], 1, strict=True)
t(assert_array_equal, [1, 2], np.array([1, 2.0]), strict=True)
t(assert_array_equal, [True, False], [True, True])
t(assert_array_equal, np.uint8([1, 255]), np.uint8([2, 0]))
t(assert_array_equal, np.arange(24).reshape(2, 3, 4), np.zeros((2, 3, 4)), "msg")
t(assert_array_equal, np.arange(2000), np.arange(2000) + 1)
t(assert_array_equal, 3, 4)
t(assert_array_equal, [], [])
t(assert_array_equal, [], [1])
t(assert_array_equal, [0, 1], [0, 0])
t(assert_equal, 1, 1)
t(assert_equal, 1, 2)
t(assert_equal, [4, 5], [4, 6])
t(assert_equal, [4, 5], [4, 5, 6])
t(assert_equal, {"a": 1}, {"a": 2})
t(assert_equal, {"a": 1}, {"b": 1})
t(assert_equal, np.nan, np.nan)
t(assert_equal, 0.0, -0.0)
t(assert_equal, "a", "b", "oops")
t(assert_equal, (1, 2), [1, 2])
t(assert_equal, np.arange(2), [0, 1])
t(assert_equal, np.arange(2), [0, 2])
t(assert_equal, 1 + 0j, 1 + 1j)
t(assert_equal, np.float64(1), 1.5)
t(assert_equal, None, None)
t(assert_equal, [[1, 2], 3], [[1, 4], 3])
t(assert_equal, 1, np.nan)
t(assert_equal, complex(0, np.nan), complex(0, np.nan))
t(assert_equal, {"a": 1}, 3)
t(assert_almost_equal, 2.3333333333333, 2.33333334)
t(assert_almost_equal, 2.3333333333333, 2.33333334, decimal=10)
t(assert_almost_equal, np.array([1.0, 2.3333333333333]), np.array([1.0, 2.33333334]), decimal=9)
t(assert_almost_equal, np.nan, np.nan)
t(assert_almost_equal, np.inf, 1)
t(assert_almost_equal, 1 + 1j, 1 + 2j)
t(assert_almost_equal, np.nan, 1)
t(assert_almost_equal, 1, 2, 3, "m", False)
t(assert_array_almost_equal, [1.0, 2.333, np.nan], [1.0, 2.333, np.nan])
t(assert_array_almost_equal, [1.0, 2.33333, np.nan], [1.0, 2.33339, np.nan], decimal=5)
t(assert_array_almost_equal, [1.0, 2.33333, np.nan], [1.0, 2.33333, 5], decimal=5)
t(assert_array_almost_equal, [1, 2], [1, 2.1], 0)
t(assert_array_less, [1.0, 1.0, np.nan], [1.1, 2.0, np.nan])
t(assert_array_less, [1.0, 1.0, np.nan], [1, 2.0, np.nan])
t(assert_array_less, [1.0, 4.0], 3)
t(assert_array_less, [1.0, 2.0, 3.0], [4])
t(assert_array_less, [1, 2], [3, 3, 3])
t(assert_raises, ValueError, int, "x")
t(assert_raises, ValueError, int, "1")
with assert_raises(ZeroDivisionError):
    1 // 0


def f():
    with assert_raises(ZeroDivisionError):
        pass


t(f)
t(assert_raises, (KeyError, ValueError), int, "x")
t(assert_, True)
t(assert_, False, "m")
t(assert_, 0)
t(assert_approx_equal, 0.12345677777777e-20, 0.1234567e-20)
t(assert_approx_equal, 0.12345670e-20, 0.12345671e-20, significant=8)
t(assert_approx_equal, 0.12345670e-20, 0.12345672e-20, significant=8)
t(assert_approx_equal, 0, 0)
t(assert_approx_equal, np.nan, np.nan)
t(assert_raises_regex, ValueError, "bad", fail)
t(assert_raises_regex, ValueError, "foo", fail)
with assert_raises(ValueError) as caught:
    fail()
print(caught.exception)
