// The module `_signal`: the filter loops, for the frozen scipy.signal, which has checked and cast.

#include "bind/array.h"
#include "bind/raise.h"
#include "core/dtype.h"
#include "py/runtime.h"
#include "signal/filter.h"

static const nd_filter_kernel_t kernels[2][2] = {
    { nd_filter_f64, nd_filter_f32 },
    { nd_sections_f64, nd_sections_f32 },
};

// An array of this dtype (ND_NO_DTYPE: of any float or complex one) without gaps.
static nd_array_t *line_array(mp_obj_t obj, nd_dtype_t dtype) {
    nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj) : NULL;
    if (a == NULL || a->ndim == 0 || a->dtype < ND_FLOAT32 || (dtype != ND_NO_DTYPE && a->dtype != dtype) ||
        (a->flags & (ND_FLAG_UNALIGNED | ND_FLAG_FOREIGN)) || !nd_is_c_contiguous(a)) {
        mp_raise_TypeError(MP_ERROR_TEXT("a contiguous array of floats is needed"));
    }
    return a;
}

// run(b, a, y, z) filters the lines of y, the last axis, in place and updates their delays z. b has
// one axis (a is as long, or None), or two: rows of six, the second-order sections.
static mp_obj_t signal_run(size_t n_args, const mp_obj_t *args) {
    nd_array_t *y = line_array(args[2], ND_NO_DTYPE);
    nd_array_t *z = line_array(args[3], (nd_dtype_t)y->dtype);
    array_check_writeable(y);
    array_check_writeable(z);
    bool is_complex = y->dtype >= ND_COMPLEX64;
    bool narrow = y->dtype == ND_FLOAT32 || y->dtype == ND_COMPLEX64;
    nd_dtype_t real = narrow ? ND_FLOAT32 : ND_FLOAT64;
    nd_array_t *b = line_array(args[0], real);
    nd_array_t *a = args[1] == mp_const_none ? b : line_array(args[1], real);
    bool sections = b->ndim == 2;
    size_t n = y->axis[y->ndim - 1].len;
    nd_filter_t filter = { b->data, a == b ? NULL : a->data, b->axis[0].len - !sections, 1u + is_complex, raise_poll };
    size_t delays = sections ? 2 * filter.order : filter.order;
    size_t n_lines = n == 0 ? 0 : nd_size(y) / n;
    if (nd_size(b) == 0 || nd_size(a) != nd_size(b) || (sections && b->axis[1].len != 6) || b->ndim > 2 ||
        (n_lines != 0 && delays != 0 && (nd_size(z) / n_lines != delays || nd_size(z) % n_lines != 0))) {
        mp_raise_ValueError(MP_ERROR_TEXT("the lengths do not fit together"));
    }
    nd_filter_kernel_t kernel = kernels[sections][narrow];
    size_t itemsize = nd_dtypes[y->dtype].itemsize;
    for (size_t i = 0; i < n_lines; i++) {
        for (size_t part = 0; part <= is_complex; part++) {
            size_t skip = part * nd_dtypes[real].itemsize;
            uint8_t *line = y->data + i * n * itemsize + skip;
            uint8_t *delay = z->data + i * delays * itemsize + skip;
            raise_if(kernel(&filter, line, n, delay), NULL, NULL, 0);
        }
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(signal_run_obj, 4, 4, signal_run);

static const mp_rom_map_elem_t signal_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__signal) },
    { MP_ROM_QSTR(MP_QSTR_run), MP_ROM_PTR(&signal_run_obj) },
};
static MP_DEFINE_CONST_DICT(signal_globals, signal_table);

const mp_obj_module_t mod_signal = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&signal_globals,
};

MP_REGISTER_MODULE(MP_QSTR__signal, mod_signal);
