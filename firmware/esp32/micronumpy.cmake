# What the ESP32 boards share: this project's options, frozen Python and partition table.
# A board's mpconfigboard.cmake includes this after the port's configuration of the board.

get_filename_component(MICRONUMPY_COMMON ${CMAKE_CURRENT_LIST_DIR}/../common ABSOLUTE)
include_directories(${MICRONUMPY_COMMON})
# Not add_compile_definitions: the scan for qstrs would not see it.
list(APPEND MICROPY_DEF_BOARD "MP_CONFIGFILE=<mpconfig_micronumpy.h>")
set(MICRONUMPY_CONFIG_HEADERS
    ${MICRONUMPY_COMMON}/mpconfig_micronumpy.h ${MICROPY_BOARD_DIR}/mpconfigboard.h)
set(MICROPY_FROZEN_MANIFEST ${CMAKE_CURRENT_LIST_DIR}/manifest.py)

# The SDK's headers are not ours to judge, nor are the warnings of compilers that no test runs.
set(MICRONUMPY_CFLAGS_EXTRA -Wno-error)

# The port leaves 1984 kB for an image, which with this module in it is too little.
file(WRITE ${CMAKE_BINARY_DIR}/sdkconfig.micronumpy
    "CONFIG_PARTITION_TABLE_CUSTOM=y\n"
    "CONFIG_PARTITION_TABLE_CUSTOM_FILENAME=\"${CMAKE_CURRENT_LIST_DIR}/partitions.csv\"\n")
list(APPEND SDKCONFIG_DEFAULTS ${CMAKE_BINARY_DIR}/sdkconfig.micronumpy)
