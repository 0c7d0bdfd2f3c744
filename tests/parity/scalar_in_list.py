# A NumPy scalar in a list, or looked for in one, is equal to what `==` says it is equal to.
import numpy as np

plain = [0.1, -65504.0, 300, 2.5, True, None, "x", 1j]
scalars = [
    np.float32(0.1),
    np.float16(-65504),
    np.int16(300),
    np.float64(2.5),
    np.bool(True),
    np.complex64(1j),
]
for value in scalars:
    print(repr(value), value in plain, plain.index(value), plain.count(value))
for value in plain:
    print(repr(value), value in scalars, scalars.count(value))
print([0.1, 2.5] == [np.float32(0.1), np.float64(2.5)], (np.float32(0.1),) == (0.1,))
print(
    [0.1] != [np.float32(0.1)], [0.1] == [np.float32(0.2)], [np.float32(0.1)] == [np.float64(0.1)]
)
print(np.float16("-inf") in [float("-inf")], np.float32("nan") in [float("nan")])
queue = [0.5, 0.1, np.int8(3)]
queue.remove(np.float32(0.1))
queue.remove(3)
print(
    queue, slice(np.int8(1), 2) == slice(1, 2), slice(1, 2) in [slice(1, 2)], slice(1, 2) == (1, 2)
)

# Complex numbers have no floor.
for kind in (np.bool, np.int8, np.uint64, np.float32, np.float64):
    for divide in (lambda a, b: a // b, lambda a, b: a % b, lambda a, b: divmod(a, b)):
        for a, b in ((1j, kind(1)), (kind(1), 1j)):
            try:
                print(divide(a, b))
            except TypeError as error:
                print(str(error)[:50])
for divide in (lambda a, b: a // b, lambda a, b: a % b, lambda a, b: divmod(a, b)):
    for a, b in ((1j, np.complex64(1)), (np.complex128(1), 2.5), (np.int8(1), np.complex64(1j))):
        try:
            print(divide(a, b))
        except TypeError as error:
            print(str(error))
for divide in (lambda a, b: a // b, lambda a, b: a % b, lambda a, b: divmod(a, b)):
    for a, b in (
        (np.bool(1), np.complex64(1)),
        (np.complex128(1), np.bool(1)),
        (True, np.complex64(1)),
        (np.float64(1), np.complex64(1)),
        (np.complex64(1), np.complex128(1)),
        (np.uint64(1), np.complex64(1)),
    ):
        try:
            print(divide(a, b))
        except TypeError as error:
            print(str(error)[:40])
value = 1j
try:
    value //= np.float64(1)
except TypeError as error:
    print(str(error)[:40])
