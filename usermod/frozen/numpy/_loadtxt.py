"""np.loadtxt: the numbers of a text file, read line by line."""

import numpy as np
from numpy._axes import to_index
from numpy._npyio import Opened
from numpy._text import Table, check_ndmin, count_lines, decode, read_lines, shape_result


def _without_ends(lines):
    """The lines of somebody else's file or list, without their ends."""
    for line in lines:
        line = line.rstrip("\r\n")
        if "\n" in line or "\r" in line:
            raise ValueError(
                "Found an unquoted embedded newline within a single line of input.  "
                "This is currently not supported."
            )
        yield line


def _fields(lines, delimiter, comments, parser):
    """The fields of each line that has any."""
    for line in lines:
        parser.odd = "_" in line
        for mark in comments:
            if mark in line:
                line = line.split(mark, 1)[0]
        if delimiter is None:
            line = line.split()
        elif line:
            line = line.split(delimiter)
        if line:
            yield line


def _quoted_fields(lines, delimiter, comments, quote):
    """The same where a field that begins with a quote may hold anything up to the next one."""
    comment = comments[0] if comments else None
    quoted = False
    row = []
    word = None
    for line in lines:
        if not quoted and line.rstrip("\r\n") == "":
            continue
        end = len(line.rstrip("\r\n"))
        i = 0
        while i < (len(line) if quoted else end):
            c = line[i]
            i += 1
            if quoted:
                if c != quote:
                    word += c
                elif line[i : i + 1] == quote:
                    word += c
                    i += 1
                else:
                    quoted = False
            elif c == quote and not word and word is None:
                quoted = True
                word = ""
            elif c == comment:
                break
            elif c == delimiter or delimiter is None and c in " \t\v\f\r":
                if word is not None or delimiter:
                    row.append(word or "")
                word = None
            else:
                word = (word or "") + c
        if quoted:
            continue
        if word is not None or delimiter and (row or end and i > 1):
            row.append(word or "")
        if row:
            yield row
        row = []
        word = None
    if quoted:
        yield row + [word]


def _control(name, value):
    if value is not None and (not isinstance(value, str) or len(value) != 1):
        raise TypeError(
            "Text reading control character must be a single unicode character or None; "
            "but got: %r" % (value,)
        )
    if value in ("\r", "\n") and value:
        raise TypeError("control character '%s' cannot be a newline (`\\r` or `\\n`)." % name)


def _check_controls(delimiter, comments, quote):
    _control("delimiter", delimiter)
    _control("quotechar", quote)
    comment = comments[0] if comments and len(comments) == 1 else None
    for one, other, a, b in (
        ("comment", "quotechar", comment, quote),
        ("comment", "delimiter", comment, delimiter),
        ("quotechar", "delimiter", quote, delimiter),
        ("delimiter", "comment", " " if delimiter is None else None, comment),
        ("delimiter", "quotechar", " " if delimiter is None else None, quote),
    ):
        if a is not None and a == b:
            raise TypeError(
                "The values for control characters '%s' and '%s' are incompatible" % (one, other)
            )


def _comments(comments, delimiter, quotechar):
    """The words that begin a comment, in a list."""
    if comments is None:
        return ()
    if isinstance(comments, (str, bytes)):
        comments = [comments]
    comments = [decode(c, "latin1") if isinstance(c, bytes) else c for c in comments]
    if "" in comments:
        raise ValueError(
            "comments cannot be an empty string. Use comments=None to disable comments."
        )
    single = len(comments) == 1 and len(comments[0]) == 1
    if delimiter in comments and not single:
        raise TypeError(
            "Comment characters '%s' cannot include the delimiter '%s'"
            % (tuple(comments), delimiter)
        )
    if comments and not single and quotechar is not None:
        raise ValueError(
            "when multiple comments or a multi-character comment is given, quotes are not "
            "supported.  In this case quotechar must be set to None."
        )
    if single:
        _control("comment", comments[0])
    return comments


def _check_count(value):
    try:
        value = to_index(value)
    except TypeError:
        raise TypeError("argument must be an integer")
    if value < 0:
        raise ValueError("argument must be nonnegative")
    return value


def _columns(usecols):
    try:
        usecols = list(usecols)
    except TypeError:
        usecols = [usecols]
    for column in usecols:
        try:
            to_index(column)
        except TypeError:
            raise TypeError(
                "usecols must be an int or a sequence of ints but it contains at least one "
                "element of type '%s'" % type(column).__name__
            )
    return usecols


def _check_converters(converters):
    if converters is None or callable(converters):
        return
    if not isinstance(converters, dict):
        raise TypeError(
            "converters must be a dictionary mapping columns to converter functions or a "
            "single callable."
        )
    for key, f in converters.items():
        if not isinstance(key, int):
            raise TypeError("keys of the converters dictionary must be integers; got %r" % (key,))
        if not callable(f):
            raise TypeError(
                "values of the converters dictionary must be callable, but the value "
                "associated with key %d is not" % key
            )


def _plain(word):
    """A word that stands for a complex number as Python writes it, without brackets."""
    word = word.strip()
    if word[:1] == "(" and word[-1:] == ")":
        word = word[1:-1].lstrip()
    at = word.find("j")
    if "J" in word or at >= 0 and not (word[at - 1].isdigit() or word[at - 1] in ".fnFNyY"):
        raise ValueError
    return word.replace("+-", "-")


class _Parser:
    """Makes numbers of the fields of rows."""

    def __init__(self, dtype, converters, as_bytes):
        self.dtype = dtype
        # Text of a bool is a whole number.
        self.parsed = np.dtype(np.int64) if dtype.kind == "b" else dtype
        self.converters = converters
        self.as_bytes = as_bytes
        self.odd = True  # is there a _, with which Python's numbers are written and NumPy's not?

    def _parse(self, words):
        if self.odd and "_" in "".join(words):
            raise ValueError
        if self.dtype.kind == "c":
            words = [_plain(word) for word in words]
        return np.array(words, dtype=self.parsed)

    def _converter(self, i, n):
        """What converts column i of n, or None."""
        if not isinstance(self.converters, dict):
            return self.converters
        return self.converters.get(i, self.converters.get(i - n))

    def check(self, columns, n):
        """ValueError for a converter of a column that is not one of n."""
        if columns is None and isinstance(self.converters, dict):
            for key in self.converters:
                if not -n <= key < n:
                    raise ValueError(
                        "converter specified for column %d, which is invalid for the number of "
                        "fields %d." % (key, n)
                    )

    def row(self, words, columns, n):
        """The values of the words in these columns of row n; IndexError if there is none."""
        chosen = words if columns is None else [words[i] for i in columns]
        if self.converters is None:
            try:
                return self._parse(chosen)
            except (ValueError, OverflowError):
                pass
        columns = range(len(words)) if columns is None else [i % len(words) for i in columns]
        row = np.empty(len(chosen), self.dtype)
        for at, i in enumerate(columns):
            word = words[i]
            convert = self._converter(i, len(words))
            try:
                if convert is None:
                    row[at : at + 1] = self._parse([word])
                else:
                    value = convert(word.encode() if self.as_bytes else word)
                    row[at] = np.nan if value is None else value
            except Exception:
                text = "could not convert string %r to %s at row %d, column %d."
                raise ValueError(text % (word, self.dtype.name, n, i + 1))
        return row


def loadtxt(
    fname,
    dtype=float,
    comments="#",
    delimiter=None,
    converters=None,
    skiprows=0,
    usecols=None,
    unpack=False,
    ndmin=0,
    encoding=None,
    max_rows=None,
    *,
    quotechar=None,
    like=None,
):
    """The numbers of a text file, a row of the result for each line.

    fname is a name (.gz is decompressed), a file, or any iterable of lines. ValueError for what
    is no number and for a line of another length than the first.
    """
    dtype = np.dtype(float if dtype is None else dtype)
    if isinstance(delimiter, bytes):
        delimiter = decode(delimiter, "latin1")
    columns = None if usecols is None else _columns(usecols)
    check_ndmin(ndmin)
    comments = _comments(comments, delimiter, quotechar)
    skiprows = _check_count(skiprows)
    if max_rows is not None:
        max_rows = _check_count(max_rows)
    _check_controls(delimiter, comments, quotechar)
    _check_converters(converters)
    with Opened(fname, text=True) as opened:
        n_lines = count_lines(opened)
        try:
            lines = read_lines(opened, encoding)
        except TypeError:
            raise ValueError(
                "fname must be a string, filehandle, list of strings,\nor generator. "
                "Got %s instead." % type(fname)
            )
        for _ in range(skiprows):
            if next(lines, None) is None:
                break
        parser = _Parser(dtype, converters, encoding == "bytes")
        if quotechar is not None:
            lines = (line + "\n" for line in lines) if opened.own else lines
            rows = _quoted_fields(lines, delimiter, comments, quotechar)
        else:
            lines = lines if opened.own else _without_ends(lines)
            rows = _fields(lines, delimiter, comments, parser)
        table = Table(dtype, n_lines if max_rows is None else min(n_lines, max_rows))
        _read(rows, parser, columns, max_rows, table)
        a = table.done(1 if columns is None else len(columns))
    return shape_result(a, ndmin, unpack)


def _read(rows, parser, columns, max_rows, table):
    width = None
    while max_rows is None or table.n < max_rows:
        words = next(rows, None)
        if words is None:
            break
        n = len(words)
        if columns is None:
            width = width or n
            if n != width:
                raise ValueError(
                    "the number of columns changed from %d to %d at row %d; use `usecols` to "
                    "select a subset and avoid this error" % (width, n, table.n + 1)
                )
        if table.n == 0:
            parser.check(columns, n)
        try:
            row = parser.row(words, columns, table.n)
        except IndexError:
            i = next(i for i in columns if not -n <= i < n)
            text = "invalid column index %d at row %d with %d columns"
            raise ValueError(text % (i, table.n + 1, n))
        table.add(row)
