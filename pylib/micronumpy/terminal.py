"""The user's terminal, handed to an interactive interpreter (POSIX)."""

import os
import select
import signal
import subprocess
import sys
import termios
import tty
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from micronumpy.errors import UserError
from micronumpy.repl import Stream

LEAVE = b"\x1d"
"""Ctrl-], as in mpremote."""

BANNER = b"\x02"
"""Ctrl-B: the friendly prompt, whatever was before it."""


class Console(Stream, Protocol):
    """A connection that `select` can wait for."""

    def fileno(self) -> int: ...


def required() -> None:
    """Raise UserError unless somebody sits before us."""
    if not sys.stdin.isatty():
        raise UserError("repl needs a terminal.", "Run a script with `micronumpy run SCRIPT`.")


def connect(console: Console, name: str) -> None:
    """Pass keys and output on until Ctrl-]. EOFError when the other side ends."""
    keys = sys.stdin.fileno()
    print(f"Connected to {name}; Ctrl-] leaves.", flush=True)
    before = termios.tcgetattr(keys)
    try:
        tty.setraw(keys)
        console.write(BANNER)
        while True:
            ready, _, _ = select.select([keys, console.fileno()], [], [])
            if keys in ready:
                typed, leave, _ = os.read(keys, 1024).partition(LEAVE)
                console.write(typed)
                if leave:
                    return
            if console.fileno() in ready:
                sys.stdout.buffer.write(console.read(0))
                sys.stdout.buffer.flush()
    finally:
        termios.tcsetattr(keys, termios.TCSADRAIN, before)
        print()


def foreground(argv: Sequence[str | Path], env: Mapping[str, str] | None = None) -> int:
    """Run a program that has the terminal, and Ctrl-C, to itself; returns its status."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)  # not inherited
    try:
        return subprocess.run(argv, env=env, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)
