// Looks for Ctrl-C: at every 256th jump of a program (mpconfig_qemu.h), and in long C functions.
#ifndef MICRONUMPY_QEMU_INTERRUPT_H
#define MICRONUMPY_QEMU_INTERRUPT_H

void interrupt_look(void);

#endif // MICRONUMPY_QEMU_INTERRUPT_H
