# Short names for what CMake and the scripts do. `make help` lists them; `make <BOARD>` builds
# one image (`make boards` lists the boards).

PYTHON ?= python3
VENV_PYTHON := build/venv/bin/python
BOARDS := $(patsubst boards/%/board.toml,%,$(wildcard boards/*/board.toml))
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help demo test unit unit-xtensa bench fuzz size generate format fetch setup boards wheel clean all $(BOARDS)

help:
	@echo "make demo       set up, build, and run the examples on the desktop, host and emulated Pico"
	@echo "make test       set up, build everything and run every test"
	@echo "make BOARD      build one image into build/BOARD: $(BOARDS)"
	@echo "make all        build every image that can be built on this machine"
	@echo "make wheel      the Python package with the images of host, RPI_PICO, RPI_PICO2, into dist"
	@echo "make unit       the unit tests of the portable C, under sanitizers"
	@echo "make unit-xtensa  the same in QEMU, compiled as for an ESP32 (makes that compiler first)"
	@echo "make generate   write usermod/gen and the other generated files anew"
	@echo "make format     lay out Python and C as the tests want them"
	@echo "make size       flash of each folder in the RPI_PICO image, beside its budget"
	@echo "make bench      measure every operation, into docs/benchmark.md (an hour)"
	@echo "make fuzz       20,000 random cases of each kind against NumPy (about half an hour)"
	@echo "make setup      install what is missing (NO_INSTALL=1 only reports)"
	@echo "make fetch      download and verify the pinned inputs"
	@echo "make clean      remove what was built; make distclean also what was downloaded"

demo: python node
	@$(PYTHON) firmware/build.py host RPI_PICO
	@$(VENV_PYTHON) -m micronumpy.demo

test: setup
	@$(PYTHON) firmware/test.py

$(BOARDS):
	@$(PYTHON) firmware/build.py $@

all:
	@$(PYTHON) firmware/build.py all

wheel: python
	@$(PYTHON) firmware/build.py host RPI_PICO RPI_PICO2
	@rm -rf dist
	@$(VENV_PYTHON) -m build --no-isolation --quiet
	@ls -l dist

unit unit-xtensa:
	@$(PYTHON) firmware/build.py $@

.PHONY: python node distclean
python node:
	@$(PYTHON) firmware/setup.py $@

setup:
	@$(PYTHON) firmware/setup.py

fetch:
	@$(PYTHON) firmware/fetch.py

boards:
	@$(PYTHON) firmware/build.py --list

format: python fetch
	@$(VENV_PYTHON) -m ruff format --quiet --config 'format.exclude=["*.md"]' .
	@$(VENV_PYTHON) firmware/format_c.py

generate: python
	@$(VENV_PYTHON) usermod/api/generate.py

size: python RPI_PICO
	@$(VENV_PYTHON) tests/size/size.py

bench: python node
	@$(PYTHON) firmware/build.py host QEMU_M0 QEMU_M4F QEMU_M7 QEMU_RV32 QEMU_XTENSA bench-RPI_PICO
	@$(VENV_PYTHON) -m bench --write

fuzz: python host
	@$(VENV_PYTHON) -m pytest tests/fuzz -q --hypothesis-profile=fuzz

clean:
	rm -rf dist build/package build/cmake build/cmake-xtensa build/mpy-cross* build/reports $(addprefix build/,$(BOARDS))

distclean:
	rm -rf build

# Any other word is taken for a board, so that a wrong one is answered with the list of them.
Makefile: ;
%:
	@$(PYTHON) firmware/build.py $@
