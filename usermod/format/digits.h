// Floats to decimal digits and back, exactly: shortest round-trip, fixed precision, and parsing.
#ifndef MICRONUMPY_FORMAT_DIGITS_H
#define MICRONUMPY_FORMAT_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Enough for every result of the fixed and exact modes asked for with n_digits <= 17.
#define ND_DIGITS_MAX (17)

// Formats of which the shortest digits are told apart by their neighbours' distance.
typedef enum { ND_FMT_F16, ND_FMT_F32, ND_FMT_F64 } nd_float_format_t;

// value is finite, positive and exactly representable in format. Writes the shortest digits
// (no point, no terminator, first one non-zero) that read back as value in that format, nearest to
// it when several are as short; returns how many. value = 0.d1d2d3... * 10^*point.
// Method: Steele & White / dragon4 on big integers, as NumPy's.
size_t nd_shortest_digits(double value, nd_float_format_t format, char digits[ND_DIGITS_MAX], int *point);

// Correctly rounded (half to even on exact ties, as CPython) digits of a finite positive value, cut off either after
// n_digits significant digits (absolute = false) or n_digits places after the decimal point
// (absolute = true; n_digits may then be negative). Writes at most room digits, returns how many
// (0 when it rounds to zero).
size_t nd_exact_digits(double value, bool absolute, int n_digits, char *digits, size_t room, int *point);

// Reads a decimal float as CPython's float() does (digits, point, exponent; no sign, no inf/nan, no
// spaces): the nearest double, ties to even. Sets *used to the characters read, 0 when there is none.
double nd_parse_double(const char *text, size_t len, size_t *used);

#endif // MICRONUMPY_FORMAT_DIGITS_H
