"""`micronumpy check --board`: the sizes that it finds are NumPy's, and its claims the board's."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from conftest import Command, opened

from micronumpy import boards
from micronumpy.check import check_script, check_source, memory, sizes
from micronumpy.check.scope import Script
from micronumpy.device import Device
from micronumpy.errors import UserError

PICO = boards.by_name("RPI_PICO")
ROOM = memory.room(PICO)

# Sizes. Every name of the rules is here, so that no rule goes untried.

BEFORE = """
import math
import numpy as np
from numpy import random
N = 12
H, W = 6, 2 * N
SHAPE = (N, 3)
rng = np.random.default_rng(1)
old = np.random.RandomState(1)
i8 = np.ones((3, 4), dtype=np.int8)
f4 = np.arange(12, dtype="f4").reshape(3, -1)
f8 = np.zeros((4, 5))
c16 = np.ones(7, complex)
"""
EXPRESSIONS = """\
np.zeros(5)
np.zeros((H, W))
np.ones([2, 3], np.uint16)
np.empty(shape=SHAPE, dtype=np.float32)
np.full(N, 7)
np.full((N, N), 1.5)
np.full(N, 1.5, dtype='complex64')
np.full(3, True)
np.zeros_like(i8)
np.ones_like(f4, dtype=float)
np.empty_like(f4, shape=(2, 2))
np.full_like(i8, 3)
np.arange(N)
np.arange(1.5, 9)
np.arange(2, 30, 7)
np.arange(0, 1, 0.1)
np.arange(5, 1, -2, dtype=np.int16)
np.arange(5, 1)
np.linspace(0, 1)
np.linspace(0, 1, num=N, dtype=np.float32)
np.linspace(0, 1j, 4, endpoint=False)
np.logspace(0, 3, 10)
np.geomspace(1, 8, 4)
np.eye(N)
np.eye(3, 4, k=1, dtype=int)
np.identity(4, dtype=bool)
np.array([1, 2, 3])
np.array([[1, 2.5], [3, 4]])
np.array([1j, 2])
np.array([True, False])
np.array(range(N), dtype=np.uint8)
np.array([0] * N)
np.array(list(range(3 * N)))
np.array(f4)
np.array([f8, f8])
np.asarray([1, 2], dtype=np.float32)
np.asarray(f4, dtype=np.float64)
np.asanyarray((1, 2))
np.ascontiguousarray([1.5])
np.diag([1, 2, 3])
np.diag(c16, k=-2)
np.copy(f4)
np.tile(f4, 3)
np.tile([1, 2], (2, 2))
np.repeat(f8, 3)
np.repeat(f8, 3, axis=1)
np.repeat([1, 2], N)
np.concatenate((f4, i8))
np.concatenate([f8, f8], axis=1)
np.stack([f4, f4])
np.stack((f4, i8), axis=-1)
np.vstack((f4, i8, f4))
np.hstack((f8, f8))
np.hstack(([1, 2], [3.5]))
np.outer(c16, [1, 2, 3])
np.matmul(f4, f8)
np.dot(f4, np.zeros(4))
f4 @ f8
f4.dot(f8)
np.reshape([1, 2, 3, 4], (2, 2)) * 1
f8.reshape(2, -1) + 0
f8.reshape((5, 4)).astype(np.float32)
np.ravel(f4) + 1
f8.ravel() * 2
np.transpose(f4) - 1
f4.transpose() - 1.5
f4.T * i8.T
np.where(f4 > 3, f4, 0)
np.where(i8 > 1, f8[:3, :4], i8)
f8.astype('float32')
i8.astype(float)
f8.copy()
f8.flatten()
f4.repeat(2)
f4 * i8
f4 + 1.5
i8 + 100
i8 / 2
i8 // 2
-f4
~i8
f4 > 2
f4[1:, ::2] + f4[0, :2]
f8[:, None, :] * f8
c16 ** 2
c16.real + 1
c16 * 2.5
2 * np.pi * f4
np.sin(f4)
np.sqrt(i8)
np.add(f4, f8[:3, :4])
np.exp(1j * f4)
np.float32(2) * f8
f8 * np.float64(2)
np.fft.fft(f4)
np.fft.ifft(c16)
np.fft.rfft(f8)
np.zeros(len(f8))
np.zeros(f4.shape)
np.zeros(f4.size, f4.dtype)
np.zeros(f4.nbytes // f4.itemsize * f4.ndim)
np.zeros(int(math.sqrt(N)) + 2 ** 3)
np.zeros(1 << 4)
np.zeros((math.ceil(N / 5), abs(-3), max(1, 2), round(2.4)))
np.zeros(SHAPE[0])
np.zeros(SHAPE[::-1])
np.zeros((n := 4, n))
np.zeros(sum([1, 2]), dtype=np.dtype('int8'))
rng.random(N)
rng.random((2, 3), dtype=np.float32)
rng.standard_normal(size=(2, N))
rng.normal(0, 1, N)
rng.normal(size=N)
rng.uniform(-1, 1, (3, 3))
rng.integers(10, size=N)
rng.integers(0, 100, (2, 2), dtype=np.uint8)
rng.exponential(2.0, 4)
rng.poisson(3, N)
rng.laplace(size=2)
rng.logistic(size=3)
rng.gumbel(0, 1, 2)
rng.permutation(N)
rng.permutation(f4)
random.rand(3, 4)
random.randn(N)
np.random.random(5)
random.random_sample((2, 2))
random.sample(3)
random.ranf(3)
random.randint(0, 9, size=N)
random.randint(0, 9, N, dtype=np.int8)
random.normal(size=4)
old.uniform(size=4)
old.standard_normal(3)
random.exponential(size=2)
random.poisson(size=2)
random.permutation(4)
random.laplace(size=2)
random.logistic(size=2)
random.gumbel(size=2)
random.uniform(0, 1, 2)
""".splitlines()


def estimate(expression: str) -> tuple[list[int], str, int]:
    """Shape, dtype and bytes as the checker sees them."""
    source = f"{BEFORE}a = {expression}\n"
    tree = ast.parse(source)
    made = memory.allocations(Script(tree, source))[-1]
    assert isinstance(tree.body[-1], ast.Assign) and made.node is tree.body[-1].value
    return list(made.array.like.shape), made.array.like.dtype.name, made.array.nbytes


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_a_size_is_numpys(expression: str) -> None:
    names: dict[str, np.ndarray] = {}
    exec(f"{BEFORE}a = {expression}", names)
    a = names["a"]
    assert estimate(expression) == (list(a.shape), a.dtype.name, a.nbytes)


def test_the_sizes_are_the_boards(tmp_path: Path) -> None:
    lines = [BEFORE, "import json", "def show(a):"]
    lines.append("    print(json.dumps([list(a.shape), str(a.dtype), a.nbytes]))")
    lines += [f"show({expression})" for expression in EXPRESSIONS]
    with opened("host") as host:
        script = tmp_path / "a.py"
        script.write_text("\n".join(lines))
        result = host.run(script)
    assert result.error == ""
    found = [tuple(json.loads(line)) for line in result.output.splitlines()]
    assert found == [estimate(expression) for expression in EXPRESSIONS]


def test_every_rule_has_an_expression() -> None:
    written = set(re.findall(r"\w+", " ".join(EXPRESSIONS)))
    names = [*sizes.FUNCTIONS, *sizes.METHODS, *sizes.RANDOM]
    assert {name.rpartition(".")[2] for name in names} <= written


# What is not evident


@pytest.mark.parametrize(
    "source",
    [
        "def f(n):\n    return np.zeros((n, n))",
        "n = int(input())\nnp.zeros(n)",
        "a = np.loadtxt('a.csv')\nb = np.zeros(a.shape)\nc = a * np.ones(9)",
        "n = 10\nfor i in range(9):\n    n = i\nnp.zeros((n * 1000, n * 1000))",
        "n = 900\nif input():\n    n = 3\nnp.zeros((n, n))",
        "n = 900\ndef f():\n    global n\n    n = 3\nf()\nnp.zeros((n, n))",
        "n = 900\ndef f(n=3):\n    return np.zeros((n, n))",
        "def f():\n    n = 900\n    def g(n):\n        np.zeros((n, n))",
        "n = 900\nn = 3\ndef f():\n    np.zeros((n, n))",
        "[np.zeros((n, n)) for n in (1, 2)]",
        "n = 900\n[np.zeros((n, n)) for n in (1, 2)]",
        "from config import n\nnp.zeros((n, n))",
        "n = 900\nfrom config import n\nnp.zeros((n, n))",
        "n = 900\ntry:\n    f()\nexcept OSError as n:\n    np.zeros((n, n))",
        "n = [900]\nn.clear()\nnp.zeros(n + [900])",
        "np.zeros((900, 900), dtype=kind())",
        "np.zeros(*size())\nnp.zeros(**size())",
        "try:\n    a = np.zeros((900, 900))\nexcept MemoryError:\n    a = np.zeros((9, 9))",
        "import contextlib\nwith contextlib.suppress(MemoryError):\n    np.zeros((900, 900))",
        "LARGE = False\nif LARGE:\n    np.zeros((900, 900))",
        "LARGE = 0\ndef f():\n    n = 900 if LARGE else 9\n    np.zeros((n, n))",
        "import sys\nif sys.implementation.name == 'cpython':\n    np.zeros((900, 900))",
        "def np():\n    pass\nnp.zeros((900, 900))",
        "class np:\n    zeros = print\nnp.zeros((900, 900))",
        "a = np.ones(900)\na.shape = (3, 300)\nnp.matmul(a, a)",
        "a = np.ones(20000)\na.resize(2)\nb = np.ones(20000)",
        "a = np.zeros((900, 900)[2])",
        "a = np.zeros((-900, 900))",
        "a = 2 ** 2 ** 99\nb = 'a' * 10 ** 12\nc = 1 << 10 ** 9\nd = list(range(10 ** 12))",
        "a = np.broadcast_to(np.ones(9), (900, 9))\nb = np.ones(9)[None, :]",
        "def f():\n    return\n    np.zeros((900, 900))",
    ],
)
def test_what_is_not_evident_is_no_finding(source: str) -> None:
    assert check_source(f"import numpy as np\n{source}\n", board=PICO) == []


ROOT = Path(__file__).resolve().parents[2]
GOOD = [path for name in ("examples", "tests/parity") for path in (ROOT / name).rglob("*.py")]


@pytest.mark.parametrize("path", sorted(GOOD), ids=lambda path: path.stem)
def test_what_runs_on_the_board_is_no_finding(path: Path) -> None:
    assert check_script(path, PICO) == []


# Findings. A script for each, with the line that the board has no room for; 0 if all fits. The
# board has to agree: there is a MemoryError at this line, or none. Line 0 is the import.

LARGE = ROOM // 8 + 1  # elements that cannot fit
MOST = 24_000  # elements that fit, with what the interpreter takes
SCRIPTS = {
    f"np.zeros({LARGE})": 1,
    f"np.zeros({MOST})": 0,
    f"np.zeros({LARGE}, dtype=np.float32)": 0,
    f"np.ones(({LARGE}, 2), dtype=np.float32)": 1,
    "N = 159\nnp.ones((N, N))": 2,
    "N = 154\nnp.ones((N, N))": 0,
    "a = np.zeros(20000)\nb = np.zeros(1)\nc = np.zeros(6000)": 3,
    "a = np.zeros(20000)\ndel a\nc = np.zeros(20000)": 0,
    "a = np.zeros(20000)\na = np.zeros(20000)": 2,
    "a = np.zeros(20000)\na = None\na = np.zeros(20000)": 0,
    "a = np.zeros(20000)\nb = a\ndel a\nc = np.zeros(6000)": 4,
    "a = np.zeros(20000)[::2]\nc = np.zeros(6000)": 2,
    "a = np.zeros(20000)\nb = a.reshape(100, -1)\nc = b.T\nd = a[5:]": 0,
    "a = np.zeros(13000)\na += 1\na = a.astype(np.float32)": 0,
    "a = np.zeros(13000)\nb = a + 1": 2,
    "a = np.zeros(10000)\nb = a + 1 + 2": 2,
    "a = np.zeros(8000)\nb = a + 1": 0,
    "x, y = np.zeros(13000), np.zeros(13000)": 1,
    "for i in range(3):\n    a = np.zeros(9000)\nb = np.zeros(9000)": 0,
    "for i in range(3):\n    a = np.zeros(9000)\n    b = np.zeros(17000)": 3,
    "if __name__ == '__main__':\n    a = np.zeros(13000)\n    b = np.ones(13000)": 3,
    "def f(n):\n    a = np.zeros(n)\n    b = np.zeros(13000)\n    return np.zeros(13000)\nf(9)": 4,
    "LARGE = True\nif LARGE:\n    N = 160\nelse:\n    N = 3\na = np.zeros((N, N))": 6,
    "def f():\n    return np.arange(6000).sum()\nfor i in range(5):\n    f()": 0,
    "N = 9000\nN += 90000\nwith open('boot.py', 'w') as f:\n    np.zeros(N)": 4,
    "a = [np.zeros(13000) for i in range(1)]\nb = np.full(26000, 1.5)": 2,
    "class A:\n    def f(self):\n        np.random.default_rng(1).random(26000)\nA().f()": 3,
}


@pytest.fixture(scope="module")
def pico() -> Iterator[Device]:
    with opened("emu-pico") as device:
        yield device


@pytest.mark.parametrize("source", SCRIPTS)
def test_a_finding_stands_at_its_line(source: str) -> None:
    found = check_source(f"import numpy as np\n{source}", board=PICO)
    assert [one.line - 1 for one in found] == [SCRIPTS[source]] * bool(SCRIPTS[source])
    assert {one.kind for one in found} <= {"memory"}


@pytest.mark.parametrize("source", SCRIPTS)
def test_the_board_agrees(pico: Device, tmp_path: Path, source: str) -> None:
    script = tmp_path / "a.py"
    script.write_text(f"import numpy as np\n{source}\n")
    result = pico.run(script, timeout=60)
    if not SCRIPTS[source]:
        assert result.error == ""
        return
    lines = re.findall(r'"<stdin>", line (\d+)', result.error)
    assert result.exception.startswith("MemoryError") and int(lines[-1]) - 1 == SCRIPTS[source]


# Words


def message(source: str, board: str = "RPI_PICO") -> str:
    (found,) = check_source(f"import numpy as np\n{source}", board=boards.by_name(board))
    return str(found)


def test_the_words() -> None:
    assert message("np.zeros((200, 200))") == (
        "2:1: memory: `np.zeros((200, 200))` takes 320,000 bytes, and RPI_PICO's heap has room "
        f"for {ROOM:,} at most; dtype=np.float32 takes 160,000"
    )
    assert message("np.zeros((300, 300))").endswith(
        "; work in blocks (dtype=np.float32 would still take 360,000)"
    )
    assert message("np.ones(9).repeat(9999)").endswith("; make it smaller, or work in blocks")
    assert message("np.arange(40000)").endswith("; dtype=np.int32 takes 160,000")
    assert message("a = np.ones(9999)\nb = np.ones(9999)\nnp.sin(a + b)") == (
        "4:8: memory: `a + b` takes 79,992 bytes beside `a` and `b` (159,984), and RPI_PICO's "
        f"heap has room for {ROOM:,} at most; `del` what is not needed, or work in blocks"
    )
    assert "beside a result on the way (" in message("np.ones(13000) + 1")
    assert "`np.zeros((99999, 9))` " in message("np.zeros((\n99999, # many\n9))")
    assert "`np.zeros(99999 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + ...` " in message(
        f"np.zeros(99999{' + 0' * 99})"
    )


def test_a_board_that_may_have_more() -> None:
    name = "ESP32_GENERIC_S3"
    assert "; dtype=np.float32 takes 400,000" in message("np.zeros(100000)", name)
    assert "has 524,288 if it has no SPIRAM" in message("np.zeros(100000)", name)
    assert "heap has room for 33," in message("np.zeros(10 ** 7)", name)
    source = "import numpy as np\nnp.zeros(100000)"
    assert check_source(source, board=boards.by_name(f"{name}_SPIRAM_OCT")) == []


@pytest.mark.parametrize("board", boards.every(), ids=lambda board: board.name)
def test_the_room_of_every_board(board: boards.Board) -> None:
    if board.name == "host":
        with pytest.raises(UserError, match="such as RPI_PICO"):
            memory.room(board)
        return
    least = 60_000 if board.target == "qemu-m4f-split" else 150_000
    assert least < memory.room(board) < (board.heap or board.heap_at_most)
    assert not (board.heap and board.heap_at_most)
    assert board.spiram or not board.ram or memory.room(board) < board.ram
    assert board.spiram in ("", "optional", "yes")
    if board.name.endswith("_W"):  # it has what the other has, and the radio's driver
        assert board.heap_at_most == boards.by_name(board.name.removesuffix("_W")).heap


def test_the_command(micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import numpy as np\nprint(np.zeros((300, 300)))\n")
    assert micronumpy("check", "a.py").returncode == 0
    done = micronumpy("check", "a.py", "--board", "RPI_PICO")
    assert done.returncode == 1
    assert done.stdout.startswith("a.py:2:7: memory: `np.zeros((300, 300))` takes 720,000 bytes")
    assert micronumpy("check", "a.py", "--board", "RPI_PICO2").returncode == 1
    assert micronumpy("check", "a.py", "--board", "QEMU_M0").returncode == 0
    done = micronumpy("check", "a.py", "--board", "RPI_PICO_2")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Did you mean RPI_PICO2?" in done.stderr
