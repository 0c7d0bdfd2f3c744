// str.format and f-strings with arrays, NumPy scalars, floats and complex numbers: fields are filled
// here, and what is in a field is written by the interpreter's own formatter.

#include <math.h>
#include <string.h>

#include "bind/array.h"
#include "bind/hooks.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "py/objstr.h"
#include "py/parsenum.h"
#include "py/runtime.h"

mp_obj_t __real_mp_obj_str_format(size_t n_args, const mp_obj_t *args, mp_map_t *kw);
mp_obj_t __wrap_mp_obj_str_format(size_t n_args, const mp_obj_t *args, mp_map_t *kw);

// One call of str.format.
typedef struct _format_t {
    size_t n_args;
    const mp_obj_t *args; // the text, then the values
    mp_map_t *kw;
    size_t next; // the value that the next field without a name takes
} format_t;

// A part of the text.
typedef struct _span_t {
    const char *at;
    const char *end;
} span_t;

static MP_NORETURN void raise_format(mp_rom_error_text_t message) {
    mp_raise_ValueError(message);
}

static bool is_type_letter(char c) {
    return unichar_isalpha((uint8_t)c) || c == '%';
}

// The interpreter's formatter on one value.
static mp_obj_t format_plain(const char *prefix, span_t spec, const char *suffix, mp_obj_t value) {
    vstr_t vstr;
    vstr_init(&vstr, 16);
    vstr_add_str(&vstr, "{:");
    vstr_add_str(&vstr, prefix);
    vstr_add_strn(&vstr, spec.at, (size_t)(spec.end - spec.at));
    vstr_add_str(&vstr, suffix);
    vstr_add_byte(&vstr, '}');
    mp_obj_t args[2] = { mp_obj_new_str_from_vstr(&vstr), value };
    return __real_mp_obj_str_format(2, args, (mp_map_t *)&mp_const_empty_map);
}

// Floats. Without a type repr's digits are meant; the interpreter takes 'g' and six. A precision
// without a type is nearly 'g'. Both are told to hooks_float.c by a precision that nobody asks for.
static mp_obj_t format_float(span_t spec, mp_obj_t value) {
    if (is_type_letter(spec.end[-1])) {
        return format_plain("", spec, "", value);
    }
    const char *point = memchr(spec.at, '.', (size_t)(spec.end - spec.at));
    if (point == NULL || point == spec.at) { // '.' may be what fills
        point = point == NULL ? NULL : memchr(point + 1, '.', (size_t)(spec.end - point - 1));
    }
    if (point == NULL && !(spec.at[0] == '.' && spec.end - spec.at > 1 && unichar_isdigit((uint8_t)spec.at[1]))) {
        return format_plain("", spec, HOOKS_REPR_SPEC, value);
    }
    point = point == NULL ? spec.at : point;
    unsigned precision = 0;
    for (const char *p = point + 1; p < spec.end; p++) {
        if (!unichar_isdigit((uint8_t)*p) || precision > 9999) {
            return format_plain("", spec, "", value); // says what is wrong
        }
        precision = precision * 10 + (unsigned)(*p - '0');
    }
    char suffix[16];
    vstr_t vstr;
    vstr_init_fixed_buf(&vstr, sizeof(suffix), suffix);
    vstr_printf(&vstr, ".%ug", HOOKS_REPR_PRECISION + 1 + precision);
    const span_t before = { spec.at, point };
    return format_plain("", before, vstr_null_terminated_str(&vstr), value);
}

// Complex numbers: fill, align and width are for the whole, sign, precision and type for both parts.
static mp_obj_t format_complex(span_t spec, mp_obj_t value) {
    const char *p = spec.at;
    if (spec.end - p > 1 && strchr("<>^=", p[1]) != NULL) {
        p += 2;
    } else if (strchr("<>^=", p[0]) != NULL) {
        p++;
    }
    const span_t align = { spec.at, p };
    bool has_sign = p < spec.end && strchr("+- ", *p) != NULL;
    char sign[2] = { has_sign ? *p : '-', 0 };
    p += has_sign;
    const char *width = p;
    if (p < spec.end && *p == '0') {
        raise_format(MP_ERROR_TEXT("Zero padding is not allowed in complex format specifier"));
    }
    while (p < spec.end && unichar_isdigit((uint8_t)*p)) {
        p++;
    }
    const span_t digits = { p, spec.end };
    mp_obj_t text;
    vstr_t vstr;
    mp_print_t print;
    vstr_init_print(&vstr, 32, &print);
    if (p == spec.end && sign[0] == '-') {
        mp_obj_print_helper(&print, value, PRINT_STR);
    } else {
        char type = spec.end[-1];
        if (unichar_isalpha((uint8_t)type) && strchr("eEfFgGn", type) == NULL) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Unknown format code '%c' for object of type 'complex'"), type);
        }
        const char *suffix = is_type_letter(type) ? "" : "g";
        mp_float_t re, im;
        mp_obj_complex_get(value, &re, &im);
        // Without a type as str(): a real part of 0 is left out.
        bool no_real = suffix[0] && re == 0 && !signbit(re);
        mp_printf(&print, suffix[0] && !no_real ? "(%s%sj)" : "%s%sj",
            no_real ? "" : mp_obj_str_get_str(format_plain(sign, digits, suffix, mp_obj_new_float(re))),
            mp_obj_str_get_str(format_plain(no_real ? sign : "+", digits, suffix, mp_obj_new_float(im))));
    }
    text = mp_obj_new_str_from_vstr(&vstr);
    vstr_t whole;
    vstr_init(&whole, 8);
    vstr_add_strn(&whole, align.at, (size_t)(align.end - align.at));
    if (align.at == align.end) {
        vstr_add_byte(&whole, '>');
    }
    vstr_add_strn(&whole, width, (size_t)(digits.at - width));
    const span_t field = { whole.buf, whole.buf + whole.len };
    return width == digits.at ? text : format_plain("", field, "", text);
}

// The place of the '_' that parts digits, or NULL: behind fill, align, sign, '#', '0' and width.
static const char *grouping(span_t spec) {
    const char *p = spec.at;
    if (spec.end - p > 1 && strchr("<>^=", p[1]) != NULL) {
        p += 2;
    } else if (p < spec.end && strchr("<>^=", *p) != NULL) {
        p++;
    }
    while (p < spec.end && strchr("+- #0123456789", *p) != NULL) {
        p++;
    }
    return p < spec.end && *p == '_' ? p : NULL;
}

// Text that ',' has parted gets '_' instead; in other bases every fourth digit is parted here.
static mp_obj_t format_grouped(span_t spec, const char *mark, mp_obj_t value) {
    bool binary = strchr("bxXo", spec.end[-1]) != NULL;
    vstr_t plain;
    vstr_init(&plain, 16);
    vstr_add_strn(&plain, spec.at, (size_t)(mark - spec.at));
    if (!binary) {
        vstr_add_byte(&plain, ',');
    }
    vstr_add_strn(&plain, mark + 1, (size_t)(spec.end - mark - 1));
    const span_t with_comma = { plain.buf, plain.buf + plain.len };
    size_t len;
    const char *text = mp_obj_str_get_data(mp_obj_is_float(value) ? format_float(with_comma, value)
        : format_plain("", with_comma, "", value), &len);
    vstr_t vstr;
    vstr_init(&vstr, len + len / 4);
    size_t n_digits = 0;
    bool hex = (spec.end[-1] | 0x20) == 'x'; // the b of 0b is no digit
    while (binary && n_digits < len && (hex ? unichar_isxdigit : unichar_isdigit)((uint8_t)text[len - 1 - n_digits])) {
        n_digits++;
    }
    // The marks take their room from the spaces in front.
    size_t i = 0;
    for (size_t marks = n_digits == 0 ? 0 : (n_digits - 1) / 4; marks != 0 && text[i] == ' '; marks--) {
        i++;
    }
    for (; i < len; i++) {
        size_t left = len - i;
        if (left < n_digits && left % 4 == 0) {
            vstr_add_byte(&vstr, '_');
        }
        vstr_add_byte(&vstr, text[i] == ',' ? '_' : (byte)text[i]);
    }
    return mp_obj_new_str_from_vstr(&vstr);
}

static void check_integer_spec(span_t spec) {
    bool has_point = spec.end - spec.at > 1 && memchr(spec.at + 1, '.', (size_t)(spec.end - spec.at - 1)) != NULL;
    has_point |= spec.at[0] == '.' && spec.end - spec.at > 1 && unichar_isdigit((uint8_t)spec.at[1]);
    if (has_point && strchr("eEfFgG%", spec.end[-1]) == NULL) {
        raise_format(MP_ERROR_TEXT("Precision not allowed in integer format specifier"));
    }
}

static void write_value(const mp_print_t *print, span_t spec, mp_obj_t value) {
    value = hooks_unwrapped(value);
    if (spec.at == spec.end) {
        mp_obj_print_helper(print, value, PRINT_STR);
        return;
    }
    if (array_check(value)) {
        mp_raise_TypeError(MP_ERROR_TEXT("unsupported format string passed to numpy.ndarray.__format__"));
    }
    if (mp_obj_is_integer(value)) {
        check_integer_spec(spec);
    }
    const char *mark = grouping(spec);
    if (mark != NULL && (mp_obj_is_integer(value) || mp_obj_is_float(value))) {
        mp_obj_print_helper(print, format_grouped(spec, mark, value), PRINT_STR);
        return;
    }
    mp_obj_t text = mp_obj_is_float(value) ? format_float(spec, value)
        : mp_obj_is_type(value, &mp_type_complex) ? format_complex(spec, value)
        : format_plain("", spec, "", value);
    mp_obj_print_helper(print, text, PRINT_STR);
}

// Fields

static mp_obj_t named_value(format_t *f, span_t name) {
    size_t len = (size_t)(name.end - name.at);
    if (len == 0 || unichar_isdigit((uint8_t)name.at[0])) {
        size_t index = 0;
        for (const char *p = name.at; p < name.end && index < 10000; p++) {
            index = index * 10 + (size_t)(*p - '0');
        }
        index = len == 0 ? f->next++ : index + 1;
        if (index >= f->n_args) {
            mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("Replacement index out of range for positional args tuple"));
        }
        return f->args[index];
    }
    mp_obj_t key = mp_obj_new_str_via_qstr(name.at, len);
    mp_map_elem_t *elem = mp_map_lookup(f->kw, key, MP_MAP_LOOKUP);
    if (elem == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, key);
    }
    return elem->value;
}

// "0", "name", "0.real", "name[3]", "name[key].x".
static mp_obj_t field_value(format_t *f, span_t field) {
    const char *p = field.at;
    while (p < field.end && *p != '.' && *p != '[') {
        p++;
    }
    const span_t name = { field.at, p };
    mp_obj_t value = named_value(f, name);
    while (p < field.end) {
        bool is_item = *p++ == '[';
        const char *start = p;
        while (p < field.end && (is_item ? *p != ']' : *p != '.' && *p != '[')) {
            p++;
        }
        size_t len = (size_t)(p - start);
        if (!is_item) {
            value = mp_load_attr(value, qstr_from_strn(start, len));
            continue;
        }
        bool is_number = len != 0 && unichar_isdigit((uint8_t)start[0]);
        mp_obj_t key = is_number ? mp_parse_num_integer(start, len, 10, NULL) : mp_obj_new_str(start, len);
        value = mp_obj_subscr(value, key, MP_OBJ_SENTINEL);
        p += p < field.end;
    }
    return value;
}

static mp_obj_t converted(mp_obj_t value, char conversion) {
    vstr_t vstr;
    mp_print_t print;
    if (conversion != 'r' && conversion != 's' && conversion != 'a') {
        raise_format(MP_ERROR_TEXT("unknown conversion specifier"));
    }
    vstr_init_print(&vstr, 16, &print);
    mp_obj_print_helper(&print, value, conversion == 's' ? PRINT_STR : PRINT_REPR);
    return mp_obj_new_str_from_vstr(&vstr);
}

static void write_text(const mp_print_t *print, format_t *f, span_t text, size_t depth);

// The field that begins behind its brace; gives the place behind the closing one.
static const char *write_field(const mp_print_t *print, format_t *f, span_t text, size_t depth) {
    const char *p = text.at;
    while (p < text.end && *p != '!' && *p != ':' && *p != '}') {
        bool in_brackets = *p == '[';
        for (; in_brackets && p < text.end && *p != ']'; p++) {
        }
        p += p < text.end;
    }
    const span_t name = { text.at, p };
    mp_obj_t value = field_value(f, name);
    if (p + 1 < text.end && *p == '!') {
        value = converted(value, p[1]);
        p += 2;
    }
    const span_t nothing = { p, p };
    if (p < text.end && *p == '}') {
        write_value(print, nothing, value);
        return p + 1;
    }
    if (p == text.end || *p != ':') {
        raise_format(MP_ERROR_TEXT("expected ':' after format specifier"));
    }
    const char *start = ++p;
    size_t open = 1;
    bool nested = false;
    for (; p < text.end && (*p != '}' || open > 1); p++) {
        open += *p == '{' ? 1 : *p == '}' ? SIZE_MAX : 0;
        nested |= *p == '{';
    }
    if (p == text.end) {
        raise_format(MP_ERROR_TEXT("expected '}' before end of string"));
    }
    span_t spec = { start, p };
    vstr_t vstr;
    if (nested) {
        mp_print_t nested_print;
        vstr_init_print(&vstr, 16, &nested_print);
        write_text(&nested_print, f, spec, depth + 1);
        spec.at = vstr.buf;
        spec.end = vstr.buf + vstr.len;
    }
    write_value(print, spec, value);
    return p + 1;
}

static void write_text(const mp_print_t *print, format_t *f, span_t text, size_t depth) {
    if (depth > 2) {
        raise_format(MP_ERROR_TEXT("Max string recursion exceeded"));
    }
    while (text.at < text.end) {
        const char *p = text.at;
        while (p < text.end && *p != '{' && *p != '}') {
            p++;
        }
        mp_print_strn(print, text.at, (size_t)(p - text.at), 0, ' ', 0);
        if (p == text.end) {
            return;
        }
        text.at = p + 1;
        if (text.at < text.end && *text.at == *p) {
            mp_print_strn(print, p, 1, 0, ' ', 0);
            text.at++;
        } else if (*p == '{') {
            text.at = write_field(print, f, text, depth);
        } else {
            raise_format(MP_ERROR_TEXT("single '}' encountered in format string"));
        }
    }
}

// Whether the interpreter would write a float in one of the fields otherwise than the desktop.
static bool has_untyped_field(span_t text) {
    for (const char *p = text.at; p < text.end; p++) {
        if (*p == '}' && p > text.at && p[-1] != '{' && !is_type_letter(p[-1])) {
            return true;
        }
    }
    return false;
}

static bool has_path(span_t text) {
    bool inside = false;
    for (const char *p = text.at; p < text.end; p++) {
        inside = *p == '{' || (inside && *p != '}' && *p != ':' && *p != '!');
        if (inside && (*p == '.' || *p == '[')) {
            return true;
        }
    }
    return false;
}

// Whether a '_' stands in the format of a field.
static bool has_grouping(span_t text) {
    bool inside = false;
    for (const char *p = text.at; p < text.end; p++) {
        inside = *p == ':' || (inside && *p != '}');
        if (inside && *p == '_') {
            return true;
        }
    }
    return false;
}

static mp_obj_t str_format(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    size_t len;
    const char *at = mp_obj_str_get_data(args[0], &len);
    const span_t text = { at, at + len };
    // Keywords follow the arguments, as mp_map_init_fixed_table has laid them out.
    size_t n = n_args + 2 * kw->used;
    bool special = false;
    bool has_float = false;
    for (size_t i = 1; i < n; i++) {
        special |= hooks_is_ours(args[i]) || mp_obj_is_type(args[i], &mp_type_complex);
        has_float |= mp_obj_is_float(args[i]);
    }
    if (!special && !(has_float && has_untyped_field(text)) && !has_path(text) && !has_grouping(text)) {
        return __real_mp_obj_str_format(n_args, args, kw);
    }
    format_t f = { n_args, args, kw, 1 };
    vstr_t vstr;
    mp_print_t print;
    vstr_init_print(&vstr, len + 16, &print);
    write_text(&print, &f, text, 0);
    return mp_obj_new_str_from_utf8_vstr(&vstr);
}
MP_DEFINE_CONST_FUN_OBJ_KW(hooks_str_format_obj, 1, str_format);

// bin() calls it, without keywords.
mp_obj_t __wrap_mp_obj_str_format(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return str_format(n_args, args, kw == NULL ? (mp_map_t *)&mp_const_empty_map : kw);
}
