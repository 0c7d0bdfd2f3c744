# Everything but the frozen Python is the port's own configuration of this board.
include(${MICROPY_PORT_DIR}/boards/RPI_PICO_W/mpconfigboard.cmake)
include(${MICROPY_PORT_DIR}/boards/RPI_PICO_W/mpconfigvariant.cmake OPTIONAL)
set(GEN_PINS_BOARD_CSV ${MICROPY_PORT_DIR}/boards/RPI_PICO_W/pins.csv)
set(GEN_PINS_CSV_ARG --board-csv ${GEN_PINS_BOARD_CSV})

include(${CMAKE_CURRENT_LIST_DIR}/../../firmware/rp2/micronumpy.cmake)
set(MICROPY_FROZEN_MANIFEST ${CMAKE_CURRENT_LIST_DIR}/../../firmware/rp2/manifest_wireless.py)
