// Arrays over the memory of a test, and operations run on them.
#ifndef MICRONUMPY_TESTS_ARRAYS_H
#define MICRONUMPY_TESTS_ARRAYS_H

#include <math.h>
#include <string.h>

#include "core/cast.h"
#include "core/dtype.h"
#include "core/iter.h"
#include "core/shape.h"
#include "ufunc/ufunc.h"
#include "unit.h"

// A C-ordered array over data; up to two axes, unused lengths are SIZE_MAX.
static inline nd_array_t unit_array(void *data, nd_dtype_t dtype, size_t rows, size_t columns) {
    nd_array_t a;
    memset(&a, 0, sizeof(a));
    size_t shape[2] = { rows, columns };
    nd_set_shape(&a, shape, (rows != SIZE_MAX) + (columns != SIZE_MAX), dtype, false);
    a.data = data;
    return a;
}

static inline nd_array_t unit_vector(void *data, nd_dtype_t dtype, size_t n) {
    return unit_array(data, dtype, n, SIZE_MAX);
}

static inline nd_array_t unit_scalar(void *data, nd_dtype_t dtype) {
    return unit_array(data, dtype, SIZE_MAX, SIZE_MAX);
}

// Resolves for the operands' dtypes and runs.
static inline nd_err_t unit_run(nd_ufunc_id_t id, const nd_array_t *const *ops, const nd_array_t *where) {
    nd_dtype_t dtypes[3];
    for (size_t i = 0; i < nd_ufuncs[id].nin; i++) {
        dtypes[i] = (nd_dtype_t)ops[i]->dtype;
    }
    nd_ufunc_plan_t plan;
    nd_err_t err = nd_ufunc_resolve(&nd_ufuncs[id], dtypes, ND_NO_DTYPE, &plan);
    return err ? err : nd_ufunc_run(&plan, ops, where, NULL);
}

#endif // MICRONUMPY_TESTS_ARRAYS_H
