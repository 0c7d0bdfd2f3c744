# Products of matrices of all sizes around the tiles of four, of every dtype and layout.
import numpy as np


def matrix(n, m, dtype, first):
    values = (np.arange(n * m) * 7 + first) % 11 - 5
    if np.dtype(dtype).kind == "u":
        values = abs(values)
    a = values.astype(dtype).reshape(n, m)
    return a * dtype(1 - 2j) if np.dtype(dtype).kind == "c" else a


def layouts(n, m, dtype, first):
    wide = matrix(n * 2, m * 3, dtype, first)
    yield matrix(n, m, dtype, first)
    yield matrix(m, n, dtype, first).T
    yield wide[::2, 1::3]
    yield wide[::-2, ::-3]


SIZES = ((4, 4, 4), (5, 9, 6), (8, 70, 4), (3, 5, 7), (1, 8, 12), (9, 4, 1), (13, 0, 5))
TYPES = (np.float32, np.float64, np.int16, np.int32, np.uint8, np.complex64, np.float16, np.int64)

for dtype in TYPES:
    for n, k, m in SIZES:
        total = []
        for a in layouts(n, k, dtype, 1):
            for b in layouts(k, m, dtype, 4):
                c = a @ b
                weights = np.arange(c.size).reshape(c.shape) % 5
                total.append((c * weights).sum(dtype=complex).real)
        print(np.dtype(dtype), (n, k, m), c.dtype, c.shape, total)

# Mixed dtypes, batches and outputs.
a = matrix(6, 9, np.float32, 2)
b = matrix(9, 8, np.int16, 3)
print(a @ b)
print(a.astype(np.float64) @ b.astype(np.float32))
batch = np.stack([a, a[::-1], -a])
print((batch @ b).sum(axis=0))
print(np.matmul(batch, b, out=np.zeros((3, 6, 8)))[1])
print(np.dot(a, b)[::2], np.dot(batch, b).shape)
special = matrix(8, 8, np.float64, 0)
special[2, 3], special[5, 1] = np.inf, np.nan
print(special @ special)
