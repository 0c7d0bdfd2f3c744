"""What a script costs on a target: time, heap and collections, measured there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from micronumpy import guest, locate
from micronumpy.device import START_TIMEOUT, Device
from micronumpy.errors import UserError
from micronumpy.process import Echo
from micronumpy.repl import Result


@dataclass(frozen=True)
class Stats:
    """What the clock is, and the line that guest/stats.py prints. -1: not counted."""

    clock: str
    elapsed_us: int
    before_bytes: int
    used_bytes: int
    live_bytes: int
    heap_bytes: int
    collections: int
    peak_used_bytes: int
    peak_live_bytes: int

    def __str__(self) -> str:
        time = f"{self.elapsed_us / 1e6:.3f} s{self.clock}" if self.elapsed_us >= 0 else ""
        lines = [
            ("time", time or "not counted"),
            ("heap", f"{self.heap_bytes:,} bytes, {self.before_bytes:,} in use before the script"),
        ]
        if self.collections >= 0:
            most = max(self.peak_used_bytes, self.used_bytes)
            least = max(self.peak_live_bytes, self.live_bytes)
            lines += [
                ("peak heap", f"{most:,} bytes, garbage included"),
                ("", f"{least:,} bytes without it, as seen after each collection and at the end"),
                ("collections", str(self.collections)),
            ]
        else:
            lines += [
                ("at the end", f"{self.used_bytes:,} bytes in use, garbage included"),
                ("", f"{self.live_bytes:,} bytes once the garbage was collected"),
                ("peak heap", "not counted by this firmware (it has no _heapstats)"),
            ]
        return "\n".join(f"{name:<12}{text}" for name, text in lines)


def run_with_stats(
    device: Device,
    script: Path,
    files: Sequence[Path] = (),
    *,
    timeout: float | None = None,
    echo: Echo | None = None,
) -> tuple[Result, Stats | None]:
    """Run a script in a fresh session and measure it.

    The time contains the compiler's and, over a serial port, the transfer of the source; what
    counting takes is subtracted. The firmware looks at the heap before and after each collection:
    a larger peak in between, of memory that was given back before the next collection (a list
    that grew), is not seen. A script that raised is measured too; no Stats if the session is gone.
    """
    source = locate.source(script)
    device.restart()
    device.put(files)
    device.exec(guest.source("stats"), timeout=START_TIMEOUT)
    device.exec("_stats_begin()", timeout=START_TIMEOUT)
    result = device.exec(source, timeout=timeout, echo=echo)
    try:
        line = device.exec("_stats_end()", timeout=START_TIMEOUT)
    except UserError:
        if result.error:
            return result, None
        raise
    try:
        return result, Stats(device.clock, *map(int, line.output.split()))
    except (TypeError, ValueError):
        raise UserError(
            f"The script ran, but {device.name} did not report its cost ({line.exception}).",
            "A script that calls sys.exit() on a board, or replaces `gc` or the names `_stats_*`, "
            "cannot be measured.",
        ) from None
