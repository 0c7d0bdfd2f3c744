# numpy.linalg: eig, eigh, eigvals, eigvalsh, svd, svdvals: values, signs, dtypes, messages.
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


a = np.array([[2.0, 1, 3, 0], [0, -4, 1, 2], [5, 2, 2, -1], [1, 1, 0, 3]])
c = a + 1j * a[::-1]
h = a + a.T
hc = c + np.conj(c).T
turn = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 2]])
for x in (
    a,
    turn,
    np.stack([turn, turn.T * 2]),
    c,
    a.astype("f4"),
    np.triu(a),
    np.diag([3, 1, 2]),
):
    show(L.eig(x), L.eigvals(x))
print(L.eig(np.diag((1, 2, 3))), L.eig([[1, -1], [1, 1]]).eigenvalues)
for x in (
    h,
    hc,
    np.stack([h, h @ h]),
    h.astype("f4"),
    hc.astype("c8"),
    a,
    np.eye(3),
    h.astype(int),
):
    show(L.eigh(x), L.eigvalsh(x), L.eigvalsh(x, UPLO="U"))
print(L.eigh([[2.0, 0], [0, 1]]))
tall = np.array([[1.0, 2, 0], [3, -1, 1], [0, 2, 5], [1, 1, 1], [2, 3, -2]])
for x in (
    a,
    c,
    h,
    tall,
    tall.T,
    tall[:, :2],
    tall[:, :2].T,
    tall + 1j * tall[::-1],
    tall.astype("f4"),
):
    show(L.svd(x), L.svd(x, full_matrices=False), L.svd(x, compute_uv=False), L.svdvals(x))
show(L.svd(np.stack([tall, tall + 1]), False), L.svd(h, hermitian=True), L.svd(tall[:1]))
print(L.svd(np.diag([1.0, 3])))

for x in (np.zeros((0, 0)), np.zeros((2, 0, 0)), np.zeros((0, 2, 2))):
    show(L.eig(x), L.eigvals(x), L.eigh(x), L.eigvalsh(x))
for x in (np.zeros((0, 3)), np.zeros((3, 0)), np.zeros((0, 2, 1))):
    show(L.svd(x), L.svd(x, full_matrices=False), L.svdvals(x))
show(L.svdvals(np.zeros((3, 2))), L.eigvals(np.zeros((2, 2))), L.eigvalsh(np.zeros((2, 2))))

attempt(L.eig, [[np.nan, 1], [1, 1]])
attempt(L.eigvals, [[np.inf]])
attempt(L.eig, [[1, 2]])
attempt(L.eigh, h, "x")
attempt(L.eigh, [1])
attempt(L.svd, [1])
attempt(L.svd, [[np.nan, 1], [1, 1]])
attempt(L.svd, 3)
attempt(L.eigh, np.float16([[1]]))
