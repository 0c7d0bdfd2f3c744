// What a call of a ufunc says beside its operands, and what is refused of it.
#ifndef MICRONUMPY_BIND_UFUNC_ARGS_H
#define MICRONUMPY_BIND_UFUNC_ARGS_H

#include "bind/raise.h"
#include "core/dtype.h"
#include "py/obj.h"
#include "ufunc/ufunc.h"

typedef struct _ufunc_options_t {
    mp_obj_t out[2]; // MP_OBJ_NULL: make one
    mp_obj_t where; // MP_OBJ_NULL: everywhere
    uint8_t casting; // nd_casting_t
    char order; // 'K', 'C', 'F' or 'A'
    bool has_signature;
    bool is_scalar; // an operator of NumPy scalars: errors are those of "scalar add"
    uint8_t signature[ND_UFUNC_MAX_ARGS]; // when has_signature: the dtypes asked for, or ND_NO_DTYPE
} ufunc_options_t;

void ufunc_options_init(ufunc_options_t *opt, mp_obj_t out);
// One entry of out=, or a positional output: an array, or MP_OBJ_NULL for None.
mp_obj_t ufunc_parse_output(mp_obj_t obj);
// n_kw pairs of name and value. has_out: an output was given by position.
void ufunc_parse_keywords(const nd_ufunc_t *u, size_t n_kw, const mp_obj_t *kw, bool has_out, ufunc_options_t *opt);
// The same for the map of a method's keywords.
void ufunc_parse_map(const nd_ufunc_t *u, const mp_map_t *kw, ufunc_options_t *opt);
// A number, an array or what np.asarray makes numbers of; anything else stays for its own type to handle.
bool ufunc_is_operand(mp_obj_t obj);
bool ufunc_is_sequence(mp_obj_t obj);

static inline bool ufunc_is_integer(nd_dtype_t dtype) {
    return dtype >= ND_INT8 && dtype <= ND_UINT64;
}

// Nothing happens for ND_OK. dtypes are the inputs' as promotion sees them.
void ufunc_check_resolved(const nd_ufunc_t *u, nd_err_t err, const nd_dtype_t *dtypes, const ufunc_options_t *opt);
// np.equal and np.not_equal of two arguments of which one is no operand and no text (None): the answer,
// or MP_OBJ_NULL for anything else.
mp_obj_t ufunc_compare_objects(const nd_ufunc_t *u, const mp_obj_t *args);
// args[i] is no operand.
MP_NORETURN void ufunc_refuse_operand(const nd_ufunc_t *u, const mp_obj_t *args, size_t i);
// "input 1 from dtype('float64') to dtype('int64')"; from may be a ND_WEAK_*.
MP_NORETURN void ufunc_raise_casting(const nd_ufunc_t *u, bool input, size_t i, nd_dtype_t from, nd_dtype_t to, nd_casting_t casting);

#endif // MICRONUMPY_BIND_UFUNC_ARGS_H
