"""Make the windowed-ABI Xtensa compiler in build/xtensa from Debian packages; nothing else.

    python3 firmware/xtensa/toolchain.py    build/xtensa/bin/xtensa-elf-gcc and its tools

Debian has a compiler for the ESP8266 (lx106, the call0 ABI) that takes another core from a
plugin. This unpacks it, compiles plugin.c with the facts of core.h, and builds GCC's support
library and newlib for that core. docs/xtensa.md explains. Exit status 3: not on this machine.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUT = ROOT / "build" / "xtensa"
sys.path.insert(0, str(ROOT / "firmware"))

import fetch  # noqa: E402

DEBIAN = "xtensa-lx106-elf"  # Debian's name for the target
OURS = "xtensa-elf"  # the prefix of our commands
TOOLS = ("gcc", "ar", "as", "ld", "nm", "objcopy", "objdump", "ranlib", "readelf", "size", "strip")
USR = OUT / "usr"
GCC_LIB = USR / "lib" / "gcc" / DEBIAN / "13.3.0"
TARGET = USR / "lib" / DEBIAN
RUNTIME = USR / "x86_64-linux-gnu" / "lib"
SRC = OUT / "src"
LOG = OUT / "log.txt"
NOT_HERE = 3  # exit status
FREE_BYTES = 700_000_000  # what the sources and the objects take while it is built
CFLAGS = ["-O2", "-mlongcalls", "-ffunction-sections", "-fdata-sections"]

# What a compiler for a 32-bit core may call of libgcc2.c; the rest is assembly, listed by GCC.
LIBGCC2 = """
    muldi3 negdi2 cmpdi2 ucmpdi2 clear_cache ffsdi2 clzdi2 ctzdi2 clrsbdi2 popcount_tab popcountsi2
    popcountdi2 paritysi2 paritydi2 absvsi2 absvdi2 addvsi3 addvdi3 subvsi3 subvdi3 mulvsi3 mulvdi3
    negvsi2 negvdi2 powisf2 powidf2 mulsc3 muldc3 divsc3 divdc3 divdi3 moddi3 divmoddi4 udivdi3
    umoddi3 udivmoddi4
""".split()


class ToolchainError(Exception):
    """What failed and what to do next, in one sentence."""


class NotHereError(ToolchainError):
    """Why this machine cannot make the compiler; not a fault of the repository."""


def key() -> str:
    """A name for exactly these inputs in this place (the programs hold their loader's path)."""
    digest = hashlib.sha256(str(OUT).encode())
    for name in ("sources.toml", "core.h", "plugin.c", "toolchain.py"):
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()


def is_ready() -> bool:
    try:
        return (OUT / ".key").read_text() == key()
    except OSError:
        return False


@contextlib.contextmanager
def step(title: str) -> Iterator[None]:
    """Name a step that takes a while, and then the time it took."""
    start = time.monotonic()
    fetch.progress(f"xtensa: {title} ...")
    yield
    fetch.progress(f"xtensa: {title}, {time.monotonic() - start:.0f} s", "\n")


def run(*command: str | Path, cwd: Path = OUT, env: dict[str, str] | None = None) -> None:
    """Run a command quietly; what it says goes to the log."""
    with LOG.open("a", encoding="utf-8") as log:
        print("$", *command, file=log, flush=True)
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            env={**os.environ, "LC_ALL": "C", **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode != 0:
        lines = LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-8:]
        if any("No space left" in line for line in lines):
            raise OSError(28, "No space left on device")
        print(*lines, sep="\n", file=sys.stderr)
        raise ToolchainError(
            f"{Path(str(command[0])).name} failed (its last lines are above, the rest in "
            f"{fetch.shown(LOG)}): run again, or look at the inputs in firmware/xtensa"
        )


# Debian's compiler


def unpack(files: dict[str, Path]) -> None:
    """The compiler to build/xtensa/usr, the parts of the sources that are used to .../src."""
    SRC.mkdir(parents=True)
    for name in ("gcc-xtensa", "binutils-xtensa", "libc6", "libgcc-s1", "libstdcxx6"):
        run("dpkg-deb", "-x", files[name], OUT)
    for name, wanted in (
        ("gcc-source", ("*/libgcc/*", "*/include/*", "*/gcc/tsystem.h")),
        ("newlib", ()),
    ):
        run("dpkg-deb", "-x", files[name], SRC / "deb")
        (inner,) = (SRC / "deb" / "usr" / "src").glob("*/*.tar.xz")
        untar(inner, SRC / name, *wanted)
        shutil.rmtree(SRC / "deb")
    untar(files["qemu"], SRC / "qemu", "*/target/xtensa/*", "*/include/hw/xtensa/*")


def untar(archive: Path, to: Path, *wanted: str) -> None:
    """Unpack what matches the patterns, without the archive's top folder."""
    to.mkdir()
    command = ["tar", "-xf", str(archive), "-C", str(to), "--strip-components=1"]
    run(*command, *(["--wildcards", *wanted] if wanted else []))


def runs_here() -> bool:
    """Whether Debian's programs find a C library that is new enough."""
    for program in (GCC_LIB / "cc1", USR / "bin" / f"{DEBIAN}-as"):
        done = subprocess.run(
            [str(program), "--version"], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if done.returncode != 0:
            return False
    return True


def give_runtime() -> None:
    """Where this machine's C library is older than the compiler, give it the one beside it."""
    if runs_here():
        return
    programs = [*(USR / "bin").iterdir(), *GCC_LIB.iterdir()]
    for program in programs:
        if program.is_file() and not program.is_symlink() and os.access(program, os.X_OK):
            run(
                *("patchelf", "--set-interpreter", RUNTIME / "ld-linux-x86-64.so.2"),
                *("--force-rpath", "--set-rpath", RUNTIME, program),
            )
    if not runs_here():
        raise NotHereError(
            "Debian's Xtensa compiler does not start on this machine: it needs libisl23, libmpc3, "
            "libmpfr6 and libgmp10, which come with Debian's gcc"
        )


def drop_unused() -> None:
    """Remove the other languages' compilers, and libraries of the other ABI that would link."""
    for name in ("cc1plus", "d21", "lto1", "libgcc.a", "libgcov.a"):
        (GCC_LIB / name).unlink(missing_ok=True)
    for path in [*GCC_LIB.glob("*.o"), *(USR / "bin").glob("*-lto-dump")]:
        path.unlink()


def write_commands() -> None:
    """build/xtensa/bin: each tool with the plugin named in its environment."""
    (OUT / "bin").mkdir()
    for tool in TOOLS:
        script = OUT / "bin" / f"{OURS}-{tool}"
        program = USR / "bin" / f"{DEBIAN}-{tool}"
        script.write_text(
            f"#!/bin/sh\nXTENSA_GNU_CONFIG='{OUT}/core.so' exec '{program}' \"$@\"\n"
        )
        script.chmod(0o755)


def build_plugin() -> None:
    qemu = SRC / "qemu"
    folders = [HERE, SRC / "gcc-source" / "include", qemu / "target" / "xtensa"]
    folders += [folders[-1] / "core-de233_fpu", qemu / "include"]
    options = ["-shared", "-fPIC", "-O1", "-w", *(f"-I{folder}" for folder in folders)]
    run("gcc", *options, "-o", OUT / "core.so", HERE / "plugin.c")
    # The name under which newlib and programs ask for the facts.
    config = TARGET / "include" / "xtensa" / "config"
    config.mkdir(parents=True)
    shutil.copy(HERE / "core.h", config / "core-isa.h")


# The libraries


def jobs() -> int:
    return int(os.environ.get("JOBS") or os.cpu_count() or 1)


def build_libgcc() -> None:
    """libgcc.a of the windowed ABI, from GCC's sources and the headers that Debian installs."""
    work = SRC / "libgcc"
    work.mkdir()
    source = SRC / "gcc-source"
    xtensa = source / "libgcc" / "config" / "xtensa"
    plugin = GCC_LIB / "plugin" / "include"
    (work / "tconfig.h").write_text(
        '#define USED_FOR_TARGET\n#include "auto-host.h"\n#include "ansidecl.h"\n'
    )
    (work / "libgcc_tm.h").write_text("")
    folders = [work, source / "libgcc", xtensa, plugin, source / "gcc", source / "include"]
    gcc = [str(OUT / "bin" / f"{OURS}-gcc"), *CFLAGS, *(f"-I{folder}" for folder in folders)]
    gcc += ["-DIN_GCC", "-DIN_LIBGCC2", "-Dinhibit_libc", "-fbuilding-libgcc", "-c"]
    text = (xtensa / "t-xtensa").read_text().replace("\\\n", " ")
    assembly = re.search(r"^LIB1ASMFUNCS = (.*)$", text, re.MULTILINE)
    if not assembly:
        raise ToolchainError("GCC's t-xtensa lists no LIB1ASMFUNCS: the pinned source is another")
    compiled = [
        *((f"{name}.o", xtensa / "lib1funcs.S", [f"-DL{name}"]) for name in assembly[1].split()),
        *((f"_{n}.o", source / "libgcc" / "libgcc2.c", [f"-DL_{n}"]) for n in LIBGCC2),
        ("window_spill.o", xtensa / "lib2funcs.S", []),
    ]
    with ThreadPoolExecutor(jobs()) as pool:
        for done in [
            pool.submit(run, *gcc, *define, "-o", work / name, path)
            for name, path, define in compiled
        ]:
            done.result()
    objects = [work / name for name, _, _ in compiled]
    run(OUT / "bin" / f"{OURS}-ar", "rcs", GCC_LIB / "libgcc.a", *objects)


def build_newlib() -> None:
    """libc.a and libm.a, and their headers, where the compiler looks for them."""
    work = SRC / "newlib-objects"
    work.mkdir()
    env = {"PATH": f"{OUT / 'bin'}:{os.environ['PATH']}"}
    run(
        *(SRC / "newlib" / "newlib" / "configure", f"--host={OURS}", f"--prefix={SRC}/installed"),
        *("--disable-multilib", "--disable-dependency-tracking", "--disable-newlib-multithread"),
        *("--disable-newlib-supplied-syscalls", "--enable-newlib-elix-level=1"),
        *("--enable-newlib-io-long-long", "--enable-newlib-io-c99-formats"),
        *("--enable-newlib-nano-malloc", "--disable-newlib-wide-orient"),
        *(f"CC={OURS}-gcc", f"CFLAGS={' '.join(CFLAGS)}"),
        cwd=work,
        env=env,
    )
    run("make", f"-j{jobs()}", cwd=work, env=env)
    run("make", "install", f"tooldir={TARGET}", cwd=work, env=env)


def build() -> None:
    """Make build/xtensa, unless it is there and of these inputs."""
    if is_ready():
        return
    if platform.machine() not in ("x86_64", "AMD64"):
        raise NotHereError(f"the compiler's packages are for x86-64, not {platform.machine()}")
    for tool in ("dpkg-deb", "patchelf"):
        if shutil.which(tool) is None:
            raise NotHereError(f"{tool} is missing: run make setup on a Debian machine")
    try:
        pins = fetch.load_toml(HERE / "sources.toml")
        files = {name: fetch.download(name, pin) for name, pin in pins.items()}
    except fetch.FetchError as error:
        if "sha256" in str(error):
            raise ToolchainError(str(error).replace("firmware/", "firmware/xtensa/")) from error
        # What it advises is for MicroPython's sources.
        raise NotHereError(re.split("[:;]", str(error))[0]) from error
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    if shutil.disk_usage(OUT).free < FREE_BYTES:
        raise OSError(28, "No space left on device")
    with step("unpack the compiler and the sources"):
        unpack(files)
        give_runtime()
        drop_unused()
        write_commands()
    with step("build the core's plugin and libgcc"):
        build_plugin()
        build_libgcc()
    with step("build newlib"):
        build_newlib()
    shutil.rmtree(SRC)
    (OUT / ".key").write_text(key())


def main() -> int:
    try:
        build()
    except NotHereError as error:
        print(f"xtensa: SKIPPED, no compiler: {error}", file=sys.stderr)
        return NOT_HERE
    except ToolchainError as error:
        print(f"xtensa: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nxtensa: interrupted; run again to go on", file=sys.stderr)
    except OSError as error:
        hint = f"free {FREE_BYTES // 1_000_000} MB" if error.errno == 28 else "look at that path"
        print(
            f"xtensa: {error.strerror or error} ({error.filename or OUT}): {hint} and run again",
            file=sys.stderr,
        )
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
