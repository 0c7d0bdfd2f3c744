"""Damaged files: what NumPy reads of them the host firmware reads, what it refuses it refuses."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .expressions import DTYPES
from .sides import Sides

BATCH = 20

seeds = st.lists(st.integers(0, 2**64 - 1), min_size=BATCH, max_size=BATCH)


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def cases() -> int:
    return max(1, min(settings().max_examples, 40_000) // BATCH)


# --- Binary files ---


def array(rng: Random) -> np.ndarray:
    shape = rng.choice([(), (0,), (1,), (7,), (2, 3), (3, 0, 2), (2, 1, 4), (40,)])
    values = np.arange(int(np.prod(shape))).reshape(shape)
    a = np.asarray(values.astype(rng.choice(DTYPES)))
    a = a.astype(a.dtype.newbyteorder(rng.choice("<>")))
    return np.asfortranarray(a) if rng.random() < 0.3 else a


def npy(rng: Random) -> bytes:
    file = io.BytesIO()
    version = rng.choice([None, (1, 0), (2, 0), (3, 0)])
    np.lib.format.write_array(file, array(rng), version=version)
    return file.getvalue()


def npz(rng: Random) -> bytes:
    file = io.BytesIO()
    save = rng.choice([np.savez, np.savez_compressed])
    save(file, **{name: array(rng) for name in rng.choice(["a", "ab", ""])})
    return file.getvalue()


INTERESTING = (0, 1, 0x7F, 0x80, 0xFF, *b"'\"(){}[],:-0123456789<>|=LOUSVjTF \n")


def damaged(rng: Random, data: bytes) -> bytes:
    """With a few bytes changed, cut out, doubled, or without its end."""
    changed = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 4])):
        if not changed:
            break
        # The first bytes of the header and the last of an archive say the most.
        at = rng.choice(
            [
                rng.randrange(len(changed)),
                rng.randrange(min(90, len(changed))),
                max(0, len(changed) - 1 - rng.randrange(130)),
            ]
        )
        way = rng.randrange(8)
        if way < 3:
            changed[at] = rng.choice(INTERESTING)
        elif way == 3:
            changed[at] ^= 1 << rng.randrange(8)
        elif way == 4:
            del changed[at : at + rng.choice([1, 1, 2, 16])]
        elif way == 5:
            changed[at:at] = changed[at : at + rng.choice([1, 1, 2, 8])]
        elif way == 6:
            size = rng.choice([2, 4])
            changed[at : at + size] = rng.choice([b"\0\0\0\0", b"\xff\xff\xff\xff"])[:size]
        else:
            del changed[at:]
    return bytes(changed)


READ = """
import io
r = np.load(io.BytesIO({data!r}))
if not isinstance(r, np.ndarray):
    r = tuple([r[name] for name in r.files]) + (len(r),)
    r = tuple([np.frombuffer(x, "u1") if isinstance(x, bytes) else x for x in r])
if isinstance(r, tuple):
    r = tuple([x.astype(x.dtype.newbyteorder("=")) if hasattr(x, "astype") else x for x in r])
else:
    r = r.astype(r.dtype.newbyteorder("="))
"""


def is_refusal(line: str) -> bool:
    return line.startswith("!")


def has_numbers_only(line: str) -> bool:
    """Were all arrays that NumPy made such as there are here?"""
    names = {str(np.dtype(dtype)) for dtype in DTYPES}
    parts = [part for part in line.split("&") if not part.startswith("p|int|")]
    return all(part.split("|")[1] in names for part in parts)


def test_what_is_whole_is_read(sides: Sides) -> None:
    rng = Random(1)
    for make in (npy, npz):
        sources = [READ.format(data=make(rng)) for _ in range(200)]
        for source, (theirs, ours) in zip(sources, sides.evaluate_all(sources), strict=True):
            assert ours == theirs, source
            assert not is_refusal(ours), source


# What Python's own parser takes in a header and ours does not: other forms of numbers and of text,
# comments, joined strings, and blanks beyond those of ASCII.
ODD = re.compile(
    rb"\\|#|\d[._xXobeEjJ]|['\"]\s*[bBuUrRfF]*['\"]|[bBuUrRfF]+['\"]|\x0c|[-+~]\s|[-+*/%&^|<>=!]{2}"
)


@settings(max_examples=cases())
@given(seeds=seeds)
def test_damaged_arrays(sides: Sides, seeds: list[int]) -> None:
    files = [damaged(rng, npy(rng)) for rng in map(Random, seeds)]
    results = sides.evaluate_all([READ.format(data=data) for data in files])
    for data, (theirs, ours) in zip(files, results, strict=True):
        both = f"{data!r}\nNumPy: {theirs}\nboard: {ours}"
        if is_refusal(theirs):
            assert is_refusal(ours), both
            continue
        if is_refusal(ours):
            assert not has_numbers_only(theirs) or ODD.search(data), both
            continue
        assert ours == theirs, both


def claims_more(data: bytes) -> bool:
    """Whether the directory gives a member a size that no file of this suite has."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(member.file_size > 4096 for member in archive.infolist())


def is_behind_the_data(sides: Sides, seed: int, data: bytes, theirs: str, ours: str) -> bool:
    """NumPy sees what is wrong behind an array's data or not, by how far it happens to read ahead.

    The board reads on to check the sum: it may read what is whole where NumPy refuses it.
    """
    if not ("Bad CRC-32" in theirs or "Error -3" in theirs):
        return False
    whole = READ.format(data=npz(Random(seed)))
    return claims_more(data) or ours == sides.evaluate_all([whole])[0][1]


@settings(max_examples=cases())
@given(seeds=seeds)
def test_damaged_archives(sides: Sides, seeds: list[int]) -> None:
    files = [damaged(rng, npz(rng)) for rng in map(Random, seeds)]
    results = sides.evaluate_all([READ.format(data=data) for data in files])
    for seed, data, (theirs, ours) in zip(seeds, files, results, strict=True):
        both = f"{data!r}\nNumPy: {theirs}\nboard: {ours}"
        if "Corrupt extra field" in theirs or "zip file version" in theirs:
            continue  # what is of no use here is not looked at
        if "Overlapped entries" in theirs:
            continue  # Python looks for them from 3.11.8 on
        if is_refusal(theirs) != is_refusal(ours):
            assert is_behind_the_data(sides, seed, data, theirs, ours), both
        elif not is_refusal(theirs):
            assert ours == theirs, both


# --- Text ---

WORDS = (
    *("1", "2", "-3", "0.5", "1e3", "+4", ".5", "5.", "nan", "inf", "-Infinity", "1e400", "300"),
    *(
        "x",
        "",
        "1_0",
        "0x1",
        "1+2j",
        "(1-2j)",
        "2j",
        "1+j",
        "--1",
        "True",
        "false",
        "N/A",
        "1.5.2",
    ),
    *("99999999999999999999", "128", "-129", "1 2", '"7"', '"8', "#", "1#2", "'9'"),
)


def text(rng: Random, blank: str) -> str:
    """Lines of words, most of them numbers, most of the same length."""
    width = rng.randint(1, 4)
    lines = []
    for _ in range(rng.randint(0, 6)):
        n = width if rng.random() < 0.85 else rng.randint(0, 5)
        words = [rng.choice(WORDS[: rng.choice([8, 8, 8, len(WORDS)])]) for _ in range(n)]
        lines.append(rng.choice(["", "", "", " ", "# "]) + blank.join(words))
        lines[-1] += rng.choice(["", "", "", " ", "  # end", blank])
    newline = rng.choice(["\n", "\n", "\n", "\r\n"])
    return newline.join(lines) + rng.choice(["", newline])


def options(rng: Random, blank: str, choices: dict[str, list[str]]) -> str:
    words = "" if blank.isspace() and rng.random() < 0.5 else f", delimiter={blank!r}"
    for name, values in choices.items():
        # With a column that is chosen twice NumPy converts one of the two.
        if rng.random() < 0.15 and not (name == "converters" and "usecols" in words):
            words += f", {name}={rng.choice(values)}"
    return words


TYPES = ["int", "'f4'", "complex", "bool", "'u1'", "'i1'", "'u8'", "'f2'", "'c8'"]
LOADTXT = {
    "dtype": TYPES,
    "comments": ["None", "'%'", "['#', '//']", "'##'", "''"],
    "skiprows": ["1", "2", "9", "-1"],
    "max_rows": ["0", "1", "2", "9"],
    "usecols": ["0", "(0,)", "(1, 0)", "-1", "(0, -1, 0)", "7"],
    "ndmin": ["1", "2", "3"],
    "unpack": ["True"],
    "quotechar": ["'\"'", '"\'"'],
    "converters": ["{0: lambda s: len(s)}", "{-1: float}", "lambda s: float(s)", "{9: float}"],
}
GENFROMTXT = {
    "dtype": [*TYPES, "None", "None", "None"],
    "comments": ["None", "'%'", "'##'"],
    "skip_header": ["1", "2", "9"],
    "skip_footer": ["1", "2", "9"],
    "max_rows": ["1", "2", "9"],
    "usecols": ["0", "(0,)", "(1, 0)", "-1", "(0, -1, 0)", "7"],
    "ndmin": ["1", "2"],
    "unpack": ["True"],
    "missing_values": ["'x'", "'N/A'", "['x', 'N/A']", "{0: 'x'}"],
    "filling_values": ["0", "[5, 6]", "{0: 1.5}", "-1.5"],
    "loose": ["False"],
    "invalid_raise": ["False"],
    "autostrip": ["True"],
    "converters": ["{0: lambda s: len(s) / 2}", "{1: float}"],
}


def call(rng: Random, function: str) -> str:
    blank = rng.choice([" ", ",", ",", ";", "\t"])
    words = options(rng, blank, LOADTXT if function == "loadtxt" else GENFROMTXT)
    source = f"import io\nr = np.{function}(io.StringIO({text(rng, blank)!r}){words})"
    return source + "\nr = 'the columns of a structure' if isinstance(r, list) else r"


@settings(max_examples=cases())
@given(seeds=seeds)
def test_loadtxt(sides: Sides, seeds: list[int]) -> None:
    sources = [call(Random(seed), "loadtxt") for seed in seeds]
    for source, (theirs, ours) in zip(sources, sides.evaluate_all(sources), strict=True):
        assert ours == theirs, f"{source}\nNumPy: {theirs}\nboard: {ours}"


@settings(max_examples=cases())
@given(seeds=seeds)
def test_genfromtxt(sides: Sides, seeds: list[int]) -> None:
    sources = [call(Random(seed), "genfromtxt") for seed in seeds]
    for source, (theirs, ours) in zip(sources, sides.evaluate_all(sources), strict=True):
        both = f"{source}\nNumPy: {theirs}\nboard: {ours}"
        if "would make an array of structures" in ours:
            assert is_refusal(theirs) or not has_numbers_only(theirs), both
        elif theirs.startswith(("a|[]", "p|str")):
            assert ours.startswith("a|bool|"), both  # no columns: a structure of none
        elif is_refusal(theirs):
            # NumPy sees every line first, then converts column by column.
            types = {line.split("|")[1] for line in (theirs, ours)}
            assert is_refusal(ours), both
            assert len(types) == 1 or types == {"ValueError", "OverflowError"}, both
        else:
            assert ours == theirs, both
