"""Files that NumPy writes are read by the host firmware, and the other way round."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest

from micronumpy import locate
from micronumpy.errors import UserError
from micronumpy.host import ENVIRONMENT

DTYPES = [np.dtype(char) for char in "?bBhHiIlLefdFD"]
# Name, and how it comes from an array of 24 elements of the dtype.
SHAPES = {
    "scalar": "a[3]",
    "one": "a[:1]",
    "empty": "a[:0]",
    "hollow": "a[:0].reshape(3, 0, 2)",
    "line": "a",
    "steps": "a[::-3]",
    "c": "a.reshape(2, 3, 4)",
    "f": "a.reshape(2, 3, 4).T",
    "mixed": "a.reshape(2, 3, 4).swapaxes(0, 1)",
    "column": "a.reshape(6, 4)[:, 1:2]",
    "deep": "a.reshape(1, 2, 1, 3, 1, 2, 1, 2)",
    "repeated": "np.broadcast_to(a[:3], (4, 3))",
    "long": "np.tile(a, 500).reshape(3, -1)",
}
MAKE = """
import numpy as np
def make(char):
    a = np.arange(24, dtype="f8") * 1.25 - 3
    if char == "?":
        return a > 4
    if char in "BHIL":
        a = a + 3
    a = a.astype(char)
    return a * a.dtype.type(1 + 2j) if char in "FD" else a
"""


@pytest.fixture(scope="module")
def interpreter() -> Path:
    try:
        return locate.built("host/micropython", "host")
    except UserError as error:
        pytest.skip(str(error))


def arrays() -> dict[str, np.ndarray]:
    space: dict[str, object] = {}
    exec(MAKE, space)
    found = {}
    for dtype in DTYPES:
        space["a"] = space["make"](dtype.char)  # type: ignore[operator]
        for name, source in SHAPES.items():
            found[f"{name}_{dtype}"] = np.asarray(eval(source, space))
    return found


def on_board(interpreter: Path, folder: Path, code: str, heap: str = "16M") -> str:
    done = subprocess.run(
        [interpreter, "-X", f"heapsize={heap}", "-c", code],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


EVERY = f"""{MAKE}
SHAPES = {SHAPES!r}
def arrays():
    for char in "?bBhHiIlLefdFD":
        a = make(char)
        for name, source in SHAPES.items():
            yield name + "_" + str(a.dtype), eval(source, {{"np": np, "a": a}})
"""


def same(ours: np.ndarray, theirs: np.ndarray) -> bool:
    if ours.dtype != theirs.dtype or ours.shape != theirs.shape:
        return False
    if ours.flags.c_contiguous != theirs.flags.c_contiguous:
        return False
    return ours.tobytes() == theirs.tobytes()


def test_numpy_reads_what_the_board_saved(interpreter: Path, tmp_path: Path) -> None:
    code = "for name, a in arrays():\n    np.save(name, a)\n"
    on_board(interpreter, tmp_path, EVERY + code)
    for name, a in arrays().items():
        expected = tmp_path / "expected.npy"
        np.save(expected, a)
        file = tmp_path / f"{name}.npy"
        assert file.read_bytes() == expected.read_bytes(), name


@pytest.mark.parametrize("save", ["savez", "savez_compressed"])
def test_numpy_reads_what_the_board_archived(interpreter: Path, tmp_path: Path, save: str) -> None:
    on_board(interpreter, tmp_path, f"{EVERY}np.{save}('all', **dict(arrays()))\n")
    with np.load(tmp_path / "all.npz") as npz:
        assert set(npz.files) == set(arrays())
        for name, a in arrays().items():
            # What is not contiguous was made so.
            a = a if a.flags.f_contiguous else np.ascontiguousarray(a).reshape(a.shape)
            assert same(npz[name], a), name


READ = """
def check(name, a, b):
    ok = a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if not ok:
        print(name, a, b)
"""


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
def test_the_board_reads_what_numpy_saved(
    interpreter: Path, tmp_path: Path, order: str, version: tuple[int, int]
) -> None:
    for name, a in arrays().items():
        swapped = a.astype(a.dtype.newbyteorder(order), order="K")
        with (tmp_path / f"{name}.npy").open("wb") as file:
            np.lib.format.write_array(file, swapped, version=version)
    code = "for name, a in arrays():\n    check(name, np.load(name + '.npy'), np.asarray(a))\n"
    assert on_board(interpreter, tmp_path, EVERY + READ + code) == ""


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_the_board_reads_what_numpy_archived(
    interpreter: Path, tmp_path: Path, save: object
) -> None:
    save(tmp_path / "all.npz", **arrays())  # type: ignore[operator]
    code = "with np.load('all.npz') as npz:\n    for name, a in arrays():\n"
    code += "        check(name, npz[name], np.asarray(a))\n"
    assert on_board(interpreter, tmp_path, EVERY + READ + code) == ""


@pytest.mark.parametrize("order", "<>")
def test_raw_elements(interpreter: Path, tmp_path: Path, order: str) -> None:
    for name, a in arrays().items():
        a.astype(a.dtype.newbyteorder(order)).tofile(tmp_path / f"{name}.bin")
    code = f"""
for name, a in arrays():
    a = np.asarray(a)
    check(name, np.fromfile(name + ".bin", a.dtype.newbyteorder({order!r})), a.reshape(-1))
    a.tofile(name + ".out")
"""
    assert on_board(interpreter, tmp_path, EVERY + READ + code) == ""
    for name, a in arrays().items():
        assert (tmp_path / f"{name}.out").read_bytes() == a.tobytes(), name


def test_files_are_left_alone(interpreter: Path, tmp_path: Path) -> None:
    """What is refused has written nothing; what is too short says so as NumPy does."""
    np.save(tmp_path / "a.npy", np.arange(5))
    before = (tmp_path / "a.npy").read_bytes()
    (tmp_path / "short.npy").write_bytes(before[:-3])
    code = """
import numpy as np
def refused(f, *args):
    try:
        f(*args)
    except Exception as e:
        print(type(e).__name__, e)
refused(np.save, "a.npy", [[1], [2, 3]])
refused(np.savez, "a.npy", [[1], [2, 3]])
refused(np.load, "short.npy")
"""
    lines = on_board(interpreter, tmp_path, code).splitlines()
    assert [line.split()[0] for line in lines] == ["ValueError"] * 3
    with pytest.raises(ValueError, match="Failed to read all data") as caught:
        np.load(tmp_path / "short.npy")
    assert lines[2] == f"ValueError {caught.value}"
    assert (tmp_path / "a.npy").read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.npy", "short.npy"]


BIG = """
import numpy as np
a = np.arange(1_250_000, dtype="f8")
np.save("big", a)
np.savez("big", a=a)
"""


def test_an_array_larger_than_half_the_heap(interpreter: Path, tmp_path: Path) -> None:
    """There is no second copy: 10 MB go out and come in with a heap of 16 MB."""
    on_board(interpreter, tmp_path, BIG)
    np.savez_compressed(tmp_path / "small.npz", a=np.arange(1_250_000.0))
    for source in ("np.load('big.npy')", "np.load('big.npz')['a']", "np.load('small.npz')['a']"):
        code = f"import numpy as np\nprint({source}[-1])"
        assert on_board(interpreter, tmp_path, code) == "1249999.0\n"
    assert np.array_equal(np.load(tmp_path / "big.npy"), np.arange(1_250_000.0))


def test_text_that_is_larger_than_the_heap(interpreter: Path, tmp_path: Path) -> None:
    """A file of 840 kB makes an array of 160 kB in a heap of 300 kB, and is written again."""
    lines = [f"{i},{i / 1000:.6f},{-7 * i},and so on and on\n" for i in range(20_000)]
    (tmp_path / "long.csv").write_text("".join(lines))
    expected = np.loadtxt(tmp_path / "long.csv", np.float32, delimiter=",", usecols=(0, 1))
    for read in ("loadtxt", "genfromtxt"):
        code = f"""
import numpy as np
a = np.{read}("long.csv", np.float32, delimiter=",", usecols=(0, 1))
a.tofile("long.bin")
np.savetxt("out.txt", a, "%.9g")
"""
        on_board(interpreter, tmp_path, code, "300k")
        assert np.array_equal(np.fromfile(tmp_path / "long.bin", "f4").reshape(-1, 2), expected)
        assert np.array_equal(np.loadtxt(tmp_path / "out.txt", np.float32), expected)


def test_text_that_is_mostly_empty(interpreter: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("1 2\n" + "\n" * 3_000_000 + "3 4\n")
    code = "import numpy as np\nprint(np.loadtxt('empty.csv').tolist())"
    assert on_board(interpreter, tmp_path, code) == "[[1.0, 2.0], [3.0, 4.0]]\n"


def test_compressed_text(interpreter: Path, tmp_path: Path) -> None:
    a = np.arange(600.0).reshape(100, 6) / 7
    np.savetxt(tmp_path / "theirs.txt.gz", a)
    code = """
import numpy as np
a = np.loadtxt("theirs.txt.gz")
np.savetxt("ours.txt.gz", a)
print(np.array_equal(np.genfromtxt("ours.txt.gz"), a))
"""
    assert on_board(interpreter, tmp_path, code) == "True\n"
    assert np.array_equal(np.loadtxt(tmp_path / "ours.txt.gz"), a)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_ends_of_lines(interpreter: Path, tmp_path: Path, newline: str) -> None:
    """Also where one falls on the border of what is read at once."""
    rows = [f"{i} {'0' * (i % 7)}{i * i}" for i in range(400)]
    (tmp_path / "a.txt").write_bytes(newline.join(rows).encode())
    code = "import numpy as np\nprint(int(np.loadtxt('a.txt').sum()), np.loadtxt('a.txt').shape)"
    expected = np.loadtxt(tmp_path / "a.txt")
    assert on_board(interpreter, tmp_path, code) == f"{int(expected.sum())} (400, 2)\n"
