"""Products over several axes: tensordot, kron and einsum, one pair of operands at a time."""

import numpy as np

_STRING = "einstein sum subscripts string"


def _prod(lengths):
    n = 1
    for length in lengths:
        n *= length
    return n


def _axes_of(axes, ndim):
    axes = [axes] if isinstance(axes, (int, np.integer)) else list(axes)
    for axis in axes:
        if not -ndim <= axis < ndim:
            raise IndexError("tuple index out of range")
    return [axis % ndim for axis in axes]


def tensordot(a, b, axes=2):
    """The sum of products over the last axes of a and the first of b, or over those given."""
    a = np.asarray(a)
    b = np.asarray(b)
    if isinstance(axes, (int, np.integer)):
        if axes > min(a.ndim, b.ndim):
            raise ValueError("shape-mismatch for sum")
        a_axes = list(range(a.ndim - axes, a.ndim))
        b_axes = list(range(axes))
    else:
        a_axes, b_axes = axes
    a_axes = _axes_of(a_axes, a.ndim)
    b_axes = _axes_of(b_axes, b.ndim)
    if [a.shape[i] for i in a_axes] != [b.shape[i] for i in b_axes]:
        raise ValueError("shape-mismatch for sum")
    a_rest = [i for i in range(a.ndim) if i not in a_axes]
    b_rest = [i for i in range(b.ndim) if i not in b_axes]
    rows = [a.shape[i] for i in a_rest]
    columns = [b.shape[i] for i in b_rest]
    n = _prod([a.shape[i] for i in a_axes])
    left = a.transpose(a_rest + a_axes).reshape((_prod(rows), n))
    right = b.transpose(b_axes + b_rest).reshape((n, _prod(columns)))
    result = np.dot(left, right)
    return result.reshape(rows + columns)


def kron(a, b):
    """b times every element of a, as blocks."""
    a = np.asarray(a)
    b = np.asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    ndim = max(a.ndim, b.ndim)
    a = a.reshape((1,) * (ndim - a.ndim) + a.shape)
    b = b.reshape((1,) * (ndim - b.ndim) + b.shape)
    shape = []
    a_shape = []
    b_shape = []
    for n, m in zip(a.shape, b.shape):
        a_shape += [n, 1]
        b_shape += [1, m]
        shape.append(n * m)
    return (a.reshape(a_shape) * b.reshape(b_shape)).reshape(shape)


# --- einsum ---
# A label is a character, or -k for the axis k from the right that an ellipsis stands for.


def _labels(text, which):
    """The labels of an operand or of the output; None stands for the ellipsis."""
    labels = []
    i = 0
    where = "the output" if which is None else f"operand {which}"
    while i < len(text):
        if text[i] == ".":
            if text[i : i + 3] != "..." or None in labels:
                raise ValueError(
                    f"{_STRING} contains a '.' that is not part of an ellipsis ('...') in {where}"
                )
            labels.append(None)
            i += 2
        elif text[i] == "-":
            raise ValueError(
                "einstein sum subscript string does not contain proper '->' output specified"
            )
        elif not text[i].isalpha():
            raise ValueError(
                f"invalid subscript '{text[i]}' in {_STRING}, subscripts must be letters"
            )
        else:
            labels.append(text[i])
        i += 1
    return labels


def _from_numbers(numbers):
    """A list of subscripts as text."""
    text = ""
    for number in numbers:
        if number is Ellipsis:
            text += "..."
            continue
        if not isinstance(number, (int, np.integer)):
            raise TypeError("each subscript must be either an integer or an ellipsis")
        if not 0 <= number < 52:
            raise ValueError("subscript is not within the valid range [0, 52)")
        text += chr(number + (65 if number < 26 else 71))
    return text


def _parse(operands):
    """The texts of the operands and of the output (or None), and the arrays."""
    if len(operands) == 0 or (len(operands) == 1 and not isinstance(operands[0], str)):
        raise ValueError("must provide at least an operand and a subscripts list to einsum")
    if not isinstance(operands[0], str):
        n = len(operands) // 2
        arrays = [np.asarray(operands[2 * i]) for i in range(n)]
        texts = [_from_numbers(operands[2 * i + 1]) for i in range(n)]
        return texts, _from_numbers(operands[-1]) if len(operands) % 2 else None, arrays
    text = operands[0].replace(" ", "")
    arrays = [np.asarray(a) for a in operands[1:]]
    output = None
    if "->" in text:
        text, output = text.split("->", 1)
    texts = text.split(",")
    if len(texts) != len(arrays):
        which = "more" if len(texts) > len(arrays) else "fewer"
        raise ValueError(
            f"{which} operands provided to einstein sum function than specified in the "
            "subscripts string"
        )
    return texts, output, arrays


def _expand(labels, n_dots):
    """With the labels of n_dots axes in place of the ellipsis."""
    full = []
    for label in labels:
        if label is None:
            full += range(-n_dots, 0)
        else:
            full.append(label)
    return full


def _operand_labels(labels, a, which):
    n_dots = a.ndim - (len(labels) - (None in labels))
    if n_dots < 0:
        raise ValueError(f"{_STRING} contains too many subscripts for operand {which}")
    if n_dots and None not in labels:
        raise ValueError(
            "operand has more dimensions than subscripts given in einstein sum, but no '...' "
            "ellipsis provided to broadcast the extra dimensions."
        )
    return _expand(labels, n_dots)


def _output_labels(output, operands):
    used = [label for labels in operands for label in labels]
    dots = sorted({label for label in used if isinstance(label, int)})
    if output is None:
        letters = sorted({label for label in used if isinstance(label, str)})
        return dots + [label for label in letters if used.count(label) == 1]
    labels = _labels(output, None)
    for label in labels:
        if label is not None and label not in used:
            raise ValueError(
                f"{_STRING} included output subscript '{label}' which never appeared in an input"
            )
        if labels.count(label) > 1:
            raise ValueError(f"{_STRING} includes output subscript '{label}' multiple times")
    if dots and None not in labels:
        raise ValueError(
            "output has more dimensions than subscripts given in einstein sum, but no '...' "
            "ellipsis provided to broadcast the extra dimensions."
        )
    return _expand(labels, len(dots))


def _diagonal(a, labels, which):
    """A view in which no label stands twice."""
    unique = []
    shape = []
    strides = []
    for label, length, stride in zip(labels, a.shape, a.strides):
        if label in unique:
            i = unique.index(label)
            if shape[i] != length and 1 not in (shape[i], length):
                raise ValueError(
                    f"dimensions in operand {which} for collapsing index '{label}' don't match "
                    f"({shape[i]} != {length})"
                )
            # An axis of length 1 repeats its element.
            strides[i] = (strides[i] if shape[i] != 1 else 0) + (stride if length != 1 else 0)
            shape[i] = max(shape[i], length)
        else:
            unique.append(label)
            shape.append(length)
            strides.append(stride)
    if len(unique) != len(labels):
        from numpy.lib.stride_tricks import as_strided

        a = as_strided(a, tuple(shape), tuple(strides), writeable=a.flags.writeable)
    return a, unique


def _check_lengths(arrays, operands, output):
    """The length of every label; ValueError when two differ and neither is 1."""
    lengths = {}
    for a, labels in zip(arrays, operands):
        for label, length in zip(labels, a.shape):
            old = lengths.get(label, 1)
            if length != 1 and old not in (1, length):
                raise ValueError(_mismatch(arrays, operands, output))
            lengths[label] = length if length != 1 else old
    return lengths


def _shape_text(shape):
    return "(" + ",".join([str(n) for n in shape]) + ("," if len(shape) == 1 else "") + ")"


def _mismatch(arrays, operands, output):
    order = list(output)
    for labels in operands:
        order += [label for label in labels if label not in order]
    text = "operands could not be broadcast together with remapped shapes [original->remapped]: "
    for a, labels in zip(arrays, operands):
        first = min([order.index(label) for label in labels] + [len(order)])
        shape = [
            a.shape[labels.index(label)] if label in labels else "newaxis"
            for label in order[first:]
        ]
        text += _shape_text(a.shape) + "->" + _shape_text(shape) + " "
    return text


def _total(a, axes):
    """The sum in a's own dtype."""
    if not axes:
        return a
    if a.dtype == bool:
        return np.asarray(a.any(axis=tuple(axes)))
    return np.asarray(a.sum(axis=tuple(axes), dtype=a.dtype))


def _reduce(a, labels, keep, lengths):
    """Sums over the labels that are not kept, drops axes that only broadcast."""
    gone = [i for i, label in enumerate(labels) if label not in keep]
    a = _total(a, gone)
    labels = [label for label in labels if label in keep]
    thin = [i for i, label in enumerate(labels) if a.shape[i] == 1 and lengths[label] != 1]
    index = tuple([0 if i in thin else slice(None) for i in range(len(labels))])
    return (a[index] if thin else a), [label for i, label in enumerate(labels) if i not in thin]


def _ordered(a, labels, order):
    return a.transpose([labels.index(label) for label in order]) if labels != order else a


def _contract(a, a_labels, b, b_labels, keep):
    """Sums over the labels of both that are not kept; matrix products of a stack."""
    both = [label for label in a_labels if label in b_labels]
    stack = [label for label in both if label in keep]
    gone = [label for label in both if label not in keep]
    rows = [label for label in a_labels if label not in both]
    columns = [label for label in b_labels if label not in both]
    a = _ordered(a, a_labels, stack + rows + gone)
    b = _ordered(b, b_labels, stack + gone + columns)
    stack_shape = a.shape[: len(stack)]
    rows_shape = a.shape[len(stack) : len(stack) + len(rows)]
    columns_shape = b.shape[len(stack) + len(gone) :]
    n = _prod(a.shape[len(stack) + len(rows) :])
    if not gone:
        left = a.reshape(stack_shape + rows_shape + (1,) * len(columns))
        right = b.reshape(stack_shape + (1,) * len(rows) + columns_shape)
        return np.multiply(left, right), stack + rows + columns
    n_stack = _prod(stack_shape)
    left = a.reshape((n_stack, _prod(rows_shape), n))
    right = b.reshape((n_stack, n, _prod(columns_shape)))
    result = np.matmul(left, right).reshape(stack_shape + rows_shape + columns_shape)
    return result, stack + rows + columns


def einsum(*operands, out=None, dtype=None, order="K", casting="safe", optimize=False):
    """The sum over all labels that the output lacks of the products of the operands."""
    if order not in ("C", "F", "A", "K"):
        raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')")
    texts, output, arrays = _parse(operands)
    labels = [_operand_labels(_labels(texts[i], i), a, i) for i, a in enumerate(arrays)]
    output = _output_labels(output, labels)
    for i, a in enumerate(arrays):
        arrays[i], labels[i] = _diagonal(a, labels[i], i)
    lengths = _check_lengths(arrays, labels, output)
    kind = np.result_type(*arrays) if dtype is None else np.dtype(dtype)
    for i, a in enumerate(arrays):
        if dtype is not None and not np.can_cast(a.dtype, kind, casting):
            raise TypeError(
                f"Iterator operand {i} dtype could not be cast from {a.dtype!r} to {kind!r} "
                f"according to the rule '{casting}'"
            )
        if a.dtype != kind:
            arrays[i] = a.astype(kind)
    result, have = _evaluate(arrays, labels, output, lengths)
    result = _ordered(result, have, output)
    if out is not None:
        out[...] = result
        return out
    if any(result is a for a in operands):
        result = result.view()
    if order in ("C", "F"):
        result = np.asarray(result, order=order)
    return result if result.ndim else result[()]


def _evaluate(arrays, labels, output, lengths):
    if len(arrays) == 1:
        gone = [i for i, label in enumerate(labels[0]) if label not in output]
        return _total(arrays[0], gone), [label for label in labels[0] if label in output]
    result = None
    have = []
    for i, a in enumerate(arrays):
        later = set(output)
        for other in labels[i + 1 :]:
            later.update(other)
        a, new = _reduce(a, labels[i], later | set(have), lengths)
        if result is None:
            result, have = a, new
        else:
            result, have = _contract(result, have, a, new, later)
            gone = [k for k, label in enumerate(have) if label not in later]
            result = _total(result, gone)
            have = [label for label in have if label in later]
    return result, have
