// What the benchmark needs of an image: a clock that counts instructions or cycles, what an
// allocation costs, and the floor: each measured operation as the plainest C loop (floor_loops.h).
// In the QEMU images, and in the RPI_PICO image that is made for `make bench`.
#include <string.h>

#include "py/obj.h"
#include "py/runtime.h"

#include "floor_loops.h"

#if defined(__arm__) && defined(MICROPY_BENCH_RP2040JS)
// The emulator of pylib/micronumpy/emulator answers with its cycle counter here.
static uint32_t read_clock(void) {
    return *(volatile uint32_t *)0x40070000;
}
#else
// The clock of a QEMU machine is virtual time, 64 ns for each instruction under `-icount shift=6`.
// A counter of 32 bits has to be read before it wraps, in two minutes of that time.
#define NS_PER_INSTRUCTION (64)

#if defined(__arm__)
// CMSDK timer 0 of the MPS2 boards counts down at 25 MHz.
#define TIMER_CTRL (*(volatile uint32_t *)0x40000000)
#define TIMER_VALUE (*(volatile uint32_t *)0x40000004)
#define TIMER_RELOAD (*(volatile uint32_t *)0x40000008)
#define NS_PER_TICK (40)
static uint32_t read_ticks(void) {
    if (!(TIMER_CTRL & 1)) {
        TIMER_RELOAD = UINT32_MAX;
        TIMER_VALUE = UINT32_MAX;
        TIMER_CTRL = 1;
    }
    return UINT32_MAX - TIMER_VALUE;
}
#elif defined(__riscv)
// The low half of mtime counts at 10 MHz. (What minstret counts differs between releases of QEMU.)
#define NS_PER_TICK (100)
static uint32_t read_ticks(void) {
    return *(volatile uint32_t *)0x0200bff8;
}
#elif defined(__XTENSA__)
// CCOUNT counts at 40 MHz.
#define NS_PER_TICK (25)
static uint32_t read_ticks(void) {
    uint32_t count;
    __asm__ volatile ("rsr.ccount %0" : "=r" (count));
    return count;
}
#else
#error no clock is known here that counts instructions
#endif

static uint32_t read_clock(void) {
    static uint64_t ticks;
    static uint32_t last;
    uint32_t now = read_ticks();
    ticks += now - last;
    last = now;
    return (uint32_t)(ticks * NS_PER_TICK / NS_PER_INSTRUCTION);
}
#endif

// clock(): instructions or cycles, modulo 2**30, so that it never allocates.
static mp_obj_t floor_clock(void) {
    return MP_OBJ_NEW_SMALL_INT(read_clock() & 0x3fffffff);
}
static MP_DEFINE_CONST_FUN_OBJ_0(floor_clock_obj, floor_clock);

// allocate(n_bytes, ...): one block of the heap for each.
static mp_obj_t floor_allocate(size_t n_args, const mp_obj_t *args) {
    for (size_t i = 0; i < n_args; i++) {
        m_malloc((size_t)mp_obj_get_int(args[i]));
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(floor_allocate_obj, 1, floor_allocate);

#define MAX_BUFFERS (4)

typedef struct {
    mp_obj_base_t base;
    floor_loop_t loop;
} floor_loop_obj_t;

// loop(n, buffer, ...): the loop over these contiguous arrays; what n counts is the loop's matter.
static mp_obj_t floor_loop_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num(n_args, n_kw, 2, 1 + MAX_BUFFERS, false);
    void *data[MAX_BUFFERS];
    for (size_t i = 1; i < n_args; i++) {
        mp_buffer_info_t info;
        mp_get_buffer_raise(args[i], &info, MP_BUFFER_READ);
        data[i - 1] = info.buf;
    }
    floor_loop_obj_t *self = MP_OBJ_TO_PTR(self_in);
    self->loop((size_t)mp_obj_get_int(args[0]), data);
    return mp_const_none;
}

static MP_DEFINE_CONST_OBJ_TYPE(floor_loop_type, MP_QSTR_loop, MP_TYPE_FLAG_NONE, call, floor_loop_call);

// loop(name): the loop of that name. By text, so that a new loop is no new name of the interpreter.
static mp_obj_t floor_loop(mp_obj_t name_in) {
    const char *name = mp_obj_str_get_str(name_in);
    for (size_t i = 0; i < MP_ARRAY_SIZE(floor_loops); i++) {
        if (strcmp(floor_loops[i].name, name) == 0) {
            floor_loop_obj_t *loop = mp_obj_malloc(floor_loop_obj_t, &floor_loop_type);
            loop->loop = floor_loops[i].loop;
            return MP_OBJ_FROM_PTR(loop);
        }
    }
    mp_raise_ValueError(MP_ERROR_TEXT("no such loop in bench/floor_loops.h"));
}
static MP_DEFINE_CONST_FUN_OBJ_1(floor_loop_obj, floor_loop);

static const mp_rom_map_elem_t floor_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__floor) },
    { MP_ROM_QSTR(MP_QSTR_clock), MP_ROM_PTR(&floor_clock_obj) },
    { MP_ROM_QSTR(MP_QSTR_allocate), MP_ROM_PTR(&floor_allocate_obj) },
    { MP_ROM_QSTR(MP_QSTR_loop), MP_ROM_PTR(&floor_loop_obj) },
};
static MP_DEFINE_CONST_DICT(floor_globals, floor_globals_table);

const mp_obj_module_t floor_module = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&floor_globals,
};
MP_REGISTER_MODULE(MP_QSTR__floor, floor_module);
