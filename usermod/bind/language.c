// Calls, types and subscripts as desktop Python has them: the linker wraps that mend the interpreter
// itself. Methods of strings and numbers are in language_methods.c, dicts in language_maps.c.

#include <string.h>

#include "bind/hooks.h"
#include "bind/array.h"
#include "bind/language.h"
#include "bind/scalar.h"
#include "py/builtin.h"
#include "py/objfun.h"
#include "py/objlist.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/unicode.h"

mp_obj_t __real_mp_obj_subscr(mp_obj_t base, mp_obj_t index, mp_obj_t value);
mp_obj_t __wrap_mp_obj_subscr(mp_obj_t base, mp_obj_t index, mp_obj_t value);
mp_obj_t __real_mp_obj_len(mp_obj_t obj);
mp_obj_t __wrap_mp_obj_len(mp_obj_t obj);
mp_obj_t __wrap_mp_load_attr(mp_obj_t base, qstr attr);
void __real_mp_load_method_protected(mp_obj_t obj, qstr attr, mp_obj_t *dest, bool catch_all_exc);
void __wrap_mp_load_method_protected(mp_obj_t obj, qstr attr, mp_obj_t *dest, bool catch_all_exc);

extern const mp_obj_type_t __wrap_mp_type_fun_builtin_var;
extern const mp_obj_fun_builtin_fixed_t __real_mp_builtin_isinstance_obj;
extern const mp_obj_fun_builtin_fixed_t __wrap_mp_builtin_isinstance_obj;
extern const mp_obj_fun_builtin_fixed_t __real_mp_builtin_issubclass_obj;
extern const mp_obj_fun_builtin_fixed_t __wrap_mp_builtin_issubclass_obj;
extern const mp_obj_fun_builtin_fixed_t __real_mp_namedtuple_obj;
extern const mp_obj_fun_builtin_fixed_t __wrap_mp_namedtuple_obj;

// Keywords

// These are no part of a header; a row without its function does nothing.
#define MAYBE(name) extern const mp_obj_fun_builtin_var_t name __attribute__((weak))
MAYBE(str_split_obj);
MAYBE(str_rsplit_obj);
MAYBE(str_encode_obj);
MAYBE(bytes_decode_obj);
MAYBE(mp_vfs_open_obj);

// A function that takes by position alone what desktop Python takes by keyword too.
typedef struct _keywords_t {
    const mp_obj_fun_builtin_var_t *fun;
    uint16_t first; // position of names[0]
    uint16_t names[2]; // qstrs
} keywords_t;

static const keywords_t keywords[] = {
    { &mp_builtin_sum_obj, 1, { MP_QSTR_start, MP_QSTRnull } },
    { &hooks_round_obj, 1, { MP_QSTR_ndigits, MP_QSTRnull } },
    { &hooks_pow_obj, 1, { MP_QSTR_exp, MP_QSTR_mod } },
    { &str_split_obj, 1, { MP_QSTR_sep, MP_QSTR_maxsplit } },
    { &str_rsplit_obj, 1, { MP_QSTR_sep, MP_QSTR_maxsplit } },
    { &str_encode_obj, 1, { MP_QSTR_encoding, MP_QSTR_errors } },
    { &bytes_decode_obj, 1, { MP_QSTR_encoding, MP_QSTR_errors } },
};

#define MAX_POSITIONAL (3)

// Moves keywords to their positions in placed; the number of arguments, or 0 when a name is unknown.
static size_t place_keywords(const keywords_t *row, size_t n_args, size_t n_kw, const mp_obj_t *args, mp_obj_t placed[MAX_POSITIONAL]) {
    if (n_args > MAX_POSITIONAL) {
        return 0;
    }
    for (size_t i = 0; i < MAX_POSITIONAL; i++) {
        placed[i] = i < n_args ? args[i] : mp_const_none;
    }
    size_t n = n_args;
    for (; n_kw; n_kw--, args += 2) {
        qstr name = mp_obj_str_get_qstr(args[n_args]);
        size_t position = row->first + (name == row->names[0] ? 0 : 1);
        if (name != row->names[position - row->first] || position < n_args) {
            return 0;
        }
        placed[position] = args[n_args + 1];
        n = MAX(n, position + 1);
    }
    return n;
}

// Output is not held back, so print() has nothing to flush; lines end in files as they are written,
// which newline='' asks open() for.
static bool says_nothing(mp_obj_t keyword, mp_obj_t value) {
    if (value == mp_const_none || keyword == MP_OBJ_NEW_QSTR(MP_QSTR_flush)) {
        return true;
    }
    return keyword == MP_OBJ_NEW_QSTR(MP_QSTR_newline)
           && (value == MP_OBJ_NEW_QSTR(MP_QSTR_) || value == MP_OBJ_NEW_QSTR(MP_QSTR__0x0a_));
}

// Copies the keywords that mean something on the board. The number that stays.
static size_t keep_keywords(size_t n_kw, const mp_obj_t *from, mp_obj_t *to) {
    size_t kept = 0;
    for (; n_kw; n_kw--, from += 2) {
        if (!says_nothing(from[0], from[1])) {
            to[2 * kept] = from[0];
            to[2 * kept + 1] = from[1];
            kept++;
        }
    }
    return kept;
}

static mp_obj_t call_var(const mp_obj_fun_builtin_var_t *self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_sig(n_args, n_kw, self->sig);
    if (self->sig & 1) {
        mp_map_t kw;
        mp_map_init_fixed_table(&kw, n_kw, args + n_args);
        return self->fun.kw(n_args, args, &kw);
    }
    return self->fun.var(n_args, args);
}

static MP_NOINLINE mp_obj_t call_with_keywords(const mp_obj_fun_builtin_var_t *self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (self == &mp_builtin_print_obj || self == &mp_vfs_open_obj) {
        mp_obj_t *kept = mp_local_alloc((n_args + 2 * n_kw) * sizeof(mp_obj_t));
        memcpy(kept, args, n_args * sizeof(mp_obj_t));
        mp_obj_t result = call_var(self, n_args, keep_keywords(n_kw, args + n_args, kept + n_args), kept);
        mp_local_free(kept);
        return result;
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(keywords); i++) {
        if (keywords[i].fun == self) {
            mp_obj_t placed[MAX_POSITIONAL];
            size_t n = place_keywords(&keywords[i], n_args, n_kw, args, placed);
            if (n != 0) {
                return call_var(self, n, 0, placed);
            }
        }
    }
    return call_var(self, n_args, n_kw, args);
}

// What is called in place of a builtin; hooks.c says why.
static const mp_obj_fun_builtin_var_t *const replacements[][2] = {
    { &mp_builtin_min_obj, &hooks_min_obj },
    { &mp_builtin_max_obj, &hooks_max_obj },
    { &mp_builtin_round_obj, &hooks_round_obj },
    { &mp_builtin_pow_obj, &hooks_pow_obj },
};

static const mp_obj_fun_builtin_var_t *replaced(const mp_obj_fun_builtin_var_t *self) {
    for (size_t i = 0; i < MP_ARRAY_SIZE(replacements); i++) {
        if (self == replacements[i][0]) {
            return replacements[i][1];
        }
    }
    return self;
}

// The call slot of all C functions with a variable number of arguments, in place of the interpreter's.
static mp_obj_t fun_builtin_var_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const mp_obj_fun_builtin_var_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->sig == MP_OBJ_FUN_MAKE_SIG(1, MP_OBJ_FUN_ARGS_MAX, true) || self->sig == MP_OBJ_FUN_MAKE_SIG(1, 2, false)
        || self->sig == MP_OBJ_FUN_MAKE_SIG(2, 3, false)) {
        self = replaced(self); // the signatures of those that are
    }
    if (n_kw != 0) {
        return call_with_keywords(self, n_args, n_kw, args);
    }
    return call_var(self, n_args, 0, args);
}

MP_DEFINE_CONST_OBJ_TYPE(
    __wrap_mp_type_fun_builtin_var, MP_QSTR_function, MP_TYPE_FLAG_BINDS_SELF | MP_TYPE_FLAG_BUILTIN_FUN,
    call, fun_builtin_var_call
    );

// bool is a kind of int

static mp_obj_t is_instance(mp_obj_t obj, mp_obj_t classes) {
    mp_obj_t answer = __real_mp_builtin_isinstance_obj.fun._2(obj, classes);
    if (answer == mp_const_false && mp_obj_is_bool(obj)) {
        return __real_mp_builtin_isinstance_obj.fun._2(MP_OBJ_NEW_SMALL_INT(0), classes);
    }
    return answer;
}
MP_DEFINE_CONST_FUN_OBJ_2(__wrap_mp_builtin_isinstance_obj, is_instance);

static mp_obj_t is_subclass(mp_obj_t type, mp_obj_t classes) {
    mp_obj_t answer = __real_mp_builtin_issubclass_obj.fun._2(type, classes);
    if (answer == mp_const_false && type == MP_OBJ_FROM_PTR(&mp_type_bool)) {
        return __real_mp_builtin_issubclass_obj.fun._2(MP_OBJ_FROM_PTR(&mp_type_int), classes);
    }
    return answer;
}
MP_DEFINE_CONST_FUN_OBJ_2(__wrap_mp_builtin_issubclass_obj, is_subclass);

mp_obj_t language_bool_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    bool is_bitwise = (op >= MP_BINARY_OP_OR && op <= MP_BINARY_OP_AND)
        || (op >= MP_BINARY_OP_INPLACE_OR && op <= MP_BINARY_OP_INPLACE_AND);
    if (!is_bitwise || !mp_obj_is_bool(lhs) || !mp_obj_is_bool(rhs)) {
        return MP_OBJ_NULL;
    }
    mp_obj_t bits = mp_binary_op(op, MP_OBJ_NEW_SMALL_INT(lhs == mp_const_true), MP_OBJ_NEW_SMALL_INT(rhs == mp_const_true));
    return mp_obj_new_bool(bits != MP_OBJ_NEW_SMALL_INT(0));
}

// Attributes: the interpreter's own lookup comes first, so that nothing that works is slower.

mp_obj_t __wrap_mp_load_attr(mp_obj_t base, qstr attr) {
    mp_obj_t dest[2];
    mp_load_method(base, attr, dest);
    return dest[1] == MP_OBJ_NULL ? dest[0] : mp_obj_new_bound_meth(dest[0], dest[1]);
}

void __wrap_mp_load_method_protected(mp_obj_t obj, qstr attr, mp_obj_t *dest, bool catch_all_exc) {
    // dir() asks for every attribute, and a.mT of a vector is a ValueError.
    bool is_ours = array_check(obj) || scalar_dtype(obj) != ND_NO_DTYPE;
    __real_mp_load_method_protected(obj, attr, dest, catch_all_exc || is_ours);
    if (dest[0] == MP_OBJ_NULL) {
        language_find_method(obj, attr, dest);
    }
}

// namedtuple('P', 'x, y'): commas separate as blanks do.
static mp_obj_t namedtuple(mp_obj_t name, mp_obj_t fields) {
    if (mp_obj_is_str(fields)) {
        size_t len;
        const char *text = mp_obj_str_get_data(fields, &len);
        vstr_t vstr;
        vstr_init(&vstr, len);
        for (; len; len--, text++) {
            vstr_add_byte(&vstr, *text == ',' ? ' ' : (byte)text[0]);
        }
        fields = mp_obj_new_str_from_vstr(&vstr);
    }
    return __real_mp_namedtuple_obj.fun._2(name, fields);
}
MP_DEFINE_CONST_FUN_OBJ_2(__wrap_mp_namedtuple_obj, namedtuple);

static mp_obj_t len(mp_obj_t obj) {
    mp_obj_t n = mp_obj_len_maybe(obj);
    if (n == MP_OBJ_NULL && mp_obj_get_type(obj)->name == MP_QSTR_dict_view) {
        // The interpreter keeps the type to itself; the dict follows its base.
        const mp_obj_t *view = MP_OBJ_TO_PTR(obj);
        return mp_obj_len_maybe(view[1]);
    }
    return n;
}

mp_obj_t __wrap_mp_obj_len(mp_obj_t obj) {
    mp_obj_t n = len(obj);
    return n == MP_OBJ_NULL ? __real_mp_obj_len(obj) : n;
}

// Subscripts

static bool has_step(const mp_obj_slice_t *slice) {
    return slice->step != mp_const_none && slice->step != MP_OBJ_NEW_SMALL_INT(1);
}

static size_t slice_count(const mp_bound_slice_t *at) {
    mp_int_t span = at->step > 0 ? at->stop - at->start : at->start - at->stop;
    mp_int_t step = at->step > 0 ? at->step : -at->step;
    return span <= 0 ? 0 : (size_t)((span - 1) / step + 1);
}

static mp_obj_t item_at(mp_obj_t base, mp_int_t i) {
    return __real_mp_obj_subscr(base, MP_OBJ_NEW_SMALL_INT(i), MP_OBJ_SENTINEL);
}

static mp_obj_t text_step(mp_obj_t base, const mp_bound_slice_t *at, size_t n) {
    size_t n_bytes;
    const char *text = mp_obj_str_get_data(base, &n_bytes);
    bool is_str = mp_obj_is_str(base);
    bool is_wide = is_str && utf8_charlen((const byte *)text, n_bytes) != n_bytes;
    vstr_t vstr;
    vstr_init(&vstr, n);
    for (mp_int_t i = at->start; n; n--, i += at->step) {
        if (is_wide) {
            size_t len;
            const char *c = mp_obj_str_get_data(item_at(base, i), &len);
            vstr_add_strn(&vstr, c, len);
        } else {
            vstr_add_byte(&vstr, (byte)text[i]);
        }
    }
    return is_str ? mp_obj_new_str_from_vstr(&vstr) : mp_obj_new_bytes_from_vstr(&vstr);
}

static mp_obj_t load_step(mp_obj_t base, const mp_bound_slice_t *at, size_t n) {
    if (mp_obj_is_str_or_bytes(base)) {
        return text_step(base, at, n);
    }
    if (mp_obj_is_type(base, &mp_type_tuple)) {
        mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(n, NULL));
        for (size_t i = 0; i < n; i++) {
            tuple->items[i] = item_at(base, at->start + (mp_int_t)i * at->step);
        }
        return MP_OBJ_FROM_PTR(tuple);
    }
    // bytearray or array.array: an empty one of the same kind, then item by item.
    mp_obj_t zero = MP_OBJ_NEW_SMALL_INT(0);
    mp_obj_t result = __real_mp_obj_subscr(base, mp_obj_new_slice(zero, zero, mp_const_none), MP_OBJ_SENTINEL);
    mp_obj_t call[3];
    mp_load_method(result, MP_QSTR_append, call);
    for (mp_int_t i = at->start; n; n--, i += at->step) {
        call[2] = item_at(base, i);
        mp_call_method_n_kw(1, 0, call);
    }
    return result;
}

static void store_step(mp_obj_t base, const mp_bound_slice_t *at, size_t n, mp_obj_t values) {
    size_t n_values;
    mp_obj_t *items;
    mp_obj_get_array(mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), values), &n_values, &items);
    if (n_values != n) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("attempt to assign sequence of size %u to extended slice of size %u"), (uint)n_values, (uint)n);
    }
    for (size_t i = 0; i < n; i++) {
        __real_mp_obj_subscr(base, MP_OBJ_NEW_SMALL_INT(at->start + (mp_int_t)i * at->step), items[i]);
    }
}

static void delete_step(mp_obj_t base, const mp_bound_slice_t *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        // The last one first, so that the others stay where they are.
        size_t at_i = at->step < 0 ? i : n - 1 - i;
        __real_mp_obj_subscr(base, MP_OBJ_NEW_SMALL_INT(at->start + (mp_int_t)at_i * at->step), MP_OBJ_NULL);
    }
}

// value: MP_OBJ_SENTINEL loads, MP_OBJ_NULL deletes, as everywhere in the interpreter.
static MP_NOINLINE mp_obj_t subscr_slice(mp_obj_t base, mp_obj_t index, mp_obj_t value) {
    const mp_obj_type_t *type = mp_obj_get_type(base);
    bool is_load = value == MP_OBJ_SENTINEL;
    bool is_list = type == &mp_type_list;
    if (!has_step(MP_OBJ_TO_PTR(index))) {
        // A list is put into itself by way of a copy: the interpreter moves what it reads.
        if (is_list && !is_load && value != MP_OBJ_NULL && (value == base || !mp_obj_is_type(value, &mp_type_list))) {
            value = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), value);
        }
        return __real_mp_obj_subscr(base, index, value);
    }
    bool is_array = type == &mp_type_bytearray || type == &mp_type_array;
    bool is_frozen = type == &mp_type_str || type == &mp_type_bytes || type == &mp_type_tuple;
    if (is_load ? !is_array && !is_frozen : !is_list && (!is_array || value == MP_OBJ_NULL)) {
        return __real_mp_obj_subscr(base, index, value);
    }
    mp_bound_slice_t at;
    mp_obj_slice_indices(index, MP_OBJ_SMALL_INT_VALUE(mp_obj_len_maybe(base)), &at);
    size_t n = slice_count(&at);
    if (is_load) {
        return load_step(base, &at, n);
    }
    if (value == MP_OBJ_NULL) {
        delete_step(base, &at, n);
    } else {
        store_step(base, &at, n, value);
    }
    return mp_const_none;
}

// Nothing needs a register saved before the interpreter's own function is called: this is hot.
mp_obj_t __wrap_mp_obj_subscr(mp_obj_t base, mp_obj_t index, mp_obj_t value) {
    if (mp_obj_is_obj(index) && ((const mp_obj_base_t *)MP_OBJ_TO_PTR(index))->type == &mp_type_slice) {
        return subscr_slice(base, index, value);
    }
    if (value != MP_OBJ_SENTINEL && mp_obj_is_exact_type(base, &mp_type_dict)) {
        return language_dict_store(base, index, value);
    }
    return __real_mp_obj_subscr(base, index, value);
}
