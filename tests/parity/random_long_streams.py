# 100,000 draws of every method whose stream is NumPy's bit for bit, in pieces that fit a chip.
import numpy as np

N = 100_000
PIECE = 1000


def digest(draw):
    """Both the order and every bit of the draws show in it."""
    weights = np.arange(1, PIECE + 1, dtype=np.uint64)
    total = np.zeros(1, dtype=np.uint64)
    last = None
    for _ in range(N // PIECE):
        last = draw(PIECE)
        bits = last.view(np.uint64) if last.itemsize == 8 else last.astype(np.uint64)
        total *= np.uint64(31)
        total += np.sum(bits.ravel() * weights[: bits.size], dtype=np.uint64)
    return int(total[0]), last.ravel()[-1]


def shuffled(generator):
    def draw(n):
        a = np.arange(n)
        generator.shuffle(a)
        return a

    return draw


for name, make in (("PCG64", np.random.default_rng), ("MT19937", np.random.RandomState)):
    new = lambda: make(20240229)
    print(name)
    print(*digest(new().random if name == "PCG64" else new().random_sample))
    for low, high in ((0, 2), (-5, 12), (0, 1 << 31), (-(1 << 40), 1 << 41)):
        generator = new()
        integers = generator.integers if name == "PCG64" else generator.randint
        print(low, high, *digest(lambda n: integers(low, high, size=n, dtype=np.int64)))
    generator = new()
    print("uniform", *digest(lambda n: generator.uniform(-1.5, 2.25, size=n)))
    generator = new()
    print("permutation", *digest(generator.permutation))
    print("shuffle", *digest(shuffled(new())))
    generator = new()
    print("choice", *digest(lambda n: generator.choice(37, size=n)))
    generator = new()
    print("choice p", *digest(lambda n: generator.choice(3, size=n, p=[0.5, 0.25, 0.25])))
    print(new().permutation(12), generator.choice(50, size=5, replace=False))
