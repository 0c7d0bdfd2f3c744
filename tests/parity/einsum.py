# einsum: strings and lists, ellipses, diagonals, views, dtypes, messages.
import numpy as np

a = np.arange(6).reshape(2, 3)
b = np.arange(12).reshape(3, 4) - 5
q = np.arange(9.0).reshape(3, 3)
s = np.arange(24).reshape(2, 3, 4)
v = np.arange(3)


def attempt(*args, **options):
    try:
        print(repr(np.einsum(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


for text in (
    "ii",
    "ii->i",
    "ij->ji",
    "ji",
    "ij->",
    "...->...",
    "...i->...",
    "i...->...",
    "i j -> j",
):
    attempt(text, q)
for text in (
    "ij,jk",
    "ij,jk->ik",
    "ij,jk->ki",
    "ij,jk->ijk",
    "ij,jk->",
    "...j,jk->...k",
    "ab,bc->c",
):
    attempt(text, a, b)
for text in ("i,i", "i,j", "i,i->i", "i,j->ji", "i...,i...", "...,...", "i->", "i,->i"):
    attempt(text, v, v) if "," in text else attempt(text, v)
attempt("i,->i", v, 2)
attempt(",", 2, 3)
attempt("...ij,...jk->...ik", np.stack([q, q.T]), q)
attempt("ij...,j->i...", s, v)
attempt("ijk,ilm,njm,nlk->", s, s[:, :, :], np.ones((5, 3, 4), int), np.ones((5, 3, 4), int))
attempt("ijk,jil->kl", s, s.transpose(1, 0, 2))
attempt("ij,ik,il->jkl", a, a, a)
attempt("ij,ij,ij->i", q, q, q)
attempt("iij->j", np.arange(12).reshape(2, 2, 3))
attempt("ij,ij->i", a, np.ones((1, 3)))
attempt("ij,jk->ik", a, np.ones((1, 2)))
attempt(a, [0, 1], b, [1, 2])
attempt(a, [0, 1], [1, 0])
attempt(q, [0, 0])
attempt(a, [0, Ellipsis], [Ellipsis])
attempt(a, [Ellipsis, 30], v, [30])
for dtype in ("i1", "u2", "f2", "f4", "c8", "?"):
    x = b.astype(dtype)
    attempt("ij->j", x)
    attempt("ij,kj->ik", x, x)
attempt("ij->i", a, dtype="f4")
attempt("ij,jk->ik", a, b, optimize=True)
attempt("ij,jk,kl->il", a, b, b.T, optimize="greedy")
np.einsum("ii->i", q)[:] = 7
print(q, np.einsum("ij->ji", q).base is not None, np.shares_memory(np.einsum("...", a), a))
out = np.zeros((2, 4))
print(np.einsum("ij,jk->ik", a, b, out=out) is out, out)
attempt("ij,jk->ik", np.ones((2, 0)), np.ones((0, 3)))
attempt("ij->", np.ones((0, 3)))
attempt("ijk", a)
attempt("i", a)
attempt("ij->ijk", a)
attempt("ij->ii", a)
attempt("ij,jk", a)
attempt("ij", a, a)
attempt("i1", a)
attempt("ij,jk->ik", a, a)
attempt("ii", a)
attempt("i..j", a)
attempt("i...->i", a)
attempt("ij-", a)
attempt(5)
attempt(a, [0, "a"])
attempt("ij->i", a, order="x")
