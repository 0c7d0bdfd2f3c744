// The module `numpy.random`: bit generators as objects that fill arrays. Their public faces
// (Generator, RandomState, SeedSequence ...) are frozen Python.

#include <string.h>

#include "bind/array.h"
#include "bind/lazy.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "random/random.h"
#include "gen/mod_numpy_random_table.h" // last: it needs the types above

typedef struct _bits_obj_t {
    mp_obj_base_t base;
    nd_bitgen_t gen; // as long as its state
} bits_obj_t;

static const mp_obj_type_t bits_type;

static bits_obj_t *bits_new(const nd_bitgen_kind_t *kind) {
    bits_obj_t *self = m_malloc0(offsetof(bits_obj_t, gen) + ND_BITGEN_BYTES(kind));
    self->base.type = &bits_type;
    self->gen.kind = kind;
    return self;
}

// The array behind obj, which the frozen layer has made for this: C-ordered.
static nd_array_t *array_arg(mp_obj_t obj, nd_dtype_t dtype) {
    nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj) : NULL;
    if (a == NULL || (dtype != ND_NO_DTYPE && a->dtype != dtype) || !nd_is_c_contiguous(a) || (a->flags & ND_FLAG_UNALIGNED)) {
        mp_raise_TypeError(MP_ERROR_TEXT("expected a contiguous array"));
    }
    return a;
}

// --- Seeds ---

// _mix(words) -> pool: uint32 arrays.
static mp_obj_t random_mix(mp_obj_t words_in) {
    nd_array_t *words = array_arg(words_in, ND_UINT32);
    size_t n = ND_SEED_POOL;
    nd_array_t *pool = array_new(ND_UINT32, 1, &n);
    nd_seed_mix((uint32_t *)pool->data, (const uint32_t *)words->data, nd_size(words));
    return MP_OBJ_FROM_PTR(pool);
}
static MP_DEFINE_CONST_FUN_OBJ_1(random_mix_obj, random_mix);

// _draw(pool, n) -> n words of state, uint32.
static mp_obj_t random_draw(mp_obj_t pool_in, mp_obj_t n_in) {
    nd_array_t *pool = array_arg(pool_in, ND_UINT32);
    size_t n = (size_t)mp_obj_get_int(n_in);
    if (nd_size(pool) != ND_SEED_POOL) {
        mp_raise_ValueError(MP_ERROR_TEXT("pool of wrong size"));
    }
    nd_array_t *words = array_new(ND_UINT32, 1, &n);
    nd_seed_generate((const uint32_t *)pool->data, (uint32_t *)words->data, n);
    return MP_OBJ_FROM_PTR(words);
}
static MP_DEFINE_CONST_FUN_OBJ_2(random_draw_obj, random_draw);

// Generators of 64-bit words, by number; _bits.py knows these.
static const nd_bitgen_kind_t *const kinds[] = { &nd_pcg64, &nd_pcg64dxsm, &nd_sfc64, &nd_philox };

// _words64(which): a generator whose state is all zeros. _words64(which, words): a PCG64 seeded
// with 4 words, uint64.
static mp_obj_t random_words64(size_t n_args, const mp_obj_t *args) {
    size_t which = (size_t)mp_obj_get_int(args[0]);
    if (which >= MP_ARRAY_SIZE(kinds)) {
        mp_raise_ValueError(MP_ERROR_TEXT("no such generator"));
    }
    bits_obj_t *self = bits_new(kinds[which]);
    if (n_args == 2) {
        nd_array_t *words = array_arg(args[1], ND_UINT64);
        if (nd_size(words) != 4 || which > 1) {
            mp_raise_ValueError(MP_ERROR_TEXT("4 words expected"));
        }
        nd_pcg64_seed(&self->gen, (const uint64_t *)words->data);
    }
    return MP_OBJ_FROM_PTR(self);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(random_words64_obj, 1, 2, random_words64);

// _mt19937(words): from 624 words of state; from fewer as RandomState(seed) does.
static mp_obj_t random_mt19937(mp_obj_t words_in) {
    nd_array_t *words = array_arg(words_in, ND_UINT32);
    size_t n = nd_size(words);
    bits_obj_t *self = bits_new(&nd_mt19937);
    if (n == ND_MT19937_N) {
        memcpy(self->gen.state.mt19937.key, words->data, n * sizeof(uint32_t));
        nd_mt19937_seed_key(&self->gen);
    } else if (n > 1) {
        nd_mt19937_seed_array(&self->gen, (const uint32_t *)words->data, n);
    } else {
        nd_mt19937_seed(&self->gen, n == 0 ? 0 : *(const uint32_t *)words->data);
    }
    return MP_OBJ_FROM_PTR(self);
}
static MP_DEFINE_CONST_FUN_OBJ_1(random_mt19937_obj, random_mt19937);

// --- Single numbers ---

static mp_obj_t bits_double(mp_obj_t self_in) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    return mp_obj_new_float(self->gen.kind->next_double(&self->gen));
}
static MP_DEFINE_CONST_FUN_OBJ_1(bits_double_obj, bits_double);

static mp_obj_t bits_uint64(mp_obj_t self_in) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    return mp_obj_new_int_from_ull(self->gen.kind->next64(&self->gen));
}
static MP_DEFINE_CONST_FUN_OBJ_1(bits_uint64_obj, bits_uint64);

// below(max, masked): an integer in [0, max].
static mp_obj_t bits_below(mp_obj_t self_in, mp_obj_t max_in, mp_obj_t masked) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    nd_item_t item;
    scalar_store(max_in, ND_UINT64, &item);
    nd_bits_t bits = {0, 0};
    return mp_obj_new_int_from_ull(mp_obj_is_true(masked) ? nd_random_interval(&self->gen, item.u64)
        : nd_random_bounded(&self->gen, item.u64, sizeof(uint64_t), false, &bits));
}
static MP_DEFINE_CONST_FUN_OBJ_3(bits_below_obj, bits_below);

// --- Variates ---

typedef double (*variate_t)(nd_bitgen_t *gen);
typedef float (*variate_float_t)(nd_bitgen_t *gen);
typedef double (*variate_shape_t)(nd_bitgen_t *gen, double shape);

static double uniform(nd_bitgen_t *gen) {
    return gen->kind->next_double(gen);
}

// What fill() and fill_gamma() draw, by number; _generator.py and _random_state.py know these.
static const variate_t variates[] = {
    uniform, nd_random_normal, nd_random_exponential, nd_legacy_gauss, nd_legacy_exponential
};
static const variate_float_t variates_float[] = {
    nd_random_float, nd_random_normal_float, nd_random_exponential_float
};
static const variate_shape_t variates_shape[] = { nd_random_gamma, nd_legacy_gamma };

// draw(which) or draw(which, shape): one number, a gamma variate with a shape.
static mp_obj_t bits_draw(size_t n_args, const mp_obj_t *args) {
    bits_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    size_t which = (size_t)mp_obj_get_int(args[1]);
    if (which >= (n_args == 2 ? MP_ARRAY_SIZE(variates) : MP_ARRAY_SIZE(variates_shape))) {
        mp_raise_ValueError(MP_ERROR_TEXT("no such variate"));
    }
    return mp_obj_new_float(n_args == 2 ? variates[which](&self->gen)
        : variates_shape[which](&self->gen, mp_obj_get_float(args[2])));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(bits_draw_obj, 2, 3, bits_draw);

// fill(out, which): every element of out, float64 or float32.
static mp_obj_t bits_fill(mp_obj_t self_in, mp_obj_t out_in, mp_obj_t which_in) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    nd_array_t *out = array_arg(out_in, ND_NO_DTYPE);
    size_t which = (size_t)mp_obj_get_int(which_in);
    bool narrow = out->dtype == ND_FLOAT32;
    if ((!narrow && out->dtype != ND_FLOAT64) || which >= (narrow ? MP_ARRAY_SIZE(variates_float) : MP_ARRAY_SIZE(variates))) {
        mp_raise_TypeError(MP_ERROR_TEXT("no such variate of this dtype"));
    }
    for (size_t i = 0, n = nd_size(out); i < n; i++) {
        raise_pending(i);
        if (narrow) {
            ((float *)out->data)[i] = variates_float[which](&self->gen);
        } else {
            ((double *)out->data)[i] = variates[which](&self->gen);
        }
    }
    return out_in;
}
static MP_DEFINE_CONST_FUN_OBJ_3(bits_fill_obj, bits_fill);

// fill_gamma(out, which): replaces each shape in out, float64, by a gamma variate of that shape.
static mp_obj_t bits_fill_gamma(mp_obj_t self_in, mp_obj_t out_in, mp_obj_t which) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    nd_array_t *out = array_arg(out_in, ND_FLOAT64);
    variate_shape_t draw = variates_shape[mp_obj_is_true(which)];
    for (size_t i = 0, n = nd_size(out); i < n; i++) {
        raise_pending(i);
        double *element = (double *)out->data + i;
        *element = draw(&self->gen, *element);
    }
    return out_in;
}
static MP_DEFINE_CONST_FUN_OBJ_3(bits_fill_gamma_obj, bits_fill_gamma);

// fill_integers(out, low, range, masked): an integer of out's dtype in [low, low + range] each; low
// and range are uint64 arrays, of one element or as many as out.
static mp_obj_t bits_fill_integers(size_t n_args, const mp_obj_t *args) {
    bits_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    nd_array_t *out = array_arg(args[1], ND_NO_DTYPE);
    nd_array_t *low = array_arg(args[2], ND_UINT64);
    nd_array_t *range = array_arg(args[3], ND_UINT64);
    bool masked = mp_obj_is_true(args[4]);
    size_t itemsize = nd_dtypes[out->dtype].itemsize;
    size_t n = nd_size(out);
    size_t step = nd_size(low) == n ? 1 : 0;
    if (out->dtype > ND_UINT64 || nd_size(low) != nd_size(range) || (step == 0 && nd_size(low) != 1)) {
        mp_raise_ValueError(MP_ERROR_TEXT("bounds of wrong shape"));
    }
    nd_bits_t bits = {0, 0};
    for (size_t i = 0; i < n; i++) {
        raise_pending(i);
        nd_item_t item;
        uint64_t max = ((const uint64_t *)range->data)[i * step];
        item.u64 = ((const uint64_t *)low->data)[i * step];
        item.u64 += nd_random_bounded(&self->gen, max, out->dtype == ND_BOOL ? 0 : itemsize, masked, &bits);
        nd_cast_item((nd_dtype_t)out->dtype, out->data + i * itemsize, ND_UINT64, &item);
    }
    return args[1];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(bits_fill_integers_obj, 5, 5, bits_fill_integers);

static void swap_bytes(uint8_t *a, uint8_t *b, size_t n) {
    for (; n != 0; n--) {
        uint8_t kept = *a;
        *a++ = *b;
        *b++ = kept;
    }
}

// shuffle(a, first, masked): exchanges rows from the last one down to row number first.
static mp_obj_t bits_shuffle(size_t n_args, const mp_obj_t *args) {
    bits_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    nd_array_t *a = array_arg(args[1], ND_NO_DTYPE);
    size_t first = (size_t)mp_obj_get_int(args[2]);
    bool masked = mp_obj_is_true(args[3]);
    array_check_writeable(a);
    size_t n = a->ndim == 0 ? 0 : a->axis[0].len;
    size_t row_bytes = n == 0 ? 0 : nd_size(a) / n * nd_dtypes[a->dtype].itemsize;
    nd_bits_t bits = {0, 0};
    for (size_t i = n; i > first && i-- > 1;) {
        raise_pending(i);
        uint64_t j = masked ? nd_random_interval(&self->gen, i)
            : nd_random_bounded(&self->gen, i, sizeof(uint64_t), false, &bits);
        swap_bytes(a->data + i * row_bytes, a->data + (size_t)j * row_bytes, row_bytes);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(bits_shuffle_obj, 4, 4, bits_shuffle);

// --- States ---

// The state as words, uint64: of a MT19937 the key and the position; of another generator its words
// (halves of 128 bits: the upper one first), whether half a word is left, and that half.

static bool is_pcg64(const bits_obj_t *self) {
    return self->gen.kind == &nd_pcg64 || self->gen.kind == &nd_pcg64dxsm;
}

static bool is_mt19937(const bits_obj_t *self) {
    return self->gen.kind == &nd_mt19937;
}

static size_t n_words(const bits_obj_t *self) {
    return is_mt19937(self) ? ND_MT19937_N + 1 : self->gen.kind->state_bytes / sizeof(uint64_t) + 2;
}

static mp_obj_t bits_words(mp_obj_t self_in) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    size_t n = n_words(self);
    nd_array_t *out = array_new(ND_UINT64, 1, &n);
    uint64_t *words = (uint64_t *)out->data;
    if (is_mt19937(self)) {
        for (size_t i = 0; i < ND_MT19937_N; i++) {
            words[i] = self->gen.state.mt19937.key[i];
        }
        words[ND_MT19937_N] = self->gen.state.mt19937.pos;
    } else {
        memcpy(words, &self->gen.state, self->gen.kind->state_bytes);
        words[n - 2] = self->gen.has_half;
        words[n - 1] = self->gen.half;
    }
    return MP_OBJ_FROM_PTR(out);
}
static MP_DEFINE_CONST_FUN_OBJ_1(bits_words_obj, bits_words);

static mp_obj_t bits_set_words(mp_obj_t self_in, mp_obj_t words_in) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    nd_array_t *in = array_arg(words_in, ND_UINT64);
    const uint64_t *words = (const uint64_t *)in->data;
    size_t n = n_words(self);
    if (nd_size(in) != n) {
        mp_raise_ValueError(MP_ERROR_TEXT("state of wrong size"));
    }
    if (is_mt19937(self)) {
        for (size_t i = 0; i < ND_MT19937_N; i++) {
            self->gen.state.mt19937.key[i] = (uint32_t)words[i];
        }
        self->gen.state.mt19937.pos = (uint32_t)MIN(words[ND_MT19937_N], ND_MT19937_N);
    } else {
        memcpy(&self->gen.state, words, self->gen.kind->state_bytes);
        self->gen.has_half = words[n - 2] != 0;
        self->gen.half = (uint32_t)words[n - 1];
        if (is_pcg64(self)) {
            self->gen.state.pcg64.inc_low |= 1;
        }
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(bits_set_words_obj, bits_set_words);

// gauss() -> the Gaussian that is left over from a pair, or None; gauss(value or None) sets it.
static mp_obj_t bits_gauss(size_t n_args, const mp_obj_t *args) {
    bits_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    if (n_args == 1) {
        return self->gen.has_gauss ? mp_obj_new_float(self->gen.gauss) : mp_const_none;
    }
    self->gen.has_gauss = args[1] != mp_const_none;
    self->gen.gauss = self->gen.has_gauss ? (double)mp_obj_get_float(args[1]) : 0.0;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(bits_gauss_obj, 1, 2, bits_gauss);

// advance(words): a PCG64 by 128 bits of steps, upper half first.
static mp_obj_t bits_advance(mp_obj_t self_in, mp_obj_t words_in) {
    bits_obj_t *self = MP_OBJ_TO_PTR(self_in);
    nd_array_t *words = array_arg(words_in, ND_UINT64);
    if (!is_pcg64(self) || nd_size(words) != 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("2 words expected"));
    }
    nd_pcg64_advance(&self->gen, ((uint64_t *)words->data)[0], ((uint64_t *)words->data)[1]);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(bits_advance_obj, bits_advance);

static const mp_rom_map_elem_t bits_table[] = {
    { MP_ROM_QSTR(MP_QSTR_double), MP_ROM_PTR(&bits_double_obj) },
    { MP_ROM_QSTR(MP_QSTR_uint64), MP_ROM_PTR(&bits_uint64_obj) },
    { MP_ROM_QSTR(MP_QSTR_below), MP_ROM_PTR(&bits_below_obj) },
    { MP_ROM_QSTR(MP_QSTR_draw), MP_ROM_PTR(&bits_draw_obj) },
    { MP_ROM_QSTR(MP_QSTR_fill), MP_ROM_PTR(&bits_fill_obj) },
    { MP_ROM_QSTR(MP_QSTR_fill_gamma), MP_ROM_PTR(&bits_fill_gamma_obj) },
    { MP_ROM_QSTR(MP_QSTR_fill_integers), MP_ROM_PTR(&bits_fill_integers_obj) },
    { MP_ROM_QSTR(MP_QSTR_shuffle), MP_ROM_PTR(&bits_shuffle_obj) },
    { MP_ROM_QSTR(MP_QSTR_words), MP_ROM_PTR(&bits_words_obj) },
    { MP_ROM_QSTR(MP_QSTR_set_words), MP_ROM_PTR(&bits_set_words_obj) },
    { MP_ROM_QSTR(MP_QSTR_gauss), MP_ROM_PTR(&bits_gauss_obj) },
    { MP_ROM_QSTR(MP_QSTR_advance), MP_ROM_PTR(&bits_advance_obj) },
};
static MP_DEFINE_CONST_DICT(bits_locals, bits_table);

static MP_DEFINE_CONST_OBJ_TYPE(
    bits_type,
    MP_QSTR_bits,
    MP_TYPE_FLAG_NONE,
    locals_dict, &bits_locals
    );

// --- numpy.random ---

static const MP_DEFINE_STR_OBJ(name_obj, "numpy.random");

static const mp_rom_map_elem_t random_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_PTR(&name_obj) },
    // For the frozen layer
    { MP_ROM_QSTR(MP_QSTR__mix), MP_ROM_PTR(&random_mix_obj) },
    { MP_ROM_QSTR(MP_QSTR__draw), MP_ROM_PTR(&random_draw_obj) },
    { MP_ROM_QSTR(MP_QSTR__words64), MP_ROM_PTR(&random_words64_obj) },
    { MP_ROM_QSTR(MP_QSTR__mt19937), MP_ROM_PTR(&random_mt19937_obj) },
    MOD_NUMPY_RANDOM_TABLE
};
static MP_DEFINE_CONST_DICT(random_globals, random_table);

const mp_obj_module_t mod_numpy_random_obj = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&random_globals,
};
