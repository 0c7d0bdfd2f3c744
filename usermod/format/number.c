// One number as characters: floats are laid out first, then written; arrays are in format.c.
#include "format/number.h"
#include "core/dtype.h"

#include <string.h>

// Writing

void nd_sink_fill(const nd_sink_t *sink, char c, size_t n) {
    char block[16];
    memset(block, c, sizeof(block));
    while (n > 0) {
        size_t part = n < sizeof(block) ? n : sizeof(block);
        sink->write(sink->ctx, block, part);
        n -= part;
    }
}

static void write_text(const nd_sink_t *sink, const char *s) {
    sink->write(sink->ctx, s, strlen(s));
}

// Places first..first + n of the digits, which end in as many zeros as needed; negative ones are zeros too.
static void write_places(const nd_float_text_t *t, const nd_sink_t *sink, int first, size_t n) {
    if (first < 0) {
        size_t zeros = (size_t)-first < n ? (size_t)-first : n;
        nd_sink_fill(sink, '0', zeros);
        n -= zeros;
        first = 0;
    }
    size_t left = (size_t)first < t->n_digits ? t->n_digits - (size_t)first : 0;
    size_t part = left < n ? left : n;
    if (part > 0) {
        sink->write(sink->ctx, t->digits + first, part);
    }
    nd_sink_fill(sink, '0', n - part);
}

static void write_whole(const nd_float_text_t *t, const nd_sink_t *sink) {
    int first = t->point - (int)t->whole;
    size_t left = t->whole;
    size_t part = t->comma == '\0' ? left : (left - 1) % 3 + 1;
    write_places(t, sink, first, part);
    for (left -= part; left; left -= 3) {
        first += (int)part;
        part = 3;
        sink->write(sink->ctx, &t->comma, 1);
        write_places(t, sink, first, part);
    }
}

static void write_exponent(const nd_float_text_t *t, const nd_sink_t *sink) {
    char text[7] = { t->exp_char, t->exponent < 0 ? '-' : '+' };
    uint32_t rest = (uint32_t)(t->exponent < 0 ? -t->exponent : t->exponent);
    for (size_t i = t->exp_digits + 1u; i > 1; i--) {
        text[i] = (char)('0' + rest % 10);
        rest /= 10;
    }
    sink->write(sink->ctx, text, t->exp_digits + 2u);
}

size_t nd_float_text_len(const nd_float_text_t *t) {
    size_t len = t->sign != '\0';
    if (t->word != NULL) {
        return len + strlen(t->word);
    }
    len += t->whole + t->has_point + t->frac;
    if (t->comma != '\0') {
        len += (t->whole - 1) / 3;
    }
    return t->exp_char != '\0' ? len + 2 + t->exp_digits : len;
}

void nd_float_text_write(const nd_float_text_t *t, const nd_sink_t *sink) {
    if (t->sign != '\0') {
        sink->write(sink->ctx, &t->sign, 1);
    }
    if (t->word != NULL) {
        write_text(sink, t->word);
        return;
    }
    write_whole(t, sink);
    if (t->has_point) {
        sink->write(sink->ctx, ".", 1);
    }
    write_places(t, sink, t->point, t->frac);
    if (t->exp_char != '\0') {
        write_exponent(t, sink);
    }
}

// Layout

// Fills the sign and the digits; all else is zero, or inf and nan are complete.
static bool layout_digits(nd_float_text_t *t, const nd_float_parts_t *v, char plus,
    const nd_digits_rule_t *rule, char *digits, size_t room) {
    memset(t, 0, sizeof(*t));
    t->sign = v->negative && v->kind != ND_FLOAT_NAN ? '-' : plus;
    t->digits = digits;
    if (v->kind == ND_FLOAT_FINITE) {
        t->n_digits = nd_digits(v, rule, digits, room, &t->point);
    } else if (v->kind != ND_FLOAT_ZERO) {
        t->word = v->kind == ND_FLOAT_NAN ? "nan" : "inf";
        return false;
    }
    if (t->n_digits == 0) {
        t->point = 1;
    }
    return true;
}

static void layout_positional(nd_float_text_t *t) {
    int frac = (int)t->n_digits - t->point;
    t->whole = t->point > 0 ? (size_t)t->point : 1;
    t->frac = frac > 0 ? (size_t)frac : 0;
}

static void layout_scientific(nd_float_text_t *t, char exp_char, int min_exp_digits) {
    t->exp_char = exp_char;
    t->exponent = t->point - 1;
    t->point = 1;
    t->whole = 1;
    t->frac = t->n_digits > 0 ? t->n_digits - 1 : 0;
    int size = t->exponent < 0 ? -t->exponent : t->exponent;
    int n = size >= 100 ? 3 : size >= 10 ? 2 : size != 0;
    t->exp_digits = (uint8_t)(min_exp_digits > n ? min_exp_digits : n);
}

static char last_place(const nd_float_text_t *t) {
    int place = t->point + (int)t->frac - 1;
    return place >= 0 && place < (int)t->n_digits ? t->digits[place] : '0';
}

static void trim_zeros(nd_float_text_t *t) {
    while (t->frac > 0 && last_place(t) == '0') {
        t->frac--;
    }
}

static int digit_count(int count, int none, int extra) {
    return count < 0 ? none : count + extra;
}

size_t nd_style_digits_bytes(const nd_float_style_t *style) {
    int need = style->unique ? style->min_digits : style->precision;
    if (!style->scientific && style->fractional) {
        need += 310;
    }
    need = style->unique && style->min_digits < 0 ? 0 : need + 1;
    return need <= ND_DIGITS_MAX ? ND_DIGITS_MAX : need < ND_DIGITS_ALL ? (size_t)need : ND_DIGITS_ALL;
}

void nd_style_layout(nd_float_text_t *t, const nd_float_parts_t *v, const nd_float_style_t *style, char *digits, size_t room) {
    int extra = style->scientific;
    const nd_digits_rule_t rule = {
        style->unique, !style->scientific && style->fractional,
        digit_count(style->min_digits, -ND_DIGITS_ANY, extra),
        digit_count(style->precision, ND_DIGITS_ANY, extra),
    };
    if (!layout_digits(t, v, style->sign ? '+' : '\0', &rule, digits, room)) {
        return;
    }
    if (style->scientific) {
        layout_scientific(t, 'e', style->exp_digits < 0 ? 2 : style->exp_digits > 5 ? 5 : style->exp_digits);
    } else {
        layout_positional(t);
        if (t->n_digits == 0 && v->kind == ND_FLOAT_FINITE && style->precision > 0) {
            t->frac = (size_t)style->precision; // rounded to zero: its zeros count as digits
        }
    }
    t->has_point = style->trim != '-' || t->frac > 0;
    int wanted = style->unique ? style->min_digits : style->precision;
    if (!style->scientific && !style->fractional) {
        wanted -= (int)t->whole;
    }
    if (style->trim == 'k') {
        if (wanted > (int)t->frac) {
            t->frac = (size_t)wanted;
        }
        return;
    }
    trim_zeros(t);
    if (t->frac == 0) {
        t->frac = style->trim == '0';
        if (!style->scientific && style->trim == '-') {
            t->has_point = false; // the scientific format leaves it behind, as NumPy's does
        }
    }
}

void nd_style_write(const nd_sink_t *sink, const nd_float_parts_t *v, const nd_float_style_t *style, char *digits, size_t room) {
    nd_float_text_t t;
    nd_style_layout(&t, v, style, digits, room);
    if (t.word != NULL) {
        if (v->kind == ND_FLOAT_NAN) {
            t.sign = '\0';
        }
        nd_float_text_write(&t, sink);
        return;
    }
    int left = style->pad_left - (int)t.whole - (t.sign != '\0');
    nd_sink_fill(sink, ' ', left > 0 ? (size_t)left : 0);
    nd_float_text_write(&t, sink);
    if (!style->scientific && style->pad_right >= (int)t.frac) {
        // A point that was trimmed leaves its place.
        nd_sink_fill(sink, ' ', (size_t)style->pad_right - t.frac + !t.has_point);
    }
}

// CPython

static int python_precision(const nd_python_style_t *style) {
    return style->precision < 0 ? 6 : style->precision;
}

size_t nd_python_digits_bytes(const nd_float_parts_t *v, const nd_python_style_t *style) {
    int need = style->type == 'r' ? ND_DIGITS_MAX : python_precision(style) + 1;
    int whole_bits = v->exponent + 53;
    if ((style->type | 0x20) == 'f' && whole_bits > 0) {
        need += whole_bits * 31 / 100 + 1;
    }
    return need < ND_DIGITS_ALL ? (size_t)need : ND_DIGITS_ALL;
}

void nd_python_layout(nd_float_text_t *t, const nd_float_parts_t *v, const nd_python_style_t *style, char *digits, size_t room) {
    char type = style->type | 0x20;
    bool capital = type != style->type;
    int precision = python_precision(style);
    if ((type == 'g' || type == 'n') && precision == 0) {
        precision = 1;
    }
    const nd_digits_rule_t rule = {
        type == 'r', type == 'f', -ND_DIGITS_ANY,
        type == 'r' ? ND_DIGITS_ANY : type == 'e' ? precision + 1 : precision,
    };
    if (!layout_digits(t, v, style->sign, &rule, digits, room)) {
        if (capital) {
            t->word = v->kind == ND_FLOAT_NAN ? "NAN" : "INF";
        }
        return;
    }
    t->comma = style->comma;
    int last = type == 'r' ? 16 : type == 'n' ? precision - 1 : precision; // digits of the largest number without exponent
    if (type == 'e' || (type != 'f' && (t->point <= -4 || t->point > last))) {
        layout_scientific(t, capital ? 'E' : 'e', 2);
    } else {
        layout_positional(t);
    }
    if (type == 'e' || type == 'f') {
        t->frac = (size_t)precision;
    } else if (type == 'g' && style->alternate) {
        int places = t->exp_char != '\0' ? precision - 1 : precision - t->point;
        t->frac = places > 0 ? (size_t)places : 0;
    } else {
        trim_zeros(t);
    }
    if ((type == 'n' || (type == 'r' && style->alternate)) && t->exp_char == '\0' && t->frac == 0) {
        t->frac = 1;
    }
    t->has_point = t->frac > 0 || (style->alternate && type != 'r');
}

// Elements

nd_float_format_t nd_item_parts(nd_float_parts_t *v, nd_dtype_t dtype, const void *item, size_t component) {
    const uint8_t *p = item;
    uint64_t bits64;
    uint32_t bits32;
    uint16_t bits16;
    switch (dtype) {
        case ND_FLOAT16:
            memcpy(&bits16, p, sizeof(bits16));
            nd_float_parts(v, bits16, ND_FMT_F16);
            return ND_FMT_F16;
        case ND_FLOAT32:
        case ND_COMPLEX64:
            memcpy(&bits32, p + component * sizeof(bits32), sizeof(bits32));
            nd_float_parts(v, bits32, ND_FMT_F32);
            return ND_FMT_F32;
        default:
            memcpy(&bits64, p + component * sizeof(bits64), sizeof(bits64));
            nd_float_parts(v, bits64, ND_FMT_F64);
            return ND_FMT_F64;
    }
}

uint64_t nd_item_integer(nd_dtype_t dtype, const void *item, bool *negative) {
    nd_item_t value;
    size_t size = nd_dtypes[dtype].itemsize;
    value.u64 = 0;
    memcpy(&value, item, size);
    uint64_t bits = size == 1 ? value.u8 : size == 2 ? value.u16 : size == 4 ? value.u32 : value.u64;
    uint64_t top = (uint64_t)1 << (8 * size - 1);
    *negative = nd_dtypes[dtype].kind == 'i' && (bits & top);
    return *negative ? (~bits & (2 * top - 1)) + 1 : bits;
}

static void write_integer(const nd_sink_t *sink, nd_dtype_t dtype, const void *item) {
    char digits[20];
    bool negative;
    size_t n = nd_integer_digits(nd_item_integer(dtype, item, &negative), digits);
    if (negative) {
        write_text(sink, "-");
    }
    if (n == 0) {
        digits[n++] = '0';
    }
    sink->write(sink->ctx, digits, n);
}

const nd_exponent_limits_t nd_exponent_limits[] = {
    [ND_FMT_F16] = { 0x068e, 0x63d0, 0x068e, 0x63d0 },
    [ND_FMT_F32] = { 0x38d1b718, 0x49742400, 0x38d1b717, 0x49742400 },
    [ND_FMT_F64] = { 0x3f1a36e2eb1c432d, 0x4341c37937e08000, 0x3f1a36e2eb1c432d, 0x4197d78400000000 },
};

// A component of a scalar. Complex numbers are written without '.0'.
static void write_component(const nd_sink_t *sink, nd_dtype_t dtype, const void *item, size_t component, bool sign) {
    nd_float_parts_t v;
    const nd_exponent_limits_t *limits = &nd_exponent_limits[nd_item_parts(&v, dtype, item, component)];
    bool scientific = v.kind == ND_FLOAT_FINITE
        && (v.magnitude < limits->scalar_low || v.magnitude >= limits->scalar_high);
    bool whole = scientific || nd_dtypes[dtype].kind == 'c';
    const nd_float_style_t style = {
        scientific, true, true, sign, whole ? '-' : '0', -1, -1, -1, -1, -1,
    };
    char digits[ND_DIGITS_MAX];
    nd_float_text_t t;
    nd_style_layout(&t, &v, &style, digits, sizeof(digits));
    nd_float_text_write(&t, sink);
}

static void write_complex(const nd_sink_t *sink, nd_dtype_t dtype, const void *item, bool parentheses) {
    nd_float_parts_t re;
    nd_item_parts(&re, dtype, item, 0);
    bool both = re.kind != ND_FLOAT_ZERO || re.negative;
    if (both && parentheses) {
        write_text(sink, "(");
    }
    if (both) {
        write_component(sink, dtype, item, 0, false);
    }
    write_component(sink, dtype, item, 1, both);
    write_text(sink, both && parentheses ? "j)" : "j");
}

void nd_scalar_str(const nd_sink_t *sink, nd_dtype_t dtype, const void *item) {
    switch (nd_dtypes[dtype].kind) {
        case 'b':
            write_text(sink, *(const uint8_t *)item ? "True" : "False");
            break;
        case 'f':
            write_component(sink, dtype, item, 0, false);
            break;
        case 'c':
            write_complex(sink, dtype, item, true);
            break;
        default:
            write_integer(sink, dtype, item);
            break;
    }
}

void nd_scalar_repr(const nd_sink_t *sink, nd_dtype_t dtype, const void *item) {
    write_text(sink, "np.");
    if (dtype == ND_BOOL) {
        nd_scalar_str(sink, dtype, item);
        write_text(sink, "_");
        return;
    }
    write_text(sink, nd_dtypes[dtype].name);
    write_text(sink, "(");
    if (nd_dtypes[dtype].kind == 'c') {
        write_complex(sink, dtype, item, false);
    } else {
        nd_scalar_str(sink, dtype, item);
    }
    write_text(sink, ")");
}
