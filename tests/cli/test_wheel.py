"""The wheel: what is in it, and the command as whoever installs it from there has it.

`python -m build` makes it as `make wheel` does, of the images that are built; then it is installed
in an empty virtual environment, and used in a folder that knows nothing of this checkout.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import refused

from micronumpy import __version__, boards, frozen, locate

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("host", "RPI_PICO", "RPI_PICO2")
OURS = ("PYTHONPATH", "MICRONUMPY_BUILD", "MICRONUMPY_WHEEL_IMAGES", "MICROPYTHON_DIR")

pytestmark = pytest.mark.xdist_group("wheel")  # two builds in one checkout would meet

SCRIPT = """\
import numpy as np

X = np.array([1, 2, 3, 4, 5])
y = np.array([3, 4, 5, 6, 7])
slope = np.sum((X - np.mean(X)) * (y - np.mean(y))) / np.sum((X - np.mean(X)) ** 2)
print(slope * np.array([6, 7, 8, 9, 10]) + np.mean(y) - slope * np.mean(X))
"""
PRINTED = "[ 8.  9. 10. 11. 12.]\n"

Done = subprocess.CompletedProcess[str]


def run(
    command: Sequence[str | Path], folder: Path, settings: dict[str, str] | None = None
) -> Done:
    """Run something in an environment without what leads to this checkout."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(settings or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def build(
    out: Path, *options: str, source: Path = ROOT, settings: dict[str, str] | None = None
) -> Done:
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), *options]
    return run([*command, str(source)], out, settings)


def images(wheel: Path) -> dict[str, bytes]:
    """The images of a wheel, as `RPI_PICO/firmware.uf2`."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            name.partition("/images/")[2]: archive.read(name)
            for name in archive.namelist()
            if name.startswith("micronumpy/data/images/")
        }


@pytest.fixture(scope="module")
def built() -> dict[str, Path]:
    """The images that are built here, of those that a wheel carries; the host's among them."""
    pytest.importorskip("build", reason="install build, or let `make setup` do it")
    found = {name: boards.built(boards.by_name(name)) for name in CARRIED}
    if found["host"] is None:
        pytest.skip("build it with make host")
    return {f"{name}/{path.name}": path for name, path in found.items() if path}


@pytest.fixture(scope="module")
def dist(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the sdist and the wheel."""
    out = tmp_path_factory.mktemp("dist")
    names = " ".join(name.partition("/")[0] for name in built)
    folder = str(locate.build_dir())
    settings = {"MICRONUMPY_WHEEL_IMAGES": names, "MICRONUMPY_BUILD": folder}
    done = build(out, settings=settings)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (path,) = dist.glob("*.whl")
    return path


Installed = Callable[..., Done]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home, where the command is run."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "a.py").write_text(SCRIPT)
    return folder


@pytest.fixture(scope="module")
def command(wheel: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str | Path]:
    """The command of an environment that has the wheel and what it depends on."""
    venv = tmp_path_factory.mktemp("venv")
    run([sys.executable, "-m", "venv", venv], home)
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["-c", str(ROOT / "firmware" / "requirements.txt")]  # the versions of build/venv
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(f"micronumpy-{__version__}.dist-info/METADATA").decode()
    needs = re.findall(r"^Requires-Dist: ([^;\n]+)$", metadata, re.MULTILINE)
    done = run([*pip, *needs], home)
    if done.returncode:
        pytest.skip(f"pip cannot install {' '.join(needs)}: {done.stderr.strip()[-200:]}")
    done = run([*pip, str(wheel)], home)
    assert done.returncode == 0, done.stderr

    return [venv / "bin" / "micronumpy"]


@pytest.fixture(scope="module")
def micronumpy(command: list[str | Path], home: Path) -> Installed:
    """Runs it at home."""
    return lambda *arguments: run([*command, *arguments], home, {"HOME": str(home)})


# What is in it


def test_the_images_are_those_that_were_built(built: dict[str, Path], wheel: Path) -> None:
    carried = {name: hashlib.sha256(data).hexdigest() for name, data in images(wheel).items()}
    here = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in built.items()}
    assert carried == here


def test_the_wheel_has_what_it_should_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        licence = archive.read(f"micronumpy-{__version__}.dist-info/licenses/LICENSE")
    assert licence == (ROOT / "LICENSE").read_bytes()
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"micronumpy", "ulab", f"micronumpy-{__version__}.dist-info"}
    assert not [name for name in names if re.search(r"__pycache__|\.py[cod]$|\.orig$|~$", name)]
    git = run(["git", "ls-files", "pylib", "boards/*/board.toml"], ROOT)
    if git.returncode:
        pytest.skip("this is no git checkout")
    ours = {
        file.removeprefix("pylib/") if file.startswith("pylib/") else f"micronumpy/data/{file}"
        for file in git.stdout.split()
    }
    left = {name for name in names if ".dist-info/" not in name and "/data/images/" not in name}
    licences = {name for name in left if name.startswith("micronumpy/data/licenses/")}
    layer = {name.partition("/data/layer/")[2] for name in left if "/data/layer/" in name}
    assert layer == set(frozen.files(ROOT))
    assert left - licences >= ours
    stems = {Path(name).stem for name in licences}
    if not os.environ.get("MICROPYTHON_DIR"):
        assert stems >= {"micropython", "mbedtls", "pico-sdk", "tinyusb"}


def test_the_wheel_is_for_what_its_program_runs_on(wheel: Path) -> None:
    """PEP 600: the oldest C library that has every symbol version, and no other libraries."""
    from elftools.elf.elffile import ELFFile

    with boards.built(boards.by_name("host")).open("rb") as file:  # type: ignore[union-attr]
        elf: Any = ELFFile(file)
        dynamic = elf.get_section_by_name(".dynamic")
        needed = {tag.needed for tag in dynamic.iter_tags("DT_NEEDED")}
        versions = [
            tuple(map(int, version.name.removeprefix("GLIBC_").split(".")))
            for _, names in elf.get_section_by_name(".gnu.version_r").iter_versions()
            for version in names
        ]
    assert needed <= {"libc.so.6", "libm.so.6"}
    major, minor = max(versions)[:2]
    processor = os.uname().machine
    assert wheel.name == (
        f"micronumpy-{__version__}-py3-none-manylinux_{major}_{minor}_{processor}.whl"
    )


def test_the_sdist_has_the_sources_of_everything(dist: Path) -> None:
    git = run(["git", "ls-files"], ROOT)
    if git.returncode:
        pytest.skip("this is no git checkout")
    with tarfile.open(dist / f"micronumpy-{__version__}.tar.gz") as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert set(git.stdout.split()) <= names
    assert not [name for name in names if name.startswith(("build/", "dist/"))]
    assert not [name for name in names if name.endswith(".pyc")]


def test_a_wheel_from_the_sdist_on_another_processor(dist: Path, tmp_path: Path) -> None:
    """It leaves out the program that cannot run there, and keeps the boards' images."""
    shutil.unpack_archive(dist / f"micronumpy-{__version__}.tar.gz", tmp_path)
    source = tmp_path / f"micronumpy-{__version__}"
    program = source / "prebuilt" / "images" / "host" / "micropython"
    with program.open("r+b") as file:
        file.seek(18)
        file.write(b"\x02\x00")  # EM_SPARC
    done = build(tmp_path, "--wheel", source=source)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name == f"micronumpy-{__version__}-py3-none-any.whl"
    boards_only = {path for path in images(next(dist.glob("*.whl"))) if "host" not in path}
    assert set(images(wheel)) == boards_only


def test_a_wheel_without_images(built: dict[str, Path], tmp_path: Path) -> None:
    done = build(tmp_path, "--wheel", settings={"MICRONUMPY_WHEEL_IMAGES": "none"})
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name == f"micronumpy-{__version__}-py3-none-any.whl"
    assert images(wheel) == {}


def test_images_that_are_not_built(built: dict[str, Path], tmp_path: Path) -> None:
    """The next step is told before anything is made; an unknown name gets its hint."""
    done = build(tmp_path, settings={"MICRONUMPY_BUILD": str(tmp_path)})
    assert done.returncode != 0
    output = done.stdout + done.stderr
    assert "Run `make host RPI_PICO RPI_PICO2` first, or set MICRONUMPY_WHEEL_IMAGES=" in output
    assert "Traceback" not in output
    assert not list(tmp_path.iterdir()) and not list(ROOT.glob("micronumpy-*"))
    done = build(tmp_path, "--sdist", settings={"MICRONUMPY_WHEEL_IMAGES": "RPI_PICO3"})
    assert done.returncode != 0 and "Did you mean RPI_PICO?" in done.stdout + done.stderr


# What it does


def test_version(micronumpy: Installed) -> None:
    assert micronumpy("--version").stdout == f"{__version__}\n"


def test_run_and_parity(micronumpy: Installed) -> None:
    done = micronumpy("run", "a.py")
    assert (done.returncode, done.stdout, done.stderr) == (0, PRINTED, "")
    done = micronumpy("parity", "a.py")
    assert (done.returncode, done.stdout) == (0, "a.py: host and the desktop: identical\n")


def test_check(micronumpy: Installed, home: Path) -> None:
    assert micronumpy("check", "a.py").returncode == 0
    (home / "b.py").write_text("import dataclasses\nimport numpy as np\nnp.einsum_path\n")
    done = micronumpy("check", "b.py")
    assert done.returncode == 1
    assert [line.split(":")[1] for line in done.stdout.splitlines()] == ["1", "3"]
    (home / "c.py").write_text("import numpy as np\nnp.zeros((300, 300))\n")
    assert "720,000 bytes" in micronumpy("check", "c.py", "--board", "RPI_PICO").stdout


def test_stubs(micronumpy: Installed, home: Path) -> None:
    assert micronumpy("stubs").returncode == 0
    assert "def linspace(" in (home / "typings" / "numpy" / "__init__.pyi").read_text()


def test_boards(micronumpy: Installed, built: dict[str, Path]) -> None:
    done = micronumpy("boards")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("built in a checkout of the repository.\n")
    for board in boards.every():
        (row,) = re.findall(rf"^ ?{board.name} .*$", done.stdout, re.MULTILINE)
        here = any(name.startswith(f"{board.name}/") for name in built)
        assert f"  {'yes' if here else 'no'} " in row


def test_doctor(micronumpy: Installed, built: dict[str, Path]) -> None:
    done = micronumpy("doctor")
    assert done.returncode == 0, done.stdout
    lines = {line[9:38].strip(): line for line in done.stdout.splitlines()}
    for name in built:
        line = lines[name.partition("/")[0]]
        assert line.endswith(f"site-packages/micronumpy/data/images/{name}")
    assert "missing  QEMU_M0" in lines["QEMU_M0"]
    assert "make QEMU_M0" in lines["QEMU_M0"] and "MICRONUMPY_BUILD" in lines["QEMU_M0"]
    assert "npm install --prefix" in lines["RP2040 emulator"]
    assert "make demo" not in done.stdout and "arm-none-eabi-gcc" not in done.stdout


def test_what_needs_more_than_the_wheel_says_so(micronumpy: Installed) -> None:
    refused(micronumpy("build", "RPI_PICO"), "needs a checkout", "pip install -e .")
    done = micronumpy("run", "a.py", "--target", "qemu-m0")
    refused(done, "make QEMU_M0" if shutil.which("qemu-system-arm") else "qemu-system-arm")
    done = micronumpy("flash", "ESP32_GENERIC")
    refused(done, "no image of ESP32_GENERIC", "make ESP32_GENERIC", "MICRONUMPY_BUILD")


def test_flash_has_the_image(micronumpy: Installed, built: dict[str, Path]) -> None:
    if "RPI_PICO/firmware.uf2" not in built:
        pytest.skip("build it with make RPI_PICO")
    done = micronumpy("flash", "RPI_PICO", "--port", "/dev/ttyNONE")
    refused(done, "There is no /dev/ttyNONE.")


def test_flash(
    micronumpy: Installed, command: list[str | Path], home: Path, built: dict[str, Path]
) -> None:
    """The drive of a bootloader gets the wheel's image; or what does not go there is said."""
    if "RPI_PICO/firmware.uf2" not in built:
        pytest.skip("build it with make RPI_PICO")
    image = built["RPI_PICO/firmware.uf2"].read_bytes()
    drive = home / "RPI-RP2"
    drive.mkdir()
    (drive / "INFO_UF2.TXT").write_text("Board-ID: RPI-RP2\n")
    refused(micronumpy("flash", "RPI_PICO_W", "--port", str(drive)), "MICRONUMPY_BUILD")
    flashing = [*command, "flash", "RPI_PICO", "--yes", "--port", str(drive)]
    # A drive that is a folder does not go when all is copied, so that the command would wait.
    with subprocess.Popen(flashing, cwd=home, env={"PATH": os.environ["PATH"]}) as running:
        file, end = drive / "firmware.uf2", time.monotonic() + 30
        while not (file.is_file() and file.stat().st_size == len(image)):
            assert running.poll() is None and time.monotonic() < end
            time.sleep(0.1)
        running.terminate()
    assert file.read_bytes() == image


def test_the_emulated_pico(micronumpy: Installed, home: Path, built: dict[str, Path]) -> None:
    """With the emulator where `npm install` of doctor's hint puts it, the wheel's UF2 runs."""
    ours = locate.build_dir() / "node"
    if not (ours / "bootrom-b1.bin").is_file() or not shutil.which("node"):
        pytest.skip("the Pico emulator is not installed: `make demo` does it")
    if "RPI_PICO/firmware.uf2" not in built:
        pytest.skip("build it with make RPI_PICO")
    folder = home / ".local" / "share" / "micronumpy"
    folder.mkdir(parents=True)
    (folder / "node").symlink_to(ours)
    try:
        done = micronumpy("run", "a.py", "--target", "emu-pico", "--timeout", "60")
    finally:
        shutil.rmtree(folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, PRINTED, "")
