// Transforms of lines of float64.

#define REAL double
#define COMPLEX nd_c128_t
#define INIT nd_fft_init_f64
#define RUN nd_fft_run_f64
#include "fft/lines_impl.h"
