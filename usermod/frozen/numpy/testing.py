"""numpy.testing: assertions about numbers and arrays, with NumPy's messages."""

import math

import numpy as np

_NAMES = ("ACTUAL", "DESIRED")


def assert_(val, msg=""):
    """AssertionError(msg) unless val is true."""
    if not val:
        raise AssertionError(msg)


def build_err_msg(
    arrays, err_msg, header="Items are not equal:", verbose=True, names=_NAMES, precision=8
):
    """The text of an AssertionError: header, err_msg, and the arrays by their names."""
    text = "\n" + header
    err_msg = str(err_msg)
    if err_msg:
        short = "\n" not in err_msg and len(err_msg) < 79 - len(header)
        text += (" " if short else "\n") + err_msg
    if verbose:
        for name, a in zip(names, arrays):
            shown = np.array_repr(a, precision=precision) if isinstance(a, np.ndarray) else repr(a)
            lines = shown.split("\n")
            if len(lines) > 4:
                shown = "\n".join(lines[:3]) + "..."
            text += f"\n {name}: {shown}"
    return text


def _fail(actual, desired, err_msg, header, verbose):
    raise AssertionError(build_err_msg((actual, desired), err_msg, header, verbose))


# --- Arrays ---


def _mismatches(x, y, bad, places, shape, names):
    """What is said of the elements of x and y where bad is true; places are their indices."""
    n = int(np.count_nonzero(bad))
    size = int(np.prod(shape))
    lines = [f"Mismatched elements: {n} / {size} ({100 * n / size:.3g}%)"]
    xs, ys = np.broadcast_to(x, bad.shape)[bad], np.broadcast_to(y, bad.shape)[bad]
    if shape:
        few = "index:" if n == 1 else "indices:"
        lines.append(f"First 5 mismatches are at {few}" if n > 5 else f"Mismatch at {few}")
        for i, place in enumerate(places[bad][:5].tolist()):
            a, b = xs[i], ys[i]
            lines.append(f" {place}: {a} ({names[0]}), {b} ({names[1]})")
    if x.dtype != bool and y.dtype != bool or x.dtype != y.dtype:
        difference = np.abs(xs - ys)
        if difference.dtype.kind == "u":
            difference = np.minimum(difference, np.abs(ys - xs))
        relative = np.array(np.inf)
        if np.any(ys != 0):
            relative = np.max(difference[ys != 0] / np.abs(ys[ys != 0]))
        for kind, value in (("absolute", np.max(difference)), ("relative", relative)):
            lines.append(f"Max {kind} difference among violations: {np.array2string(value)}")
    return "\n".join(lines)


def assert_array_compare(
    comparison,
    x,
    y,
    err_msg="",
    verbose=True,
    header="",
    precision=6,
    equal_nan=True,
    equal_inf=True,
    *,
    strict=False,
    names=_NAMES,
):
    """AssertionError unless shapes fit and comparison(x, y) is true everywhere.

    Equal NaNs and infinities count as true when equal_nan and equal_inf say so.
    """
    x, y = np.asanyarray(x), np.asanyarray(y)

    def check(remark, parts=(x, y)):
        text = f"{err_msg}\n{remark}"
        raise AssertionError(build_err_msg(parts, text, header, verbose, names, precision))

    same = x.shape == y.shape
    if not same and (strict or x.shape and y.shape):
        check(f"(shapes {x.shape}, {y.shape} mismatch)")
    if strict and x.dtype != y.dtype:
        check(f"(dtypes {x.dtype}, {y.dtype} mismatch)")
    flagged = np.False_
    tests = [("nan", np.isnan)] if equal_nan else []
    if equal_inf:
        tests.append(("inf", np.isinf))
    for name, test in tests:
        at_x, at_y = test(x), test(y)
        if not (at_x == at_y).all():
            check(f"{name} location mismatch:")
        if name == "inf" and at_x.any():
            a, b = np.atleast_1d(x)[np.atleast_1d(at_x)], np.atleast_1d(y)[np.atleast_1d(at_y)]
            if a.shape == b.shape and not (a == b).all():
                check("inf values mismatch:", (a, b))
        flagged = flagged | at_x | at_y
    shape = np.broadcast_shapes(x.shape, y.shape)
    places = np.moveaxis(np.indices(shape), 0, -1)
    if np.ndim(flagged):
        keep = ~flagged
        a = x[keep] if x.shape else x
        b = y[keep] if y.shape else y
        places = places[keep]
        if not keep.any():
            return
    elif flagged:
        return
    else:
        a, b = x, y
    bad = ~np.asarray(comparison(a, b))
    if bad.any():
        check(_mismatches(a, b, bad, places, shape, names))


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """The shapes (or one is a number) and all elements are equal; strict: the dtypes too."""
    header = "Arrays are not equal"
    assert_array_compare(np.equal, actual, desired, err_msg, verbose, header, strict=strict)


def assert_allclose(
    actual, desired, rtol=1e-7, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False
):
    """|actual - desired| <= atol + rtol * |desired| everywhere."""

    def close(x, y):
        return np.isclose(x, y, rtol, atol, equal_nan)

    header = f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}"
    assert_array_compare(
        *(close, actual, desired, str(err_msg), verbose, header),
        equal_nan=equal_nan,
        strict=strict,
    )


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    """|actual - desired| < 1.5 * 10**-decimal everywhere."""

    def close(x, y):
        return np.abs(x - y) < 1.5 * 10.0**-decimal

    header = f"Arrays are not almost equal to {decimal} decimals"
    assert_array_compare(close, actual, desired, err_msg, verbose, header, decimal)


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    """x < y everywhere."""
    header = "Arrays are not strictly ordered `x < y`"
    assert_array_compare(
        *(np.less, x, y, err_msg, verbose, header),
        equal_inf=False,
        strict=strict,
        names=("x", "y"),
    )


# --- Single values ---


def _is_nan(value):
    return isinstance(value, (int, float, complex, np.number)) and value != value


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Both are equal: dicts, lists and tuples item by item, arrays element by element."""
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], f"key={key!r}\n{err_msg}", verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for i in range(len(desired)):
            assert_equal(actual[i], desired[i], f"item={i!r}\n{err_msg}", verbose)
        return
    if strict or isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
        return
    if _is_nan(actual) and _is_nan(desired):
        return
    same = actual == desired
    if same and isinstance(desired, (float, np.floating)) and desired == 0:
        same = math.copysign(1, actual) == math.copysign(1, desired)
    if not same:
        _fail(actual, desired, err_msg, "Items are not equal:", verbose)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """|actual - desired| < 1.5 * 10**-decimal."""
    if isinstance(actual, (np.ndarray, list, tuple)) or isinstance(
        desired, (np.ndarray, list, tuple)
    ):
        assert_array_almost_equal(actual, desired, decimal, err_msg, verbose)
        return
    if actual == desired or _is_nan(actual) and _is_nan(desired):
        return
    # NaN is not less either.
    if not np.abs(desired - actual) < 1.5 * 10.0**-decimal:
        header = f"Arrays are not almost equal to {decimal} decimals"
        _fail(actual, desired, err_msg, header, verbose)


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    """Both agree in so many significant digits."""
    if actual == desired or _is_nan(actual) and _is_nan(desired):
        return
    middle = 0.5 * (abs(desired) + abs(actual))
    scale = 10.0 ** math.floor(math.log10(middle)) if 0 < middle < float("inf") else 1.0
    if not abs(desired / scale - actual / scale) < 10.0 ** -(significant - 1):
        header = f"Items are not equal to {significant} significant digits:"
        _fail(actual, desired, err_msg, header, verbose)


# --- Exceptions ---


class _Raises:
    """A with block that has to end by an exception of these types, whose text matches."""

    def __init__(self, expected, regex=None, name=""):
        self.expected = expected
        self.regex = regex
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            names = ", ".join([kind.__name__ for kind in kinds])
            names = f"({names})" if isinstance(self.expected, tuple) else names
            raise AssertionError(f"{names} not raised{self.name}")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.regex is not None:
            import re

            if not re.search(self.regex, str(value)):
                raise AssertionError(f'"{self.regex}" does not match "{value}"')
        return True

    def call(self, args, kwargs):
        if not args:
            return self
        self.name = f" by {getattr(args[0], '__name__', args[0])}"
        with self:
            args[0](*args[1:], **kwargs)
        return None


def assert_raises(exception_class, *args, **kwargs):
    """The call args[0](*args[1:]), or the with block, raises an exception of this class."""
    return _Raises(exception_class).call(args, kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    """assert_raises, and the exception's text matches."""
    return _Raises(exception_class, expected_regexp).call(args, kwargs)
