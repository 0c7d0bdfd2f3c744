"""The files of scipy and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("constants", ()),
    ("fft", ()),
    ("integrate", ()),
    ("interpolate", ()),
    ("linalg", ()),
    ("optimize", ()),
    ("signal", ()),
    ("spatial", ()),
    ("special", ()),
    ("stats", ()),
)
