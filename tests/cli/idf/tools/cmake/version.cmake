# The version that this stand-in for ESP-IDF claims to be.
set(IDF_VERSION_MAJOR 5)
set(IDF_VERSION_MINOR 4)
set(IDF_VERSION_PATCH 2)
