# What the QEMU boards share: this project's options, its frozen Python, the chips' C library.

MICRONUMPY_COMMON := $(abspath $(BOARD_DIR)/../../firmware/common)
FROZEN_MANIFEST ?= $(MICRONUMPY_COMMON)/manifest.py
CFLAGS += -I$(MICRONUMPY_COMMON)/../qemu -I$(MICRONUMPY_COMMON)
CFLAGS += -DMP_CONFIGFILE='<mpconfig_qemu.h>'
QSTR_GLOBAL_DEPENDENCIES += $(MICRONUMPY_COMMON)/mpconfig_micronumpy.h
QSTR_GLOBAL_DEPENDENCIES += $(MICRONUMPY_COMMON)/../qemu/mpconfig_qemu.h

# A file system for scripts that read files; whoever runs them mounts it on a RAM disk.
MICROPY_VFS_LFS2 = 1

# Found through USER_C_MODULES, the root of this repository.
SRC_C += firmware/qemu/board.c firmware/qemu/interrupt.c firmware/qemu/split_heap.c
SRC_C += shared/timeutils/timeutils.c

# These images are for tests alone: the clock and the plain loops of the benchmark are in them.
MICRONUMPY_FLOOR = 1

# Starting the FPU and a stack limit that fits these machines, without touching the port.
LDFLAGS += -Wl,--wrap=uart_init -Wl,--wrap=mp_stack_set_limit
# Ctrl-C.
LDFLAGS += -Wl,--wrap=uart_rx_chr

# The port of 1.26 and later would otherwise take floating-point literals for single ones.
MICROPY_FLOAT_IMPL = double

# Mathematics from the C library that the chips' images use too, in double precision. The port's
# own list has none in 1.25 and another's later, and would overwrite an ordinary assignment.
override SRC_LIB_LIBM_DBL_C =
override SRC_LIB_LIBM_DBL_SQRT_SW_C =
override SRC_LIB_LIBM_DBL_SQRT_HW_C =
ifeq ($(QEMU_ARCH),arm)
override LIBS = -Wl,--start-group -lm -lc -lgcc -Wl,--end-group
else
override LIBS = -lm
# The C library's single-precision functions as well, as on the ESP32-C3: beside the port's own
# set of them, picolibc's powf would be linked twice.
override SRC_LIB_LIBM_C =
override SRC_LIB_LIBM_SQRT_SW_C =
endif
