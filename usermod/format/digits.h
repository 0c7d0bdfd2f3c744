// Floats to decimal digits and back, exactly: shortest round-trip, fixed precision, and parsing.
#ifndef MICRONUMPY_FORMAT_DIGITS_H
#define MICRONUMPY_FORMAT_DIGITS_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Enough for every shortest result, and for the others asked for with n_digits <= 17.
#define ND_DIGITS_MAX (17)
// Enough for every digit of every double: more are zeros.
#define ND_DIGITS_ALL (768)

// Formats of which the shortest digits are told apart by their neighbours' distance.
typedef enum { ND_FMT_F16, ND_FMT_F32, ND_FMT_F64 } nd_float_format_t;

typedef enum { ND_FLOAT_ZERO, ND_FLOAT_FINITE, ND_FLOAT_INF, ND_FLOAT_NAN } nd_float_kind_t;

// A float taken apart: mantissa * 2^exponent, with the sign beside it.
typedef struct _nd_float_parts_t {
    uint64_t magnitude; // the bits without the sign: ordered as the absolute values are
    uint64_t mantissa;
    int16_t exponent;
    uint8_t kind; // nd_float_kind_t
    bool negative; // the sign bit, also of zeros and NaNs
    bool near_below; // the neighbour below is nearer than the one above: a power of two
} nd_float_parts_t;

// bits is the float as an integer, as it is in memory.
void nd_float_parts(nd_float_parts_t *v, uint64_t bits, nd_float_format_t format);
void nd_double_parts(nd_float_parts_t *v, double value);

#define ND_DIGITS_ANY (INT_MAX)

// How many digits nd_digits makes. Both counts are of significant digits, or with absolute of
// places after the decimal point, which may then be negative.
typedef struct _nd_digits_rule_t {
    bool shortest; // stop as soon as the digits read back as the value, else when they are exact
    bool absolute;
    int min; // goes on to here even so (shortest only); -ND_DIGITS_ANY for no minimum
    int max; // stops here at the latest; ND_DIGITS_ANY for no maximum
} nd_digits_rule_t;

// Writes the digits of |v| (kind ND_FLOAT_FINITE; no point, no terminator, first one non-zero) and
// returns how many, at most room. |v| = 0.d1d2d3... * 10^*point. The last digit is correctly
// rounded, ties to even, so the shortest digits are also the nearest; 0 digits when all is rounded
// away. Zeros that would follow may be missing. Method: Steele & White / dragon4 on big integers,
// stopping where NumPy's stops.
size_t nd_digits(const nd_float_parts_t *v, const nd_digits_rule_t *rule, char *digits, size_t room, int *point);

// The shortest digits of a finite positive value that is exactly representable in format.
size_t nd_shortest_digits(double value, nd_float_format_t format, char digits[ND_DIGITS_MAX], int *point);

// Correctly rounded (half to even on exact ties, as CPython) digits of a finite positive value, cut off either after
// n_digits significant digits (absolute = false) or n_digits places after the decimal point
// (absolute = true; n_digits may then be negative). Writes at most room digits, returns how many
// (0 when it rounds to zero).
size_t nd_exact_digits(double value, bool absolute, int n_digits, char *digits, size_t room, int *point);

// The decimal digits of an integer, without leading zeros (none for 0); returns how many, at most 20.
size_t nd_integer_digits(uint64_t value, char digits[20]);

// Reads a decimal float as CPython's float() does (digits with single underscores between them,
// point, exponent; no sign, no inf/nan, no spaces): the nearest double, ties to even. Sets *used to
// the characters read, 0 when there is none. Any length; an exponent without digits is not read.
double nd_parse_double(const char *text, size_t len, size_t *used);
// digits[0..n) * 10^(point - n) as the nearest double.
double nd_digits_to_double(const char *digits, size_t n, int point);

#endif // MICRONUMPY_FORMAT_DIGITS_H
