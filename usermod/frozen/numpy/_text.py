"""Text: savetxt, the numbers of fromfile with a separator, and what readers of text share.

Files are read and written line by line; what is held is one line and the array.
"""

import numpy as np
from numpy._npyio import Opened, path

_LATIN = ("latin1", "latin-1", "iso-8859-1", "bytes", None)


# --- Lines ---


def decode(data, encoding):
    """Text of bytes in UTF-8 or Latin-1."""
    if encoding in ("utf-8", "utf8", "UTF-8", "ascii"):
        return str(data, "utf-8")
    if encoding not in _LATIN:
        raise LookupError("unknown encoding: %s" % encoding)
    if max(data, default=0) < 128:
        return str(data, "utf-8")
    return "".join([chr(c) for c in data])


def _file_lines(fp, encoding):
    """The lines of a file that nobody else reads, without their ends: \\n, \\r\\n or \\r."""
    parts = []
    block = fp.read(512)
    while block:
        if b"\r" in block:
            if block[-1:] == b"\r":
                block += fp.read(1)
            block = block.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        end = block.rfind(b"\n")
        if end >= 0:
            parts.append(block[:end])
            yield from decode(b"".join(parts), encoding).split("\n")
            parts = []
            block = block[end + 1 :]
        parts.append(block)
        block = fp.read(512)
    rest = b"".join(parts)
    if rest:
        yield decode(rest, encoding)


def _lines(lines, encoding):
    for line in lines:
        if isinstance(line, (bytes, bytearray)):
            line = decode(line, encoding)
        elif not isinstance(line, str):
            raise TypeError("non-string returned while reading data")
        yield line


def count_lines(opened):
    """How many lines there are in an Opened that can be read twice, otherwise a few."""
    fp = opened.file
    if not opened.own or not hasattr(fp, "seek"):
        return 16
    n = 1
    block = fp.read(512)
    while block:
        n += block.count(b"\n")
        block = fp.read(512)
    fp.seek(0)
    return n


def read_lines(opened, encoding):
    """An iterator over the lines of an Opened, as text.

    Without an encoding, files are UTF-8 and bytes from elsewhere Latin-1, as in NumPy.
    """
    if opened.own:
        encoding = "utf-8" if encoding in (None, "bytes") else encoding
        return _file_lines(opened.file, encoding)
    return _lines(iter(opened.file), encoding)


# --- The array ---


class Table:
    """An array that grows by rows, with room for so many at first.

    While it grows there are two of it in memory.
    """

    def __init__(self, dtype, room):
        self.dtype = dtype
        self.room = room
        self.array = None
        self.n = 0

    def add(self, row):
        """Append an array, of the shape of those before."""
        if self.array is None:
            try:
                self.array = np.empty((self.room,) + row.shape, self.dtype)
            except MemoryError:
                # Most of the lines may be empty.
                self.array = np.empty((16,) + row.shape, self.dtype)
        elif self.n == len(self.array):
            self._resize(self.n + self.n // 4 + 16)
        self.array[self.n] = row
        self.n += 1

    def widen(self, dtype):
        """Go on with another dtype, which holds what there is."""
        if dtype != self.dtype:
            self.dtype = dtype
            if self.array is not None:
                self.array = self.array.astype(dtype)

    def _resize(self, n):
        self.array.resize((n,) + self.array.shape[1:], refcheck=False)

    def done(self, *width):
        """The array; its rows have this shape if there are none."""
        if self.array is None:
            return np.empty((0,) + width, self.dtype)
        if self.n < len(self.array):
            self._resize(self.n)
        return self.array


def check_ndmin(ndmin):
    """ValueError unless ndmin is 0, 1 or 2."""
    if ndmin not in (0, 1, 2):
        raise ValueError("Illegal value of ndmin keyword: %s" % ndmin)


def shape_result(a, ndmin, unpack):
    """Without axes of length 1 beyond ndmin, transposed to unpack."""
    if a.ndim > ndmin:
        a = np.squeeze(a)
    if a.ndim < ndmin:
        a = np.atleast_1d(a) if ndmin == 1 else np.atleast_2d(a).T
    return a.T if unpack else a


# --- fromfile ---


def _words(fp, sep):
    """What stands between separators, None for white space; nothing behind the last one."""
    rest = ""
    block = fp.read(512)
    while block:
        rest += decode(block, "latin1") if isinstance(block, bytes) else block
        words = rest.split(sep)
        # The last one may go on in the next block.
        rest = words.pop() if sep or not rest[-1].isspace() else ""
        yield from words
        block = fp.read(512)
    if rest.strip():
        yield rest


def read_numbers(fp, dtype, count, sep):
    """Numbers of a text stream between separators: at most count of them, all if negative."""
    wide = np.dtype(np.int64) if dtype.kind in "biu" and dtype.char != "L" else dtype
    table = Table(dtype, 16)
    for word in _words(fp, sep.strip() or None):
        if table.n == count:
            break
        try:
            if "_" in word:
                raise ValueError
            table.add(np.array(word, dtype=wide))
        except (ValueError, OverflowError):
            text = "string or file could not be read to its end due to unmatched data"
            raise ValueError(text)
    return table.done()


# --- savetxt ---


def _format(fmt, columns, delimiter, is_complex):
    """The format of a row."""
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != columns:
            raise AttributeError("fmt has wrong shape.  %s" % (fmt,))
        return delimiter.join(fmt)
    if not isinstance(fmt, str):
        raise ValueError("invalid fmt: %r" % (fmt,))
    n = fmt.count("%")
    if n == 1:
        one = " (%s+%sj)" % (fmt, fmt) if is_complex else fmt
        return delimiter.join([one] * columns)
    if n != columns * (2 if is_complex else 1):
        raise ValueError("fmt has wrong number of % formats:  " + fmt)
    return fmt


def _put(fp, text):
    try:
        fp.write(text)
    except TypeError:
        fp.write(text.encode())


def savetxt(
    fname,
    X,
    fmt="%.18e",
    delimiter=" ",
    newline="\n",
    header="",
    footer="",
    comments="# ",
    encoding=None,
):
    """Write a 1-D or 2-D array as text, a line for each row; .gz is compressed.

    fmt is for one number, a list of formats one for each column, or a format of the whole row.
    """
    if path(fname) is None and not hasattr(fname, "write"):
        raise ValueError("fname must be a string or file handle")
    X = np.asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
    if X.ndim == 1:
        X = X.reshape(-1, 1)
    is_complex = X.dtype.kind == "c"
    form = _format(fmt, X.shape[1], delimiter, is_complex)
    with Opened(fname, "wb", text=True) as opened:
        fp = opened.file
        if header:
            _put(fp, comments + header.replace("\n", "\n" + comments) + newline)
        for row in X:
            if is_complex:
                row = [part for z in row for part in (z.real, z.imag)]
            try:
                line = form % tuple(row)
            except TypeError:
                raise TypeError(
                    "Mismatch between array dtype ('%s') and format specifier ('%s')"
                    % (X.dtype, form)
                )
            _put(fp, (line.replace("+-", "-") if is_complex else line) + newline)
        if footer:
            _put(fp, comments + footer.replace("\n", "\n" + comments) + newline)
