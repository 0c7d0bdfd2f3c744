"""Print how many bytes of flash each folder of usermod/ takes in an image; needs a built one.

    python3 tests/size/size.py              the RPI_PICO image
    python3 tests/size/size.py QEMU_M4F     another
    python3 tests/size/size.py --files      each file

It reads the linker's map, so it counts what is in the image and not what was dropped.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# An input section: its name, address, size and object.
SECTION = re.compile(r"^ (\.[\w.$*-]+)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S.*)$", re.MULTILINE)
KEPT = (".text", ".rodata", ".data", ".time_critical", ".isr_vector")


def portable_folders() -> dict[str, str]:
    """The folder of each portable file by its name, which is all that an archive keeps."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in (ROOT / "usermod").glob("*/*.c"):
        if path.parent.name != "bind":
            found[path.name].add(path.parent.name)
    return {name: " or ".join(sorted(folders)) for name, folders in found.items()}


def file_of(member: str, folders: dict[str, str]) -> tuple[str, str]:
    """The folder and file that an object of the map came from; ('', '') if it is not ours."""
    if m := re.search(r"/usermod/(\w+)/(\w+\.c|\w+)\.(?:c\.)?o(?:bj)?$", member):
        return m[1], m[2].removesuffix(".c") + ".c"
    if m := re.search(r"libmicronumpy_portable\.a\((\w+\.c)\.o", member):
        return folders.get(m[1], "?"), m[1]
    if "frozen_content" in member:
        return "frozen Python, the port's too", "frozen_content.c"
    return "", ""


def sizes(board: str) -> tuple[dict[tuple[str, str], int], int]:
    """Bytes of flash by (folder, file), and of the whole image."""
    maps = sorted((ROOT / "build" / board).glob("obj*/firmware*.map"))
    if not maps:
        raise FileNotFoundError(f"there is no image of {board}; build it with make {board}")
    text = maps[-1].read_text(errors="replace")
    text = text[text.index("Linker script and memory map") :]
    folders = portable_folders()
    ours: dict[tuple[str, str], int] = defaultdict(int)
    total = 0
    one_line = re.sub(r"^( \.\S+)\n\s+", r"\1 ", text, flags=re.MULTILINE)
    for section, address, size, member in SECTION.findall(one_line):
        if not section.startswith(KEPT) or int(address, 16) == 0:
            continue
        n_bytes = int(size, 16)
        total += n_bytes
        where = file_of(member, folders)
        if where[0]:
            ours[where] += n_bytes
    return ours, total


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="size.py", description="Bytes of flash per folder.")
    parser.add_argument("board", nargs="?", default="RPI_PICO")
    parser.add_argument("--files", action="store_true", help="each file too")
    options = parser.parse_args(argv)
    try:
        ours, total = sizes(options.board)
    except FileNotFoundError as error:
        print(f"size: {error}", file=sys.stderr)
        return 1
    by_folder: dict[str, int] = defaultdict(int)
    for (folder, _), n_bytes in ours.items():
        by_folder[folder] += n_bytes
    for folder, n_bytes in sorted(by_folder.items(), key=lambda row: -row[1]):
        print(f"{n_bytes:9,}  {folder}")
        if options.files:
            files = [(size, name) for (place, name), size in ours.items() if place == folder]
            for size, name in sorted(files, reverse=True):
                print(f"{'':9}  {size:9,}  {name}")
    module = sum(size for folder, size in by_folder.items() if " " not in folder)
    print(f"{module:9,}  the C module\n{total:9,}  the whole {options.board} image")
    return 0


if __name__ == "__main__":
    sys.exit(main())
