"""The RPI_PICO image keeps to its budget of flash."""

import pytest

from . import size


def test_within_budget() -> None:
    try:
        found = size.sizes(size.BOARD)
    except FileNotFoundError as error:
        pytest.skip(str(error))
    assert found.bytecode > 10_000  # or the map is not understood any more
    assert sum(found.c.values()) > 100_000
    assert size.over_budget(found) == []
