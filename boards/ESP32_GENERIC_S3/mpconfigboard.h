// ESP32-S3 modules, without SPIRAM or with quad SPIRAM: the port's own configuration.

#include "boards/ESP32_GENERIC_S3/mpconfigboard.h"
