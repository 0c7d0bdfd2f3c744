// Arrays as text: first the printed elements are measured, then they are written; no memory is needed.
#include "format/format.h"
#include "core/dtype.h"

#include <string.h>

const nd_print_options_t nd_print_defaults = {
    .precision = 8,
    .threshold = 1000,
    .edgeitems = 3,
    .linewidth = 75,
    .nanstr = "nan",
    .infstr = "inf",
    .sign = '-',
    .floatmode = ND_FLOATMODE_MAXPREC,
};

// What a pass over the elements finds out about floats, or the parts of complex numbers.
typedef struct {
    uint64_t max; // magnitudes of the finite elements that are not zero
    uint64_t min;
    bool any_finite;
    bool any_other;
    bool any_negative; // finite ones, by the sign bit
    bool any_minus_inf;
} float_range_t;

// How they are written then.
typedef struct {
    nd_float_style_t style;
    char sign;
    int pad_left; // characters before the point
    int pad_right; // characters after it, the exponent included
} float_format_t;

typedef struct {
    const nd_sink_t *out;
    nd_sink_t counted; // writes to out and counts the column
    const nd_array_t *a;
    const nd_print_options_t *options;
    const char *separator;
    size_t separator_len;
    size_t separator_head; // its length without spaces at the end
    bool summarise;
    nd_err_t err;
    float_format_t part[2];
    float_range_t range[2];
    size_t integer_width;
    bool integer_negative;
    bool integer_space; // sign ' ' is in use
    size_t width; // of an element
    size_t column;
    // Spaces are written when something follows them on the line.
    size_t pending_spaces;
    bool pending_separator;
    nd_element_text_t custom; // of the element that is written next
    char digits[ND_DIGITS_MAX];
} printer_t;

typedef void (*visit_t)(printer_t *p, const uint8_t *item);

// Output

static void write_counted(void *ctx, const char *s, size_t n) {
    printer_t *p = ctx;
    p->column += n;
    p->out->write(p->out->ctx, s, n);
}

static void put(printer_t *p, const char *s, size_t n) {
    write_counted(p, s, n);
}

static void put_text(printer_t *p, const char *s) {
    put(p, s, strlen(s));
}

static void flush_pending(printer_t *p) {
    nd_sink_fill(&p->counted, ' ', p->pending_spaces);
    p->pending_spaces = 0;
    if (p->pending_separator) {
        put_text(p, p->separator + p->separator_head);
        p->pending_separator = false;
    }
}

static void put_separator(printer_t *p) {
    if (p->separator_head > 0) {
        flush_pending(p);
        put(p, p->separator, p->separator_head);
    }
    p->pending_separator = true;
}

static void put_newlines(printer_t *p, size_t n, size_t indent) {
    p->pending_spaces = 0;
    p->pending_separator = false;
    nd_sink_fill(&p->counted, '\n', n);
    p->column = 0;
    nd_sink_fill(&p->counted, ' ', indent);
}

// Elements

static bool is_inexact(const nd_array_t *a) {
    return nd_dtypes[a->dtype].kind == 'f' || nd_dtypes[a->dtype].kind == 'c';
}

static size_t n_parts(const nd_array_t *a) {
    return nd_dtypes[a->dtype].kind == 'c' ? 2 : 1;
}

static void float_layout(printer_t *p, nd_float_text_t *t, const nd_float_parts_t *v, const float_format_t *f) {
    const nd_print_options_t *o = p->options;
    nd_style_layout(t, v, &f->style, o->digits ? o->digits : p->digits, o->digits ? o->digits_room : sizeof(p->digits));
    if (t->word != NULL) {
        t->word = v->kind == ND_FLOAT_NAN ? o->nanstr : o->infstr;
    }
}

static void put_float(printer_t *p, const uint8_t *item, size_t component, const char *suffix) {
    const float_format_t *f = &p->part[component];
    nd_float_parts_t v;
    nd_float_text_t t;
    nd_item_parts(&v, p->a->dtype, item, component);
    float_layout(p, &t, &v, f);
    int left, right = 0;
    if (t.word != NULL) {
        left = f->pad_left + 1 + f->pad_right - (int)nd_float_text_len(&t);
    } else {
        left = f->pad_left - (int)t.whole - (t.sign != '\0');
        right = f->style.scientific ? 0 : f->pad_right - (int)t.frac;
    }
    flush_pending(p);
    nd_sink_fill(&p->counted, ' ', left > 0 ? (size_t)left : 0);
    nd_float_text_write(&t, &p->counted);
    put_text(p, suffix);
    p->pending_spaces = right > 0 ? (size_t)right : 0;
}

static void put_integer(printer_t *p, const uint8_t *item) {
    char text[21];
    bool negative;
    uint64_t magnitude = nd_item_integer(p->a->dtype, item, &negative);
    size_t n = nd_integer_digits(magnitude, text + 1);
    if (n == 0) {
        text[++n] = '0';
    }
    text[0] = negative ? '-' : p->options->sign == '+' ? '+' : p->integer_space ? ' ' : '\0';
    bool sign = text[0] != '\0';
    flush_pending(p);
    nd_sink_fill(&p->counted, ' ', p->width - n - sign);
    put(p, text + !sign, n + sign);
}

// Spaces at its end are lost when the line is broken there.
static void put_custom(printer_t *p) {
    size_t n = p->custom.n_bytes;
    while (n > 0 && p->custom.text[n - 1] == ' ') {
        n--;
    }
    if (n > 0) {
        flush_pending(p);
        put(p, p->custom.text, n);
    }
    p->pending_spaces += p->custom.n_bytes - n;
}

// The characters that an element takes. Custom text is asked for here, and written next.
static size_t element_width(printer_t *p, const uint8_t *item) {
    if (p->options->element == NULL) {
        return p->width;
    }
    p->custom = p->options->element(p->options->element_ctx, item);
    if (p->custom.text == NULL) {
        p->err = ND_ERR_INTERRUPTED;
    }
    return p->custom.n_chars;
}

static void put_element(printer_t *p, const uint8_t *item) {
    if (p->options->poll != NULL && p->options->poll() != 0) {
        p->err = ND_ERR_INTERRUPTED;
    }
    if (p->err != ND_OK) {
        return;
    }
    if (p->options->element != NULL) {
        put_custom(p);
        return;
    }
    switch (nd_dtypes[p->a->dtype].kind) {
        case 'b':
            flush_pending(p);
            put_text(p, *item ? p->a->ndim > 0 ? " True" : "True" : "False");
            break;
        case 'f':
            put_float(p, item, 0, "");
            break;
        case 'c':
            put_float(p, item, 0, "");
            put_float(p, item, 1, "j");
            break;
        default:
            put_integer(p, item);
            break;
    }
}

// Measuring

// Calls visit for every element that is printed.
static void for_each_printed(printer_t *p, size_t axis, const uint8_t *item, visit_t visit) {
    if (axis == p->a->ndim) {
        if (p->options->poll != NULL && p->options->poll() != 0) {
            p->err = ND_ERR_INTERRUPTED;
            return;
        }
        visit(p, item);
        return;
    }
    size_t len = p->a->axis[axis].len;
    size_t edge = p->options->edgeitems;
    bool skip = p->summarise && edge != 0 && edge < len - edge && len > edge;
    for (size_t i = 0; i < len && p->err == ND_OK; i++) {
        if (skip && i == edge) {
            i = len - edge;
        }
        for_each_printed(p, axis + 1, item + (ptrdiff_t)i * p->a->axis[axis].stride_bytes, visit);
    }
}

static void measure_integer(printer_t *p, const uint8_t *item) {
    char digits[20];
    bool negative;
    size_t n = nd_integer_digits(nd_item_integer(p->a->dtype, item, &negative), digits);
    n = (n == 0 ? 1 : n) + (negative || p->options->sign == '+');
    p->integer_negative |= negative;
    if (p->integer_width < n) {
        p->integer_width = n;
    }
}

static void measure_range(printer_t *p, const uint8_t *item) {
    for (size_t i = 0; i < n_parts(p->a); i++) {
        float_range_t *r = &p->range[i];
        nd_float_parts_t v;
        nd_item_parts(&v, p->a->dtype, item, i);
        if (v.kind == ND_FLOAT_INF || v.kind == ND_FLOAT_NAN) {
            r->any_other = true;
            r->any_minus_inf |= v.kind == ND_FLOAT_INF && v.negative;
            continue;
        }
        r->any_finite = true;
        r->any_negative |= v.negative;
        if (v.kind == ND_FLOAT_FINITE) {
            r->max = v.magnitude > r->max ? v.magnitude : r->max;
            r->min = v.magnitude < r->min ? v.magnitude : r->min;
        }
    }
}

static void raise_to(int *value, int at_least) {
    if (*value < at_least) {
        *value = at_least;
    }
}

static void measure_widths(printer_t *p, const uint8_t *item) {
    for (size_t i = 0; i < n_parts(p->a); i++) {
        float_format_t *f = &p->part[i];
        nd_float_parts_t v;
        nd_float_text_t t;
        nd_item_parts(&v, p->a->dtype, item, i);
        float_layout(p, &t, &v, f);
        if (t.word == NULL) {
            raise_to(&f->pad_left, (int)t.whole + (t.sign != '\0'));
            raise_to(&f->pad_right, (int)t.frac);
            if (f->style.scientific) {
                raise_to(&f->style.exp_digits, t.exp_digits);
            }
        }
    }
}

// max / min > 1000, divided in the format itself; only asked when neither is subnormal.
static bool is_wide(nd_float_format_t format, const float_range_t *r) {
    if (format == ND_FMT_F64) {
        double max, min;
        memcpy(&max, &r->max, sizeof(max));
        memcpy(&min, &r->min, sizeof(min));
        return max / min > 1000.0;
    }
    uint32_t max_bits = (uint32_t)r->max;
    uint32_t min_bits = (uint32_t)r->min;
    float limit = 1000.0f;
    if (format == ND_FMT_F16) {
        max_bits = (max_bits + (112 << 10)) << 13;
        min_bits = (min_bits + (112 << 10)) << 13;
        limit = 1000.25f; // what a float16 quotient above 1000 is at least, before rounding
    }
    float max, min;
    memcpy(&max, &max_bits, sizeof(max));
    memcpy(&min, &min_bits, sizeof(min));
    return max / min > limit;
}

static bool is_scientific(const printer_t *p, const float_range_t *r) {
    nd_float_parts_t v;
    if (r->max == 0) {
        return false;
    }
    nd_float_format_t format = nd_item_parts(&v, p->a->dtype, p->a->data, 0);
    const nd_exponent_limits_t *limits = &nd_exponent_limits[format];
    return r->max >= limits->array_high
           || (!p->options->suppress && (r->min < limits->array_low || is_wide(format, r)));
}

// The style by which widths are measured.
static void choose_style(printer_t *p, size_t i) {
    const nd_print_options_t *o = p->options;
    float_format_t *f = &p->part[i];
    bool fixed = o->floatmode == ND_FLOATMODE_FIXED;
    f->sign = i == 0 ? o->sign : '+';
    f->style = (nd_float_style_t) {
        .scientific = is_scientific(p, &p->range[i]),
        .unique = !fixed,
        .fractional = true,
        .sign = f->sign == '+',
        .trim = fixed ? 'k' : '.',
        .precision = o->floatmode == ND_FLOATMODE_UNIQUE ? -1 : o->precision,
        .min_digits = -1,
        .pad_left = -1,
        .pad_right = -1,
        .exp_digits = -1,
    };
}

// The style by which the elements are written, and the room for what is no number.
static void finish_style(printer_t *p, size_t i) {
    const nd_print_options_t *o = p->options;
    const float_range_t *r = &p->range[i];
    float_format_t *f = &p->part[i];
    bool equal = o->floatmode == ND_FLOATMODE_FIXED || o->floatmode == ND_FLOATMODE_MAXPREC_EQUAL;
    if (r->any_finite && (f->style.scientific || equal)) {
        f->style.trim = 'k';
        f->style.precision = f->style.min_digits = f->pad_right;
    }
    if (f->style.scientific) {
        f->pad_right += f->style.exp_digits + 2;
    }
    f->pad_left += f->sign == ' ' && !r->any_negative;
    if (r->any_other) {
        int offset = f->pad_right + 1;
        raise_to(&f->pad_left, (int)strlen(o->nanstr) - offset);
        raise_to(&f->pad_left, (int)strlen(o->infstr) + (f->sign != '-' || r->any_minus_inf) - offset);
    }
    p->width += (size_t)(f->pad_left + 1 + f->pad_right);
}

static void measure(printer_t *p) {
    const nd_array_t *a = p->a;
    if (p->options->element != NULL) {
        return;
    }
    if (a->dtype == ND_BOOL) {
        p->width = 5;
        return;
    }
    if (!is_inexact(a)) {
        for_each_printed(p, 0, a->data, measure_integer);
        p->integer_space = p->options->sign == ' ' && !p->integer_negative;
        p->width = p->integer_width + p->integer_space;
        return;
    }
    p->range[0].min = p->range[1].min = UINT64_MAX;
    for_each_printed(p, 0, a->data, measure_range);
    for (size_t i = 0; i < n_parts(a); i++) {
        choose_style(p, i);
    }
    for_each_printed(p, 0, a->data, measure_widths);
    for (size_t i = 0; i < n_parts(a); i++) {
        finish_style(p, i);
    }
    p->width += n_parts(a) - 1; // the j
}

// Brackets and lines

// Before a word on a row: breaks the line when the word does not fit and breaking helps.
static void break_line(printer_t *p, size_t *line, size_t word, size_t indent, ptrdiff_t limit) {
    if ((ptrdiff_t)(*line + word) > limit && *line > indent) {
        put_newlines(p, 1, indent);
        *line = indent;
    }
    *line += word;
}

static void put_axis(printer_t *p, size_t axis, const uint8_t *item, size_t indent, ptrdiff_t limit) {
    if (axis == p->a->ndim) {
        put_element(p, item);
        return;
    }
    const nd_axis_t *ax = &p->a->axis[axis];
    size_t edge = p->options->edgeitems;
    bool skip = p->summarise && edge < ax->len && edge < ax->len - edge;
    size_t resume = edge == 0 ? ax->len - 1 : ax->len - edge;
    bool is_row = axis + 1u == p->a->ndim;
    ptrdiff_t row_limit = limit - (ptrdiff_t)(p->separator_head > 1 ? p->separator_head : 1);
    size_t line = indent;
    put(p, "[", 1);
    for (size_t i = 0; i < ax->len && p->err == ND_OK; i++) {
        bool dots = skip && i == edge;
        const uint8_t *element = item + (ptrdiff_t)i * ax->stride_bytes;
        if (is_row) {
            break_line(p, &line, dots ? 3 : element_width(p, element), indent, row_limit);
        }
        if (dots) {
            flush_pending(p);
            put(p, "...", 3);
            skip = false;
            i = resume - 1;
        } else {
            put_axis(p, axis + 1, element, indent + 1, limit - 1);
        }
        if (i + 1 == ax->len) {
            break;
        }
        if (is_row) {
            put_separator(p);
            line += p->separator_len;
        } else {
            put(p, p->separator, p->separator_head);
            put_newlines(p, p->a->ndim - axis - 1u, indent);
        }
    }
    flush_pending(p);
    put(p, "]", 1);
}

static size_t array_size(const nd_array_t *a) {
    size_t size = 1;
    for (size_t i = 0; i < a->ndim; i++) {
        size *= a->axis[i].len;
    }
    return size;
}

// column is where the array starts on its line, on return where it ended.
static nd_err_t print_array(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options,
    const nd_print_layout_t *layout, size_t *column) {
    printer_t p;
    memset(&p, 0, sizeof(p));
    p.out = sink;
    p.counted.write = write_counted;
    p.counted.ctx = &p;
    p.column = *column;
    p.a = a;
    p.options = options;
    p.separator = layout->separator;
    p.separator_head = p.separator_len = strlen(p.separator);
    while (p.separator_head > 0 && strchr(" \t\n", p.separator[p.separator_head - 1]) != NULL) {
        p.separator_head--;
    }
    size_t size = array_size(a);
    if (size == 0) {
        put(&p, "[]", 2);
    } else {
        p.summarise = size > options->threshold;
        measure(&p);
        if (a->ndim == 0) {
            element_width(&p, a->data);
        }
        put_axis(&p, 0, a->data, layout->prefix_len + 1, (ptrdiff_t)options->linewidth - (ptrdiff_t)layout->suffix_len);
        flush_pending(&p);
    }
    *column = p.column;
    return p.err;
}

size_t nd_print_digits_bytes(const nd_print_options_t *options) {
    const nd_float_style_t style = {
        .unique = options->floatmode == ND_FLOATMODE_UNIQUE || options->floatmode == ND_FLOATMODE_MAXPREC,
        .fractional = true,
        .precision = options->precision, .min_digits = -1,
    };
    return nd_style_digits_bytes(&style);
}

nd_err_t nd_array2string(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options, const nd_print_layout_t *layout) {
    size_t column = layout->prefix_len;
    return print_array(sink, a, options, layout, &column);
}

nd_err_t nd_array_str(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options) {
    if (a->ndim == 0) {
        nd_scalar_str(sink, a->dtype, a->data);
        return ND_OK;
    }
    const nd_print_layout_t layout = { " ", 0, 0 };
    return nd_array2string(sink, a, options, &layout);
}

static char *append(char *end, const char *s) {
    size_t n = strlen(s);
    memcpy(end, s, n);
    return end + n;
}

// "(2, 3)"
static char *append_shape(char *end, const nd_array_t *a) {
    *end++ = '(';
    for (size_t i = 0; i < a->ndim; i++) {
        size_t n = nd_integer_digits(a->axis[i].len, end);
        if (n == 0) {
            end[n++] = '0';
        }
        end = append(end + n, i + 1u < a->ndim ? ", " : a->ndim == 1 ? "," : "");
    }
    *end++ = ')';
    return end;
}

nd_err_t nd_array_repr(const nd_sink_t *sink, const nd_array_t *a, const nd_print_options_t *options) {
    static const char prefix[] = "array(";
    const nd_print_layout_t layout = { ", ", sizeof(prefix) - 1, 1 };
    size_t column = sizeof(prefix) - 1;
    sink->write(sink->ctx, prefix, column);
    nd_err_t err = print_array(sink, a, options, &layout, &column);
    if (err != ND_OK) {
        return err;
    }
    char extras[sizeof("shape=(), dtype=complex128)") + ND_MAX_DIMS * (20 + 2)];
    char *end = extras;
    size_t size = array_size(a);
    if ((size == 0 && a->ndim != 1) || size > options->threshold) {
        end = append_shape(append(end, "shape="), a);
    }
    bool implied = a->dtype == ND_BOOL || a->dtype == ND_INT64 || a->dtype == ND_FLOAT64 || a->dtype == ND_COMPLEX128;
    if (!implied || size == 0) {
        end = append(append(end, end == extras ? "dtype=" : ", dtype="), nd_dtypes[a->dtype].name);
    }
    if (end != extras) {
        // On a line of its own when the last one would become too long.
        bool wrap = column + 1 + (size_t)(end - extras) + 2 > options->linewidth;
        sink->write(sink->ctx, wrap ? ",\n" : ", ", 2);
        nd_sink_fill(sink, ' ', wrap ? sizeof(prefix) - 1 : 0);
    }
    *end++ = ')';
    sink->write(sink->ctx, extras, (size_t)(end - extras));
    return ND_OK;
}
