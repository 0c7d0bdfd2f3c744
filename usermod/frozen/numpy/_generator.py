"""numpy.random.Generator and default_rng."""

import numpy as np
from numpy._axes import to_axis
from numpy._bits import PCG64, BitGenerator
from numpy._distributions import Distributions, non_negative, probabilities, shape_of


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
        if method != "zig":
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
        return self._integers(low, high, size, dtype, endpoint)

    def bytes(self, length):
        n = (length - 1) // 4 + 1
        return self.integers(0, 4294967296, n, np.uint32).tobytes()[:length]

    # --- Permutations ---

    def shuffle(self, x, axis=0):
        """Shuffles an array along axis, or a list, in place."""
        if isinstance(x, np.ndarray):
            if x.ndim > 1 and axis:
                x = np.swapaxes(x, 0, to_axis(axis, x.ndim))
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
        rows = np.moveaxis(values, to_axis(axis, values.ndim), -1)
        for place in np.ndindex(*rows.shape[:-1]):
            self.shuffle(rows[place])
        return values

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Elements of a, or of arange(a), with probabilities p."""
        values = None if isinstance(a, (int, np.integer)) else np.asarray(a)
        count = 1 if size is None else int(np.prod(shape_of(size)))
        if values is not None and values.ndim == 0:
            raise ValueError(f"a must be a sequence or an integer, not {type(a)}")
        n = int(a) if values is None else values.shape[axis]
        if n <= 0 and count:
            raise ValueError(
                "a must be a positive integer unless no samples are taken"
                if values is None
                else "a cannot be empty unless no samples are taken"
            )
        p = None if p is None else probabilities(p, n)
        if not count:
            index = np.zeros(shape_of(size), np.int64)
        elif replace and p is None:
            index = self.integers(0, n, size)
        elif replace:
            index = self._weighted(p, size)
        else:
            if count > n:
                raise ValueError(
                    "Cannot take a larger sample than population when replace is False"
                )
            if p is None:
                index = self._subset(n, count, shuffle)
            else:
                index = self._weighted_subset(count, p)
            index = index[0] if size is None else index.reshape(shape_of(size))
        if size is None:
            index = int(index)
        if values is not None:
            index = np.take(values, index, axis)
        return index if size is None else np.asarray(index)

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

    # --- Several numbers at once ---

    def multivariate_normal(
        self, mean, cov, size=None, check_valid="warn", tol=1e-8, method="svd"
    ):
        from numpy._multivariate import draw

        return draw(self, mean, cov, size, check_valid, tol, method)

    def multivariate_hypergeometric(self, colors, nsample, size=None, method="marginals"):
        from numpy._multivariate import draw_colors

        return draw_colors(self, colors, nsample, size, method)
