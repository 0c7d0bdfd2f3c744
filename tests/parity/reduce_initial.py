# initial= of every kind of number, in signed integers only where it fits.
import numpy as np

values = (
    (3.7, -3.7, float("nan"), float("inf"), 1e6, 1e30, -1e30, 1j, 300, 2**70)
    + (np.float32(3.7), np.float32("nan"), np.float32(1e12), np.float32(2e35), np.float64("nan"))
    + (
        np.float64(300.5),
        np.float16("inf"),
        np.float16(300),
        np.complex64(1j),
        np.int64(300),
        np.uint64(2**63),
    )
)
for dtype in (np.int8, np.int16, np.int32, np.int64, np.bool, np.float32):
    a = np.ones(3, dtype)
    for value in values:
        try:
            print(repr(value), repr(np.maximum.reduce(a, initial=value)))
        except (TypeError, ValueError, OverflowError) as error:
            print(repr(value), type(error).__name__, str(error)[:30])
