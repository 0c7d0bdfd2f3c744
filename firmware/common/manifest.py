# The frozen Python of every image: this project's own layer above the C module.
# ruff: noqa: F821  (the manifest tool provides the functions)

import sys
from pathlib import Path

# The tool leaves its output alone while no .py is newer, although new qstrs of the C files would
# clash with the ones in it: so an output older than the list of qstrs has to go.
# From 1.29 on the tool also reads this file to list C modules, without any output.
if "-o" in sys.argv:
    output = Path(sys.argv[sys.argv.index("-o") + 1])
    qstrs = output.parent / "genhdr" / "qstrdefs.preprocessed.h"
    if output.exists() and qstrs.exists() and output.stat().st_mtime <= qstrs.stat().st_mtime:
        output.unlink()

options.defaults(lines=True)
include("$(MPY_DIR)/extmod/asyncio")
if any(Path("../../usermod/frozen").rglob("*.py")):
    # Level 3 keeps no line numbers, a fifteenth of the code: tracebacks name the functions alone.
    freeze("../../usermod/frozen", opt=0 if options.lines else 3)
# What the desktop's ulab has beyond NumPy and SciPy is the board's, too.
ours = ("_own.py", "utils.py")
package("ulab", files=ours, base_path="../../pylib", opt=0 if options.lines else 3)
