// Read before frozen_content.c: names for what mpy-tool.py writes there for infinities and NaNs. From
// 1.26 on mpy-cross puts math.inf and math.nan into the bytecode as constants.
#ifndef MICRONUMPY_BIND_FROZEN_FLOATS_H
#define MICRONUMPY_BIND_FROZEN_FLOATS_H

#include <math.h>

#define inf INFINITY
#define nan NAN

#endif // MICRONUMPY_BIND_FROZEN_FLOATS_H
