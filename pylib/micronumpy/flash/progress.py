"""How far the flashing of each board is: bars on a terminal, lines elsewhere."""

import sys
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn


class Bar:
    """One board's. `stage` begins what `percent` then counts."""

    def __init__(self, bars: "Bars", name: str) -> None:
        self._bars = bars
        self._name = name
        self._task = bars.rich.add_task(name, total=None) if bars.rich else None

    def stage(self, text: str) -> None:
        if self._bars.rich and self._task is not None:
            self._bars.rich.reset(self._task, total=None, description=f"{self._name}: {text}")
        elif self._bars.lines:
            print(f"{self._name}: {text}", file=sys.stderr, flush=True)

    def __enter__(self) -> "Bar":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bars.rich and self._task is not None:
            self._bars.rich.remove_task(self._task)

    def percent(self, value: float) -> None:
        if self._bars.rich and self._task is not None:
            self._bars.rich.update(self._task, total=100, completed=value)


class Bars:
    """Those of all boards, for a `with` statement. They go away at its end."""

    def __init__(self, *, lines: bool = True) -> None:
        self.lines = lines
        """Whether a stage is a line where there is no terminal."""
        console = Console(stderr=True)
        self.rich: Progress | None = None
        if console.is_terminal:
            self.rich = Progress(
                BarColumn(bar_width=20),
                TimeElapsedColumn(),
                TextColumn("{task.description}"),
                console=console,
                transient=True,
                redirect_stdout=sys.stdout.isatty(),  # else the results would go to the terminal
            )

    def bar(self, name: str) -> Bar:
        return Bar(self, name)

    def __enter__(self) -> "Bars":
        if self.rich:
            self.rich.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.rich:
            self.rich.stop()
