// What a program needs around it on QEMU's bare de233_fpu core: the reset, the register-window
// vectors, system calls, and a word about any other exception before it ends the emulator.
//
// Names and numbers of registers, vectors and causes: Xtensa instruction set manual (Cadence),
// sections on the windowed register and exception options. Everything runs in ring 0.

#define CAUSE_SYSCALL 1
#define CAUSE_ALLOCA 5
#define PS_EXCM 0x10
#define PS_START 0x40020 // WOE: windows are on; UM: exceptions go to the user vector

    .section .reset.text, "ax"
    .global _reset
_reset:
    j 1f
    .align 4
start_address:
    .word _start
1:
    l32r a0, start_address
    jx a0

    .text
    .align 4
    .global _start
    .type _start, @function
_start:
    movi a0, 0 // the bottom frame has no caller
    wsr.windowbase a0
    movi a1, 1
    wsr.windowstart a1
    rsync
    movi a0, 0
    wsr.intenable a0
    movi a2, _vectors
    wsr.vecbase a2
    movi a2, 0xff
    wsr.cpenable a2 // the FPU among them
    movi a1, _stack_top
    movi a2, PS_START
    wsr.ps a2
    rsync
    call4 sim_main
    .size _start, . - _start

// The window vectors. A frame's a0-a3 go below the stack pointer of the function that it called,
// the rest below the frame's own caller's stack pointer, 16 bytes deeper for a call12.

    .section .vectors.text, "ax"
    .align 4
    .global _vectors
_vectors:
    .org 0x00 // overflow of a frame that did call4
    s32e a0, a5, -16
    s32e a1, a5, -12
    s32e a2, a5, -8
    s32e a3, a5, -4
    rfwo

    .org 0x40 // underflow: the same, backwards
underflow4:
    l32e a0, a5, -16
    l32e a1, a5, -12
    l32e a2, a5, -8
    l32e a3, a5, -4
    rfwu

    .org 0x80
    s32e a0, a9, -16
    l32e a0, a1, -12 // the caller's stack pointer, kept by its own overflow or still 0 at the bottom
    s32e a1, a9, -12
    s32e a2, a9, -8
    s32e a3, a9, -4
    s32e a4, a0, -32
    s32e a5, a0, -28
    s32e a6, a0, -24
    s32e a7, a0, -20
    rfwo

    .org 0xc0
underflow8:
    l32e a1, a9, -12
    l32e a0, a9, -16
    l32e a7, a1, -12
    l32e a2, a9, -8
    l32e a3, a9, -4
    l32e a4, a7, -32
    l32e a5, a7, -28
    l32e a6, a7, -24
    l32e a7, a7, -20
    rfwu

    .org 0x100
    s32e a0, a13, -16
    l32e a0, a1, -12
    s32e a1, a13, -12
    s32e a2, a13, -8
    s32e a3, a13, -4
    s32e a4, a0, -48
    s32e a5, a0, -44
    s32e a6, a0, -40
    s32e a7, a0, -36
    s32e a8, a0, -32
    s32e a9, a0, -28
    s32e a10, a0, -24
    s32e a11, a0, -20
    rfwo

    .org 0x140
underflow12:
    l32e a1, a13, -12
    l32e a0, a13, -16
    l32e a11, a1, -12
    l32e a2, a13, -8
    l32e a3, a13, -4
    l32e a4, a11, -48
    l32e a5, a11, -44
    l32e a6, a11, -40
    l32e a7, a11, -36
    l32e a8, a11, -32
    l32e a9, a11, -28
    l32e a10, a11, -24
    l32e a11, a11, -20
    rfwu

    .org 0x300 // an exception inside a handler, in kernel mode
    j to_fault

    .org 0x340 // an exception in a program
    wsr.excsave1 a0
    rsr.exccause a0
    beqi a0, CAUSE_SYSCALL, spill_windows
    beqi a0, CAUSE_ALLOCA, reload_caller
    j to_fault

    .org 0x3c0 // a double exception
    j to_fault

    .org 0x400
owb_mask:
    .word 0xf00
fault_address:
    .word fault
to_fault:
    l32r a0, fault_address
    jx a0

// SYSCALL: store the registers of every frame but the current one on the stack, as setjmp expects.
// With exceptions let in again, touching a register of another frame makes its overflow vector run.
    .align 4
spill_windows:
    wsr.excsave2 a2
    rsr.ps a2
    addi a2, a2, -PS_EXCM
    rsr.epc1 a0 // the overflow exceptions use EPC1
    wsr.ps a2
    rsync
    // Eight steps of four registers lead all the way round the 32.
    and a12, a12, a12
    rotw 3
    and a12, a12, a12
    rotw 3
    and a4, a4, a4
    rotw 2
    addi a2, a2, PS_EXCM
    wsr.ps a2
    rsync
    addi a0, a0, 3 // past the SYSCALL
    wsr.epc1 a0
    rsr.excsave2 a2
    rsr.excsave1 a0
    rfe

// MOVSP found the caller's registers on the stack, at a place that it is about to move: reload them
// by the underflow vector of the caller's kind, as a return would, then try the MOVSP again.
    .align 4
reload_caller:
    rsr.windowbase a0
    rotw -1 // a4 is now the function's a0; a0-a3 are the caller's, free because they are stored
    slli a0, a4, 8
    rsr.ps a1
    l32r a2, owb_mask
    or a1, a1, a2
    xor a1, a1, a2
    or a1, a1, a0
    wsr.ps a1 // PS.OWB: the window to come back to
    rsr.excsave1 a4
    rsync
    bbsi a4, 31, 1f
    j underflow4
1:
    rotw -1
    bbsi a8, 30, 2f
    j underflow8
2:
    rotw -1
    j underflow12

// Any other exception: a new stack, and C says where it was and why. Nothing is resumed.
    .text
    .align 4
fault:
    movi a0, 0
    wsr.windowbase a0
    movi a1, 1
    wsr.windowstart a1
    rsync
    movi a0, 0
    movi a1, _stack_top
    rsr.exccause a6
    rsr.epc1 a7
    rsr.excvaddr a8
    movi a2, PS_START
    wsr.ps a2
    rsync
    call4 sim_fault

// int sim_call(int number, int a, int b, int c): the emulator's services, one SIMCALL. The error
// number of the host comes back in a3 and is kept in sim_errno.
    .align 4
    .global sim_call
    .type sim_call, @function
sim_call:
    entry a1, 16
    simcall 0
    movi a4, sim_errno
    s32i a3, a4, 0
    retw
    .size sim_call, . - sim_call
