// The QEMU boards: what all images share, and the clock that the port lacks.

#include <mpconfig_micronumpy.h>

// Ctrl-C in a running program.
#include "interrupt.h"
#define MICROPY_VM_HOOK_INIT static unsigned jumps;
#define MICROPY_VM_HOOK_LOOP if (++jumps % 256 == 0) { interrupt_look(); }
#define MICROPY_INTERNAL_EVENT_HOOK interrupt_look()

// The bytecode's dispatch of the images on chips, whose instructions the benchmark counts here.
#undef MICROPY_OPT_COMPUTED_GOTO
#define MICROPY_OPT_COMPUTED_GOTO               (1)

// For the board with a heap in several areas.
#include "split_heap.h"
#define MP_PLAT_ALLOC_HEAP(n_bytes) split_heap_take(n_bytes)
#define MP_PLAT_FREE_HEAP(start) split_heap_give_back(start)

#undef MICROPY_PY_TIME
#define MICROPY_PY_TIME                         (1)
#define MICROPY_PY_TIME_TIME_TIME_NS            (1)
#define MICROPY_PY_TIME_GMTIME_LOCALTIME_MKTIME (1)
#define MICROPY_PY_TIME_INCLUDEFILE             "modtime_qemu.h"
#define MICROPY_EPOCH_IS_1970                   (1)

// asyncio, as the other images have it.
#undef MICROPY_PY_SELECT
#define MICROPY_PY_SELECT                       (1)
#undef MICROPY_PY_ASYNCIO
#define MICROPY_PY_ASYNCIO                      (1)
