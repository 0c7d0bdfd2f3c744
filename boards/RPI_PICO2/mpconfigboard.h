// Raspberry Pi Pico 2: 4 MB of flash, of which the image may use the first quarter.

#define MICROPY_HW_BOARD_NAME                   "Raspberry Pi Pico 2"
#define MICROPY_HW_FLASH_STORAGE_BYTES          (3 * 1024 * 1024)
