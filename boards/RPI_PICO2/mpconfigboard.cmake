set(PICO_BOARD "pico2")
set(PICO_PLATFORM "rp2350")

# The pin names are the port's.
set(GEN_PINS_BOARD_CSV ${MICROPY_PORT_DIR}/boards/RPI_PICO2/pins.csv)
set(GEN_PINS_CSV_ARG --board-csv ${GEN_PINS_BOARD_CSV})

include(${CMAKE_CURRENT_LIST_DIR}/../../firmware/rp2/micronumpy.cmake)
