# Arguments that no function takes: the type of the exception and its first words.
import numpy as np


def refuse(f, n_words=4):
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, " ".join(str(e).split(" ")[:n_words]))


a = np.arange(3)
m = np.arange(6.0).reshape(2, 3)

# Outputs that are no arrays.
refuse(lambda: np.clip(a, 0, 1, out=3))
refuse(lambda: np.clip(a, 0, 1, out=[1, 2, 3]))
refuse(lambda: np.add(a, a, out="a"))
refuse(lambda: np.sum(a, out=1j))

# Masks that do not have the shape of what is reduced.
refuse(lambda: np.sum(np.arange(300), where=[True, False, True]))
refuse(lambda: np.max(np.zeros((5, 100)), initial=0, where=np.zeros((2, 3), bool)))
refuse(lambda: np.sum(a, where=np.ones((2, 3), bool)))
refuse(lambda: np.mean(a, where=[True, False]))
refuse(lambda: np.std(a, where=[True, False]))
print(np.sum(m, where=[True, False, True]), np.sum(m, where=[[True], [False]], axis=1))
print(np.mean(m, where=[[True], [False]], axis=0), np.std(m, where=[True, False, True], axis=1))

# Integers beyond float16 are infinite before they are summed.
big = np.array([-(2**31), 2**31 - 1, 1], "i4")
print(np.cumsum(big, dtype="f2"), np.cumprod(big * 0 + 70000, dtype="f2"))

# Axes and starting values.
refuse(lambda: np.sum(a, axis=2**70))
refuse(lambda: np.cumsum(a, axis=True))
refuse(lambda: np.sum(m, initial=2j))
refuse(lambda: np.max(np.zeros(2, "u1"), initial=-1.5))

# Arrays and numbers in one list, with a dtype given.
print(np.array([a, [1, 2, 3]], dtype=float), np.full_like(m, [a, [1, 2, 3]]))
print(np.array(a, ndmin=-2))
refuse(lambda: np.dot(a, 2, ""))
refuse(lambda: np.zeros((2**31, 2**31, 4)))


def shape_lost_while_iterating():
    one = np.arange(1)
    steps = iter(one)
    one.shape = ()
    next(steps)


try:
    shape_lost_while_iterating()
except (StopIteration, IndexError):
    print("stopped")

# Which of two wrong arguments is seen first.
fixed = np.zeros(1)
fixed.flags.writeable = False
number = np.array(1.5, "f2")
for f in (np.sum, np.max, np.mean, np.var, np.std, np.argmax, np.cumsum):
    for axis in ((0,), 5, "a"):
        refuse(lambda: f(number, axis, out=fixed))
        refuse(lambda: f(number, axis, out=[1]))
        refuse(lambda: f(number, axis))
for f in (np.sum, np.mean, np.std, np.cumsum, np.add.accumulate):
    refuse(lambda: f(a, 5, "foo"))
    refuse(lambda: f(a, 0, "foo", fixed))

# Integers of every size as axes, lengths and places.
for n in (2**31, 2**33, 2**63 - 1, 2**63, 2**64, -(2**63), -(2**63) - 1):
    refuse(lambda: np.sum(m, axis=n))
    refuse(lambda: np.squeeze(m, axis=n))
    refuse(lambda: m.reshape(n).shape, 0)
    if n > 2**60 or n < 0:
        refuse(lambda: np.zeros(n), 1 if n > 0 else 4)
    refuse(lambda: m[n])
    refuse(lambda: m.take(n))
