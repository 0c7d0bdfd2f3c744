"""astype(casting="same_value"), resolve_dtypes, and whether something is complex."""

import numpy as np


def show(text):
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)


for text in (
    "np.can_cast('i8', 'i4', casting='same_value')",
    "np.arange(3).astype('i1', casting='same_value')",
    "np.arange(300).astype('i1', casting='same_value')",
    "np.array([1.5]).astype('i4', casting='same_value')",
    "np.array([2.0]).astype('i4', casting='same_value')",
    "np.array([-1]).astype('u4', casting='same_value')",
    "np.array([1+0j]).astype('f4', casting='same_value')",
    "np.array([1+1j]).astype('f4', casting='same_value')",
    "np.array([1.1]).astype('f4', casting='same_value')",
    "np.array([float('nan')]).astype('f4', casting='same_value')",
    "np.array([float('nan')]).astype('i4', casting='same_value')",
    "np.array([2]).astype('?', casting='same_value')",
    "np.array([1]).astype('?', casting='same_value')",
    "np.array([2**53+1]).astype('f8', casting='same_value')",
    "np.add.resolve_dtypes((np.dtype('f4'), float, None))",
    "np.add.resolve_dtypes((np.dtype('f4'), np.dtype('i4'), None))",
    "np.add.resolve_dtypes((np.dtype('i4'), np.dtype('i4'), None), signature=(np.dtype('f8'), None, None))",
    "np.isrealobj('x')",
    "np.isrealobj(None)",
    "np.isrealobj(3)",
    "np.isrealobj(3j)",
    "np.iscomplexobj('x')",
    "np.iscomplexobj(None)",
    "np.iscomplexobj([3, 1+0j])",
    "np.isrealobj([1])",
    "np.isrealobj({})",
):
    show(text)
