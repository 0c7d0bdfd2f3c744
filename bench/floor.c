// The floor under the benchmark: each measured operation as the plainest C loop, and a clock that
// counts instructions or cycles. Built into images only when they are made for `make bench`.
#include <stdint.h>

#include "py/obj.h"
#include "py/runtime.h"

#if defined(__arm__) && defined(MICROPY_BENCH_RP2040JS)
// The emulator of pylib/micronumpy/emulator answers with its cycle counter here.
static uint32_t read_clock(void) {
    return *(volatile uint32_t *)0x40070000;
}
#elif defined(__arm__)
// CMSDK timer 0 of the MPS2 boards counts down at 25 MHz (40 ns) of virtual time, which QEMU
// advances by 64 ns for each instruction under `-icount shift=6`.
#define TIMER_CTRL (*(volatile uint32_t *)0x40000000)
#define TIMER_VALUE (*(volatile uint32_t *)0x40000004)
#define TIMER_RELOAD (*(volatile uint32_t *)0x40000008)
static uint32_t read_clock(void) {
    if (!(TIMER_CTRL & 1)) {
        TIMER_RELOAD = UINT32_MAX;
        TIMER_VALUE = UINT32_MAX;
        TIMER_CTRL = 1;
    }
    return (uint32_t)((uint64_t)(UINT32_MAX - TIMER_VALUE) * 40 / 64);
}
#elif defined(__riscv)
static uint32_t read_clock(void) {
    uint32_t count;
    __asm__ volatile ("csrr %0, minstret" : "=r" (count));
    return count;
}
#else
#include <time.h>
// Nanoseconds: on a desktop machine only ratios of many runs mean anything.
static uint32_t read_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint32_t)((uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec);
}
#endif

static mp_obj_t floor_clock(void) {
    return mp_obj_new_int_from_uint(read_clock() & 0x3fffffff);
}
static MP_DEFINE_CONST_FUN_OBJ_0(floor_clock_obj, floor_clock);

// clocks(f, args): the clock's advance over one call of f(*args), the empty measurement taken off.
static mp_obj_t floor_clocks(mp_obj_t function, mp_obj_t args_in) {
    size_t n_args;
    mp_obj_t *args;
    mp_obj_get_array(args_in, &n_args, &args);
    uint32_t start = read_clock();
    uint32_t empty = read_clock() - start;
    start = read_clock();
    mp_call_function_n_kw(function, n_args, 0, args);
    return mp_obj_new_int_from_uint(read_clock() - start - empty);
}
static MP_DEFINE_CONST_FUN_OBJ_2(floor_clocks_obj, floor_clocks);

static void *buffer(mp_obj_t obj, size_t *n_bytes) {
    mp_buffer_info_t info;
    mp_get_buffer_raise(obj, &info, MP_BUFFER_READ);
    *n_bytes = info.len;
    return info.buf;
}

// floor.<name>(a, b, out), contiguous arrays of the same length.
#define BINARY(name, in_t, out_t, op) \
    static __attribute__((noinline)) void loop_##name(size_t n, const in_t *a, const in_t *b, out_t *out) { \
        for (; n; n--) { \
            *out++ = (out_t)(*a ++op * b++); \
        } \
    } \
    static mp_obj_t floor_##name(mp_obj_t a_in, mp_obj_t b_in, mp_obj_t out_in) { \
        size_t n_bytes; \
        const in_t *a = buffer(a_in, &n_bytes); \
        const in_t *b = buffer(b_in, &n_bytes); \
        size_t n = n_bytes / sizeof(in_t); \
        loop_##name(n, a, b, buffer(out_in, &n_bytes)); \
        return out_in; \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_3(floor_##name##_obj, floor_##name);

// floor.<name>(a): the sum, in a type that NumPy would use.
#define SUM(name, in_t, sum_t, new_obj) \
    static __attribute__((noinline)) sum_t loop_##name(size_t n, const in_t *a) { \
        sum_t sum = 0; \
        for (; n; n--) { \
            sum += *a++; \
        } \
        return sum; \
    } \
    static mp_obj_t floor_##name(mp_obj_t a_in) { \
        size_t n_bytes; \
        const in_t *a = buffer(a_in, &n_bytes); \
        return new_obj(loop_##name(n_bytes / sizeof(in_t), a)); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_1(floor_##name##_obj, floor_##name);

BINARY(add_float32, float, float, +)
BINARY(add_float64, double, double, +)
BINARY(add_int16, int16_t, int16_t, +)
BINARY(add_uint8, uint8_t, uint8_t, +)
BINARY(multiply_float32, float, float, *)
BINARY(multiply_float64, double, double, *)
BINARY(multiply_int16, int16_t, int16_t, *)
BINARY(multiply_uint8, uint8_t, uint8_t, *)
BINARY(less_float32, float, uint8_t, <)
BINARY(less_float64, double, uint8_t, <)
BINARY(less_int16, int16_t, uint8_t, <)
BINARY(less_uint8, uint8_t, uint8_t, <)
SUM(sum_float32, float, float, mp_obj_new_float)
SUM(sum_float64, double, double, mp_obj_new_float)
SUM(sum_int16, int16_t, int64_t, mp_obj_new_int_from_ll)
SUM(sum_uint8, uint8_t, uint64_t, mp_obj_new_int_from_ull)

#define ROW(name) { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&floor_##name##_obj) }

static const mp_rom_map_elem_t floor_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_floor) },
    ROW(clock),
    ROW(clocks),
    ROW(add_float32),
    ROW(add_float64),
    ROW(add_int16),
    ROW(add_uint8),
    ROW(multiply_float32),
    ROW(multiply_float64),
    ROW(multiply_int16),
    ROW(multiply_uint8),
    ROW(less_float32),
    ROW(less_float64),
    ROW(less_int16),
    ROW(less_uint8),
    ROW(sum_float32),
    ROW(sum_float64),
    ROW(sum_int16),
    ROW(sum_uint8),
};
static MP_DEFINE_CONST_DICT(floor_globals, floor_globals_table);

const mp_obj_module_t floor_module = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&floor_globals,
};
MP_REGISTER_MODULE(MP_QSTR__floor, floor_module);
