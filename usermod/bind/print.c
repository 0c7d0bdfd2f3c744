// str and repr of arrays and NumPy scalars, from format/ onto the interpreter's print streams; and
// the print options, which Python sees as a dict.

#include <string.h>

#include "bind/array.h"
#include "bind/print.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "py/runtime.h"
#include "py/unicode.h"

// Collects small pieces, because each write to a stream (a serial line, a string that grows) has
// its own cost.
typedef struct {
    const mp_print_t *print;
    size_t n;
    char buf[48];
} stream_t;

static void stream_flush(stream_t *s) {
    s->print->print_strn(s->print->data, s->buf, s->n);
    s->n = 0;
}

static void stream_write(void *ctx, const char *text, size_t n) {
    stream_t *s = ctx;
    while (n > 0) {
        size_t part = sizeof(s->buf) - s->n < n ? sizeof(s->buf) - s->n : n;
        memcpy(s->buf + s->n, text, part);
        s->n += part;
        text += part;
        n -= part;
        if (s->n == sizeof(s->buf)) {
            stream_flush(s);
        }
    }
}

// --- Options ---

// NULL until they are set.
MP_REGISTER_ROOT_POINTER(mp_obj_t print_options);

static mp_obj_t default_options(void) {
    const nd_print_options_t *d = &nd_print_defaults;
    const struct {
        uint16_t name; // qstr
        mp_obj_t value;
    } items[] = {
        { MP_QSTR_edgeitems, MP_OBJ_NEW_SMALL_INT(d->edgeitems) },
        { MP_QSTR_threshold, MP_OBJ_NEW_SMALL_INT(d->threshold) },
        { MP_QSTR_floatmode, MP_OBJ_NEW_QSTR(MP_QSTR_maxprec) },
        { MP_QSTR_precision, MP_OBJ_NEW_SMALL_INT(d->precision) },
        { MP_QSTR_suppress, mp_const_false },
        { MP_QSTR_linewidth, MP_OBJ_NEW_SMALL_INT(d->linewidth) },
        { MP_QSTR_nanstr, MP_OBJ_NEW_QSTR(MP_QSTR_nan) },
        { MP_QSTR_infstr, MP_OBJ_NEW_QSTR(MP_QSTR_inf) },
        { MP_QSTR_sign, mp_obj_new_str(&d->sign, 1) },
        { MP_QSTR_formatter, mp_const_none },
        { MP_QSTR_legacy, mp_const_false },
        { MP_QSTR_override_repr, mp_const_none },
    };
    mp_obj_t dict = mp_obj_new_dict(MP_ARRAY_SIZE(items));
    for (size_t i = 0; i < MP_ARRAY_SIZE(items); i++) {
        mp_obj_dict_store(dict, MP_OBJ_NEW_QSTR(items[i].name), items[i].value);
    }
    return dict;
}

mp_obj_t print_options(void) {
    mp_obj_t options = MP_STATE_VM(print_options);
    return options != MP_OBJ_NULL ? options : default_options();
}

void print_set_options(mp_obj_t options) {
    MP_STATE_VM(print_options) = options;
}

static mp_obj_t option(mp_obj_t options, qstr name) {
    return mp_obj_dict_get(options, MP_OBJ_NEW_QSTR(name));
}

// A count as NumPy compares it: any number, negative ones are like zero.
static size_t count_option(mp_obj_t options, qstr name) {
    mp_float_t value = mp_obj_get_float(option(options, name));
    const size_t most = SIZE_MAX / 4; // leaves room for sums
    return !(value > 0) ? 0 : value < (mp_float_t)most ? (size_t)value : most;
}

void print_check_length(mp_int_t n) {
    if (n > 16000) {
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("Float formatting result too large"));
    }
}

// Only what is written with a precision asks for it.
static int precision_option(mp_obj_t options, const nd_array_t *a, nd_floatmode_t floatmode) {
    char kind = nd_dtypes[a->dtype].kind;
    if ((kind != 'f' && kind != 'c') || floatmode == ND_FLOATMODE_UNIQUE || nd_size(a) == 0) {
        return 0;
    }
    // More than a small int holds is as good as any.
    mp_float_t value = mp_obj_get_float(option(options, MP_QSTR_precision));
    if (value < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("precision must be >= 0"));
    }
    int precision = value < (mp_float_t)16384 ? (int)value : 16384;
    if (floatmode == ND_FLOATMODE_FIXED) {
        print_check_length(precision);
    }
    return precision;
}

static nd_floatmode_t floatmode_option(mp_obj_t options) {
    const char *name = mp_obj_str_get_str(option(options, MP_QSTR_floatmode));
    return name[0] == 'f' ? ND_FLOATMODE_FIXED : name[0] == 'u' ? ND_FLOATMODE_UNIQUE :
           name[strlen("maxprec")] == '\0' ? ND_FLOATMODE_MAXPREC : ND_FLOATMODE_MAXPREC_EQUAL;
}

// --- Formatters ---

typedef struct {
    mp_obj_t function;
    nd_dtype_t dtype;
    mp_obj_t text; // keeps the last one alive
    nd_array_t array; // what is printed
} formatter_t;

static mp_obj_t formatter_entry(mp_obj_t dict, qstr name) {
    mp_map_elem_t *elem = mp_map_lookup(mp_obj_dict_get_map(dict), MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
    return elem != NULL ? elem->value : mp_const_none;
}

// The function for elements of a dtype, or None: the most special entry of the dict.
static mp_obj_t choose_formatter(mp_obj_t dict, nd_dtype_t dtype) {
    static const uint16_t names[][2] = { // qstrs, by the dtype's kind
        { MP_QSTR_bool, MP_QSTRnull },
        { MP_QSTR_int, MP_QSTR_int_kind },
        { MP_QSTR_float, MP_QSTR_float_kind },
        { MP_QSTR_complexfloat, MP_QSTR_complex_kind },
    };
    if (dict == mp_const_none) {
        return mp_const_none;
    }
    if (!mp_obj_is_dict_or_ordereddict(dict)) {
        mp_raise_msg_varg(&mp_type_AttributeError, MP_ERROR_TEXT("'%s' object has no attribute 'keys'"),
            mp_obj_get_type_str(dict));
    }
    char kind = nd_dtypes[dtype].kind;
    size_t row = kind == 'b' ? 0 : kind == 'f' ? 2 : kind == 'c' ? 3 : 1;
    mp_obj_t function = mp_const_none;
    for (size_t i = 0; i < 2 && function == mp_const_none && names[row][i] != MP_QSTRnull; i++) {
        function = formatter_entry(dict, names[row][i]);
    }
    return function != mp_const_none ? function : formatter_entry(dict, MP_QSTR_all);
}

static nd_element_text_t call_formatter(void *ctx, const void *item) {
    formatter_t *f = ctx;
    nd_element_text_t result = { NULL, 0, 0 };
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        f->text = mp_call_function_1(f->function, scalar_new(f->dtype, item));
        if (!mp_obj_is_str(f->text)) {
            mp_raise_msg_varg(&mp_type_AttributeError, MP_ERROR_TEXT("'%s' object has no attribute 'splitlines'"),
                mp_obj_get_type_str(f->text));
        }
        result.text = mp_obj_str_get_data(f->text, &result.n_bytes);
        result.n_chars = utf8_charlen((const byte *)result.text, result.n_bytes);
        nlr_pop();
    } else {
        MP_STATE_VM(micronumpy_interrupt) = MP_OBJ_FROM_PTR(nlr.ret_val);
    }
    return result;
}

static void read_options(nd_print_options_t *o, formatter_t *f, const nd_array_t *a, mp_obj_t options) {
    o->edgeitems = count_option(options, MP_QSTR_edgeitems);
    o->threshold = count_option(options, MP_QSTR_threshold);
    o->linewidth = count_option(options, MP_QSTR_linewidth);
    o->floatmode = (uint8_t)floatmode_option(options);
    o->suppress = mp_obj_is_true(option(options, MP_QSTR_suppress));
    o->nanstr = mp_obj_str_get_str(option(options, MP_QSTR_nanstr));
    o->infstr = mp_obj_str_get_str(option(options, MP_QSTR_infstr));
    o->sign = mp_obj_str_get_str(option(options, MP_QSTR_sign))[0];
    f->function = choose_formatter(option(options, MP_QSTR_formatter), a->dtype);
    if (f->function != mp_const_none) {
        // The formatter may resize a, or move the buffer that a lies in: what is printed is what it was.
        nd_copy_header(&f->array, a->flags & ND_FLAG_FOREIGN ? array_new_copy(a, ND_NO_DTYPE) : a);
        o->element = call_formatter;
        o->element_ctx = f;
    } else {
        o->precision = precision_option(options, a, (nd_floatmode_t)o->floatmode);
    }
}

// --- Arrays and scalars ---

void print_array_with(const mp_print_t *print, const nd_array_t *a, mp_obj_t options, mp_print_kind_t kind,
    const nd_print_layout_t *layout) {
    stream_t stream = { print, 0, "" };
    const nd_sink_t sink = { stream_write, &stream };
    nd_print_options_t o = nd_print_defaults;
    formatter_t formatter;
    formatter.function = mp_const_none;
    formatter.dtype = (nd_dtype_t)a->dtype;
    formatter.text = MP_OBJ_NULL;
    o.poll = raise_poll;
    bool as_scalar = layout == NULL && kind != PRINT_REPR && a->ndim == 0; // it has no options
    if (options != MP_OBJ_NULL && !as_scalar) {
        read_options(&o, &formatter, a, options);
        o.digits_room = nd_print_digits_bytes(&o);
        o.digits = o.digits_room > ND_DIGITS_MAX ? m_new(char, o.digits_room) : NULL;
    }
    a = o.element != NULL ? &formatter.array : a;
    nd_err_t err = layout != NULL ? nd_array2string(&sink, a, &o, layout) :
        kind == PRINT_REPR ? nd_array_repr(&sink, a, &o) : nd_array_str(&sink, a, &o);
    stream_flush(&stream);
    if (o.digits != NULL) {
        m_del(char, o.digits, o.digits_room);
    }
    raise_if(err, "array2string", NULL, 0);
}

void print_array(const mp_print_t *print, const nd_array_t *a, mp_print_kind_t kind) {
    mp_obj_t options = MP_STATE_VM(print_options);
    if (options != MP_OBJ_NULL && kind == PRINT_REPR && option(options, MP_QSTR_override_repr) != mp_const_none) {
        mp_obj_t text = mp_call_function_1(option(options, MP_QSTR_override_repr), MP_OBJ_FROM_PTR(a));
        mp_obj_print_helper(print, text, PRINT_STR);
        return;
    }
    print_array_with(print, a, options, kind, NULL);
}

void print_float(const mp_print_t *print, nd_dtype_t dtype, const void *item, const nd_float_style_t *style) {
    stream_t stream = { print, 0, "" };
    const nd_sink_t sink = { stream_write, &stream };
    nd_float_parts_t parts;
    nd_item_parts(&parts, dtype, item, 0);
    size_t room = nd_style_digits_bytes(style);
    char *digits = m_new(char, room);
    nd_style_write(&sink, &parts, style, digits, room);
    stream_flush(&stream);
    m_del(char, digits, room);
}

void print_scalar(const mp_print_t *print, nd_dtype_t dtype, const void *item, mp_print_kind_t kind) {
    stream_t stream = { print, 0, "" };
    const nd_sink_t sink = { stream_write, &stream };
    if (kind == PRINT_REPR) {
        nd_scalar_repr(&sink, dtype, item);
    } else {
        nd_scalar_str(&sink, dtype, item);
    }
    stream_flush(&stream);
}
