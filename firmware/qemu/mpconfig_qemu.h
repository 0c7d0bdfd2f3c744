// The QEMU boards: what all images share, and the clock that the port lacks.

#include <mpconfig_micronumpy.h>

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
