# Roots, minima, least squares: values, counts, printed results, errors.
import numpy as np
from scipy import optimize as o

f = lambda x: x * x - 2
print(repr(o.root_scalar(f, bracket=[0, 2])))
print(o.root_scalar(f, bracket=[0, 2], method="bisect"))
print(o.root_scalar(f, x0=1, x1=2))
print(o.root_scalar(f, x0=1.0, fprime=lambda x: 2 * x))
print(o.root_scalar(f, x0=1.0, fprime=lambda x: 2 * x, fprime2=lambda x: 2.0))
print(o.brentq(f, 0, 2, full_output=True))
print(o.newton(f, 1.0, full_output=True))
print(
    o.newton(f, 1),
    o.newton(f, 3, x1=2),
    o.bisect(f, 0, 2),
    o.brentq(f, 0, 2),
    o.bisect(lambda x, a: x - a, 0, 2, args=(0.3,)),
    o.brentq(np.cos, 0, 3),
    o.brentq(lambda x: np.exp(x) - 5, -4, 20),
    o.newton(np.cos, 1.0, lambda x: -np.sin(x)),
)
rosen = lambda x: 100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2
print(o.minimize(rosen, [-1.2, 1], method="Nelder-Mead"))
print(o.fmin(rosen, [-1.2, 1]))
print(o.fmin(rosen, [-1.2, 1], full_output=True, disp=False))
print(o.fmin(rosen, [-1.2, 1], maxiter=20, disp=False))
print(o.fmin(lambda x: (x - 2) ** 2, 0.0))
print(o.minimize_scalar(lambda x: (x - 2) ** 2))
print(o.minimize_scalar(lambda x: (x - 2) ** 2 * x, bounds=(0.5, 5)))
print(o.minimize_scalar(lambda x: x * x * x * x - 3 * x, bracket=(0, 1)))
print(o.minimize_scalar(lambda x: x * x * x * x - 3 * x, bracket=(0, 1, 2)))
print(o.minimize_scalar(np.cos, bounds=(0, 6)), o.minimize_scalar(np.cos, bracket=(1, 2)))
print(np.array(o.bracket(lambda x: (x - 20) ** 2)))
print(o.minimize_scalar(lambda x: (x - 2) ** 2 * x, options={"maxiter": 3}))


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])


t(lambda: o.bisect(lambda x: x * x + 1, 0, 1))
t(lambda: o.brentq(lambda x: x * x + 1, 0, 1))
t(lambda: o.brentq(lambda x: x, -1, 1, xtol=-1))
t(lambda: o.brentq(lambda x: x, -1, 1, rtol=1e-20))
t(lambda: o.brentq(lambda x: x**3 - 0.1, -1, 1, maxiter=2))
t(lambda: o.newton(lambda x: x * x + 1, 1.0))
t(lambda: o.newton(lambda x: x * x + 1, 1.0, tol=0))
t(lambda: o.newton(lambda x: x * x + 1, 1.0, maxiter=0))
t(lambda: o.newton(lambda x: 1.0, 1.0))
t(lambda: o.newton(lambda x: x * x + 1, 0.0, lambda x: 2 * x))
t(lambda: o.bisect(lambda x: x * x - 2, 0, np.nan))
t(lambda: o.root_scalar(lambda x: x))
x = np.linspace(0, 4, 20)
y = 2.5 * np.exp(-1.3 * x) + 0.5 + 0.05 * np.sin(20 * x)
m = lambda x, a, b, c: a * np.exp(-b * x) + c
t(lambda: o.curve_fit(m, x, y * np.nan))
t(lambda: o.curve_fit(m, [], []))
t(lambda: o.leastsq(lambda p: [p[0]], [1, 2]))
t(lambda: o.curve_fit(m, x[:2], y[:2]))
t(lambda: o.minimize_scalar(lambda x: x, method="bounded"))
t(lambda: o.minimize(rosen, [1, 1], method="foo"))
t(lambda: o.minimize_scalar(lambda x: x * x, bracket=(1, 2, 3)))
t(lambda: o.minimize_scalar(lambda x: x * x, bounds=(3, 1)))
t(lambda: o.curve_fit(lambda x: x, x, y))
t(lambda: o.root_scalar(lambda x: x, bracket=[-1, 2, 3]))
t(lambda: o.minimize_scalar(lambda x: x * x, method="foo"))
t(lambda: o.curve_fit(lambda x, *a: x, x, y))
t(lambda: o.bisect(lambda x: x * x - 2, 0, 2, maxiter=3))
t(lambda: o.bisect(lambda x: x * x - 2, 0, 2, maxiter=3, disp=False, full_output=True))


def sh(*a):
    for v in a:
        print(" ".join(["%.5g" % q for q in np.asarray(v, dtype=float).ravel()]))


p, c = o.curve_fit(m, x, y)
sh(p, c)
p, c = o.curve_fit(m, x, y, [2, 1, 0], sigma=0.1 + x)
sh(p, c)
p, c = o.curve_fit(m, x, y, [2, 1, 0], sigma=0.1 + x, absolute_sigma=True)
sh(p, c)
p, c = o.curve_fit(m, x, y, bounds=(0, [3, 1.0, 1]))
sh(p, c)
p, c = o.curve_fit(m, x, y, bounds=(0, [3, 9.0, 1]))
sh(p, c)
p, c = o.curve_fit(
    lambda x, a, b: a * x + b, x, y, jac=lambda x, a, b: np.array([x, np.ones_like(x)]).T
)
sh(p, c)
r = o.least_squares(lambda p: [p[0] - 1, p[1] * 2 - 3, p[0] * p[1]], [1.0, 1.0])
sh(r.x, r.cost, r.fun, r.jac)
print(r.success, r.message)
r = o.least_squares(lambda p: [10 * (p[1] - p[0] ** 2), 1 - p[0]], [-1.2, 1])
sh(r.x)
r = o.least_squares(
    lambda p: [10 * (p[1] - p[0] ** 2), 1 - p[0]], [-1.2, 0.6], bounds=([-2, 0.5], [2, 0.8])
)
sh(r.x, r.active_mask)
a, b = o.leastsq(lambda p: m(x, *p) - y, [1, 1, 1])
sh(a, b)
a = o.leastsq(lambda p: m(x, *p) - y, [1, 1, 1], full_output=True)
sh(a[0], a[1])
print(a[4])
sh(o.fsolve(lambda v: [v[0] * np.cos(v[1]) - 4, v[1] * v[0] - v[1] - 5], [1, 1]))
sh(o.fsolve(lambda x: x**3 - 2, 1.0))
r = o.minimize(rosen, [-1.2, 1])
print(r.message, r.success, r.status, r.x.round(3), round(float(r.fun), 6), sorted(r.keys()))
r = o.minimize(
    lambda x, a: ((x - a) ** 2).sum(), [1, 2, 3], args=(2.0,), jac=lambda x, a: 2 * (x - a)
)
print(r.x.round(4), r.success)
r = o.minimize(lambda x: (((x - 1) ** 4).sum(), 4 * (x - 1) ** 3), [3.0, -4], jac=True)
print(r.x.round(1))
r = o.OptimizeResult(x=np.arange(20.0), fun=1, message="a\nb", foo=np.array([[1, 2], [3, 4]]))
print(r)
print(r.x[3], r["fun"], o.OptimizeResult())
r.z = 3
print(r["z"], hasattr(r, "q"))
