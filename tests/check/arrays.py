# ruff: noqa
# Array code that is fine on the board, whose forms are refused for lists and strings.
import numpy as np

a = np.arange(10)
a[::2] = 0
b = a[::-1]
mask = (a > 1) & (a < 8) | ~(a == 3)
m = np.ones((2, 3))
m[:, ::2] = 2
print(a, b, mask, m, m.T, m.shape, a.sum(), a.mean(), np.sum(m, axis=0, keepdims=True))
print(f"{a[0]:.2f} {a.mean():8.3f} {m.shape}", "%d" % a[1], m.real if False else m.ndim)
for row in m:
    print(row)
for index, value in enumerate(a.tolist()):
    print(index, value)
x = a.astype(np.float64)
x += 1
x @ x
print(x.dtype, x.reshape(2, 5), np.linspace(0, 1, 5), np.pi, (2.0 * x)[0], 2 < a)
