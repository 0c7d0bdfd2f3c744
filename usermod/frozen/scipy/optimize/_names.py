"""The files of scipy.optimize and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_least_squares", ("curve_fit", "fsolve", "least_squares", "leastsq")),
    ("_minimize", ("fmin", "minimize")),
    ("_minimize_scalar", ("bracket", "minimize_scalar")),
    ("_result", ("OptimizeResult", "OptimizeWarning", "RootResults")),
    ("_root", ("bisect", "brentq", "newton", "root_scalar")),
)
