"""Python functions over arrays: frompyfunc, vectorize."""

import numpy as np


def _broadcast(shapes):
    """The common shape of several; ValueError when there is none."""
    common = [1] * max([len(shape) for shape in shapes])
    for shape in shapes:
        for axis in range(1, len(shape) + 1):
            if common[-axis] == 1:
                common[-axis] = shape[-axis]
            elif shape[-axis] not in (1, common[-axis]):
                texts = [str(shape).replace(" ", "") for shape in shapes]
                raise ValueError(
                    f"operands could not be broadcast together with shapes {' '.join(texts)} "
                )
    return tuple(common)


def _lists(arrays):
    """The common shape, and the elements of each array stretched to it, in C order."""
    shape = _broadcast([a.shape for a in arrays])
    return shape, [np.broadcast_to(a, shape).ravel().tolist() for a in arrays]


def _size(shape):
    n = 1
    for length in shape:
        n *= length
    return n


class _PyFunc:
    """What frompyfunc returns; see there."""

    def __init__(self, func, nin, nout, identity=None):
        self.func = func
        self.nin = nin
        self.nout = nout
        self.nargs = nin + nout
        self.identity = identity
        self.signature = None
        self.ntypes = 1
        self.types = ["O" * nin + "->" + "O" * nout]
        self.__name__ = getattr(func, "__name__", "?") + " (vectorized)"

    def __repr__(self):
        return "<ufunc '" + self.__name__ + "'>"

    def __call__(self, *args):
        if len(args) != self.nin:
            raise TypeError(
                f"{self.__name__}() takes from {self.nin} to {self.nargs} positional arguments "
                f"but {len(args)} {'was' if len(args) == 1 else 'were'} given"
            )
        shape, columns = _lists([np.asarray(arg) for arg in args])
        results = self._results(columns)
        if self.nout == 1:
            return self._array(results, shape)
        return tuple([self._array(column, shape) for column in zip(*results)])

    def _results(self, columns):
        results = [self.func(*items) for items in zip(*columns)]
        if self.nout > 1:
            for result in results:
                if not isinstance(result, tuple) or len(result) != self.nout:
                    raise ValueError(f"object too deep or too short: {self.nout} results expected")
        return results

    def _array(self, column, shape):
        column = list(column)
        return column[0] if shape == () else np.array(column).reshape(shape)

    def _lines(self, array, axis):
        if self.nin != 2 or self.nout != 1:
            raise ValueError("reduce only supported for binary functions")
        return np.moveaxis(np.asarray(array), axis, 0)

    def reduce(self, array, axis=0):
        """Fold the elements along one axis."""
        a = self._lines(array, axis)
        if len(a) == 0:
            raise ValueError(
                "zero-size array to reduction operation "
                + self.__name__
                + " which has no identity"
            )
        result = a[0]
        for row in a[1:]:
            result = self(result, row)
        return result

    def accumulate(self, array, axis=0):
        """The running results of reduce."""
        a = self._lines(array, axis)
        rows = list(a[:1])
        for row in a[1:]:
            rows.append(self(rows[-1], row))
        return np.moveaxis(np.array([np.asarray(row) for row in rows]), 0, axis)

    def outer(self, a, b):
        """func of every pair of elements."""
        a, b = np.asarray(a), np.asarray(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)


def frompyfunc(func, nin, nout, *, identity=None):
    """A function of arrays that calls func for each element.

    There are no object arrays here: the results become an array of the type that np.array
    finds for them. Results for scalars alone are given as they are.
    """
    return _PyFunc(func, nin, nout, identity)


def _core_dims(text):
    """'(m,n),()' -> [('m', 'n'), ()]; ValueError when it is none."""
    dims = []
    rest = text
    while True:
        close = rest.find(")")
        if rest[:1] != "(" or close < 0:
            raise ValueError
        names = rest[1:close]
        names = names.split(",") if names else []
        for name in names:
            if not name or "(" in name or name[0] in "0123456789":
                raise ValueError
        dims.append(tuple(names))
        rest = rest[close + 1 :]
        if not rest:
            return dims
        if rest[0] != ",":
            raise ValueError
        rest = rest[1:]


def _parse_signature(signature):
    """'(m,n),(n)->(m)' -> core dimensions of the inputs, of the outputs."""
    text = signature.replace(" ", "")
    try:
        ins, outs = text.split("->")
        return _core_dims(ins), _core_dims(outs)
    except ValueError:
        raise ValueError("not a valid gufunc signature: " + signature) from None


def _update_dims(sizes, array, names):
    """Notes the lengths of an array's core axes."""
    if not names:
        return
    if array.ndim < len(names):
        raise ValueError(
            f"{array.ndim}-dimensional argument does not have enough dimensions "
            f"for all core dimensions {names!r}"
        )
    for name, size in zip(names, array.shape[-len(names) :]):
        if sizes.setdefault(name, size) != size:
            raise ValueError(
                f"inconsistent size for core dimension {name!r}: {size!r} vs {sizes[name]!r}"
            )


def _indexes(shape):
    """Every index of an array of this shape, in C order."""
    index = [0] * len(shape)
    for _ in range(_size(shape)):
        yield tuple(index)
        for axis in range(len(shape) - 1, -1, -1):
            index[axis] += 1
            if index[axis] < shape[axis]:
                break
            index[axis] = 0


def _parse_otypes(otypes):
    if otypes is None:
        return None
    try:
        if isinstance(otypes, str):
            return [np.dtype(char) for char in otypes]
        return [np.dtype(item) for item in otypes]
    except TypeError:
        raise ValueError("Invalid otype specification") from None


class vectorize:
    """A function of arrays made of a Python function of scalars; a decorator too.

    otypes: dtypes of the outputs, as characters or a list; without it the first result decides.
    excluded: positions and names of arguments that are passed on as they are. cache: do not call
    pyfunc again for the first element. signature: '(n),(n)->()' for functions of arrays.
    """

    def __init__(
        self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None
    ):
        if pyfunc is not None and not callable(pyfunc):
            raise TypeError("When used as a decorator, only accepts keyword arguments.")
        self.otypes = _parse_otypes(otypes)
        self.excluded = set() if excluded is None else set(excluded)
        self.cache = cache
        self.signature = signature
        self._core = None if signature is None else _parse_signature(signature)
        self._doc = doc
        self.pyfunc = None
        if pyfunc is not None:
            self._take(pyfunc)

    def _take(self, pyfunc):
        self.pyfunc = pyfunc
        self.__name__ = getattr(pyfunc, "__name__", "?")
        self.__doc__ = getattr(pyfunc, "__doc__", None) if self._doc is None else self._doc

    def __call__(self, *args, **kwargs):
        if self.pyfunc is None:
            self._take(args[0])
            return self
        if not kwargs and not self.excluded:
            return self._run(self.pyfunc, args)
        # The arguments that take part; the others stay where they are.
        fixed = list(args)
        places = [i for i in range(len(args)) if i not in self.excluded]
        names = [name for name in kwargs if name not in self.excluded]

        def call(*values):
            for place, value in zip(places, values):
                fixed[place] = value
            for name, value in zip(names, values[len(places) :]):
                kwargs[name] = value
            return self.pyfunc(*fixed, **kwargs)

        return self._run(call, [args[i] for i in places] + [kwargs[name] for name in names])

    def _run(self, func, args):
        if self._core is not None:
            return self._run_signature(func, args)
        if not args:
            return func()
        arrays = [np.asarray(arg) for arg in args]
        shape, columns = _lists(arrays)
        otypes = self.otypes
        first = None
        if otypes is None:
            if not all(a.size for a in arrays):
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            first = func(*[a[(0,) * a.ndim] for a in arrays])
            outputs = first if isinstance(first, tuple) else (first,)
            otypes = [np.asarray(output).dtype for output in outputs]
        if first is not None and self.cache:
            results = [first]
            columns = [column[1:] for column in columns]
        else:
            results = []
        results += [func(*items) for items in zip(*columns)]
        if len(otypes) == 1:
            return _cast(results, otypes[0], shape)
        return tuple([_cast([r[i] for r in results], t, shape) for i, t in enumerate(otypes)])

    def _run_signature(self, func, args):
        ins, outs = self._core
        if len(args) != len(ins):
            raise TypeError(
                f"wrong number of positional arguments: expected {len(ins)!r}, got {len(args)!r}"
            )
        sizes = {}
        arrays = [np.asarray(arg) for arg in args]
        for array, names in zip(arrays, ins):
            _update_dims(sizes, array, names)
        outer = [a.shape[: a.ndim - len(names)] for a, names in zip(arrays, ins)]
        shape = _broadcast(outer)
        arrays = [
            np.broadcast_to(a, shape + a.shape[a.ndim - len(names) :])
            for a, names in zip(arrays, ins)
        ]
        outputs = None
        for index in _indexes(shape):
            results = func(*[a[index] for a in arrays])
            got = len(results) if isinstance(results, tuple) else 1
            if got != len(outs):
                raise ValueError(
                    f"wrong number of outputs from pyfunc: expected {len(outs)!r}, got {got!r}"
                )
            results = [np.asarray(r) for r in (results if len(outs) > 1 else (results,))]
            if outputs is None:
                for result, names in zip(results, outs):
                    _update_dims(sizes, result, names)
                types = self.otypes or [result.dtype for result in results]
                outputs = _make(shape, sizes, outs, types)
            for output, result in zip(outputs, results):
                output[index] = result
        if outputs is None:
            if self.otypes is None:
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            for names in outs:
                for name in names:
                    if name not in sizes:
                        raise ValueError(
                            "cannot call `vectorize` with a signature including new output "
                            "dimensions on size 0 inputs"
                        )
            outputs = _make(shape, sizes, outs, self.otypes)
        return outputs[0] if len(outs) == 1 else tuple(outputs)


def _make(shape, sizes, outs, types):
    """The output arrays of a function with a signature."""
    shapes = [shape + tuple([sizes[name] for name in names]) for names in outs]
    return [np.empty(full, dtype=dtype) for full, dtype in zip(shapes, types)]


def _cast(results, dtype, shape):
    """Results as an array; integers are cut off, as NumPy casts its objects."""
    if dtype.kind in "iu":
        results = [int(result) for result in results]
    return np.array(results, dtype=dtype).reshape(shape)
