"""Archives of arrays: .npz, which is zip with members stored or deflated.

Members are written and read block by block, as in _npy.py. Source: PKWARE's APPNOTE.
"""

import io
import struct
from binascii import crc32

import numpy as np
from numpy import _npy
from numpy._npyio import Opened

_LOCAL = "<4s5H3I2H"
_CENTRAL = "<4s6H3I5H2I"
_END = "<4s4H2IH"
_TAIL = 22 + 65535  # the end record and the longest comment
_DEFLATED = 8


class BadZipFile(Exception):
    """A damaged archive."""


class error(Exception):
    """Damaged compressed data, as zlib.error."""


# --- Writing ---


class _Deflater:
    """Collects what deflate makes of blocks, and hands it on in blocks."""

    def __init__(self, fp):
        import deflate

        self.fp = fp
        self.made = io.BytesIO()
        self.size = 0
        self.stream = deflate.DeflateIO(self.made, deflate.RAW, 9)

    def write(self, block):
        self.stream.write(block)
        if self.made.tell() >= _npy.BLOCK:
            self.drain()

    def drain(self):
        n = self.made.tell()
        self.made.seek(0)
        self.fp.write(self.made.read(n))
        self.made.seek(0)
        self.size += n

    def close(self):
        self.stream.close()
        self.drain()


def _parts(a):
    """The blocks of a .npy file."""
    d = _npy.header_data_from_array_1_0(a)
    yield _npy.header(d)
    yield from _npy.blocks(a, d["fortran_order"])


def _sum(a):
    """Check sum and size of a .npy file."""
    crc = size = 0
    for block in _parts(a):
        crc = crc32(block, crc)
        size += len(block) if isinstance(block, bytes) else block.nbytes
    return crc, size


def _write_member(fp, name, a, compress):
    """Write one member. Returns its entry in the directory up to where it begins, and its size."""
    crc, size = _sum(a)
    packed = 0 if compress else size
    # Flag 8: the size follows the data, as it is not known yet. 33 is the first of January 1980.
    flags = (8 if compress else 0) | (0x800 if any(c > 127 for c in name) else 0)
    common = (20, flags, _DEFLATED if compress else 0, 0, 33)
    ends = (crc, packed, size, len(name), 0)
    fp.write(struct.pack(_LOCAL, b"PK\3\4", *common, *ends) + name)
    n = 30 + len(name)
    if compress:
        packer = _Deflater(fp)
        for block in _parts(a):
            packer.write(block)
        packer.close()
        packed = packer.size
        fp.write(struct.pack("<4s3I", b"PK\7\x08", crc, packed, size))
        n += 16
    else:
        _npy.write_array(fp, a)
    ends = (crc, packed, size, len(name), 0, 0, 0, 0, 0)
    return (b"PK\1\2", 20) + common + ends, n + packed


def write(file, args, kwds, compress):
    """np.savez: positional arrays are arr_0, arr_1 ..."""
    for i, a in enumerate(args):
        key = "arr_%d" % i
        if key in kwds:
            raise ValueError("Cannot use un-named variables and keyword " + key)
        kwds[key] = a
    arrays = [((key + ".npy").encode(), np.asanyarray(a)) for key, a in kwds.items()]
    if compress:
        import deflate

        if not hasattr(deflate.DeflateIO, "write"):
            raise NotImplementedError("this firmware cannot compress: use np.savez")
    with Opened(file, "wb", ".npz") as opened:
        fp = opened.file
        at = fp.tell() if hasattr(fp, "tell") else 0
        entries = []
        for name, a in arrays:
            entry, n = _write_member(fp, name, a, compress)
            entries.append(struct.pack(_CENTRAL, *entry, at) + name)
            at += n
        directory = b"".join(entries)
        n = len(arrays)
        fp.write(directory)
        fp.write(struct.pack(_END, b"PK\5\6", 0, 0, n, n, len(directory), at, 0))


# --- Reading ---


def _text(name):
    try:
        return str(name, "utf-8")
    except UnicodeError:
        return "".join([chr(c) for c in name])


class Member:
    """A member as a stream that is read from its start to its end, where its sum is checked."""

    def __init__(self, fp, name, entry):
        flags, method, self.wanted, packed, size, at = entry
        fp.seek(at)
        local = fp.read(30)
        if len(local) < 30:
            raise BadZipFile("Truncated file header")
        local = struct.unpack(_LOCAL, local)
        if local[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        if fp.read(local[9]) != name:
            raise BadZipFile("File name in directory %r and header differ." % _text(name))
        if flags & 1:
            raise RuntimeError(
                "File %r is encrypted, password required for extraction" % _text(name)
            )
        if method not in (0, _DEFLATED) or flags & 0x60:
            raise NotImplementedError("That compression method is not supported")
        at += 30 + local[9] + local[10]
        fp.seek(at)
        self.fp = fp
        self.end = at + packed
        self.name = name
        self.left = size if method and packed else min(size, packed)
        self.crc = 0
        self.stream = _inflater(fp, packed, size) if method else fp

    def readinto(self, data):
        data = data[: self.left]
        try:
            n = _npy.fill(self.stream, data)
        except OSError as e:
            if e.args[0] != 22:
                raise
            raise error("Error -3 while decompressing data")
        self.left -= n
        self.crc = crc32(data[:n], self.crc)
        if n < len(data) and self.stream is self.fp:
            raise EOFError
        if n < len(data):
            self.left = 0  # deflated data says itself where it ends
        if self.left == 0 and (self.crc != self.wanted or self.fp.tell() > self.end):
            raise BadZipFile("Bad CRC-32 for file %r" % _text(self.name))
        return n

    def read(self, n=-1):
        data = np.empty(self.left if n < 0 else min(n, self.left), np.uint8)
        return data[: self.readinto(data)].tobytes()

    def check(self):
        """Look at the sum when little is left; a stream cut off behind what was read has none."""
        if self.left <= _npy.BLOCK:
            try:
                self.read()
            except EOFError:
                pass


def _inflater(fp, packed, size):
    import deflate

    if not _npy.is_native(fp):
        fp = io.BytesIO(fp.read(packed))
    bits = 8
    while bits < 15 and 1 << bits < size:
        bits += 1
    return deflate.DeflateIO(fp, deflate.RAW, bits)


def _find_end(fp):
    """Where the end record is, and what it holds."""
    fp.seek(0, 2)
    size = high = fp.tell()
    last = max(size - 22, 0)
    fp.seek(last)
    tail = fp.read(22)
    if len(tail) == 22 and tail.startswith(b"PK\5\6") and tail.endswith(b"\0\0"):
        return last, struct.unpack(_END, tail)
    lowest = max(size - _TAIL, 0)
    while high > lowest:
        low = max(high - 1024, lowest)
        fp.seek(low)
        tail = fp.read(min(1024 + 22, size - low))
        at = tail.rfind(b"PK\5\6")
        if at >= 0 and len(tail) - at >= 22:
            return low + at, struct.unpack_from(_END, tail, at)
        high = low
    raise BadZipFile("File is not a zip file")


def _directory(fp):
    """By name, as bytes, what the directory says of each member."""
    end, record = _find_end(fp)
    n, start = record[5:7]
    shift = end - n - start  # what stands in front of the archive
    if n > end:
        raise BadZipFile("Bad offset for central directory")
    fp.seek(start + shift)
    members = {}
    while n > 0:
        entry = fp.read(46)
        if len(entry) < 46 or n < 46:
            raise BadZipFile("Truncated central directory")
        entry = struct.unpack(_CENTRAL, entry)
        if entry[0] != b"PK\1\2":
            raise BadZipFile("Bad magic number for central directory")
        rest = sum(entry[10:13])
        name = fp.read(min(entry[10], n - 46))
        fp.seek(rest - entry[10], 1)
        members[name] = (entry[3], entry[4], entry[7], entry[8], entry[9], entry[16] + shift)
        n -= 46 + rest
    return members


class _Attributes:
    """The arrays of an archive as attributes."""

    def __init__(self, archive):
        self._archive = archive

    def __getattr__(self, name):
        try:
            return self._archive[name]
        except KeyError:
            raise AttributeError(name)


class NpzFile:
    """A mapping of names to the arrays of an archive, each read when it is asked for.

    Members of the archive that are no .npy files come as bytes.
    """

    name = "object"  # what repr calls the file

    def __init__(
        self,
        fid,
        own_fid=False,
        allow_pickle=False,
        pickle_kwargs=None,
        *,
        max_header_size=_npy.MAX_HEADER_SIZE,
    ):
        self._fp = fid
        self._members = _directory(fid)
        self.fid = fid if own_fid else None
        self.allow_pickle = allow_pickle
        self.max_header_size = max_header_size
        self.f = _Attributes(self)
        self._names = {}
        self.files = []
        for name in self._members:
            text = _text(name)
            short = text[:-4] if text.endswith(".npy") else text
            self.files.append(short)
            self._names[short] = self._names[text] = name

    def close(self):
        """Close the file, if it was opened here."""
        if self.fid is not None:
            self.fid.close()
        self.fid = self._fp = self.f = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __getitem__(self, key):
        if key not in self._names:
            raise KeyError("%s is not a file in the archive" % key)
        name = self._names[key]
        member = Member(self._fp, name, self._members[name])
        start = member.read(len(_npy.MAGIC_PREFIX))
        if start != _npy.MAGIC_PREFIX:
            return start + member.read()
        limit = 1 << 31 if self.allow_pickle else self.max_header_size
        a = _npy.read_array_behind(member, start, limit)
        member.check()  # behind the array there should be nothing
        return a

    def __contains__(self, key):
        return key in self._names

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def get(self, key, default=None):
        """The array of this name, or default."""
        if key not in self._names:
            return default
        return self[key]

    def keys(self):
        """The names, without .npy."""
        return list(self.files)

    def values(self):
        """The arrays, read one at a time."""
        for key in self.files:
            yield self[key]

    def items(self):
        """Pairs of name and array, read one at a time."""
        for key in self.files:
            yield key, self[key]

    def __repr__(self):
        names = ", ".join(self.files[:5]) + ("..." if len(self.files) > 5 else "")
        return "NpzFile %r with keys: %s" % (self.name, names)
