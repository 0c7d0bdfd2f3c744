// Raspberry Pi Pico W: 2 MB of flash, of which the image may use all but 512 kB.

#include "boards/RPI_PICO_W/mpconfigboard.h"

#undef MICROPY_HW_FLASH_STORAGE_BYTES
#define MICROPY_HW_FLASH_STORAGE_BYTES          (512 * 1024)
