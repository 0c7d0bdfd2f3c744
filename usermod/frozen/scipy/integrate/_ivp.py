"""scipy.integrate: solve_ivp with the explicit Runge-Kutta methods RK45 and RK23."""

import math

import numpy as np

from scipy.optimize._result import OptimizeResult

# Order, points and rows of stages, weights, weights of the error, interpolant. RK45: Dormand and
# Prince (1980), Shampine (1986); RK23: Bogacki and Shampine (1989).
_METHODS = {
    "RK45": (
        4,
        (1 / 5, 3 / 10, 4 / 5, 8 / 9, 1),
        (
            (1 / 5,),
            (3 / 40, 9 / 40),
            (44 / 45, -56 / 15, 32 / 9),
            (19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729),
            (9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656),
        ),
        (35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84),
        (-71 / 57600, 0, 71 / 16695, -71 / 1920, 17253 / 339200, -22 / 525, 1 / 40),
        (
            (1, -8048581381 / 2820520608, 8663915743 / 2820520608, -12715105075 / 11282082432),
            (0, 0, 0, 0),
            (
                0,
                131558114200 / 32700410799,
                -68118460800 / 10900136933,
                87487479700 / 32700410799,
            ),
            (0, -1754552775 / 470086768, 14199869525 / 1410260304, -10690763975 / 1880347072),
            (
                0,
                127303824393 / 49829197408,
                -318862633887 / 49829197408,
                701980252875 / 199316789632,
            ),
            (0, -282668133 / 205662961, 2019193451 / 616988883, -1453857185 / 822651844),
            (0, 40617522 / 29380423, -110615467 / 29380423, 69997945 / 29380423),
        ),
    ),
    "RK23": (
        2,
        (1 / 2, 3 / 4),
        ((1 / 2,), (0, 3 / 4)),
        (2 / 9, 1 / 3, 4 / 9),
        (5 / 72, -1 / 12, -1 / 9, 1 / 8),
        ((1, -4 / 3, 5 / 9), (0, 1, -2 / 3), (0, 4 / 3, -8 / 9), (0, -1, 1)),
    ),
}
_MESSAGES = {
    -1: "Required step size is less than spacing between numbers.",
    0: "The solver successfully reached the end of the integration interval.",
    1: "A termination event occurred.",
}


class OdeResult(OptimizeResult):
    """What solve_ivp found."""


class OdeSolution:
    """The solution as a function of time, from the polynomial of each step."""

    def __init__(self, ts, parts):
        self.ts, self.parts = np.array(ts), parts
        self.t_min, self.t_max = min(ts), max(ts)

    def __call__(self, t):
        if np.ndim(t):
            return np.array([self(x) for x in np.asarray(t).tolist()]).T
        ts = self.ts if self.ts[-1] >= self.ts[0] else -self.ts
        k = int(np.searchsorted(ts, t if self.ts[-1] >= self.ts[0] else -t)) - 1
        return self.parts[max(0, min(k, len(self.parts) - 1))](t)


def _rms(x):
    return float(np.linalg.norm(x)) / math.sqrt(x.size) if x.size else 0.0


def _interpolant(t, h, y, q):
    powers = np.arange(1, q.shape[1] + 1)

    def at(x):
        x = (np.asarray(x) - t) / h
        result = h * (q @ x[..., None].T ** powers[:, None] if x.ndim else q @ x**powers)
        return result + (y[:, None] if x.ndim else y)

    return at


def solve_ivp(
    fun,
    t_span,
    y0,
    method="RK45",
    t_eval=None,
    dense_output=False,
    events=None,
    *,
    args=None,
    first_step=None,
    max_step=np.inf,
    rtol=1e-3,
    atol=1e-6,
):
    """y(t) with dy/dt = fun(t, y, *args) and y(t_span[0]) = y0, up to t_span[1].

    t_eval are the times to report instead of the steps; events are functions of (t, y, *args)
    whose zeros are sought; one with a true attribute terminal ends the solution.
    """
    if method not in _METHODS:
        raise ValueError(f"`method` must be one of {list(_METHODS)}.")
    order, points, stages, weights, error_weights, polynomial = _METHODS[method]
    weights, error_weights = np.array(weights), np.array(error_weights)
    polynomial = np.array(polynomial, dtype=float)
    args = args or ()
    t, end = float(t_span[0]), float(t_span[1])
    way = 1.0 if end >= t else -1.0
    y = np.array(y0)
    if y.dtype.kind != "c":
        y = y.astype(float)
    if y.ndim != 1:
        raise ValueError("`y0` must be 1-dimensional.")
    if max_step <= 0:
        raise ValueError("`max_step` must be positive.")
    if t_eval is not None:
        t_eval = np.asarray(t_eval)
        if t_eval.ndim != 1:
            raise ValueError("`t_eval` must be 1-dimensional.")
        if (t_eval < min(t, end)).any() or (t_eval > max(t, end)).any():
            raise ValueError("Values in `t_eval` are not within `t_span`.")
        if (way * np.diff(t_eval) <= 0).any():
            raise ValueError("Values in `t_eval` are not properly sorted.")
    rtol = np.maximum(rtol, 100 * 2.0**-52)
    calls = [0]

    def f(t, y):
        calls[0] += 1
        return np.asarray(fun(t, y, *args), dtype=y.dtype)

    slope = f(t, y)
    exponent = -1 / (order + 1)
    length = abs(end - t)
    if first_step is not None:
        size = first_step
    else:
        # Hairer, Norsett and Wanner (1993), section II.4.
        scale = atol + np.abs(y) * rtol
        d0, d1 = _rms(y / scale), _rms(slope / scale)
        h = min(1e-6 if d0 < 1e-5 or d1 < 1e-5 else 0.01 * d0 / d1, length)
        d2 = _rms((f(t + h * way, y + h * way * slope) - slope) / scale) / h if h else 0.0
        if d1 <= 1e-15 and d2 <= 1e-15:
            size = max(1e-6, h * 1e-3)
        else:
            size = (0.01 / max(d1, d2)) ** -exponent
        size = min(100 * h, size, length, max_step)
    if events is None:
        events = ()
    single = callable(events)
    if single:
        events = (events,)
    hits = [[] for _ in events]
    before = [float(e(t, y, *args)) for e in events]
    ts, ys, parts, steps = [t], [y], [], [t]
    if t_eval is not None:
        ts, ys = [], []
        done = 0
    status = None if length else 0
    k = np.empty((len(stages) + 2, len(y)), y.dtype)
    while status is None:
        least = 10 * abs(float(np.nextafter(t, way * np.inf)) - t)
        size = min(max(size, least), max_step)
        rejected = False
        while True:
            if size < least:
                status = -1
                break
            new = t + size * way
            if way * (new - end) > 0:
                new = end
            h = new - t
            size = abs(h)
            k[0] = slope
            for i, row in enumerate(stages):
                k[i + 1] = f(t + points[i] * h, y + (k[: i + 1].T @ np.array(row)) * h)
            y_new = y + h * (k[:-1].T @ weights)
            k[-1] = f(t + h, y_new)
            scale = atol + np.maximum(np.abs(y), np.abs(y_new)) * rtol
            error = _rms((k.T @ error_weights) * h / scale)
            if error < 1:
                factor = min(10, 0.9 * error**exponent) if error else 10
                size *= min(1, factor) if rejected else factor
                break
            size *= max(0.2, 0.9 * error**exponent) if error == error else 0.2
            rejected = True
        if status is not None:
            break
        if way * (new - end) >= 0:
            status = 0
        part = None
        if t_eval is not None or dense_output or events:
            part = _interpolant(t, h, y, k.T @ polynomial)
        slope = k[-1].copy()
        found = []
        for i, e in enumerate(events):
            after = float(e(new, y_new, *args))
            rises = getattr(e, "direction", 0)
            up, down = before[i] <= 0 <= after, before[i] >= 0 >= after
            if (up and rises >= 0) or (down and rises <= 0):
                found.append((_zero(e, part, t, new, args), i))
            before[i] = after
        found.sort(key=lambda pair: way * pair[0])
        for x, i in found:
            hits[i].append(x)
            if getattr(events[i], "terminal", False):
                status, new, y_new = 1, x, part(x)
                break
        t, y = new, y_new
        if t_eval is None:
            ts.append(t)
            ys.append(y)
        else:
            n = int((way * t_eval <= way * t).sum())
            if n > done:
                ts += t_eval[done:n].tolist()
                ys += [part(x) for x in t_eval[done:n].tolist()]
                done = n
        steps.append(t)
        parts.append(part)
    solution = OdeSolution(steps, parts) if dense_output or events else None
    return OdeResult(
        t=np.array(ts),
        y=np.array(ys).T if ys else np.zeros((len(y), 0)),
        sol=solution if dense_output else None,
        t_events=[np.array(x) for x in hits] if events else None,
        y_events=[np.array([solution(x) for x in at]) for at in hits] if events else None,
        nfev=calls[0],
        njev=0,
        nlu=0,
        status=status,
        message=_MESSAGES[status],
        success=status >= 0,
    )


def _zero(event, part, t, new, args):
    from scipy.optimize import brentq

    return brentq(lambda x: event(x, part(x), *args), t, new, xtol=2.0**-50, rtol=2.0**-50)
