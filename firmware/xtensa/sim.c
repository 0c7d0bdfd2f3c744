// The C library's system calls on QEMU's Xtensa simulator, and the start and end of a program.
//
// SIMCALL is the simulator's door to the host: QEMU's target/xtensa/xtensa-semi.c has its numbers.

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include "sim.h"

// The exit status of a program that an exception ended.
#define FAULT_STATUS (125)

extern char _heap_start, _heap_end;

int sim_errno;

int main(void);
void sim_main(void);
void sim_fault(uint32_t cause, uint32_t pc, uint32_t address);

void sim_main(void) {
    exit(main());
}

// Runs on a new stack, so nothing of the program's state is relied on.
void sim_fault(uint32_t cause, uint32_t pc, uint32_t address) {
    char text[80];
    int n = snprintf(text, sizeof(text), "exception %u at %#x, address %#x\n",
        (unsigned)cause, (unsigned)pc, (unsigned)address);
    sim_call(SIM_WRITE, 1, (intptr_t)text, n);
    _exit(FAULT_STATUS);
}

void _exit(int status) {
    for (;;) {
        sim_call(SIM_EXIT, status, 0, 0);
    }
}

static int checked(int result) {
    if (result < 0) {
        errno = sim_errno;
    }
    return result;
}

ssize_t _write(int fd, const void *from, size_t n_bytes) {
    return checked(sim_call(SIM_WRITE, fd, (intptr_t)from, (int)n_bytes));
}

ssize_t _read(int fd, void *to, size_t n_bytes) {
    return checked(sim_call(SIM_READ, fd, (intptr_t)to, (int)n_bytes));
}

void *_sbrk(ptrdiff_t n_bytes) {
    static char *end = &_heap_start;
    if (n_bytes > &_heap_end - end) {
        errno = ENOMEM;
        return (void *)-1;
    }
    char *start = end;
    end += n_bytes;
    return start;
}

// Only the three standard streams exist.
int _isatty(int fd) {
    (void)fd;
    return 1;
}

int _fstat(int fd, struct stat *about) {
    (void)fd;
    memset(about, 0, sizeof(*about));
    about->st_mode = S_IFCHR;
    return 0;
}

int _close(int fd) {
    (void)fd;
    return 0;
}

off_t _lseek(int fd, off_t offset, int whence) {
    (void)fd;
    (void)offset;
    (void)whence;
    errno = ESPIPE;
    return -1;
}

pid_t _getpid(void) {
    return 1;
}

int _kill(pid_t pid, int signal) {
    (void)pid;
    (void)signal;
    _exit(FAULT_STATUS);
    return 0;
}
