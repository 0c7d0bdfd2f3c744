# Long streams, bit for bit: a checksum of many numbers of each method that needs no log or exp.
import numpy as np


def checksum(a):
    words = np.frombuffer(a.tobytes(), np.uint8).astype(np.uint64)
    places = np.arange(1, words.size + 1, dtype=np.uint64)
    return int((words * places).sum()), a.dtype, a[-1].item()


N = 2000
for make in (
    lambda: np.random.default_rng(2**100 + 17),
    lambda: np.random.Generator(np.random.MT19937(5)),
):
    rng = make()
    print(checksum(rng.random(N)), checksum(rng.random(N, dtype=np.float32)))
    for dtype in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"):
        low, high = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
        print(dtype, checksum(rng.integers(low, high, N, dtype=dtype, endpoint=True)))
        print(dtype, checksum(rng.integers(low // 3, high // 5, N, dtype=dtype)))
        print(dtype, checksum(rng.integers(0, 10, N + 1, dtype=dtype)))
    print(checksum(rng.integers(0, 2, N, dtype=bool)))
    print(checksum(rng.permutation(N)), checksum(rng.choice(N, 300, replace=False)))
    print(checksum(rng.uniform(-3, 5, N)), checksum(rng.choice(50, N)))

r = np.random.RandomState(123)
print(checksum(r.random_sample(N)), checksum(r.randint(0, 1000, N)))
print(checksum(r.randint(-(2**40), 2**41, N)), checksum(r.permutation(N)))
print(checksum(r.randint(0, 200, N, dtype=np.uint8)), checksum(r.uniform(2, 3, N)))
