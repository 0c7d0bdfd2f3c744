"""ulab's names over the real NumPy and SciPy: `from ulab import numpy as np, scipy, utils`.

With MICRONUMPY_STRICT=1 the modules have only the names that the board has. No mathematics
here: it names, checks and forwards.
"""

import importlib
import os
from typing import TYPE_CHECKING

from ulab import _own
from ulab._modules import Finder, install

if TYPE_CHECKING:
    import numpy as numpy
    import scipy as scipy  # type: ignore[import-untyped]

    import ulab.utils as utils

# As the board says it.
__version__ = "6.12.0-8D-c"
__all__ = ["numpy", "scipy", "utils"]


def _board_names() -> dict[str, frozenset[str]] | None:
    if os.environ.get("MICRONUMPY_STRICT", "0") in ("", "0"):
        return None
    try:
        table = importlib.import_module("ulab._names")
    except ImportError:
        raise ImportError(
            "MICRONUMPY_STRICT=1 needs ulab/_names.py: run `make generate` in the checkout"
        ) from None
    return {"numpy": table.NUMPY, "scipy": table.SCIPY}


_OWN: dict[str, dict[str, object]] = {
    "numpy": {
        "float": float,
        "complex": complex,
        "trapz": _own.trapz,
        "ndinfo": _own.ndinfo,
    },
    "scipy.integrate": {"romberg": _own.romberg},
}

install(Finder(_OWN, _board_names()))


def __getattr__(name: str) -> object:
    if name in __all__:
        return importlib.import_module(f"ulab.{name}")
    raise AttributeError(f"module 'ulab' has no attribute '{name}'")
