"""The files of scipy.signal and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_convert", ("bilinear", "bilinear_zpk", "freqz", "freqz_sos", "lp2bp", "lp2bp_zpk",
        "lp2bs", "lp2bs_zpk", "lp2hp", "lp2hp_zpk", "lp2lp", "lp2lp_zpk", "normalize",
        "sos2tf", "sosfreqz", "tf2sos", "tf2zpk", "zpk2sos", "zpk2tf")),
    ("_convolve", ("convolve", "correlate", "fftconvolve")),
    ("_design", ("buttap", "butter", "cheb1ap", "cheb2ap", "cheby1", "cheby2", "iirfilter",
        "iirnotch", "iirpeak")),
    ("_filters", ("filtfilt", "lfilter", "lfilter_zi", "lfiltic", "sosfilt", "sosfilt_zi",
        "sosfiltfilt")),
    ("_fir", ("firwin", "kaiser_atten", "kaiser_beta", "kaiserord", "medfilt", "savgol_coeffs",
        "savgol_filter")),
    ("_peaks", ("argrelextrema", "argrelmax", "argrelmin", "find_peaks", "peak_prominences",
        "peak_widths")),
    ("_resample", ("decimate", "detrend", "hilbert", "resample", "resample_poly", "upfirdn")),
    ("_spectral", ("coherence", "csd", "periodogram", "spectrogram", "welch")),
    ("_waves", ("chirp", "sawtooth", "square", "unit_impulse")),
    ("windows", ("get_window",)),
)
