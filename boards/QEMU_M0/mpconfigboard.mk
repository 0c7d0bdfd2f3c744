QEMU_ARCH = arm
QEMU_MACHINE = mps2-an385

ARM_CPU = -mthumb -mcpu=cortex-m0plus -mfloat-abi=soft
CFLAGS += $(ARM_CPU)
# The linker picks the C library by these.
LDFLAGS += $(ARM_CPU)
CFLAGS += -DQEMU_SOC_MPS2
CFLAGS += -DMICROPY_HW_MCU_NAME='"Cortex-M0+"'

LDSCRIPT = $(BOARD_DIR)/../../firmware/qemu/mps2.ld

SRC_BOARD_O = shared/runtime/gchelper_native.o shared/runtime/gchelper_thumb1.o

MPY_CROSS_FLAGS += -march=armv6m

include $(BOARD_DIR)/../../firmware/qemu/micronumpy.mk
