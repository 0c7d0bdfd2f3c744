# Runs on the target: prints one line `name dtype n clocks floor_clocks` per case.
import _floor
import numpy as np

DTYPES = ("float32", "float64", "int16", "uint8")
SIZES = (10, 1000)
REPEATS = 3


def clocks(function, *args):
    # The smallest of a few runs: the first one fills caches, an interrupt may fall into another.
    return min(_floor.clocks(function, args) for _ in range(REPEATS))


for dtype in DTYPES:
    for n in SIZES:
        a = (np.arange(n) % 50 + 1).astype(dtype)
        b = (np.arange(n) % 7 + 2).astype(dtype)
        out = np.zeros(n, dtype=dtype)
        mask = np.zeros(n, dtype=bool)
        for name, result in (("add", out), ("multiply", out), ("less", mask)):
            plain = getattr(_floor, name + "_" + dtype)
            ours = clocks(getattr(np, name), a, b, result)
            print(name, dtype, n, ours, clocks(plain, a, b, result))
        plain = getattr(_floor, "sum_" + dtype)
        print("sum", dtype, n, clocks(np.sum, a), clocks(plain, a))
        plain = getattr(_floor, "add_" + dtype)
        print("a + b", dtype, n, clocks(lambda a=a, b=b: a + b), clocks(plain, a, b, out))
