"""Arrays in binary files: save, load, savez, savez_compressed, fromfile, ndarray.tofile."""

import numpy as np
from numpy import _npy


def path(file):
    """The name of a file, given as text or as an object that has one; None for anything else."""
    if hasattr(file, "__fspath__"):
        file = file.__fspath__()
    if isinstance(file, bytes):
        file = str(file, "utf-8")
    return file if isinstance(file, str) else None


class Opened:
    """file itself, or the file of that name, which is closed behind the block.

    As text, a file called .gz is compressed.
    """

    def __init__(self, file, mode="rb", suffix="", text=False):
        name = path(file)
        self.own = name is not None
        if self.own:
            name = name if name.endswith(suffix) else name + suffix
            file = open(name, mode)  # noqa: SIM115  (__exit__ closes it)
            if text and name.endswith(".gz"):
                import deflate

                file = deflate.DeflateIO(file, deflate.GZIP, 0, True)
        elif not text and not hasattr(file, "read" if mode == "rb" else "write"):
            text = "expected str, bytes or os.PathLike object, not %s"
            raise TypeError(text % type(file).__name__)
        self.file = file

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.own:
            self.file.close()


def save(file, arr, allow_pickle=True):
    """Write arr as .npy, the suffix added to a name without it, or to an open binary stream."""
    arr = np.asanyarray(arr)
    with Opened(file, "wb", ".npy") as opened:
        _npy.write_array(opened.file, arr)


def load(
    file,
    mmap_mode=None,
    allow_pickle=False,
    fix_imports=True,
    encoding="ASCII",
    *,
    max_header_size=_npy.MAX_HEADER_SIZE,
):
    """The array of a .npy file, or an NpzFile over an archive, which reads arrays when asked.

    A stream must have read, for an archive also seek and tell. ValueError for anything else.
    """
    if encoding not in ("ASCII", "latin1", "bytes"):
        raise ValueError("encoding must be 'ASCII', 'latin1', or 'bytes'")
    if mmap_mode is not None:
        raise ValueError("mmap_mode: there are no memory-mapped files here")
    with Opened(file) as opened:
        fp = opened.file
        start = fp.read(len(_npy.MAGIC_PREFIX))
        if not start:
            raise EOFError("No data left in file")
        if start[:4] in (b"PK\3\4", b"PK\5\6"):
            from numpy._npz import NpzFile

            archive = NpzFile(fp, opened.own, allow_pickle, max_header_size=max_header_size)
            if opened.own:
                archive.name = path(file)
            opened.own = False  # now the archive closes it
            return archive
        if start != _npy.MAGIC_PREFIX:
            raise ValueError(
                "This file contains pickled (object) data. There is no pickle here to load it."
            )
        return _npy.read_array_behind(fp, start, 1 << 31 if allow_pickle else max_header_size)


def savez(file, *args, allow_pickle=True, **kwds):
    """Write several arrays to an uncompressed .npz archive: arr_0, arr_1 ... and by keyword."""
    from numpy._npz import write

    write(file, args, kwds, False)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """Write several arrays to a compressed .npz archive."""
    from numpy._npz import write

    write(file, args, kwds, True)


def fromfile(file, dtype=float, count=-1, sep="", offset=0, *, like=None):
    """A 1-D array of what a file holds: elements as they are in memory, or numbers as text.

    It starts offset bytes from where an open file is; count of -1 means all. With sep, which
    stands between the numbers (white space for any), the file is text. Fewer elements than
    count are no error.
    """
    dtype = np.dtype(dtype)
    if sep and offset:
        raise TypeError("'offset' argument only permitted for binary files")
    with Opened(file) as opened:
        fp = opened.file
        if sep:
            from numpy._text import read_numbers

            return read_numbers(fp, dtype, count, sep)
        if offset:
            fp.seek(offset, 1)
        return _elements(fp, dtype, count)


def _elements(fp, dtype, count):
    there = _npy.left_in(fp)
    if there is not None:
        there //= dtype.itemsize
        count = there if count < 0 else min(count, there)
    step = 256 if count < 0 else count
    a = np.empty(step, dtype.newbyteorder("="))
    got = _npy.fill(fp, a.view(np.uint8))
    while count < 0 and got == a.nbytes:
        a.resize(len(a) + len(a) // 2, refcheck=False)
        got += _npy.fill(fp, a.view(np.uint8)[got:])
    n = got // dtype.itemsize
    if n < len(a):
        a.resize(n, refcheck=False)
    if not dtype.isnative:
        _npy.swap(a)
    return a


def tofile(a, fid, sep="", format="%s"):
    """Write the elements of a in C order: their bytes, or with sep as text between them."""
    with Opened(fid, "wb") as opened:
        fp = opened.file
        if not sep:
            _npy.write_blocks(fp, a)
            return
        text = type(fp).__name__ in ("StringIO", "TextIOWrapper")
        between = ""
        for x in a.flat:
            word = between + (format % x.item() if format else str(x.item()))
            fp.write(word if text else word.encode())
            between = sep
