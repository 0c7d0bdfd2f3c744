# 100,000 draws through log and exp: the last of them, and that the stream stands at the same place.
import numpy as np

N = 100_000
PIECE = 1000


def run(draw):
    largest = -np.inf
    for _ in range(N // PIECE):
        x = draw(size=PIECE)
        largest = max(largest, x.max())
    return largest, x[-1]


for method in ("standard_normal", "normal", "exponential", "standard_exponential"):
    rng = np.random.default_rng(7)
    print(method, *run(getattr(rng, method)), rng.random())

legacy = np.random.RandomState(7)
for method in ("standard_normal", "normal", "exponential"):
    print(method, *run(getattr(legacy, method)), legacy.random_sample())
