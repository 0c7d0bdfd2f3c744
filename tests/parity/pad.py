"""np.pad in every mode, by ints, pairs, one pair per axis and dicts; and what it refuses."""

import numpy as np

a = np.arange(1, 6)
b = np.arange(6).reshape(2, 3)
modes = [
    "constant",
    "edge",
    "linear_ramp",
    "maximum",
    "mean",
    "median",
    "minimum",
    "reflect",
    "symmetric",
    "wrap",
]
for m in modes:
    for w in (2, (1, 3), 0, (0, 7), (12, 1), ((2,),)):
        try:
            print(m, w, np.pad(a, w, m))
        except Exception as e:
            print(m, w, type(e).__name__, e)
    print(np.pad(b, ((1, 2), (3, 0)), m))
    print(np.pad(b * 1.5, 1, m))
    print(repr(np.pad(b.T.astype("f4"), ((1, 2), (3, 0)), mode=m)))
    print(np.pad(b, {1: 2, -2: (0, 1)}, m))
for t in ("odd", "even"):
    for m in ("reflect", "symmetric"):
        for w in (1, 3, 9, (0, 8), (23, 5)):
            print(t, m, w, np.pad(a, w, m, reflect_type=t))
            print(np.pad(a[:2] * 0.1, w, m, reflect_type=t))
            print(np.pad(a[:1], w, m, reflect_type=t))
print(np.pad(a, (2, 3), "constant", constant_values=(4, 6)))
print(np.pad(b, 1, "constant", constant_values=((1, 2), (3, 4))))
print(np.pad(a, (2, 3), "linear_ramp", end_values=(5, -4)))
print(np.pad(b, ((3, 2), (2, 3)), "linear_ramp", end_values=(-3.5, 9)))
print(np.pad(b * 1.25, ((3, 2), (2, 3)), "mean", stat_length=2))
print(np.pad(b, ((3, 2), (2, 3)), "mean", stat_length=((2, 1), (3, 2))))
print(np.pad(b, 1, "minimum", stat_length=(1,)))


def pad_with(vector, pad_width, iaxis, kwargs):
    v = kwargs.get("padder", 10)
    vector[: pad_width[0]] = v
    vector[-pad_width[1] :] = v


print(np.pad(b, 2, pad_with))
print(np.pad(b, 2, pad_with, padder=100))
print(np.pad(b, 1, "empty").shape, np.pad(np.zeros((2, 0)), 1).shape)
print(np.pad(b > 2, 1, "edge"), np.pad(b + 1j, 1, "reflect"))
print(np.pad(np.array([1, 2, 3], "u1"), 4, "linear_ramp", end_values=255))
print(
    np.pad(np.array([1, 2, 4], "u1"), 1, "mean"),
    np.pad(np.array([1, 2, 4], "i2"), 1, "median", stat_length=2),
)
print(np.pad(b, 1).flags.c_contiguous, np.pad(b.T, 1).flags.f_contiguous)
for args, kw in (
    ((a, -1), {}),
    ((a, 1.5), {}),
    ((a, (1, 2, 3)), {}),
    ((a, 1, "foo"), {}),
    ((a, 1, "edge"), {"x": 1}),
    ((np.zeros((2, 0)), 1, "edge"), {}),
    ((a, 1, "maximum"), {"stat_length": 0}),
    ((a, 1, "mean"), {"stat_length": -1}),
    ((a, ((1, 2), (3, 4))), {}),
):
    try:
        print(np.pad(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
