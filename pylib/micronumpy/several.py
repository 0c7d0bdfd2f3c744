"""One script on several targets at once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from micronumpy.errors import UserError
from micronumpy.process import kill_children
from micronumpy.targets import open_target


@dataclass(frozen=True)
class Outcome:
    """How a script ended on one target, as a line: the last that it printed, or why it failed."""

    target: str
    good: bool
    line: str

    def __str__(self) -> str:
        parts = self.target, "ok" if self.good else "failed", self.line
        return ": ".join(filter(None, parts))


def run(
    names: Sequence[str], script: Path, files: Sequence[Path], timeout: float | None
) -> Iterator[Outcome]:
    """Run a script on each target, in parallel; what fails on one does not stop the others."""
    with ThreadPoolExecutor(len(names)) as pool:
        jobs = [pool.submit(_run, name, script, files, timeout) for name in names]
        try:
            for job in as_completed(jobs):
                yield job.result()
        except BaseException:
            kill_children()  # or the pool would wait for what they do
            raise


def _run(name: str, script: Path, files: Sequence[Path], timeout: float | None) -> Outcome:
    try:
        with open_target(name) as target:
            result = target.run(script, files, timeout=timeout)
    except UserError as error:
        return Outcome(name, False, str(error))
    if result.error:
        return Outcome(name, False, result.exception)
    if result.status:
        return Outcome(name, False, f"exit status {result.status}")
    return Outcome(name, True, result.output.strip().rpartition("\n")[2])
