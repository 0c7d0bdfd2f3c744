// Loops of the special functions, in float64; float32 is cast there and back.
#include "ufunc/loops.h"

#include <math.h>

#include "ufunc/special.h"

ND_MAP(erf_f64, nd_map_f64, erf)
ND_MAP(erfc_f64, nd_map_f64, erfc)
ND_MAP(gamma_f64, nd_map_f64, nd_gamma)
ND_MAP(gammaln_f64, nd_map_f64, nd_gammaln)
ND_MAP(ndtr_f64, nd_map_f64, nd_ndtr)
ND_MAP(expit_f64, nd_map_f64, nd_expit)
ND_MAP(log_expit_f64, nd_map_f64, nd_log_expit)
ND_MAP(logit_f64, nd_map_f64, nd_logit)
ND_MAP(entr_f64, nd_map_f64, nd_entr)
ND_MAP(rel_entr_f64, nd_map2_f64, nd_rel_entr)
ND_MAP(xlogy_f64, nd_map2_f64, nd_xlogy)
ND_MAP(xlog1py_f64, nd_map2_f64, nd_xlog1py)
