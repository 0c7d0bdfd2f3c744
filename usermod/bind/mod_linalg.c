// The module `numpy.linalg`: functions that factorise every matrix of a stack. The public functions
// over them, which check their arguments, are frozen Python.

#include <math.h>

#include "bind/array.h"
#include "bind/lazy.h"
#include "bind/raise.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "linalg/linalg.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "gen/mod_numpy_linalg_table.h" // last: it needs the types above

#define MAX_BLOCKS (8)

// A call: the stack of matrices a, what they are computed in and what the results are.
typedef struct _job_t {
    const nd_array_t *a;
    size_t count; // of matrices
    size_t rows, cols;
    size_t parts;
    nd_dtype_t out, out_real;
    size_t n_blocks;
    size_t block_bytes[MAX_BLOCKS];
    void *blocks[MAX_BLOCKS];
} job_t;

static void *job_alloc(job_t *job, size_t n_bytes) {
    void *block = m_new(uint8_t, n_bytes);
    job->block_bytes[job->n_blocks] = n_bytes;
    job->blocks[job->n_blocks++] = block;
    return block;
}

static mp_obj_t job_end(job_t *job, nd_array_t *const *results, size_t n_results) {
    while (job->n_blocks-- != 0) {
        m_del(uint8_t, job->blocks[job->n_blocks], job->block_bytes[job->n_blocks]);
    }
    mp_obj_t items[3];
    for (size_t i = 0; i < n_results; i++) {
        items[i] = array_return(results[i]);
    }
    return n_results == 1 ? items[0] : mp_obj_new_tuple(n_results, items);
}

static void check_dtype(const nd_array_t *a) {
    if (a->dtype == ND_FLOAT16) {
        mp_raise_TypeError(MP_ERROR_TEXT("array type float16 is unsupported in linalg"));
    }
}

static bool is_narrow(const nd_array_t *a) {
    return a->dtype == ND_FLOAT32 || a->dtype == ND_COMPLEX64;
}

// a has two axes at least, b (NULL or an array) as many, and of the same lengths but for the last two.
static void check_stacks(const nd_array_t *a, const nd_array_t *b) {
    bool fits = a->ndim >= 2 && (b == NULL || b->ndim == a->ndim);
    for (size_t i = 0; fits && b != NULL && i + 2 < a->ndim; i++) {
        fits = a->axis[i].len == b->axis[i].len;
    }
    if (!fits) {
        mp_raise_ValueError(MP_ERROR_TEXT("stacks of matrices do not fit"));
    }
}

static void job_start(job_t *job, const nd_array_t *a, const nd_array_t *b) {
    size_t shape[3];
    size_t n_bytes;
    check_stacks(a, b);
    check_dtype(a);
    bool narrow = is_narrow(a);
    bool complex = a->dtype >= ND_COMPLEX64;
    if (b != NULL) {
        check_dtype(b);
        narrow = narrow && is_narrow(b);
        complex = complex || b->dtype >= ND_COMPLEX64;
    }
    job->a = a;
    job->rows = a->axis[a->ndim - 2u].len;
    job->cols = a->axis[a->ndim - 1u].len;
    job->parts = complex ? 2 : 1;
    job->out_real = narrow ? ND_FLOAT32 : ND_FLOAT64;
    job->out = !complex ? job->out_real : narrow ? ND_COMPLEX64 : ND_COMPLEX128;
    job->n_blocks = 0;
    job->count = 1;
    for (size_t i = 0; i + 2 < a->ndim; i++) {
        job->count *= a->axis[i].len;
    }
    // Square matrices of either length have room.
    shape[0] = 2;
    shape[1] = shape[2] = MAX(job->rows, job->cols) + 1;
    raise_if(nd_shape_bytes(shape, 3, ND_COMPLEX128, &n_bytes), NULL, NULL, 0);
}

static nd_array_t *result_new(const job_t *job, nd_dtype_t dtype, size_t n_core, size_t rows, size_t cols) {
    size_t shape[ND_MAX_DIMS];
    array_get_shape(job->a, shape);
    size_t n_stack = job->a->ndim - 2u;
    if (n_core > 0) {
        shape[n_stack] = rows;
        shape[n_stack + 1] = cols;
    }
    return array_new(dtype, n_stack + n_core, shape);
}

static nd_matrix_t matrix_new(job_t *job, size_t rows, size_t cols, bool by_columns) {
    size_t parts = job->parts;
    double *data = job_alloc(job, rows * cols * parts * sizeof(double));
    return (nd_matrix_t) { data, rows, cols, by_columns ? parts : cols * parts, by_columns ? rows * parts : parts, parts, raise_poll };
}

// Matrix k of a stack, or with n_core 1 or 0 vector or number k.
static nd_array_t stack_at(const nd_array_t *stack, size_t n_core, size_t k) {
    nd_array_t one = { .data = stack->data, .dtype = stack->dtype, .flags = stack->flags, .ndim = (uint8_t)n_core };
    size_t i = stack->ndim - n_core;
    for (size_t axis = 0; axis < n_core; axis++) {
        one.axis[axis] = stack->axis[i + axis];
    }
    while (i-- > 0) {
        one.data += (ptrdiff_t)(k % stack->axis[i].len) * stack->axis[i].stride_bytes;
        k /= stack->axis[i].len;
    }
    return one;
}

static nd_array_t matrix_array(const nd_matrix_t *m, size_t n_core) {
    nd_array_t a = { .data = (uint8_t *)m->data, .dtype = m->parts == 2 ? ND_COMPLEX128 : ND_FLOAT64, .ndim = (uint8_t)n_core };
    a.axis[0] = (nd_axis_t) { m->rows, (ptrdiff_t)(m->row_step * sizeof(double)) };
    a.axis[1] = (nd_axis_t) { m->cols, (ptrdiff_t)(m->col_step * sizeof(double)) };
    return a;
}

static void load(const nd_matrix_t *m, const nd_array_t *stack, size_t k) {
    nd_array_t from = stack_at(stack, 2, k);
    nd_array_t to = matrix_array(m, 2);
    raise_if(nd_assign(&to, &from, raise_poll), NULL, NULL, 0);
}

static void store(nd_array_t *stack, size_t n_core, size_t k, const nd_matrix_t *m) {
    nd_array_t to = stack_at(stack, n_core, k);
    nd_array_t from = matrix_array(m, n_core);
    raise_if(nd_assign(&to, &from, raise_poll), NULL, NULL, 0);
}

// n numbers of so many parts, each step doubles after the last.
static void store_numbers(nd_array_t *stack, size_t n_core, size_t k, const void *numbers, size_t n, size_t parts, size_t step) {
    nd_matrix_t m = { (double *)numbers, n, 1, step, step, parts, NULL };
    store(stack, n_core, k, &m);
}

// m lies in one piece.
static void conjugate(const nd_matrix_t *m) {
    nd_vector_t im = { m->data + 1, 2, m->rows * m->cols, 1 };
    if (m->parts == 2) {
        nd_vector_scale(&im, (nd_c128_t) { -1, 0 });
    }
}

// _solve(a, b): b None stands for the identity.
static mp_obj_t linalg_solve(mp_obj_t a_in, mp_obj_t b_in) {
    job_t job;
    const nd_array_t *b = b_in == mp_const_none ? NULL : array_from_obj(b_in, ND_NO_DTYPE);
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), b);
    size_t n = job.rows;
    size_t n_columns = b == NULL ? n : b->axis[b->ndim - 1u].len;
    nd_array_t *result = result_new(&job, job.out, 2, n, n_columns);
    nd_matrix_t a = matrix_new(&job, n, n, false);
    nd_matrix_t x = matrix_new(&job, n, n_columns, true);
    size_t *pivots = job_alloc(&job, n * sizeof(size_t));
    for (size_t k = 0; k < job.count; k++) {
        load(&a, job.a, k);
        if (b == NULL) {
            nd_matrix_set_identity(&x);
        } else {
            load(&x, b, k);
        }
        raise_if(nd_lu_factor(&a, pivots), NULL, NULL, 0);
        raise_if(nd_lu_solve(&a, pivots, &x), NULL, NULL, 0);
        store(result, 2, k, &x);
    }
    return job_end(&job, &result, 1);
}
static MP_DEFINE_CONST_FUN_OBJ_2(linalg_solve_obj, linalg_solve);

// _lu(a): the factors in one matrix and the pivots.
static mp_obj_t linalg_lu(mp_obj_t a_in) {
    job_t job;
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    size_t small = MIN(job.rows, job.cols);
    nd_array_t *results[2] = {
        result_new(&job, job.out, 2, job.rows, job.cols), result_new(&job, ND_INT64, 1, small, 0)
    };
    nd_matrix_t a = matrix_new(&job, job.rows, job.cols, false);
    size_t *pivots = job_alloc(&job, small * sizeof(size_t));
    for (size_t k = 0; k < job.count; k++) {
        load(&a, job.a, k);
        raise_if(nd_lu_factor(&a, pivots), NULL, NULL, 0);
        store(results[0], 2, k, &a);
        int64_t *to = (int64_t *)results[1]->data + k * small;
        for (size_t i = 0; i < small; i++) {
            to[i] = (int64_t)pivots[i];
        }
    }
    return job_end(&job, results, 2);
}
static MP_DEFINE_CONST_FUN_OBJ_1(linalg_lu_obj, linalg_lu);

// _slogdet(a): the sign, the logarithm, the determinant.
static mp_obj_t linalg_slogdet(mp_obj_t a_in) {
    job_t job;
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    nd_array_t *results[3] = {
        result_new(&job, job.out, 0, 0, 0), result_new(&job, job.out_real, 0, 0, 0), result_new(&job, job.out, 0, 0, 0)
    };
    nd_matrix_t a = matrix_new(&job, job.rows, job.rows, false);
    size_t *pivots = job_alloc(&job, job.rows * sizeof(size_t));
    for (size_t k = 0; k < job.count; k++) {
        nd_c128_t sign;
        double log_abs;
        load(&a, job.a, k);
        raise_if(nd_lu_factor(&a, pivots), NULL, NULL, 0);
        nd_lu_slogdet(&a, pivots, &sign, &log_abs);
        store_numbers(results[0], 0, k, &sign, 1, job.parts, 1);
        store_numbers(results[1], 0, k, &log_abs, 1, 1, 1);
        double size = exp(log_abs);
        nd_c128_t det = { sign.re * size, sign.im * size };
        store_numbers(results[2], 0, k, &det, 1, job.parts, 1);
    }
    return job_end(&job, results, 3);
}
static MP_DEFINE_CONST_FUN_OBJ_1(linalg_slogdet_obj, linalg_slogdet);

// _triangular(t, b, flags): flags 1 lower, 2 unit diagonal.
static mp_obj_t linalg_triangular(mp_obj_t t_in, mp_obj_t b_in, mp_obj_t flags_in) {
    job_t job;
    mp_int_t flags = mp_obj_get_int(flags_in);
    const nd_array_t *b = array_from_obj(b_in, ND_NO_DTYPE);
    job_start(&job, array_from_obj(t_in, ND_NO_DTYPE), b);
    size_t n_columns = b->axis[b->ndim - 1u].len;
    nd_array_t *result = result_new(&job, job.out, 2, job.rows, n_columns);
    nd_matrix_t t = matrix_new(&job, job.rows, job.rows, false);
    nd_matrix_t x = matrix_new(&job, job.rows, n_columns, true);
    for (size_t k = 0; k < job.count; k++) {
        load(&t, job.a, k);
        load(&x, b, k);
        raise_if(nd_triangular_solve(&t, flags & 1, flags & 2, &x), NULL, NULL, 0);
        store(result, 2, k, &x);
    }
    return job_end(&job, &result, 1);
}
static MP_DEFINE_CONST_FUN_OBJ_3(linalg_triangular_obj, linalg_triangular);

// _cholesky(a, upper)
static mp_obj_t linalg_cholesky(mp_obj_t a_in, mp_obj_t upper) {
    job_t job;
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    nd_array_t *result = result_new(&job, job.out, 2, job.rows, job.rows);
    nd_matrix_t a = matrix_new(&job, job.rows, job.rows, false);
    // The transpose of the upper factor is the lower factor of the transpose.
    nd_matrix_t seen = mp_obj_is_true(upper) ? nd_matrix_transposed(&a) : a;
    for (size_t k = 0; k < job.count; k++) {
        load(&seen, job.a, k);
        raise_if(nd_cholesky(&a), NULL, NULL, 0);
        store(result, 2, k, &seen);
    }
    return job_end(&job, &result, 1);
}
static MP_DEFINE_CONST_FUN_OBJ_2(linalg_cholesky_obj, linalg_cholesky);

typedef enum { QR_RAW, QR_R, QR_REDUCED, QR_COMPLETE } qr_mode_t;

// _qr(a, mode): the vectors as LAPACK has them and the scalars, or R, or Q and R.
static mp_obj_t linalg_qr(mp_obj_t a_in, mp_obj_t mode_in) {
    job_t job;
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    qr_mode_t mode = (qr_mode_t)mp_obj_get_int(mode_in);
    size_t small = MIN(job.rows, job.cols);
    size_t q_cols = mode == QR_COMPLETE ? job.rows : small;
    nd_matrix_t a = matrix_new(&job, job.rows, job.cols, true);
    nd_matrix_t transposed = nd_matrix_transposed(&a);
    nd_matrix_t r = a;
    nd_matrix_t q = { NULL, job.rows, q_cols, 0, 0, job.parts, NULL };
    nd_c128_t *taus = job_alloc(&job, small * sizeof(nd_c128_t));
    nd_array_t *results[2];
    r.rows = q_cols;
    if (mode == QR_RAW) {
        results[0] = result_new(&job, job.out, 2, job.cols, job.rows);
        results[1] = result_new(&job, job.out, 1, small, 0);
    } else {
        q = mode == QR_R ? q : matrix_new(&job, job.rows, q_cols, true);
        results[0] = mode == QR_R ? NULL : result_new(&job, job.out, 2, job.rows, q_cols);
        results[mode != QR_R] = result_new(&job, job.out, 2, r.rows, job.cols);
    }
    for (size_t k = 0; k < job.count; k++) {
        load(&a, job.a, k);
        raise_if(nd_qr_factor(&a, taus), NULL, NULL, 0);
        if (mode == QR_RAW) {
            store(results[0], 2, k, &transposed);
            store_numbers(results[1], 1, k, taus, small, job.parts, 2);
            continue;
        }
        if (mode != QR_R) {
            nd_matrix_set_identity(&q);
            raise_if(nd_qr_apply(&q, &a, taus, small, 0), NULL, NULL, 0);
            store(results[0], 2, k, &q);
        }
        nd_matrix_clear_lower(&a);
        store(results[mode != QR_R], 2, k, &r);
    }
    return job_end(&job, results, mode == QR_R ? 1 : 2);
}
static MP_DEFINE_CONST_FUN_OBJ_2(linalg_qr_obj, linalg_qr);

// _eigh(a, flags): flags 1 upper triangle, 2 vectors as well.
static mp_obj_t linalg_eigh(mp_obj_t a_in, mp_obj_t flags_in) {
    job_t job;
    mp_int_t flags = mp_obj_get_int(flags_in);
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    size_t n = job.rows;
    nd_array_t *results[2] = { result_new(&job, job.out_real, 1, n, 0), NULL };
    nd_matrix_t a = matrix_new(&job, n, n, true);
    nd_matrix_t seen = flags & 1 ? nd_matrix_transposed(&a) : a;
    nd_matrix_t z = { NULL, n, n, 0, 0, job.parts, raise_poll };
    if (flags & 2) {
        results[1] = result_new(&job, job.out, 2, n, n);
        z = matrix_new(&job, n, n, true);
    }
    double *w = job_alloc(&job, n * sizeof(double));
    void *work = job_alloc(&job, nd_eigh_work_bytes(n));
    for (size_t k = 0; k < job.count; k++) {
        load(&seen, job.a, k);
        if (flags & 1) {
            conjugate(&a);
        }
        raise_if(nd_eigh(&a, w, &z, work), "Eigenvalues", NULL, 0);
        store_numbers(results[0], 1, k, w, n, 1, 1);
        if (flags & 2) {
            store(results[1], 2, k, &z);
        }
    }
    return job_end(&job, results, flags & 2 ? 2 : 1);
}
static MP_DEFINE_CONST_FUN_OBJ_2(linalg_eigh_obj, linalg_eigh);

// _eig(a, with_vectors): complex results always.
static mp_obj_t linalg_eig(mp_obj_t a_in, mp_obj_t with_vectors) {
    job_t job;
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    size_t n = job.rows;
    bool vectors = mp_obj_is_true(with_vectors);
    nd_dtype_t dtype = job.out_real == ND_FLOAT32 ? ND_COMPLEX64 : ND_COMPLEX128;
    nd_array_t *results[2] = { result_new(&job, dtype, 1, n, 0), NULL };
    nd_matrix_t a = matrix_new(&job, n, n, false);
    nd_matrix_t z = { NULL, n, n, 0, 0, job.parts, NULL };
    nd_matrix_t v = z;
    if (vectors) {
        results[1] = result_new(&job, dtype, 2, n, n);
        z = matrix_new(&job, n, n, false);
        job.parts = 2;
        v = matrix_new(&job, n, n, true);
    }
    nd_c128_t *w = job_alloc(&job, n * sizeof(nd_c128_t));
    void *work = job_alloc(&job, nd_eig_work_bytes(n));
    for (size_t k = 0; k < job.count; k++) {
        load(&a, job.a, k);
        raise_if(nd_eig(&a, w, &z, &v, work), "Eigenvalues", NULL, 0);
        store_numbers(results[0], 1, k, w, n, 2, 2);
        if (vectors) {
            store(results[1], 2, k, &v);
        }
    }
    return job_end(&job, results, vectors ? 2 : 1);
}
static MP_DEFINE_CONST_FUN_OBJ_2(linalg_eig_obj, linalg_eig);

// _svd(a, flags): flags 1 full matrices, 2 vectors as well.
static mp_obj_t linalg_svd(mp_obj_t a_in, mp_obj_t flags_in) {
    job_t job;
    mp_int_t flags = mp_obj_get_int(flags_in);
    job_start(&job, array_from_obj(a_in, ND_NO_DTYPE), NULL);
    bool wide = job.rows < job.cols;
    size_t large = MAX(job.rows, job.cols);
    size_t small = MIN(job.rows, job.cols);
    size_t n_vectors = flags & 1 ? large : small;
    nd_matrix_t t = matrix_new(&job, large, small, true);
    nd_matrix_t seen = wide ? nd_matrix_transposed(&t) : t;
    nd_matrix_t u = { NULL, large, n_vectors, 0, 0, job.parts, raise_poll };
    nd_matrix_t v = { NULL, small, small, 0, 0, job.parts, raise_poll };
    nd_array_t *results[3] = { NULL, result_new(&job, job.out_real, 1, small, 0), NULL };
    if (flags & 2) {
        results[0] = result_new(&job, job.out, 2, job.rows, wide ? small : n_vectors);
        results[2] = result_new(&job, job.out, 2, wide ? n_vectors : small, job.cols);
        u = matrix_new(&job, large, n_vectors, true);
        v = matrix_new(&job, small, small, true);
    }
    double *s = job_alloc(&job, small * sizeof(double));
    void *work = job_alloc(&job, nd_svd_work_bytes(small, job.parts));
    for (size_t k = 0; k < job.count; k++) {
        load(&seen, job.a, k);
        if (wide) {
            conjugate(&t);
        }
        raise_if(nd_svd(&t, s, &u, &v, wide, work), "SVD", NULL, 0);
        store_numbers(results[1], 1, k, s, small, 1, 1);
        if (flags & 2) {
            nd_matrix_t adjoint = nd_matrix_transposed(wide ? &u : &v);
            store(results[0], 2, k, wide ? &v : &u);
            conjugate(wide ? &u : &v);
            store(results[2], 2, k, &adjoint);
        }
    }
    return job_end(&job, flags & 2 ? results : results + 1, flags & 2 ? 3 : 1);
}
static MP_DEFINE_CONST_FUN_OBJ_2(linalg_svd_obj, linalg_svd);

static const MP_DEFINE_STR_OBJ(name_obj, "numpy.linalg");

static const mp_rom_map_elem_t linalg_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_PTR(&name_obj) },
    // For the frozen layer; each takes a stack of matrices of the right shape.
    { MP_ROM_QSTR(MP_QSTR__solve), MP_ROM_PTR(&linalg_solve_obj) },
    { MP_ROM_QSTR(MP_QSTR__lu), MP_ROM_PTR(&linalg_lu_obj) },
    { MP_ROM_QSTR(MP_QSTR__slogdet), MP_ROM_PTR(&linalg_slogdet_obj) },
    { MP_ROM_QSTR(MP_QSTR__triangular), MP_ROM_PTR(&linalg_triangular_obj) },
    { MP_ROM_QSTR(MP_QSTR__cholesky), MP_ROM_PTR(&linalg_cholesky_obj) },
    { MP_ROM_QSTR(MP_QSTR__qr), MP_ROM_PTR(&linalg_qr_obj) },
    { MP_ROM_QSTR(MP_QSTR__eigh), MP_ROM_PTR(&linalg_eigh_obj) },
    { MP_ROM_QSTR(MP_QSTR__eig), MP_ROM_PTR(&linalg_eig_obj) },
    { MP_ROM_QSTR(MP_QSTR__svd), MP_ROM_PTR(&linalg_svd_obj) },
    MOD_NUMPY_LINALG_TABLE
};
static MP_DEFINE_CONST_DICT(linalg_globals, linalg_table);

const mp_obj_module_t mod_numpy_linalg_obj = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&linalg_globals,
};
