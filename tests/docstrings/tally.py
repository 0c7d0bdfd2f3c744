"""Compares what both sides made of the docstrings, and counts by the groups of the table."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from micronumpy import oracle
from micronumpy.check.docs import PAGES, read_page
from micronumpy.host import HostDevice

from . import board

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "usermod/api"))
import spec  # noqa: E402

REPORT = ROOT / "build/reports/docstrings.txt"
ARRAY = ("array", "index", "dtype", "ufunc", "reduce")
"""The groups that are measured together."""
HEAP_BYTES = 256 << 20  # one example has 192 million numbers
ABSENT = "absent"
"""The group of what has no row in the table."""


@dataclass
class Block:
    """An example that prints or raises."""

    docstring: str
    number: int  # in its docstring, from 1
    group: str
    statement: str
    want: str
    got: str
    before: str  # the first silent example before it that failed on the board, and how
    reason: str  # why it is not counted, or ""
    by_design: bool  # the reason is a type or a module that the board lacks

    @property
    def same(self) -> bool:
        return self.want == self.got

    @property
    def place(self) -> str:
        return f"{self.docstring}[{self.number}]"


def desktop(mode: str, names: list[str]) -> Any:
    """What the desktop's half found, in a process of its own."""
    program = Path(__file__).with_name("desktop.py")
    done = subprocess.run(
        [sys.executable, program, mode, *names],
        env=oracle.pinned_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{mode} ended with {done.returncode}: {done.stderr}"
    return json.loads(done.stdout)


def examine(names: list[str]) -> list[Block]:
    """Every block of these docstrings (none: all), with what both sides made of it."""
    # One after the other: some examples map a file of a fixed name, which the other would cut.
    first, second = desktop("plain", names), desktop("watch", names)
    group_of = groups()
    blocks = []
    with HostDevice(heap_bytes=HEAP_BYTES) as device:
        used = {
            name for doc in second for example in doc["examples"] for name in example["modules"]
        }
        lacking = board.lacks(device, used)
        for plain, watched in zip(first, second, strict=True):
            group = group_by_name(plain["names"], group_of)
            why = list(reasons(plain["examples"], watched["examples"], lacking))
            sources = [example["source"] for example in plain["examples"]]
            answers = board.run(device, sources[: needed(plain["examples"], why)])
            answers += [board.Answer("", "not run")] * (len(sources) - len(answers))
            blocks += compare(plain, group, answers, why)
    return blocks


def compare(
    docstring: dict[str, Any], group: str, answers: list[board.Answer], why: list[tuple[str, bool]]
) -> Iterator[Block]:
    """The blocks of one docstring."""
    number = 0
    before = ""
    for example, answer, (reason, by_design) in zip(
        docstring["examples"], answers, why, strict=True
    ):
        got = answer.output + answer.error
        if not example["want"]:
            if answer.error and not example["error"] and not before:
                before = f"{example['source'].strip()}\n    {answer.error}"
            continue
        number += 1
        want = example["output"] + example["error"]
        yield Block(
            *(docstring["name"], number, group, example["source"].strip()),
            *(want, got, before, reason, by_design),
        )
        before = ""


def needed(examples: list[dict[str, Any]], why: list[tuple[str, bool]]) -> int:
    """How many examples to run: up to the last one whose output is compared."""
    ends = [
        number + 1
        for number, (example, (reason, by_design)) in enumerate(zip(examples, why, strict=True))
        if example["want"] and (not reason or (by_design and not reason.startswith("module ")))
    ]
    return max(ends, default=0)


def reasons(
    plain: list[dict[str, Any]], watched: list[dict[str, Any]], lacking: set[str]
) -> Iterator[tuple[str, bool]]:
    """Why each example is not counted ("" if it is), and whether by design.

    What is made from something that the board lacks is not counted either.
    """
    tainted: dict[str, str] = {}
    for example, uses in zip(plain, watched, strict=True):
        needs = [
            *uses["kinds"],
            *(f"module {name}" for name in uses["modules"] if name in lacking),
        ]
        needs += [tainted[name] for name in uses["reads"] if name in tainted]
        for name in uses["sets"]:
            tainted.pop(name, None)
            if needs:
                tainted[name] = needs[0]
        if needs:
            yield needs[0], True
        elif example["skip"]:
            yield "marked +SKIP", False
        elif "# random" in example["want"]:
            yield "marked random", False
        elif not example["passes"]:
            yield "NumPy does not print what its docstring says", False
        elif (example["output"], example["error"]) != (uses["output"], uses["error"]):
            yield "differs from run to run", False
        else:
            yield "", False


def group_by_name(names: list[str], group_of: dict[str, str]) -> str:
    """The group of a docstring with these names. Only ndarray's members have rows of their own."""
    owners = [name.rpartition(".")[0] for name in names]
    for name in (*names, *(owner for owner in owners if owner != "ndarray")):
        if name in group_of:
            return group_of[name]
    return ABSENT


def groups() -> dict[str, str]:
    """The group of every public name of the board, and of ndarray's members."""
    found = {}
    for operation in spec.UFUNCS:
        if operation.module != "numpy":
            continue
        for name in (operation.name, *operation.aliases):
            found[name] = "ufunc"
    for row in spec.NAMES:
        module = row.module.removeprefix("numpy").removeprefix(".")
        for name in (row.name, *row.aliases):
            found[f"{module}.{name}" if module else name] = row.group
    for member in spec.MEMBERS:
        found[f"ndarray.{member.name}"] = member.group
    return found


@dataclass
class Count:
    """Blocks of a group."""

    counted: int = 0
    same: int = 0
    excluded: Counter[str] = field(default_factory=Counter)

    @property
    def percent(self) -> float:
        return 100.0 * self.same / self.counted if self.counted else 100.0


def count(blocks: list[Block]) -> Count:
    """Sum up blocks."""
    result = Count()
    for block in blocks:
        if block.reason:
            result.excluded[block.reason] += 1
        else:
            result.counted += 1
            result.same += block.same
    return result


def count_all(blocks: list[Block]) -> Count:
    """Sum up the blocks that NumPy itself passes, those with types that the board lacks too."""
    passing = [block for block in blocks if block.by_design or not block.reason]
    return Count(len(passing), sum(block.same for block in passing))


def of_groups(blocks: list[Block], names: tuple[str, ...]) -> list[Block]:
    return [block for block in blocks if block.group in names]


def explained() -> dict[str, str]:
    """Docstring, or place of a block in it -> the page of tests/npdiff that explains it."""
    pages = {}
    for path in sorted(PAGES.glob("*.py")):
        for place in read_page(path).docstrings:
            pages[place] = path.stem
    return pages


def page_of(block: Block, pages: dict[str, str]) -> str | None:
    """The page that explains why a block differs, or the API page that leaves a name out."""
    page = pages.get(block.place) or pages.get(block.docstring)
    for row in spec.LEFT_OUT:
        for name in row.names:
            full_name = f"{row.module}.{name}".removeprefix("numpy.")
            if f"{block.docstring}.".startswith(f"{full_name}."):
                page = page or "docs/api.md"
    return page


def table(blocks: list[Block]) -> str:
    """The counts by group, and what is not counted by reason."""
    lines = [f"{'group':24} {'counted':>8} {'same':>6} {'percent':>8} {'not counted':>12}"]
    every = (*spec.GROUPS, ABSENT)
    sums = [(name, (name,)) for name in every]
    sums[len(ARRAY) : len(ARRAY)] = [("these five", ARRAY)]
    sums.append(("all of NumPy", every))
    for title, names in sums:
        total = count(of_groups(blocks, names))
        lines.append(
            f"{title:24} {total.counted:8} {total.same:6} {total.percent:8.1f}"
            f" {total.excluded.total():12}"
        )
    total = count_all(blocks)
    lines.append(
        f"{'with types and modules':24} {total.counted:8} {total.same:6} {total.percent:8.1f}"
    )
    lines += ["", "not counted, in the five groups and in all:"]
    five, total = count(of_groups(blocks, ARRAY)), count(blocks)
    for reason, n in total.excluded.most_common():
        lines.append(f"{five.excluded[reason]:8} {n:8}  {reason}")
    return "\n".join(lines)


def indent(text: str) -> str:
    return "\n".join("    " + line for line in text.splitlines()) or "    (nothing)"


def show(block: Block, pages: dict[str, str]) -> str:
    """A block that differs: statement, want, got."""
    page = page_of(block, pages)
    note = f" (not counted: {block.reason})" if block.reason else ""
    note += f" (see {page})" if page else ""
    lines = [f"{block.place} {block.group}{note}"]
    if block.before:
        lines += ["  failed before:", indent(block.before)]
    lines += [indent(">>> " + block.statement), "  want:", indent(block.want)]
    return "\n".join([*lines, "  got:", indent(block.got), ""])


def write_report(blocks: list[Block]) -> None:
    """The table, the blocks that differ by group, and what is not counted, under build/."""
    pages = explained()
    lines = [table(blocks), ""]
    for group in (*spec.GROUPS, ABSENT):
        differ = [b for b in blocks if b.group == group and not b.reason and not b.same]
        lines += [f"== {group}: {len(differ)} differ", ""]
        lines += [show(block, pages) for block in differ]
    lines += ["== not counted", ""]
    lines += [f"{b.place} {b.group}: {b.reason}: {b.statement!r}" for b in blocks if b.reason]
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
