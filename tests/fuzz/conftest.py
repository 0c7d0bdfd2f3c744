"""How many cases each random test tries: `test` for `make test`, `fuzz` for `make fuzz`."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import providers

# Hypothesis also tries the constants of every module that is loaded, so that the examples would
# depend on which other tests were collected.
providers.is_local_module_file = lambda path: False

COMMON = {
    "deadline": None,
    "suppress_health_check": list(HealthCheck),
    "print_blob": True,
    # Without Phase.explain, which takes minutes to say what a batch has in common.
    "phases": (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
}
# The same examples each time: what a change breaks is found at once, the rest by `make fuzz`.
settings.register_profile("test", max_examples=4000, derandomize=True, **COMMON)
settings.register_profile("fuzz", max_examples=20_000, **COMMON)
settings.load_profile("test")
