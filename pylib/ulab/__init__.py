"""ulab's names over the real NumPy, so that `from ulab import numpy as np` runs on the desktop.

With MICRONUMPY_STRICT=1 the modules have only the names that the board has. No mathematics
here: it names, checks and forwards.
"""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as numpy
elif os.environ.get("MICRONUMPY_STRICT", "0") not in ("", "0"):
    from ulab._strict import numpy
else:
    import numpy

sys.modules["ulab.numpy"] = numpy  # for `import ulab.numpy as np`

__all__ = ["numpy"]
