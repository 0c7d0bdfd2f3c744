// Linker wraps by which plain Python floats and complex numbers are printed and parsed exactly, as
// CPython does it; each name in wraps.txt leads here or to hooks.c. No upstream file is changed.

#include <math.h>
#include <string.h>

#include "bind/array.h"
#include "bind/hooks.h"
#include "bind/print.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "format/number.h"
#include "py/formatfloat.h"
#include "py/parsenum.h"
#include "py/runtime.h"

#if !MICROPY_PY_BUILTINS_COMPLEX
#error "images need MICROPY_PY_BUILTINS_COMPLEX"
#endif

// Declared here because the linker, not a header, gives them their meaning.
int __wrap_mp_format_float(mp_float_t f, char *buf, size_t buf_size, char fmt, int prec, char sign);
int __wrap_mp_print_float(const mp_print_t *print, mp_float_t f, char fmt, int flags, char fill, int width, int prec);
void __real_mp_obj_print_helper(const mp_print_t *print, mp_obj_t obj, mp_print_kind_t kind);
void __wrap_mp_obj_print_helper(const mp_print_t *print, mp_obj_t obj, mp_print_kind_t kind);
mp_obj_t __wrap_mp_parse_num_decimal(const char *text, size_t len, bool allow_imag, bool force_complex, mp_lexer_t *lex);

// Printing

typedef struct {
    char *buf;
    size_t n;
} buffer_t;

static void buffer_write(void *ctx, const char *text, size_t n) {
    buffer_t *b = ctx;
    memcpy(b->buf + b->n, text, n);
    b->n += n;
}

// What str() and repr() of floats call in 1.25, with 16 digits. The '%.16g' of a program does not come
// here but to mp_print_float, and in later versions neither do they. Only C code that prints floats
// asks for others.
int __wrap_mp_format_float(mp_float_t f, char *buf, size_t buf_size, char fmt, int prec, char sign) {
    nd_python_style_t style = { .type = fmt, .sign = sign, .precision = prec };
    if (fmt == 'g' && prec >= 16) {
        style.type = 'r';
    }
    char digits[40];
    nd_float_parts_t v;
    nd_float_text_t t;
    nd_double_parts(&v, (double)f);
    nd_python_layout(&t, &v, &style, digits, sizeof(digits));
    if (nd_float_text_len(&t) >= buf_size && buf_size > 10) {
        style.type = (fmt & 0x20) | 'E';
        style.precision = (int)buf_size - 10; // all but "-1." and "e+308" and the end
        nd_python_layout(&t, &v, &style, digits, sizeof(digits));
    }
    buffer_t out = { buf, 0 };
    if (nd_float_text_len(&t) < buf_size) {
        const nd_sink_t sink = { buffer_write, &out };
        nd_float_text_write(&t, &sink);
    } else if (buf_size >= 2) {
        buf[out.n++] = '?';
    }
    if (out.n < buf_size) {
        buf[out.n] = '\0';
    }
    return (int)out.n;
}

// How the flags of mp_print_float say which character parts the thousands ('\0': none), and that
// str() or repr() of a float asks: that came with 1.26.
#if MICROPY_VERSION >= MICROPY_MAKE_VERSION(1, 26, 0)
#define SEPARATOR(flags) ((char)((flags) >> PF_FLAG_SEP_POS))
#define WANTS_REPR(flags) ((flags) & PF_FLAG_ALWAYS_DECIMAL)
#else
#define SEPARATOR(flags) ((flags) & PF_FLAG_SHOW_COMMA ? ',' : '\0')
#define WANTS_REPR(flags) (false)
#endif

static void stream_write(void *ctx, const char *text, size_t n) {
    const mp_print_t *print = ctx;
    print->print_strn(print->data, text, n);
}

// '%.3f' % x, '{:>10.3e}'.format(x) and f-strings: any precision, and thousands as in '{:,.2f}'.
int __wrap_mp_print_float(const mp_print_t *print, mp_float_t f, char fmt, int flags, char fill, int width, int prec) {
    bool is_repr = prec == HOOKS_REPR_PRECISION || WANTS_REPR(flags);
    bool is_untyped = prec > HOOKS_REPR_PRECISION;
    const nd_python_style_t style = {
        .type = is_repr ? 'r' : is_untyped ? 'n' : fmt,
        .alternate = is_repr || (flags & PF_FLAG_SHOW_PREFIX),
        .sign = flags & PF_FLAG_SHOW_SIGN ? '+' : flags & PF_FLAG_SPACE_SIGN ? ' ' : '\0',
        .comma = SEPARATOR(flags),
        .precision = is_untyped ? prec - HOOKS_REPR_PRECISION - 1 : prec,
    };
    char few[40];
    nd_float_parts_t v;
    nd_float_text_t t;
    nd_double_parts(&v, (double)f);
    size_t room = nd_python_digits_bytes(&v, &style);
    char *digits = room <= sizeof(few) ? few : m_new(char, room);
    nd_python_layout(&t, &v, &style, digits, room);

    bool percent = flags & PF_FLAG_ADD_PERCENT;
    int len = (int)nd_float_text_len(&t) + percent;
    int pad = width > len ? width - len : 0;
    int pad_left = flags & PF_FLAG_LEFT_ADJUST ? 0 : flags & PF_FLAG_CENTER_ADJUST ? pad / 2 : pad;
    if ((flags & PF_FLAG_PAD_AFTER_SIGN) && t.sign != '\0') {
        mp_print_strn(print, &t.sign, 1, 0, ' ', 1);
        t.sign = '\0';
    }
    const nd_sink_t sink = { stream_write, (void *)print };
    nd_sink_fill(&sink, fill, (size_t)pad_left);
    nd_float_text_write(&t, &sink);
    if (percent) {
        stream_write((void *)print, "%", 1);
    }
    nd_sink_fill(&sink, fill, (size_t)(pad - pad_left));
    if (digits != few) {
        m_del(char, digits, room);
    }
    return len + pad;
}

static bool is_numpy_type(mp_obj_t type) {
    return type == MP_OBJ_FROM_PTR(&array_type) || type == MP_OBJ_FROM_PTR(&ufunc_type)
           || ((const mp_obj_type_t *)MP_OBJ_TO_PTR(type))->name == MP_QSTR_flatiter
           || mp_obj_is_subclass_fast(type, MP_OBJ_FROM_PTR(&scalar_generic_type));
}

// Complex numbers are only printed wrongly when a part is a negative zero: (-0-1j), (1-0j). Types of
// NumPy say where they are from.
void __wrap_mp_obj_print_helper(const mp_print_t *print, mp_obj_t obj, mp_print_kind_t kind) {
    if (mp_obj_is_type(obj, &mp_type_complex)) {
        mp_float_t re, im;
        mp_obj_complex_get(obj, &re, &im);
        const nd_c128_t value = { (double)re, (double)im };
        print_scalar(print, ND_COMPLEX128, &value, PRINT_STR);
        return;
    }
    if (mp_obj_is_type(obj, &mp_type_type) && is_numpy_type(obj)) {
        mp_printf(print, "<class 'numpy.%q'>", (qstr)((const mp_obj_type_t *)MP_OBJ_TO_PTR(obj))->name);
        return;
    }
    __real_mp_obj_print_helper(print, obj, kind);
}

// Parsing

static MP_NORETURN void raise_syntax(mp_lexer_t *lex) {
    mp_obj_t exc = mp_obj_new_exception_msg(&mp_type_ValueError, MP_ERROR_TEXT("invalid syntax for number"));
    if (lex != NULL) {
        ((mp_obj_base_t *)MP_OBJ_TO_PTR(exc))->type = &mp_type_SyntaxError;
        mp_obj_exception_add_traceback(exc, lex->source_name, lex->tok_line, MP_QSTRnull);
    }
    nlr_raise(exc);
}

static const char *skip_space(const char *p, const char *end) {
    while (p < end && unichar_isspace((byte) * p)) {
        p++;
    }
    return p;
}

// Whether the word, given in lower case, is at p.
static bool is_word(const char *p, const char *end, const char *word) {
    for (; *word != '\0'; p++, word++) {
        if (p == end || (*p | 0x20) != *word) {
            return false;
        }
    }
    return true;
}

// A sign and a number, inf or nan. *p moves behind it; is_bare says that there was at most a sign.
static mp_float_t parse_part(const char **p, const char *end, bool *is_bare) {
    bool negative = *p < end && **p == '-';
    *p += negative || (*p < end && **p == '+');
    size_t used;
    double value;
    if (is_word(*p, end, "inf")) {
        value = (double)INFINITY;
        used = is_word(*p, end, "infinity") ? 8 : 3;
    } else if (is_word(*p, end, "nan")) {
        value = (double)NAN;
        used = 3;
    } else {
        value = nd_parse_double(*p, (size_t)(end - *p), &used);
    }
    *is_bare = used == 0;
    *p += used;
    return (mp_float_t)(negative ? -value : value);
}

// Like the wrapped function: allow_imag lets '2j' be complex, force_complex makes all results so
// and lets '1+2j' pass. lex is NULL, or names the place in the source for a SyntaxError.
mp_obj_t __wrap_mp_parse_num_decimal(const char *text, size_t len, bool allow_imag, bool force_complex, mp_lexer_t *lex) {
    const char *end = text + len;
    const char *p = skip_space(text, end);
    mp_float_t parts[2] = { 0, 0 };
    bool is_imag = false;
    for (size_t i = 0; i < (force_complex ? 2 : 1) && !is_imag; i++) {
        const char *start = p;
        bool is_bare;
        mp_float_t value = parse_part(&p, end, &is_bare);
        is_imag = allow_imag && p < end && (*p | 0x20) == 'j';
        if (is_bare && !is_imag) {
            raise_syntax(lex);
        }
        if (is_bare) {
            value = *start == '-' ? -1 : 1;
        }
        p += is_imag;
        parts[is_imag] = value;
        if (p == end || (*p != '+' && *p != '-')) {
            if (i == 1 && !is_imag) {
                raise_syntax(lex);
            }
            break;
        }
    }
    if (skip_space(p, end) != end) {
        raise_syntax(lex);
    }
    return is_imag || force_complex ? mp_obj_new_complex(parts[0], parts[1]) : mp_obj_new_float(parts[0]);
}
