"""The examples in NumPy's docstrings print the same on the board; see the package."""

import pytest

from micronumpy import locate
from micronumpy.errors import UserError

from . import tally

# Examples write files in /tmp: one worker at a time.
pytestmark = pytest.mark.xdist_group("docstrings")

# Percent of the blocks of the five groups, of all without excluded types and modules, of all.
AT_LEAST = 97.0
AT_LEAST_POSSIBLE = 95.0
AT_LEAST_ALL = 84.0


@pytest.fixture(scope="module")
def blocks() -> list[tally.Block]:
    try:
        locate.built("host/micropython", "host")
    except UserError as error:
        pytest.skip(str(error))
    blocks = tally.examine([])
    tally.write_report(blocks)
    return blocks


def test_the_array_prints_as_in_numpys_docstrings(blocks: list[tally.Block]) -> None:
    total = tally.count(tally.of_groups(blocks, tally.ARRAY))
    assert total.counted > 500
    assert total.percent >= AT_LEAST, f"\n{tally.table(blocks)}\nsee {tally.REPORT}"


def test_all_of_numpy_prints_as_in_its_docstrings(blocks: list[tally.Block]) -> None:
    total, possible = tally.count_all(blocks), tally.count(blocks)
    assert total.counted > 2000
    assert total.percent >= AT_LEAST_ALL, f"\n{tally.table(blocks)}\nsee {tally.REPORT}"
    assert possible.percent >= AT_LEAST_POSSIBLE, f"\n{tally.table(blocks)}\nsee {tally.REPORT}"


def test_every_difference_is_explained(blocks: list[tally.Block]) -> None:
    pages = tally.explained()
    unexplained = [
        block.place
        for block in blocks
        if not block.reason and not block.same and tally.page_of(block, pages) is None
    ]
    assert unexplained == [], f"mend them, or name them in a page: see {tally.REPORT}"


def test_what_a_page_explains_differs(blocks: list[tally.Block]) -> None:
    pages = tally.explained()
    differ = [block for block in blocks if not block.reason and not block.same]
    used = {place for block in differ for place in (block.place, block.docstring)}
    assert sorted(set(pages) - used) == [], "mended, or never a difference: delete them"
