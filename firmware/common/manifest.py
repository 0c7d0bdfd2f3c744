# The frozen Python of every image: this project's own layer above the C module.
# ruff: noqa: F821  (the manifest tool provides the functions)

import os

include("$(MPY_DIR)/extmod/asyncio")
if any(name.endswith(".py") for _, _, names in os.walk("../../usermod/frozen") for name in names):
    freeze("../../usermod/frozen")
