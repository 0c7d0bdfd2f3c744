"""scipy.constants: mathematical and physical constants (CODATA 2022), prefixes, units in SI."""

import math

pi = math.pi
golden = golden_ratio = (1 + math.sqrt(5)) / 2
yotta, zetta, exa, peta, tera = 1e24, 1e21, 1e18, 1e15, 1e12
giga, mega, kilo, hecto, deka = 1e9, 1e6, 1e3, 1e2, 1e1
deci, centi, milli, micro, nano = 1e-1, 1e-2, 1e-3, 1e-6, 1e-9
pico, femto, atto = 1e-12, 1e-15, 1e-18
c = speed_of_light = 299792458.0
mu_0 = 1.25663706127e-06
epsilon_0 = 8.8541878188e-12
h = Planck = 6.62607015e-34
hbar = h / (2 * pi)
G = gravitational_constant = 6.6743e-11
g = 9.80665
e = elementary_charge = 1.602176634e-19
R = gas_constant = 8.31446261815324
alpha = fine_structure = 0.0072973525643
N_A = Avogadro = 6.02214076e23
k = Boltzmann = 1.380649e-23
sigma = Stefan_Boltzmann = 2 * pi**5 * k**4 / (15 * h**3 * c**2)
Rydberg = 10973731.568157
m_e = electron_mass = 9.1093837139e-31
m_p = proton_mass = 1.67262192595e-27
m_n = neutron_mass = 1.67492750056e-27
u = m_u = atomic_mass = 1.66053906892e-27
gram = 1e-3
lb = pound = 7000 * 6.479891e-5
oz = ounce = pound / 16
degree = pi / 180
arcmin = arcminute = degree / 60
arcsec = arcsecond = arcmin / 60
minute, hour, day, week = 60.0, 3600.0, 86400.0, 604800.0
year, Julian_year = 365 * day, 365.25 * day
inch = 0.0254
foot, mile = 12 * inch, 63360 * inch
yard = 3 * foot
angstrom, micron, au = 1e-10, 1e-6, 149597870700.0
nautical_mile = 1852.0
atm = atmosphere = 101325.0
bar = 1e5
torr = mmHg = atm / 760
psi = pound * g / (inch * inch)
liter = litre = 1e-3
kmh, mph, knot = 1e3 / hour, mile / hour, nautical_mile / hour
zero_Celsius = 273.15
eV = electron_volt = e
calorie = 4.184
hp = horsepower = 550 * foot * pound * g


def _key(name, scale):
    key = scale[:1].lower()
    names = {"c": "celsius", "k": "kelvin", "f": "fahrenheit", "r": "rankine"}
    if key not in names or scale.lower() not in (key, names[key]):
        raise NotImplementedError(
            f"{name}={scale!r} is unsupported: supported scales are Celsius, Kelvin, "
            "Fahrenheit, and Rankine"
        )
    return key


def convert_temperature(val, old_scale, new_scale):
    """val from Celsius, Kelvin, Fahrenheit or Rankine (or their first letters) to another."""
    import numpy as np

    old, new = _key("old_scale", old_scale), _key("new_scale", new_scale)
    x = np.asarray(val)
    if old == "f":
        x = x - 32
    if old in "fr":
        x = x * 5.0 / 9.0
    if old in "cf":
        x = x + zero_Celsius
    if new in "cf":
        x = x - zero_Celsius
    if new in "fr":
        x = x * 9.0 / 5.0
    if new == "f":
        x = x + 32
    return x[()]
