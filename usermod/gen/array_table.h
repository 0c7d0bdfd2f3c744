// The methods of ndarray.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_ARRAY_TABLE_H
#define MICRONUMPY_GEN_ARRAY_TABLE_H


#define ARRAY_TABLE \

#endif // MICRONUMPY_GEN_ARRAY_TABLE_H
