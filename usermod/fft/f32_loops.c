// Transforms of lines of float32.

#define REAL float
#define COMPLEX nd_c64_t
#define INIT nd_fft_init_f32
#define RUN nd_fft_run_f32
#include "fft/lines_impl.h"
