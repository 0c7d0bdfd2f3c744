QEMU_ARCH = riscv32
QEMU_MACHINE = virt

# gcc 12's libraries carry the older ISA spelling, in which Zicsr is part of I.
RV32_ARCH = rv32imac
CFLAGS += -misa-spec=2.2
AFLAGS += -misa-spec=2.2
LDFLAGS += -misa-spec=2.2

CFLAGS += -DQEMU_SOC_VIRT
CFLAGS += -DMICROPY_HW_MCU_NAME='"rv32imac"'

LDSCRIPT = mcu/rv32/virt.ld

SRC_BOARD_O += shared/runtime/gchelper_native.o shared/runtime/gchelper_rv32i.o

MPY_CROSS_FLAGS += -march=rv32imc

include $(BOARD_DIR)/../../firmware/qemu/micronumpy.mk
