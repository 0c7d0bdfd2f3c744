# The frozen Python of the boards with a radio: what their networking and Bluetooth need as well.
# ruff: noqa: F821  (the manifest tool provides the functions)

require("bundle-networking")
require("aioble")
include("manifest.py")
