"""ulab.utils: samples of peripherals as floats, and spectra. Images have this file frozen."""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False  # not typing's: the board does without that module
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    Buffer = bytes | bytearray | memoryview | NDArray[Any]


def _from_buffer(
    dtype: str,
    buffer: Buffer,
    count: int,
    offset: int,
    out: NDArray[Any] | None,
    byteswap: bool,
) -> NDArray[Any]:
    values: NDArray[Any] = np.frombuffer(buffer, dtype, count, offset)
    if byteswap:
        values = values.byteswap()
    if out is None:
        return values.astype(np.float64)
    if not isinstance(out, np.ndarray) or out.ndim != 1 or out.dtype.kind != "f":
        raise TypeError("out must be a float dense array")
    if len(out) < len(values):
        raise ValueError("out array is too small")
    out[: len(values)] = values
    return out


def from_int16_buffer(
    buffer: Buffer,
    *,
    count: int = -1,
    offset: int = 0,
    out: NDArray[Any] | None = None,
    byteswap: bool = False,
) -> NDArray[Any]:
    """Floats from count 16-bit integers (-1: all) that begin offset bytes into a buffer.

    They are written to the first places of out, an array of floats, if it is given.
    """
    return _from_buffer("h", buffer, count, offset, out, byteswap)


def from_uint16_buffer(
    buffer: Buffer,
    *,
    count: int = -1,
    offset: int = 0,
    out: NDArray[Any] | None = None,
    byteswap: bool = False,
) -> NDArray[Any]:
    """from_int16_buffer for unsigned integers."""
    return _from_buffer("H", buffer, count, offset, out, byteswap)


def from_int32_buffer(
    buffer: Buffer,
    *,
    count: int = -1,
    offset: int = 0,
    out: NDArray[Any] | None = None,
    byteswap: bool = False,
) -> NDArray[Any]:
    """from_int16_buffer for 32-bit integers."""
    return _from_buffer("i", buffer, count, offset, out, byteswap)


def from_uint32_buffer(
    buffer: Buffer,
    *,
    count: int = -1,
    offset: int = 0,
    out: NDArray[Any] | None = None,
    byteswap: bool = False,
) -> NDArray[Any]:
    """from_int16_buffer for unsigned 32-bit integers."""
    return _from_buffer("I", buffer, count, offset, out, byteswap)


def spectrogram(
    signal: NDArray[Any],
    *,
    scratchpad: NDArray[Any] | None = None,
    out: NDArray[Any] | None = None,
    log: bool = False,
) -> NDArray[Any]:
    """Absolute values, or their natural logarithms, of the discrete Fourier transform of a signal.

    With scratchpad, a line of float64 twice as long as the signal, and out, a line of float64 as
    long, nothing is allocated.
    """
    if not isinstance(signal, np.ndarray):
        raise NotImplementedError("spectrogram is defined for ndarrays only")
    if signal.ndim != 1:
        raise TypeError("spectrogram is implemented for 1D arrays only")
    work: NDArray[Any] | None = None
    if scratchpad is not None:
        if scratchpad.ndim != 1 or scratchpad.dtype != np.float64 or scratchpad.strides != (8,):
            raise ValueError("scratchpad must be a 1D dense float array")
        if len(scratchpad) != 2 * len(signal):
            raise ValueError("scratchpad must be twice as long as input")
        work = scratchpad.view(np.complex128)
    spectrum: NDArray[Any] = np.abs(np.fft.fft(signal, out=work), out=out)
    return np.log(spectrum, out=spectrum) if log else spectrum
