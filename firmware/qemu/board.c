// What ports/qemu lacks for this project: the FPU switched on, a clock, a larger stack limit.

#include "interrupt.h"
#include "py/mphal.h"
#include "py/runtime.h"

// Bytes of C stack that Python may use. The machines give at least 64 KiB.
#define STACK_LIMIT_BYTES (48 * 1024)

void __real_uart_init(void);
void __wrap_uart_init(void);
void __real_mp_stack_set_limit(mp_uint_t limit_bytes);
void __wrap_mp_stack_set_limit(mp_uint_t limit_bytes);

#if defined(QEMU_SOC_MPS2)

// CMSDK APB timer 1 counts down at 25 MHz. Timer 0 is left to benchmarks.
#define TIMER_CTRL (*(volatile uint32_t *)0x40001000)
#define TIMER_VALUE (*(volatile uint32_t *)0x40001004)
#define TIMER_RELOAD (*(volatile uint32_t *)0x40001008)
#define TICKS_PER_US (25)
#define CPACR (*(volatile uint32_t *)0xe000ed88)

static void clock_init(void) {
    TIMER_RELOAD = 0xffffffff;
    TIMER_VALUE = 0xffffffff;
    TIMER_CTRL = 1;
}

// The 32-bit counter wraps every 171 s, so the clock has to be read at least that often.
static uint64_t clock_ticks(void) {
    static uint64_t ticks;
    static uint32_t last = 0xffffffff;
    uint32_t now = TIMER_VALUE;
    ticks += last - now;
    last = now;
    return ticks;
}

#elif defined(QEMU_SOC_VIRT)

// The core-local interruptor's mtime counts at 10 MHz; its halves are read until they agree.
#define MTIME_LOW (*(volatile uint32_t *)0x0200bff8)
#define MTIME_HIGH (*(volatile uint32_t *)0x0200bffc)
#define TICKS_PER_US (10)

static void clock_init(void) {
}

static uint64_t clock_ticks(void) {
    uint32_t high, low;
    do {
        high = MTIME_HIGH;
        low = MTIME_LOW;
    } while (high != MTIME_HIGH);
    return (uint64_t)high << 32 | low;
}

#elif defined(QEMU_SOC_XTENSA)

// CCOUNT counts at 40 MHz.
#define TICKS_PER_US (40)

static void clock_init(void) {
}

// The 32-bit counter wraps every 107 s, so the clock has to be read at least that often.
static uint64_t clock_ticks(void) {
    static uint64_t ticks;
    static uint32_t last;
    uint32_t now;
    __asm volatile ("rsr.ccount %0" : "=r" (now));
    ticks += now - last;
    last = now;
    return ticks;
}

#endif

void __wrap_uart_init(void) {
    #if defined(__ARM_FP)
    // Full access to coprocessors 10 and 11: the port itself never enables the FPU.
    CPACR |= 0xf << 20;
    __asm volatile ("dsb\nisb" ::: "memory");
    #endif
    clock_init();
    __real_uart_init();
}

void __wrap_mp_stack_set_limit(mp_uint_t limit_bytes) {
    (void)limit_bytes;
    __real_mp_stack_set_limit(STACK_LIMIT_BYTES);
}

// The port of 1.27 and later has some of these itself.
MP_WEAK mp_uint_t mp_hal_ticks_us(void) {
    return (mp_uint_t)(clock_ticks() / TICKS_PER_US);
}

MP_WEAK mp_uint_t mp_hal_ticks_ms(void) {
    return (mp_uint_t)(clock_ticks() / (TICKS_PER_US * 1000));
}

MP_WEAK mp_uint_t mp_hal_ticks_cpu(void) {
    return (mp_uint_t)clock_ticks();
}

MP_WEAK uint64_t mp_hal_time_ns(void) {
    return clock_ticks() * 1000 / TICKS_PER_US;
}

MP_WEAK void mp_hal_delay_us(mp_uint_t us) {
    uint64_t end = clock_ticks() + (uint64_t)us * TICKS_PER_US;
    while (clock_ticks() < end) {
    }
}

MP_WEAK void mp_hal_delay_ms(mp_uint_t ms) {
    uint64_t end = clock_ticks() + (uint64_t)ms * TICKS_PER_US * 1000;
    do {
        interrupt_look();
        mp_handle_pending(true);
    } while (clock_ticks() < end);
}
