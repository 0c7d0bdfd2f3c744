"""Arrays over a heap in several areas, which grows as an ESP32's does: 64 kB, then as needed."""

from collections.abc import Iterator

import pytest

from micronumpy.device import Device
from micronumpy.errors import UserError
from micronumpy.targets import open_target

START = """
import gc
import numpy as np
from uctypes import addressof

def apart(a):
    "Is its data in another area than the interpreter's first objects?"
    return addressof(a) >= 0x21000000

def heap():
    gc.collect()
    return gc.mem_alloc() + gc.mem_free()
"""


@pytest.fixture
def board() -> Iterator[Device]:
    try:
        device = open_target("qemu-m4f-split")
    except UserError as error:
        pytest.skip(str(error))
    with device:
        assert not device.exec(START, timeout=60).error
        yield device


def prints(board: Device, code: str) -> list[str]:
    done = board.exec(code, timeout=100)
    assert not done.error, done.error
    return done.output.splitlines()


def test_arrays_larger_than_the_first_area(board: Device) -> None:
    code = """
print(apart(np.arange(10)))
a = np.arange(100_000)
print(apart(a), a.nbytes > 64 * 1024, a.sum(), a[::-1][:3], a.reshape(10, -1).T[5, :3])
b = a * 2 + a
print(apart(b), b[-1], (b == 3 * a).all())
"""
    assert prints(board, code) == [
        "False",
        "True True 4999950000 [99999 99998 99997] [    5 10005 20005]",
        "True 299997 True",
    ]


def test_what_lies_in_one_area_keeps_what_lies_in_another(board: Device) -> None:
    """Views and lists both ways, through collections, while other arrays come and go."""
    code = """
first = [np.full(8, i) for i in range(20)]
far = np.arange(30_000)
views = [far[i::7] for i in range(7)]                     # headers near, data far
box = [None] * 20_000                                     # a list that lies apart
box[0], box[-1] = first[3], views[2]
rows = list(far.reshape(300, 100))
del far, first
for i in range(30):
    junk = [np.ones(200 + i * 40) for _ in range(8)]
    gc.collect()
    assert all([(v == np.arange(k, 30_000, 7)).all() for k, v in enumerate(views)])
    assert (box[0] == 3).all() and box[-1] is views[2]
    assert [int(r[99]) for r in rows[::50]] == list(range(99, 30_000, 5000))
print(apart(views[0]), apart(views[6].base))
del views, rows, box, junk
"""
    assert prints(board, code) == ["True True"]
    # In a program of its own: the first one's stack still pointed at some of it.
    code = "gc.collect()\nprint(gc.mem_alloc() < 40_000, gc.mem_free() > 3_900_000)\n"
    assert prints(board, code) == ["True True"]


def test_scratch_of_sorting_transforms_and_matrices(board: Device) -> None:
    code = """
r = np.random.default_rng(1)
x = r.permutation(40_000)
print(apart(np.sort(x)), (np.sort(x) == np.arange(40_000)).all())
print((x[np.argsort(x, kind='stable')] == np.arange(40_000)).all())
y = r.standard_normal(2**13)
print(np.abs(np.fft.irfft(np.fft.rfft(y)) - y).max() < 1e-12)
m = r.standard_normal((60, 60))
print(np.abs(m @ np.linalg.inv(m) - np.eye(60)).max() < 1e-9)
print(np.concatenate([x, x]).sum(), np.median(x), np.unique(x % 5))
"""
    assert prints(board, code) == [
        "True True",
        "True",
        "True",
        "True",
        "1599960000 19999.5 [0 1 2 3 4]",
    ]


def test_memory_runs_out(board: Device) -> None:
    """The words say what gc.mem_free() does; everything is as before, and the rest can be used."""
    code = """
import re
whole = heap()
kept = []
try:
    while True:
        kept.append(np.full(5_000, len(kept)))
except MemoryError as error:
    said = str(error)
n, free = len(kept), int(re.search(r"\\((\\d+) bytes are free\\)", said).group(1))
print(n * 40_000 > 3_000_000, free < 200_000)
print(all([(a == i).all() for i, a in enumerate(kept)]))
try:
    np.zeros(10**6)
except MemoryError as error:
    gc.disable()  # no collection between the two figures
    free = int(re.search(r"\\((\\d+) bytes are free\\)", str(error)).group(1))
    print(said[:27], abs(gc.mem_free() - free) < 5000)
    gc.enable()
kept[0][:] = 7
del kept[1:]
print(kept[0][-1], abs(heap() - whole) < 60_000)
print(np.ones(100_000).sum())
"""
    assert prints(board, code) == [
        "True True",
        "True",
        "Unable to allocate 39.1 KiB True",
        "7 True",
        "100000.0",
    ]


def test_the_figures_are_those_of_all_areas(board: Device) -> None:
    code = """
start = heap()
free = gc.mem_free()
a = np.zeros(50_000)
print(start > 4_000_000, 400_000 <= free - gc.mem_free() < 420_000 + 20_000)
import _heapstats
_heapstats.reset()
b = np.zeros(50_000)
gc.collect()
collections, peak, live, us = _heapstats.read()
print(collections >= 1, peak >= 800_000, live >= 800_000)
print(np.show_config("dicts")["heap"].split()[0] == str(gc.mem_alloc() + gc.mem_free()))
"""
    assert prints(board, code) == ["True True", "True True True", "True"]
