"""The files of scipy.fft and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_fft", ("fft", "fft2", "fftfreq", "fftn", "fftshift", "hfft", "ifft", "ifft2", "ifftn",
        "ifftshift", "ihfft", "irfft", "irfft2", "irfftn", "next_fast_len", "rfft", "rfft2",
        "rfftfreq", "rfftn")),
)
