// One number as characters: NumPy's and CPython's ways of writing floats, and NumPy's scalars.
#ifndef MICRONUMPY_FORMAT_NUMBER_H
#define MICRONUMPY_FORMAT_NUMBER_H

#include "core/nd.h"
#include "format/digits.h"

// Takes n characters, not terminated; ctx is the caller's.
typedef void (*nd_write_t)(void *ctx, const char *s, size_t n);

typedef struct _nd_sink_t {
    nd_write_t write;
    void *ctx;
} nd_sink_t;

void nd_sink_fill(const nd_sink_t *sink, char c, size_t n);

// A float laid out: the length is known before anything is written. digits belong to the caller.
typedef struct _nd_float_text_t {
    const char *word; // inf or nan instead of digits, or NULL
    const char *digits;
    size_t n_digits; // all other places are zeros
    int point; // digits before the decimal point; may be negative
    size_t whole; // characters before the point, without the sign
    size_t frac; // characters after the point
    int exponent;
    uint8_t exp_digits;
    char exp_char; // 'e' or 'E', '\0' for no exponent
    char sign; // '\0' for none
    char comma; // between thousands of the whole part, '\0' for none
    bool has_point;
} nd_float_text_t;

size_t nd_float_text_len(const nd_float_text_t *t);
void nd_float_text_write(const nd_float_text_t *t, const nd_sink_t *sink);

// The options of np.format_float_positional and np.format_float_scientific; -1 is NumPy's None.
typedef struct _nd_float_style_t {
    bool scientific;
    bool unique;
    bool fractional; // positional: counts are of places after the point, not of digits
    bool sign; // '+' before positive numbers
    char trim; // 'k', '.', '0' or '-'
    int precision;
    int min_digits;
    int pad_left;
    int pad_right; // positional
    int exp_digits; // scientific
} nd_float_style_t;

// Bytes of digits that a style can ask for, at most ND_DIGITS_ALL. With fewer the rest are zeros.
size_t nd_style_digits_bytes(const nd_float_style_t *style);
// Lays out v without padding.
void nd_style_layout(nd_float_text_t *t, const nd_float_parts_t *v, const nd_float_style_t *style, char *digits, size_t room);
// np.format_float_*, padding included.
void nd_style_write(const nd_sink_t *sink, const nd_float_parts_t *v, const nd_float_style_t *style, char *digits, size_t room);

// CPython's: type is 'e', 'f', 'g' (or a capital), or 'r' for repr without its '.0', or 'n' for
// the 'g' of a field without a type, which has a '.0'. precision -1 is 6.
// alternate keeps the point and the zeros ('#'), and the '.0' of repr.
typedef struct _nd_python_style_t {
    char type;
    bool alternate;
    char sign; // '+' or ' ' before positive numbers, '\0' for none
    char comma;
    int precision;
} nd_python_style_t;

// Bytes of digits that v needs in this style, at most ND_DIGITS_ALL; 17 and few more for usual ones.
size_t nd_python_digits_bytes(const nd_float_parts_t *v, const nd_python_style_t *style);
void nd_python_layout(nd_float_text_t *t, const nd_float_parts_t *v, const nd_python_style_t *style, char *digits, size_t room);

// Where NumPy starts to write an exponent, as magnitudes of a format.
typedef struct _nd_exponent_limits_t {
    uint64_t scalar_low; // the smallest scalar that has none: 10^-4, compared as a double
    uint64_t scalar_high; // the smallest large one that has one: 10^3, 10^6, 10^16
    uint64_t array_low; // the same for elements of arrays, compared in their own format
    uint64_t array_high; // 10^3, 10^6, 10^8
} nd_exponent_limits_t;

extern const nd_exponent_limits_t nd_exponent_limits[]; // by nd_float_format_t

// A component (0, or 1 for the imaginary part) of a float or complex element.
nd_float_format_t nd_item_parts(nd_float_parts_t *v, nd_dtype_t dtype, const void *item, size_t component);
// An integer element (or bool) as magnitude and sign.
uint64_t nd_item_integer(nd_dtype_t dtype, const void *item, bool *negative);
// str() of a NumPy scalar: "3.0", "(1+2j)", "-7", "True".
void nd_scalar_str(const nd_sink_t *sink, nd_dtype_t dtype, const void *item);
// repr() of a NumPy scalar: "np.float64(3.0)", "np.True_".
void nd_scalar_repr(const nd_sink_t *sink, nd_dtype_t dtype, const void *item);

#endif // MICRONUMPY_FORMAT_NUMBER_H
