// The only place that turns a core error into a Python exception, with NumPy's type and words.

#include <string.h>

#include "bind/array.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "py/gc.h"
#include "py/mphal.h"
#include "py/objexcept.h"
#include "py/objtuple.h"
#include "py/runtime.h"

#if MICROPY_ROM_TEXT_COMPRESSION
// MicroPython 1.25 unpacks a message into as many bytes as the longest has, without one for the zero
// behind it. So nobody raises the longest.
static inline mp_rom_error_text_t longest_message(void) {
    return MP_ERROR_TEXT("This message is longer than any other so that the buffer into which messages are unpacked has room for the zero behind every one of them");
}
#endif

static const mp_rom_obj_tuple_t axis_error_parents = {
    {&mp_type_tuple}, 2, {MP_ROM_PTR(&mp_type_ValueError), MP_ROM_PTR(&mp_type_IndexError)}
};

// An exception type of our own; they differ in name and parent only.
#define EXCEPTION_TYPE(type, name, parents) \
    MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_NONE, \
    make_new, mp_obj_exception_make_new, \
    print, mp_obj_exception_print, \
    attr, mp_obj_exception_attr, \
    parent, parents)

EXCEPTION_TYPE(axis_error_type, MP_QSTR_AxisError, &axis_error_parents);
EXCEPTION_TYPE(ufunc_type_error_type, MP_QSTR_UFuncTypeError, &mp_type_TypeError);
EXCEPTION_TYPE(too_hard_error_type, MP_QSTR_TooHardError, &mp_type_RuntimeError);
EXCEPTION_TYPE(linalg_error_type, MP_QSTR_LinAlgError, &mp_type_ValueError);
EXCEPTION_TYPE(buffer_error_type, MP_QSTR_BufferError, &mp_type_Exception);

// The exception that pending work raised while a core function ran.
MP_REGISTER_ROOT_POINTER(mp_obj_t micronumpy_interrupt);

int raise_poll(void) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        MICROPY_INTERNAL_EVENT_HOOK;
        mp_handle_pending(true);
        nlr_pop();
        return 0;
    }
    MP_STATE_VM(micronumpy_interrupt) = MP_OBJ_FROM_PTR(nlr.ret_val);
    return 1;
}

void raise_pending(size_t step) {
    if (step % 64 == 63) {
        MICROPY_INTERNAL_EVENT_HOOK;
        mp_handle_pending(true);
    }
}

static MP_NORETURN void raise_interrupt(void) {
    mp_obj_t exception = MP_STATE_VM(micronumpy_interrupt);
    MP_STATE_VM(micronumpy_interrupt) = MP_OBJ_NULL;
    if (exception == MP_OBJ_NULL) {
        mp_raise_type(&mp_type_KeyboardInterrupt);
    }
    nlr_raise(exception);
}

const char *raise_type_prefix(mp_obj_t obj) {
    return array_check(obj) || scalar_dtype(obj) != ND_NO_DTYPE ? "numpy." : "";
}

// Appends the decimal digits of value, keeping one byte of room for the end.
static size_t put_size(char *buf, size_t at, size_t room, size_t value) {
    char digits[3 * sizeof(size_t)];
    size_t n = 0;
    do {
        digits[n++] = (char)('0' + value % 10);
        value /= 10;
    } while (value != 0);
    while (n != 0 && at + 1 < room) {
        buf[at++] = digits[--n];
    }
    return at;
}

static size_t put_text(char *buf, size_t at, size_t room, const char *text) {
    for (; *text != 0 && at + 1 < room; text++) {
        buf[at++] = *text;
    }
    return at;
}

void raise_format_shape(char *buf, size_t room, const nd_array_t *a) {
    size_t at = put_text(buf, 0, room, "(");
    // NumPy leaves out those in front.
    size_t first = 0;
    while (first < a->ndim && a->axis[first].len == SIZE_MAX) {
        first++;
    }
    for (size_t i = first; i < a->ndim; i++) {
        if (i != first) {
            at = put_text(buf, at, room, ",");
        }
        if (a->axis[i].len == SIZE_MAX) {
            at = put_text(buf, at, room, "newaxis");
        } else {
            at = put_size(buf, at, room, a->axis[i].len);
        }
    }
    at = put_text(buf, at, room, a->ndim == 1 ? ",)" : ")");
    buf[at] = 0;
}

MP_NORETURN void raise_axis(mp_int_t axis, size_t ndim) {
    mp_raise_msg_varg(&axis_error_type,
        MP_ERROR_TEXT("axis %d is out of bounds for array of dimension %d"), (int)axis, (int)ndim);
}

MP_NORETURN void raise_index(int64_t index, size_t axis, size_t len) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 64, &print);
    vstr_add_str(&text, "index ");
    mp_obj_print_helper(&print, mp_obj_new_int_from_ll(index), PRINT_STR);
    vstr_printf(&text, " is out of bounds for axis %d with size %d", (int)axis, (int)len);
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_IndexError, mp_obj_new_str_from_vstr(&text)));
}

// Three digits at least, as NumPy writes a size: 12.0 KiB, 123. MiB.
static void format_bytes(char *buf, size_t room, size_t n_bytes) {
    static const char units[][6] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    size_t unit = 0;
    double n = (double)n_bytes;
    while (unit + 1 < MP_ARRAY_SIZE(units) && n >= (unit == 0 ? 1024.0 : 1023.5)) {
        n /= 1024.0;
        unit++;
    }
    int decimals = unit == 0 || n >= 99.95 ? 0 : n >= 9.995 ? 1 : 2;
    vstr_t vstr;
    vstr_init_fixed_buf(&vstr, room, buf);
    vstr_printf(&vstr, unit == 0 || decimals != 0 ? "%.*f %s" : "%.*f. %s", decimals, n, units[unit]);
    vstr_null_terminated_str(&vstr);
}

MP_NORETURN void raise_memory(const nd_array_t *a, size_t n_bytes) {
    char shape_buf[RAISE_SHAPE_ROOM];
    char asked[24];
    gc_info_t info;
    vstr_t shape;
    vstr_init_fixed_buf(&shape, sizeof(shape_buf), shape_buf);
    for (size_t i = 0; i < a->ndim; i++) {
        vstr_printf(&shape, i == 0 ? "%lu" : ", %lu", (unsigned long)a->axis[i].len);
    }
    format_bytes(asked, sizeof(asked), n_bytes);
    gc_info(&info);
    #if MICROPY_GC_SPLIT_HEAP_AUTO
    info.free += info.max_new_split; // as gc.mem_free() counts
    #endif
    mp_raise_msg_varg(&mp_type_MemoryError,
        MP_ERROR_TEXT("Unable to allocate %s for an array with shape (%s%s) and data type %s (%u bytes are free)"),
        asked, vstr_null_terminated_str(&shape), a->ndim == 1 ? "," : "", nd_dtypes[a->dtype].name, (unsigned)info.free);
}

MP_NORETURN void raise_assign_shape(const nd_array_t *from, const nd_array_t *to) {
    char from_shape[RAISE_SHAPE_ROOM];
    char to_shape[RAISE_SHAPE_ROOM];
    raise_format_shape(from_shape, sizeof(from_shape), from);
    raise_format_shape(to_shape, sizeof(to_shape), to);
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("could not broadcast input array from shape %s into shape %s"), from_shape, to_shape);
}

static MP_NORETURN void raise_broadcast(const nd_array_t *const *ops, size_t n) {
    vstr_t text;
    vstr_init(&text, 96);
    vstr_add_str(&text, "operands could not be broadcast together with shapes ");
    for (size_t i = 0; i < n; i++) {
        if (ops[i] != NULL) {
            char shape[RAISE_SHAPE_ROOM];
            raise_format_shape(shape, sizeof(shape), ops[i]);
            vstr_add_str(&text, shape);
            vstr_add_char(&text, ' ');
        }
    }
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_ValueError, mp_obj_new_str_from_vstr(&text)));
}

static MP_NORETURN void raise_out_shape(const nd_array_t *const *ops, size_t n) {
    nd_array_t full;
    size_t shape[ND_MAX_DIMS];
    size_t ndim = 0;
    if (nd_broadcast_shape(ops, n, shape, &ndim) != ND_OK) {
        raise_broadcast(ops, n);
    }
    nd_set_shape(&full, shape, ndim, ND_BOOL, false);
    char out_shape[RAISE_SHAPE_ROOM];
    char full_shape[RAISE_SHAPE_ROOM];
    raise_format_shape(out_shape, sizeof(out_shape), ops[n - 1]);
    raise_format_shape(full_shape, sizeof(full_shape), &full);
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"),
        out_shape, full_shape);
}

static MP_NORETURN void raise_reshape(const nd_array_t *const *ops) {
    char shape[RAISE_SHAPE_ROOM];
    size_t n_unknown = 0;
    for (size_t i = 0; i < ops[1]->ndim; i++) {
        n_unknown += ops[1]->axis[i].len == SIZE_MAX;
    }
    if (n_unknown > 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("can only specify one unknown dimension"));
    }
    raise_format_shape(shape, sizeof(shape), ops[1]);
    mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("cannot reshape array of size %u into shape %s"),
        (unsigned)nd_size(ops[0]), shape);
}

static MP_NORETURN void raise_cast(const char *function, const nd_array_t *const *ops) {
    mp_raise_msg_varg(&ufunc_type_error_type,
        MP_ERROR_TEXT("Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'"),
        function, nd_dtypes[ops[0]->dtype].name, nd_dtypes[ops[1]->dtype].name);
}

// np.dot names both shapes and the axes that differ; np.matmul names one operand.
static MP_NORETURN void raise_matmul_shape(const char *function, const nd_array_t *const *ops) {
    size_t a_axis = ops[0]->ndim - 1u;
    size_t b_axis = ops[1]->ndim > 1 ? ops[1]->ndim - 2u : 0;
    unsigned a_len = (unsigned)ops[0]->axis[a_axis].len;
    unsigned b_len = (unsigned)ops[1]->axis[b_axis].len;
    if (strcmp(function, "dot") == 0) {
        char a_shape[RAISE_SHAPE_ROOM];
        char b_shape[RAISE_SHAPE_ROOM];
        raise_format_shape(a_shape, sizeof(a_shape), ops[0]);
        raise_format_shape(b_shape, sizeof(b_shape), ops[1]);
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("shapes %s and %s not aligned: %u (dim %u) != %u (dim %u)"),
            a_shape, b_shape, a_len, (unsigned)a_axis, b_len, (unsigned)b_axis);
    }
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("%s: Input operand 1 has a mismatch in its core dimension 0, "
            "with gufunc signature (n?,k),(k,m?)->(n?,m?) (size %u is different from %u)"),
        function, b_len, a_len);
}

static MP_NORETURN void raise_matmul_0d(const char *function, const nd_array_t *const *ops) {
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("%s: Input operand %d does not have enough dimensions "
            "(has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"),
        function, ops[0]->ndim == 0 ? 0 : 1);
}

static MP_NORETURN void raise_empty_reduce(const char *function) {
    if (strncmp(function, "arg", 3) == 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("attempt to get %s of an empty sequence"), function);
    }
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("zero-size array to reduction operation %s which has no identity"), function);
}

static MP_NORETURN void raise_no_loop(const char *function) {
    mp_raise_msg_varg(&mp_type_TypeError,
        MP_ERROR_TEXT("ufunc '%s' not supported for the input types, and the inputs could not be safely "
            "coerced to any supported types according to the casting rule ''safe''"), function);
}

void raise_if(nd_err_t err, const char *function, const nd_array_t *const *ops, size_t n) {
    switch (err) {
        case ND_OK:
            return;
        case ND_ERR_BROADCAST:
            raise_broadcast(ops, n);
        case ND_ERR_OUT_SHAPE:
            raise_out_shape(ops, n);
        case ND_ERR_TOO_MANY_DIMS:
            mp_raise_msg_varg(&mp_type_ValueError,
                MP_ERROR_TEXT("maximum supported dimension for an ndarray is currently %d"), ND_MAX_DIMS);
        case ND_ERR_TOO_BIG:
            mp_raise_ValueError(MP_ERROR_TEXT("array is too big; `arr.size * arr.dtype.itemsize` "
                "is larger than the maximum possible size."));
        case ND_ERR_AXIS:
            mp_raise_msg(&axis_error_type, MP_ERROR_TEXT("axis is out of bounds"));
        case ND_ERR_DUP_AXIS:
            mp_raise_ValueError(MP_ERROR_TEXT("duplicate value in 'axis'"));
        case ND_ERR_RESHAPE:
            raise_reshape(ops);
        case ND_ERR_NO_LOOP:
            raise_no_loop(function);
        case ND_ERR_NO_MATCH:
            mp_raise_msg_varg(&mp_type_TypeError,
                MP_ERROR_TEXT("No loop matching the specified signature and casting was found for ufunc %s"), function);
        case ND_ERR_CAST:
            raise_cast(function, ops);
        case ND_ERR_BOOL_SUBTRACT:
            mp_raise_TypeError(MP_ERROR_TEXT("numpy boolean subtract, the `-` operator, is not supported, "
                "use the bitwise_xor, the `^` operator, or the logical_xor function instead."));
        case ND_ERR_BOOL_NEGATIVE:
            mp_raise_TypeError(MP_ERROR_TEXT("The numpy boolean negative, the `-` operator, is not supported, "
                "use the `~` operator or the logical_not function instead."));
        case ND_ERR_NEGATIVE_POWER:
            mp_raise_ValueError(MP_ERROR_TEXT("Integers to negative integer powers are not allowed."));
        case ND_ERR_EMPTY_REDUCE:
            raise_empty_reduce(function);
        case ND_ERR_MATMUL_SHAPE:
            raise_matmul_shape(function, ops);
        case ND_ERR_MATMUL_0D:
            raise_matmul_0d(function, ops);
        case ND_ERR_INTERRUPTED:
            raise_interrupt();
        case ND_ERR_TOO_HARD:
            mp_raise_msg(&too_hard_error_type, MP_ERROR_TEXT("Exceeded max_work"));
        case ND_ERR_SINGULAR:
            mp_raise_msg(&linalg_error_type, MP_ERROR_TEXT("Singular matrix"));
        case ND_ERR_NOT_POSITIVE:
            mp_raise_msg(&linalg_error_type, MP_ERROR_TEXT("Matrix is not positive definite"));
        case ND_ERR_NO_CONVERGENCE:
            mp_raise_msg_varg(&linalg_error_type, MP_ERROR_TEXT("%s did not converge"), function);
        case ND_ERR_READONLY:
            mp_raise_ValueError(MP_ERROR_TEXT("output array is read-only"));
        case ND_ERR_INDEX:
            mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("index out of bounds"));
    }
}
