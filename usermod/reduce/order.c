// The order in which NumPy adds the elements of a reduction: axes sorted by stride, chunks of a
// buffer's length. tests/fuzz/test_portable.py compares it with NumPy to the last bit.
#include "reduce/order.h"
#include "core/shape.h"

// Elements of NumPy's buffer (np.getbufsize()).
#define BUFFER_LEN (8192)

enum { OUT, IN, WHERE, N_OPS };

// One axis of the iteration, after sorting.
typedef struct _dim_t {
    size_t len;
    ptrdiff_t stride_bytes[N_OPS];
} dim_t;

static ptrdiff_t where_stride(const nd_order_request_t *request, size_t axis) {
    const nd_array_t *where = request->where;
    if (where == NULL) {
        return 0;
    }
    size_t lacking = request->in->ndim - where->ndim;
    if (axis < lacking || where->axis[axis - lacking].len == 1) {
        return 0;
    }
    return where->axis[axis - lacking].stride_bytes;
}

static void dim_init(dim_t *dim, const nd_order_request_t *request, size_t axis) {
    const nd_axis_t *in = &request->in->axis[axis];
    dim->len = in->len;
    dim->stride_bytes[OUT] = 0;
    dim->stride_bytes[IN] = in->len == 1 ? 0 : in->stride_bytes;
    dim->stride_bytes[WHERE] = where_stride(request, axis);
}

// Whether the axis `outer` must go inside `inner`: 1 yes, 0 no, -1 the operands do not tell.
static int belongs_inside(const dim_t *outer, const dim_t *inner) {
    int answer = -1;
    for (size_t op = IN; op < N_OPS; op++) {
        ptrdiff_t a = outer->stride_bytes[op] < 0 ? -outer->stride_bytes[op] : outer->stride_bytes[op];
        ptrdiff_t b = inner->stride_bytes[op] < 0 ? -inner->stride_bytes[op] : inner->stride_bytes[op];
        if (a == 0 || b == 0) {
            continue;
        }
        if (b <= a) {
            answer = 0; // C order wins where operands disagree
        } else if (answer < 0) {
            answer = 1;
        }
    }
    return answer;
}

// A stable insertion sort that starts from C order, as axes that cannot be compared keep it.
static void sort_axes(uint8_t *axis, dim_t *dims, const nd_order_request_t *request) {
    size_t ndim = request->in->ndim;
    for (size_t i = 0; i < ndim; i++) {
        uint8_t new_axis = (uint8_t)(ndim - 1 - i);
        dim_t dim;
        dim_init(&dim, request, new_axis);
        size_t place = i;
        for (size_t k = i; k; k--) {
            int inside = belongs_inside(&dim, &dims[k - 1]);
            if (inside == 0) {
                break;
            }
            if (inside == 1) {
                place = k - 1;
            }
        }
        for (size_t k = i; k > place; k--) {
            axis[k] = axis[k - 1];
            dims[k] = dims[k - 1];
        }
        axis[place] = new_axis;
        dims[place] = dim;
    }
}

// The result that NumPy makes itself has the iteration's order of axes.
static void set_out_strides(dim_t *dims, const uint8_t *axis, const nd_order_request_t *request) {
    size_t stride = 1;
    for (size_t i = 0; i < request->in->ndim; i++) {
        if (dims[i].len != 1 && !(request->axes & (1 << axis[i]))) {
            dims[i].stride_bytes[OUT] = (ptrdiff_t)stride;
            stride *= dims[i].len;
        }
    }
}

static bool is_one_run(const dim_t *inner, const dim_t *outer) {
    for (size_t op = 0; op < N_OPS; op++) {
        if (inner->stride_bytes[op] * (ptrdiff_t)inner->len != outer->stride_bytes[op]) {
            return false;
        }
    }
    return true;
}

// Joins axes that all operands walk with one stride; returns how many remain, at least 1.
static size_t coalesce(dim_t *dims, size_t ndim) {
    size_t n = 0;
    for (size_t i = 0; i < ndim; i++) {
        if (dims[i].len == 1) {
            continue;
        }
        if (n && is_one_run(&dims[n - 1], &dims[i])) {
            dims[n - 1].len *= dims[i].len;
        } else {
            dims[n++] = dims[i];
        }
    }
    if (n == 0) {
        dims[n++] = (dim_t) { .len = 1 };
    }
    return n;
}

// NumPy picks the axis at which its buffer ends by cost: (1 + operands to buffer) for each
// min(elements, buffer). The axes inside that one (the core) are one inner loop; it never
// goes on past the first axis on which the result changes between standing still and moving.
static void set_chunks(nd_order_t *order, const dim_t *dims, size_t ndim, const bool *is_cast) {
    size_t single[N_OPS] = { 1, 1, 1 }; // axes that the operand walks with one stride
    size_t cost = 1 + is_cast[OUT] + is_cast[IN];
    size_t size = dims[0].len;
    size_t best_axis = 0;
    size_t best_cost = cost;
    size_t best_size = size;
    size_t core = 1;
    bool out_changes = false;
    for (size_t d = 1; d < ndim && !out_changes && (size < BUFFER_LEN || cost == 1); d++) {
        const dim_t *inner = &dims[d - 1];
        for (size_t op = 0; op < N_OPS; op++) {
            if (single[op] != d) {
                continue;
            }
            if (inner->stride_bytes[op] * (ptrdiff_t)inner->len == dims[d].stride_bytes[op]) {
                single[op]++;
            } else {
                cost += !is_cast[op];
                out_changes = out_changes || op == OUT;
            }
        }
        size_t inside = size;
        size *= dims[d].len;
        size_t batch = cost > 1 && size > BUFFER_LEN ? BUFFER_LEN : size;
        if ((uint64_t)cost * best_size <= (uint64_t)best_cost * batch) {
            best_cost = cost;
            best_size = size;
            best_axis = d;
            core = inside;
        }
    }
    order->period = best_size;
    order->chunk = best_size;
    if (dims[best_axis].stride_bytes[OUT] != 0) {
        order->period = order->chunk = core; // one call for each element of the result
    } else if (best_size > BUFFER_LEN
               && (is_cast[OUT] || is_cast[IN] || single[IN] <= best_axis || single[WHERE] <= best_axis)) {
        order->chunk = core * (BUFFER_LEN / core);
    }
}

static void order_of(nd_order_t *order, const nd_order_request_t *request) {
    dim_t dims[ND_MAX_DIMS];
    const bool is_cast[N_OPS] = { request->out_is_cast, request->in_is_cast, false };
    sort_axes(order->axis, dims, request);
    set_out_strides(dims, order->axis, request);
    size_t ndim = coalesce(dims, request->in->ndim);
    set_chunks(order, dims, ndim, is_cast);
}

// One axis and no mask: what the general way would find, at once.
static void order_of_one_axis(nd_order_t *order, const nd_order_request_t *request) {
    size_t len = request->in->ndim == 0 ? 1 : request->in->axis[0].len;
    order->axis[0] = 0;
    order->period = len;
    order->chunk = (request->in_is_cast || request->out_is_cast) && len > BUFFER_LEN ? BUFFER_LEN : len;
}

void nd_reduce_order(nd_order_t *order, const nd_order_request_t *request) {
    if (request->in->ndim <= 1 && request->where == NULL) {
        order_of_one_axis(order, request);
        return;
    }
    if (!request->packed) {
        order_of(order, request);
        return;
    }
    nd_order_request_t sum = *request;
    dim_t dims[ND_MAX_DIMS];
    nd_array_t temporary;
    sum.where = NULL;
    sort_axes(order->axis, dims, &sum);
    nd_copy_header(&temporary, request->in);
    ptrdiff_t stride = 1;
    for (size_t i = 0; i < temporary.ndim; i++) {
        nd_axis_t *axis = &temporary.axis[order->axis[i]];
        axis->stride_bytes = stride;
        stride *= (ptrdiff_t)axis->len;
    }
    sum.in = &temporary;
    sum.where = request->where;
    order_of(order, &sum);
}
