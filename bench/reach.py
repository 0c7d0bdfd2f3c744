"""What was aimed at, and how far each figure is from it: `python -m bench.reach`.

Reads the figures that `python -m bench` left in build/reports/bench/; what was not measured is not
judged. docs/performance.md explains the lines that are missed.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from . import report
from .cases import Case, every
from .implementations import EXACT

OUT_TIMES = {"same": 1.3, "mixed": 2.0, "strided": 2.0}
"""By the kind of operands, n = 1000 or so: how many times the floor, with and without `out=`."""
CALLS = {"np.add(a, b, out=c)": 500, "a + b": 1500}
"""Instructions on a Cortex-M4F for ten elements."""
NAME_CLOCKS = 150
LOOP_TIMES = {"float32": 12.0, "int16": 30.0}
"""How many times faster than a plain loop on the Pico, elementwise with n = 1000."""
NUMPY_SMALL = 1.5
NUMPY_LARGE = {"elementwise": 2.0, "linear algebra": 8.0, "Fourier transform": 2.0, "sorting": 8.0}


@dataclass(frozen=True)
class Judged:
    """One figure beside what it should be at most (a ratio to it of more than 1 is a miss)."""

    place: str
    line: str
    case: str
    figure: float
    wanted: float

    @property
    def excess(self) -> float:
        return self.figure / self.wanted


def on_chips(name: str, case: Case, figures: report.Figures) -> Iterator[Judged]:
    """The lines that concern a target with an exact clock."""
    figure = figures[case.key]
    ours = figure.clocks.get("ours")
    floor = figure.ratio("floor")
    if floor and case.like and case.n in (32, 1000):
        line = f"{case.like} operands" + (", new array" if case.is_new else "")
        yield Judged(name, f"{line}: times the floor", case.key, floor, OUT_TIMES[case.like])
    is_call = name == "qemu-m4f" and case.n == 10 and case.dtype == "float32"
    if ours and is_call and case.name in CALLS:
        line = f"instructions of {case.name}"
        yield Judged(name, line, case.key, ours, CALLS[case.name])
    if ours and case.group == "names":
        yield Judged(name, "clocks of a name", case.key, ours, NAME_CLOCKS)
    plain, times = figure.ratio("plain"), LOOP_TIMES.get(case.dtype)
    if plain and times and name == "emu-pico" and case.like == "same" and case.n == 1000:
        line = f"1 / {times:.0f} of a plain {case.dtype} loop"
        yield Judged(name, line, case.key, plain, 1 / times)


def beside_numpy(case: Case, figures: report.Figures) -> Iterator[Judged]:
    """The lines that guard the host build."""
    ratio = figures[case.key].ratio("numpy")
    if not ratio:
        return
    is_small = 0 < case.n <= 100 and "axis" not in case.name
    if is_small and case.group not in ("linear algebra", "layouts"):
        yield Judged("host", "n <= 100: times NumPy", case.key, ratio, NUMPY_SMALL)
    if case.group == "elementwise" and (case.n != 10000 or case.is_new):
        return
    if case.group == "linear algebra" and "matrices" not in case.name:
        return
    if wanted := NUMPY_LARGE.get(case.group):
        yield Judged("host", f"{case.group}: times NumPy", case.key, ratio, wanted)


def judged() -> list[Judged]:
    """Every figure that there is an aim for, the furthest from it first."""
    found: list[Judged] = []
    for name in EXACT:
        figures = report.read(name)
        for case in every():
            if case.key in figures:
                found += on_chips(name, case, figures)
    figures = report.read("host")
    for case in every():
        if case.key in figures:
            found += beside_numpy(case, figures)
    return sorted(found, key=lambda j: -j.excess)


def table() -> list[str]:
    """One line per aim: how many cases meet it, and the worst."""
    lines: dict[tuple[str, str], list[Judged]] = {}
    for j in judged():
        lines.setdefault((j.place, j.line), []).append(j)
    rows = [
        "| where | figure | at most | cases | met | geometric mean | worst |",
        "| --- | --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for (place, line), members in sorted(lines.items()):
        met = sum(j.excess <= 1 for j in members)
        mean = statistics.geometric_mean(j.figure for j in members)
        worst = members[0]
        rows.append(
            f"| {place} | {line} | {worst.wanted:.3g} | {len(members)} | {met} "
            f"| {mean:.3g} | {worst.figure:.3g}, `{worst.case}` |"
        )
    return rows


def main() -> int:
    print("\n".join(table()))
    print("\n| where | figure | case | is | at most |\n| --- | --- | --- | ---: | ---: |")
    for j in judged():
        if j.excess > 1:
            print(f"| {j.place} | {j.line} | `{j.case}` | {j.figure:.3g} | {j.wanted:.3g} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
