# numpy.linalg: solve, inv, det, slogdet, cholesky, qr, lstsq, pinv: values, dtypes, messages.
import numpy as np

L = np.linalg


def show(*values):
    for x in values:
        if isinstance(x, tuple):
            show(*x)
        else:
            x = np.asarray(x)
            print(x.dtype, x.shape, (np.round(x, 5) + 0).tolist())


def attempt(call, *args, **options):
    try:
        show(call(*args, **options))
    except Exception as error:
        print(type(error).__name__, error)


a = np.array([[2.0, 1, 3], [0, -4, 1], [5, 2, 2]])
c = a + 1j * a[::-1]
s = np.stack([a, a.T @ a, a + 3])
spd = a @ a.T
for x in (
    a,
    c,
    s,
    a.astype(np.float32),
    c.astype(np.complex64),
    a.astype(int),
    a.T,
    a[::-1, ::-1],
):
    show(L.inv(x), L.det(x), L.slogdet(x), L.solve(x, [1, 2, 3]), L.solve(x, np.eye(3)))
show(
    L.solve(s, np.ones((3, 3, 2))),
    L.solve(a, np.ones((2, 3, 1))),
    L.solve(a.astype("f4"), [1, 2, 3]),
)
for x in (spd, c @ np.conj(c).T, np.stack([spd, spd * 2]), spd.astype("f4")):
    show(L.cholesky(x), L.cholesky(x, upper=True))
tall = np.arange(12.0).reshape(4, 3) ** 2
wide = tall.T * (1 + 0.5j)
for x in (a, c, tall, wide, s, tall.astype("f4"), np.stack([tall, tall + 1])):
    for mode in ("reduced", "complete", "r", "raw"):
        show(L.qr(x, mode))
print(L.qr([[0.0, 1], [1, 0]]), L.slogdet([[2.0]]))
show(L.lstsq(np.vander([1.0, 2, 3, 5], 2), [1, 2, 4, 3]), L.lstsq(tall, np.eye(4)[:, :2]))
show(L.lstsq(a[:, :2].T, [1.0, 2]), L.lstsq(c, [1, 2, 3])[0], L.lstsq(np.ones((3, 2)), [1, 2, 3]))
show(L.lstsq(tall.astype("f4"), [1, 2, 3, 4]), L.lstsq(a, [1, 2, 3], rcond=0.5)[0])
show(L.pinv(tall), L.pinv(wide), L.pinv(s), L.pinv(spd, hermitian=True), L.pinv(np.ones((2, 2))))
show(L.pinv(a, rcond=0.3), L.pinv(a, rtol=None), L.pinv(np.zeros((2, 3))))

for x in (np.zeros((0, 0)), np.zeros((2, 0, 0)), np.zeros((0, 2, 2))):
    show(L.inv(x), L.det(x), L.slogdet(x), L.cholesky(x))
for x in (np.zeros((0, 3)), np.zeros((3, 0))):
    show(L.qr(x), L.qr(x, "complete"), L.qr(x, "raw"), L.pinv(x), L.lstsq(x, np.zeros(x.shape[0])))

attempt(L.inv, 1)
attempt(L.inv, [1, 2])
attempt(L.inv, [[1, 2]])
attempt(L.inv, [[1, 2], [2, 4]])
attempt(L.inv, np.stack([np.eye(2), np.ones((2, 2))]))
attempt(L.inv, np.float16([[1]]))
attempt(L.solve, [[1, 2], [2, 4]], [1, 2])
attempt(L.solve, a, [1, 2])
attempt(L.solve, a, np.ones((2, 2)))
attempt(L.det, np.ones((2, 3)))
attempt(L.det, np.zeros((2, 2)))
attempt(L.cholesky, -np.eye(2))
attempt(L.cholesky, [[1, 2], [2, 1]])
attempt(L.qr, a, "x")
attempt(L.qr, [1])
attempt(L.lstsq, a, [1, 2])
attempt(L.lstsq, [1], [1])
attempt(L.pinv, a, rcond=1, rtol=1)
attempt(L.inv, np.full((2, 2), np.nan))
print(issubclass(L.LinAlgError, ValueError), L.__name__)
print(L.slogdet([[1, np.nan], [2, 3]]))
