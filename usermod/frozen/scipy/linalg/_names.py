"""The files of scipy.linalg and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_decompositions", ("eig", "eigh", "eigvals", "eigvalsh", "expm", "norm", "null_space",
        "orth", "pinv", "qr", "svd", "svdvals")),
    ("_matrices", ("block_diag", "circulant", "hankel", "toeplitz")),
    ("_solve", ("LinAlgError", "cho_factor", "cho_solve", "cholesky", "det", "inv", "lstsq",
        "lu", "lu_factor", "lu_solve", "solve", "solve_banded", "solve_triangular")),
)
