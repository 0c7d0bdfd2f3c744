"""How the packages of SciPy load their names: at first use, from the file that _names.py says."""


def loader(package):
    """The __getattr__ of the package with these globals; what it found stays in them."""

    def load(name):
        path = package["__name__"]
        for file, names in __import__(path + "._names", None, None, True).NAMES:
            if name == file or name in names:
                value = __import__(path + "." + file, None, None, True)
                if name != file:
                    value = getattr(value, name)
                package[name] = value
                return value
        raise AttributeError("module '%s' has no attribute '%s'" % (path, name))

    return load
