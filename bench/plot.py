"""docs/benchmark.svg: what an operation costs against n, a line for each implementation."""

from __future__ import annotations

from typing import Any

import matplotlib

matplotlib.use("svg")

from matplotlib import pyplot
from matplotlib.axes import Axes

from micronumpy import locate

from . import report
from .cases import SIZES
from .implementations import EXACT

PICTURE = "docs/benchmark.svg"
TARGETS = ("qemu-m4f", "emu-pico")
DTYPES = ("float32", "int16")
# Each line: its label, the case, the way, and how it is drawn.
LINES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("plain MicroPython loop", "a + b", "plain", {"color": "#b5523b", "marker": "s"}),
    ("a + b", "a + b", "ours", {"color": "#2b6cb0", "marker": "o"}),
    ("np.add(a, b, out=c)", "np.add(a, b, out=c)", "ours", {"color": "#2c8a57", "marker": "^"}),
    ("C loop (the floor)", "np.add(a, b, out=c)", "floor", {"color": "#555555", "ls": "--"}),
)
OTHER: dict[str, Any] = {"color": "#9f6fc4", "marker": "D"}


def line(name: str, case: str, dtype: str, way: str) -> tuple[list[int], list[int]]:
    """The sizes that were measured, and the clocks of each."""
    figures = report.read(name)
    points = [
        (n, clocks)
        for n in SIZES
        if (figure := figures.get(f"{case} {dtype} n={n}"))
        and (clocks := figure.clocks.get(way)) is not None
    ]
    return [n for n, _ in points], [clocks for _, clocks in points]


def panel(axes: Axes, target: str, dtype: str) -> None:
    for label, case, way, style in LINES:
        sizes, clocks = line(target, case, dtype, way)
        if sizes:
            axes.plot(sizes, clocks, label=label, **style)
    for other in report.others(target):
        sizes, clocks = line(f"{target}-{other}", "a + b", dtype, "ours")
        if sizes:
            axes.plot(sizes, clocks, label=f"{other}, a + b", **OTHER)
    axes.set(xscale="log", yscale="log", title=f"{EXACT[target].title}, {dtype}")
    axes.grid(True, which="major", alpha=0.3)
    axes.set_xlabel("n")
    axes.set_ylabel(EXACT[target].unit)


def write() -> None:
    """Draw what is in the reports. The file does not change when the figures do not."""
    targets = [target for target in TARGETS if report.read(target)]
    if not targets:
        return
    settings: Any = {"svg.hashsalt": "benchmark", "font.size": 9, "lines.markersize": 4}
    with pyplot.rc_context(settings):
        figure, grid = pyplot.subplots(
            len(targets), 2, figsize=(9, 3.75 * len(targets)), layout="constrained", squeeze=False
        )
        for row, target in zip(grid, targets, strict=True):
            for axes, dtype in zip(row, DTYPES, strict=True):
                panel(axes, target, dtype)
        lines: dict[str, Any] = {}
        for axes in grid.flat:
            handles, labels = axes.get_legend_handles_labels()
            lines.update(zip(labels, handles, strict=True))
        figure.legend(
            list(lines.values()), list(lines), loc="outside upper center", ncols=3, frameon=False
        )
        path = locate.repository() / PICTURE
        figure.savefig(path, metadata={"Date": None, "Creator": None})
        pyplot.close(figure)
    text = path.read_text()
    path.write_text("".join(part.rstrip() + "\n" for part in text.splitlines()))
