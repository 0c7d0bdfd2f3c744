"""Build images by board name: get what is missing, then let CMake do it.

    python3 firmware/build.py RPI_PICO      build/RPI_PICO/firmware.{elf,bin,uf2}
    python3 firmware/build.py host unit     the host firmware and the unit tests
    python3 firmware/build.py unit-xtensa   the unit tests, as an ESP32's processor runs them
    python3 firmware/build.py all           every board that can be built on this machine
    python3 firmware/build.py --list        the boards

With SANITIZE=1 and MICRONUMPY_BUILD=build/sanitize in the environment, `host` becomes a firmware
that reports the first step outside of a block, of the stack or of what C defines, in a folder of
its own: the same MICRONUMPY_BUILD lets `micronumpy run`, `parity` and the tests use it.

`make BOARD` and `micronumpy build BOARD` both end here.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / name) for name in ("firmware", "firmware/xtensa", "pylib")]

import fetch  # noqa: E402
import setup  # noqa: E402
import toolchain  # noqa: E402

from micronumpy import boards, locate  # noqa: E402
from micronumpy.errors import UserError  # noqa: E402

# The unit tests' targets: the setup groups that each needs, and its configuration for CMake.
UNIT = {"unit": ("host", "default"), "unit-xtensa": ("host xtensa", "xtensa")}
TREES = {"default": "cmake", "xtensa": "cmake-xtensa"}


def artifacts(board: boards.Board) -> list[Path]:
    """The files that a build of this board leaves, the one to flash or run last."""
    return [locate.build_dir() / board.name / name for name in board.artifacts.split()]


def cmake(*args: str) -> int:
    return subprocess.run(["cmake", *args], cwd=ROOT, check=False, close_fds=False).returncode


@contextlib.contextmanager
def only_build() -> Iterator[None]:
    """Two builds in one tree would mix their objects: the second waits for the first."""
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("build: another build is under way here; waiting for it", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        # A build that outlives this process has to keep the lock: it inherits the open file.
        os.set_inheritable(lock.fileno(), True)
        yield


def possible() -> list[str]:
    """The boards that lack nothing here; says of the others what they lack."""
    lacks = {board.name: boards.missing(board) for board in boards.every()}
    for name, error in lacks.items():
        if error:
            print(f"build: SKIPPED {name}: {error}")
    return [name for name, error in lacks.items() if error is None]


def build(targets: list[str]) -> int:
    """Set up, fetch and build the targets; 0 when all are built.

    A target is a board, a key of UNIT, or `bench-` and a board: its image for `make bench`.
    Status 3: the machine cannot have the compiler, for the reason that was printed.
    """
    if every := targets == ["all"]:
        targets = possible()
    asked = {t: boards.by_name(t.removeprefix("bench-")) for t in targets if t not in UNIT}
    for board in asked.values():
        if error := boards.missing(board):
            raise error
    needed = [UNIT[t][0] if t in UNIT else asked[t].groups for t in targets]
    groups = {group for names in needed for group in names.split()}
    if status := setup.main(sorted(groups)):
        return status
    if status := fetch.main([]):
        return status
    if "xtensa" in groups and (status := toolchain.main()):
        if not every or status != toolchain.NOT_HERE:
            return status
        targets = [t for t in targets if "xtensa" not in asked[t].groups.split()]
    out = locate.build_dir()
    presets = {t: UNIT[t][1] if t in UNIT else "default" for t in targets}
    for preset in sorted(set(presets.values())):
        configure = ["--preset", preset, "--log-level=WARNING", "-B", str(out / TREES[preset])]
        configure.append(f"-DBUILD_DIR={out}")
        if cmake(*configure, f"-DMICROPYTHON_DIR={fetch.micropython_dir()}") != 0:
            print("build: CMake could not configure; its message is above", file=sys.stderr)
            return 1
    for target in targets:
        tree = out / TREES[presets[target]]
        if cmake("--build", str(tree), "--target", "unit" if target in UNIT else target) != 0:
            what = "the unit tests" if target in UNIT else target
            print(f"build: {what} failed; the first error above says where", file=sys.stderr)
            return 1
        if target in asked and asked[target].name == target:
            for path in artifacts(asked[target]):
                print(f"build: {fetch.shown(path)}  {path.stat().st_size:,} bytes")
    return 0


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="build.py", description="Build images by board name.")
    parser.add_argument("targets", nargs="*", metavar="BOARD")
    parser.add_argument("--list", action="store_true", help="name the boards and stop")
    options = parser.parse_args(argv)
    if options.list or not options.targets:
        for board in boards.every():
            print(f"{board.name:28} {board.description}")
        return 0 if options.list else 2
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    try:
        with only_build():
            return build(options.targets)
    except UserError as error:
        print(f"build: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nbuild: interrupted; run again to go on", file=sys.stderr)
        return 1
    except FileNotFoundError as error:
        print(f"build: {error.filename} is missing; run make setup", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
