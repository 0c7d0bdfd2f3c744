FLOOR_MOD_DIR := $(USERMOD_DIR)
SRC_USERMOD_C += $(FLOOR_MOD_DIR)/floor.c
CFLAGS_USERMOD += -I$(FLOOR_MOD_DIR)
# The loop files of the module are compiled at this level too.
$(BUILD)/$(patsubst /%,%,$(FLOOR_MOD_DIR))/floor.o: CFLAGS += -O2
