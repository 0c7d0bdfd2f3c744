include $(BOARD_DIR)/../QEMU_M4F/mpconfigboard.mk

CFLAGS += -DMICROPY_GC_SPLIT_HEAP=1 -DMICROPY_GC_SPLIT_HEAP_AUTO=1
# What only the ESP32's compiler options allow.
$(BUILD)/py/gc.o: CFLAGS += -Wno-pointer-arith
