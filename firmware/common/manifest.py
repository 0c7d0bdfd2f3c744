# The frozen Python of every image: this project's own layer above the C module.
# ruff: noqa: F821  (the manifest tool provides the functions)

import sys
from pathlib import Path

sys.path.insert(0, str(Path("../../pylib").resolve()))
from micronumpy import frozen

# The tool leaves its output alone while no .py is newer, although new qstrs of the C files would
# clash with the ones in it: so an output older than the list of qstrs has to go.
# From 1.29 on the tool also reads this file to list C modules, without any output.
if "-o" in sys.argv:
    output = Path(sys.argv[sys.argv.index("-o") + 1])
    qstrs = output.parent / "genhdr" / "qstrdefs.preprocessed.h"
    if output.exists() and qstrs.exists() and output.stat().st_mtime <= qstrs.stat().st_mtime:
        output.unlink()
    # numpy._image: which texts of the files below this image has.
    image = output.parent / "micronumpy_image" / "numpy" / "_image.py"
    source = frozen.image_module(Path("../..").resolve())
    if not image.exists() or image.read_text() != source:
        image.parent.mkdir(parents=True, exist_ok=True)
        image.write_text(source)
    freeze(str(image.parent.parent.resolve()))

options.defaults(lines=True)
include("$(MPY_DIR)/extmod/asyncio")
if any(Path("../../usermod/frozen").rglob("*.py")):
    # Level 3 keeps no line numbers, a fifteenth of the code: tracebacks name the functions alone.
    freeze("../../usermod/frozen", opt=0 if options.lines else 3)
package("ulab", files=frozen.OF_ULAB, base_path="../../pylib", opt=0 if options.lines else 3)
