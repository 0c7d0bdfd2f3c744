#!/usr/bin/env python3
"""A stand-in for idf.py: configures the project, and leaves an "image" where the compiler would.

usage: idf.py [-D NAME=VALUE]... -B FOLDER build
"""

import re
import subprocess
import sys
from pathlib import Path

assert sys.argv[-1] == "build", sys.argv
build = Path(sys.argv[sys.argv.index("-B") + 1])
defines = [word for i, word in enumerate(sys.argv) if sys.argv[i - 1] == "-D"]
defines += [word[2:] for word in sys.argv if word.startswith("-D") and len(word) > 2]
command = [
    "cmake",
    "-G",
    "Ninja",
    "-S",
    ".",
    "-B",
    str(build),
    "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
]
subprocess.run([*command, *(f"-D{define}" for define in defines)], check=True)

config = (build / "sdkconfig.combined").read_text()
# Of lines with the same name the last one counts.
(*_, partitions) = re.findall(r'^CONFIG_PARTITION_TABLE_CUSTOM_FILENAME="(.*)"', config, re.M)
(build / "sdkconfig").write_text(
    'CONFIG_IDF_TARGET="esp32c3"\nCONFIG_BOOTLOADER_OFFSET_IN_FLASH=0x0\n'
)
for name in ("bootloader", "partition_table"):
    (build / name).mkdir(exist_ok=True)
(build / "bootloader" / "bootloader.bin").write_bytes(b"\xe9 bootloader")
(build / "partition_table" / "partition-table.bin").write_bytes(Path(partitions).read_bytes())
(build / "micropython.bin").write_bytes(b"\xe9 application")
(build / "micropython.elf").write_bytes(b"")
