# Special functions: values within a few ulp (printed to ten digits), dtypes, edges.
import numpy as np
from scipy import special


def show(name, *args):
    r = np.asarray(getattr(special, name)(*args))
    digits = "%.6g" if r.dtype == np.float32 else "%.10g"
    print(name, r.dtype, r.shape, " ".join([digits % v for v in r.ravel().tolist()]))


x = np.array([0.1, 0.5, 1, 1.5, 2.5, 7, 12, 30, 150, -0.3, -2.5, 0, -1, np.inf, np.nan])
for name in ("erf", "erfc", "gamma", "gammaln", "psi", "expit", "log_expit", "ndtr", "entr"):
    show(name, x)
    show(name, x[:3].astype(np.float32))
    show(name, [1, 2])
    show(name, 0.75)
p = np.array([0, 0.001, 0.3, 0.5, 0.51, 0.9, 0.9999, 1, 1e-12, 1e-300, np.nan])
for name in ("erfinv", "erfcinv", "ndtri", "logit"):
    show(name, p)
show("erfinv", -p)
show("erfcinv", 2 - p)
a = np.array([0.01, 0.5, 1, 3.3, 12.5, 50, 400])
b = np.array([0.2, 1, 2.5, 13])
for name in ("beta", "betaln", "xlogy", "xlog1py", "rel_entr"):
    show(name, a[:, None], b)
show("beta", [-0.5, -1.5, 200.5, 0.5], [0.3, 0.2, -3.5, 0])
for f in (0.1, 0.9, 1, 2):
    show("gammainc", a, a * f)
    show("gammaincc", a, a * f)
show("gammainc", [0, 0, 1, 1, -1, 2], [0, 1, 0, np.inf, 1, -1])
show("gammaincc", [0, 0, 1, 1, -1, 2], [0, 1, 0, np.inf, 1, -1])
for f in (1e-8, 0.3, 0.5, 0.999):
    show("betainc", a[:5, None], b, f)
show("betainc", 1, 2, [-0.1, 0, 1, 1.1])
show("factorial", [0, 1, 5, 10, 20, 100, -1])
show("comb", [100, 60, 30.5, 5, 5], [50, 30, 3, 6, -1])
show("binom", [100, 5.5, 60, -2.5, 1000, 10.5], [50, 2, 30.0, 3, 2.5, 4.2])
show("perm", [100.0, 5, 10], [5, 7, 3])
print(special.factorial(25, exact=True), special.factorial(5), special.comb(10, 3))
print(special.comb(50, 25, exact=True), special.perm(10, 3, exact=True))
print(special.comb(4, 2, exact=True, repetition=True), special.comb(4, 2, repetition=True))
z = np.array([[1.0, 2, 3], [1000, 1001, -1002], [-np.inf, 0, 1]])
for args in ((z,), (z, 1), (z, 0), ([1, 2, 3],), (z[:1].astype(np.float32), 1)):
    show("logsumexp", *args)
    show("softmax", *args)
    show("log_softmax", *args)
print(special.logsumexp(z, axis=0, keepdims=True).shape, special.logsumexp([1, 2], b=[-1, 2]))
print(special.logsumexp([1, 2], b=[1, -1], return_sign=True))
out = np.zeros(2)
print(special.erf([0.5, 1], out=out) is out, repr(special.gamma(5)), repr(special.comb(3, 2)))
print(repr(special.softmax([1, 1])), repr(special.erf))
