// Ctrl-C in a running program, which the port does not look for: its UART is asked now and then, and
// what else has arrived is kept for whoever reads. Not on Xtensa, where asking waits for a character.

#include "interrupt.h"
#include "ports/qemu/uart.h"
#include "py/runtime.h"
#include "shared/runtime/interrupt_char.h"

int __real_uart_rx_chr(void);
int __wrap_uart_rx_chr(void);

#if defined(QEMU_SOC_XTENSA)

void interrupt_look(void) {
}

int __wrap_uart_rx_chr(void) {
    return __real_uart_rx_chr();
}

#else

static uint8_t kept[256]; // a ring
static size_t n_kept;
static size_t first;

void interrupt_look(void) {
    // While nothing may interrupt, whoever reads sees every character.
    if (mp_interrupt_char < 0 || n_kept == sizeof(kept)) {
        return;
    }
    int c = __real_uart_rx_chr();
    if (c == mp_interrupt_char) {
        mp_sched_keyboard_interrupt();
    } else if (c >= 0) {
        kept[(first + n_kept++) % sizeof(kept)] = (uint8_t)c;
    }
}

int __wrap_uart_rx_chr(void) {
    if (n_kept == 0) {
        return __real_uart_rx_chr();
    }
    n_kept--;
    return kept[first++ % sizeof(kept)];
}

#endif
