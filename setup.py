"""What pyproject.toml cannot say: the wheel carries images, and by the host's it is of a platform.

firmware/package.py knows which files; this hands them to setuptools. An editable installation
(`pip install -e .`) takes none.
"""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

sys.path.insert(0, str(Path(__file__).resolve().parent / "firmware"))

import package


class BuildWithData(build_py):
    """The package, and in its folder data/ the board files, the boards' Python and images."""

    def run(self):
        if not self.editable_mode:
            shutil.rmtree(self.build_lib, ignore_errors=True)  # no files of an older build
        super().run()
        if not self.editable_mode:
            data = Path(self.build_lib) / "micronumpy" / "data"
            package.board_files(data / "boards")
            package.layer_files(data / "layer")
            package.carry(data)


class SdistWithImages(sdist):
    """The sources, and in prebuilt/ the images."""

    def run(self):
        package.images()  # or the reason why not, before anything is made
        super().run()

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        package.carry(Path(base_dir) / "prebuilt")


class WheelOfPlatform(bdist_wheel):
    """For any Python 3, and for the platform of what it carries."""

    def finalize_options(self):
        editable = "editable_wheel" in self.distribution.commands
        self.platform_tag = "any" if editable else package.platform_tag()
        # What makes setuptools put the files where those of a platform go.
        self.distribution.has_ext_modules = lambda: self.platform_tag != "any"
        super().finalize_options()

    def get_tag(self):
        return ("py3", "none", self.platform_tag)


setup(
    cmdclass={
        "build_py": BuildWithData,
        "sdist": SdistWithImages,
        "bdist_wheel": WheelOfPlatform,
    },
    options={"build": {"build_base": "build/package"}},
)
