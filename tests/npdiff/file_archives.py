"""NumPy: A damaged archive raises zipfile.BadZipFile, but there is no module zipfile.

Description: The class has the same name, and is an Exception as NumPy's. Compressed archives are
larger: what is repeated is found among the last 512 bytes only. Archives beyond 4 GB are refused.

Cause: Archives are read and written by a few functions of NumPy's own module; a larger window
would cost memory.

Workaround: Catch Exception.
"""

import io

import numpy as np

try:
    np.load(io.BytesIO(b"PK\3\4 and so on"))
except Exception as e:
    print(type(e).__name__)
try:
    import zipfile

    print(zipfile.BadZipFile.__name__)
except ImportError:
    print("ImportError")
