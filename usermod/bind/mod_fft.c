// The module `numpy.fft`: one function that transforms the lines along an axis. The public
// functions over it are frozen Python.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/lazy.h"
#include "bind/raise.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "fft/fft.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "gen/mod_numpy_fft_table.h" // last: it needs the types above

typedef struct _transform_t {
    nd_fft_kind_t kind;
    size_t n;
    size_t axis;
    double scale;
    nd_dtype_t in_dtype, out_dtype; // of a line
    size_t in_len, out_len;
    nd_fft_t fft;
    uint8_t *line; // room for both
} transform_t;

static nd_array_t line_array(const transform_t *t, nd_dtype_t dtype, size_t len) {
    nd_array_t line = { .data = t->line, .dtype = (uint8_t)dtype, .ndim = 1 };
    line.axis[0] = (nd_axis_t) {len, nd_dtypes[dtype].itemsize};
    return line;
}

// dst[:n] = src[:n] of two lines.
static void copy_line(const nd_array_t *dst, const nd_array_t *src, size_t n) {
    nd_array_t to = { .data = dst->data, .dtype = dst->dtype, .flags = dst->flags, .ndim = 1 };
    nd_array_t from = { .data = src->data, .dtype = src->dtype, .flags = src->flags, .ndim = 1 };
    to.axis[0] = (nd_axis_t) {n, dst->axis[0].stride_bytes};
    from.axis[0] = (nd_axis_t) {n, src->axis[0].stride_bytes};
    raise_if(nd_assign(&to, &from, raise_poll), NULL, NULL, 0);
}

static void scale_line(const transform_t *t) {
    bool is_complex = t->out_dtype >= ND_COMPLEX64;
    for (size_t i = 0, n = is_complex ? 2 * t->out_len : t->out_len; i < n && t->scale != 1; i++) {
        if (t->fft.narrow) {
            ((float *)t->line)[i] *= (float)t->scale;
        } else {
            ((double *)t->line)[i] *= t->scale;
        }
    }
}

static void transform_line(const transform_t *t, const nd_array_t *to, const nd_array_t *from) {
    nd_array_t in = line_array(t, t->in_dtype, t->in_len);
    nd_array_t out = line_array(t, t->out_dtype, t->out_len);
    size_t n = MIN(from->axis[0].len, t->in_len);
    copy_line(&in, from, n);
    size_t itemsize = nd_dtypes[t->in_dtype].itemsize;
    memset(t->line + n * itemsize, 0, (t->in_len - n) * itemsize);
    raise_if(nd_fft_run(&t->fft, t->line, raise_poll), NULL, NULL, 0);
    scale_line(t);
    copy_line(to, &out, t->out_len);
}

// One line of a at the place that index says.
static nd_array_t line_at(const nd_array_t *a, size_t axis, const size_t *index) {
    nd_array_t line = { .data = a->data, .dtype = a->dtype, .flags = a->flags, .ndim = 1 };
    line.axis[0] = a->axis[axis];
    for (size_t i = 0; i < a->ndim; i++) {
        if (i != axis) {
            line.data += (ptrdiff_t)index[i] * a->axis[i].stride_bytes;
        }
    }
    return line;
}

// Moves index to the next line; false after the last.
static bool next_line(const nd_array_t *a, size_t axis, size_t *index) {
    for (size_t i = a->ndim; i-- > 0;) {
        if (i != axis && ++index[i] < a->axis[i].len) {
            return true;
        }
        index[i] = 0;
    }
    return false;
}

static void transform_lines(const transform_t *t, const nd_array_t *out, const nd_array_t *a) {
    size_t index[ND_MAX_DIMS] = {0};
    do {
        nd_array_t from = line_at(a, t->axis, index);
        nd_array_t to = line_at(out, t->axis, index);
        transform_line(t, &to, &from);
    } while (next_line(out, t->axis, index));
}

static void choose_dtypes(transform_t *t, nd_dtype_t dtype) {
    if (t->kind == ND_FFT_R2C && dtype >= ND_COMPLEX64) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("ufunc '%s' not supported for the input types, and the "
            "inputs could not be safely coerced to any supported types according to the casting rule ''safe''"),
            t->n % 2 == 0 ? "rfft_n_even" : "rfft_n_odd");
    }
    bool narrow = dtype == ND_FLOAT16 || dtype == ND_FLOAT32 || dtype == ND_COMPLEX64;
    nd_dtype_t real = narrow ? ND_FLOAT32 : ND_FLOAT64;
    nd_dtype_t complex = narrow ? ND_COMPLEX64 : ND_COMPLEX128;
    t->fft.narrow = narrow;
    t->in_dtype = t->kind == ND_FFT_R2C ? real : complex;
    t->out_dtype = t->kind == ND_FFT_C2R ? real : complex;
    t->in_len = t->kind == ND_FFT_C2R ? t->n / 2 + 1 : t->n;
    t->out_len = t->kind == ND_FFT_R2C ? t->n / 2 + 1 : t->n;
}

static nd_array_t *make_out(const transform_t *t, const nd_array_t *a, mp_obj_t out_in) {
    size_t shape[ND_MAX_DIMS];
    array_get_shape(a, shape);
    shape[t->axis] = t->out_len;
    if (out_in == mp_const_none) {
        return array_new(t->out_dtype, a->ndim, shape);
    }
    nd_array_t *out = array_check(out_in) ? MP_OBJ_TO_PTR(out_in) : NULL;
    if (out == NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("return arrays must be of ArrayType"));
    }
    array_check_writeable(out);
    bool fits = out->ndim == a->ndim;
    for (size_t i = 0; fits && i < a->ndim; i++) {
        fits = out->axis[i].len == shape[i];
    }
    if (!fits) {
        mp_raise_ValueError(MP_ERROR_TEXT("output array has wrong shape."));
    }
    return out;
}

// True when writing a line of out changes no other line of a; a line is read before it is written.
static bool lines_apart(const nd_array_t *out, const nd_array_t *a) {
    bool same = out->data == a->data && out->dtype == a->dtype;
    for (size_t i = 0; same && i < a->ndim; i++) {
        same = out->axis[i].stride_bytes == a->axis[i].stride_bytes;
    }
    return same || !nd_may_overlap(out, a);
}

// _transform(a, kind, n, axis, forward, scale, out)
static mp_obj_t fft_transform(size_t n_args, const mp_obj_t *args) {
    transform_t t;
    nd_array_t *a = array_from_obj(args[0], ND_NO_DTYPE);
    t.kind = (nd_fft_kind_t)mp_obj_get_int(args[1]);
    mp_int_t n = args_index(args[2]);
    t.axis = args_axis(args[3], a->ndim);
    t.scale = mp_obj_get_float(args[5]);
    if (n < 1) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Invalid number of FFT data points (%d) specified."), (int)n);
    }
    t.n = (size_t)n;
    choose_dtypes(&t, (nd_dtype_t)a->dtype);
    nd_array_t *out = make_out(&t, a, args[6]);
    if (!lines_apart(out, a)) {
        a = array_new_copy(a, ND_NO_DTYPE);
    }
    size_t work_bytes = nd_fft_work_bytes(t.kind, t.fft.narrow, t.n);
    size_t line_bytes = (t.n + 2) * nd_dtypes[ND_COMPLEX128].itemsize;
    if (work_bytes == SIZE_MAX || t.n > SIZE_MAX / 64 || work_bytes > PTRDIFF_MAX - line_bytes) {
        raise_if(ND_ERR_TOO_BIG, NULL, NULL, 0);
    }
    // A line that is complex on one side has room for it on both.
    t.line = m_new(uint8_t, work_bytes + line_bytes);
    raise_if(nd_fft_init(&t.fft, t.kind, mp_obj_is_true(args[4]), t.fft.narrow, t.n, t.line + line_bytes, raise_poll),
        NULL, NULL, 0);
    if (nd_size(out) != 0) {
        transform_lines(&t, out, a);
    }
    m_del(uint8_t, t.line, work_bytes + line_bytes);
    return MP_OBJ_FROM_PTR(out);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(fft_transform_obj, 7, 7, fft_transform);

static const MP_DEFINE_STR_OBJ(name_obj, "numpy.fft");

static const mp_rom_map_elem_t fft_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_PTR(&name_obj) },
    { MP_ROM_QSTR(MP_QSTR__transform), MP_ROM_PTR(&fft_transform_obj) }, // for the frozen layer
    MOD_NUMPY_FFT_TABLE
};
static MP_DEFINE_CONST_DICT(fft_globals, fft_table);

const mp_obj_module_t mod_numpy_fft_obj = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&fft_globals,
};
