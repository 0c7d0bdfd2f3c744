"""Runs on a board (or the host firmware) and prints what it has, one line per module or type.

A line is `module NAME: a b c`, `type NAME: a b c` or `builtins: a b c`. `table.py` reads these
lines and keeps them in `_board.py`. Nothing here runs on the desktop.
"""

# ruff: noqa: PTH107, PTH123, RUF037, SIM115

import builtins

MODULES = """
__future__ _thread abc argparse array ast asyncio base64 bdb binascii bisect builtins bz2 calendar
cmath cmd code codecs collections collections.abc colorsys concurrent.futures configparser
contextlib contextvars copy copyreg csv ctypes dataclasses datetime dbm decimal difflib dis
doctest email
enum errno faulthandler filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass
gettext glob graphlib gzip hashlib heapq hmac html http http.client http.server imaplib importlib
inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math
mimetypes mmap multiprocessing numbers opcode operator os os.path pathlib pdb pickle pickletools
pkgutil platform plistlib poplib pprint profile pstats py_compile pydoc queue random re
readline reprlib resource runpy sched secrets select selectors shelve shlex shutil signal site
smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess
symtable sys sysconfig tarfile tempfile termios textwrap threading time timeit tkinter token
tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib
urllib.parse urllib.request uuid venv warnings wave weakref webbrowser xml zipapp zipfile zlib
zoneinfo
bluetooth btree cryptolib deflate esp esp32 framebuf lwip machine micropython network onewire
rp2 uctypes vfs websocket dht neopixel
aiohttp attr cv2 jax matplotlib mip ntptime pandas pytest requests serial seaborn sklearn
sympy tensorflow torch tqdm umqtt.simple urequests
"""

MEMBERS = "real imag numerator denominator start stop step itemsize typecode code errno args"


def names(obj):
    found = set(dir(obj))
    for name in MEMBERS.split():
        if hasattr(obj, name):
            found.add(name)
    return " ".join(sorted(n for n in found if n[0] != "_" or n in ("_asdict", "_fields")))


def samples():
    "Yield (type name, an object of it), leaving out what this board cannot make."
    yield "str", ""
    yield "bytes", b""
    yield "bytearray", bytearray()
    yield "int", 0
    yield "bool", True
    yield "float", 0.0
    yield "complex", 0j
    yield "list", []
    yield "tuple", ()
    yield "dict", {}
    yield "set", set()
    yield "frozenset", frozenset()
    yield "range", range(0)
    yield "memoryview", memoryview(b"")
    import io

    yield "StringIO", io.StringIO("")
    yield "BytesIO", io.BytesIO(b"")
    from collections import OrderedDict, deque, namedtuple

    yield "deque", deque((), 1)
    yield "OrderedDict", OrderedDict()
    yield "namedtuple", namedtuple("P", ("x",))(1)
    from array import array

    yield "array", array("i")
    import re

    yield "Pattern", re.compile("a")
    yield "Match", re.match("a", "a")
    import time

    yield "struct_time", time.localtime()
    yield "OSError", OSError(1)
    yield "SystemExit", SystemExit(1)
    yield "StopIteration", StopIteration(1)
    yield "Exception", ValueError(1)
    import os

    try:
        file = open("ask_board.tmp", "w")
    except OSError:
        return  # no file system here
    yield "file", file
    file.close()
    os.remove("ask_board.tmp")


def main():
    extra = set()
    for name in ("False", "None", "True", "__debug__"):
        extra.add(name)
    print("builtins: " + " ".join(sorted(set(dir(builtins)) | extra)))
    for kind, obj in samples():
        print("type " + kind + ": " + names(obj))
    for name in MODULES.split():
        try:
            module = __import__(name, None, None, ("x",))
        except ImportError:
            continue
        print("module " + name + ": " + names(module))


main()
