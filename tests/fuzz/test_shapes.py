"""Chains of random views of random arrays: the host firmware against NumPy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .sides import ENCODER, QUIET, Sides, batches

# Runs on both sides: one step after the other on v, a line of facts for each.
RUNNER = """
def facts(a, v, o, is_base):
    f = v.flags
    return (v.shape, v.strides, f.num, str(v.dtype), v.tolist(), is_base and v.base is a,
        np.shares_memory(a, v), np.may_share_memory(a, v), np.shares_memory(o, v))

def error(e):
    # The two quote a text with quotes in it each in its own way.
    return type(e).__name__ + ": " + str(e).replace(chr(39), "").replace(chr(34), "")

def chain(start, steps, write):
    a = eval(start)
    names = {"np": np, "a": a, "v": a, "o": a}
    lines = []
    is_base = True
    for step in steps:
        try:
            w = eval(step, names)
            if not isinstance(w, np.ndarray) or w.ndim > 4:
                continue
            names["o"], names["v"] = names["v"], w
            # The base of NumPy's windows is an object of its own.
            is_base = is_base and "window" not in step
            lines.append(facts(a, w, names["o"], is_base))
        except Exception as e:
            lines.append(error(e))
    for step in write:
        try:
            exec(step, names)
        except Exception as e:
            lines.append(error(e))
    return lines + [a.tolist(), names["v"].tolist()]
"""

BATCH = 8

SHAPES = [
    *["()", "(1,)", "(5,)", "(6,)", "(0,)", "(2, 3)", "(1, 4)", "(4, 1)", "(3, 0)"],
    *["(2, 3, 4)", "(1, 3, 1)", "(2, 1, 3)", "(2, 0, 3)", "(2, 2, 2, 2)"],
]
DTYPES = ["i1", "u2", "i4", "f4", "f8", "c8"]
SIZE = "int(np.prod({shape}))"
starts = st.builds(
    lambda shape, dtype, order: (
        f"(np.arange({SIZE.format(shape=shape)}) % 100).astype('{dtype}')"
        f".reshape({shape}).copy('{order}')"
    ),
    st.sampled_from(SHAPES),
    st.sampled_from(DTYPES),
    st.sampled_from("CCF"),
)

bound = st.sampled_from(["", "", "0", "1", "2", "-1", "-2"])
slices = st.builds(
    lambda a, b, c: f"{a}:{b}:{c}", bound, bound, st.sampled_from(["", "1", "2", "-1", "-2", "3"])
)
subscript = st.lists(
    st.one_of(slices, st.sampled_from(["0", "-1", "None", "..."])), min_size=1, max_size=4
).filter(lambda items: items.count("...") < 2)
axis = st.integers(-3, 3)
axes = st.lists(axis, min_size=1, max_size=3).map(lambda items: str(tuple(items)))
lengths = st.lists(st.sampled_from([-1, 1, 2, 3, 4, 6]), min_size=1, max_size=4)
order = st.sampled_from("CFAK")
steps = st.one_of(
    subscript.map(lambda items: f"v[{', '.join(items)},]"),
    st.just("v.T"),
    st.just("v.mT"),
    st.just("v[...]"),
    st.just("v.real"),
    st.just("v.imag if v.dtype.kind == 'c' else v"),
    st.permutations([0, 1, 2]).map(lambda p: f"v.transpose({p})"),
    st.builds(lambda i, j: f"v.swapaxes({i}, {j})", axis, axis),
    st.builds(lambda i, j: f"np.moveaxis(v, {i}, {j})", axis, axis),
    st.builds(lambda i, j: f"np.rollaxis(v, {i}, {j})", axis, axis),
    st.builds(lambda s, o: f"v.reshape({tuple(s)}, order='{o}')", lengths, st.sampled_from("CFA")),
    st.builds(lambda s: f"v.reshape({tuple(s)}, copy=False)", lengths),
    st.builds(lambda o: f"v.ravel('{o}')", order),
    st.builds(lambda o: f"v.flatten('{o}')", order),
    st.builds(lambda o: f"v.copy('{o}')", order),
    st.just("v.squeeze()"),
    axes.map(lambda a: f"np.squeeze(v, {a})"),
    axes.map(lambda a: f"np.expand_dims(v, {a})"),
    axis.map(lambda a: f"np.expand_dims(v, {a})"),
    st.just("np.broadcast_to(v, (2,) + v.shape)"),
    st.just("np.atleast_2d(v)"),
    st.just("np.atleast_3d(v)"),
    st.sampled_from(DTYPES).map(lambda d: f"v.view('{d}')"),
    st.just("np.lib.stride_tricks.sliding_window_view(v, 2, 0)"),
    st.just("v.flat[1:4]"),
    st.just("np.asarray(v.flat)"),
)
writes = st.lists(
    st.sampled_from(
        [
            *["v[...] = 7", "v += 1", "v.flat = [1, 2, 3]", "v.fill(9)", "v[::2] = 4"],
            *["v.flat[::2] = [5, 6]", "np.add(v, v.T, out=v)", "v.real = 3", "v[...] = v[::-1]"],
            *["v.flags.writeable = False; v[...] = 1", "v.setflags(write=False); v += 1"],
            *["v.shape = -1; v[0] = 8", "v.flat[-1] = 11", "o[...] = 2"],
        ]
    ),
    max_size=3,
)
chains = st.tuples(starts, st.lists(steps, min_size=1, max_size=6), writes)


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        both._on(both.desktop, ENCODER + QUIET + RUNNER, "r = 0")
        both._on(both.host, ENCODER + RUNNER, "r = 0")
        yield both


# Several chains in one exchange: it is what takes the time.
@settings(max_examples=batches(BATCH))
@given(batch=st.lists(chains, min_size=BATCH, max_size=BATCH))
def test_views(sides: Sides, batch: list[tuple[str, list[str], list[str]]]) -> None:
    source = f"r = repr([chain(*c) for c in {batch!r}])"
    theirs, ours = sides.evaluate(source)
    if ours == theirs:
        return
    for start, done, write in batch:
        theirs, ours = sides.evaluate(f"r = repr(chain({start!r}, {done!r}, {write!r}))")
        assert ours == theirs, f"{start}\n{done}\n{write}\nNumPy: {theirs}\nboard: {ours}"
