"""docs/benchmark.md and its picture, written from the figures in build/reports/bench/."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from micronumpy import locate

from . import cases, reach, report
from .implementations import EXACT
from .measure import Figure

PAGE = "docs/benchmark.md"
AIMS = "What is aimed at"
HEAD = """# Benchmark

Written by `make bench` from the table [bench/cases.py](../bench/cases.py);
[performance](performance.md) says what it means. Every figure is a ratio, so that it does not
depend on who measures:

- **floor**: how many times the instructions (QEMU) or cycles (Pico emulator) of the same operation
  as the plainest C loop, compiled with the same flags and called once
  ([bench/floor_loops.h](../bench/floor_loops.h)), with the two allocations of a new result.
- **loop**: how many times faster than the same written in plain MicroPython, on lists.
- **NumPy**: how many times the time of NumPy on CPython, measured in turn.

Names (`np.add`) are looked up in each statement, as in a script; arrays are local variables.

![Instructions for n elements](benchmark.svg)
"""


def shown(ratio: float | None) -> str:
    """Three digits, or a dash."""
    if ratio is None:
        return "-"
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:,.0f}"


def faster(ratio: float | None) -> str:
    """The same, for how many times faster ours is."""
    return shown(1 / ratio if ratio else None)


def columns(name: str) -> dict[str, str]:
    """The headings of an implementation's table, with the way that each compares to."""
    place, _, library = name.partition("-")
    if place == "host":
        return {library: library} if library else {"NumPy": "numpy", "loop": "plain"}
    return {"floor": "floor", "loop": "plain"} if name in EXACT else {}


def cells(name: str, figure: Figure) -> list[str]:
    return [
        faster(figure.ratio(way)) if heading == "loop" else shown(figure.ratio(way))
        for heading, way in columns(name).items()
    ]


def show(name: str, chosen: Sequence[cases.Case], figures: report.Figures) -> None:
    """The figures on the terminal."""
    table = Table(title=name)
    table.add_column("case", no_wrap=True)
    for heading in ("dtype", "n", "clocks", *columns(name)):
        table.add_column(heading, justify="right")
    for case in chosen:
        figure = figures[case.key]
        clocks = figure.clocks.get("ours")
        count = f"{clocks:,}" if clocks is not None else "-"
        table.add_row(case.name, case.dtype, str(case.n or ""), count, *cells(name, figure))
    console = Console()
    console.print(table)
    for line in missing(figures):
        console.print(line, markup=False)


def grouped(chosen: Iterable[cases.Case]) -> dict[str, list[cases.Case]]:
    groups: dict[str, list[cases.Case]] = {}
    for case in chosen:
        groups.setdefault(case.group, []).append(case)
    return groups


def section(name: str, title: str, figures: report.Figures) -> str:
    """One implementation's part of the page."""
    lines = [f"## {title}", "", summary(figures), ""]
    for group, members in grouped(cases.every()).items():
        rows = [case for case in members if case.key in figures]
        if not rows:
            continue
        headings = ["case", "dtype", "n", *columns(name)]
        lines += [f"### {title}: {group}", "", "| " + " | ".join(headings) + " |"]
        lines.append("| --- | --- |" + " ---: |" * (len(headings) - 2))
        for case in rows:
            size = str(case.n or "")
            row = [f"`{case.name}`", case.dtype, size, *cells(name, figures[case.key])]
            lines.append("| " + " | ".join(row) + " |")
        lines.append("")
    lines += missing(figures)
    return "\n".join(lines)


WORDS = {"ours": "", "plain": "plain loops, ", "floor": "the floor, ", "numpy": "NumPy, "}


def missing(figures: report.Figures) -> list[str]:
    """Which cases could not be measured, by their reason."""
    reasons: dict[str, list[str]] = {}
    for case in cases.every():
        for way, reason in figures.get(case.key, Figure()).missing.items():
            if way in WORDS:
                line = f"{WORDS[way]}{tidy(reason)}"
                size = f" n={case.n}" if "MemoryError" in reason else ""
                reasons.setdefault(line, []).append(f"`{case.name}`{size}")
    return [
        f"Not measured: {reason}: {', '.join(dict.fromkeys(names))}.\n"
        for reason, names in reasons.items()
    ]


def tidy(reason: str) -> str:
    """The kind of an exception, without numbers that change from run to run."""
    if reason.startswith("MemoryError"):
        return "more than the heap"
    return reason


def summary(figures: report.Figures) -> str:
    """Geometric means over all cases that have the ratio."""
    words = []
    for way, text in (
        ("floor", "{:.2f} times the floor"),
        ("numpy", "{:.2f} times NumPy's time"),
        ("plain", "{:.1f} times faster than a plain loop"),
    ):
        ratios = [r for figure in figures.values() if (r := figure.ratio(way))]
        if ratios:
            mean = statistics.geometric_mean(ratios)
            words.append(text.format(1 / mean if way == "plain" else mean))
    return f"Geometric mean of all cases: {', '.join(words)}." if words else ""


def beside(target: str, library: str) -> str:
    """What another library takes of ours on a target; the cases that it lacks, with the reason."""
    ours, theirs = report.read(target), report.read(f"{target}-{library}")
    title = f"{EXACT[target].title}, beside {library}"
    rows, ratios = [], []
    for case in cases.every():
        figure, other = ours.get(case.key, Figure()), theirs.get(case.key, Figure())
        mine, its = figure.clocks.get("ours"), other.clocks.get("ours")
        if not mine or not its:
            continue
        wrong = other.missing.get("result", "")
        if not wrong:
            ratios.append(its / mine)
        size = str(case.n or "")
        rows.append(f"| `{case.name}` | {case.dtype} | {size} | {shown(its / mine)} | {wrong} |")
    fewer = sum(ratio > 1 for ratio in ratios)
    mean = statistics.geometric_mean(ratios)
    lines = [
        f"## {title}",
        "",
        f"How many times the instructions of ours {library} takes, where it has the case. Of "
        f"{len(ratios)} whose result is NumPy's, ours takes fewer in {fewer}; geometric mean "
        f"{mean:.2f}.",
        "",
        f"| case | dtype | n | {library} / ours | its result |",
        "| --- | --- | ---: | ---: | --- |",
        *rows,
        "",
        *missing({key: f for key, f in theirs.items() if "ours" in f.missing}),
    ]
    return "\n".join(lines)


def write() -> None:
    """Write the page anew; sections of implementations that have no figures here stay."""
    from . import plot

    path = locate.repository() / PAGE
    kept = sections(path.read_text()) if path.exists() else {}
    kept[AIMS] = "\n".join([f"## {AIMS}", "", *reach.table()])
    titles = {name: target.title for name, target in EXACT.items()}
    titles["host"] = "Host, beside NumPy"
    for name, title in titles.items():
        if figures := report.read(name):
            kept[title] = section(name, title, figures)
    for name, target in EXACT.items():
        for other in report.others(name):
            kept[f"{target.title}, beside {other}"] = beside(name, other)
    for other in report.others("host"):
        title = f"Host, beside {other}"
        kept[title] = section(f"host-{other}", title, report.read(f"host-{other}"))
    order = [title for title in (AIMS, *titles.values()) if title in kept]
    order += [title for title in kept if title not in order]
    path.write_text("\n".join([HEAD, *(kept[title].rstrip() + "\n" for title in order)]))
    plot.write()


def sections(text: str) -> dict[str, str]:
    """The parts of a page by their headings."""
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0].removeprefix("## "): part for part in parts}
