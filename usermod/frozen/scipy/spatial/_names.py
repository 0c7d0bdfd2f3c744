"""The files of scipy.spatial and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("distance", ()),
)
