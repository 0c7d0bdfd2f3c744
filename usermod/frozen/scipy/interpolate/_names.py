"""The files of scipy.interpolate and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_interpolate", ("CubicSpline", "PPoly", "interp1d")),
)
