"""The table of `micronumpy boards`, and the same in README.md for whoever has not installed it.

`python -m micronumpy.catalogue` writes the table in README.md; `--check` only says whether it is
up to date. What depends on this machine is in the first alone.
"""

import shutil
import sys

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from micronumpy import boards, locate
from micronumpy.boards import Board

START = "<!-- Boards: written by `python -m micronumpy.catalogue`. -->"
END = "<!-- End of boards. -->"

WITH = {
    "pinned": "",
    "upstream": "a MicroPython checkout",
    "idf": "ESP-IDF",
}
"""What each word of `inputs` adds to what is fetched."""


def builds_here(board: Board, lacks: object) -> str:
    """Whether the board's image is there, can be made, or cannot."""
    if lacks:
        return "no"
    if boards.built(board):
        return "built"
    if board.compiler and shutil.which(board.compiler) is None:
        return "yes, by make"  # which installs the compiler
    return "yes"


def table() -> Group:
    """Every board for the terminal, and under it what some of them lack."""
    in_checkout = locate.checkout() is not None
    rows = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    about_image = "builds here" if in_checkout else "image here"
    for heading in ("board", "what it is", about_image, "runs as"):
        rows.add_column(heading, no_wrap=heading != "what it is")
    lines = []
    for board in boards.every():
        error = boards.missing(board)
        image = "yes" if boards.built(board) else "no"
        if in_checkout:
            image = builds_here(board, error)
            lines += [Text(f"{board.name}: {error}")] if error else []
        rows.add_row(board.name, board.description, image, board.target)
    if not in_checkout:
        lines.append(Text("The other images are built in a checkout of the repository."))
    return Group(rows, *lines)


def markdown() -> str:
    """The table for README.md, which is the same on every machine."""
    lines = [
        "| board | | builds with | runs in | tested |",
        "| --- | --- | --- | --- | --- |",
    ]
    for board in boards.every():
        needs = ", ".join(filter(None, (WITH[word] for word in board.inputs.split())))
        where = f"`{board.target}`" if board.target else "-"
        if board.emulator:
            where += f" ({board.emulator})"
        cells = [f"`{board.name}`", board.description, f"`make {board.name}`", where, board.tested]
        cells[2] += f" and {needs}" if needs else ""
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def with_table(text: str) -> str:
    """README.md with the table of today between its two marks."""
    before, rest = text.split(START)
    _, after = rest.split(END)
    return f"{before}{START}\n{markdown()}\n{END}{after}"


def main(arguments: list[str]) -> int:
    path = locate.repository() / "README.md"
    text = path.read_text(encoding="utf-8")
    if (new := with_table(text)) == text:
        return 0
    if arguments == ["--check"]:
        print("README.md: the boards differ; run python -m micronumpy.catalogue")
        return 1
    path.write_text(new, encoding="utf-8", newline="\n")
    print("README.md: written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
