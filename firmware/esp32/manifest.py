# The frozen Python of the ESP32 images: the port's own, then this project's.
# ruff: noqa: F821  (the manifest tool provides the functions)

include("$(PORT_DIR)/boards/manifest.py")
include("../common/manifest.py")
