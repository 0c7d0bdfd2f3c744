// The loops of recursive filters; sums in the order that SciPy adds them, so that results are its own.
// Without feedback a sum starts with 0, as in its convolution, so that none is -0.

#include "signal/filter.h"

// Products between two calls of poll: 1 ms of a chip without floating-point hardware.
#define POLL_WORK (256)

static bool interrupted(const nd_filter_t *filter, size_t *work, size_t more) {
    *work += more;
    if (*work < POLL_WORK) {
        return false;
    }
    *work = 0;
    return filter->poll != NULL && filter->poll() != 0;
}

#define FILTER(suffix, type) \
    nd_err_t nd_filter_##suffix(const nd_filter_t * filter, void *samples, size_t n, void *delays) { \
        const type *b = filter->b, *a = filter->a; \
        const size_t order = filter->order, step = filter->step; \
        size_t work = 0; \
        for (type *x = samples; n; n--, x += step) { \
            type in = *x; \
            type *z = delays; \
            type out = order == 0 ? 0 + in * b[0] : *z + in * b[0]; \
            for (size_t k = 1; k < order; k++, z += step) { \
                *z = a == NULL ? z[step] + in * b[k] : z[step] + in * b[k] - out * a[k]; \
            } \
            if (order != 0) { \
                *z = a == NULL ? 0 + in * b[order] : in *b[order] - out * a[order]; \
            } \
            *x = out; \
            if (interrupted(filter, &work, 2 * order + 1)) { \
                return ND_ERR_INTERRUPTED; \
            } \
        } \
        return ND_OK; \
    }

#define SECTIONS(suffix, type) \
    nd_err_t nd_sections_##suffix(const nd_filter_t * filter, void *samples, size_t n, void *delays) { \
        const type *c = filter->b; \
        const size_t step = filter->step; \
        type *z = delays; \
        size_t work = 0; \
        for (size_t left = filter->order; left; left--, c += 6, z += 2 * step) { \
            type z0 = z[0], z1 = z[step]; \
            type *x = samples; \
            for (size_t i = n; i; i--, x += step) { \
                type in = *x; \
                type out = c[0] * in + z0; \
                z0 = c[1] * in - c[4] * out + z1; \
                z1 = c[2] * in - c[5] * out; \
                *x = out; \
                if (interrupted(filter, &work, 5)) { \
                    return ND_ERR_INTERRUPTED; \
                } \
            } \
            z[0] = z0; \
            z[step] = z1; \
        } \
        return ND_OK; \
    }

FILTER(f32, float)
FILTER(f64, double)
SECTIONS(f32, float)
SECTIONS(f64, double)
