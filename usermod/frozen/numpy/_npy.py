"""The .npy format (numpy.lib.format): headers, and arrays written and read block by block.

Source: NEP 1 and the description of the format in NumPy's manual.
"""

import struct

import numpy as np

MAGIC_PREFIX = b"\x93NUMPY"
MAGIC_LEN = 8
ARRAY_ALIGN = 64
BUFFER_SIZE = 262144
EXPECTED_KEYS = {"descr", "fortran_order", "shape"}
GROWTH_AXIS_MAX_DIGITS = 21
MAX_HEADER_SIZE = 10000

BLOCK = 4096  # bytes that one call reads or writes
_VERSIONS = ((1, 0), (2, 0), (3, 0), None)
# Streams in C, and one of our own: they fill an array's memory, others are asked for bytes.
_NATIVE = ("FileIO", "BytesIO", "BufferedWriter", "DeflateIO", "Member")


# --- Streams ---


def isfileobj(f):
    """Is f a file, opened in binary mode, of a file system?"""
    return type(f).__name__ == "FileIO"


def is_native(f):
    """Does f take and fill an array's own memory?"""
    return type(f).__name__ in _NATIVE


def read_bytes(fp, n, what, data=b""):
    """n bytes, the first of which are data and the rest from a stream, or ValueError."""
    while len(data) < n:
        more = fp.read(n - len(data))
        if not more:
            raise ValueError("EOF: reading %s, expected %d bytes got %d" % (what, n, len(data)))
        data += more
    return data


def fill(fp, data):
    """Reads until data, a 1-D array of uint8, is full or the stream ends; returns the number."""
    native = is_native(fp)
    n = 0
    while n < len(data):
        block = data[n : n + BLOCK]
        if native:
            got = fp.readinto(block)
        else:
            text = fp.read(len(block))
            got = len(text)
            block[:got] = np.frombuffer(text, np.uint8)
        if not got:
            break
        n += got
    return n


def left_in(fp):
    """How many bytes of a stream are left; None when it cannot tell."""
    if not hasattr(fp, "seek") or not is_native(fp):
        return getattr(fp, "left", None)
    at = fp.tell()
    n = fp.seek(0, 2) - at
    fp.seek(at)
    return n


def blocks(a, fortran=False):
    """The bytes of a in C or Fortran order, in arrays that share its memory when they can."""
    a = a.T if fortran else a
    n = BLOCK
    if a.flags.c_contiguous:
        a = a.reshape(-1).view(np.uint8)
    else:
        n //= a.itemsize
        a = a.flat
    for i in range(0, len(a), n):
        yield a[i : i + n]


def write_blocks(fp, a, fortran=False):
    """Write the bytes of a to a stream."""
    native = is_native(fp)
    for block in blocks(a, fortran):
        fp.write(block if native else block.tobytes())


def swap(a):
    """Reverse the bytes of each element of a 1-D array where it is."""
    for i in range(0, len(a), 256):
        a[i : i + 256].byteswap(True)


# --- A Python literal, by a parser that knows no more than headers need ---


def _blank(s, i):
    while s[i : i + 1] and s[i] in " \t\r\n":
        i += 1
    return i


def _literal(s, i, depth=0):
    """The literal in s at i and the place behind it; SyntaxError if there is none."""
    i = _blank(s, i)
    c = s[i : i + 1]
    if c == "'" or c == '"':
        j = s.find(c, i + 1)
        text = s[i + 1 : j]
        if j < 0 or "\\" in text or "\n" in text:
            raise SyntaxError
        return text, j + 1
    if c and c in "([{" and depth < 8:
        return _items(s, i + 1, ")]}"["([{".index(c)], depth + 1)
    for word, value in (("True", True), ("False", False), ("None", None)):
        if s.startswith(word, i):
            return value, i + len(word)
    j = i + (c == "-" or c == "+")
    start = j
    while "0" <= s[j : j + 1] <= "9":
        j += 1
    if j == start or s[start] == "0" and s[start:j].strip("0"):
        raise SyntaxError
    # Python 2 wrote 3L.
    return int(s[i:j]), j + (s[j : j + 1] == "L")


def _items(s, i, close, depth):
    """The members up to the closing bracket as a tuple, list or dict; a lone (x) is x."""
    found = []
    i = _blank(s, i)
    comma = True
    while s[i : i + 1] != close:
        if not comma:
            raise SyntaxError
        item, i = _literal(s, i, depth)
        if close == "}":
            i = _blank(s, i)
            if s[i : i + 1] != ":" or not isinstance(item, (str, int)):
                raise SyntaxError
            value, i = _literal(s, i + 1, depth)
            item = (item, value)
        found.append(item)
        i = _blank(s, i)
        comma = s[i : i + 1] == ","
        if comma:
            i = _blank(s, i + 1)
    if close == "}":
        return dict(found), i + 1
    if close == ")":
        return found[0] if len(found) == 1 and not comma else tuple(found), i + 1
    return found, i + 1


# --- Headers ---


def _check_version(version):
    if version not in _VERSIONS:
        text = "we only support format version (1,0), (2,0), and (3,0), not %s"
        raise ValueError(text % (version,))


def magic(major, minor):
    """The eight bytes that a file of this version begins with."""
    for word, n in (("major", major), ("minor", minor)):
        if n < 0 or n > 255:
            raise ValueError("%s version must be 0 <= %s < 256" % (word, word))
    return MAGIC_PREFIX + bytes([major, minor])


def read_magic(fp, start=b""):
    """The version (major, minor) of a file whose first bytes, start, have been read already."""
    data = read_bytes(fp, MAGIC_LEN, "magic string", start)
    if data[:-2] != MAGIC_PREFIX:
        text = "the magic string is not correct; expected %r, got %r"
        raise ValueError(text % (MAGIC_PREFIX, data[:-2]))
    return data[-2], data[-1]


def dtype_to_descr(dtype):
    """What a header says of a dtype."""
    return dtype.str


def descr_to_dtype(descr):
    """The dtype that a header means; TypeError for strings, dates, objects and structures."""
    if not isinstance(descr, str):
        raise TypeError("Cannot construct a dtype from %r" % (descr,))
    return np.dtype(descr)


def header_data_from_array_1_0(array):
    """The dict of a header."""
    fortran = array.flags.f_contiguous and not array.flags.c_contiguous
    return {
        "shape": array.shape,
        "fortran_order": fortran,
        "descr": dtype_to_descr(array.dtype),
    }


def header(d, version=None):
    """The bytes in front of the data, with room for the first axis to grow."""
    text = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }"
    shape = d["shape"]
    text %= (d["descr"], d["fortran_order"], shape)
    if shape:
        grows = repr(shape[-1 if d["fortran_order"] else 0])
        text += " " * (GROWTH_AXIS_MAX_DIGITS - len(grows))
    version = version or (1, 0)
    form = "<H" if version == (1, 0) else "<I"
    before = MAGIC_LEN + struct.calcsize(form)
    pad = ARRAY_ALIGN - (before + len(text) + 1) % ARRAY_ALIGN
    text += " " * pad + "\n"
    if len(text) > 65535 and version == (1, 0):
        raise ValueError("Header length %d too big for version=%s" % (len(text), version))
    return magic(*version) + struct.pack(form, len(text)) + text.encode()


def write_array_header_1_0(fp, d):
    """Write a header of version 1.0."""
    fp.write(header(d, (1, 0)))


def write_array_header_2_0(fp, d):
    """Write a header of version 2.0."""
    fp.write(header(d, (2, 0)))


def _header_text(fp, version, limit):
    form = "<H" if version == (1, 0) else "<I"
    n = struct.unpack(form, read_bytes(fp, struct.calcsize(form), "array header length"))[0]
    if n <= limit:
        return read_bytes(fp, n, "array header")
    got = 0
    while got < n:
        block = fp.read(min(256, n - got))
        if not block:
            raise ValueError("EOF: reading array header, expected %d bytes got %d" % (n, got))
        got += len(block)
    raise ValueError(
        "Header info length (%d) is large and may not be safe to load securely.\n"
        "To allow loading, adjust `max_header_size` or fully trust the `.npy` file using "
        "`allow_pickle=True`." % n
    )


def _read_header(fp, version, max_header_size=MAX_HEADER_SIZE):
    """Shape, whether in Fortran order, and dtype."""
    text = _header_text(fp, version, max_header_size)
    try:
        text = str(text, "utf-8")
        d, end = _literal(text, 0)
        if _blank(text, end) != len(text):
            raise SyntaxError
    except (SyntaxError, UnicodeError):
        raise ValueError("Cannot parse header: %r" % text)
    if not isinstance(d, dict):
        raise ValueError("Header is not a dictionary: %r" % (d,))
    if set(d) != EXPECTED_KEYS:
        keys = sorted(d)
        raise ValueError("Header does not contain the correct keys: %r" % keys)
    shape, fortran, descr = d["shape"], d["fortran_order"], d["descr"]
    if not isinstance(shape, tuple) or not all(isinstance(n, int) for n in shape):
        raise ValueError("shape is not valid: %r" % (shape,))
    if not isinstance(fortran, bool):
        raise ValueError("fortran_order is not a valid bool: %r" % (fortran,))
    if isinstance(descr, str) and descr.lstrip("<>|=") == "O":
        raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
    try:
        return shape, fortran, descr_to_dtype(descr)
    except TypeError:
        raise ValueError("descr is not a valid dtype descriptor: %r" % (descr,))


def read_array_header_1_0(fp, max_header_size=MAX_HEADER_SIZE):
    """Shape, whether in Fortran order, and dtype from behind the magic of version 1.0."""
    return _read_header(fp, (1, 0), max_header_size)


def read_array_header_2_0(fp, max_header_size=MAX_HEADER_SIZE):
    """The same for version 2.0."""
    return _read_header(fp, (2, 0), max_header_size)


# --- Arrays ---


def write_array(fp, array, version=None, allow_pickle=True, pickle_kwargs=None):
    """Write a header and the elements to a stream."""
    _check_version(version)
    if type(fp).__name__ in ("StringIO", "TextIOWrapper"):
        raise TypeError("write() argument must be str, not bytes")
    d = header_data_from_array_1_0(array)
    fp.write(header(d, version))
    write_blocks(fp, array, d["fortran_order"])


def _check_size(fp, shape, count, itemsize):
    """ValueError when there are fewer elements left than the header says, before room is made."""
    n_bytes = left_in(fp)
    n = count if n_bytes is None or n_bytes >= count * itemsize else n_bytes // itemsize
    if isfileobj(fp) and (n < count or count < 0):
        raise ValueError(
            "Failed to read all data for array. Expected %s = %d elements, could only read %d "
            "elements. (file seems not fully written?)" % (shape, count, max(n, 0))
        )
    if count < 0:
        raise ValueError("negative dimensions are not allowed")
    if n < count:
        _raise_short(count * itemsize, n_bytes, itemsize)


def _raise_short(n, got, itemsize):
    # NumPy reads so many bytes at once.
    part = BUFFER_SIZE // itemsize * itemsize
    done = got // part * part
    text = "EOF: reading array data, expected %d bytes got %d"
    raise ValueError(text % (min(part, n - done), got - done))


def read_array(fp, allow_pickle=False, pickle_kwargs=None, *, max_header_size=MAX_HEADER_SIZE):
    """The array of a stream, in the machine's byte order, its elements read in place.

    ValueError for what is no such file, or not one of numbers.
    """
    return read_array_behind(fp, b"", 1 << 31 if allow_pickle else max_header_size)


def read_array_behind(fp, start, max_header_size=MAX_HEADER_SIZE):
    """The same when the first bytes, start, have been read."""
    version = read_magic(fp, start)
    _check_version(version)
    shape, fortran, dtype = _read_header(fp, version, max_header_size)
    count = int(np.multiply.reduce(shape, dtype=np.int64)) if shape else 1
    _check_size(fp, shape, count, dtype.itemsize)
    a = np.empty(count, dtype.newbyteorder("="))
    got = fill(fp, a.view(np.uint8))
    if got < a.nbytes:
        _raise_short(a.nbytes, got, a.itemsize)
    if not dtype.isnative:
        swap(a)
    return a.reshape(shape[::-1]).T if fortran else a.reshape(shape)
