"""What a wheel carries besides its package: board files, the boards' Python, images, licences.

setup.py calls this while setuptools builds; docs/porting.md says how to choose the images. A wheel
that is made in a checkout takes them from build/. An sdist has the sources of everything, and in
prebuilt/ what its checkout had built, because `python -m build` makes the wheel from the sdist.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "pylib"))

from micronumpy import boards, frozen, locate  # noqa: E402
from micronumpy.errors import UserError  # noqa: E402

USUAL = "host RPI_PICO RPI_PICO2"
CHOSEN = "MICRONUMPY_WHEEL_IMAGES"
PREBUILT = ROOT / "prebuilt"
IN_SDIST = (ROOT / "PKG-INFO").is_file()

INPUTS = ROOT / "build" / "inputs"
MICROPYTHON = Path(os.environ.get("MICROPYTHON_DIR") or INPUTS / "micropython")
LICENCES = {
    "micropython": MICROPYTHON / "LICENSE",
    "mbedtls": MICROPYTHON / "lib" / "mbedtls" / "LICENSE",
    "newlib": Path("/usr/share/doc/libnewlib-arm-none-eabi/copyright"),
}
LINKED = ("pico-sdk", "tinyusb")
"""What is linked into the images; Debian's packages of the sources in LINKED have theirs inside.

The others beside them are the Xtensa compiler's.
"""


def images() -> dict[str, Path]:
    """The images that go into the wheel: `RPI_PICO/firmware.uf2` and the like, and where they are.

    SystemExit with the next step if one is not built.
    """
    if IN_SDIST:
        found = sorted((PREBUILT / "images").glob("*/*"))
        named = {f"{path.parent.name}/{path.name}": path for path in found}
        return {name: path for name, path in named.items() if _runs_here(name, path)}
    names = os.environ.get(CHOSEN, USUAL).replace(",", " ").split()
    try:
        asked = [boards.by_name(name) for name in names if name != "none"]
    except UserError as error:
        raise SystemExit(f"{CHOSEN}: {error}") from None
    if missing := [board.name for board in asked if boards.built(board) is None]:
        raise SystemExit(
            f"{', '.join(missing)}: not built in {locate.build_dir()}. "
            f"Run `make {' '.join(missing)}` first, or set {CHOSEN}=none "
            "for a package without images."
        )
    paths = [(board.name, boards.built(board)) for board in asked]
    return {f"{name}/{path.name}": path for name, path in paths if path}


def carry(folder: Path) -> None:
    """Write the images into a folder, and their licences."""
    chosen = images()
    for name, path in chosen.items():
        (folder / "images" / name).parent.mkdir(parents=True)
        shutil.copy(path, folder / "images" / name)
    for name, text in _licences().items() if chosen else ():
        (folder / "licenses").mkdir(parents=True, exist_ok=True)
        (folder / "licenses" / name).write_bytes(text)


def board_files(folder: Path) -> None:
    """Write every board.toml into a folder."""
    for path in locate.board_files():
        (folder / path.parent.name).mkdir(parents=True)
        shutil.copyfile(path, folder / path.parent.name / path.name)


def layer_files(folder: Path) -> None:
    """Write the Python that `micronumpy install` puts onto boards into a folder."""
    for name, path in frozen.files(ROOT).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / name)


def platform_tag() -> str:
    """Where the wheel runs: anywhere, unless it carries a program, the host firmware.

    On Linux that is every system with the C library's version that the program asks for (PEP 600).
    """
    name = "host/micropython"
    try:
        path = images().get(name)
    except SystemExit:  # told when the images are copied
        path = None
    if path is None:
        return "any"
    system, _, processor = sysconfig.get_platform().partition("-")
    versions = re.findall(rb"\0GLIBC_2\.(\d+)", path.read_bytes())
    if system == "linux" and versions:
        system = f"manylinux_2_{max(map(int, versions))}"
    return re.sub(r"\W", "_", f"{system}_{processor}")


def _runs_here(name: str, path: Path) -> bool:
    """Whether a program is for this processor and system; an image for a board always is."""
    if not name.startswith("host/"):
        return True
    ours, its = (_head(file) for file in (Path(sys.executable).resolve(), path))
    return ours[:6] + ours[18:20] == its[:6] + its[18:20]  # ELF: class and order, processor


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(20)


def _licences() -> dict[str, bytes]:
    if IN_SDIST:
        return {path.name: path.read_bytes() for path in (PREBUILT / "licenses").glob("*")}
    found = {f"{name}.txt": path.read_bytes() for name, path in LICENCES.items() if path.is_file()}
    for name in LINKED:
        for package in (INPUTS / "files").glob(f"{name}-source_*.deb"):
            found[f"{name}.txt"] = _copyright(package)
    return found


def _copyright(package: Path) -> bytes:
    """The file /usr/share/doc/*/copyright of a Debian package."""
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        pattern = r"\./usr/share/doc/[^/]+/copyright"
        (name,) = (name for name in tar.getnames() if re.fullmatch(pattern, name))
        file = tar.extractfile(name)
        assert file is not None
        return file.read()
