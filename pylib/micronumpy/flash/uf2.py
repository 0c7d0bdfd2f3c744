"""UF2: copied to the drive of the bootloader, or loaded by picotool where no drive is mounted."""

import os
import re
import shutil
from pathlib import Path

from micronumpy.errors import UserError
from micronumpy.flash import places
from micronumpy.flash.job import Job, Shared, same_socket, wait_for
from micronumpy.flash.places import Drive
from micronumpy.flash.progress import Bar
from micronumpy.port import PortDevice
from micronumpy.process import capture

FILE = "firmware.uf2"
STEP = 65536
PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")

RECOVER = (
    "The board's bootloader is in its ROM and survives: hold BOOTSEL while you plug it in, "
    "and repeat this."
)


def write(job: Job, shared: Shared, bar: Bar) -> None:
    """Write the image; the board then starts it."""
    drive = job.place if isinstance(job.place, Drive) else _start_bootloader(job, shared, bar)
    if drive is not None and drive.there():
        _copy(job, drive, shared, bar)
    elif picotool := shutil.which("picotool"):
        _load(picotool, job, bar)
    else:
        raise no_drive(job.board.uf2_board_id)


def no_drive(board_id: str) -> UserError:
    """What to do where a board is in its bootloader and its drive is not to be seen."""
    label = places.LABELS / board_id
    if label.exists():
        return UserError(
            f"The drive {board_id} of a board in its bootloader is not mounted.",
            f"Run `udisksctl mount -b {label}` and repeat this, or install picotool.",
        )
    return UserError(
        f"No drive {board_id} appeared after the board went to its bootloader.",
        "Mount it, or hold BOOTSEL while you plug the board in; then repeat this.",
    )


def _start_bootloader(job: Job, shared: Shared, bar: Bar) -> Drive | None:
    """The drive of a board that ran MicroPython, if the system mounts it."""
    bar.stage("going to the bootloader")

    def appeared() -> Drive | None:
        for drive in places.drives():
            same = same_socket(job.place, drive)
            if drive.board_id == job.board.uf2_board_id and (
                drive.name not in before if same is None else same
            ):
                return drive
        return None

    with shared.starting:
        before = {drive.name for drive in places.drives()}
        PortDevice(job.name).bootloader()
        return wait_for(appeared, shared.times.drive, shared)


def _copy(job: Job, drive: Drive, shared: Shared, bar: Bar) -> None:
    """Copy the image. The board restarts with the last block, so that the file's end may fail.

    The one sign that every block has arrived is that the drive goes.
    """
    data, sent = job.image.data, 0
    bar.stage(f"copying {len(data)} bytes")
    said = ""
    try:
        with (drive.folder / FILE).open("wb", buffering=0) as file:
            while sent < len(data):
                sent += file.write(data[sent : sent + STEP])
                os.fsync(file.fileno())
                bar.percent(100 * sent / len(data))
    except OSError as error:
        said = error.strerror or str(error)
    whole = sent == len(data)
    patience = shared.times.gone if whole else 0
    gone = wait_for(lambda: None if drive.there() else True, patience, shared)
    if whole and gone:
        return
    if gone:
        raise UserError(
            f"The board at {drive.folder} went away at {100 * sent // len(data)} % of the copy "
            f"({said}).",
            RECOVER,
        )
    if said:
        raise UserError(
            f"{drive.folder} cannot be written ({said}).",
            "Check that the drive is mounted for you to write; plugging in anew with BOOTSEL held "
            "mends a drive that has hung up.",
        )
    raise UserError(
        f"The image is on {drive.folder}, but the board did not start it within "
        f"{shared.times.gone:g} s.",
        RECOVER,
    )


def _load(picotool: str, job: Job, bar: Bar) -> None:
    """Load, verify and start the image by picotool, which finds the board in its bootloader."""
    bar.stage("loading with picotool")

    def echo(text: str) -> None:
        if found := PERCENT.findall(text):
            bar.percent(float(found[-1]))

    image: list[str | Path] = ["-v", "-x", job.image.path, "-t", "uf2"]
    done = capture([picotool, "load", *image], echo=echo)
    if done.status != 0:
        said = (done.error.strip() or done.output.strip()).rpartition("\n")[2]
        raise UserError(f"picotool cannot load {job.image.path} ({said}).", RECOVER)
