# The module and, beside it, the floor of the benchmark (see CMakeLists.txt).
include(${CMAKE_CURRENT_LIST_DIR}/../usermod/micropython.cmake)

add_library(usermod_floor INTERFACE)
target_sources(usermod_floor INTERFACE ${CMAKE_CURRENT_LIST_DIR}/floor.c)
target_link_libraries(usermod INTERFACE usermod_floor)
# As the loop files of the module are compiled.
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/floor.c PROPERTIES
    COMPILE_OPTIONS "-O2;-ffp-contract=off" COMPILE_DEFINITIONS MICROPY_BENCH_RP2040JS)
