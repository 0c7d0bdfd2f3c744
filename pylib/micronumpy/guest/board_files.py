"""What is on a board's own file system; other mounts, such as an SD card, are left out.

`listing(True)` prints a list of (path, bytes, CRC-32) for files, (path, -1, 0) for folders.
"""

import binascii
import os

IS_FOLDER = 0x4000


def _mounts():
    try:
        import vfs

        return [point.strip("/") for _, point in vfs.mount()]
    except (ImportError, TypeError):
        return []  # before MicroPython 1.25 there is no telling


def _crc(path):
    crc = 0
    block = bytearray(512)
    with open(path, "rb") as file:
        while True:
            n = file.readinto(block)
            if not n:
                return crc
            crc = binascii.crc32(memoryview(block)[:n], crc)


def _walk(folder, found, skip, with_crc):
    for entry in os.ilistdir(folder or "/"):
        name = entry[0]
        path = folder + "/" + name
        if not folder and name in skip:
            continue
        if entry[1] & IS_FOLDER:
            found.append((path, -1, 0))
            _walk(path, found, (), with_crc)
        else:
            found.append((path, os.stat(path)[6], _crc(path) if with_crc else 0))


def listing(with_crc):
    found = []
    _walk("", found, _mounts(), with_crc)
    print(found)
