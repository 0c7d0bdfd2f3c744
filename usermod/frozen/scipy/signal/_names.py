"""The files of scipy.signal and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_filters", ("filtfilt", "lfilter", "lfilter_zi", "lfiltic", "sosfilt", "sosfilt_zi",
        "sosfiltfilt")),
    ("windows", ("get_window",)),
)
