// ESP32 modules with 4 MB of flash: the port's own configuration.

#include "boards/ESP32_GENERIC/mpconfigboard.h"
