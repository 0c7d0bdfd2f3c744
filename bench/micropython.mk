# The floor of the benchmark, in images that are made for it (see CMakeLists.txt).
ifneq ($(MICRONUMPY_BENCH),)
FLOOR_DIR := $(USERMOD_DIR)
SRC_USERMOD_C += $(FLOOR_DIR)/floor.c
# As the loop files of the module are compiled.
$(BUILD)/bench/floor.o: CFLAGS += -O2 -ffp-contract=off
endif
