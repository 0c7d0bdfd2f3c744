// Arrays as text: NumPy's array2string, str and repr, for every dtype and up to ND_MAX_DIMS axes.
#ifndef MICRONUMPY_FORMAT_FORMAT_H
#define MICRONUMPY_FORMAT_FORMAT_H

#include "core/nd.h"
#include "format/number.h"

typedef enum { ND_FLOATMODE_FIXED, ND_FLOATMODE_UNIQUE, ND_FLOATMODE_MAXPREC, ND_FLOATMODE_MAXPREC_EQUAL } nd_floatmode_t;

// The text of an element, in place of the printer's own; it stays where it is until the next call.
typedef struct _nd_element_text_t {
    const char *text; // NULL to stop with ND_ERR_INTERRUPTED
    size_t n_bytes;
    size_t n_chars;
} nd_element_text_t;

typedef nd_element_text_t (*nd_element_fn_t)(void *ctx, const void *item);

// np.set_printoptions. Initialise from nd_print_defaults.
typedef struct _nd_print_options_t {
    int precision; // -1 for None
    size_t threshold;
    size_t edgeitems;
    size_t linewidth;
    const char *nanstr;
    const char *infstr;
    char sign; // '-', '+' or ' '
    uint8_t floatmode; // nd_floatmode_t
    bool suppress;
    nd_poll_t poll; // asked once per element
    // Room for the digits of one float; NULL for the printer's own ND_DIGITS_MAX. Only the modes
    // 'fixed' and 'maxprec_equal' ask for more: nd_print_digits_bytes says how many, the rest
    // would be zeros.
    char *digits;
    size_t digits_room;
    nd_element_fn_t element; // NULL for numbers as NumPy writes them
    void *element_ctx;
} nd_print_options_t;

extern const nd_print_options_t nd_print_defaults;

// How an array is set among other text: both lengths are of what the caller writes around it.
typedef struct _nd_print_layout_t {
    const char *separator;
    size_t prefix_len; // continuation lines are indented by this
    size_t suffix_len; // room kept free at the ends of lines
} nd_print_layout_t;

size_t nd_print_digits_bytes(const nd_print_options_t *options);
// ND_ERR_INTERRUPTED when poll asked to stop; what was written stays written.
nd_err_t nd_array2string(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options, const nd_print_layout_t *layout);
nd_err_t nd_array_str(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options);
nd_err_t nd_array_repr(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options);

#endif // MICRONUMPY_FORMAT_FORMAT_H
