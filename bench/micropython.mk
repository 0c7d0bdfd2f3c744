# The floor of the benchmark, in the images that ask for it (firmware/qemu/micronumpy.mk).
ifneq ($(MICRONUMPY_FLOOR),)
FLOOR_DIR := $(USERMOD_DIR)
SRC_USERMOD_C += $(FLOOR_DIR)/floor.c
# As the loop files of the module are compiled.
$(BUILD)/bench/floor.o: CFLAGS += -O2 -ffp-contract=off -Wno-float-conversion
endif
