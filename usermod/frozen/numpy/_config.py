"""numpy.show_config: what this build is and where it runs."""

import gc
import sys

import numpy as np
from numpy._layer import describe


def show_config(mode="stdout"):
    """Prints versions, layer, board, dtypes, floats and heap; with mode "dicts" returns them."""
    if mode not in ("stdout", "dicts"):
        raise AttributeError("Invalid `mode`, use one of: stdout, dicts")
    implementation = sys.implementation
    layer = describe()
    heap = gc.mem_alloc() + gc.mem_free()
    found = {
        "numpy": np.__version__,
        "micronumpy": np.__micronumpy__,
        "layer": layer,
        "micropython": ".".join([str(part) for part in implementation.version[:3]]),
        "board": getattr(implementation, "_machine", sys.platform),
        "dtypes": " ".join([np.dtype(char).name for char in np.typecodes["All"]]),
        "float": "double precision, 64 bits" if 1 + 2.0**-50 != 1 else "single precision, 32 bits",
        "heap": f"{heap} bytes, {gc.mem_free()} free",
    }
    if mode == "dicts":
        return found
    for name, value in found.items():
        print(f"{name}: {value}")
    return None
