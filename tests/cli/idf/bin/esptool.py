"""A stand-in for `python3 -m esptool --chip CHIP image_info FILE`: looks at the magic byte."""

import sys
from pathlib import Path

option, _chip, command, file = sys.argv[1:]
assert (option, command) == ("--chip", "image_info"), sys.argv
sys.exit(Path(file).read_bytes()[0] != 0xE9)
