// Raspberry Pi Pico 2 W: 4 MB of flash, of which the image may use half.

#include "boards/RPI_PICO2_W/mpconfigboard.h"

#undef MICROPY_HW_FLASH_STORAGE_BYTES
#define MICROPY_HW_FLASH_STORAGE_BYTES          (2 * 1024 * 1024)
