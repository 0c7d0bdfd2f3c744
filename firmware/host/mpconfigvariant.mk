# The unix port without what needs libraries that its images on chips do not have either.

MICROPY_PY_BTREE = 0
MICROPY_PY_FFI = 0
MICROPY_PY_SSL = 0
MICROPY_SSL_AXTLS = 0
MICROPY_SSL_MBEDTLS = 0
MICROPY_PY_BLUETOOTH = 0

MICRONUMPY_COMMON := $(abspath $(VARIANT_DIR)/../common)
FROZEN_MANIFEST ?= $(MICRONUMPY_COMMON)/manifest.py
CFLAGS += -I$(MICRONUMPY_COMMON) -DMP_CONFIGFILE='<mpconfig_micronumpy.h>'
QSTR_GLOBAL_DEPENDENCIES += $(MICRONUMPY_COMMON)/mpconfig_micronumpy.h
# Said anew for the table of builtins, because a compiler cache may name targets in another way.
$(BUILD)/py/modbuiltins.o: $(MICRONUMPY_COMMON)/mpconfig_micronumpy.h

# traceback.c
LDFLAGS += -Wl,--wrap=mp_obj_print_exception

# The interpreter's loops are not what is measured on the host; speed here is test time. With -O3
# the module's loops use the processor's vector registers.
COPT = -O2 -DNDEBUG
MICRONUMPY_OPT = -O2
MICRONUMPY_LOOPS_OPT = -O3

# SANITIZE=1 MICRONUMPY_BUILD=build/sanitize: a host firmware that stops at the first step outside of
# a block, of the stack or of what C defines. The collector itself reads everything (sanitize.c).
ifneq ($(SANITIZE),)
MICRONUMPY_SANITIZERS = -fsanitize=address,undefined -fno-sanitize=alignment,nonnull-attribute \
    --param asan-use-after-return=0 -fno-omit-frame-pointer
CFLAGS += $(MICRONUMPY_SANITIZERS) -DMICRONUMPY_SANITIZE=1 -Wno-error
LDFLAGS += -fsanitize=address,undefined
LDFLAGS += -Wl,--wrap=gc_alloc -Wl,--wrap=gc_realloc -Wl,--wrap=gc_free -Wl,--wrap=gc_collect_start
COPT = -O1 -g
MICRONUMPY_OPT = -O1
MICRONUMPY_LOOPS_OPT = -O1
$(BUILD)/py/gc.o: CFLAGS += -fno-sanitize=address
endif
