# A file system in the heap, for targets without flash: `_ram_files` maps names to bytes, and it is
# mounted on "/". A file that is written is there once it is closed.
import io
import os

_ram_files = {}


class _RamOut(io.BytesIO):
    def close(self):
        _ram_files[self.path] = self.getvalue()
        super().close()

    def __exit__(self, *_):
        self.close()


class _RamFs:
    def mount(self, readonly, mkfs):
        pass

    def umount(self):
        pass

    def chdir(self, path):
        pass

    def getcwd(self):
        return "/"

    def stat(self, path):
        data = _ram_files.get(path.lstrip("/"))
        if data is None:
            raise OSError(2)  # ENOENT
        return (0x8000, 0, 0, 0, 0, 0, len(data), 0, 0, 0)

    def ilistdir(self, path):
        return iter([(name, 0x8000, 0, len(_ram_files[name])) for name in _ram_files])

    def remove(self, path):
        if _ram_files.pop(path.lstrip("/"), None) is None:
            raise OSError(2)  # ENOENT

    def open(self, path, mode):
        path = path.lstrip("/")
        data = _ram_files.get(path)
        if "w" in mode:
            file = _RamOut()
            file.path = path
            return file
        if "a" in mode or "+" in mode:
            raise OSError(30)  # EROFS
        if data is None:
            raise OSError(2)  # ENOENT
        return io.BytesIO(data) if "b" in mode else io.StringIO(str(data, "utf-8"))


os.mount(_RamFs(), "/")
