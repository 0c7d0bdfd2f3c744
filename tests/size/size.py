"""Print how many bytes of flash each folder of usermod/ takes in an image; needs a built one.

    python3 tests/size/size.py              the RPI_PICO image, beside tests/size/budget.toml
    python3 tests/size/size.py QEMU_M4F     another
    python3 tests/size/size.py --files      each file

It reads the linker's map, so it counts what is in the image and not what was dropped. The exit
status is 1 when RPI_PICO is over its budget.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "firmware"))

import fetch  # noqa: E402  (it reads TOML with every Python)

BUDGET = Path(__file__).with_name("budget.toml")
BOARD = "RPI_PICO"
# An input section: its name, address, size and object.
SECTION = re.compile(r"^ (\.[\w.$*-]+)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S.*)$", re.MULTILINE)
KEPT = (".text", ".rodata", ".data", ".time_critical", ".isr_vector")
FROZEN = ROOT / "usermod/frozen"
CODE = (".text", ".time_critical")
BYTECODE = ".rodata.fun_data_"


@dataclass
class Sizes:
    """Bytes of flash of an image."""

    c: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    """By folder of usermod/ and file."""
    frozen: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    """By top module of usermod/frozen/ ("names" for the texts of all names) and file."""
    code: int = 0
    """Of c, machine code without tables and texts."""
    elementwise: int = 0
    """Of code, core/cast.c and ufunc/."""
    bytecode: int = 0
    """Of frozen, code without constants and names."""
    image: int = 0

    def totals(self) -> dict[str, int]:
        """What the budget limits."""
        return {
            "c_code": self.code,
            "elementwise": self.elementwise,
            "c_module": sum(self.c.values()),
            "bytecode": self.bytecode,
            "frozen": sum(self.frozen.values()),
            "image": self.image,
        }


def portable_folders() -> dict[str, str]:
    """The folder of each portable file by its name, which is all that an archive keeps."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in (ROOT / "usermod").glob("*/*.c"):
        if path.parent.name != "bind":
            found[path.name].add(path.parent.name)
    return {name: " or ".join(sorted(folders)) for name, folders in found.items()}


def c_file(member: str, folders: dict[str, str]) -> tuple[str, str] | None:
    """The folder and file that an object of the map came from; None if it is not ours."""
    if m := re.search(r"/usermod/(\w+)/(\w+\.c|\w+)\.(?:c\.)?o(?:bj)?$", member):
        return m[1], m[2].removesuffix(".c") + ".c"
    if m := re.search(r"libmicronumpy_portable\.a\((\w+\.c)\.o", member):
        return folders.get(m[1], "?"), m[1]
    return None


def frozen_files() -> dict[str, tuple[str, str]]:
    """By the name that the tool gives a frozen file's symbols: its top module and its path."""
    found = {}
    for path in FROZEN.rglob("*.py"):
        inside = path.relative_to(FROZEN)
        name = re.sub(r"\W", "_", str(inside.with_suffix("")))
        found[name] = (inside.parts[0].removesuffix(".py"), str(inside))
    return found


def frozen_file(section: str, files: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    """The frozen file of a section of frozen_content.c; None if it is the port's."""
    if section.startswith(".rodata.mp_qstr_frozen"):
        return "names", "(of all frozen Python)"
    m = re.match(
        r"\.rodata\.(?:fun_data|proto_fun|children|const_obj_table_data|const_qstr_table_data"
        r"|const_obj|frozen_module)_(\w+)",
        section,
    )
    parts = m[1].split("_") if m else []
    for n in range(len(parts), 0, -1):
        if (name := "_".join(parts[:n])) in files:
            return files[name]
    return None


def sizes(board: str) -> Sizes:
    """What the map of the newest image of a board says."""
    maps = sorted((ROOT / "build" / board).glob("obj*/firmware*.map"))
    if not maps:
        raise FileNotFoundError(f"there is no image of {board}; build it with make {board}")
    text = maps[-1].read_text(errors="replace")
    text = text[text.index("Linker script and memory map") :]
    one_line = re.sub(r"^( \.\S+)\n\s+", r"\1 ", text, flags=re.MULTILINE)
    folders, files = portable_folders(), frozen_files()
    result = Sizes()
    for section, address, size, member in SECTION.findall(one_line):
        if not section.startswith(KEPT) or int(address, 16) == 0:
            continue
        n_bytes = int(size, 16)
        result.image += n_bytes
        if "frozen_content" in member:
            if place := frozen_file(section, files):
                result.frozen[place] += n_bytes
                result.bytecode += n_bytes if section.startswith(BYTECODE) else 0
        elif place := c_file(member, folders):
            result.c[place] += n_bytes
            if section.startswith(CODE):
                result.code += n_bytes
                is_elementwise = place[0] == "ufunc" or place == ("core", "cast.c")
                result.elementwise += n_bytes if is_elementwise else 0
    return result


def over_budget(found: Sizes) -> list[str]:
    """A sentence for each limit that RPI_PICO exceeds."""
    limits = fetch.load_toml(BUDGET)
    return [
        f"{name} takes {n_bytes:,} bytes, {n_bytes - limits[name]:,} more than its budget"
        for name, n_bytes in found.totals().items()
        if n_bytes > limits[name]
    ]


def show(title: str, places: dict[tuple[str, str], int], with_files: bool) -> None:
    """The folders of a part, the largest first."""
    by_folder: dict[str, int] = defaultdict(int)
    for (folder, _), n_bytes in places.items():
        by_folder[folder] += n_bytes
    print(title)
    for folder, n_bytes in sorted(by_folder.items(), key=lambda row: -row[1]):
        print(f"{n_bytes:9,}  {folder}")
        files = [(size, name) for (place, name), size in places.items() if place == folder]
        for size, name in sorted(files, reverse=True) if with_files else ():
            print(f"{'':9}  {size:9,}  {name}")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="size.py", description="Bytes of flash per folder.")
    parser.add_argument("board", nargs="?", default=BOARD)
    parser.add_argument("--files", action="store_true", help="each file too")
    options = parser.parse_args(argv)
    try:
        found = sizes(options.board)
    except FileNotFoundError as error:
        print(f"size: {error}", file=sys.stderr)
        return 1
    show("C, by folder of usermod/", found.c, options.files)
    show("frozen Python, by module", found.frozen, options.files)
    limits = fetch.load_toml(BUDGET) if options.board == BOARD else {}
    print(f"in all, {options.board}")
    for name, n_bytes in found.totals().items():
        print(f"{n_bytes:9,}  {name}" + (f" of {limits[name]:,}" if limits else ""))
    excess = over_budget(found) if limits else []
    for sentence in excess:
        print(f"size: {sentence}", file=sys.stderr)
    return 1 if excess else 0


if __name__ == "__main__":
    sys.exit(main())
