"""Every public name of the installed NumPy is on the board, or left out with a reason."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "usermod/api"))
import generate  # noqa: E402
import spec  # noqa: E402

# The part of NumPy, and how many of its names are promised.
PROMISED = {
    "numpy": 400,
    "numpy.linalg": 32,
    "numpy.fft": 18,
    "numpy.random": 45,
    "numpy.exceptions": 6,
    "ndarray": 60,
}
THINGS: dict[str, ModuleType | type] = {
    "numpy": np,
    "numpy.linalg": np.linalg,
    "numpy.fft": np.fft,
    "numpy.random": np.random,
    "numpy.exceptions": np.exceptions,
    "ndarray": np.ndarray,
}


def public(module: str) -> set[str]:
    """The names that NumPy shows."""
    return {name for name in dir(THINGS[module]) if not name.startswith("_")}


def left_out(module: str) -> list[str]:
    return [name for row in spec.LEFT_OUT if row.module == module for name in row.names]


@pytest.mark.parametrize("module", PROMISED)
def test_every_name_is_here_or_left_out(module: str) -> None:
    here, out = generate.present(module), left_out(module)
    assert sorted(public(module) - here - set(out)) == [], "add them, or say why not in spec.py"
    assert sorted(here & set(out)) == [], "spec.py says that these are missing"
    assert sorted((here | set(out)) - public(module)) == [], "NumPy has no such names"
    assert len(out) == len(set(out))


@pytest.mark.parametrize("module", PROMISED)
def test_as_many_as_promised(module: str) -> None:
    here = generate.present(module) & set(getattr(THINGS[module], "__all__", public(module)))
    assert len(here) >= PROMISED[module]


def test_reasons_are_sentences() -> None:
    assert all(len(row.reason.split()) > 2 and row.names for row in spec.LEFT_OUT)
