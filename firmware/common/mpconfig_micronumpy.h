// The options that every image of this project shares; each build names it as MP_CONFIGFILE.
// What belongs to one port or one board stays in that port's and that board's own header.

#ifndef MICRONUMPY_MPCONFIG_H
#define MICRONUMPY_MPCONFIG_H

// The port's configuration comes first: some of what it sets without a guard is set anew here.
#include <mpconfigport.h>

#undef MICROPY_CONFIG_ROM_LEVEL
#define MICROPY_CONFIG_ROM_LEVEL                (MICROPY_CONFIG_ROM_LEVEL_EXTRA_FEATURES)

// The first line at the prompt, and sys.version. Tools read its beginning, and the board behind "; ".
#include "../../usermod/gen/version.h"
#undef MICROPY_BANNER_NAME_AND_VERSION
#define MICROPY_BANNER_NAME_AND_VERSION \
    "MicroPython " MICROPY_GIT_TAG " on " MICROPY_BUILD_DATE \
    " with micronumpy " MICRONUMPY_VERSION " (NumPy " MICRONUMPY_NUMPY_VERSION ")"

// Numbers as on the desktop: double-precision floats, integers of any size, complex.
#undef MICROPY_FLOAT_IMPL
#define MICROPY_FLOAT_IMPL                      (MICROPY_FLOAT_IMPL_DOUBLE)
#undef MICROPY_LONGINT_IMPL
#define MICROPY_LONGINT_IMPL                    (MICROPY_LONGINT_IMPL_MPZ)
#undef MICROPY_PY_BUILTINS_COMPLEX
#define MICROPY_PY_BUILTINS_COMPLEX             (1)
#undef MICROPY_PY_MATH_SPECIAL_FUNCTIONS
#define MICROPY_PY_MATH_SPECIAL_FUNCTIONS       (1)
#undef MICROPY_PY_MATH_ISCLOSE
#define MICROPY_PY_MATH_ISCLOSE                 (1)
#undef MICROPY_PY_MATH_CONSTANTS
#define MICROPY_PY_MATH_CONSTANTS               (1)
#undef MICROPY_PY_MATH_FACTORIAL
#define MICROPY_PY_MATH_FACTORIAL               (1)
#undef MICROPY_FLOAT_HIGH_QUALITY_HASH
#define MICROPY_FLOAT_HIGH_QUALITY_HASH         (1)

// The C libraries of the chips differ in these corners; the port's own code settles them.
#undef MICROPY_PY_MATH_ATAN2_FIX_INFNAN
#define MICROPY_PY_MATH_ATAN2_FIX_INFNAN        (1)
#undef MICROPY_PY_MATH_FMOD_FIX_INFNAN
#define MICROPY_PY_MATH_FMOD_FIX_INFNAN         (1)
#undef MICROPY_PY_MATH_MODF_FIX_NEGZERO
#define MICROPY_PY_MATH_MODF_FIX_NEGZERO        (1)
#undef MICROPY_PY_MATH_POW_FIX_NAN
#define MICROPY_PY_MATH_POW_FIX_NAN             (1)

// usermod/bind/clear.c clears what is not an array's data.
#undef MICROPY_GC_CONSERVATIVE_CLEAR
#define MICROPY_GC_CONSERVATIVE_CLEAR           (0)

// `import numpy.linalg` finds a C submodule only with this.
#undef MICROPY_MODULE_BUILTIN_SUBPACKAGES
#define MICROPY_MODULE_BUILTIN_SUBPACKAGES      (1)
#undef MICROPY_MODULE_ATTR_DELEGATION
#define MICROPY_MODULE_ATTR_DELEGATION          (1)
// It is found through `ulab` alone, so the list of modules does not declare it.
extern const struct _mp_obj_module_t mod_ulab_numpy;
#undef MICROPY_MODULE_GETATTR
#define MICROPY_MODULE_GETATTR                  (1)
#undef MICROPY_MODULE___FILE__
#define MICROPY_MODULE___FILE__                 (1)

// The language as a NumPy script uses it.
#undef MICROPY_CPYTHON_COMPAT
#define MICROPY_CPYTHON_COMPAT                  (1)
#undef MICROPY_PY_ALL_SPECIAL_METHODS
#define MICROPY_PY_ALL_SPECIAL_METHODS          (1)
#undef MICROPY_PY_ALL_INPLACE_SPECIAL_METHODS
#define MICROPY_PY_ALL_INPLACE_SPECIAL_METHODS  (1)
#undef MICROPY_PY_REVERSE_SPECIAL_METHODS
#define MICROPY_PY_REVERSE_SPECIAL_METHODS      (1)
#undef MICROPY_PY_BUILTINS_SLICE_ATTRS
#define MICROPY_PY_BUILTINS_SLICE_ATTRS         (1)
#undef MICROPY_PY_BUILTINS_SLICE_INDICES
#define MICROPY_PY_BUILTINS_SLICE_INDICES       (1)
#undef MICROPY_PY_BUILTINS_RANGE_ATTRS
#define MICROPY_PY_BUILTINS_RANGE_ATTRS         (1)
#undef MICROPY_PY_BUILTINS_RANGE_BINOP
#define MICROPY_PY_BUILTINS_RANGE_BINOP         (1)
#undef MICROPY_PY_BUILTINS_MEMORYVIEW_ITEMSIZE
#define MICROPY_PY_BUILTINS_MEMORYVIEW_ITEMSIZE (1)
#undef MICROPY_PY_ARRAY_SLICE_ASSIGN
#define MICROPY_PY_ARRAY_SLICE_ASSIGN           (1)
#undef MICROPY_PY_FSTRINGS
#define MICROPY_PY_FSTRINGS                     (1)
#undef MICROPY_PY_FUNCTION_ATTRS
#define MICROPY_PY_FUNCTION_ATTRS               (1)
#undef MICROPY_PY_DELATTR_SETATTR
#define MICROPY_PY_DELATTR_SETATTR              (1)
#undef MICROPY_PY_DESCRIPTORS
#define MICROPY_PY_DESCRIPTORS                  (1)
#undef MICROPY_PY_BUILTINS_STR_UNICODE
#define MICROPY_PY_BUILTINS_STR_UNICODE         (1)
#undef MICROPY_PY_BUILTINS_STR_CENTER
#define MICROPY_PY_BUILTINS_STR_CENTER          (1)
#undef MICROPY_PY_BUILTINS_STR_PARTITION
#define MICROPY_PY_BUILTINS_STR_PARTITION       (1)
#undef MICROPY_PY_BUILTINS_STR_SPLITLINES
#define MICROPY_PY_BUILTINS_STR_SPLITLINES      (1)
#undef MICROPY_PY_BUILTINS_STR_COUNT
#define MICROPY_PY_BUILTINS_STR_COUNT           (1)
#undef MICROPY_PY_STR_BYTES_CMP_WARN
#define MICROPY_PY_STR_BYTES_CMP_WARN           (0)
#undef MICROPY_PY_COLLECTIONS_NAMEDTUPLE__ASDICT
#define MICROPY_PY_COLLECTIONS_NAMEDTUPLE__ASDICT (1)
#undef MICROPY_PY_RE_MATCH_GROUPS
#define MICROPY_PY_RE_MATCH_GROUPS              (1)
#undef MICROPY_PY_RE_MATCH_SPAN_START_END
#define MICROPY_PY_RE_MATCH_SPAN_START_END      (1)
#undef MICROPY_PY_SYS_GETSIZEOF
#define MICROPY_PY_SYS_GETSIZEOF                (1)
#undef MICROPY_PY_TIME
#define MICROPY_PY_TIME                         (1)
// For savez_compressed.
#undef MICROPY_PY_DEFLATE_COMPRESS
#define MICROPY_PY_DEFLATE_COMPRESS             (1)

// Builtins that desktop Python has: usermod/bind/language_modules.c. An exception that nothing here
// raises is another name of its base.
extern const struct _mp_obj_fun_builtin_var_t language_format_obj;
extern const struct _mp_obj_type_t language_FileNotFoundError;
extern const struct _mp_obj_type_t language_FileExistsError;
extern const struct _mp_obj_type_t language_PermissionError;
extern const struct _mp_obj_type_t language_IsADirectoryError;
extern const struct _mp_obj_type_t language_TimeoutError;
extern const struct _mp_obj_type_t language_FloatingPointError;
extern const struct _mp_obj_type_t language_Warning;
extern const struct _mp_obj_type_t language_DeprecationWarning;
extern const struct _mp_obj_type_t language_FutureWarning;
extern const struct _mp_obj_type_t language_RuntimeWarning;
extern const struct _mp_obj_type_t language_UserWarning;
extern const struct _mp_obj_type_t buffer_error_type;
#define MICROPY_PORT_EXTRA_BUILTINS \
    { MP_ROM_QSTR(MP_QSTR_format), MP_ROM_PTR(&language_format_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_FileNotFoundError), MP_ROM_PTR(&language_FileNotFoundError) }, \
    { MP_ROM_QSTR(MP_QSTR_FileExistsError), MP_ROM_PTR(&language_FileExistsError) }, \
    { MP_ROM_QSTR(MP_QSTR_PermissionError), MP_ROM_PTR(&language_PermissionError) }, \
    { MP_ROM_QSTR(MP_QSTR_IsADirectoryError), MP_ROM_PTR(&language_IsADirectoryError) }, \
    { MP_ROM_QSTR(MP_QSTR_TimeoutError), MP_ROM_PTR(&language_TimeoutError) }, \
    { MP_ROM_QSTR(MP_QSTR_IOError), MP_ROM_PTR(&mp_type_OSError) }, \
    { MP_ROM_QSTR(MP_QSTR_ConnectionError), MP_ROM_PTR(&mp_type_OSError) }, \
    { MP_ROM_QSTR(MP_QSTR_FloatingPointError), MP_ROM_PTR(&language_FloatingPointError) }, \
    { MP_ROM_QSTR(MP_QSTR_BufferError), MP_ROM_PTR(&buffer_error_type) }, \
    { MP_ROM_QSTR(MP_QSTR_ModuleNotFoundError), MP_ROM_PTR(&mp_type_ImportError) }, \
    { MP_ROM_QSTR(MP_QSTR_RecursionError), MP_ROM_PTR(&mp_type_RuntimeError) }, \
    { MP_ROM_QSTR(MP_QSTR_UnboundLocalError), MP_ROM_PTR(&mp_type_NameError) }, \
    { MP_ROM_QSTR(MP_QSTR_UnicodeDecodeError), MP_ROM_PTR(&mp_type_UnicodeError) }, \
    { MP_ROM_QSTR(MP_QSTR_UnicodeEncodeError), MP_ROM_PTR(&mp_type_UnicodeError) }, \
    { MP_ROM_QSTR(MP_QSTR_Warning), MP_ROM_PTR(&language_Warning) }, \
    { MP_ROM_QSTR(MP_QSTR_UserWarning), MP_ROM_PTR(&language_UserWarning) }, \
    { MP_ROM_QSTR(MP_QSTR_RuntimeWarning), MP_ROM_PTR(&language_RuntimeWarning) }, \
    { MP_ROM_QSTR(MP_QSTR_FutureWarning), MP_ROM_PTR(&language_FutureWarning) }, \
    { MP_ROM_QSTR(MP_QSTR_DeprecationWarning), MP_ROM_PTR(&language_DeprecationWarning) },

// Tracebacks with lines and whole sentences, and memory figures.
#undef MICROPY_ENABLE_SOURCE_LINE
#define MICROPY_ENABLE_SOURCE_LINE              (1)
#undef MICROPY_ERROR_REPORTING
#define MICROPY_ERROR_REPORTING                 (MICROPY_ERROR_REPORTING_DETAILED)
#undef MICROPY_PY_MICROPYTHON_MEM_INFO
#define MICROPY_PY_MICROPYTHON_MEM_INFO         (1)
#undef MICROPY_KBD_EXCEPTION
#define MICROPY_KBD_EXCEPTION                   (1)
#undef MICROPY_ENABLE_SCHEDULER
#define MICROPY_ENABLE_SCHEDULER                (1)

#endif // MICRONUMPY_MPCONFIG_H
