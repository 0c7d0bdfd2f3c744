"""The .npy format: the names of numpy/_npy.py that NumPy makes public."""

from numpy import _npy

ARRAY_ALIGN = _npy.ARRAY_ALIGN
BUFFER_SIZE = _npy.BUFFER_SIZE
EXPECTED_KEYS = _npy.EXPECTED_KEYS
GROWTH_AXIS_MAX_DIGITS = _npy.GROWTH_AXIS_MAX_DIGITS
MAGIC_LEN = _npy.MAGIC_LEN
MAGIC_PREFIX = _npy.MAGIC_PREFIX
descr_to_dtype = _npy.descr_to_dtype
dtype_to_descr = _npy.dtype_to_descr
header_data_from_array_1_0 = _npy.header_data_from_array_1_0
isfileobj = _npy.isfileobj
magic = _npy.magic
read_array = _npy.read_array
read_array_header_1_0 = _npy.read_array_header_1_0
read_array_header_2_0 = _npy.read_array_header_2_0
read_magic = _npy.read_magic
write_array = _npy.write_array
write_array_header_1_0 = _npy.write_array_header_1_0
write_array_header_2_0 = _npy.write_array_header_2_0
