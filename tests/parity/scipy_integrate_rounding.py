# scipy.integrate: samples, functions, initial value problems, errors.
import numpy as np
from scipy import integrate as I


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e)[:24])


def q(*a, **k):
    r = I.quad(*a, **k)
    print("%.12g %s" % (r[0], r[1] < 1e-7))


t(lambda: I.quad(np.sin, 0, np.pi))
t(lambda: I.quad(lambda x: x**8, 0, 1))
t(lambda: I.quad(lambda x, a: a * x, 1, 0, args=(2,)))
t(lambda: I.quad(np.sin, 0, 0))
q(lambda x: np.cos(50 * x) * np.exp(-x), 0, 3)
q(lambda x: np.exp(-x), 0, np.inf)
q(lambda x: 1 / np.sqrt(x), 0, 1)
q(lambda x: np.exp(-x * x), -np.inf, np.inf)
q(lambda x: abs(x - 0.3), 0, 1)
q(lambda x: abs(x - 0.3), 0, 1, points=[0.3])
q(np.log, 0, 1)
q(lambda x: 1 / (1 + x * x), 1, np.inf)
q(lambda x: 1 / (1 + x * x), -np.inf, 1)
q(lambda x: np.sqrt(abs(x - 0.7)), 0, 1)
q(lambda x: np.sin(x) / x if x else 1.0, 0, 20)
q(lambda x: x**-0.9, 0, 1)
t(lambda: I.simpson([1, 2, 4, 8]))
t(lambda: I.simpson([1, 2, 4]))
t(lambda: I.simpson([1, 2, 4, 8], [0, 1, 3, 4]))
t(lambda: I.simpson([[1, 2, 3], [2, 5, 4]], axis=0))
t(lambda: I.simpson([1, 2]))
t(lambda: I.simpson([1]))
t(lambda: I.simpson(np.arange(7) ** 2, dx=0.5))
t(lambda: I.simpson(np.arange(14).reshape(2, 7) ** 2, np.arange(7) ** 1.5))
t(lambda: I.simpson([1, 2, 4.0], [0, 1, 3, 4]))
t(lambda: I.romb(np.arange(9) ** 2.0))
t(lambda: I.romb(np.arange(8)))
t(lambda: I.romb([[1, 2, 5.0], [1, 4, 3]], 0.5, axis=1))
t(lambda: I.cumulative_trapezoid([1, 2, 4], initial=0))
t(lambda: I.cumulative_trapezoid([[1, 2, 4], [3, 1, 2]], [0, 1, 3], axis=1))
t(lambda: I.cumulative_trapezoid([[1, 2, 4], [3, 1, 2]], [0, 1], axis=0))
t(lambda: I.cumulative_trapezoid([1, 2, 4], initial=1))
t(lambda: I.trapezoid([1, 2, 4], dx=2))
print(
    "%.10g" % I.fixed_quad(np.cos, 0, 1)[0],
    "%.10g" % I.fixed_quad(lambda x: x**9, 0, 1, n=3)[0],
    I.fixed_quad(np.cos, 0, 1)[1],
)
s = I.solve_ivp(lambda t, y: [y[1], -y[0]], [0, 5], [1, 0])
print(s)
print(s.y.shape)
s = I.solve_ivp(
    lambda t, y: -2 * y,
    (0, 2),
    [1.0, 2],
    t_eval=[0, 0.5, 1, 2],
    method="RK23",
    rtol=1e-6,
    atol=1e-9,
)
print(s)
s = I.solve_ivp(lambda t, y: -2 * y, (0, 2), [1.0, 2], t_eval=np.linspace(0, 2, 9))
print(np.round(s.y, 9))
print(s.t)


class Ev:
    def __init__(self, v, term=False, d=0):
        self.v = v
        self.terminal = term
        self.direction = d

    def __call__(self, t, y):
        return y[0] - self.v


s = I.solve_ivp(lambda t, y: -y, (0, 5), [1.0], events=Ev(0.5, True), dense_output=True)
print(
    np.round(s.t, 9),
    s.y,
    np.round(s.t_events, 9),
    np.round(s.y_events, 9),
    s.status,
    s.message,
    s.nfev,
)
print(s.sol(0.3), s.sol([0.1, 0.2]), s.sol.t_min, round(s.sol.t_max, 9))
s = I.solve_ivp(
    lambda t, y: [y[1], -y[0]], [0, 9], [0, 1], events=[Ev(0), Ev(0.5, False, -1)], method="RK23"
)
print([np.round(x, 7) for x in s.t_events], [x.shape for x in s.y_events])
t(lambda: I.solve_ivp(lambda t, y: -y, (0, 5), [1.0], method="foo"))
t(lambda: I.solve_ivp(lambda t, y: -y, (0, 5), [1.0], t_eval=[6]))
t(lambda: I.solve_ivp(lambda t, y: -y, (0, 5), [[1.0]]))
t(lambda: I.solve_ivp(lambda t, y: -y, (0, 5), 1.0))
t(lambda: I.solve_ivp(lambda t, y: -y, (0, 5), [1.0], max_step=-1))
s = I.solve_ivp(lambda t, y: y * y, (0, 5), [1.0])
print(s.status, s.message, s.success, abs(s.t[-1] - 1) < 1e-2)
t(lambda: I.solve_ivp(lambda t, y, a: a * y, (0, 1), [1.0], args=(2,)).nfev)
t(lambda: I.solve_ivp(lambda t, y: -y, (5, 0), [1.0]).t)
t(lambda: I.solve_ivp(lambda t, y: 1j * y, (0, 1), [1.0 + 0j], max_step=0.3, first_step=0.1).y)
t(lambda: I.solve_ivp(lambda t, y: -y, (5, 0), [1.0], t_eval=[4, 3, 0.5]).y)
t(lambda: I.solve_ivp(lambda t, y: -y, (5, 0), [1.0], t_eval=[3, 4]))
