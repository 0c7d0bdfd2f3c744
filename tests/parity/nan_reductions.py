# Reductions and scans that leave NaN out, with every option; NaN alone, nothing at all.
import numpy as np

a = np.array([[1, np.nan, 3], [4, 5, np.nan]])
f4 = np.array([[np.nan, 1.5], [2.25, np.nan], [0.125, 8]], dtype=np.float32)
c = np.array([1 + 2j, complex(np.nan, 1), 3 - 1j])
mask = np.array([[True, True, False], [False, True, True]])

names = (
    "nansum nanprod nanmax nanmin nanargmax nanargmin nanmean nanvar nanstd nancumsum nancumprod"
)
for name in names.split():
    f = getattr(np, name)
    for x in (a, f4, a.T, np.arange(4), np.array(2.5)):
        print(name, repr(f(x)))
    for axis in (0, 1, -1):
        print(name, axis, repr(f(a, axis=axis)))
    print(name, repr(f(c)) if "arg" not in name else "")

for name in "nansum nanprod nanmax nanmin nanmean nanvar nanstd".split():
    f = getattr(np, name)
    print(name, repr(f(a, axis=0, keepdims=True)), repr(f(a, axis=(0, 1))))
    if name not in ("nanmax", "nanmin"):
        print(name, repr(f(a, axis=1, where=mask)))
    else:
        print(name, repr(f(a, axis=1, initial=4.5)))
    out = np.zeros(2)
    print(name, f(a, axis=1, out=out) is out, out)
    print(name, repr(f(np.array([np.nan, np.nan]))))

print(np.nanvar(a, ddof=1), np.nanvar(a, axis=1, ddof=2), np.nanstd(a, correction=1))
print(np.nanstd(np.array([1, 2, np.nan], dtype=np.float16)))


def refused(f, *args, **options):
    try:
        print(f(*args, **options))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e))


refused(np.nanargmax, [np.nan, np.nan])
refused(np.nanargmin, a, axis=2)
refused(np.nanmean, a, dtype=np.int32)
refused(np.nanvar, a, ddof=1, correction=1)
refused(np.nanvar, a, dtype=np.int32, ddof=1, correction=1)
refused(np.nanstd, np.arange(3), ddof=1, correction=1)
refused(np.nanmax, [])

# Sums go along the memory: the last digit shows it.
t = np.round(np.sin(np.arange(85.0) ** 2) * 20, 2).reshape(17, 1, 5).T
for x in (t, t[::-1], t[..., ::-1], t[:, :, 1:]):
    print(np.nanvar(x), np.nansum(x), np.nanmean(x), np.nanstd(x), np.nanprod(x / 9))
