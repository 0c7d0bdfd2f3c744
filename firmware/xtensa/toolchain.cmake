# For CMake: the compiler that toolchain.py makes, and the emulator that runs its programs.

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR xtensa)
set(CMAKE_C_COMPILER ${root}/build/xtensa/bin/xtensa-elf-gcc)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-system-xtensa -M sim -cpu de233_fpu -semihosting
    -display none -monitor none -serial stdio -kernel)
