# Evenly spaced values: arange, linspace, logspace, geomspace.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
np.arange(0, 1, .25, dtype=complex)
np.arange(2**63, 2**63+3)
np.arange(2**63-1, 2**63+3)
np.arange(-2**63, 2**63, 2**61)
np.arange(0, 2**63, 2**61)
np.arange(0.1, 5, dtype=int)
np.arange(1.5, 5, dtype=int)
np.arange(-3.7, 3, 1.5, dtype=int)
np.arange(0, 300, 100, dtype=np.uint8)
np.arange(0, 400, 100, dtype=np.uint8)
np.arange(250, 300, dtype=np.uint8)
np.arange(-1, 3, dtype=np.uint8)
np.arange(np.float16(3))
np.arange(np.float32(0), np.float32(1), np.float32(0.1))
np.arange(0, 1, 0.1, dtype=np.float32)
np.arange(np.uint64(3))
np.arange(np.int64(3), np.uint64(6))
np.arange(3, device='gpu')
np.arange(5)
np.arange(0)
np.arange(-3)
np.arange(3, 0)
np.arange(3, 0, -1)
np.arange(0, 1, 0.1)
np.arange(1, 2, 0.3)
np.arange(0.5)
np.arange(3.0)
np.arange(1, 10, 2)
np.arange(10, 1, -3)
np.arange(0, 5, 0)
np.arange(0, 5, 0.0)
np.arange(np.nan)
np.arange(np.inf)
np.arange(0, 1, np.nan)
np.arange(0, np.inf, 1)
np.arange(-2**63, -2**63+2)
np.arange(2**63-2, 2**63)
np.arange(1e18, 1e18+5)
np.arange(3, dtype=np.uint8)
np.arange(300, dtype=np.uint8)
np.arange(0, 3, dtype='f4')
np.arange(0, 1, 0.25, dtype=np.float16)
np.arange(3, dtype=complex)
np.arange(0, 3, 0.5, dtype=int)
np.arange(0, 2, dtype=bool)
np.arange(0, 3, dtype=bool)
np.arange(1, 0, dtype=bool)
np.arange(np.int8(5))
np.arange(np.float32(3))
np.arange(np.uint8(3), np.uint8(1))
np.arange(np.uint8(3), np.uint8(10), np.int8(2))
np.arange(np.array(3))
np.arange(True)
np.arange(False, True)
np.arange()
np.arange(1, None)
np.arange(3, None, 1)
np.arange(start=3)
np.arange(stop=3)
np.arange(start=1, stop=3)
np.arange(stop=3, step=2)
np.arange(1, 2, 3, 4)
np.arange(1, 5, None)
np.arange(1, 1.5, 0.1, dtype='i4')
np.arange(-5, 5, 2, dtype=np.int8)
np.arange(1, -1, -0.25)
np.arange(0, -1, -0.1)
np.arange(0, 10, 3, float)
np.arange(0, 1, 1e-400)
np.arange(5, 10, 20)
np.arange(9007199254740993, 9007199254740996)
np.linspace(0, 1, 5)
np.linspace(0, 1, 5, endpoint=False)
np.linspace(0, 1, 1)
np.linspace(0, 1, 1, endpoint=False)
np.linspace(0, 1, 0)
np.linspace(0, 1, -1)
np.linspace(0, 1, 2.5)
np.linspace(0, 1, '3')
np.linspace(0, 1, 5, retstep=True)
np.linspace(0, 1, 1, retstep=True)
np.linspace(0, 1, 0, retstep=True)
np.linspace(0, 10, 5, dtype=int)
np.linspace(-1, -5, 4, dtype=int)
np.linspace(0, 1, 3, dtype=np.float32)
np.linspace(0, 1j, 3)
np.linspace([0, 1], [2, 3], 3)
np.linspace([0, 1], [2, 3], 3, axis=1)
np.linspace([0, 1], [2, 3], 3, axis=-1)
np.linspace([0, 1], [2, 3], 3, axis=2)
np.linspace([0, 1], 2, 3)
np.linspace(5, 5, 3)
np.linspace(0, 0, 3, retstep=True)
np.linspace(0, 1e-320, 5)
np.linspace(0, 5e-324, 3)
np.linspace(1, np.inf, 3)
np.linspace(0, 1, num=np.int8(3))
np.linspace(0, 1, True)
np.linspace(0, 1, 3, dtype=bool)
np.linspace(0, 1, 3, dtype=complex)
np.linspace(1, 2, 3, axis=1)
np.linspace(10, 0, 11)
np.linspace(0, 1, 50)[:5]
np.logspace(2.0, 3.0, num=4)
np.logspace(2.0, 3.0, num=4, endpoint=False)
np.logspace(2.0, 3.0, num=4, base=2.0)
np.logspace(2.0, 3.0, num=4, base=[2.0, 3.0], axis=-1)
np.logspace(0, 3, 4, dtype=int)
np.logspace([0, 1], 3, 4)
np.logspace(0, 1, 0)
np.geomspace(1, 1000, num=4)
np.geomspace(1, 1000, num=3, endpoint=False)
np.geomspace(1, 256, num=9)
np.geomspace(1, 256, num=9, dtype=int)
np.geomspace(1000, 1, num=4)
np.geomspace(-1000, -1, num=4)
np.geomspace(1j, 1000j, num=4)
np.geomspace(-1+0j, 1+0j, num=5)
np.geomspace(0, 1, 3)
np.geomspace([1, 2], [100, 200], 3)
np.geomspace([1, 2], [100, 200], 3, axis=1)
np.geomspace(1, 8, 4, dtype=np.float32)
np.geomspace(1, 0, 3)
"""

for case in CASES.strip().split("\n"):
    parts = case.split("; ")
    names = {"np": np}
    try:
        for part in parts[:-1]:
            exec(part, names)
        result = eval(parts[-1], names)
        print(case, "->", repr(result), getattr(result, "dtype", ""))
    except Exception as e:
        print(case, "->", type(e).__name__, e)

# Complex numbers
for arguments in ((3j,), (1j, 3), (1, 3, 1j), (1 + 1j, 3 + 5j), (0, 3 + 0j), (1j, 4 + 4j, 1)):
    print(np.arange(*arguments))
print(np.arange(3, dtype=complex), np.arange(0, 8 + 8j, 2 + 1j))
print(np.fromiter([1, 2, 3], float, count=-2))

# Small integers are counted without doubles.
for start in (-7, 0, 5):
    for stop in (-8, -7, 0, 1, 5, 6, 11):
        for step in (1, 2, 3, 7, -1, -2, -5):
            print(np.arange(start, stop, step), end=" ")
    print()
print(
    np.arange(1073741820, 1073741823),
    np.arange(-1073741824, 1073741823, 1073741823),
    np.arange(2, 11, 3, np.int16),
)
print(
    np.arange(1 << 40, (1 << 40) + 3),
    np.arange(3, dtype=np.float16),
    np.arange(70, dtype=np.uint8)[60:],
)
print(
    np.arange(0, 40, 1, np.complex64)[::9],
    np.arange(5.0, 0.0, -0.75),
    np.arange(100, dtype=np.float32)[::13],
)

# Plain numbers go without arrays in between.
for args in (
    (0, 1),
    (0.1, 0.7),
    (1, 1),
    (-3, 2.5),
    (5, -5),
    (0, 5e-324),
    (1e308, -1e308),
    (0, float("inf")),
):
    for n in (0, 1, 2, 3, 7):
        print(np.linspace(*args, n), np.linspace(*args, n, endpoint=False))
print(
    np.linspace(0, 10, 4, dtype=int),
    np.linspace(0, 1, 3, dtype=np.float32),
    np.linspace(0, 1, 3, retstep=True),
)
print(
    np.linspace(np.float64(0), 1, 3),
    np.linspace(np.float32(0), 1, 3),
    np.linspace(True, 2, 3),
    np.linspace(0, 2j, 3),
)
