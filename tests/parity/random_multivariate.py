# multivariate_normal of Generator and of the legacy functions: numbers to rounding, messages.
import numpy as np

r = np.random.default_rng(7)
c = [[2, 0.5, 0.1], [0.5, 1, 0.3], [0.1, 0.3, 0.7]]
for method in ("svd", "eigh", "cholesky"):
    print(np.round(r.multivariate_normal([1, 2, 3], c, size=(2, 2), method=method), 9).tolist())
np.random.seed(3)
print(np.round(np.random.multivariate_normal([1, 2, 3], c, 5), 9).tolist())
print(np.round(np.random.multivariate_normal([0, 0], [[1, 0], [0, 100]]), 9).tolist())
print(r.random(), np.random.random())


def attempt(*args, **options):
    try:
        print(r.multivariate_normal(*args, **options).shape)
    except Exception as error:
        print(type(error).__name__, error)


attempt([0, 1], np.eye(2))
attempt([0, 1], np.eye(2), 3)
attempt([[0]], [[1]])
attempt([0], [1])
attempt([0, 1], [[1]])
attempt([0, 1], [[1, 2], [2, 1]], check_valid="raise")
attempt([0, 1], [[1, 2], [2, 1]], check_valid="x")
attempt([0, 1], np.eye(2), method="x")
attempt([0, 1], [[1, 2], [2, 1]], method="cholesky")
attempt([0, 1], [[1j, 2], [2, 1]])

rng = np.random.default_rng(861824)
for method in ("marginals", "count"):
    for n in (0, 1, 6, 14, 15, 20, 28):
        print(rng.multivariate_hypergeometric([16, 8, 4], n, method=method))
        print(rng.multivariate_hypergeometric([16, 8, 4], n, 2, method).tolist())
for arguments in (([], 0), ([1, 2], 4), ([1, -2], 1), ([[1]], 1), ([1, 2], -1), ([5], 3)):
    try:
        print(rng.multivariate_hypergeometric(*arguments))
    except ValueError as error:
        print(error)
