# The port's own configuration of this board, then this project's.
include(${CMAKE_SOURCE_DIR}/boards/ESP32_GENERIC_C3/mpconfigboard.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/../../firmware/esp32/micronumpy.cmake)
