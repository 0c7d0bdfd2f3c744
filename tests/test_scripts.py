"""Every script of tests/parity/ prints on each target what it prints on the desktop."""

from functools import cache
from pathlib import Path

import pytest

from micronumpy import oracle, parity
from micronumpy.errors import UserError
from micronumpy.repl import Result
from micronumpy.targets import open_target

FOLDER = Path(__file__).parent / "parity"
SCRIPTS = sorted(FOLDER.glob("*.py"))
TARGETS = ("host", "qemu-m0", "qemu-m4f", "qemu-rv32", "qemu-xtensa", "emu-pico", "qemu-m4f-split")

# The emulated Pico is some ten times slower than the chip: it runs what touches the SDK's own
# floats, the hooks, the buffers, the article, and a script of each theme: about a seventh.
ON_PICO = (
    *("article_linear_regression", "hooks", "ieee_edges", "print_python_floats"),
    *("buffer_protocol", "errstate", "fft_rounding", "index_masks", "random_seeds"),
    *("reduce_options", "scalar_modules", "files_savetxt"),
)

# QEMU_M4F, the same processor with a heap in one piece, runs all: these, and what takes memory.
ON_SPLIT_HEAP = (
    *ON_PICO,
    *("array_create", "index_assign", "join_concatenate", "linalg_solve", "memory_runs_out"),
)

FEW = {"emu-pico": ON_PICO, "qemu-m4f-split": ON_SPLIT_HEAP}

TIMEOUT = 120.0


def files(script: Path) -> list[Path]:
    """What a script reads: the files with its name and another suffix."""
    return [file for file in FOLDER.glob(f"{script.stem}.*") if file != script]


@cache
def desktop(script: Path) -> Result:
    return oracle.run(script, files(script), timeout=TIMEOUT)


def cases() -> list[object]:
    return [
        pytest.param(script, target, id=f"{script.stem}-{target}")
        for target in TARGETS
        for script in SCRIPTS
        if target not in FEW or script.stem in FEW[target]
    ]


@pytest.mark.parametrize(("script", "target"), cases())
def test_prints_the_same(script: Path, target: str) -> None:
    try:
        device = open_target(target)
    except UserError as error:
        pytest.skip(str(error))
    expected = desktop(script)
    assert not expected.error, expected.error
    with device:
        comparison = parity.compare(expected, device.run(script, files(script), timeout=TIMEOUT))
    # A script that only promises a few ulp says so in its name.
    agrees = comparison.verdict is parity.Verdict.IDENTICAL
    if "rounding" in script.stem:
        agrees = comparison.agrees
    assert agrees, f"{comparison}\n{comparison.diff}"


@pytest.mark.parametrize("target", FEW)
def test_every_chosen_script_exists(target: str) -> None:
    stems = {script.stem for script in SCRIPTS}
    assert stems.issuperset(FEW[target]), set(FEW[target]) - stems
