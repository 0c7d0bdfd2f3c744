// The strips of the ziggurat method.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_ZIGGURAT_H
#define MICRONUMPY_GEN_ZIGGURAT_H

#include <stdint.h>

// By strip: the width of one of its 2^52 (exponential: 2^53) steps, and how many steps
// are inside the curve for certain.
extern const double nd_ziggurat_normal_width[256];
extern const uint64_t nd_ziggurat_normal_inside[256];
extern const double nd_ziggurat_exponential_width[256];
extern const uint64_t nd_ziggurat_exponential_inside[256];

#endif // MICRONUMPY_GEN_ZIGGURAT_H
