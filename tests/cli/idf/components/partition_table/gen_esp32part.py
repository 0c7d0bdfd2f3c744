"""What makeimg.py of MicroPython takes from ESP-IDF's file of this name; a table is CSV here."""

from typing import NamedTuple

APP_TYPE = "app"


class Partition(NamedTuple):
    name: str
    type: str
    offset: int
    size: int


class PartitionTable:
    @staticmethod
    def from_binary(data: bytes) -> list[Partition]:
        rows = [line.split(",") for line in data.decode().splitlines() if line[0] != "#"]
        return [
            Partition(name, kind.strip(), int(offset, 16), int(size, 16))
            for name, kind, _, offset, size, *_ in rows
        ]
