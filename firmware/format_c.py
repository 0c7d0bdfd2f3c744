"""Format the C of this repository as MicroPython formats its own: same tool, same configuration.

    python3 firmware/format_c.py            write
    python3 firmware/format_c.py --check    only name what would change (exit status 1 if any)

Exit status 3: the tool or the fetched MicroPython is missing, so nothing was looked at.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "firmware"))

import fetch  # noqa: E402

VENV = ROOT / "build" / "venv" / "bin"
FOLDERS = ("bench", "boards", "firmware", "tests", "usermod")
GENERATED = ROOT / "usermod" / "gen"
MISSING = 3


def sources() -> list[Path]:
    """Every C file and header that people write."""
    found = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.[ch]")))
    return [path for path in found if GENERATED not in path.parents]


def formatted(paths: list[Path], formatter: Path) -> dict[Path, bytes]:
    """What the files would hold; they are not touched."""
    with tempfile.TemporaryDirectory(prefix="micronumpy-") as name:
        copies = {path: Path(name) / path.relative_to(ROOT) for path in paths}
        for path, copy in copies.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        environment = {**os.environ, "PATH": f"{VENV}{os.pathsep}{os.environ['PATH']}"}
        command = [sys.executable, str(formatter), "-c", *map(str, copies.values())]
        subprocess.run(command, check=True, env=environment)
        return {path: copy.read_bytes() for path, copy in copies.items()}


def main(argv: list[str]) -> int:
    checking = argv == ["--check"]
    if argv and not checking:
        print("usage: python3 firmware/format_c.py [--check]", file=sys.stderr)
        return 2
    formatter = fetch.micropython_dir() / "tools" / "codeformat.py"
    for needed, remedy in ((VENV / "uncrustify", "make python"), (formatter, "make fetch")):
        if not needed.is_file():
            print(f"format_c: there is no {needed}; `{remedy}` brings it", file=sys.stderr)
            return MISSING
    paths = sources()
    changed = {
        path: text
        for path, text in formatted(paths, formatter).items()
        if text != path.read_bytes()
    }
    for path, text in changed.items():
        if checking:
            print(f"{path.relative_to(ROOT)}: not formatted; run python3 firmware/format_c.py")
        else:
            path.write_bytes(text)
    print(
        f"format_c: {len(changed)} of {len(paths)} files {'would' if checking else 'did'} change"
    )
    return 1 if checking and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
