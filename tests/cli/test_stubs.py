"""The type stubs: mypy accepts scripts for the board with them, and finds what the board lacks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from micronumpy import cli
from ulab._names import NUMPY, SCIPY

GOOD = """\
import math
import numpy as np
import numpy.linalg as la
from numpy.linalg import inv
from numpy.typing import NDArray
from scipy import signal
from ulab import numpy as unp, scipy as usp, utils

def mean(a: np.ndarray, b: NDArray[np.float64]) -> float:
    return float(np.mean(a) + b.mean())

x = np.array([1, 2, 3], dtype=np.float32)
y = np.zeros((2, 3)) + 1.5 - x * 2
y[0, :] = x[::-1]
x += 1
print(x.shape[0] + 1, y.T.ndim, (x > 2).all(), 2 * x, x @ x, np.add.reduce(x), -x, abs(x), x == 1)
print(la.inv(np.eye(2)), inv(np.eye(2)), math.sqrt(np.sum(x)), np.float64(3.0) + 1, np.r_[1, 2])
print(np.random.default_rng(1).normal(size=3), np.linspace(0, 1, num=5).reshape(-1, 1), np.pi + 1)
with np.errstate(divide="ignore"):
    print(signal.butter(2, 0.1), usp.signal.butter(2, 0.2), np.poly1d([1, 2])(3))
print(unp.trapz(unp.array([1, 2], dtype=unp.float)), utils.spectrogram(unp.zeros(4)))
z: float = np.float64(1.0)
for row in y:
    print(row, len(x), mean(x, x), np.finfo(np.float32).eps, np.dtype(np.int8).itemsize, z)
"""

WRONG = """\
np.einsum_path
np.arange(3).tofil("x")
linalg.invert([1])
np.zeros(3, typ=int)
np.zeros()
np.trapz([1])
np.datetime64
unp.user
utils.from_int8_buffer(b"")
signal.lsim
"""
IMPORTS = """\
import numpy as np
from numpy import linalg
from scipy import signal
from ulab import numpy as unp, utils
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stubs") / "typings"
    assert cli.main(["stubs", str(folder)]) == 0
    return folder


def mypy(folder: Path, text: str) -> list[str]:
    """What mypy says to a script."""
    script = folder.parent / "script.py"
    script.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", script.name],
        cwd=folder.parent,
        env={**os.environ, "MYPYPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return [line for line in done.stdout.splitlines() if " error: " in line]


def test_a_good_script_has_no_errors(folder: Path) -> None:
    assert mypy(folder, GOOD) == []


def test_every_wrong_line_is_found(folder: Path) -> None:
    first = IMPORTS.count("\n") + 1
    found = {int(line.split(":")[1]) for line in mypy(folder, IMPORTS + WRONG)}
    assert found == set(range(first, first + WRONG.count("\n")))


def test_every_name_of_the_table_is_there(folder: Path) -> None:
    lines: list[str] = []
    for library, table in (("numpy", NUMPY), ("scipy", SCIPY)):
        for name in sorted(table):
            module, _, last = f"{library}.{name}".rpartition(".")
            lines.append(f"from {module} import {last} as name_{len(lines)}")
    assert mypy(folder, "\n".join(lines)) == []
