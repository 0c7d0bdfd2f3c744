// The module _heapstats: counts collections and the heap's peaks for `micronumpy run --stats`.

#include "py/gc.h"
#include "py/mphal.h"
#include "py/mpstate.h"
#include "py/obj.h"
#include "py/runtime.h"

// Memory grows until a collection, so what is in use right before one is the peak since the last,
// but for what the interpreter itself has given back in between (a list that grew, a buffer).
typedef struct _heapstats_t {
    size_t collections;
    size_t peak_used_bytes; // right before a collection, garbage included
    size_t peak_live_bytes; // right after one
    mp_uint_t counting_us; // what counting itself took
} heapstats_t;

// NULL while nothing is counted: a collection then costs one test more.
MP_REGISTER_ROOT_POINTER(struct _heapstats_t *heapstats);

void __real_gc_collect(void);
void __wrap_gc_collect(void);

static size_t used_bytes(void) {
    gc_info_t info;
    gc_info(&info);
    return info.used;
}

void __wrap_gc_collect(void) {
    heapstats_t *stats = MP_STATE_VM(heapstats);
    if (stats == NULL) {
        __real_gc_collect();
        return;
    }
    mp_uint_t start = mp_hal_ticks_us();
    stats->peak_used_bytes = MAX(stats->peak_used_bytes, used_bytes());
    stats->counting_us += mp_hal_ticks_us() - start;
    __real_gc_collect();
    start = mp_hal_ticks_us();
    stats->peak_live_bytes = MAX(stats->peak_live_bytes, used_bytes());
    stats->collections++;
    stats->counting_us += mp_hal_ticks_us() - start;
}

// reset(): start counting from zero.
static mp_obj_t heapstats_reset(void) {
    MP_STATE_VM(heapstats) = m_new0(heapstats_t, 1);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_0(heapstats_reset_obj, heapstats_reset);

// read(): stop counting; (collections, peak bytes before one, peak bytes after one, microseconds
// that counting took), or None if nothing was counted.
static mp_obj_t heapstats_read(void) {
    const heapstats_t *stats = MP_STATE_VM(heapstats);
    if (stats == NULL) {
        return mp_const_none;
    }
    MP_STATE_VM(heapstats) = NULL;
    mp_obj_t items[] = {
        mp_obj_new_int_from_uint(stats->collections),
        mp_obj_new_int_from_uint(stats->peak_used_bytes),
        mp_obj_new_int_from_uint(stats->peak_live_bytes),
        mp_obj_new_int_from_uint(stats->counting_us),
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}
static MP_DEFINE_CONST_FUN_OBJ_0(heapstats_read_obj, heapstats_read);

static const mp_rom_map_elem_t heapstats_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__heapstats) },
    { MP_ROM_QSTR(MP_QSTR_reset), MP_ROM_PTR(&heapstats_reset_obj) },
    { MP_ROM_QSTR(MP_QSTR_read), MP_ROM_PTR(&heapstats_read_obj) },
};
static MP_DEFINE_CONST_DICT(heapstats_globals, heapstats_table);

const mp_obj_module_t mod_heapstats = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&heapstats_globals,
};

MP_REGISTER_MODULE(MP_QSTR__heapstats, mod_heapstats);
