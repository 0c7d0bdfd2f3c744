"""nditer: visits the elements of one or several arrays that broadcast together.

Left out: op_axes, itershape, ranges, remove_axis and buffers of a fixed size: buffersize= changes
nothing (external_loop gives runs as long as the strides allow). A cast operand is a copy that is
written back at the end.
"""

import numpy as np
from numpy._views import _common_shape

_FLAGS = (
    "multi_index c_index f_index external_loop buffered common_dtype copy_if_overlap "
    "delay_bufalloc growinner reduce_ok refs_ok zerosize_ok"
).split()


_FIRST = slice(1)
_LAST = slice(-1, None)


def _absolute(n):
    return -n if n < 0 else n


class nditer:
    """See NumPy's documentation; the head of this file says what is left out."""

    def __init__(
        self,
        op,
        flags=None,
        op_flags=None,
        op_dtypes=None,
        order="K",
        casting="safe",
        buffersize=0,
    ):
        several = isinstance(op, (tuple, list))
        ops = list(op) if several else [op]
        flags = flags or ()
        for flag in flags:
            if flag not in _FLAGS:
                raise ValueError('Unexpected iterator flag "%s"' % flag)
        self.nop = len(ops)
        if self.nop == 0:
            raise ValueError("Must provide at least one operand")
        self._external = "external_loop" in flags
        self.has_multi_index = "multi_index" in flags
        self.has_index = "c_index" in flags or "f_index" in flags
        if self._external and (self.has_multi_index or self.has_index):
            raise ValueError(
                "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index "
                "is being tracked"
            )
        self._fortran_index = "f_index" in flags
        self._take_operands(ops, flags, self._op_flags(ops, op_flags), op_dtypes, casting, order)
        if self.itersize == 0 and "zerosize_ok" not in flags:
            raise ValueError("Iteration of zero-sized operands is not enabled")
        self._find_order(order)
        self.reset()

    # Operands

    def _op_flags(self, ops, op_flags):
        if op_flags is None:
            return [["writeonly", "allocate"] if a is None else ["readonly"] for a in ops]
        if op_flags and isinstance(op_flags[0], str):
            return [op_flags] * len(ops)
        if len(op_flags) != len(ops):
            raise ValueError("op_flags must be a tuple or array of per-op flag-tuples")
        return [
            flags or (["writeonly", "allocate"] if a is None else ["readonly"])
            for a, flags in zip(ops, op_flags)
        ]

    def _take_operands(self, ops, flags, op_flags, op_dtypes, casting, order):
        arrays = [None if a is None else np.asarray(a) for a in ops]
        shapes = [a.shape for a in arrays if a is not None]
        try:
            self.shape = _common_shape(shapes)
        except ValueError:
            raise ValueError(
                "operands could not be broadcast together with shapes "
                + "".join([self._text(shape) + " " for shape in shapes])
            )
        if op_dtypes is None or not isinstance(op_dtypes, (tuple, list)):
            op_dtypes = [op_dtypes] * len(ops)
        given = [a for a in arrays if a is not None]
        common = np.result_type(*given) if given and "common_dtype" in flags else None
        self._write_back = []
        for i in range(len(arrays)):
            writes = "readwrite" in op_flags[i] or "writeonly" in op_flags[i]
            dtype = op_dtypes[i] or common
            a = arrays[i]
            if a is None:
                arrays[i] = np.empty(
                    self.shape, dtype or np.result_type(*given), "F" if order == "F" else "C"
                )
                continue
            if writes and not a.flags.writeable:
                raise ValueError("output array is read-only")
            if writes and a.shape != self.shape and "reduce_ok" not in flags:
                raise ValueError(
                    "non-broadcastable operand with shape %s doesn't match the broadcast shape %s"
                    % (self._text(a.shape), self._text(self.shape))
                )
            if dtype is not None and np.dtype(dtype) != a.dtype:
                arrays[i] = self._cast(i, a, dtype, flags, op_flags[i], casting, writes)
        self.operands = tuple(arrays)
        self.dtypes = tuple([a.dtype for a in arrays])
        self.itersize = 1
        for n in self.shape:
            self.itersize *= n

    def _text(self, shape):
        return "(" + ",".join([str(n) for n in shape]) + (",)" if len(shape) == 1 else ")")

    def _cast(self, i, a, dtype, flags, op_flags, casting, writes):
        dtype = np.dtype(dtype)
        if not np.can_cast(a.dtype, dtype, casting):
            raise TypeError(
                "Iterator operand %d dtype could not be cast from %r to %r "
                "according to the rule '%s'" % (i, a.dtype, dtype, casting)
            )
        if writes and not np.can_cast(dtype, a.dtype, casting):
            raise TypeError(
                "Iterator requested dtype could not be cast from %r to %r, "
                "the operand %d dtype, according to the rule '%s'" % (dtype, a.dtype, i, casting)
            )
        if "buffered" not in flags and "copy" not in op_flags and "updateifcopy" not in op_flags:
            raise TypeError(
                "Iterator operand required copying or buffering, "
                "but neither copying nor buffering was enabled"
            )
        copy = a.astype(dtype)
        if writes:
            self._write_back.append((a, copy))
        return copy

    # Order

    def _strides(self, a):
        # As a broadcasts to the whole shape.
        lack = (0,) * (len(self.shape) - a.ndim)
        strides = [s if n != 1 else 0 for n, s in zip(a.shape, a.strides)]
        return list(lack) + strides

    def _find_order(self, order):
        n = len(self.shape)
        strides = [self._strides(a) for a in self.operands]
        axes = list(range(n))
        fortran = order == "F" or (
            order == "A" and all(a.flags.f_contiguous for a in self.operands)
        )
        if fortran:
            axes.reverse()
        flips = [False] * n
        if order == "K" and self.itersize:
            # Insertion sort: an axis goes behind those whose strides are longer in any operand.
            for i in range(1, n):
                j = i
                while j and self._goes_first(strides, axes[j], axes[j - 1]):
                    axes[j - 1], axes[j] = axes[j], axes[j - 1]
                    j -= 1
            flips = [
                all(s[i] <= 0 for s in strides) and any(s[i] < 0 for s in strides)
                for i in range(n)
            ]
        self._axes = axes
        self._flips = flips
        self._lens = [self.shape[i] for i in axes]
        steps = [[-s[i] if flips[i] else s[i] for i in axes] for s in strides]
        if not self.has_multi_index and not self.has_index:
            self._join(steps)
        views = []
        for a, step in zip(self.operands, steps):
            views.append(self._view(a, step))
        self.itviews = self._views = tuple(views)
        self.ndim = len(self._lens)

    def _goes_first(self, strides, i, j):
        result = False
        for s in strides:
            if s[i] and s[j]:
                if _absolute(s[i]) <= _absolute(s[j]):
                    return False
                result = True
        return result

    # Neighbouring axes that are one run in every operand become one.
    def _join(self, steps):
        i = len(self._lens) - 1
        while i > 0:
            lens = self._lens
            one = lens[i] == 1 or lens[i - 1] == 1
            if one or all(s[i - 1] == s[i] * lens[i] for s in steps):
                for s in steps:
                    s[i - 1 : i + 1] = [s[i - 1] if lens[i] == 1 else s[i]]
                lens[i - 1 : i + 1] = [lens[i - 1] * lens[i]]
            i -= 1

    def _view(self, a, step):
        if self.itersize == 0:
            return np.empty(tuple(self._lens), a.dtype)
        if any(self._flips):
            # The element that comes first may lie in front of a's own first.
            lack = len(self.shape) - a.ndim
            corner = tuple([_LAST if self._flips[i + lack] else _FIRST for i in range(a.ndim)])
            a = a[corner]
        return np.ndarray(tuple(self._lens), a.dtype, a, 0, tuple(step))

    # Iteration

    def reset(self):
        """Start from the first element again."""
        self._at = [0] * len(self._lens)
        self.iterindex = 0
        self.finished = self.itersize == 0
        self._started = False

    def copy(self):
        """Another iterator over the same operands, at the same place."""
        other = object.__new__(nditer)
        for name in self.__dict__:
            setattr(other, name, getattr(self, name))
        other._at = list(self._at)
        return other

    def iternext(self):
        """Go to the next element; False when there is none."""
        n = len(self._lens) - (1 if self._external and self._lens else 0)
        step = self._lens[-1] if self._external and self._lens else 1
        self.iterindex += step
        for i in range(n - 1, -1, -1):
            self._at[i] += 1
            if self._at[i] < self._lens[i]:
                return True
            self._at[i] = 0
        self.finished = True
        return False

    def _values(self):
        place = tuple(self._at)
        if self._external:
            place = place[:-1]
            return tuple([v[place + (Ellipsis,)] if v.ndim else v.reshape(1) for v in self._views])
        return tuple([v[place + (Ellipsis,)] for v in self._views])

    @property
    def value(self):
        """The current elements as 0-d arrays (runs of them with external_loop)."""
        if self.finished:
            raise ValueError("Iterator is past the end")
        values = self._values()
        return values[0] if self.nop == 1 else values

    def __iter__(self):
        return self

    def __next__(self):
        if self._started and not self.finished:
            self.iternext()
        self._started = True
        if self.finished:
            self._finish()
            raise StopIteration
        return self.value

    def _original(self):
        place = [0] * len(self.shape)
        for at, axis in zip(self._at, self._axes):
            place[axis] = self.shape[axis] - 1 - at if self._flips[axis] else at
        return tuple(place)

    @property
    def multi_index(self):
        """The place of the current element as a tuple."""
        if not self.has_multi_index:
            raise ValueError("Iterator is not tracking a multi-index")
        if self.finished:
            raise ValueError("Iterator is past the end")
        return self._original()

    @property
    def index(self):
        """The place of the current element in C (or Fortran) order."""
        if not self.has_index:
            raise ValueError("Iterator does not have an index")
        if self.finished:
            raise ValueError("Iterator is past the end")
        pairs = list(zip(self._original(), self.shape))
        if self._fortran_index:
            pairs.reverse()
        index = 0
        for at, n in pairs:
            index = index * n + at
        return index

    def __len__(self):
        return self.nop

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._values()[i]
        if not -self.nop <= i < self.nop:
            raise IndexError("Iterator operand index %d is out of bounds" % i)
        return self._values()[i]

    def __setitem__(self, i, value):
        self[i][...] = value

    # The end

    def _finish(self):
        for a, copy in self._write_back:
            a[...] = copy

    def close(self):
        """Write back what was cast."""
        self._finish()
        self._write_back = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()
