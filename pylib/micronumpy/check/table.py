"""Keeps `_board.py`: the names that the firmware itself said it has.

`python -m micronumpy.check.table FIRMWARE [ANSWERS]` asks a host firmware and writes the table;
`--check` only compares. ANSWERS is a file that `ask_board.py` printed on a chip or in its
emulator: what the host has and the chip lacks is then kept apart, in HOST_ONLY.
"""

from __future__ import annotations

import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable

HERE = pathlib.Path(__file__).parent
Names = dict[str, frozenset[str]]


def ask(firmware: pathlib.Path) -> str:
    """Return what `ask_board.py` prints on a host firmware."""
    command = [str(firmware.resolve()), str(HERE / "ask_board.py")]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder)
    return done.stdout


def read_answers(text: str) -> Names:
    """Turn the printed lines into {'module math': names, 'type str': names, 'builtins': ...}."""
    lines = (line.split(": ", 1) for line in text.splitlines() if ": " in line)
    return {key: frozenset(value.split()) for key, value in lines}


def host_only(host: Names, chip: Names) -> Names:
    """Return the names that the host has and the chip lacks; '*' stands for a whole module."""
    missing = {
        key: (value - chip[key]) if key in chip else frozenset("*")
        for key, value in host.items()
        if key in chip or not key.startswith("type ")  # a chip without files makes no file
    }
    return {key: value for key, value in missing.items() if value}


def _rows(names: Names) -> Iterable[str]:
    for key in sorted(names):
        yield f'    "{key}": frozenset('
        line = '        "'
        words = sorted(names[key])
        for number, word in enumerate(words):
            if len(line) + len(word) > 94:
                yield f'{line}"'
                line = '        "'
            line += word if number == len(words) - 1 else f"{word} "
        yield f'{line}".split()'
        yield "    ),"


def render(host: Names, apart: Names) -> str:
    """Return the text of `_board.py`."""
    lines = [
        '"""What the firmware said it has. Made by `python -m micronumpy.check.table`."""',
        "",
        "# fmt: off",
        "# What the host firmware has.",
        "HOST: dict[str, frozenset[str]] = {",
        *_rows(host),
        "}",
        "",
        "# What the host firmware has and the chips lack; * stands for the whole module.",
        "HOST_ONLY: dict[str, frozenset[str]] = {",
        *_rows(apart),
        "}",
        "",
    ]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write or compare the table; returns the exit status."""
    checking = "--check" in arguments
    paths = [pathlib.Path(word) for word in arguments if word != "--check"]
    if not paths:
        print("usage: python -m micronumpy.check.table [--check] FIRMWARE [ANSWERS]")
        return 2
    host = read_answers(ask(paths[0]))
    if len(paths) > 1:
        apart = host_only(host, read_answers(paths[1].read_text(encoding="utf-8")))
    else:
        from micronumpy.check import _board

        apart = _board.HOST_ONLY
    text = render(host, apart)
    target = HERE / "_board.py"
    if not checking:
        target.write_text(text, encoding="utf-8")
    elif target.read_text(encoding="utf-8") != text:
        print(f"{target} is out of date: run python -m micronumpy.check.table {paths[0]}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
