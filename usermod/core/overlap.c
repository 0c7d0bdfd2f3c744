// Whether two arrays have a byte in common: a bounded search over their strides.

#include "core/overlap.h"

#include "core/dtype.h"
#include "core/shape.h"

// Byte u of element x of a and byte v of element y of b meet when
//   low(a) + sum |stride| x + u = low(b) + sum |stride| y + v.
// With y and v counted from their ends instead all signs become plus: the question is whether
// target = sum step[i] * n[i] for some 0 <= n[i] <= most[i]. Counting the two u and v as one term
// of step 1 leaves one term more than there are axes.
typedef struct _terms_t {
    size_t n;
    size_t step[2 * ND_MAX_DIMS + 1]; // longest first
    size_t most[2 * ND_MAX_DIMS + 1];
    size_t reach[2 * ND_MAX_DIMS + 2]; // what the terms from i on amount to at most
    size_t work_left;
    nd_poll_t poll;
} terms_t;

static void add_axes(terms_t *t, const nd_array_t *a) {
    for (size_t i = 0; i < a->ndim; i++) {
        ptrdiff_t stride_bytes = a->axis[i].stride_bytes;
        size_t step = stride_bytes < 0 ? 0 - (size_t)stride_bytes : (size_t)stride_bytes;
        if (a->axis[i].len > 1 && step != 0) {
            size_t at = t->n++;
            for (; at != 0 && t->step[at - 1] < step; at--) {
                t->step[at] = t->step[at - 1];
                t->most[at] = t->most[at - 1];
            }
            t->step[at] = step;
            t->most[at] = a->axis[i].len - 1;
        }
    }
}

// Terms of one step are one term.
static void join_equal(terms_t *t) {
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (n != 0 && t->step[n - 1] == t->step[i]) {
            t->most[n - 1] += t->most[i];
        } else {
            t->step[n] = t->step[i];
            t->most[n++] = t->most[i];
        }
    }
    t->n = n;
    t->reach[n] = 0;
    for (size_t i = n; i-- > 0;) {
        t->reach[i] = t->reach[i + 1] + t->step[i] * t->most[i];
    }
}

// Can the terms from i on give target?
static nd_err_t search(terms_t *t, size_t i, size_t target, bool *found) {
    if (t->work_left == 0) {
        return ND_ERR_TOO_HARD;
    }
    t->work_left -= t->work_left != SIZE_MAX;
    if (i == t->n || target > t->reach[i]) {
        *found = target == 0;
        return ND_OK;
    }
    size_t step = t->step[i];
    size_t most = target / step < t->most[i] ? target / step : t->most[i];
    // The terms behind must be able to make up for what this one leaves.
    size_t rest = target - most * step;
    for (size_t n = most;; n--, rest += step) {
        if (rest > t->reach[i + 1]) {
            return ND_OK;
        }
        nd_err_t err = search(t, i + 1, rest, found);
        if (err || *found || n == 0) {
            return err;
        }
        if (n % 64 == 0 && t->poll != NULL && t->poll()) {
            return ND_ERR_INTERRUPTED;
        }
    }
}

nd_err_t nd_shares_memory(const nd_array_t *a, const nd_array_t *b, size_t max_work, bool *shares, nd_poll_t poll) {
    uintptr_t a_low, a_high, b_low, b_high;
    terms_t t;
    nd_bounds(a, &a_low, &a_high);
    nd_bounds(b, &b_low, &b_high);
    *shares = nd_may_overlap(a, b);
    if (!*shares) {
        return ND_OK;
    }
    t.n = 0;
    t.work_left = max_work;
    t.poll = poll;
    add_axes(&t, a);
    add_axes(&t, b);
    t.step[t.n] = 1;
    t.most[t.n++] = (size_t)nd_dtypes[a->dtype].itemsize + nd_dtypes[b->dtype].itemsize - 2u;
    join_equal(&t);
    *shares = false;
    nd_err_t err = search(&t, 0, b_high - 1 - a_low, shares);
    *shares = *shares || err == ND_ERR_TOO_HARD;
    return err;
}
