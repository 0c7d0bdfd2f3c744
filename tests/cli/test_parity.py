"""The three verdicts, without running anything."""

import pytest

from micronumpy.parity import Verdict, compare, rounding, ulp_distance
from micronumpy.repl import Result


def verdict(expected: str, actual: str) -> Verdict:
    return compare(Result(expected), Result(actual)).verdict


@pytest.mark.parametrize(
    "text", ["", "[ 8.  9. 10. 11. 12.]\n", "nan -inf 1e-05", "(1+2j)\n", "no numbers"]
)
def test_equal_text_is_identical(text: str) -> None:
    assert verdict(text, text) is Verdict.IDENTICAL


@pytest.mark.parametrize(
    ("expected", "actual", "ulp"),
    [
        ("0.3\n", "0.30000000000000004\n", 1),
        ("[0.1        0.30000000000000004]", "[0.1 0.3]", 1),
        ("[1.        0.3333333]", "[1.         0.33333334]", 1),
        ("x = -2.5000000000000004", "x = -2.5", 1),
        ("[1.5e-05+2.5j]", "[1.5e-05+2.5000000000000004j]", 1),
        ("[0.1\n 0.30000000000000004]", "[0.1 0.3]", 1),
        ("5e-324 1.0000000000000002", "1e-323 1.0", 1),
    ],
)
def test_numbers_apart_by_an_ulp(expected: str, actual: str, ulp: int) -> None:
    comparison = compare(Result(expected), Result(actual))
    assert (comparison.verdict, comparison.ulp) == (Verdict.ROUNDING, ulp)
    assert comparison.agrees
    assert "1 ulp" in str(comparison)
    assert comparison.diff


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("1", "2"),
        ("1", "1.0"),
        ("0.123", "0.124"),
        ("1e300", "1e301"),
        ("-0.0", "0.0"),
        ("nan", "inf"),
        ("nan", "1.0"),
        ("1.0 2.0", "1.0"),
        ("1.5\n2.5", "1.5 2.5"),
        ("float32", "float64"),
        ("x1 0.3", "x2 0.30000000000000004"),
        ("0.1", "0.10000000000000012"),  # 9 ulp
        ("2024-11-22", "2024-11-23"),
    ],
)
def test_anything_else_is_different(expected: str, actual: str) -> None:
    comparison = compare(Result(expected), Result(actual))
    assert comparison.verdict is Verdict.DIFFERENT
    assert not comparison.agrees
    assert comparison.diff


def test_tolerance_is_the_callers() -> None:
    expected, actual = Result("0.1"), Result("0.10000000000000012")
    assert compare(expected, actual, max_ulp=9).verdict is Verdict.ROUNDING


def test_diff_names_both_sides() -> None:
    diff = compare(Result("a\nb\n"), Result("a\nc\n")).diff
    assert diff.splitlines()[:2] == ["--- desktop", "+++ target"]
    assert "-b" in diff and "+c" in diff


def test_both_raise_the_same_type() -> None:
    desktop = Result(
        "1\n", "Traceback ...\nnumpy.exceptions.AxisError: axis 2 is out of bounds\n", 1
    )
    board = Result("1\n", "Traceback ...\nAxisError: axis 2 is out of bounds\n")
    assert compare(desktop, board).verdict is Verdict.IDENTICAL


@pytest.mark.parametrize("error", ["", "Traceback ...\nTypeError: no\n"])
def test_raising_otherwise_is_different(error: str) -> None:
    desktop = Result("1\n", "Traceback ...\nValueError: no\n", 1)
    assert compare(desktop, Result("1\n", error)).verdict is Verdict.DIFFERENT


def test_ulp_distance_crosses_zero() -> None:
    assert ulp_distance("4.9406564584124654e-324", "-4.9406564584124654e-324") == 2


def test_short_numbers_count_in_float32() -> None:
    assert ulp_distance("0.33333334", "0.3333333") == 1
    assert rounding("1", "1") is None
