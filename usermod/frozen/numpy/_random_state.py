"""numpy.random.RandomState, and the functions of numpy.random that draw from one of them."""

import numpy as np
from numpy._bits import MT19937, BitGenerator
from numpy._distributions import Distributions, non_negative, probabilities, shape_of


class RandomState(Distributions):
    """The legacy generator: MT19937, and the numbers that NumPy has always drawn from it."""

    legacy = True

    def __init__(self, seed=None):
        if isinstance(seed, BitGenerator):
            self._bit_generator = seed
        else:
            self._bit_generator = MT19937(0)
            self._bit_generator._legacy_seeding(seed)

    @property
    def _bits(self):
        return self._bit_generator._bits

    def __repr__(self):
        return f"RandomState({type(self._bit_generator).__name__})"

    def seed(self, seed=None):
        self._bit_generator._legacy_seeding(seed)

    def get_state(self, legacy=True):
        state = self._bit_generator.state
        gauss = self._bits.gauss()
        has_gauss = int(gauss is not None)
        gauss = 0.0 if gauss is None else gauss
        if legacy:
            inner = state["state"]
            return ("MT19937", inner["key"], inner["pos"], has_gauss, gauss)
        state["has_gauss"] = has_gauss
        state["gauss"] = gauss
        return state

    def set_state(self, state):
        if not isinstance(state, (dict, tuple, list)):
            raise TypeError("state must be a dict or a tuple.")
        if not isinstance(state, dict):
            name, key, pos = state[:3]
            has_gauss, gauss = state[3:] if len(state) > 3 else (0, 0.0)
            if name != "MT19937":
                raise ValueError("set_state can only be used with legacy MT19937 state instances.")
            state = {"bit_generator": name, "state": {"key": key, "pos": pos}}
            state["has_gauss"] = has_gauss
            state["gauss"] = gauss
        self._bit_generator.state = state
        self._bits.gauss(state["gauss"] if state.get("has_gauss") else None)

    # --- Without parameters ---

    def random_sample(self, size=None):
        return self._fill(0, size)

    def random(self, size=None):
        return self._fill(0, size)

    def rand(self, *shape):
        return self._fill(0, shape or None)

    def randn(self, *shape):
        return self._fill(3, shape or None)

    def standard_normal(self, size=None):
        return self._fill(3, size)

    def standard_exponential(self, size=None):
        return self._fill(4, size)

    def standard_gamma(self, shape, size=None):
        non_negative(shape, "shape")
        return self._gamma(shape, size)

    def bytes(self, length):
        words = np.empty((length - 1) // 4 + 1, np.uint32)
        bounds = [np.array([v], np.uint64) for v in (0, 0xFFFFFFFF)]
        return self._bits.fill_integers(words, bounds[0], bounds[1], True).tobytes()[:length]

    # --- Integers ---

    def randint(self, low, high=None, size=None, dtype=int):
        """From low up to, but not including, high; from 0 up to low without high."""
        return self._integers(low, high, size, dtype, False)

    def random_integers(self, low, high=None, size=None):
        """From low up to high, both included (deprecated in NumPy)."""
        if high is None:
            low, high = 1, low
        return self.randint(low, int(high) + 1, size, "l")

    def tomaxint(self, size=None):
        if size is None:
            return self._bits.uint64() >> 1
        out = np.empty(size, np.int64)
        flat = out.reshape(-1)
        for i in range(flat.size):
            flat[i] = self._bits.uint64() >> 1
        return out

    # --- Permutations ---

    def shuffle(self, x):
        """Shuffles an array along its first axis, or a list, in place."""
        if isinstance(x, np.ndarray):
            if x.flags.c_contiguous:
                self._bits.shuffle(x, 1, True)
            else:
                copy = x.copy()
                self._bits.shuffle(copy, 1, True)
                x[...] = copy
            return
        for i in range(len(x) - 1, 0, -1):
            j = self._bits.below(i, True)
            x[i], x[j] = x[j], x[i]

    def permutation(self, x):
        """A shuffled copy of an array, or a shuffled arange(x)."""
        if isinstance(x, (int, np.integer)):
            values = np.arange(x)
            self.shuffle(values)
            return values
        x = np.asarray(x)
        if x.ndim == 1:
            values = x.copy()
            self.shuffle(values)
            return values
        index = np.arange(x.shape[0])
        self.shuffle(index)
        return x[index]

    def choice(self, a, size=None, replace=True, p=None):
        """Elements of a, or of arange(a), with probabilities p."""
        values = None if isinstance(a, (int, np.integer)) else np.asarray(a)
        if values is not None and values.ndim != 1:
            kind = "" if values.ndim else " or an integer"
            raise ValueError("a must be 1-dimensional" + kind)
        n = int(a) if values is None else values.size
        count = 1 if size is None else int(np.prod(shape_of(size)))
        if n <= 0 and count:
            raise ValueError(
                "a must be greater than 0 unless no samples are taken"
                if values is None
                else "'a' cannot be empty unless no samples are taken"
            )
        p = None if p is None else probabilities(p, n, True)
        if not count:
            index = np.zeros(shape_of(size), np.int64)
        elif replace:
            index = self.randint(0, n, size) if p is None else self._weighted(p, size)
        else:
            if count > n:
                raise ValueError(
                    "Cannot take a larger sample than population when 'replace=False'"
                )
            index = self.permutation(n)[:count] if p is None else self._weighted_subset(count, p)
            index = index[0] if size is None else index.reshape(shape_of(size))
        if size is None:
            index = int(index)
        if values is not None:
            index = values[index]
        return index if size is None else np.asarray(index)

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8):
        from numpy._multivariate import draw

        return draw(self, mean, cov, size, check_valid, tol, None)


_state = RandomState()
_OTHER = {"ranf": "random_sample", "sample": "random_sample"}


def __getattr__(name):
    """The functions of numpy.random: methods of one RandomState."""
    return getattr(_state, _OTHER.get(name, name))


def get_bit_generator():
    return _state._bit_generator


def set_bit_generator(bitgen):
    global _state
    _state = RandomState(bitgen)
