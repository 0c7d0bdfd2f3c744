# What is promised to be zero is zero, also in memory that held something else before.
import gc

import numpy as np

for n in (1, 7, 16, 33, 400, 3000):
    for dtype in (np.uint8, np.float64):
        dirty = [np.full(n, 255, dtype=dtype) for _ in range(4)]
        print(n, len(dirty), int(dirty[3].sum()))
        del dirty
        gc.collect()
        print(
            sum(bytearray(n)),
            sum(bytes(n)),
            np.zeros(n, dtype=dtype).sum(),
            np.zeros_like(np.empty(n, dtype)).any(),
        )
        gc.collect()
        print(
            np.pad(np.ones(1), n).sum(),
            np.eye(3, 3, k=1).sum(),
            np.bincount([0], minlength=n).sum(),
        )
