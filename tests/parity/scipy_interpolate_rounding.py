# scipy.interpolate: values, derivatives, integrals, ends, errors.
import numpy as np
from scipy import interpolate

np.set_printoptions(precision=6, suppress=True)


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:70])


x = np.array([0, 1, 2.5, 4, 6])
y = np.array([1.0, 3, 2, 5, 4])
z = np.array([0, 0.3, 1, 1.75, 2, 3.25, 5, 6])
Y = np.array([y, y * 2, [0, 1, 0, 1, 0]])
for kind in ("linear", "nearest", "nearest-up", "previous", "next", "zero", "cubic"):
    f = interpolate.interp1d(x, y, kind)
    print(kind, f(z), round(float(f(1.2)), 9), f([[1, 2], [3, 4]]).shape)
    f = interpolate.interp1d(x, Y, kind)
    print(f(z[:3]).shape, np.round(f(z[3]), 8))
    f = interpolate.interp1d(x, Y.T, kind, axis=0, fill_value="extrapolate")
    print(f([-1, 2, 7]))
    f = interpolate.interp1d(x, y, kind, bounds_error=False, fill_value=(-1, -2))
    print(f([-1, 2, 7]))
    t(lambda: interpolate.interp1d(x, y, kind)(7))
t(lambda: interpolate.interp1d(x, y)([1, -2]))
t(lambda: interpolate.interp1d(x, y, bounds_error=False)([1, -2]))
t(lambda: interpolate.interp1d([1, 2], [1, 2, 3]))
t(lambda: interpolate.interp1d([[1, 2]], [1, 2]))
t(lambda: interpolate.interp1d([1, 2], 3))
t(lambda: interpolate.interp1d(x, y, "foo"))
f = interpolate.interp1d([3, 1, 2], [1, 2, 4])
print(f.x, f.y, f(1.5), repr(f(2)))
f = interpolate.interp1d([3, 1, 2], [[1, 2, 4], [3, 4, 4]])
print(f([[1.5, 2], [3, 2.2]]))
for bc in ("not-a-knot", "natural", "clamped", ((1, 0.5), (2, 1.0)), ("natural", (1, 2.0))):
    c = interpolate.CubicSpline(x, y, bc_type=bc)
    print(
        bc,
        c(z) + 0.0,
        np.round(c(z, 1), 6) + 0.0,
        np.round(c(z, 2), 6) + 0.0,
        c([-1, 7]),
        c.c.shape,
    )
    print(round(float(c.integrate(0.5, 5)), 8), c.derivative()(1.0), c.antiderivative()(z))
c = interpolate.CubicSpline(x, Y, axis=1)
print(c(z).shape, c(3))
c = interpolate.CubicSpline(x, Y.T, extrapolate=False)
print(c([-1, 3, 7]))
print(
    interpolate.CubicSpline([0, 1], [1, 2])(0.3),
    round(float(interpolate.CubicSpline([0, 1, 3], [1, 2, -1])(0.3)), 9),
    interpolate.CubicSpline([0, 1, 3], [1, 2, -1], bc_type="natural")(0.3),
)
for f in (
    lambda: interpolate.CubicSpline([0, 0], [1, 2]),
    lambda: interpolate.CubicSpline([0, 1], [1, 2, 3]),
    lambda: interpolate.CubicSpline([0, 1], [1, np.nan]),
    lambda: interpolate.CubicSpline([0], [1]),
    lambda: interpolate.CubicSpline([0, 1], [1, 2], bc_type="foo"),
):
    t(f)
print(interpolate.PPoly([[1.0, 2], [0, 1]], [0, 1, 2])([0.5, 1.5]))
