// ESP32-C3 modules with 4 MB of flash: the port's own configuration.

#include "boards/ESP32_GENERIC_C3/mpconfigboard.h"
