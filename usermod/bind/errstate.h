// What happens at floating-point errors: np.seterr and np.errstate, and the check of results while
// some error is asked for.
#ifndef MICRONUMPY_BIND_ERRSTATE_H
#define MICRONUMPY_BIND_ERRSTATE_H

#include "core/nd.h"
#include "py/mpstate.h"
#include "reduce/reduce.h"
#include "ufunc/ufunc.h"

// True while some error raises, calls or prints: all that is paid for when none does.
static inline bool errstate_is_watching(void) {
    return MP_STATE_VM(errstate_watched) != 0;
}

// Each does nothing unless errstate_is_watching(), looks at what has just been computed, and does what
// was asked for; it may raise.

// plan over ops, whose outputs must not have overwritten inputs.
void errstate_check_ufunc(const nd_ufunc_plan_t *plan, const nd_array_t *const *ops, const nd_array_t *where, bool is_scalar);
// A cast of all of src; and of one element, for which NumPy does not look at underflow.
void errstate_check_cast(nd_dtype_t to, const nd_array_t *src);
void errstate_check_cast_item(nd_dtype_t to, nd_dtype_t from, const void *src);
// kept, with every axis of in, holds the reduction of in.
void errstate_check_reduction(const nd_ufunc_t *u, const nd_array_t *kept, const nd_array_t *in, nd_axes_t axes,
    const nd_array_t *where);
// out, which does not overlap in, holds the scan of in.
void errstate_check_scan(const nd_ufunc_t *u, const nd_array_t *out, const nd_array_t *in, size_t axis, nd_dtype_t loop);
// out is a sum of products of elements of a and b.
void errstate_check_product(const char *name, const nd_array_t *out, const nd_array_t *a, const nd_array_t *b);

#endif // MICRONUMPY_BIND_ERRSTATE_H
