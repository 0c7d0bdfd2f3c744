"""The files of scipy.signal and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("windows", ("get_window",)),
)
