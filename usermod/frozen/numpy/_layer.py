"""Whether the files that `micronumpy install` has put into /lib/micronumpy fit this image.

bind/layer.c asks, and takes them in place of the frozen ones. This file is always the image's own.
INDEX, written last and removed first, has three lines `c_api NUMBER`, `version VERSION` and
`image CRC`, which names the frozen files that the copy was made to complete; a line
`numpy/_poly.mpy CRC` for each file; and `end`.
"""

import os
from binascii import crc32

from numpy import __micronumpy__
from numpy._image import FILES

# What the C module offers to this layer, as a number: raise it by one whenever a file of this
# layer would not run on the images built before, because it takes something new of C, or C has
# changed or lost something that it takes. It is written here and nowhere else.
C_API = 1

FOLDER = "/lib/micronumpy"
INDEX = FOLDER + "/INDEX"

version = ""  # of the copy, while it is in use
failure = ""  # why it is not, if there is one


class _DoesNotFit(Exception):
    pass


def _numbers(text):
    return [int(part) for part in text.split(".")[:3]]


def _read(index):
    """The copy's version. OSError if a file is missing, ValueError if that is no index."""
    keys, values = zip(*[index.readline().split() for _ in range(3)])
    if keys != ("c_api", "version", "image"):
        raise ValueError
    c_api, copy, image = values
    if int(c_api) != C_API:
        raise _DoesNotFit("it is for C API level %s, and the image has %d" % (c_api, C_API))
    if _numbers(copy) < _numbers(__micronumpy__):
        raise _DoesNotFit("its version %s is older than the image's %s" % (copy, __micronumpy__))
    if int(image, 16) != crc32(FILES):
        raise _DoesNotFit("it was made for another image")
    while (line := index.readline()) != "end\n":
        name, _ = line.split()
        os.stat(FOLDER + "/" + name)
    return copy


def choose():
    """Whether the copy is to be used."""
    global version, failure
    version = failure = ""
    try:
        with open(INDEX) as index:
            version = _read(index)
    except _DoesNotFit as error:
        failure = str(error)
    except OSError:
        failure = "it is not complete"
    except ValueError:
        failure = "its INDEX is damaged"
    return not failure


def check(path):
    """Whether this file belongs to the copy and is as it was copied."""
    name = path[len(FOLDER) + 1 :]
    with open(INDEX) as index:
        for line in index:
            if line.startswith(name + " "):
                if crc(path) == int(line.split()[1], 16):
                    return True
                raise ValueError("it has changed since it was copied")
    return False


def crc(path):
    """The checksum of a file."""
    found = 0
    with open(path, "rb") as file:
        while part := file.read(512):
            found = crc32(part, found)
    return found


def fail(name, error):
    """The frozen files are in use from now on, for this reason."""
    global version, failure
    version, failure = "", "%s: %s: %s" % (name, type(error).__name__, error)


def describe():
    """What show_config() says."""
    if version:
        return "%s, version %s" % (FOLDER, version)
    frozen = "frozen, version " + __micronumpy__
    if failure:
        return "%s; not %s: %s" % (frozen, FOLDER, failure)
    return frozen
