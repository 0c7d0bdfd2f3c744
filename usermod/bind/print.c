// str and repr of arrays and NumPy scalars, from format/ onto the interpreter's print streams.

#include <string.h>

#include "bind/print.h"
#include "bind/raise.h"
#include "format/format.h"
#include "py/runtime.h"

// Collects small pieces, because each write to a stream (a serial line, a string that grows) has
// its own cost.
typedef struct {
    const mp_print_t *print;
    size_t n;
    char buf[48];
} stream_t;

static void stream_flush(stream_t *s) {
    s->print->print_strn(s->print->data, s->buf, s->n);
    s->n = 0;
}

static void stream_write(void *ctx, const char *text, size_t n) {
    stream_t *s = ctx;
    while (n > 0) {
        size_t part = sizeof(s->buf) - s->n < n ? sizeof(s->buf) - s->n : n;
        memcpy(s->buf + s->n, text, part);
        s->n += part;
        text += part;
        n -= part;
        if (s->n == sizeof(s->buf)) {
            stream_flush(s);
        }
    }
}

// The one place where the print options come from.
static nd_print_options_t print_options(void) {
    nd_print_options_t options = nd_print_defaults;
    options.poll = raise_poll;
    return options;
}

void print_array(const mp_print_t *print, const nd_array_t *a, mp_print_kind_t kind) {
    stream_t stream = { print, 0, "" };
    const nd_sink_t sink = { stream_write, &stream };
    nd_print_options_t options = print_options();
    nd_err_t err = kind == PRINT_REPR ? nd_array_repr(&sink, a, &options) : nd_array_str(&sink, a, &options);
    stream_flush(&stream);
    raise_if(err, "array2string", NULL, 0);
}

void print_scalar(const mp_print_t *print, nd_dtype_t dtype, const void *item, mp_print_kind_t kind) {
    stream_t stream = { print, 0, "" };
    const nd_sink_t sink = { stream_write, &stream };
    if (kind == PRINT_REPR) {
        nd_scalar_repr(&sink, dtype, item);
    } else {
        nd_scalar_str(&sink, dtype, item);
    }
    stream_flush(&stream);
}
