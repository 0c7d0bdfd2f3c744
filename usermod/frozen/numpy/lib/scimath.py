"""numpy.lib.scimath, which is numpy.emath."""

from numpy.emath import (
    arccos as arccos,
)
from numpy.emath import (
    arcsin as arcsin,
)
from numpy.emath import (
    arctanh as arctanh,
)
from numpy.emath import (
    log as log,
)
from numpy.emath import (
    log2 as log2,
)
from numpy.emath import (
    log10 as log10,
)
from numpy.emath import (
    logn as logn,
)
from numpy.emath import (
    power as power,
)
from numpy.emath import (
    sqrt as sqrt,
)
