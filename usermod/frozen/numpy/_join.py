"""Putting arrays together and taking them apart, by np.concatenate and by views."""

import numpy as np
from numpy._axes import along, to_array, to_axis, to_index


def _arrays(arrays, convert=to_array):
    """The arrays of a sequence as a list."""
    if not isinstance(arrays, (list, tuple, np.ndarray, range)):
        raise TypeError(
            'arrays to stack must be passed as a "sequence" type such as list or tuple.'
        )
    return [convert(a) for a in arrays]


def stack(arrays, axis=0, out=None, *, dtype=None, casting="same_kind"):
    """Arrays of one shape side by side along a new axis."""
    arrays = _arrays(arrays)
    if not arrays:
        raise ValueError("need at least one array to stack")
    for a in arrays:
        if a.shape != arrays[0].shape:
            raise ValueError("all input arrays must have the same shape")
    axis = to_axis(axis, arrays[0].ndim + 1)
    arrays = [a[along(axis, None)] for a in arrays]
    return np.concatenate(arrays, axis, out, dtype=dtype, casting=casting)


def vstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays of at least two axes one below the other."""
    return np.concatenate(_arrays(tup, np.atleast_2d), 0, dtype=dtype, casting=casting)


def hstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays one beside the other: along the second axis, or the first of 1-D arrays."""
    arrays = _arrays(tup, np.atleast_1d)
    axis = 0 if arrays and arrays[0].ndim == 1 else 1
    return np.concatenate(arrays, axis, dtype=dtype, casting=casting)


def dstack(tup):
    """Arrays of at least three axes one behind the other along the third."""
    return np.concatenate(_arrays(tup, np.atleast_3d), 2)


def column_stack(tup):
    """1-D arrays as columns, and 2-D arrays as they are, side by side."""
    arrays = []
    for a in _arrays(tup):
        arrays.append(np.atleast_2d(a).T if a.ndim < 2 else a)
    return np.concatenate(arrays, 1)


def unstack(x, *, axis=0):
    """The sub-arrays along axis as a tuple of views."""
    if x.ndim == 0:
        raise ValueError("Input array must be at least 1-d.")
    return tuple(np.moveaxis(x, axis, 0))


def append(arr, values, axis=None):
    """arr with values behind it; without an axis both are flattened."""
    arr = to_array(arr)
    if axis is None:
        return np.concatenate((arr.ravel(), np.ravel(to_array(values))))
    return np.concatenate((arr, values), axis)


def _flat_or_axis(arr, axis):
    """The array to work on and its axis: flat without one."""
    arr = to_array(arr)
    if axis is None:
        return arr.ravel(), 0
    return arr, to_axis(axis, arr.ndim)


def _slice_places(item, n):
    """Whether item is a slice, and the places in an axis of length n that it stands for."""
    if isinstance(item, slice):
        return True, np.arange(n)[item]
    return False, item


def delete(arr, obj, axis=None):
    """arr without the sub-arrays that obj (an int, a slice, indices or a mask) names."""
    arr, axis = _flat_or_axis(arr, axis)
    n = arr.shape[axis]
    is_slice, places = _slice_places(obj, n)
    single = not is_slice and isinstance(obj, (int, np.integer)) and not isinstance(obj, bool)
    if single and not -n <= obj < n:
        raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
    places = np.asarray(places)
    if places.size == 0 and not isinstance(obj, np.ndarray):
        places = places.astype(int)
    if places.dtype == bool and places.shape != (n,):
        raise ValueError(
            "boolean array argument obj to delete must be one dimensional"
            f" and match the axis length of {n}"
        )
    keep = np.ones(n, bool)
    keep[places] = False
    return np.compress(keep, arr, axis)


def insert(arr, obj, values, axis=None):
    """arr with values put in before the places obj (an int, a slice, indices or a mask)."""
    arr, axis = _flat_or_axis(arr, axis)
    n = arr.shape[axis]
    _, places = _slice_places(obj, n)
    places = np.array(places)
    if places.dtype == bool:
        if places.ndim != 1:
            raise ValueError("boolean array argument obj to insert must be one dimensional")
        places = flat_places(places)
    elif places.ndim > 1:
        raise ValueError("index array argument obj to insert must be one dimensional or scalar")
    if places.size == 0 and not isinstance(obj, np.ndarray):
        places = places.astype(int)
    shape = list(arr.shape)
    if places.size == 1:
        index = places.item()
        if not isinstance(index, int):
            raise TypeError("slice indices must be integers or None or have an __index__ method")
        if not -n <= index <= n:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
        index %= n + 1 if index >= 0 else n
        values = np.array(values, arr.dtype, ndmin=arr.ndim)
        if places.ndim == 0:
            # One place takes as many sub-arrays as values have along the first axis.
            values = np.moveaxis(values, 0, axis)
        count = values.shape[axis]
        shape[axis] += count
        result = np.empty(shape, arr.dtype)
        result[along(axis, slice(index))] = arr[along(axis, slice(index))]
        result[along(axis, slice(index, index + count))] = values
        result[along(axis, slice(index + count, None))] = arr[along(axis, slice(index, None))]
        return result
    if places.dtype.kind not in "iu":
        raise IndexError("arrays used as indices must be of integer (or boolean) type")
    places[places < 0] += n
    order = stable_order(places)
    places[order] += np.arange(places.size)
    shape[axis] += places.size
    keep = np.ones(shape[axis], bool)
    keep[places] = False
    result = np.empty(shape, arr.dtype)
    result[along(axis, places)] = values
    result[along(axis, keep)] = arr
    return result


def flat_places(mask):
    """Where a 1-D mask is true."""
    return np.nonzero(mask)[0]


def stable_order(places):
    """The order that sorts places, equal ones as they come."""
    return np.array(sorted(range(places.size), key=lambda i: places[i]), int)


def tile(A, reps):
    """A repeated reps times along each axis."""
    try:
        reps = tuple(reps)
    except TypeError:
        reps = (reps,)
    a = to_array(A)
    reps = (1,) * (a.ndim - len(reps)) + tuple([to_index(n) for n in reps])
    if all(n == 1 for n in reps):
        return np.array(a, ndmin=len(reps))
    a = a.reshape((1,) * (len(reps) - a.ndim) + a.shape)
    for axis in range(len(reps)):
        if reps[axis] < 1:
            a = _none(a, axis, reps)
        elif reps[axis] > 1:
            # The whole of an axis again and again: what lies behind it is repeated as one.
            shape = list(a.shape)
            sizes = [1, 1, 1]
            for i in range(len(shape)):
                sizes[0 if i < axis else 2] *= shape[i]
            shape[axis] *= reps[axis]
            a = np.repeat(a.reshape(sizes), reps[axis], 1).reshape(shape)
    return a


def _none(a, axis, reps):
    """a with nothing along axis."""
    if reps[axis] < 0:
        raise ValueError("negative dimensions are not allowed")
    return np.empty(a.shape[:axis] + (0,) + a.shape[axis + 1 :], a.dtype)


def array_split(ary, indices_or_sections, axis=0):
    """Views of parts of ary: so many, as equal as can be, or cut at the indices."""
    ary = to_array(ary)
    n = ary.shape[axis]
    axis = to_axis(axis, ary.ndim)
    try:
        cuts = [0] + [to_index(i) for i in indices_or_sections] + [n]
    except TypeError:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.") from None
        each, more = divmod(n, sections)
        cuts = [0]
        for i in range(sections):
            cuts.append(cuts[-1] + each + (i < more))
    return [ary[along(axis, slice(cuts[i], cuts[i + 1]))] for i in range(len(cuts) - 1)]


def split(ary, indices_or_sections, axis=0):
    """array_split, but into equal parts only."""
    try:
        len(indices_or_sections)
    except TypeError:
        if to_array(ary).shape[axis] % indices_or_sections:
            raise ValueError("array split does not result in an equal division") from None
    return array_split(ary, indices_or_sections, axis)


def _split_axis(name, ndim, ary, indices_or_sections, axis):
    if np.ndim(ary) < ndim:
        raise ValueError(f"{name} only works on arrays of {ndim} or more dimensions")
    return split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    """split along the second axis, or the first of a 1-D array."""
    return _split_axis("hsplit", 1, ary, indices_or_sections, int(np.ndim(ary) > 1))


def vsplit(ary, indices_or_sections):
    """split along the first axis."""
    return _split_axis("vsplit", 2, ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    """split along the third axis."""
    return _split_axis("dsplit", 3, ary, indices_or_sections, 2)


# --- block ---


def _depth(arrays, name):
    """How deeply lists are nested, the most axes of an array in them, the name of an empty one."""
    if isinstance(arrays, tuple):
        raise TypeError(
            f"{name} is a tuple. Only lists can be used to arrange blocks, and np.block does not "
            "allow implicit conversion from tuple to ndarray."
        )
    if not isinstance(arrays, list):
        return 0, np.ndim(arrays), None
    found = [_depth(item, f"{name}[{i}]") for i, item in enumerate(arrays)]
    if not found:
        return 1, 0, name
    level = name.count("[") + 1
    for i, (depth, _, _) in enumerate(found):
        if depth != found[0][0]:
            where = f"{name}[{i}]"
            item = arrays[i]
            while isinstance(item, list) and item:
                where += "[0]"
                item = item[0]
            raise ValueError(
                f"List depths are mismatched. First element was at depth {found[0][0] + level}, "
                f"but there is an element at depth {depth + level} ({where})"
            )
    empty = [where for _, _, where in found if where]
    return found[0][0] + 1, max([ndim for _, ndim, _ in found]), empty[-1] if empty else None


def _blocks(arrays, depth, ndim):
    if not isinstance(arrays, list):
        return np.array(arrays, ndmin=ndim)
    return np.concatenate([_blocks(item, depth - 1, ndim) for item in arrays], -depth)


def block(arrays):
    """An array of blocks: the innermost lists are joined along the last axis, and so on."""
    depth, ndim, empty = _depth(arrays, "arrays")
    if empty:
        raise ValueError(f"List at {empty} cannot be empty")
    return _blocks(arrays, depth, max(depth, ndim))
