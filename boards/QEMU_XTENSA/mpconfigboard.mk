QEMU_ARCH = xtensa
QEMU_MACHINE = sim

XTENSA := $(abspath $(BOARD_DIR)/../../firmware/xtensa)
CROSS_COMPILE = $(XTENSA)/../../build/xtensa/bin/xtensa-elf-

# As ESP-IDF compiles: calls reach anywhere. setjmp knows the register windows.
CFLAGS += -mlongcalls -DMICROPY_NLR_SETJMP=1
CFLAGS += -DQEMU_SOC_XTENSA
CFLAGS += -DMICROPY_HW_MCU_NAME='"de233_fpu"'

LDFLAGS += -nostartfiles -Wl,--no-warn-rwx-segments
LDSCRIPT = $(XTENSA)/sim.ld

# Found through USER_C_MODULES, the root of this repository.
SRC_C += firmware/xtensa/sim.c firmware/xtensa/port.c
SRC_BOARD_O += firmware/xtensa/start.o

MPY_CROSS_FLAGS += -march=xtensawin

include $(BOARD_DIR)/../../firmware/qemu/micronumpy.mk
