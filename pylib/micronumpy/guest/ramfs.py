# A read-only file system in the heap, for targets without flash: `_ram_files` maps names to
# bytes, and it is mounted on "/".
import io
import os

_ram_files = {}


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

    def open(self, path, mode):
        data = _ram_files.get(path.lstrip("/"))
        if data is None:
            raise OSError(2)  # ENOENT
        if "w" in mode or "a" in mode or "+" in mode:
            raise OSError(30)  # EROFS
        return io.BytesIO(data) if "b" in mode else io.StringIO(str(data, "utf-8"))


os.mount(_RamFs(), "/")
