# A stand-in for ESP-IDF's project(): as much as MicroPython's ports/esp32 asks of it, with this
# machine's compiler. It is configured by test_esp32.py and never compiled.

function(idf_build_set_property)
endfunction()

function(idf_build_get_property variable)
    set(${variable} -Og PARENT_SCOPE)
endfunction()

function(idf_component_get_property variable)
    set(${variable} stand_in PARENT_SCOPE)
endfunction()

# A macro, as the caller reads COMPONENT_TARGET.
macro(idf_component_register)
    cmake_parse_arguments(component "" "" "SRCS;INCLUDE_DIRS;LDFRAGMENTS;REQUIRES" ${ARGN})
    set(COMPONENT_TARGET __idf_main)
    add_library(${COMPONENT_TARGET} STATIC ${component_SRCS})
    target_include_directories(${COMPONENT_TARGET} PUBLIC ${component_INCLUDE_DIRS})
endmacro()

macro(project name)
    _project(${name} C ASM)
    string(TOUPPER "${IDF_TARGET}" target)
    set(CONFIG_IDF_TARGET_${target} y)
    file(WRITE ${CMAKE_BINARY_DIR}/start.c "int main(void) { return 0; }\n")
    add_library(stand_in STATIC ${CMAKE_BINARY_DIR}/start.c)
    add_subdirectory(${CMAKE_CURRENT_SOURCE_DIR}/main)
    add_executable(${name}.elf ${CMAKE_BINARY_DIR}/start.c)
    target_link_libraries(${name}.elf __idf_main)
endmacro()
