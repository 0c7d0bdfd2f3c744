# What the RP2040 and RP2350 boards share: this project's options and IEEE doubles.
# A board's mpconfigboard.cmake includes this after it has said which board it is.

get_filename_component(MICRONUMPY_COMMON ${CMAKE_CURRENT_LIST_DIR}/../common ABSOLUTE)
include_directories(${MICRONUMPY_COMMON})
# Not add_compile_definitions: the scan for qstrs would not see it.
list(APPEND MICROPY_DEF_BOARD "MP_CONFIGFILE=<mpconfig_micronumpy.h>")
set(MICRONUMPY_CONFIG_HEADERS
    ${MICRONUMPY_COMMON}/mpconfig_micronumpy.h ${MICROPY_BOARD_DIR}/mpconfigboard.h)
set(MICROPY_FROZEN_MANIFEST ${CMAKE_CURRENT_LIST_DIR}/manifest.py)

# The boot ROM's double routines of the SDK's default lose NaNs and subnormals, and sin(1e6) from
# the 10th digit on. The compiler's are IEEE, for 19 kB of flash: a script has to give the
# desktop's numbers.
set(PICO_DEFAULT_DOUBLE_IMPL pico_double_compiler)

# The port sends floats through the boot ROM as well, which flushes subnormals to zero: by linker
# wraps on the compiler's arithmetic, and by an addition of its own (libm_extra.c). Without them
# the compiler's is linked, which is IEEE.
function(micronumpy_ieee_floats)
    get_target_property(options pico_float_micropython INTERFACE_LINK_OPTIONS)
    list(FILTER options EXCLUDE REGEX "--wrap=__aeabi_")
    get_target_property(sources pico_float_micropython INTERFACE_SOURCES)
    list(FILTER sources EXCLUDE REGEX "/libm_extra\\.c$")
    set_target_properties(pico_float_micropython PROPERTIES
        INTERFACE_LINK_OPTIONS "${options}" INTERFACE_SOURCES "${sources}")
endfunction()
# When the port has made that target.
cmake_language(DEFER CALL micronumpy_ieee_floats)

# The words of errors are kept compressed, as the make-built ports keep them: 9 kB less flash. Those
# ports' rule in CMake's words, for 1.25: later releases have it.
function(micronumpy_compress_errors)
    set(step ${MICROPY_GENHDR_DIR}/compressed)
    set(split ${Python3_EXECUTABLE} ${MICROPY_PY_DIR}/makeqstrdefs.py)
    add_custom_command(OUTPUT ${step}.data.h
        COMMAND ${split} split compress ${MICROPY_QSTRDEFS_LAST} ${MICROPY_GENHDR_DIR}/compress _
        COMMAND ${split} cat compress _ ${MICROPY_GENHDR_DIR}/compress ${step}.collected
        COMMAND ${Python3_EXECUTABLE} ${MICROPY_PY_DIR}/makecompresseddata.py ${step}.collected
            > ${step}.data.h
        DEPENDS ${MICROPY_QSTRDEFS_LAST})
    target_sources(${MICROPY_TARGET} PRIVATE ${step}.data.h)
    # The port's own files and some of extmod raise with plain texts, which exceptions take as well.
    target_compile_options(${MICROPY_TARGET} PRIVATE
        $<$<COMPILE_LANGUAGE:C>:-Wno-incompatible-pointer-types>)
endfunction()
file(STRINGS ${MICROPY_DIR}/py/mkrules.cmake has_compression REGEX MICROPY_ROM_TEXT_COMPRESSION)
if(NOT has_compression)
    list(APPEND MICROPY_DEF_BOARD MICROPY_ROM_TEXT_COMPRESSION=1)
    cmake_language(DEFER CALL micronumpy_compress_errors)
endif()
