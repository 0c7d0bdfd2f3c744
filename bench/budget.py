"""The budget: what chosen cases cost, in budget.toml; a change of more than 3 % is a decision.

Both ways: what became slower fails the tests, and what became faster asks to be written down, so
that it stays. Instructions in QEMU and cycles in the Pico emulator, on the images that users get.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from micronumpy import boards
from micronumpy.device import Device
from micronumpy.emulator import PicoDevice
from micronumpy.errors import UserError
from micronumpy.qemu import REPEATABLE, QemuDevice

from . import cases
from .measure import Guest, Unable, clocks

FILE = Path(__file__).with_name("budget.toml")
TOLERANCE = 0.03
CACHE_CLOCKS = 40
"""What a name may take more or less, by which other names the interpreter's caches have met."""
IMAGES = {"qemu-m0": "floor", "qemu-m4f": "floor", "qemu-rv32": "floor", "emu-pico": "emulator"}
"""The targets, with the clock that guest.py uses there."""
DTYPES = ("", "float32", "int16", "uint8, int16")
GROUPS = ("linear algebra", "Fourier transform", "printing")
LARGEST = {"linear algebra": 16}
HEAD = """\
# What the cases of bench/cases.py cost: instructions in QEMU, cycles on the emulated Pico.
# The tests fail when one differs by more than 3 %, either way. `python -m bench --write-budget`
# writes this file anew; a line that moves is a decision, and the commit says what it buys.
"""
Costs = dict[str, int]


def chosen(target: str) -> list[cases.Case]:
    """The cases of the budget: every operation, in its fast dtypes, at one size or two.

    A third in the Pico's slow emulator: it runs the Cortex-M0+'s code.
    """
    small = [
        case
        for case in cases.every()
        if case.n <= LARGEST.get(case.group, 1000)
        and case.n != 100
        and (case.dtype in DTYPES or case.group in GROUPS)
    ]
    return small[::3] if target == "emu-pico" else small


def compiler(target: str) -> str:
    """The version of the compiler of a target's image: another one makes other code."""
    board = boards.by_target(target)
    command = [board.compiler, "-dumpfullversion"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def open_image(target: str) -> Device:
    """The image that users get. Raises UserError if it, or what runs it, is not here."""
    return PicoDevice() if target == "emu-pico" else QemuDevice(target, options=REPEATABLE)


def measure(target: str, device: Device) -> Costs:
    """What the chosen cases cost now."""
    costs = {}
    with device:
        guest = Guest(device, IMAGES[target])
        for case in chosen(target):
            try:
                costs[case.key] = clocks(guest, case.ours)
            except Unable as reason:
                raise UserError(
                    f"{target} cannot do the case '{case.key}' ({reason}).",
                    "Every case of the budget has to run: mend it, or leave it out of the budget.",
                ) from None
    return costs


def read() -> dict[str, Costs]:
    """The figures of each target."""
    return {target: rows for target, rows in _tables().items() if target in IMAGES}


def compilers() -> dict[str, str]:
    """The compiler that each target's figures were measured with."""
    return _tables().get("compiler", {})


def _tables() -> dict[str, dict[str, Any]]:
    # Not tomllib, which Python 3.10 lacks: these tables hold plain strings and integers.
    tables: dict[str, dict[str, Any]] = {}
    rows: dict[str, Any] = {}
    for line in FILE.read_text().splitlines() if FILE.exists() else ():
        if m := re.fullmatch(r"\[([\w-]+)\]", line):
            rows = tables.setdefault(m[1], {})
        elif m := re.fullmatch(r'(".*") = (".*"|\d+)', line):
            rows[json.loads(m[1])] = json.loads(m[2])
    return tables


def changes(kept: Costs, now: Costs) -> Iterable[str]:
    """A sentence for each case that differs by more than the tolerance, is new or is gone."""
    for key in kept.keys() | now.keys():
        if key not in kept or key not in now:
            yield f"{key}: {'not in the budget' if key in now else 'in the budget, not measured'}"
            continue
        change = now[key] / kept[key] - 1
        if abs(now[key] - kept[key]) > max(TOLERANCE * kept[key], CACHE_CLOCKS):
            word = "slower" if change > 0 else "faster"
            yield f"{key}: {kept[key]:,} -> {now[key]:,}, {abs(change):.1%} {word}"


def write(targets: list[str]) -> None:
    """Measure the chosen cases of these targets and write them; the others stay."""
    if unknown := [target for target in targets if target not in IMAGES]:
        raise UserError(f"{unknown[0]} has no budget.", f"Choose from {', '.join(IMAGES)}.")
    budget = read()
    for target in targets:
        now = measure(target, open_image(target))
        for sentence in sorted(changes(budget.get(target, {}), now)):
            print(f"{target}: {sentence}")
        budget[target] = now
    made_by = {**compilers(), **{target: compiler(target) for target in targets}}
    sections = [HEAD, table("compiler", made_by)]
    sections += [table(target, budget[target]) for target in IMAGES if target in budget]
    FILE.write_text("\n".join(sections))


def table(name: str, rows: Costs | dict[str, str]) -> str:
    lines = [f"{json.dumps(key)} = {json.dumps(row)}\n" for key, row in rows.items()]
    return f"[{name}]\n" + "".join(lines)
