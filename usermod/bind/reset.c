// What this module keeps in the interpreter's state is forgotten at a soft reset, as the heap is.

#include "py/mpstate.h"
#include "py/obj.h"
#include "py/runtime.h"

void __real_mp_init(void);
void __wrap_mp_init(void);

void __wrap_mp_init(void) {
    MP_STATE_VM(heapstats) = NULL;
    MP_STATE_VM(layer_state) = 0;
    MP_STATE_VM(layer_taken) = 0;
    MP_STATE_VM(lazy_values) = NULL;
    MP_STATE_VM(micronumpy_interrupt) = MP_OBJ_NULL;
    MP_STATE_VM(print_options) = MP_OBJ_NULL;
    MP_STATE_VM(errstate_modes) = 0;
    MP_STATE_VM(errstate_watched) = 0;
    MP_STATE_VM(errstate_call) = MP_OBJ_NULL;
    __real_mp_init();
}
