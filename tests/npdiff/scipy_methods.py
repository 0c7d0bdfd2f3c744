"""scipy.linalg, scipy.integrate, scipy.interpolate: Left out.

Description: `quad` halves intervals under the 21-point rule, and extrapolates, on infinite ranges
too, so that its estimate of the error differs from SciPy's where the function is not smooth.
`solve_ivp` has RK45 and RK23; an event with `terminal` must be an object with `__call__`, because
functions of MicroPython have no attributes. `interp1d` has no `quadratic`; `fft` has no
cosine transforms; `qr` does not pivot;
`eig` takes no second matrix; the overwrite_ arguments do not exist. Signs of singular vectors and
eigenvectors may differ.

Cause: Flash.

Workaround: Print the value of an integral without its error.
"""

from scipy.integrate import quad

print(quad(lambda x: abs(x - 0.3), 0, 1))
