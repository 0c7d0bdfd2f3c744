"""One board to flash, and what the methods of flashing share."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from micronumpy.boards import Board
from micronumpy.flash.image import Image
from micronumpy.flash.places import Place
from micronumpy.flash.progress import Bar
from micronumpy.flash.running import File, Running

Found = TypeVar("Found")

POLL = 0.2
"""Seconds between two looks."""


@dataclass(frozen=True)
class Times:
    """Seconds to wait."""

    answer: float = 3.0
    """For an interpreter, each time it is asked."""
    leave: float = 1.0
    """For a port to go when the board goes to its bootloader."""
    drive: float = 15.0
    """For the drive of a bootloader to appear."""
    gone: float = 15.0
    """For it to go when everything is copied."""
    back: float = 40.0
    """For the interpreter after that. A first start may make a file system."""


@dataclass(frozen=True)
class Job:
    """A board, and the image that it gets."""

    place: Place
    board: Board
    image: Image
    ours: bool
    """Whether the image is one that was built here, so that numpy has to be in it."""
    running: Running | None = None
    """The MicroPython on it; None: something else, or its bootloader."""
    files: list[File] | None = None
    """What it holds; None: that cannot be seen."""

    @property
    def name(self) -> str:
        return self.place.name


@dataclass(frozen=True)
class Shared:
    """What the jobs of one command have in common."""

    times: Times
    starting: threading.Lock = field(default_factory=threading.Lock)
    """Held while a board goes to its bootloader, so that each finds its own drive."""
    taken: dict[str, str] = field(default_factory=dict)
    """The ports that came back, and the names of the jobs whose they are."""
    stopped: threading.Event = field(default_factory=threading.Event)
    """Set when the user has had enough: nobody waits any longer."""


Write = Callable[[Job, Shared, Bar], None]


def wait_for(find: Callable[[], Found | None], timeout: float, shared: Shared) -> Found | None:
    """What `find` finds within `timeout` seconds."""
    deadline = time.monotonic() + timeout
    while (found := find()) is None and time.monotonic() < deadline:
        if shared.stopped.wait(POLL):
            break
    return found


def same_socket(place: Place, other: Place) -> bool | None:
    """Whether both are at the same USB socket; None if the system does not tell."""
    if place.location and other.location:
        return place.location == other.location
    return None
