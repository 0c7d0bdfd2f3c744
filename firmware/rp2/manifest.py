# The frozen Python of the RP2040 and RP2350 images: the port's own, then this project's.
# ruff: noqa: F821  (the manifest tool provides the functions)

freeze("$(PORT_DIR)/modules")
include("../common/manifest.py", lines=False)
