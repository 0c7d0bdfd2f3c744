# The module for MicroPython's make-built ports (unix, qemu): which files, with which flags.
# micropython.cmake says the same for the CMake-built ports (rp2, esp32).

MICRONUMPY_DIR := $(USERMOD_DIR)
MICRONUMPY_PORTABLE := core ufunc reduce manip linalg fft random signal format nn gen

# Only bind/ knows MicroPython, so only it is scanned for qstrs.
MICRONUMPY_BIND_C := $(sort $(wildcard $(MICRONUMPY_DIR)/bind/*.c))
MICRONUMPY_PORTABLE_C := $(sort $(wildcard $(MICRONUMPY_PORTABLE:%=$(MICRONUMPY_DIR)/%/*.c)))
SRC_USERMOD_C += $(MICRONUMPY_BIND_C)
SRC_USERMOD_LIB_C += $(MICRONUMPY_PORTABLE_C)
CFLAGS_USERMOD += -I$(MICRONUMPY_DIR)

# A header may name a qstr too.
QSTR_GLOBAL_DEPENDENCIES += $(sort $(wildcard $(MICRONUMPY_DIR)/bind/*.h $(MICRONUMPY_DIR)/gen/*.h))

# The hooks replace these functions of the interpreter for every caller outside their file.
MICRONUMPY_COMMA := ,
ifneq ($(wildcard $(MICRONUMPY_DIR)/bind/hooks.c),)
LDFLAGS_USERMOD += $(patsubst %,-Wl$(MICRONUMPY_COMMA)--wrap=%,$(shell cat $(MICRONUMPY_DIR)/wraps.txt))
endif

# The flags of our files alone. No fused multiply-add: results must not depend on the chip.
# -Wfloat-conversion, which these two ports add, is off as it is on the others.
MICRONUMPY_OPT ?= -Os
MICRONUMPY_LOOPS_OPT ?= -O2
MICRONUMPY_CFLAGS = -ffp-contract=off -fno-math-errno -Wall -Wextra -Wdouble-promotion -Werror -Wno-float-conversion

micronumpy_objects = $(patsubst $(USER_C_MODULES)/%.c,$(BUILD)/%.o,$(1))
# Their loops gain nothing: they divide or call a function at each element, or are rarely long.
MICRONUMPY_SMALL_LOOPS := $(foreach name,complex float int special unary,%/ufunc/$(name)_loops.c)
MICRONUMPY_LOOPS_C := $(filter-out $(MICRONUMPY_SMALL_LOOPS),$(filter %_loops.c,$(MICRONUMPY_PORTABLE_C)))
MICRONUMPY_OTHER_C := $(filter-out $(MICRONUMPY_LOOPS_C),$(MICRONUMPY_PORTABLE_C) $(MICRONUMPY_BIND_C))
$(call micronumpy_objects,$(MICRONUMPY_LOOPS_C)): CFLAGS += $(MICRONUMPY_CFLAGS) $(MICRONUMPY_LOOPS_OPT)
$(call micronumpy_objects,$(MICRONUMPY_OTHER_C)): CFLAGS += $(MICRONUMPY_CFLAGS) $(MICRONUMPY_OPT)
# The interpreter calls functions by fixed signatures, of which many use only a part.
$(call micronumpy_objects,$(MICRONUMPY_BIND_C)): CFLAGS += -Wno-unused-parameter
$(BUILD)/frozen_content.o: CFLAGS += -include $(MICRONUMPY_DIR)/bind/frozen_floats.h
