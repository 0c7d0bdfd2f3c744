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
    kept = {"same": 10000, "slower": 10000, "faster": 10000, "gone": 10000}
    now = {"same": 10300, "slower": 10301, "faster": 9690, "new": 10000}
    assert sorted(budget.changes(kept, now)) == [
        "faster: 10,000 -> 9,690, 3.1% faster",
        "gone: in the budget, not measured",
        "new: not in the budget",
        "slower: 10,000 -> 10,301, 3.0% slower",
    ]


def test_where_a_name_is_cached_is_no_change() -> None:
    kept = {"a.mean": 400, "np.sum(a) n=10": 700}
    assert not list(budget.changes(kept, {"a.mean": 440, "np.sum(a) n=10": 660}))
    assert len(list(budget.changes(kept, {"a.mean": 441, "np.sum(a) n=10": 659}))) == 2
