"""Every target's session and run, on what is built; the emulated Pico runs the least."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import opened

from micronumpy import oracle
from micronumpy.device import Device
from micronumpy.errors import TargetLostError, TargetTimeoutError, UserError
from micronumpy.stats import run_with_stats
from micronumpy.targets import open_target

NAMES = ["host", "qemu-m0", "qemu-m4f", "qemu-rv32", "qemu-xtensa", "emu-pico"]


@pytest.fixture(scope="module", params=NAMES)
def target(request: pytest.FixtureRequest) -> Iterator[Device]:
    with opened(request.param) as device:
        yield device


@pytest.fixture
def host() -> Iterator[Device]:
    with opened("host") as device:
        yield device


def test_session_keeps_names_and_reports_errors(target: Device) -> None:
    assert target.exec("x = 20\nprint(x + 1)").output == "21\n"
    result = target.exec("print(x)\n1 / 0")
    assert result.output == "20\n"
    assert result.exception.startswith("ZeroDivisionError")
    assert "_serve" not in result.error
    assert target.exec("if").exception.startswith("SyntaxError")
    assert target.exec("print(x)").output == "20\n"


def test_session_takes_long_sources_and_outputs(target: Device) -> None:
    text = "abcdefgh" * 500
    assert target.exec(f"print({text!r} * 2)").output == text * 2 + "\n"


def test_run_has_its_files_beside_it(target: Device, tmp_path: Path) -> None:
    data = tmp_path / "data.csv"
    data.write_text("".join(f"{i},é\n" for i in range(100)), encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        "with open('data.csv') as file:\n"
        "    print(sum(int(line.split(',')[0]) for line in file))\n"
        "raise ValueError('after the output')\n"
    )
    shown: list[str] = []
    result = target.run(script, [data], timeout=60, echo=shown.append)
    assert result.output == "".join(shown) == "4950\n"
    assert result.exception == "ValueError: after the output"


def test_hang_ends_by_the_timeout_and_the_next_exec_starts_anew(target: Device) -> None:
    target.exec("kept = 1")
    started = time.monotonic()
    with pytest.raises(TargetTimeoutError, match="did not finish within 1 s"):
        target.exec("while True: pass", timeout=1)
    assert time.monotonic() - started < 10
    assert target.exec("print(1)").output == "1\n"
    if not target.name.startswith("emu"):  # a board is not reset by a new connection
        assert target.exec("kept").exception.startswith("NameError")


def test_stats_are_plausible(target: Device, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("kept = bytearray(20000)\nprint(len(kept))\n")
    result, stats = run_with_stats(target, script, timeout=60)
    assert result.output == "20000\n"
    assert stats is not None
    assert 20000 <= stats.live_bytes <= stats.used_bytes < stats.heap_bytes
    assert "heap" in str(stats)


def test_stats_count_what_happens_before_the_end(target: Device, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import gc\nbig = bytearray(20000)\ngc.collect()\ndel big\ngc.collect()\n")
    _, stats = run_with_stats(target, script, timeout=60)
    assert stats is not None
    assert stats.collections >= 2
    assert stats.live_bytes < 20000 <= stats.peak_live_bytes <= stats.peak_used_bytes
    script.write_text("kept = bytearray(20000)\n1 / 0\n")
    result, stats = run_with_stats(target, script, timeout=60)
    assert result.exception.startswith("ZeroDivisionError")
    assert stats is not None
    assert stats.live_bytes >= 20000


def test_a_soft_reset_forgets_the_counters(target: Device) -> None:
    target.exec("import _heapstats\n_heapstats.reset()")
    target.exec("raise SystemExit")  # the raw REPL answers it by a soft reset
    target.exec("import gc\ngc.collect()\nimport _heapstats")
    in_one_process = target.name == "host"
    assert target.exec("print(_heapstats.read() is None)").output == f"{not in_one_process}\n"


def test_sys_exit_ends_a_measured_script(host: Device, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import sys\nsys.exit(3)\n")
    result, stats = run_with_stats(host, script, timeout=60)
    assert (result.error, result.status) == ("", 3)
    assert stats is not None


def test_host_session_is_fast(host: Device) -> None:
    host.exec("")
    started = time.monotonic()
    for i in range(500):
        assert host.exec(f"print({i})").output == f"{i}\n"
    assert time.monotonic() - started < 1


def test_host_crash_is_told(host: Device) -> None:
    with pytest.raises(TargetLostError, match="ended unexpectedly"):
        host.exec("import sys\nsys.stdin.close()\nsys.stdout.close()", timeout=5)
    assert host.exec("print(1)").output == "1\n"


def test_oracle_is_pinned(tmp_path: Path) -> None:
    environment = oracle.pinned_environment()
    assert environment["PYTHONHASHSEED"] == "0"
    script = tmp_path / "script.py"
    script.write_text(
        "import warnings; warnings.simplefilter('error')\n"
        "from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__\n"
        "print(any(__cpu_features__[name] for name in __cpu_dispatch__))\n"
    )
    result = oracle.run(script, timeout=60)
    assert (result.output, result.error) == ("False\n", "")


@pytest.mark.parametrize("name", ["", "pico", "HOST", "qemu"])
def test_unknown_target(name: str) -> None:
    with pytest.raises(UserError, match="There is no target"):
        open_target(name)


@pytest.mark.parametrize("name", ["host", "qemu-m0", "emu-pico"])
def test_nothing_built(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICRONUMPY_BUILD", str(tmp_path))
    with pytest.raises(UserError, match=r"make|install"):
        open_target(name)
