"""The files of scipy.constants and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_constants", ("Avogadro", "Boltzmann", "G", "Julian_year", "N_A", "Planck", "R",
        "Rydberg", "Stefan_Boltzmann", "alpha", "angstrom", "arcmin", "arcminute", "arcsec",
        "arcsecond", "atm", "atmosphere", "atomic_mass", "atto", "au", "bar", "c", "calorie",
        "centi", "convert_temperature", "day", "deci", "degree", "deka", "e", "eV",
        "electron_mass", "electron_volt", "elementary_charge", "epsilon_0", "exa", "femto",
        "fine_structure", "foot", "g", "gas_constant", "giga", "golden", "golden_ratio",
        "gram", "gravitational_constant", "h", "hbar", "hecto", "horsepower", "hour", "hp",
        "inch", "k", "kilo", "kmh", "knot", "lb", "liter", "litre", "m_e", "m_n", "m_p", "m_u",
        "mega", "micro", "micron", "mile", "milli", "minute", "mmHg", "mph", "mu_0", "nano",
        "nautical_mile", "neutron_mass", "ounce", "oz", "peta", "pi", "pico", "pound",
        "proton_mass", "psi", "sigma", "speed_of_light", "tera", "torr", "u", "week", "yard",
        "year", "yotta", "zero_Celsius", "zetta")),
)
