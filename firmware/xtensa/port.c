// What MicroPython's QEMU port lacks on Xtensa: its characters, and the collector's look at the stack.

#include <stdint.h>
#include <stdlib.h>

#include "py/gc.h"
#include "py/mpstate.h"
#include "ports/qemu/uart.h"
#include "shared/runtime/gchelper.h"
#include "sim.h"

// libgcc: stores the registers of every caller on the stack.
void __xtensa_libgcc_window_spill(void);

void uart_init(void) {
}

// Waits for a character: the simulator reads the host's standard input.
int uart_rx_chr(void) {
    unsigned char c;
    if (sim_call(SIM_READ, 0, (intptr_t)&c, 1) != 1) {
        exit(0); // the other side has gone
    }
    return c;
}

void uart_tx_strn(const char *buf, size_t len) {
    sim_call(SIM_WRITE, 1, (intptr_t)buf, (intptr_t)len);
}

void gc_helper_collect_regs_and_stack(void) {
    __xtensa_libgcc_window_spill();
    uintptr_t sp;
    __asm volatile ("mov %0, a1" : "=r" (sp));
    // The caller's a0-a3 are in the 16 bytes below this function's stack pointer.
    uintptr_t bottom = sp - 16;
    gc_collect_root((void **)bottom, ((uintptr_t)MP_STATE_THREAD(stack_top) - bottom) / sizeof(void *));
}
