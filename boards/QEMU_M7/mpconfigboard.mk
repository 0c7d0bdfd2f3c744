QEMU_ARCH = arm
QEMU_MACHINE = mps2-an500

ARM_CPU = -mthumb -mcpu=cortex-m7 -mfloat-abi=hard -mfpu=fpv5-d16
CFLAGS += $(ARM_CPU)
# The linker picks the C library by these.
LDFLAGS += $(ARM_CPU)
CFLAGS += -DQEMU_SOC_MPS2
CFLAGS += -DMICROPY_HW_MCU_NAME='"Cortex-M7"'

LDSCRIPT = $(BOARD_DIR)/../../firmware/qemu/mps2.ld

SRC_BOARD_O = shared/runtime/gchelper_native.o shared/runtime/gchelper_thumb2.o

MPY_CROSS_FLAGS += -march=armv7emdp

include $(BOARD_DIR)/../../firmware/qemu/micronumpy.mk
