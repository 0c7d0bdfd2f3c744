// The version of this project, from pylib/micronumpy.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_VERSION_H
#define MICRONUMPY_GEN_VERSION_H

#define MICRONUMPY_VERSION "0.1.0"

#endif // MICRONUMPY_GEN_VERSION_H
