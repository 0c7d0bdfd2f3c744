"""Install what the builds and the tests need and this machine lacks; does nothing else.

    python3 firmware/setup.py                 everything
    python3 firmware/setup.py host pico       only these groups
    NO_INSTALL=1 python3 firmware/setup.py    only report; exit status 1 if something is missing

Groups: host (compilers and CMake), pico, qemu, xtensa, python (a virtual environment in
build/venv), node (the Pico emulator in build/node). System packages come through apt, as root or
with sudo.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
VENV = BUILD / "venv"
NODE = BUILD / "node"
DATA = BUILD / "data" / "diabetes.csv"
HERE = ROOT / "firmware"
GROUPS = ("host", "pico", "qemu", "xtensa", "python", "node")

# group, apt package, what shows that it is there (a command, or a path if it has a slash), why
ARM = (
    ("gcc-arm-none-eabi", "arm-none-eabi-gcc", "compiles for ARM chips"),
    ("libnewlib-arm-none-eabi", "/usr/lib/arm-none-eabi/newlib", "the C library of ARM chips"),
)
APT: dict[str, tuple[tuple[str, str, str], ...]] = {
    "host": (
        ("gcc", "gcc", "compiles the host firmware and the unit tests"),
        ("libc6-dev", "/usr/include/stdio.h", "the C library of the host firmware"),
        ("make", "make", "MicroPython's own builds use it"),
        ("cmake", "cmake", "owns every build"),
        ("ninja-build", "ninja", "runs CMake's builds"),
        ("git", "git", "names the version that is built"),
    ),
    "pico": (
        *ARM,
        (
            "libstdc++-arm-none-eabi-newlib",
            "/usr/share/doc/libstdc++-arm-none-eabi-newlib",
            "the Pico SDK links it",
        ),
    ),
    "qemu": (
        *ARM,
        ("qemu-system-arm", "qemu-system-arm", "runs the ARM images"),
        ("qemu-system-misc", "qemu-system-riscv32", "runs the RISC-V image"),
        ("gcc-riscv64-unknown-elf", "riscv64-unknown-elf-gcc", "compiles for RISC-V chips"),
        (
            "picolibc-riscv64-unknown-elf",
            "/usr/lib/picolibc/riscv64-unknown-elf",
            "the C library of RISC-V chips",
        ),
    ),
    # The compiler itself is made by firmware/xtensa/toolchain.py, with the host's gcc.
    "xtensa": (
        ("patchelf", "patchelf", "lets Debian's Xtensa compiler run on an older Debian"),
        ("qemu-system-misc", "qemu-system-xtensa", "runs Xtensa programs"),
    ),
    "node": (
        ("nodejs", "node", "runs the Pico emulator"),
        ("npm", "npm", "installs the Pico emulator"),
    ),
    "wireless": (("g++", "g++", "compiles the Pico SDK's assembler, for what drives the radio"),),
    "python": (),
}


class SetupError(Exception):
    """What could not be installed and what to do next, in one sentence."""


def digest(*paths: Path) -> str:
    """A key for the contents of these files and the Python that runs this."""
    key = hashlib.sha256(sys.version.encode())
    for path in paths:
        key.update(path.read_bytes() if path.is_file() else b"")
    return key.hexdigest()


def stamped(stamp: Path, key: str) -> bool:
    try:
        return stamp.read_text() == key
    except OSError:
        return False


def run_step(title: str, command: list[str], cwd: Path = ROOT) -> None:
    """Run a command that may take minutes, showing its last line and the time it took."""
    start = shown_at = time.monotonic()
    last: deque[str] = deque(maxlen=8)
    tty = sys.stdout.isatty()
    print(f"setup: {title} ...", end="" if tty else "\n", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    env.pop("PIP_USER", None)
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            if not (line := line.strip()):
                continue
            last.append(line)
            now = time.monotonic()
            if tty:
                width = shutil.get_terminal_size().columns - 12
                text = f"setup: {title}: {line}"[:width]
                print(f"\r\033[K{text}", end="", flush=True)
            elif now - shown_at > 15:
                print(f"setup:   {now - start:.0f} s  {line[:80]}", flush=True)
                shown_at = now
    took = time.monotonic() - start
    if process.returncode != 0:
        print("\n" if tty else "", *last, sep="\n", file=sys.stderr)
        text = "\n".join(last)
        if "No space left" in text:
            raise SetupError(f"{title} failed: the disk is full; free 2 GB and run again")
        raise SetupError(
            f"{title} failed (its last lines are above); check the network and run again"
        )
    print(f"\r\033[Ksetup: {title}, {took:.0f} s" if tty else f"setup:   done in {took:.0f} s")


# System packages


def is_there(probe: str) -> bool:
    return Path(probe).exists() if "/" in probe else shutil.which(probe) is not None


def missing_packages(groups: list[str]) -> dict[str, str]:
    """The apt packages that these groups lack, each with its purpose."""
    wanted = [row for group in groups for row in APT[group]]
    if "python" in groups and not has_venv():
        wanted.append(("python3-venv", "/nowhere", "makes the virtual environment"))
    return {package: why for package, probe, why in wanted if not is_there(probe)}


def has_venv() -> bool:
    if (VENV / "bin" / "python").exists():
        return True
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def install_packages(packages: dict[str, str]) -> None:
    names = list(packages)
    by_hand = f"apt-get install {' '.join(names)}"
    if shutil.which("apt-get") is None:
        raise SetupError(
            f"this machine has no apt-get: install what corresponds to {' '.join(names)}"
        )
    root = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            raise SetupError(f"installing needs root or sudo: as root run {by_hand}")
        root = ["sudo"]
        if subprocess.run(["sudo", "-v"], check=False).returncode != 0:
            raise SetupError(f"sudo was refused: as root run {by_hand}")
    run_step("read the package lists", [*root, "apt-get", "update"])
    options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
    prefix = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", *options]
    run_step(f"install {len(names)} system packages", [*prefix, *names])


# The virtual environment


def python_key() -> str:
    return digest(HERE / "requirements.txt", ROOT / "pyproject.toml", Path(__file__))


def python_ready() -> bool:
    return stamped(VENV / ".stamp", python_key()) and DATA.exists()


def install_python() -> None:
    BUILD.mkdir(exist_ok=True)
    stamp = VENV / ".stamp"
    stamp.unlink(missing_ok=True)
    python = VENV / "bin" / "python"
    if not python.exists():
        run_step("make build/venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(python), "-m", "pip", "install", "--no-input"]
    requirements = str(HERE / "requirements.txt")
    run_step("install the Python packages", [*pip, "-r", requirements])
    if (ROOT / "pyproject.toml").exists():
        run_step(
            "install this package",
            [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
        )
    write_data()
    stamp.write_text(python_key())


def write_data() -> None:
    """The diabetes study's table (442 patients) out of scikit-learn, for the example to read."""
    (found,) = VENV.glob(
        "lib/python3*/site-packages/sklearn/datasets/data/diabetes_data_raw.csv.gz"
    )
    target = found.with_name("diabetes_target.csv.gz")
    names = "age,sex,bmi,bp,s1,s2,s3,s4,s5,s6,target"
    with gzip.open(found, "rt") as x, gzip.open(target, "rt") as y:
        rows = [
            ",".join(f"{float(v):g}" for v in [*a.split(), b]) for a, b in zip(x, y, strict=True)
        ]
    DATA.parent.mkdir(parents=True, exist_ok=True)
    part = DATA.with_suffix(".part")
    part.write_text("\n".join([names, *rows]) + "\n")
    part.replace(DATA)
    print(f"setup: {DATA.relative_to(ROOT)}, {len(rows)} rows from scikit-learn")


# The Pico emulator


def node_key() -> str:
    return digest(HERE / "package.json", HERE / "package-lock.json")


def node_ready() -> bool:
    return stamped(NODE / ".stamp", node_key())


def install_node() -> None:
    NODE.mkdir(parents=True, exist_ok=True)
    (NODE / ".stamp").unlink(missing_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, NODE / name)
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    run_step("install the Pico emulator", ["npm", "ci", *options], cwd=NODE)
    (NODE / ".stamp").write_text(node_key())


PARTS: dict[str, tuple[str, Callable[[], bool], Callable[[], None]]] = {
    "python": ("build/venv: NumPy, the test tools and this package", python_ready, install_python),
    "node": ("build/node: rp2040js, the Pico emulator", node_ready, install_node),
}


def setup(groups: list[str]) -> int:
    """Install what these groups lack; with NO_INSTALL set only say so and return 1."""
    packages = missing_packages(groups)
    parts = [part for part in PARTS if part in groups and not PARTS[part][1]()]
    if not packages and not parts:
        return 0
    print("setup: missing on this machine:")
    for name, why in packages.items():
        print(f"  {name:32} {why}")
    for part in parts:
        print(f"  {PARTS[part][0]}")
    if os.environ.get("NO_INSTALL", "0") not in ("", "0"):
        print("setup: NO_INSTALL is set, so nothing was installed; unset it to install this")
        return 1
    if packages:
        install_packages(packages)
    for part in parts:
        PARTS[part][2]()
    return 0


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="setup.py", description="Install what is missing.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=" ".join(GROUPS))
    groups = parser.parse_args(argv).groups or list(GROUPS)
    if unknown := [group for group in groups if group not in (*GROUPS, *APT)]:
        print(f"setup: no group '{unknown[0]}'; groups are {', '.join(GROUPS)}", file=sys.stderr)
        return 2
    try:
        return setup(groups)
    except SetupError as error:
        print(f"setup: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nsetup: interrupted; run again to go on", file=sys.stderr)
    except OSError as error:
        hint = "free 2 GB" if error.errno == 28 else "look at that path"
        print(
            f"setup: {error.strerror or error} ({error.filename or BUILD}): {hint} and run again",
            file=sys.stderr,
        )
    return 1


if __name__ == "__main__":
    sys.exit(main())
