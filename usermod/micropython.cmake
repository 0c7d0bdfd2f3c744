# The module for MicroPython's CMake-built ports (rp2, esp32): which files, with which flags.
# micropython.mk says the same for the make-built ports (unix, qemu).

set(MICRONUMPY_DIR ${CMAKE_CURRENT_LIST_DIR})
set(MICRONUMPY_OPT "-Os" CACHE STRING "Optimisation of all files but the loops")
set(MICRONUMPY_LOOPS_OPT "-O2" CACHE STRING "Optimisation of *_loops.c")
# Their loops gain nothing: they divide or call a function at each element, or are rarely long.
set(MICRONUMPY_SMALL_LOOPS "/ufunc/(complex|float|int|special|unary)_loops\\.c$")

set(MICRONUMPY_PORTABLE core ufunc reduce manip linalg fft random signal format nn gen)
list(TRANSFORM MICRONUMPY_PORTABLE REPLACE "(.+)" "${MICRONUMPY_DIR}/\\1/*.c")
file(GLOB MICRONUMPY_PORTABLE_C CONFIGURE_DEPENDS ${MICRONUMPY_PORTABLE})
file(GLOB MICRONUMPY_BIND_C CONFIGURE_DEPENDS ${MICRONUMPY_DIR}/bind/*.c)
file(GLOB MICRONUMPY_BIND_H CONFIGURE_DEPENDS ${MICRONUMPY_DIR}/bind/*.h ${MICRONUMPY_DIR}/gen/*.h)

# The flags of our files alone. No fused multiply-add: results must not depend on the chip.
set(MICRONUMPY_CFLAGS -ffp-contract=off -fno-math-errno -Wall -Wextra -Wdouble-promotion -Werror ${MICRONUMPY_CFLAGS_EXTRA})
set(micronumpy_loops_c ${MICRONUMPY_PORTABLE_C})
list(FILTER micronumpy_loops_c INCLUDE REGEX "_loops\\.c$")
list(FILTER micronumpy_loops_c EXCLUDE REGEX ${MICRONUMPY_SMALL_LOOPS})
set(micronumpy_other_c ${MICRONUMPY_PORTABLE_C})
list(REMOVE_ITEM micronumpy_other_c ${micronumpy_loops_c})
set_source_files_properties(${micronumpy_loops_c} PROPERTIES
    COMPILE_OPTIONS "${MICRONUMPY_CFLAGS};${MICRONUMPY_LOOPS_OPT}")
set_source_files_properties(${micronumpy_other_c} PROPERTIES
    COMPILE_OPTIONS "${MICRONUMPY_CFLAGS};${MICRONUMPY_OPT}")
# The interpreter calls functions by fixed signatures, of which many use only a part.
set_source_files_properties(${MICRONUMPY_BIND_C} PROPERTIES
    COMPILE_OPTIONS "${MICRONUMPY_CFLAGS};${MICRONUMPY_OPT};-Wno-unused-parameter")

set_source_files_properties(${CMAKE_BINARY_DIR}/frozen_content.c PROPERTIES
    COMPILE_OPTIONS "-include;${MICRONUMPY_DIR}/bind/frozen_floats.h")

# A change of a header has to scan for qstrs again. The scan looks at sources only, so this
# empty one stands for the headers.
set(micronumpy_headers_c ${CMAKE_BINARY_DIR}/micronumpy_headers.c)
add_custom_command(OUTPUT ${micronumpy_headers_c}
    COMMAND ${CMAKE_COMMAND} -E touch ${micronumpy_headers_c}
    DEPENDS ${MICRONUMPY_BIND_H} ${MICRONUMPY_CONFIG_HEADERS})

# Only bind/ knows MicroPython, so only it is scanned for qstrs: the rest is a plain library.
add_library(usermod_micronumpy INTERFACE)
target_sources(usermod_micronumpy INTERFACE ${MICRONUMPY_BIND_C} ${micronumpy_headers_c})
target_include_directories(usermod_micronumpy INTERFACE ${MICRONUMPY_DIR})
if(MICRONUMPY_PORTABLE_C)
    add_library(micronumpy_portable STATIC ${MICRONUMPY_PORTABLE_C})
    target_include_directories(micronumpy_portable PRIVATE ${MICRONUMPY_DIR})
    target_compile_options(micronumpy_portable PRIVATE -std=gnu99 -g -ffunction-sections -fdata-sections)
    target_link_libraries(usermod_micronumpy INTERFACE micronumpy_portable)
endif()

# ESP-IDF links the program with the library that these sources are in, which would hand them on to
# the program: compiled again, without the options above, which belong to this directory.
function(micronumpy_keep_sources)
    set_property(TARGET usermod_micronumpy PROPERTY INTERFACE_SOURCES
        "$<$<NOT:$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>>:${MICRONUMPY_BIND_C};${micronumpy_headers_c}>")
endfunction()
if(COMMAND idf_component_register)
    # When the port has read the names of the sources, which it does without such expressions.
    cmake_language(DEFER CALL micronumpy_keep_sources)
endif()

# The hooks replace these functions of the interpreter for every caller outside their file.
if(EXISTS ${MICRONUMPY_DIR}/bind/hooks.c)
    file(STRINGS ${MICRONUMPY_DIR}/wraps.txt micronumpy_wraps)
    list(TRANSFORM micronumpy_wraps PREPEND "-Wl,--wrap=")
    target_link_options(usermod_micronumpy INTERFACE ${micronumpy_wraps})
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${MICRONUMPY_DIR}/wraps.txt)

target_link_libraries(usermod INTERFACE usermod_micronumpy)
