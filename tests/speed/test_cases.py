"""Each case of the benchmark computes what NumPy does: as ours, plain loop and C loop."""

from collections.abc import Iterator

import pytest

from bench.cases import Case, Way, every
from bench.implementations import open_exact, open_numpy, open_timed
from bench.measure import Guest, Value, close, value
from micronumpy.errors import UserError


def smallest() -> dict[str, Case]:
    """The case of the least n for each operation and dtype."""
    found: dict[str, Case] = {}
    for case in every():
        key = f"{case.name} {case.dtype}"
        if key not in found or case.n < found[key].n:
            found[key] = case
    return found


CASES = smallest()


@pytest.fixture(scope="module")
def numpy() -> Iterator[Guest]:
    with open_numpy() as device:
        yield Guest(device, "time")


@pytest.fixture(scope="module")
def host() -> Iterator[Guest]:
    try:
        device = open_timed("host")
    except UserError as error:
        pytest.skip(str(error))
    with device:
        yield Guest(device, "time")


@pytest.fixture(scope="module")
def chip() -> Iterator[Guest]:
    try:
        device = open_exact("qemu-m4f")
    except UserError as error:
        pytest.skip(str(error))
    with device:
        yield Guest(device, "floor")


def flat(read: Value) -> list[float]:
    if isinstance(read, list):
        return [number for item in read for number in flat(item)]
    return [read]


def same(guest: Guest, way: Way, numpy: Guest, case: Case) -> bool:
    got, wanted = value(guest, way), value(numpy, case.ours)
    return close(list(flat(got)), list(flat(wanted)), case.tolerance)


def test_every_key_is_used_once() -> None:
    keys = [case.key for case in every()]
    assert len(keys) == len(set(keys)) > 200


@pytest.mark.parametrize("key", CASES)
def test_ours(key: str, host: Guest, numpy: Guest) -> None:
    assert same(host, CASES[key].ours, numpy, CASES[key])


@pytest.mark.parametrize("key", [key for key, case in CASES.items() if case.plain])
def test_plain_loop(key: str, host: Guest, numpy: Guest) -> None:
    plain = CASES[key].plain
    assert plain is not None
    assert same(host, plain, numpy, CASES[key])


@pytest.mark.parametrize("key", [key for key, case in CASES.items() if case.floor])
def test_floor(key: str, chip: Guest, numpy: Guest) -> None:
    floor = CASES[key].floor
    assert floor is not None
    assert same(chip, floor, numpy, CASES[key])
