"""Fetch the pinned inputs of firmware/sources.toml into build/inputs; nothing is built here.

    python3 firmware/fetch.py            fetch and unpack what is missing
    python3 firmware/fetch.py --check    only say whether it is all there (exit status 1 if not)

The files come from the Debian mirror that this machine's apt already uses, by apt's own
downloader (so its proxy and credentials hold) with a private state directory; the machine's
own package lists are neither read nor changed. The committed sha256 is what makes a file
trusted. Every download and the unpacked tree get their final name only when complete.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ROOT / "build" / "inputs"
PINS = ROOT / "firmware" / "sources.toml"
APT_HELPER = "/usr/lib/apt/apt-helper"
UNPACKED_BYTES = 400_000_000  # room that the unpacked tree needs, with some to spare


class FetchError(Exception):
    """What went wrong and what to do next, in one sentence."""


def load_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file of the plain kind that sources.toml and board.toml are."""
    # Not tomllib, which Python 3.10 lacks: these tables hold plain strings and integers.
    tables: dict[str, Any] = {}
    table = tables
    for line in path.read_text(encoding="utf-8").splitlines():
        if m := re.fullmatch(r"\[([\w-]+)\]", line):
            table = tables.setdefault(m[1], {})
        elif m := re.fullmatch(r'([\w-]+) = (?:"([^"]*)"|(\d+))', line):
            table[m[1]] = int(m[3]) if m[3] else m[2]
    return tables


def micropython_dir() -> Path:
    """The MicroPython tree that every build uses: MICROPYTHON_DIR, or the fetched one."""
    own = os.environ.get("MICROPYTHON_DIR")
    return Path(own).expanduser().resolve() if own else INPUTS / "micropython"


def key_of(pins: dict[str, Any]) -> str:
    """A name for exactly these pins, and for how this file lays them out."""
    text = repr(sorted((n, p["sha256"], p["pick"], p["into"]) for n, p in pins.items()))
    return hashlib.sha256((text + " layout 1").encode()).hexdigest()


def is_ready(pins: dict[str, Any]) -> bool:
    """Whether the unpacked tree is there and was made from these pins."""
    try:
        return (INPUTS / "micropython" / ".pins").read_text() == key_of(pins)
    except OSError:
        return False


# Mirrors


def _deb822(text: str) -> list[tuple[str, str]]:
    found = []
    for stanza in re.split(r"\n\s*\n", text):
        fields: dict[str, str] = {}
        last = ""
        for line in stanza.splitlines():
            if line.startswith("#"):
                continue
            if line[:1] in " \t":
                fields[last] = fields.get(last, "") + " " + line.strip()
            elif ":" in line:
                last, _, value = line.partition(":")
                last = last.strip().lower()
                fields[last] = value.strip()
        if fields.get("enabled", "yes").lower() in ("no", "false", "0"):
            continue
        if "main" in fields.get("components", "").split():
            for uri in fields.get("uris", "").split():
                found.append((uri, fields.get("suites", "")))
    return found


def _one_line(text: str) -> list[tuple[str, str]]:
    found = []
    for line in text.splitlines():
        m = re.match(r"deb(?:-src)?\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+(.*)", line.strip())
        if m and "main" in m[3].split():
            found.append((m[1], m[2]))
    return found


def mirrors(etc: Path = Path("/etc/apt")) -> list[str]:
    """The archive URIs in this machine's apt sources, the main archive's before others."""
    found: list[tuple[str, str]] = []
    for path in [etc / "sources.list", *sorted((etc / "sources.list.d").glob("*"))]:
        if path.suffix in (".list", ".sources") and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            found += _deb822(text) if path.suffix == ".sources" else _one_line(text)
    found.sort(key=lambda entry: "security" in entry[0] + entry[1])
    return list(dict.fromkeys(uri.rstrip("/") for uri, _ in found))


# Downloads


def progress(text: str, end: str = "") -> None:
    """Show a step: rewritten in place on a terminal, one line per finished step elsewhere."""
    if sys.stdout.isatty():
        print(f"\r\033[K{text}", end=end, flush=True)
    elif end:
        print(text, flush=True)


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as f:
        while block := f.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def apt_download(uri: str, target: Path, size: int, label: str) -> str:
    """Download with apt's own methods; return '' or apt's complaint."""
    with tempfile.TemporaryDirectory() as state:
        args = ["-o", f"Dir::State={state}", "-o", f"Dir::Cache={state}"]
        args += ["-o", "APT::Sandbox::User=root", "-o", "Acquire::Retries=2"]
        args += ["-o", "Acquire::http::Timeout=30", "-o", "Acquire::https::Timeout=30"]
        with subprocess.Popen(
            [APT_HELPER, *args, "download-file", uri, str(target)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env={**os.environ, "LC_ALL": "C"},
        ) as process:
            while process.poll() is None:
                time.sleep(0.1)
                have = target.stat().st_size if target.exists() else 0
                progress(f"{label}  {have / 1e6:.1f} of {size / 1e6:.1f} MB")
            said = process.stdout.read() if process.stdout else ""
    if process.returncode == 0 and target.exists():
        return ""
    complaints = [ln for ln in said.splitlines() if ln.startswith(("E:", "Err", "W:", "  "))]
    return " ".join(" ".join(complaints).split()) or f"apt-helper exit {process.returncode}"


def download(name: str, pin: dict[str, Any]) -> Path:
    """The verified file of one pin in build/inputs/files, downloaded unless it is there."""
    files = INPUTS / "files"
    files.mkdir(parents=True, exist_ok=True)
    final = files / Path(pin["file"]).name
    label = f"fetch: {name} {pin['version']}"
    if final.exists():
        if sha256_of(final) == pin["sha256"]:
            return final
        final.unlink()
    if not Path(APT_HELPER).exists():
        raise FetchError(
            "this machine has no apt, which the pinned inputs come through; use Debian, or set "
            "MICROPYTHON_DIR to a MicroPython checkout with its submodules"
        )
    sources = mirrors()
    if not sources:
        raise FetchError(
            "no apt source with the component 'main' is in /etc/apt; add your Debian mirror "
            "there, or set MICROPYTHON_DIR to a MicroPython checkout"
        )
    complaints: list[str] = []
    wrong = ""
    for mirror in sources:
        part = files / f".{final.name}.part"
        part.unlink(missing_ok=True)
        try:
            complaint = apt_download(f"{mirror}/{pin['file']}", part, pin["size"], label)
            if complaint:
                complaints.append(complaint)
                if shutil.disk_usage(files).free < 2 * pin["size"] or "No space" in complaint:
                    raise OSError(28, "No space left on device")
                continue
            got = sha256_of(part)
            if got == pin["sha256"]:
                part.replace(final)
                progress(f"{label}  {pin['size'] / 1e6:.1f} MB, sha256 verified", "\n")
                return final
            wrong = got
        finally:
            part.unlink(missing_ok=True)
    progress("")
    if wrong:
        raise FetchError(
            f"{final.name} has sha256 {wrong[:16]}..., but {pin['sha256'][:16]}... is pinned: "
            "the file was discarded; run again, and if it stays wrong look at the mirror or at "
            "the pin in firmware/sources.toml"
        )
    if re.search(r"404|Not Found", complaints[0]):
        raise FetchError(
            f"the Debian mirror of this machine no longer has {final.name}: update its pin in "
            "firmware/sources.toml, or set MICROPYTHON_DIR to a MicroPython checkout"
        )
    raise FetchError(
        f"cannot download {final.name}: the Debian mirror of this machine does not answer; check "
        "the network and run again (what is complete is kept)"
    )


# Unpacking


def unpack(archive: Path, pin: dict[str, Any], scratch: Path) -> Path:
    """Unpack one archive under scratch and return the folder that its pin picks."""
    where = scratch / "unpack"
    shutil.rmtree(where, ignore_errors=True)
    where.mkdir()
    if archive.suffix == ".deb":
        done = subprocess.run(
            ["dpkg-deb", "-x", str(archive), str(where)], capture_output=True, text=True
        )
        if done.returncode != 0:
            if "No space" in done.stderr:
                raise OSError(28, "No space left on device")
            raise FetchError(f"dpkg-deb cannot unpack {archive.name}: {done.stderr.strip()[:200]}")
    else:
        with tarfile.open(archive) as tar:
            if hasattr(tarfile, "data_filter"):
                tar.extractall(where, filter="data")
            else:
                tar.extractall(where)
    if pin["pick"]:
        return where / str(pin["pick"])
    (top,) = where.iterdir()
    return top


def lay_out(pins: dict[str, Any], archives: dict[str, Path]) -> None:
    """Build the MicroPython tree with its libraries beside its final place, then rename it."""
    final = INPUTS / "micropython"
    with tempfile.TemporaryDirectory(prefix=".unpack-", dir=INPUTS) as name:
        scratch = Path(name)
        tree = scratch / "tree"
        for package in sorted(pins, key=lambda p: pins[p]["into"] != "."):
            pin = pins[package]
            progress(f"fetch: unpack {package}")
            picked = unpack(archives[package], pin, scratch)
            target = tree if pin["into"] == "." else tree / pin["into"]
            if target.is_dir():
                shutil.rmtree(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            picked.rename(target)
        # The builds only look whether micropython-lib is there; no manifest of ours needs it.
        lib = tree / "lib" / "micropython-lib"
        lib.mkdir(parents=True, exist_ok=True)
        (lib / "README.md").write_text("Empty: no image of this project requires it.\n")
        (tree / ".pins").write_text(key_of(pins))
        shutil.rmtree(final, ignore_errors=True)
        tree.rename(final)
    progress(f"fetch: MicroPython {pins['micropython']['version']} is in {shown(final)}", "\n")


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def sweep() -> None:
    """Remove what an interrupted run left behind."""
    for left in [*INPUTS.glob(".unpack-*"), *INPUTS.glob("files/.*.part*")]:
        shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)


def fetch(check_only: bool = False) -> Path:
    """Make the MicroPython tree available and return its path."""
    if os.environ.get("MICROPYTHON_DIR"):
        own = micropython_dir()
        if not (own / "py" / "mpconfig.h").is_file():
            raise FetchError(
                f"MICROPYTHON_DIR={own} is not a MicroPython checkout (no py/mpconfig.h): "
                "correct the path, or unset it to use the pinned release"
            )
        return own
    pins = load_toml(PINS)
    if is_ready(pins):
        return micropython_dir()
    if check_only:
        raise FetchError("the pinned inputs are not in build/inputs: run make fetch")
    INPUTS.mkdir(parents=True, exist_ok=True)
    sweep()
    if shutil.disk_usage(INPUTS).free < UNPACKED_BYTES:
        raise OSError(28, "No space left on device")
    lay_out(pins, {name: download(name, pin) for name, pin in pins.items()})
    return micropython_dir()


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fetch.py", description="Fetch the pinned inputs.")
    parser.add_argument("--check", action="store_true", help="only report; download nothing")
    options = parser.parse_args(argv)
    try:
        fetch(check_only=options.check)
    except FetchError as error:
        print(f"fetch: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nfetch: interrupted; run again to go on", file=sys.stderr)
    except OSError as error:
        if error.errno == 28:
            need = UNPACKED_BYTES // 1_000_000
            print(
                f"fetch: the disk is full: free {need} MB under {INPUTS} and run again",
                file=sys.stderr,
            )
        else:
            print(
                f"fetch: {error.strerror or error} ({error.filename or INPUTS}): make it "
                "writable and run again",
                file=sys.stderr,
            )
    except (tarfile.TarError, EOFError) as error:
        print(f"fetch: a verified archive does not unpack ({error}); run again", file=sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
