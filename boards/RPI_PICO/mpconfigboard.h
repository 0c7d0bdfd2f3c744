// Raspberry Pi Pico: 2 MB of flash, of which the image may use the first half.

#define MICROPY_HW_BOARD_NAME                   "Raspberry Pi Pico"
#define MICROPY_HW_FLASH_STORAGE_BYTES          (1024 * 1024)
