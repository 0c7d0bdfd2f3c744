"""Measure cases on a target: exact clocks one by one, times of two targets in turn.

The target runs guest.py and is sent one call at a time. What it cannot do becomes a reason, not a
failure of the run: memory it lacks, a name or a dtype that another library does not have.
"""

from __future__ import annotations

import ast
import statistics
from dataclasses import dataclass, field
from pathlib import Path

from micronumpy.device import Device
from micronumpy.host import HostDevice

from .cases import Case, Way

GUEST = Path(__file__).with_name("guest.py")
TIMEOUT = 900.0
ROUNDS = 25
"""How often two targets take turns in measuring a time."""
ROUND_NANOSECONDS = 1_000_000
LARGEST_CHECKED = 1024
WAYS = ("ours", "plain", "floor")


@dataclass
class Figure:
    """What a case costs on an implementation, each way; or the reason why not."""

    clocks: dict[str, int] = field(default_factory=dict)
    ratios: dict[str, float] = field(default_factory=dict)
    """How many times ours takes of another way, where only that was measured."""
    missing: dict[str, str] = field(default_factory=dict)

    def ratio(self, to: str) -> float | None:
        """How many times ours takes of another way."""
        if to in self.ratios:
            return self.ratios[to]
        ours, other = self.clocks.get("ours"), self.clocks.get(to)
        return ours / other if ours and other else None


class Guest:
    """guest.py on a target."""

    def __init__(self, device: Device, clock: str) -> None:
        self._device = device
        self._clock = clock
        self._started = False

    def call(self, code: str) -> str:
        """What one call prints. Raises Unable with the target's words if it cannot."""
        if not self._started:
            self._run(GUEST.read_text())
            self._run(f"start({self._clock!r})")
            self._started = True
        return self._run(code)

    def refresh(self) -> None:
        """A new process, where that is quick: a heap that has grown before collects less."""
        if isinstance(self._device, HostDevice):
            self._device.restart()
            self._started = False

    def _run(self, code: str) -> str:
        result = self._device.exec(code, timeout=TIMEOUT)
        if result.error:
            raise Unable(result.exception)
        return result.output.strip()


class Unable(Exception):  # noqa: N818 - not an error: the target says what it lacks
    """The target's own words for why it cannot do a case."""


def clocks(guest: Guest, way: Way) -> int:
    """What a statement costs on a target whose clock repeats exactly."""
    guest.call(f"prepare({way.setup!r})")
    return int(guest.call(f"cost({way.statement!r}, {way.without!r})"))


def exact(guest: Guest, case: Case, wanted: tuple[str, ...] = WAYS) -> Figure:
    """What a case costs on a target whose clock repeats exactly."""
    figure = Figure()
    for name, way in case.ways().items():
        if name in wanted:
            try:
                figure.clocks[name] = clocks(guest, way)
            except Unable as reason:
                figure.missing[name] = str(reason)
    return figure


class Side:
    """One of two ways to do the same, on a target."""

    def __init__(self, guest: Guest, way: Way) -> None:
        self._guest = guest
        self._setup = f"prepare({way.setup!r})"
        self.statement = way.statement
        self._without = way.without
        guest.call(self._setup)
        self.times = int(guest.call(f"times_for({way.statement!r}, {ROUND_NANOSECONDS})"))

    def nanoseconds(self) -> float:
        self._guest.call(self._setup)
        took = int(
            self._guest.call(f"seconds({self.statement!r}, {self.times}, {self._without!r})")
        )
        return max(1, took) / self.times


def paired(ours: Side, other: Side) -> float:
    """How many times ours takes of the other: the median over rounds in turn.

    Machines that others use as well are slower or faster from second to second: only what was
    measured side by side is compared.
    """
    if ours.statement == other.statement:  # so few that neither has to collect garbage
        ours.times = other.times = min(ours.times, other.times)
    ratios = []
    for turn in range(ROUNDS):
        first, second = (ours, other) if turn % 2 else (other, ours)
        took = {first: first.nanoseconds()}
        took[second] = second.nanoseconds()
        ratios.append(took[ours] / took[other])
    return statistics.median(ratios)


def timed(ours: Guest, others: dict[str, Guest], case: Case) -> Figure:
    """Ours beside other ways, each on its own target: a plain loop, or another library."""
    figure = Figure()
    for name, other in others.items():
        way = case.plain if name == "plain" else case.ours
        if way is None:
            continue
        try:
            ours.refresh()
            mine = Side(ours, case.ours)
        except Unable as reason:
            figure.missing["ours"] = str(reason)
            return figure
        try:
            if other is not ours:
                other.refresh()
            figure.ratios[name] = paired(mine, Side(other, way))
        except Unable as reason:
            figure.missing[name] = str(reason)
    return figure


Value = float | list["Value"]


def value(guest: Guest, way: Way) -> Value:
    """What a statement computes on a target."""
    guest.call(f"prepare({way.setup!r})")
    printed = guest.call(f"show({way.statement!r}, {way.result!r})")
    read: Value = ast.literal_eval(printed)
    return read


def close(one: Value, other: Value, tolerance: float) -> bool:
    """Whether two results agree, and have the same shape."""
    if isinstance(one, list) and isinstance(other, list):
        pairs = zip(one, other, strict=False)
        return len(one) == len(other) and all(close(x, y, tolerance) for x, y in pairs)
    if isinstance(one, list) or isinstance(other, list):
        return False
    return abs(one - other) <= tolerance * max(1.0, abs(one), abs(other))


def checked(theirs: Guest, right: Guest, case: Case) -> Figure:
    """What a case costs another library, and whether it computes what NumPy does."""
    figure = exact(theirs, case, ("ours",))
    if "ours" in figure.clocks and case.n <= LARGEST_CHECKED:
        try:
            got = value(theirs, case.ours)
        except Unable as reason:
            figure.missing["result"] = str(reason)
            return figure
        wanted = value(right, case.ours)
        if not close(got, wanted, case.tolerance):
            figure.missing["result"] = "not NumPy's"
    return figure
