"""Where a board is to be found: serial ports, and the drives of bootloaders that take UF2."""

import re
import shutil
import string
import sys
from dataclasses import dataclass
from pathlib import Path

from serial.tools import list_ports

from micronumpy import boards
from micronumpy.boards import Board
from micronumpy.errors import UserError

MOUNTS = Path("/proc/mounts")
LABELS = Path("/dev/disk/by-label")
SYSFS = Path("/sys/class/block")
INFO = "INFO_UF2.TXT"


@dataclass(frozen=True)
class Port:
    """A serial port; `usb` and `location` are empty if it is not on USB."""

    name: str
    usb: str = ""
    """vendor:product, as board files write them."""
    location: str = ""
    """The socket of the machine or hub: it stays when the board restarts under another name."""

    def boards(self) -> list[Board]:
        """The boards that this can be: all of them if USB does not say."""
        every = [board for board in boards.every() if board.flashing]
        known = [board for board in every if self.usb in board.usb_ids.split()]
        return known or every


@dataclass(frozen=True)
class Drive:
    """The drive that a bootloader shows; what is copied there is flashed."""

    folder: Path
    board_id: str
    device: Path | None = None
    """The block device, where the system names it: it goes when the board does."""

    @property
    def name(self) -> str:
        return str(self.folder)

    def boards(self) -> list[Board]:
        return [board for board in boards.every() if board.uf2_board_id == self.board_id]

    @property
    def location(self) -> str:
        """As that of a port, where the system tells."""
        block = SYSFS / self.device.name if self.device else SYSFS
        sockets = [part for part in block.resolve().parts if re.fullmatch(r"\d+-[\d.]+", part)]
        return sockets[-1] if sockets else ""

    def there(self) -> bool:
        gone = self.device is not None and not self.device.exists()
        return not gone and (self.folder / INFO).is_file()


Place = Port | Drive


def ports() -> list[Port]:
    """The serial ports on USB."""
    return sorted(
        (
            Port(found.device, f"{found.vid:04x}:{found.pid:04x}", _socket(found.location))
            for found in list_ports.comports()
            if found.vid is not None
        ),
        key=lambda port: port.name,
    )


def _socket(location: str | None) -> str:
    return (location or "").partition(":")[0]


def drives() -> list[Drive]:
    """The drives of bootloaders that are mounted."""
    return [drive for folder, device in _volumes() if (drive := drive_at(folder, device))]


def drive_at(folder: Path, device: Path | None = None) -> Drive | None:
    """The drive in this folder, if it is one."""
    try:
        text = (folder / INFO).read_text("ascii", errors="replace")
    except OSError:
        return None
    found = re.search(r"^Board-ID:\s*(\S+)", text, re.MULTILINE)
    return Drive(folder, found[1], device) if found else None


def _volumes() -> list[tuple[Path, Path | None]]:
    if MOUNTS.is_file():
        rows = [line.split() for line in MOUNTS.read_text(errors="replace").splitlines()]
        return [
            (Path(_unescaped(row[1])), Path(_unescaped(row[0])))
            for row in rows
            if row[2] in ("vfat", "msdos")
        ]
    if sys.platform == "win32":
        return [(Path(f"{letter}:/"), None) for letter in string.ascii_uppercase[3:]]
    return [(folder, None) for folder in sorted(Path("/Volumes").glob("*"))]


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)


def connected() -> list[Place]:
    """Every place where one of our boards may be."""
    ids = {pair for board in boards.every() for pair in board.usb_ids.split()}
    mounted = [drive for drive in drives() if drive.boards()]
    unmounted = [] if mounted or shutil.which("picotool") is None else labels()
    return [*(port for port in ports() if port.usb in ids), *mounted, *unmounted]


def labels() -> list[Drive]:
    """The drives of bootloaders that Linux sees, mounted or not, as picotool can use them."""
    ids = sorted({board.uf2_board_id for board in boards.every()} - {""})
    return [Drive(LABELS / name, name) for name in ids if (LABELS / name).exists()]


def named(name: str) -> Place:
    """The port or drive of this name. Whether a port is there shows when it is used."""
    if drive := drive_at(Path(name)):
        return drive
    if Path(name).is_dir():
        raise UserError(
            f"{name} is not the drive of a bootloader: there is no {INFO} in it.",
            "Name the folder where the drive is mounted, or leave --port out.",
        )
    listed: list[Place] = [*ports(), *labels()]
    return next((place for place in listed if place.name == name), Port(name))
