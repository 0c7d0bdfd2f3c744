"""What every target can do, whatever connects it."""

import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from micronumpy import locate
from micronumpy.errors import TargetLostError, TargetTimeoutError, UserError
from micronumpy.process import Echo
from micronumpy.repl import Result

Self = TypeVar("Self", bound="Device")

START_TIMEOUT = 30.0
"""Seconds that a target may take until its interpreter answers."""


class Device(ABC):
    """An interpreter on a target. It starts when it is first needed; `close` ends it.

    `run` gives a script a fresh interpreter. `exec` and `put` share one session, which keeps
    its names until `restart`, `close`, or an exec that times out or crashes the target; the
    next exec then starts a new one.
    """

    clock = ""
    """What to say behind a time that was measured on the target."""

    def __init__(self, name: str) -> None:
        self.name = name

    @abstractmethod
    def exec(self, code: str, *, timeout: float | None = None, echo: Echo | None = None) -> Result:
        """Run code in the session. An exception on the target is in the result, as text."""

    @abstractmethod
    def put(self, files: Sequence[Path]) -> None:
        """Copy files into the session's current folder, under their own names."""

    @abstractmethod
    def repl(self) -> int:
        """Hand the user's terminal to an interactive interpreter; returns its exit status."""

    @abstractmethod
    def close(self) -> None:
        """End the session and every process behind it."""

    def restart(self) -> None:
        """Forget the session: the next exec starts a new one."""
        self.close()

    def run(
        self,
        script: Path,
        files: Sequence[Path] = (),
        *,
        timeout: float | None = None,
        echo: Echo | None = None,
    ) -> Result:
        """Run a script, with `files` beside it, in a fresh interpreter."""
        source = locate.source(script)
        self.restart()
        self.put(files)
        return self.exec(source, timeout=timeout, echo=echo)

    def _conversation(
        self, talk: Callable[[], Result], timeout: float | None, ended: Callable[[], str]
    ) -> Result:
        """`talk()`, with the session closed and the reason told if it does not end well."""
        try:
            return talk()
        except TimeoutError:
            self.close()
            raise TargetTimeoutError(self.name, timeout or START_TIMEOUT) from None
        except EOFError:
            how = ended()
            self.close()
            raise TargetLostError(self.name, how) from None
        except BaseException:
            self.close()
            raise

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def copy_beside(folder: Path, files: Sequence[Path]) -> None:
    """Copy files into a folder, flat, as they lie on a board."""
    for file in files:
        if (folder / file.name).exists():
            raise UserError(
                f"Two of the files are called {file.name}.", "On a board they lie side by side."
            )
        shutil.copyfile(file, folder / file.name)


@contextmanager
def workspace(files: Sequence[Path]) -> Iterator[Path]:
    """A temporary folder that holds copies of these files and nothing else."""
    with tempfile.TemporaryDirectory(prefix="micronumpy-") as name:
        folder = Path(name)
        copy_beside(folder, files)
        yield folder
