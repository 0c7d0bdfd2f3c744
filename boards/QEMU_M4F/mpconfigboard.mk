QEMU_ARCH = arm
QEMU_MACHINE = mps2-an386

ARM_CPU = -mthumb -mcpu=cortex-m4 -mfloat-abi=hard -mfpu=fpv4-sp-d16
CFLAGS += $(ARM_CPU)
# The linker picks the C library by these.
LDFLAGS += $(ARM_CPU)
CFLAGS += -DQEMU_SOC_MPS2
CFLAGS += -DMICROPY_HW_MCU_NAME='"Cortex-M4F"'

LDSCRIPT = $(BOARD_DIR)/../../firmware/qemu/mps2.ld

SRC_BOARD_O = shared/runtime/gchelper_native.o shared/runtime/gchelper_thumb2.o

MPY_CROSS_FLAGS += -march=armv7emsp

include $(BOARD_DIR)/../../firmware/qemu/micronumpy.mk
