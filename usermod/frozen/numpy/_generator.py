"""numpy.random.Generator and default_rng."""

import numpy as np
from numpy._bits import PCG64, BitGenerator
from numpy._distributions import Distributions, non_negative, shape_of

_INTEGERS = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()


def default_rng(seed=None):
    """A Generator over PCG64(seed); a Generator or bit generator is taken as it is."""
    if isinstance(seed, BitGenerator):
        return Generator(seed)
    if isinstance(seed, Generator):
        return seed
    return Generator(PCG64(seed))


class Generator(Distributions):
    """Random arrays from a bit generator, the numbers that NumPy draws."""

    def __init__(self, bit_generator):
        if not isinstance(bit_generator, BitGenerator):
            raise TypeError("bit_generator must be a BitGenerator")
        self._bit_generator = bit_generator

    @property
    def _bits(self):
        return self._bit_generator._bits

    @property
    def bit_generator(self):
        return self._bit_generator

    def __repr__(self):
        return f"Generator({type(self._bit_generator).__name__})"

    def spawn(self, n_children):
        return [Generator(bits) for bits in self._bit_generator.spawn(n_children)]

    # --- Without parameters ---

    def _standard(self, which, name, size, dtype, out):
        dtype = np.dtype(dtype)
        if dtype not in (np.float64, np.float32):
            raise TypeError(f"Unsupported dtype {dtype!r} for {name}")
        return self._fill(which, size, dtype, out)

    def random(self, size=None, dtype=np.float64, out=None):
        return self._standard(0, "random", size, dtype, out)

    def standard_normal(self, size=None, dtype=np.float64, out=None):
        return self._standard(1, "standard_normal", size, dtype, out)

    def standard_exponential(self, size=None, dtype=np.float64, method="zig", out=None):
        if method == "inv":
            u = self._standard(0, "standard_exponential", size, dtype, out)
            return float(-np.log1p(-u)) if size is None else np.negative(np.log1p(-u), out=out)
        return self._standard(2, "standard_exponential", size, dtype, out)

    def standard_gamma(self, shape, size=None, dtype=np.float64, out=None):
        if np.dtype(dtype) != np.float64:
            raise TypeError(f"Unsupported dtype {np.dtype(dtype)!r} for standard_gamma")
        non_negative(shape, "shape")
        values = self._gamma(shape, out.shape if out is not None else size)
        if out is None:
            return values
        out[...] = values
        return out

    # --- Integers ---

    def integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False):
        """From low up to high, with endpoint including it; from 0 up to low without high."""
        python = dtype in (int, bool)
        dtype = np.dtype(dtype)
        if dtype.name not in _INTEGERS:
            raise TypeError(f"Unsupported dtype {dtype!r} for integers")
        if high is None:
            low, high = 0, low
        smallest = 0 if dtype == bool else int(np.iinfo(dtype).min)
        greatest = 1 if dtype == bool else int(np.iinfo(dtype).max)
        if np.ndim(low) == 0 and np.ndim(high) == 0:
            shape = None if size is None else shape_of(size)
            lows, highs = [int(low)], [int(high)]
        else:
            lows, highs = np.broadcast_arrays(np.asarray(low), np.asarray(high))
            shape = lows.shape if size is None else shape_of(size)
            lows = [int(v) for v in np.broadcast_to(lows, shape).ravel().tolist()]
            highs = [int(v) for v in np.broadcast_to(highs, shape).ravel().tolist()]
        if not endpoint:
            highs = [v - 1 for v in highs]
        if any(v < smallest for v in lows):
            raise ValueError(f"low is out of bounds for {dtype.name}")
        if any(v > greatest for v in highs):
            raise ValueError(f"high is out of bounds for {dtype.name}")
        if any(a > b for a, b in zip(lows, highs)):
            raise ValueError(
                "low > high" if endpoint else "high <= 0" if lows == [0] else "low >= high"
            )
        out = np.empty((1,) if shape is None else shape, dtype)
        bounds = [np.array([v & 0xFFFFFFFFFFFFFFFF for v in lows], np.uint64)]
        bounds.append(np.array([b - a for a, b in zip(lows, highs)], np.uint64))
        self._bits.fill_integers(out, bounds[0], bounds[1], False)
        if shape is None:
            return out[0].item() if python else out[0]
        return out

    def bytes(self, length):
        n = (length - 1) // 4 + 1
        return self.integers(0, 4294967296, n, np.uint32).tobytes()[:length]

    # --- Permutations ---

    def shuffle(self, x, axis=0):
        """Shuffles an array along axis, or a list, in place."""
        if isinstance(x, np.ndarray):
            if x.ndim > 1 and axis:
                x = np.swapaxes(x, 0, axis)
            if x.flags.c_contiguous:
                self._bits.shuffle(x, 1, True)
            else:
                copy = x.copy()
                self._bits.shuffle(copy, 1, True)
                x[...] = copy
            return
        if axis:
            raise NotImplementedError("Axis argument is only supported on ndarray objects")
        for i in range(len(x) - 1, 0, -1):
            j = self._bits.below(i, True)
            x[i], x[j] = x[j], x[i]

    def permutation(self, x, axis=0):
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
        index = np.arange(x.shape[axis])
        self.shuffle(index)
        return np.take(x, index, axis)

    def permuted(self, x, axis=None, out=None):
        """A copy in which each row along axis is shuffled on its own."""
        values = np.array(x) if out is None else out
        if out is not None and out is not x:
            out[...] = x
        if axis is None:
            flat = values.ravel()
            self.shuffle(flat)
            values[...] = flat.reshape(values.shape)
            return values
        rows = np.moveaxis(values, axis, -1)
        for place in np.ndindex(*rows.shape[:-1]):
            self.shuffle(rows[place])
        return values

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Elements of a, or of arange(a), with probabilities p."""
        values = None if isinstance(a, (int, np.integer)) else np.asarray(a)
        n = int(a) if values is None else values.shape[axis]
        count = 1 if size is None else int(np.prod(shape_of(size)))
        if n <= 0 and count:
            raise ValueError(
                "a must be a positive integer unless no samples are taken"
                if values is None
                else "a cannot be empty unless no samples are taken"
            )
        p = None if p is None else _probabilities(p, n)
        if replace:
            if p is None:
                index = self.integers(0, n, size) if size is not None else int(self.integers(0, n))
            else:
                cdf = np.cumsum(p)
                cdf /= cdf[-1]
                index = np.searchsorted(cdf, self.random(size), side="right")
        else:
            if count > n:
                raise ValueError(
                    "Cannot take a larger sample than population when replace is False"
                )
            if p is not None:
                if np.count_nonzero(p > 0) < count:
                    raise ValueError("Fewer non-zero entries in p than size")
                index = self._weighted_subset(n, count, p)
            else:
                index = self._subset(n, count, shuffle)
            index = int(index[0]) if size is None else index.reshape(shape_of(size))
        if values is None:
            return index if size is not None else np.int64(index) if p is None else np.int64(index)
        return np.take(values, index, axis)

    def _subset(self, n, count, shuffle):
        if n > 10000 and count > n // (50 if shuffle else 20):
            index = np.arange(n)
            self._bits.shuffle(index, max(n - count, 1), False)
            return index[n - count :].copy()
        # R. W. Floyd's algorithm: Bentley, Programming Pearls, CACM 30, 1987.
        index = np.empty(count, np.int64)
        taken = set()
        for i, j in enumerate(range(n - count, n)):
            value = self._bits.below(j, False)
            if value in taken:
                value = j
            taken.add(value)
            index[i] = value
        if shuffle:
            self._bits.shuffle(index, 1, False)
        return index

    def _weighted_subset(self, n, count, p):
        p = p.copy()
        found = np.zeros(count, np.int64)
        n_found = 0
        while n_found < count:
            x = self.random(count - n_found)
            if n_found > 0:
                p[found[:n_found]] = 0
            cdf = np.cumsum(p)
            cdf /= cdf[-1]
            new = []
            for value in np.searchsorted(cdf, x, side="right").tolist():
                if value not in new:
                    new.append(value)
            found[n_found : n_found + len(new)] = new
            n_found += len(new)
        return found

    # --- Several numbers at once ---

    def multivariate_normal(self, mean, cov, size=None):
        raise NotImplementedError("multivariate_normal needs numpy.linalg.svd")


def _probabilities(p, n):
    p = np.asarray(p, dtype=float)
    if p.ndim != 1:
        raise ValueError("p must be 1-dimensional")
    if p.size != n:
        raise ValueError("a and p must have same size")
    if np.any(p < 0):
        raise ValueError("Probabilities are not non-negative")
    if abs(float(p.sum()) - 1.0) > 1.5e-8:
        raise ValueError(
            "Probabilities do not sum to 1. See Notes section of docstring for more information."
        )
    return p
