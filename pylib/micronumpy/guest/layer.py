# What a board says of its image's Python layer and of the copy in /lib/micronumpy, as JSON; and
# what it does with the copy's files.
import json
import os
import sys

_FOLDER = "/lib/micronumpy"
_INDEX = _FOLDER + "/INDEX"


def _entries(folder):
    try:
        return list(os.ilistdir(folder))
    except OSError:
        return []


def _files(folder):
    for entry in _entries(folder):
        path = folder + "/" + entry[0]
        if entry[1] & 0x4000:
            yield from _files(path)
        else:
            yield path


def _try(function, path):
    try:
        function(path)
    except OSError:  # it is there already, or not
        return


def _facts():
    import numpy
    from numpy import _image, _layer

    print(
        json.dumps(
            {
                "mpy": sys.implementation._mpy & 0xFF,
                "c_api": _layer.C_API,
                "version": numpy.__micronumpy__,
                "image": _image.FILES.hex(),
                "files": {path[len(_FOLDER) + 1 :]: _layer.crc(path) for path in _files(_FOLDER)},
            }
        )
    )


def _prepare(stale):
    """Without INDEX the board uses what is frozen, until it is there again."""
    for folder in ("/lib", _FOLDER):
        _try(os.mkdir, folder)
    _try(os.remove, _INDEX)
    for name in stale:
        _try(os.remove, _FOLDER + "/" + name)


def _remove(folder):
    for entry in _entries(folder):
        if entry[1] & 0x4000:
            _remove(folder + "/" + entry[0])
        else:
            os.remove(folder + "/" + entry[0])
    os.rmdir(folder)


def _choose():
    from numpy import _layer

    _layer.choose()
    print(_layer.failure)
