"""np.genfromtxt: the numbers of a text file some of which are missing, read line by line."""

import numpy as np
from numpy._npyio import Opened
from numpy._text import Table, check_ndmin, count_lines, decode, read_lines, shape_result


def _refuse(what):
    raise TypeError(what + " would make an array of structures or strings, which are not here")


# --- Fields ---


def _splitter(delimiter, comments, autostrip):
    """A function that makes fields of a line: by a word, a width, or a list of widths."""
    if isinstance(delimiter, bytes):
        delimiter = decode(delimiter, "latin1")
    if isinstance(comments, bytes):
        comments = decode(comments, "latin1")
    widths = None
    if delimiter is not None and not isinstance(delimiter, str):
        try:
            widths = list(delimiter)
        except TypeError:
            widths = int(delimiter)

    def split(line):
        if comments is not None:
            line = line.split(comments)[0]
        if not widths:
            line = line.strip(" \r\n")
            fields = line.split(delimiter or None) if line else []
        elif isinstance(widths, int):
            line = line.strip("\r\n")
            fields = [line[i : i + widths] for i in range(0, len(line), widths)]
        else:
            fields = []
            at = 0
            for n in widths if line else ():
                fields.append(line[at : at + n])
                at += n
        return [field.strip() for field in fields] if autostrip else fields

    return split


# --- Columns ---


def _to_bool(text):
    text = text.upper()
    if text not in ("TRUE", "FALSE"):
        raise ValueError
    return text == "TRUE"


def _to_int(text):
    value = int(text)
    if not -(1 << 63) <= value < 1 << 63:
        raise ValueError
    return value


def _through_float(text):
    return int(float(text))


def _to_complex(text):
    text = text.strip()
    return complex(text[1:-1] if text[:1] == "(" and text[-1:] == ")" else text)


# What is tried in turn when the dtype is not known: kinds, dtype, function, what missing ones get.
_LADDER = (
    ("b", "?", _to_bool, False),
    ("iu", "l", _to_int, -1),
    ("f", "d", float, np.nan),
    ("c", "D", _to_complex, complex(np.nan, 0)),
)


class _Column:
    """How the fields of a column become numbers."""

    def __init__(self, dtype, missing, filling):
        self.missing = missing
        self.filling = filling
        self.user = False
        self.had_bool = False
        self.absent = []  # rows, when the dtype is not known
        self.take(0 if dtype is None else [dtype.kind in row[0] for row in _LADDER].index(True))
        if dtype is not None and dtype.kind in "iu":
            self.convert = dtype.type if dtype.itemsize == 8 else _through_float

    def take(self, step):
        self.step = step
        _, char, self.convert, self.default = _LADDER[step]
        self.dtype = np.dtype(char)
        if self.filling is not None:
            self.default = self.filling

    def use(self, f, example):
        """Convert by f of the user, whose results are of the type that it makes of an example."""
        self.convert = f
        self.user = True
        result = self.filling
        try:
            if result is None:
                result = f(example or "1")
            self.dtype = np.array(result).dtype
        except (TypeError, ValueError):
            self.dtype = None

    def loose(self, text):
        """The number, or what missing ones get."""
        try:
            return self.convert(text)
        except ValueError:
            return self.default

    def strict(self, text):
        """The number, what missing ones get, or ValueError."""
        try:
            return self.convert(text)
        except ValueError:
            if text.strip() in self.missing:
                return self.default
            raise ValueError("Cannot convert string '%s'" % text)

    def find(self, text, n):
        """The same where the type is that which fits all fields so far."""
        while True:
            try:
                value = self.convert(text)
                self.had_bool = self.had_bool or self.step == 0
                return value
            except ValueError:
                if text.strip() in self.missing:
                    self.absent.append(n)
                    return 0
                if self.user:
                    raise ValueError("Converter is locked and cannot be upgraded: %r" % text)
                if self.had_bool or self.step + 1 == len(_LADDER):
                    _refuse("dtype=None with the field %r" % text)
                self.take(self.step + 1)


class _Rows:
    """The rows so far, as an array."""

    def __init__(self, columns, dtype, loose, n_lines):
        self.columns = columns
        self.known = dtype is not None
        self.loose = loose
        self.table = Table(dtype if self.known else np.dtype(bool), n_lines)

    def numbers(self, words):
        row = []
        for column, word in zip(self.columns, words):
            if not self.known:
                row.append(column.find(word, self.table.n))
                if column.dtype is None:
                    _refuse("a converter")
                self.table.widen(np.promote_types(self.table.dtype, column.dtype))
            elif self.loose:
                row.append(column.loose(word))
            else:
                row.append(column.strict(word))
        return row

    def add(self, words):
        row = self.numbers(words)
        self.table.add(np.array(row, dtype=self.table.dtype))

    def done(self):
        a = self.table.done()
        if self.known or not self.columns:
            return a
        dtypes = {c.dtype for c in self.columns if c.step or c.user or not c.absent}
        if len(dtypes) != 1:
            _refuse("dtype=None with columns of several types")
        a = a.astype(dtypes.pop(), copy=False)
        for i, column in enumerate(self.columns):
            for n in column.absent:
                if n < len(a):
                    a[n, i] = column.default
        return a


def _missing(values, n, usecols):
    """For each of n columns the words that stand for nothing."""
    missing = [[""] for _ in range(n)]
    if isinstance(values, bytes):
        values = decode(values, "latin1")
    if isinstance(values, dict):
        for key, words in values.items():
            words = [str(w) for w in (words if isinstance(words, (list, tuple)) else [words])]
            if usecols and key in usecols:
                key = usecols.index(key)
            for column in missing if key is None else [missing[key]]:
                column += words
    elif isinstance(values, (list, tuple)):
        for column, word in zip(missing, values):
            column.append(str(word))
    elif values:
        words = values.split(",") if isinstance(values, str) else [str(values)]
        for column in missing:
            column += words
    return missing


def _filling(values, n, usecols):
    """For each of n columns what missing ones get, or None."""
    if isinstance(values, dict):
        filling = [None] * n
        for key, value in values.items():
            filling[usecols.index(key) if usecols and key in usecols else key] = value
        return filling
    if isinstance(values, (list, tuple)):
        return (list(values) + [None] * n)[:n]
    return [values] * n


def _use_converters(columns, converters, usecols, first, as_bytes):
    """Give the columns their user's functions. Returns the dtypes of the results."""
    for key, f in converters.items():
        if usecols and key not in usecols:
            continue
        column = columns[usecols.index(key) if usecols else key]
        example = first[key] if first else None
        column.use((lambda text, f=f: f(text.encode())) if as_bytes else f, example)
    return [column.dtype for column in columns if column.user]


def genfromtxt(
    fname,
    dtype=float,
    comments="#",
    delimiter=None,
    skip_header=0,
    skip_footer=0,
    converters=None,
    missing_values=None,
    filling_values=None,
    usecols=None,
    names=None,
    excludelist=None,
    deletechars=None,
    replace_space="_",
    autostrip=False,
    case_sensitive=True,
    defaultfmt="f%i",
    unpack=None,
    usemask=False,
    loose=True,
    invalid_raise=True,
    max_rows=None,
    encoding=None,
    *,
    ndmin=0,
    like=None,
):
    """The numbers of a text file; fields without one are filled.

    dtype=None finds the type, one for all columns. TypeError for what would be structured;
    ValueError for lines with another number of columns than the first.
    """
    check_ndmin(ndmin)
    if max_rows is not None:
        if skip_footer:
            raise ValueError(
                "The keywords 'skip_footer' and 'max_rows' can not be specified at the same time."
            )
        if max_rows < 1:
            raise ValueError("'max_rows' must be at least 1.")
    if usemask:
        raise ValueError("usemask: there are no masked arrays here")
    converters = converters or {}
    if not isinstance(converters, dict):
        raise TypeError(
            "The input argument 'converter' should be a valid dictionary (got '%s' instead)"
            % type(converters)
        )
    if names is not None:
        _refuse("names")
    if dtype is not None:
        dtype = np.dtype(dtype)
    with Opened(fname, text=True) as opened:
        n_lines = count_lines(opened) if max_rows is None else min(count_lines(opened), max_rows)
        try:
            lines = read_lines(opened, encoding)
        except TypeError:
            raise TypeError(
                "fname must be a string, a filehandle, a sequence of strings,\n"
                "or an iterator of strings. Got %s instead." % type(fname)
            )
        split = _splitter(delimiter, comments, autostrip)
        line = ""
        for _ in range(skip_header):
            line = next(lines, None)
        first = []
        while not first and line is not None:
            line = next(lines, None)
            first = split(line or "")
        if usecols is not None:
            try:
                usecols = list(usecols)
            except TypeError:
                usecols = [usecols]
            usecols = [i + len(first) if i < 0 else i for i in usecols]
        width = len(usecols or first)
        columns = [
            _Column(dtype, *pair)
            for pair in zip(
                _missing(missing_values, width, usecols), _filling(filling_values, width, usecols)
            )
        ]
        made = _use_converters(columns, converters, usecols, first, encoding == "bytes")
        if dtype is not None and any(d is None or d != dtype for d in made):
            if width > 1 or made[0] is None:
                _refuse("a converter")
            dtype = made[0]
        rows = _Rows(columns, dtype, loose, n_lines)
        invalid = _read(rows, split, first, lines, usecols, max_rows, skip_footer, skip_header)
    if invalid and invalid_raise:
        text = "    Line #%i (got %i columns instead of " + "%d)" % width
        text = [text % found for found in invalid]
        raise ValueError("Some errors were detected !\n" + "\n".join(text))
    a = rows.done()
    return shape_result(a, ndmin, unpack)


def _read(rows, split, fields, lines, usecols, max_rows, skip_footer, skip_header):
    """Fill rows; returns number and length of each line that has not the right length."""
    width = len(rows.columns)
    invalid = []
    last = []  # rows of which the footer may be
    i = skip_header
    while fields is not None and rows.table.n != max_rows:
        i += 1
        n = len(fields)
        try:
            if usecols and n:
                fields = [fields[j] for j in usecols]
            elif n not in (0, width):
                raise IndexError
            if n:
                last.append(fields)
        except IndexError:
            invalid.append((i, n))
        if len(last) > skip_footer:
            rows.add(last.pop(0))
        line = next(lines, None) if rows.table.n != max_rows else None
        fields = None if line is None else split(line)
    if skip_footer and invalid:
        end = rows.table.n + len(last) + len(invalid) - skip_footer + skip_header
        in_footer = sum([number > end for number, _ in invalid])
        del invalid[len(invalid) - in_footer :]
        skip_footer -= in_footer
    while last and len(last) > skip_footer:
        rows.add(last.pop(0))
    # The types that are found are also those of the footer.
    for fields in () if rows.known else last:
        rows.numbers(fields)
    return invalid
