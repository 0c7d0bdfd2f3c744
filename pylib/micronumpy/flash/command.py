"""`micronumpy flash`: asks before files are lost, writes, compares, and imports numpy."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TypeVar

from micronumpy import serial_ports
from micronumpy.errors import UserError
from micronumpy.flash import backup, places, plan, running
from micronumpy.flash.job import Job, Shared, Times, same_socket, wait_for
from micronumpy.flash.methods import METHODS
from micronumpy.flash.places import Place, Port
from micronumpy.flash.progress import Bar, Bars
from micronumpy.flash.running import Running
from micronumpy.process import kill_children
from micronumpy.several import Outcome

SHOWN_FILES = 5

TIMES = Times()

Item = TypeVar("Item", Place, Job)
Result = TypeVar("Result", Job, str)


def flash(
    argument: str | None,
    port: str | None = None,
    *,
    keep_files: bool = False,
    yes: bool = False,
) -> Iterator[Outcome]:
    """Flash one board, or with port `all` every connected one at once; an outcome for each.

    Raises UserError if nothing is flashed. A question is asked on the terminal if files are to be
    lost, unless `yes`.
    """
    shared = Shared(TIMES)
    what = plan.wanted(argument)
    found = plan.find(port, what)
    jobs: list[Job] = []
    with Bars(lines=False) as bars:

        def look(place: Place) -> Job:
            with bars.bar(place.name) as bar:
                bar.stage("asking what it is")
                return plan.job(place, what, shared.times)

        for place, job in _each(found, look, shared):
            if isinstance(job, Job):
                jobs.append(job)
            else:
                yield _failed(place, job, port)
    if jobs and not keep_files and not yes:
        _ask(jobs)
    unseen = [job for job in jobs if job.running is None] if keep_files else []
    for job in unseen:
        jobs.remove(job)
        yield _failed(job, _cannot_keep(job), port)
    before = {port.name for port in places.ports()}
    with Bars() as bars:

        def carry_out(job: Job) -> str:
            with bars.bar(job.name) as bar:
                return _carry_out(job, shared, keep_files, before, bar)

        for job, line in _each(jobs, carry_out, shared):
            if isinstance(line, UserError):
                yield _failed(job, line, port)
            else:
                yield Outcome(job.name, True, line)


def _failed(what: Place | Job, error: UserError, port: str | None) -> Outcome:
    """With several boards a failure is one of the outcomes; else it is all there is to say."""
    if port != plan.ALL:
        raise error
    return Outcome(what.name, False, str(error))


def _each(
    items: Sequence[Item], work: Callable[[Item], Result], shared: Shared
) -> Iterator[tuple[Item, Result | UserError]]:
    """`work` on all of them at once; what fails on one does not stop the others."""

    def attempt(item: Item) -> Result | UserError:
        try:
            return work(item)
        except UserError as error:
            return error

    if not items:
        return
    with ThreadPoolExecutor(len(items)) as pool:
        jobs = {pool.submit(attempt, item): item for item in items}
        try:
            for job in as_completed(jobs):
                yield jobs[job], job.result()
        except (KeyboardInterrupt, SystemExit):
            shared.stopped.set()
            kill_children()  # or the pool would wait for what they do
            raise


def _ask(jobs: list[Job]) -> None:
    """Whether to go on where files will be lost. Raises UserError if not."""
    lost = [sentence for job in jobs if (sentence := _loss(job))]
    if not lost:
        return
    if not sys.stdin.isatty():
        raise UserError(" ".join(lost), "Repeat this with --keep-files, or with --yes.")
    for sentence in lost:
        print(sentence)
    images = ", ".join(sorted({str(job.image.path) for job in jobs}))
    try:
        answer = input(f"Write {images}? [y/N] ")
    except EOFError:
        answer = ""
    if answer.strip().lower() not in ("y", "yes"):
        raise UserError("Nothing was flashed.", "With --keep-files the files come back.")


def _loss(job: Job) -> str:
    """What the board may lose, as a sentence; "" if it holds nothing."""
    if job.files is None:
        return f"The files on {job.name}, if there are any, cannot be seen now and may be lost."
    files = [file.path[1:] for file in job.files if not file.is_folder]
    if not files:
        return ""
    more = ["..."] if len(files) > SHOWN_FILES else []
    names = ", ".join([*files[:SHOWN_FILES], *more])
    n = f"{len(files)} file{'' if len(files) == 1 else 's'}"
    return f"{job.name} ({job.running}) holds {n}, which may be lost: {names}."


def _cannot_keep(job: Job) -> UserError:
    return UserError(
        f"The files on {job.name} cannot be read, as no MicroPython runs there.",
        "Plug it in without holding a button, or leave out --keep-files.",
    )


def _carry_out(job: Job, shared: Shared, keep: bool, before: set[str], bar: Bar) -> str:
    """Flash one board; says what is on it then."""
    saved = None
    if keep:
        bar.stage("saving its files")
        saved = backup.save(job.name, Path.cwd())
    with backup.told(saved):
        METHODS[job.board.flashing].write(job, shared, bar)
        bar.stage("waiting for MicroPython")
        port, answers = _answers(job, shared, before)
        bar.stage("comparing and importing numpy")
        facts = [_versions(job, port, str(answers)), *_compared(job, port)]
        if saved is not None:
            bar.stage("putting its files back")
            backup.restore(port, saved)
            facts.append(saved.summary)
    running.restart(port)
    where = [] if port == job.name else [f"on {port}"]
    return "; ".join(filter(None, [*facts, *where]))


def _answers(job: Job, shared: Shared, before: set[str]) -> tuple[str, Running]:
    """The port where the board answers after its restart, and what it says."""
    reason = UserError(
        f"The board did not come back within {shared.times.back:g} s.",
        "Press its reset button or plug it in again, and try `micronumpy repl --target auto`.",
    )

    def look() -> tuple[str, Running] | None:
        nonlocal reason
        port = _back(job, shared, before)
        if port is None:
            return None
        try:
            found = running.who(port, shared.times.answer)
            reason = reason if found else serial_ports.unusable(port, "raw repl")
        except UserError as error:  # it has just appeared, or is about to go
            found, reason = None, error
        return (port, found) if found else None

    if found := wait_for(look, shared.times.back, shared):
        return found
    raise reason


def _back(job: Job, shared: Shared, before: set[str]) -> str | None:
    """The port of the board after its restart, if it is there; it may have another name."""
    if isinstance(job.place, Port) and not job.place.usb:
        return job.name
    for port in places.ports():
        if _is_at(job, port, before) and (
            shared.taken.setdefault(port.name, job.name) == job.name
        ):
            return port.name
    return None


def _is_at(job: Job, port: Port, before: set[str]) -> bool:
    same = same_socket(job.place, port)
    if same is not None:
        return same
    if isinstance(job.place, Port):
        return port.name == job.name
    return port.name not in before and port.usb in job.board.usb_ids.split()


def _versions(job: Job, port: str, answers: str) -> str:
    found = running.versions(port)
    if found is None and job.ours:
        raise UserError(
            f"The board on {port} runs {answers}, which has no numpy.",
            "Is it another board, that has come to this port? Look with `micronumpy repl`.",
        )
    numpy, ours = found or ("", "")
    named = {"numpy": numpy, "micronumpy": ours}
    parts = [f"{name} {version}" for name, version in named.items() if version]
    return ", ".join([*(parts or ["no numpy"]), answers])


def _compared(job: Job, port: str) -> list[str]:
    """That the flash holds the image, if it can be told. Raises UserError if it does not."""
    spans = METHODS[job.board.flashing].to_compare(job.image, job.board)
    same = running.holds(port, spans) if spans else True
    if same is None:
        return []
    if not same:
        raise UserError(
            f"The flash of the board on {port} does not hold what was written.",
            "Flash it again; if it stays so, try another cable, or the flash chip is worn out.",
        )
    return ["image verified"]
