"""No case costs more than 3 % more or less than bench/budget.toml says."""

import os

import pytest

from bench import budget
from micronumpy.errors import UserError


@pytest.mark.parametrize("target", budget.IMAGES)
def test_budget(target: str) -> None:
    if "MICROPYTHON_DIR" in os.environ:
        pytest.skip("the budget is that of the pinned MicroPython")
    compiler, here = budget.compilers()[target], budget.compiler(target)
    if here != compiler:
        pytest.skip(
            f"the budget was measured with compiler {compiler}; here it is {here or 'none'}"
        )
    try:
        device = budget.open_image(target)
    except UserError as error:
        pytest.skip(str(error))
    now = budget.measure(target, device)
    changed = sorted(budget.changes(budget.read()[target], now))
    hint = f"python -m bench --write-budget {target}"
    assert not changed, f"{target}: a decision? then {hint}\n" + "\n".join(changed)


def test_changes_are_named() -> None:
    kept = {"same out=c": 1000, "a += 1": 1000, "out=c": 1000, "gone": 1000}
    now = {"same out=c": 1030, "a += 1": 1031, "out=c": 969, "new": 1000}
    assert sorted(budget.changes(kept, now)) == [
        "a += 1: 1,000 -> 1,031, 3.1% slower",
        "gone: in the budget, not measured",
        "new: not in the budget",
        "out=c: 1,000 -> 969, 3.1% faster",
    ]


def test_where_the_heap_has_holes_is_no_change() -> None:
    kept = {"np.sum(a) n=10": 1000, "a + b n=1000": 20000}
    assert not list(budget.changes(kept, {"np.sum(a) n=10": 1400, "a + b n=1000": 26000}))
    assert len(list(budget.changes(kept, {"np.sum(a) n=10": 1401, "a + b n=1000": 26001}))) == 2
