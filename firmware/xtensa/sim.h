// The services that QEMU's Xtensa simulator offers through the SIMCALL instruction.
#ifndef MICRONUMPY_FIRMWARE_XTENSA_SIM_H
#define MICRONUMPY_FIRMWARE_XTENSA_SIM_H

#include <stdint.h>

enum {
    SIM_EXIT = 1, // (status)
    SIM_READ = 3, // (fd, buffer, bytes): bytes read
    SIM_WRITE = 4, // (fd, buffer, bytes): bytes written
};

// Returns what the service returns, -1 for an error, with the host's errno in sim_errno.
int sim_call(int number, intptr_t a, intptr_t b, intptr_t c);
extern int sim_errno;

#endif // MICRONUMPY_FIRMWARE_XTENSA_SIM_H
