// ESP32-S3 modules with octal SPIRAM: the port's own configuration.

#include "boards/ESP32_GENERIC_S3/mpconfigboard.h"
