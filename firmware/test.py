"""Run every check of this repository and end with one line that counts them.

    python3 firmware/test.py            everything (`make test` calls it after the set-up)
    python3 firmware/test.py unit lint  only these

Steps: build (every image), unit, unit-xtensa, generate, lint, pytest. Each unit program and each
pytest case counts as one test, and so does each of the other checks.
"""

from __future__ import annotations

import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "pylib"), str(ROOT / "firmware" / "xtensa")]

import toolchain  # noqa: E402

from micronumpy import boards  # noqa: E402

REPORTS = ROOT / "build" / "reports"
VENV = ROOT / "build" / "venv" / "bin"
SPELLED = (
    "README.md",
    "CHANGELOG.md",
    "docs",
    "usermod",
    "pylib",
    "tests",
    "firmware",
    "boards",
    "bench",
)
NO_MARKDOWN = 'format.exclude = ["*.md"]'  # the examples in the text are laid out by hand

PROGRAMS = (
    *(
        f"firmware/{name}.py"
        for name in ("build", "fetch", "format_c", "package", "setup", "test")
    ),
    "firmware/xtensa/toolchain.py",
)

Counts = tuple[int, int, int]  # passed, failed, skipped


def run(*command: str) -> int:
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def check(name: str, *command: str, skipped: int | None = None) -> Counts:
    """One command that counts as one test; `skipped` is its exit status for "cannot run here"."""
    status = run(*command)
    if status and status == skipped:
        print(f"{name}: skipped, for the reason above", flush=True)
        return (0, 0, 1)
    print(f"{name}: {'ok' if status == 0 else 'FAILED'}", flush=True)
    return (1, 0, 0) if status == 0 else (0, 1, 0)


def junit(report: Path) -> Counts:
    """The counts of a JUnit report, as pytest and CTest write it."""
    cases = list(ElementTree.parse(report).getroot().iter("testcase"))
    failed = skipped = 0
    for case in cases:
        kinds = {child.tag for child in case}
        failed += bool(kinds & {"failure", "error"}) or case.get("status") == "fail"
        skipped += "skipped" in kinds
    return len(cases) - failed - skipped, failed, skipped


def reported(report: Path, *command: str, skipped: int | None = None) -> Counts:
    """A command that writes a JUnit report; one without a report counts as a failed test."""
    report.unlink(missing_ok=True)
    status = run(*command)
    if status and status == skipped:
        return (0, 0, 1)
    try:
        passed, failed, skipped = junit(report)
    except (OSError, ElementTree.ParseError):
        return (0, 1, 0)
    # A crash outside any case (a collection error, a broken build) must not pass.
    return passed, max(failed, int(status != 0)), skipped


def build() -> Counts:
    built = check("build", sys.executable, "firmware/build.py", "all")
    xtensa = toolchain.is_ready()
    lacking = [
        board
        for board in boards.every()
        if boards.missing(board) or ("xtensa" in board.groups.split() and not xtensa)
    ]
    return add([built, (0, 0, len(lacking))])


def unit() -> Counts:
    return reported(REPORTS / "unit.xml", sys.executable, "firmware/build.py", "unit")


def unit_xtensa() -> Counts:
    """The same programs for an ESP32's processor; skipped where its compiler cannot be had."""
    command = [sys.executable, "firmware/build.py", "unit-xtensa"]
    return reported(REPORTS / "unit-xtensa.xml", *command, skipped=3)


def generate() -> Counts:
    python = str(VENV / "python")
    return add(
        [
            check("generate --check", python, "usermod/api/generate.py", "--check"),
            check("catalogue --check", python, "-m", "micronumpy.catalogue", "--check"),
            check("check.docs --check", python, "-m", "micronumpy.check.docs", "--check"),
            check(
                "check.table --check",
                *(python, "-m", "micronumpy.check.table", "--check", "build/host/micropython"),
            ),
        ]
    )


def lint() -> Counts:
    spelled = [path for path in SPELLED if (ROOT / path).exists()]
    results = [
        check("ruff check", str(VENV / "ruff"), "check", "."),
        check(
            "ruff format", str(VENV / "ruff"), "format", "--check", "--config", NO_MARKDOWN, "."
        ),
        check("mypy", str(VENV / "mypy")),
        check("mypy firmware", str(VENV / "mypy"), "--strict", *PROGRAMS),
        check("codespell", str(VENV / "codespell"), *spelled),
        check("C format", sys.executable, "firmware/format_c.py", "--check", skipped=3),
    ]
    return add(results)


def tests() -> Counts:
    report = REPORTS / "pytest.xml"
    workers = ["-n", "2", "--dist", "loadgroup"]
    command = [str(VENV / "python"), "-m", "pytest", "-q", *workers, f"--junitxml={report}"]
    return reported(report, *command)


def add(results: list[Counts]) -> Counts:
    return tuple(map(sum, zip(*results, strict=True)))  # type: ignore[return-value]


STEPS: dict[str, Callable[[], Counts]] = {
    "build": build,
    "unit": unit,
    "unit-xtensa": unit_xtensa,
    "generate": generate,
    "lint": lint,
    "pytest": tests,
}


def main(argv: list[str]) -> int:
    if unknown := [name for name in argv if name not in STEPS]:
        print(f"test: no step '{unknown[0]}'; steps are {', '.join(STEPS)}", file=sys.stderr)
        return 2
    REPORTS.mkdir(parents=True, exist_ok=True)
    results = []
    for name in argv or STEPS:
        start = time.monotonic()
        print(f"== {name}", flush=True)
        results.append(STEPS[name]())
        passed, failed, skipped = results[-1]
        took = time.monotonic() - start
        print(f"== {name}: {passed} passed, {failed} failed, {skipped} skipped, {took:.0f} s\n")
    passed, failed, skipped = add(results)
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\ntest: interrupted", file=sys.stderr)
        sys.exit(1)
