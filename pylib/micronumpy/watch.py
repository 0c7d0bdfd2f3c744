"""A command that is run again whenever one of its files is saved."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

POLL_SECONDS = 0.2


def watch(command: Sequence[str], files: Sequence[Path]) -> int:
    """Run a command now and after each change of the files, until Ctrl-C.

    A run that has not ended by then is stopped, so a script may loop for ever.
    """
    try:
        while True:
            seen = _stamps(files)
            with subprocess.Popen(command) as running:
                try:
                    _wait(running, files, seen)
                finally:
                    running.terminate()
    except KeyboardInterrupt:
        return 0


def _wait(
    running: "subprocess.Popen[bytes]", files: Sequence[Path], seen: Sequence[object]
) -> None:
    told = False
    while (now := _stamps(files)) == seen or None in now:  # an editor may replace a file
        if not told and running.poll() is not None:
            print("micronumpy: waiting for a change; Ctrl-C ends.", file=sys.stderr, flush=True)
            told = True
        time.sleep(POLL_SECONDS)


def _stamps(files: Sequence[Path]) -> list[tuple[int, int] | None]:
    """What changes when a file is saved; None for a file that is not there."""
    return [_stamp(file) for file in files]


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size
