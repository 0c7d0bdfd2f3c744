// np.matmul, np.dot and their kin: operands, shapes, messages and results; the sums of products are
// in reduce/matmul.h. matmul, vecdot, matvec and vecmat are ufunc objects without loops.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/matmul.h"
#include "bind/raise.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "core/cast.h"
#include "core/shape.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "reduce/matmul.h"

// The ufuncs, in the order of the rows below.
enum { MATMUL, VECDOT, MATVEC, VECMAT, N_PRODUCTS };

#define PRODUCT_TYPES ((1u << ND_N_DTYPES) - 1u)
#define PRODUCT_ROW(text) \
    { .name = text, .nin = 2, .nout = 1, .identity = ND_IDENTITY_NONE, .types = PRODUCT_TYPES }

static const nd_ufunc_t products[N_PRODUCTS] = {
    PRODUCT_ROW("matmul"), PRODUCT_ROW("vecdot"), PRODUCT_ROW("matvec"), PRODUCT_ROW("vecmat"),
};

// What each takes: axes of a product per operand, and where the summed axis is in the second.
static const struct {
    const char *signature;
    uint8_t need[2]; // axes that the operand must have
    uint8_t core[2]; // axes of a product that the operand has when it has enough
    uint8_t summed; // the summed axis of the second operand, from its end
    bool conjugate; // the first operand is conjugated
} rules[N_PRODUCTS] = {
    { "(n?,k),(k,m?)->(n?,m?)", { 1, 1 }, { 2, 2 }, 2, false },
    { "(n),(n)->()", { 1, 1 }, { 1, 1 }, 1, true },
    { "(m,n),(n)->(m)", { 2, 1 }, { 2, 1 }, 1, false },
    { "(n),(n,m)->(m)", { 1, 2 }, { 1, 2 }, 2, true },
};

const ufunc_obj_t mod_numpy_matmul_obj = { { &ufunc_type }, &products[MATMUL] };
const ufunc_obj_t mod_numpy_vecdot_obj = { { &ufunc_type }, &products[VECDOT] };
const ufunc_obj_t mod_numpy_matvec_obj = { { &ufunc_type }, &products[MATVEC] };
const ufunc_obj_t mod_numpy_vecmat_obj = { { &ufunc_type }, &products[VECMAT] };

mp_obj_t matmul_ufunc_signature(const nd_ufunc_t *u) {
    const char *text = rules[u - products].signature;
    return mp_obj_new_str(text, strlen(text));
}

// Operands

static const nd_array_t *operand(mp_obj_t obj) {
    return array_from_obj(obj, ND_NO_DTYPE);
}

static const nd_array_t *conjugated(const nd_array_t *a) {
    if (a->dtype < ND_COMPLEX64) {
        return a;
    }
    mp_obj_t obj = MP_OBJ_FROM_PTR((void *)a);
    return operand(ufunc_call(ND_UFUNC_CONJUGATE, &obj, MP_OBJ_NULL));
}

static void insert_axis(nd_array_t *a, size_t at) {
    memmove(&a->axis[at + 1], &a->axis[at], (a->ndim - at) * sizeof(a->axis[0]));
    a->axis[at].len = 1;
    a->axis[at].stride_bytes = 0;
    a->ndim++;
}

static void check_products(size_t which, const nd_array_t *const ops[2]) {
    const char *name = products[which].name;
    for (size_t i = 0; i < 2; i++) {
        if (ops[i]->ndim < rules[which].need[i]) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s: Input operand %d does not have enough dimensions "
                "(has %d, gufunc core with signature %s requires %d)"), name, (int)i, (int)ops[i]->ndim,
                rules[which].signature, (int)rules[which].need[i]);
        }
    }
    size_t from_end = ops[1]->ndim < rules[which].summed ? 1 : rules[which].summed;
    size_t a_len = ops[0]->axis[ops[0]->ndim - 1u].len;
    size_t b_len = ops[1]->axis[ops[1]->ndim - from_end].len;
    if (a_len != b_len) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s: Input operand 1 has a mismatch in its core dimension 0, "
            "with gufunc signature %s (size %u is different from %u)"), name, rules[which].signature,
            (unsigned)b_len, (unsigned)a_len);
    }
}

static MP_NORETURN void raise_loop_shapes(const nd_array_t *const *ops, size_t n) {
    vstr_t text;
    vstr_init(&text, 96);
    vstr_add_str(&text, "operands could not be broadcast together with remapped shapes [original->remapped]: ");
    for (size_t i = 0; i < n; i++) {
        char shape[RAISE_SHAPE_ROOM];
        raise_format_shape(shape, sizeof(shape), ops[i]);
        vstr_add_str(&text, shape);
        vstr_add_char(&text, ' ');
    }
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_ValueError, mp_obj_new_str_from_vstr(&text)));
}

// Results

// Where a product may be written at once: C-ordered, of the right dtype and shape, apart from the operands.
static bool is_direct_output(const nd_array_t *out, const nd_array_t *like, const nd_array_t *const ops[2]) {
    return out->dtype == like->dtype && nd_same_shape(out, like) && nd_is_c_contiguous(out)
           && !(out->flags & ND_FLAG_UNALIGNED) && !nd_may_overlap(out, ops[0]) && !nd_may_overlap(out, ops[1]);
}

static void check_output(const nd_ufunc_t *u, const nd_array_t *out, nd_dtype_t dtype, nd_casting_t casting) {
    if (!nd_can_cast(dtype, out->dtype, casting)) {
        ufunc_raise_casting(u, false, 0, dtype, out->dtype, casting);
    }
    if (out->flags & ND_FLAG_READONLY) {
        raise_if(ND_ERR_READONLY, u->name, NULL, 0);
    }
}

// n_core axes of out, the last ones, must be those of the product; the others may be stretched.
static void check_output_shape(size_t which, const nd_array_t *out, const nd_array_t *like, size_t n_core) {
    if (out->ndim < n_core) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s: Output operand 0 does not have enough dimensions "
            "(has %d, gufunc core with signature %s requires %d)"), products[which].name, (int)out->ndim,
            rules[which].signature, (int)n_core);
    }
    for (size_t i = n_core; i != 0; i--) {
        size_t out_len = out->axis[out->ndim - i].len;
        size_t len = like->axis[like->ndim - i].len;
        if (out_len != len) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s: Output operand 0 has a mismatch in its core dimension %d, "
                "with gufunc signature %s (size %u is different from %u)"), products[which].name, (int)(n_core - i),
                rules[which].signature, (unsigned)out_len, (unsigned)len);
        }
    }
}

// dtype of the product of two operands, or the one that dtype= or signature= asks for.
static nd_dtype_t product_dtype(size_t which, const nd_array_t *const ops[2], const ufunc_options_t *opt) {
    nd_dtype_t dtype = nd_promote(ops[0]->dtype, ops[1]->dtype);
    for (size_t i = 0; opt->has_signature && i < 3; i++) {
        if (opt->signature[i] != ND_NO_DTYPE) {
            dtype = (nd_dtype_t)opt->signature[i];
        }
    }
    for (size_t i = 0; i < 2; i++) {
        if (!nd_can_cast(ops[i]->dtype, dtype, (nd_casting_t)opt->casting)) {
            ufunc_raise_casting(&products[which], true, i, ops[i]->dtype, dtype, (nd_casting_t)opt->casting);
        }
    }
    return dtype;
}

static mp_obj_t product(size_t which, const nd_array_t *a, const nd_array_t *b, const ufunc_options_t *opt) {
    mp_obj_t out_obj = opt->out[0];
    const nd_array_t *ops[2] = { a, b };
    check_products(which, ops);
    nd_dtype_t dtype = product_dtype(which, ops, opt);
    ops[0] = rules[which].conjugate ? conjugated(a) : a;
    // Vectors become matrices of one row or column.
    nd_array_t views[2];
    nd_copy_header(&views[0], ops[0]);
    nd_copy_header(&views[1], ops[1]);
    const nd_array_t *factors[2] = { &views[0], &views[1] };
    bool drop_row = rules[which].core[0] == 1;
    bool drop_column = rules[which].core[1] == 1;
    if ((drop_row && a->ndim == ND_MAX_DIMS) || (drop_column && b->ndim == ND_MAX_DIMS)) {
        raise_if(ND_ERR_TOO_MANY_DIMS, products[which].name, NULL, 0);
    }
    if (drop_row) {
        insert_axis(&views[0], views[0].ndim - 1u);
    }
    if (drop_column) {
        insert_axis(&views[1], views[1].ndim);
    }
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_err_t err = nd_matmul_shape(factors[0], factors[1], shape, &ndim);
    if (err == ND_ERR_BROADCAST) {
        raise_loop_shapes(ops, 2);
    }
    raise_if(err, products[which].name, ops, 2);
    nd_array_t full;
    nd_set_shape(&full, shape, ndim, dtype, false);
    full.dtype = (uint8_t)dtype;
    // The result without the rows and columns that vectors were given above.
    nd_array_t like;
    nd_copy_header(&like, &full);
    if (drop_column) {
        like.ndim--;
    }
    if (drop_row) {
        like.ndim--;
        if (!drop_column) {
            like.axis[like.ndim - 1u] = like.axis[like.ndim];
        }
    }
    size_t n_core = (a->ndim > 1 && !drop_row) + (size_t)(b->ndim > 1 && !drop_column);
    nd_array_t *out = out_obj == MP_OBJ_NULL ? NULL : MP_OBJ_TO_PTR(out_obj);
    nd_array_t *target = out;
    if (out != NULL) {
        check_output(&products[which], out, dtype, (nd_casting_t)opt->casting);
        check_output_shape(which, out, &like, n_core);
    }
    nd_item_t item;
    if (out == NULL && like.ndim == 0) {
        like.data = (uint8_t *)&item;
        target = &like;
    } else if (out == NULL || !is_direct_output(out, &like, ops)) {
        target = array_new_like(&like, dtype);
    }
    full.data = target->data;
    full.flags = 0;
    raise_if(nd_matmul(&full, factors[0], factors[1], dtype, raise_poll), products[which].name, ops, 2);
    errstate_check_product(products[which].name, &full, factors[0], factors[1]);
    if (out == NULL) {
        return target == &like ? scalar_new(dtype, &item) : array_return(target);
    }
    err = target == out ? ND_OK : nd_assign(out, target, raise_poll);
    if (err == ND_ERR_BROADCAST) {
        const nd_array_t *all[3] = { a, b, out };
        raise_loop_shapes(all, 3);
    }
    raise_if(err, products[which].name, ops, 2);
    return out_obj;
}

// Calls

// What only these ufuncs take.
typedef struct _core_options_t {
    mp_obj_t axis; // each of these is MP_OBJ_NULL when it is not given
    mp_obj_t axes;
    bool keepdims;
} core_options_t;

// a with these axes moved to the last places.
static nd_array_t *axes_to_last(const nd_array_t *a, const size_t *axes, size_t n_axes) {
    uint8_t perm[ND_MAX_DIMS];
    size_t n = 0;
    for (size_t i = 0; i < a->ndim; i++) {
        bool moved = false;
        for (size_t k = 0; k < n_axes; k++) {
            moved |= axes[k] == i;
        }
        if (!moved) {
            perm[n++] = (uint8_t)i;
        }
    }
    for (size_t k = 0; k < n_axes; k++) {
        perm[n++] = (uint8_t)axes[k];
    }
    nd_array_t view;
    nd_transpose(&view, a, perm);
    return array_new_view(a, &view);
}

// result with its last axes at these places, the reverse of axes_to_last.
static mp_obj_t axes_from_last(mp_obj_t result, const size_t *axes, size_t n_axes) {
    if (!array_check(result)) {
        return result;
    }
    const nd_array_t *a = MP_OBJ_TO_PTR(result);
    nd_array_t view;
    nd_copy_header(&view, a);
    size_t n = 0;
    for (size_t i = 0; i < a->ndim; i++) {
        size_t from = SIZE_MAX;
        for (size_t k = 0; k < n_axes; k++) {
            from = axes[k] == i ? a->ndim - n_axes + k : from;
        }
        view.axis[i] = a->axis[from == SIZE_MAX ? n++ : from];
    }
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}

// One entry of axes=: n_core axes of an operand with ndim.
static void core_axes(const nd_ufunc_t *u, size_t i, mp_obj_t entry, size_t ndim, size_t n_core, size_t *axes) {
    if (!mp_obj_is_type(entry, &mp_type_tuple)) {
        if (n_core != 1) {
            mp_raise_msg_varg(&axis_error_type, MP_ERROR_TEXT("%s: operand %d has %d core dimensions, "
                "but the axes item is a single integer."), u->name, (int)i, (int)n_core);
        }
        axes[0] = args_axis(entry, ndim);
        return;
    }
    size_t n;
    mp_obj_t *items;
    mp_obj_tuple_get(entry, &n, &items);
    if (n != n_core) {
        mp_raise_msg_varg(&axis_error_type, MP_ERROR_TEXT("%s: operand %d has %d core dimensions, "
            "but %d dimensions are specified by axes tuple."), u->name, (int)i, (int)n_core, (int)n);
    }
    for (size_t k = 0; k < n; k++) {
        axes[k] = args_axis(items[k], ndim);
    }
    if (n == 2 && axes[0] == axes[1]) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("axes item %d has value %d repeated"), (int)i, (int)axes[0]);
    }
}

static mp_obj_t product_over_axes(size_t which, const nd_array_t *a, const nd_array_t *b, ufunc_options_t *opt, mp_obj_t list) {
    const nd_ufunc_t *u = &products[which];
    if (!mp_obj_is_type(list, &mp_type_list)) {
        mp_raise_TypeError(MP_ERROR_TEXT("axes should be a list."));
    }
    size_t n;
    mp_obj_t *items;
    mp_obj_get_array(list, &n, &items);
    size_t n_core[3];
    for (size_t i = 0; i < 2; i++) {
        const nd_array_t *op = i == 0 ? a : b;
        n_core[i] = op->ndim < rules[which].core[i] ? op->ndim : rules[which].core[i];
    }
    n_core[2] = (n_core[0] > 1) + (size_t)(n_core[1] > 1);
    if (n != 3 && !(n == 2 && n_core[2] == 0)) {
        mp_raise_ValueError(MP_ERROR_TEXT("axes should be a list with an entry for all 3 inputs and outputs; "
            "entries for outputs can only be omitted if none of them has core axes."));
    }
    size_t axes[2];
    core_axes(u, 0, items[0], a->ndim, n_core[0], axes);
    a = axes_to_last(a, axes, n_core[0]);
    core_axes(u, 1, items[1], b->ndim, n_core[1], axes);
    b = axes_to_last(b, axes, n_core[1]);
    if (n == 2) {
        return product(which, a, b, opt);
    }
    size_t n_outer = a->ndim - n_core[0] > b->ndim - n_core[1] ? a->ndim - n_core[0] : b->ndim - n_core[1];
    mp_obj_t out = opt->out[0];
    size_t ndim = out != MP_OBJ_NULL ? ((const nd_array_t *)MP_OBJ_TO_PTR(out))->ndim : n_outer + n_core[2];
    core_axes(u, 2, items[2], ndim, n_core[2], axes);
    if (out != MP_OBJ_NULL) {
        opt->out[0] = MP_OBJ_FROM_PTR(axes_to_last(MP_OBJ_TO_PTR(out), axes, n_core[2]));
        product(which, a, b, opt);
        return out;
    }
    return axes_from_last(product(which, a, b, opt), axes, n_core[2]);
}

// np.vecdot alone: the summed axis stays, with length 1.
static mp_obj_t keep_axis(mp_obj_t result, size_t axis) {
    nd_array_t *a = array_from_obj(result, ND_NO_DTYPE);
    nd_array_t view;
    nd_copy_header(&view, a);
    insert_axis(&view, axis < a->ndim ? axis : a->ndim);
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}

static mp_obj_t drop_axis(mp_obj_t out, size_t axis) {
    const nd_array_t *a = MP_OBJ_TO_PTR(out);
    nd_array_t view;
    nd_copy_header(&view, a);
    if (axis >= a->ndim || a->axis[axis].len != 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("output operand requires a reduction, but the reduction is not enabled."));
    }
    view.ndim--;
    memmove(&view.axis[axis], &view.axis[axis + 1], (view.ndim - axis) * sizeof(view.axis[0]));
    return MP_OBJ_FROM_PTR(array_new_view(a, &view));
}

static void parse_core_keywords(const nd_ufunc_t *u, size_t n_args, size_t n_kw, const mp_obj_t *kw, core_options_t *core, ufunc_options_t *opt) {
    size_t which = (size_t)(u - products);
    for (; n_kw != 0; n_kw--, kw += 2) {
        qstr name = MP_OBJ_QSTR_VALUE(kw[0]);
        if (name == MP_QSTR_axis) {
            core->axis = kw[1];
        } else if (name == MP_QSTR_axes) {
            core->axes = kw[1];
        } else if (name == MP_QSTR_keepdims) {
            core->keepdims = mp_obj_is_true(kw[1]);
        } else if (name == MP_QSTR_where) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() got an unexpected keyword argument '%q'"), u->name, name);
        } else {
            ufunc_parse_keywords(u, 1, kw, n_args > 2, opt);
        }
    }
    if (core->axis != MP_OBJ_NULL && core->axes != MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("cannot specify both 'axis' and 'axes'"));
    }
    if (core->axis != MP_OBJ_NULL && which != VECDOT) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s: axis can only be used with a single shared core dimension, "
            "not with the %d distinct ones implied by signature %s."), u->name, which == MATMUL ? 3 : 2, rules[which].signature);
    }
    if (core->keepdims && which != VECDOT) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s does not support keepdims: its signature %s requires output 0 "
            "to have %d core dimensions, but keepdims can only be used when all inputs have the same number of core "
            "dimensions and all outputs have no core dimensions."), u->name, rules[which].signature, which == MATMUL ? 2 : 1);
    }
}

mp_obj_t matmul_ufunc_call(const nd_ufunc_t *u, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    size_t which = (size_t)(u - products);
    core_options_t core = { MP_OBJ_NULL, MP_OBJ_NULL, false };
    ufunc_options_t opt;
    ufunc_options_init(&opt, n_args > 2 ? ufunc_parse_output(args[2]) : MP_OBJ_NULL);
    parse_core_keywords(u, n_args, n_kw, args + n_args, &core, &opt);
    for (size_t i = 0; i < 2; i++) {
        if (mp_obj_is_str_or_bytes(args[i])) {
            ufunc_refuse_operand(u, args, i);
        }
    }
    const nd_array_t *a = operand(args[0]);
    const nd_array_t *b = operand(args[1]);
    if (core.axes != MP_OBJ_NULL) {
        return product_over_axes(which, a, b, &opt, core.axes);
    }
    size_t axis = SIZE_MAX; // of the result, where it is kept
    if (core.axis != MP_OBJ_NULL && a->ndim != 0 && b->ndim != 0) {
        size_t a_axis = args_axis(core.axis, a->ndim);
        size_t b_axis = args_axis(core.axis, b->ndim);
        axis = a->ndim >= b->ndim ? a_axis : b_axis;
        a = axes_to_last(a, &a_axis, 1);
        b = axes_to_last(b, &b_axis, 1);
    }
    if (!core.keepdims) {
        return product(which, a, b, &opt);
    }
    if (opt.out[0] == MP_OBJ_NULL) {
        return keep_axis(product(which, a, b, &opt), axis);
    }
    mp_obj_t out = opt.out[0];
    opt.out[0] = drop_axis(out, axis == SIZE_MAX ? ((const nd_array_t *)MP_OBJ_TO_PTR(out))->ndim - 1u : axis);
    product(which, a, b, &opt);
    return out;
}

mp_obj_t matmul_operator(mp_obj_t lhs, mp_obj_t rhs, mp_obj_t out) {
    // NumPy scalars alone have no @.
    if (!array_check(lhs) && !array_check(rhs)) {
        return MP_OBJ_NULL;
    }
    const nd_array_t *a = operand(lhs);
    const nd_array_t *b = operand(rhs);
    if (out != MP_OBJ_NULL && (a->ndim < 1 || b->ndim < 2)) {
        mp_raise_ValueError(MP_ERROR_TEXT("inplace matrix multiplication requires the first operand to have at least one "
            "and the second at least two dimensions."));
    }
    ufunc_options_t opt;
    ufunc_options_init(&opt, out);
    return product(MATMUL, a, b, &opt);
}

// dot and relatives

static nd_array_t *checked_dot_output(mp_obj_t obj, const nd_array_t *like) {
    nd_array_t *out = MP_OBJ_TO_PTR(obj);
    if (out->dtype != like->dtype || out->ndim != like->ndim || !nd_is_c_contiguous(out) || (out->flags & (ND_FLAG_READONLY | ND_FLAG_UNALIGNED))) {
        mp_raise_ValueError(MP_ERROR_TEXT("output array is not acceptable (must have the right datatype, "
            "number of dimensions, and be a C-Array)"));
    }
    if (!nd_same_shape(out, like)) {
        mp_raise_ValueError(MP_ERROR_TEXT("output array has wrong dimensions"));
    }
    return out;
}

static mp_obj_t multiply(const nd_array_t *a, const nd_array_t *b, mp_obj_t out) {
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR((void *)a), MP_OBJ_FROM_PTR((void *)b) };
    return ufunc_call(ND_UFUNC_MULTIPLY, operands, out);
}

static mp_obj_t dot(const nd_array_t *a, const nd_array_t *b, mp_obj_t out_obj) {
    if (out_obj != MP_OBJ_NULL && !array_check(out_obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("'out' must be an array"));
    }
    if (a->ndim == 0 || b->ndim == 0) {
        return multiply(a, b, out_obj);
    }
    const nd_array_t *ops[2] = { a, b };
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    raise_if(nd_dot_shape(a, b, shape, &ndim), "dot", ops, 2);
    nd_dtype_t dtype = nd_promote(a->dtype, b->dtype);
    nd_array_t like;
    nd_set_shape(&like, shape, ndim, dtype, false);
    like.dtype = (uint8_t)dtype;
    if (out_obj == MP_OBJ_NULL && ndim == 0) {
        nd_item_t item;
        like.data = (uint8_t *)&item;
        like.flags = 0;
        raise_if(nd_dot(&like, a, b, dtype, raise_poll), "dot", ops, 2);
        errstate_check_product("dot", &like, a, b);
        return scalar_new(dtype, &item);
    }
    nd_array_t *out = out_obj == MP_OBJ_NULL ? array_new(dtype, ndim, shape) : checked_dot_output(out_obj, &like);
    nd_array_t *target = out;
    if (out_obj != MP_OBJ_NULL && !is_direct_output(out, &like, ops)) {
        target = array_new(dtype, ndim, shape);
    }
    raise_if(nd_dot(target, a, b, dtype, raise_poll), "dot", ops, 2);
    errstate_check_product("dot", target, a, b);
    if (target != out) {
        raise_if(nd_assign(out, target, raise_poll), "dot", ops, 2);
    }
    return array_return(out);
}

static mp_obj_t mod_numpy_dot(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_b, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(allowed), allowed, v);
    return dot(operand(v[0].u_obj), operand(v[1].u_obj), v[2].u_obj == mp_const_none ? MP_OBJ_NULL : v[2].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_dot_obj, 0, mod_numpy_dot);

// One axis with all elements in C order.
static nd_array_t *raveled(const nd_array_t *a) {
    size_t len = nd_size(a);
    return array_new_reshaped((nd_array_t *)a, &len, 1, false);
}

static mp_obj_t mod_numpy_vdot(mp_obj_t a_obj, mp_obj_t b_obj) {
    const nd_array_t *a = raveled(operand(a_obj));
    const nd_array_t *b = raveled(operand(b_obj));
    if (a->axis[0].len != b->axis[0].len) {
        const nd_array_t *ops[2] = { b, a };
        raise_if(ND_ERR_RESHAPE, "vdot", ops, 2);
    }
    return dot(conjugated(a), b, MP_OBJ_NULL);
}
MP_DEFINE_CONST_FUN_OBJ_2(mod_numpy_vdot_obj, mod_numpy_vdot);

// Sums over the last axis of both.
static mp_obj_t mod_numpy_inner(mp_obj_t a_obj, mp_obj_t b_obj) {
    const nd_array_t *a = operand(a_obj);
    const nd_array_t *b = operand(b_obj);
    if (a->ndim == 0 || b->ndim == 0) {
        return multiply(a, b, MP_OBJ_NULL);
    }
    size_t a_len = a->axis[a->ndim - 1u].len;
    size_t b_len = b->axis[b->ndim - 1u].len;
    if (a_len != b_len) {
        char a_shape[RAISE_SHAPE_ROOM];
        char b_shape[RAISE_SHAPE_ROOM];
        raise_format_shape(a_shape, sizeof(a_shape), a);
        raise_format_shape(b_shape, sizeof(b_shape), b);
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("shapes %s and %s not aligned: %u (dim %d) != %u (dim %d)"),
            a_shape, b_shape, (unsigned)a_len, a->ndim - 1, (unsigned)b_len, b->ndim - 1);
    }
    nd_array_t swapped;
    nd_copy_header(&swapped, b);
    if (b->ndim > 1) {
        swapped.axis[b->ndim - 1] = b->axis[b->ndim - 2];
        swapped.axis[b->ndim - 2] = b->axis[b->ndim - 1];
    }
    return dot(a, &swapped, MP_OBJ_NULL);
}
MP_DEFINE_CONST_FUN_OBJ_2(mod_numpy_inner_obj, mod_numpy_inner);

static mp_obj_t mod_numpy_outer(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_b, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(allowed), allowed, v);
    nd_array_t *column = raveled(operand(v[0].u_obj));
    nd_array_t view;
    nd_copy_header(&view, column);
    insert_axis(&view, 1);
    return multiply(array_new_view(column, &view), raveled(operand(v[1].u_obj)), reduction_out(v[2].u_obj));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_outer_obj, 0, mod_numpy_outer);
