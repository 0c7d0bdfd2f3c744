# nan, inf, subnormals, signed zeros and large arguments, where a chip's float library may cheat.
import math

import numpy as np

for dtype in (np.float64, np.float32):
    info_tiny = 5e-324 if dtype is np.float64 else 1.4e-45
    small = 2.2250738585072014e-308 if dtype is np.float64 else 1.1754944e-38
    large = 1.7976931348623157e308 if dtype is np.float64 else 3.4028235e38
    a = np.array(
        [
            0.0,
            -0.0,
            1.0,
            -1.0,
            np.inf,
            -np.inf,
            np.nan,
            info_tiny,
            -info_tiny,
            small,
            large,
            -large,
        ],
        dtype=dtype,
    )
    n = len(a)
    rows = a.reshape(n, 1)
    print(dtype.__name__)
    with_sign = np.copysign(1, a)
    print(with_sign)
    print(rows + a)
    print(rows - a)
    print(rows * a)
    print(rows < a)
    print(rows == a)
    print(np.maximum(rows, a))
    print(np.fmin(rows, a))
    print(np.isnan(a), np.isinf(a), np.isfinite(a), np.signbit(a))
    print(np.floor(a), np.trunc(a), np.rint(a))
    print(a * dtype(0.5))
    print(a.sum(), a[:6].max(), a[7:10].sum(), np.sum(a[7:9]))
    print(a + 1.0, 1.0 - a, a * 0.0)
    print(np.sqrt(a[::7]))

print(float("inf") - float("inf"), float("nan") + 1, 0.0 * float("inf"))
print(5e-324 + 5e-324, 5e-324 / 2, 2.2250738585072014e-308 / 2, 1e-310 * 3)
print(-0.0, 0.0 * -1, 5e-324 > 0, -5e-324 < 0)
print(math.copysign(1.0, -0.0), 1e308 * 10, -1e308 * 10)
print("%.9f %.9f %.9f" % (math.sin(1e6), math.cos(1e6), math.tan(1e5)))
print("%.9f %.9f" % (math.sin(1e22), math.exp(1) - math.e))
print(np.round(np.sin(np.array([1e3, 1e6, 1e10, 1e22])) * 1e9))
