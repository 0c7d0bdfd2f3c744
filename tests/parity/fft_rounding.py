# numpy.fft on every kind of length, axis, norm and argument; the last digits may differ.
import numpy as np


def show(name, f):
    try:
        r = f()
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    if isinstance(r, np.ndarray):
        print(name, r.dtype, r.shape)
        print(np.round(r, 9 if r.dtype.itemsize > 8 or r.dtype == np.float64 else 4) + 0.0)
    else:
        print(name, r)


x = np.array([1.0, 2, -1, 3, 0.5, 4, 7])
z = np.array([[1 + 2j, 3 - 1j, 0, 2j], [4, 5j, 1 - 1j, 2], [0, 1, 2, 3]])
names = {"x": x, "z": z, "np": np}
NAMES = """
    fft ifft rfft irfft hfft ihfft fftn ifftn fft2 ifft2 rfftn irfftn rfft2 irfft2 fftfreq rfftfreq fftshift ifftshift
"""
TEXTS = """
    fft(x) ifft(x) rfft(x) irfft(x) hfft(x) ihfft(x) fft(x,4) fft(x,10) rfft(x,8) irfft(x,5)
    fft(z) fft(z,axis=0) fft(z,norm='ortho') ifft(z,norm='forward') rfft(x,norm='ortho')
    irfft(rfft(x),7) irfft(rfft(x,norm='forward'),7,norm='forward') fftn(z) ifftn(z) fft2(z)
    ifft2(z) rfftn(z.real) irfftn(z) rfft2(z.real) irfft2(z) fftn(z,(2,5)) fftn(z,axes=(0,))
    fftfreq(8) fftfreq(7,0.1) rfftfreq(8,0.5) rfftfreq(7) fftshift(x) ifftshift(x)
    fftshift(z,axes=1) ifftshift(z,axes=(0,)) fft(x.astype('f4')) rfft(x.astype('f4'))
    fft(np.arange(5)) fft(x,0) rfft(z) fft(x,norm='bad') fft(x,axis=3) fft([]) fft(5)
    irfft([1,2]) irfft([1]) fft(np.ones((2,3,4)),axis=1)[0] rfft(x[::-2]) fftfreq(2.5)
    hfft(x,norm='ortho') ihfft(x,norm='forward') fft(np.arange(26.0))[:3]
    rfft(np.arange(29.0))[:3] fft(np.arange(53.0))[:3] irfft(np.arange(27.0),53)[:3]
    fft(np.zeros((0,4))) fft(x,out=np.empty(7,complex)) fft(x,out=np.empty(6,complex)) fft(True)
"""
for name in NAMES.split():
    names[name] = getattr(np.fft, name)
for text in TEXTS.split():
    show(text, lambda: eval(text, names))
# A real line of even length ends in a real number, a constant one is exact.
print(np.fft.rfft([0, 1, 0, 0]), np.fft.rfft([0, 1]), np.fft.fft([3] * 5))
for call in (np.fft.fft, np.fft.ifft, np.fft.rfft, np.fft.irfft, np.fft.hfft, np.fft.ihfft):
    show(call.__name__, lambda: call([1, 2, 3], norm="bad"))
show("float16", lambda: np.fft.ifft(np.arange(7, dtype=np.float16)))
show("axes", lambda: np.fft.fft2([1, 2, 3]))
