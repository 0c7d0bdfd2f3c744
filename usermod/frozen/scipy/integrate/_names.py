"""The files of scipy.integrate and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_ivp", ("OdeSolution", "solve_ivp")),
    ("_quad", ("IntegrationWarning", "fixed_quad", "quad")),
    ("_samples", ("cumulative_trapezoid", "romb", "simpson", "trapezoid")),
)
