"""The files of scipy.ndimage and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_filters", ("convolve1d", "correlate1d", "gaussian_filter1d", "uniform_filter1d")),
)
