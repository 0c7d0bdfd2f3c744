// Methods and attributes of str, bytes, int, float and complex that MicroPython 1.25 lacks. A table
// that is searched only when the interpreter has found nothing, so it costs nothing before that.

#include <math.h>
#include <string.h>

#include "bind/language.h"
#include "bind/scalar.h"
#include "py/mpz.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/unicode.h"

#if MICROPY_LONGINT_IMPL != MICROPY_LONGINT_IMPL_MPZ
#error "integers of any size are needed"
#endif

// Integers

static size_t bits_length(mp_uint_t x) {
    size_t n = 0;
    for (; x; x >>= 1) {
        n++;
    }
    return n;
}

static size_t bits_count(mp_uint_t x) {
    size_t n = 0;
    for (; x; x &= x - 1) {
        n++;
    }
    return n;
}

// The magnitude of an int or bool: *small, or the digits of *large when that is not NULL.
static size_t int_digits(mp_obj_t obj, mp_uint_t *small, const mpz_t **large) {
    *large = NULL;
    if (mp_obj_is_exact_type(obj, &mp_type_int)) {
        *large = &((const mp_obj_int_t *)MP_OBJ_TO_PTR(obj))->mpz;
        return (*large)->len;
    }
    mp_int_t value = mp_obj_get_int(obj);
    *small = value < 0 ? -(mp_uint_t)value : (mp_uint_t)value;
    return 1;
}

static mp_obj_t int_bit_length(mp_obj_t self) {
    mp_uint_t small;
    const mpz_t *large;
    size_t n = int_digits(self, &small, &large);
    if (large != NULL) {
        return mp_obj_new_int_from_uint(n == 0 ? 0 : (n - 1) * MPZ_DIG_SIZE + bits_length(large->dig[n - 1]));
    }
    return mp_obj_new_int_from_uint(bits_length(small));
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_bit_length_obj, int_bit_length);

static mp_obj_t int_bit_count(mp_obj_t self) {
    mp_uint_t small;
    const mpz_t *large;
    size_t n = int_digits(self, &small, &large);
    if (large == NULL) {
        return mp_obj_new_int_from_uint(bits_count(small));
    }
    size_t count = 0;
    while (n--) {
        count += bits_count(large->dig[n]);
    }
    return mp_obj_new_int_from_uint(count);
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_bit_count_obj, int_bit_count);

// Floats and all numbers

static mp_obj_t number_is_integer(mp_obj_t self) {
    if (!mp_obj_is_float(self)) {
        return mp_const_true;
    }
    mp_float_t value = mp_obj_float_get(self);
    return mp_obj_new_bool(value - value == 0 && MICROPY_FLOAT_C_FUN(floor)(value) == value);
}
static MP_DEFINE_CONST_FUN_OBJ_1(number_is_integer_obj, number_is_integer);

// The number itself: real, numerator and conjugate of what is not complex. A bool gives an int.
static mp_obj_t number_itself(mp_obj_t self) {
    return mp_obj_is_bool(self) ? MP_OBJ_NEW_SMALL_INT(self == mp_const_true) : self;
}
static MP_DEFINE_CONST_FUN_OBJ_1(number_itself_obj, number_itself);

static mp_obj_t number_imag(mp_obj_t self) {
    return mp_obj_is_float(self) ? mp_obj_new_float(0) : MP_OBJ_NEW_SMALL_INT(0);
}
static MP_DEFINE_CONST_FUN_OBJ_1(number_imag_obj, number_imag);

static mp_obj_t int_denominator(mp_obj_t self) {
    return MP_OBJ_NEW_SMALL_INT(1);
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_denominator_obj, int_denominator);

static mp_obj_t complex_conjugate(mp_obj_t self) {
    mp_float_t real;
    mp_float_t imag;
    mp_obj_get_complex(self, &real, &imag);
    return mp_obj_new_complex(real, -imag);
}
static MP_DEFINE_CONST_FUN_OBJ_1(complex_conjugate_obj, complex_conjugate);

// Padding

// The characters as a str when text is one, else as bytes.
static mp_obj_t like(mp_obj_t text, vstr_t *vstr) {
    return mp_obj_is_str(text) ? mp_obj_new_str_from_vstr(vstr) : mp_obj_new_bytes_from_vstr(vstr);
}

static void add_fill(vstr_t *vstr, const char *fill, size_t fill_len, mp_int_t n) {
    for (; n > 0; n--) {
        vstr_add_strn(vstr, fill, fill_len);
    }
}

static size_t text_length(mp_obj_t text, const char *data, size_t n_bytes) {
    return mp_obj_is_str(text) ? utf8_charlen((const byte *)data, n_bytes) : n_bytes;
}

// How much of the room is left of the text.
typedef mp_int_t (*room_t)(mp_int_t room, mp_int_t width);

static mp_obj_t pad(size_t n_args, const mp_obj_t *args, room_t left_of) {
    size_t n_bytes;
    const char *data = mp_obj_str_get_data(args[0], &n_bytes);
    mp_int_t width = mp_obj_get_int(args[1]);
    mp_int_t room = width - (mp_int_t)text_length(args[0], data, n_bytes);
    size_t fill_len = 1;
    const char *fill = n_args > 2 ? mp_obj_str_get_data(args[2], &fill_len) : " ";
    if (n_args > 2 && text_length(args[2], fill, fill_len) != 1) {
        mp_raise_TypeError(MP_ERROR_TEXT("The fill character must be exactly one character long"));
    }
    if (room <= 0) {
        return args[0];
    }
    mp_int_t left = left_of(room, width);
    vstr_t vstr;
    vstr_init(&vstr, n_bytes + (size_t)room * fill_len);
    add_fill(&vstr, fill, fill_len, left);
    vstr_add_strn(&vstr, data, n_bytes);
    add_fill(&vstr, fill, fill_len, room - left);
    return like(args[0], &vstr);
}

static mp_int_t room_none(mp_int_t room, mp_int_t width) {
    return 0;
}

static mp_int_t room_all(mp_int_t room, mp_int_t width) {
    return room;
}

// CPython's: an odd space is on the left when the width is odd.
static mp_int_t room_half(mp_int_t room, mp_int_t width) {
    return room / 2 + (room & width & 1);
}

static mp_obj_t str_ljust(size_t n_args, const mp_obj_t *args) {
    return pad(n_args, args, room_none);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(str_ljust_obj, 2, 3, str_ljust);

static mp_obj_t str_rjust(size_t n_args, const mp_obj_t *args) {
    return pad(n_args, args, room_all);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(str_rjust_obj, 2, 3, str_rjust);

static mp_obj_t str_center(size_t n_args, const mp_obj_t *args) {
    return pad(n_args, args, room_half);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(language_center_obj, 2, 3, str_center);

static mp_obj_t str_zfill(mp_obj_t self, mp_obj_t width) {
    size_t n_bytes;
    const char *data = mp_obj_str_get_data(self, &n_bytes);
    mp_int_t room = mp_obj_get_int(width) - (mp_int_t)text_length(self, data, n_bytes);
    if (room <= 0) {
        return self;
    }
    size_t sign = n_bytes != 0 && (data[0] == '+' || data[0] == '-');
    vstr_t vstr;
    vstr_init(&vstr, n_bytes + (size_t)room);
    vstr_add_strn(&vstr, data, sign);
    add_fill(&vstr, "0", 1, room);
    vstr_add_strn(&vstr, data + sign, n_bytes - sign);
    return like(self, &vstr);
}
static MP_DEFINE_CONST_FUN_OBJ_2(str_zfill_obj, str_zfill);

// Capitals, of ASCII as in the interpreter's upper() and lower()

enum { CASE_TITLE, CASE_CAPITALIZE, CASE_SWAP };

static mp_obj_t change_case(mp_obj_t self, int how) {
    size_t n;
    const byte *from = (const byte *)mp_obj_str_get_data(self, &n);
    vstr_t vstr;
    vstr_init_len(&vstr, n);
    bool in_word = false;
    for (size_t i = 0; i < n; i++) {
        bool letter = unichar_isalpha(from[i]);
        bool upper = how == CASE_SWAP ? unichar_islower(from[i]) : how == CASE_TITLE ? !in_word : i == 0;
        vstr.buf[i] = (char)(upper ? unichar_toupper(from[i]) : unichar_tolower(from[i]));
        in_word = letter;
    }
    return like(self, &vstr);
}

static mp_obj_t str_title(mp_obj_t self) {
    return change_case(self, CASE_TITLE);
}
static MP_DEFINE_CONST_FUN_OBJ_1(str_title_obj, str_title);

static mp_obj_t str_capitalize(mp_obj_t self) {
    return change_case(self, CASE_CAPITALIZE);
}
static MP_DEFINE_CONST_FUN_OBJ_1(str_capitalize_obj, str_capitalize);

static mp_obj_t str_swapcase(mp_obj_t self) {
    return change_case(self, CASE_SWAP);
}
static MP_DEFINE_CONST_FUN_OBJ_1(str_swapcase_obj, str_swapcase);

static bool is_alnum(unichar c) {
    return unichar_isalpha(c) || unichar_isdigit(c);
}

static mp_obj_t str_isalnum(mp_obj_t self) {
    size_t n;
    const byte *text = (const byte *)mp_obj_str_get_data(self, &n);
    bool all = n != 0;
    for (; n; n--, text++) {
        all = all && is_alnum(*text);
    }
    return mp_obj_new_bool(all);
}
static MP_DEFINE_CONST_FUN_OBJ_1(str_isalnum_obj, str_isalnum);

// Prefixes

static mp_obj_t str_removeprefix(mp_obj_t self, mp_obj_t prefix) {
    size_t n;
    size_t n_prefix;
    const char *text = mp_obj_str_get_data(self, &n);
    const char *start = mp_obj_str_get_data(prefix, &n_prefix);
    if (n_prefix == 0 || n_prefix > n || memcmp(text, start, n_prefix) != 0) {
        return self;
    }
    return mp_obj_new_str_of_type(mp_obj_get_type(self), (const byte *)text + n_prefix, n - n_prefix);
}
static MP_DEFINE_CONST_FUN_OBJ_2(str_removeprefix_obj, str_removeprefix);

static mp_obj_t str_removesuffix(mp_obj_t self, mp_obj_t suffix) {
    size_t n;
    size_t n_suffix;
    const char *text = mp_obj_str_get_data(self, &n);
    const char *end = mp_obj_str_get_data(suffix, &n_suffix);
    if (n_suffix == 0 || n_suffix > n || memcmp(text + n - n_suffix, end, n_suffix) != 0) {
        return self;
    }
    return mp_obj_new_str_of_type(mp_obj_get_type(self), (const byte *)text, n - n_suffix);
}
static MP_DEFINE_CONST_FUN_OBJ_2(str_removesuffix_obj, str_removesuffix);

// The table

#define INT (1)
#define FLOAT (2)
#define COMPLEX (4)
#define STR (8) // and bytes
#define VALUE (16) // an attribute: the function gives its value

typedef struct _row_t {
    uint16_t name; // qstr
    uint16_t kinds;
    mp_rom_obj_t fun;
} row_t;

static const row_t rows[] = {
    { MP_QSTR_bit_length, INT, MP_ROM_PTR(&int_bit_length_obj) },
    { MP_QSTR_bit_count, INT, MP_ROM_PTR(&int_bit_count_obj) },
    { MP_QSTR_is_integer, INT | FLOAT, MP_ROM_PTR(&number_is_integer_obj) },
    { MP_QSTR_conjugate, INT | FLOAT, MP_ROM_PTR(&number_itself_obj) },
    { MP_QSTR_conjugate, COMPLEX, MP_ROM_PTR(&complex_conjugate_obj) },
    { MP_QSTR_real, INT | FLOAT | VALUE, MP_ROM_PTR(&number_itself_obj) },
    { MP_QSTR_imag, INT | FLOAT | VALUE, MP_ROM_PTR(&number_imag_obj) },
    { MP_QSTR_numerator, INT | VALUE, MP_ROM_PTR(&number_itself_obj) },
    { MP_QSTR_denominator, INT | VALUE, MP_ROM_PTR(&int_denominator_obj) },
    { MP_QSTR_hex, FLOAT, MP_ROM_PTR(&scalar_hex_obj) },
    { MP_QSTR_fromhex, FLOAT, MP_ROM_PTR(&language_fromhex_obj) },
    { MP_QSTR_ljust, STR, MP_ROM_PTR(&str_ljust_obj) },
    { MP_QSTR_rjust, STR, MP_ROM_PTR(&str_rjust_obj) },
    { MP_QSTR_zfill, STR, MP_ROM_PTR(&str_zfill_obj) },
    { MP_QSTR_title, STR, MP_ROM_PTR(&str_title_obj) },
    { MP_QSTR_capitalize, STR, MP_ROM_PTR(&str_capitalize_obj) },
    { MP_QSTR_swapcase, STR, MP_ROM_PTR(&str_swapcase_obj) },
    { MP_QSTR_isalnum, STR, MP_ROM_PTR(&str_isalnum_obj) },
    { MP_QSTR_removeprefix, STR, MP_ROM_PTR(&str_removeprefix_obj) },
    { MP_QSTR_removesuffix, STR, MP_ROM_PTR(&str_removesuffix_obj) },
};

static unsigned kind_of(const mp_obj_type_t *type) {
    if (type == &mp_type_int || type == &mp_type_bool) {
        return INT;
    }
    if (type == &mp_type_str || type == &mp_type_bytes) {
        return STR;
    }
    return type == &mp_type_float ? FLOAT : type == &mp_type_complex ? COMPLEX : 0;
}

bool language_find_method(mp_obj_t base, qstr attr, mp_obj_t dest[2]) {
    bool is_type = mp_obj_is_type(base, &mp_type_type);
    unsigned kind = kind_of(is_type ? MP_OBJ_TO_PTR(base) : mp_obj_get_type(base));
    if (kind == 0) {
        return false;
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(rows); i++) {
        if (rows[i].name == attr && (rows[i].kinds & kind)) {
            const mp_obj_fun_builtin_fixed_t *fun = MP_OBJ_TO_PTR(rows[i].fun);
            if ((rows[i].kinds & VALUE) && !is_type) {
                dest[0] = fun->fun._1(base);
            } else {
                dest[0] = MP_OBJ_FROM_PTR((void *)fun);
                dest[1] = is_type ? MP_OBJ_NULL : base;
            }
            return true;
        }
    }
    return false;
}
