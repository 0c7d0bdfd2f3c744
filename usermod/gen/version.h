// This project's version, from pylib/micronumpy, and the NumPy that it stands for.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_VERSION_H
#define MICRONUMPY_GEN_VERSION_H

#define MICRONUMPY_VERSION "0.1.0"
#define MICRONUMPY_NUMPY_VERSION "2.4.6"

#endif // MICRONUMPY_GEN_VERSION_H
