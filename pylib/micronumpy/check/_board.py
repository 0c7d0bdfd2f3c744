"""What the firmware said it has. Made by `python -m micronumpy.check.table`."""

# fmt: off
# What the host firmware has.
HOST: dict[str, frozenset[str]] = {
    "builtins": frozenset(
        "ArithmeticError AssertionError AttributeError BaseException BufferError "
        "ConnectionError DeprecationWarning EOFError Ellipsis Exception False FileExistsError "
        "FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError "
        "IndentationError IndexError IsADirectoryError KeyError KeyboardInterrupt LookupError "
        "MemoryError ModuleNotFoundError NameError None NotImplemented NotImplementedError "
        "OSError OverflowError PermissionError RecursionError RuntimeError RuntimeWarning "
        "StopAsyncIteration StopIteration SyntaxError SystemExit TimeoutError True TypeError "
        "UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UserWarning "
        "ValueError ViperTypeError Warning ZeroDivisionError __build_class__ __class__ "
        "__debug__ __dict__ __import__ __name__ __repl_print__ abs all any bin bool bytearray "
        "bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval "
        "exec execfile filter float format frozenset getattr globals hasattr hash help hex id "
        "input int isinstance issubclass iter len list locals map max memoryview min next "
        "object oct open ord pow print property range repr reversed round set setattr slice "
        "sorted staticmethod str sum super tuple type zip".split()
    ),
    "module __future__": frozenset(
        "annotations".split()
    ),
    "module _thread": frozenset(
        "LockType allocate_lock exit get_ident stack_size start_new_thread".split()
    ),
    "module array": frozenset(
        "array".split()
    ),
    "module asyncio": frozenset(
        "CancelledError Event IOQueue Lock Loop SingletonGenerator StreamReader StreamWriter "
        "Task TaskQueue ThreadSafeFlag TimeoutError core create_task cur_task current_task "
        "event gather get_event_loop new_event_loop open_connection run run_until_complete "
        "select sleep sleep_ms start_server sys ticks ticks_add ticks_diff wait_for "
        "wait_for_ms".split()
    ),
    "module binascii": frozenset(
        "a2b_base64 b2a_base64 crc32 hexlify unhexlify".split()
    ),
    "module builtins": frozenset(
        "ArithmeticError AssertionError AttributeError BaseException BufferError "
        "ConnectionError DeprecationWarning EOFError Ellipsis Exception FileExistsError "
        "FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError "
        "IndentationError IndexError IsADirectoryError KeyError KeyboardInterrupt LookupError "
        "MemoryError ModuleNotFoundError NameError NotImplemented NotImplementedError OSError "
        "OverflowError PermissionError RecursionError RuntimeError RuntimeWarning "
        "StopAsyncIteration StopIteration SyntaxError SystemExit TimeoutError TypeError "
        "UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UserWarning "
        "ValueError ViperTypeError Warning ZeroDivisionError abs all any bin bool bytearray "
        "bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval "
        "exec execfile filter float format frozenset getattr globals hasattr hash help hex id "
        "input int isinstance issubclass iter len list locals map max memoryview min next "
        "object oct open ord pow print property range repr reversed round set setattr slice "
        "sorted staticmethod str sum super tuple type zip".split()
    ),
    "module cmath": frozenset(
        "cos e exp log log10 phase pi polar rect sin sqrt".split()
    ),
    "module collections": frozenset(
        "OrderedDict deque namedtuple".split()
    ),
    "module contextlib": frozenset(
        "AbstractContextManager ContextDecorator ExitStack closing contextmanager nullcontext "
        "redirect_stdout suppress".split()
    ),
    "module copy": frozenset(
        "Error copy deepcopy error sys".split()
    ),
    "module csv": frozenset(
        "Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE "
        "QUOTE_NONNUMERIC excel excel_tab get_dialect list_dialects reader register_dialect "
        "unix_dialect unregister_dialect writer".split()
    ),
    "module deflate": frozenset(
        "AUTO DeflateIO GZIP RAW ZLIB".split()
    ),
    "module errno": frozenset(
        "EACCES EADDRINUSE EAGAIN EALREADY EBADF ECONNABORTED ECONNREFUSED ECONNRESET EEXIST "
        "EHOSTUNREACH EINPROGRESS EINVAL EIO EISDIR ENOBUFS ENODEV ENOENT ENOMEM ENOTCONN "
        "EOPNOTSUPP EPERM ETIMEDOUT errorcode".split()
    ),
    "module framebuf": frozenset(
        "FrameBuffer FrameBuffer1 GS2_HMSB GS4_HMSB GS8 MONO_HLSB MONO_HMSB MONO_VLSB MVLSB "
        "RGB565".split()
    ),
    "module functools": frozenset(
        "WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache "
        "partial reduce singledispatch total_ordering update_wrapper wraps".split()
    ),
    "module gc": frozenset(
        "collect disable enable isenabled mem_alloc mem_free threshold".split()
    ),
    "module hashlib": frozenset(
        "sha256".split()
    ),
    "module heapq": frozenset(
        "heapify heappop heappush".split()
    ),
    "module io": frozenset(
        "BytesIO IOBase StringIO open".split()
    ),
    "module itertools": frozenset(
        "accumulate batched chain combinations combinations_with_replacement compress count "
        "cycle dropwhile filterfalse groupby islice pairwise permutations product repeat "
        "starmap takewhile tee zip_longest".split()
    ),
    "module json": frozenset(
        "dump dumps load loads".split()
    ),
    "module machine": frozenset(
        "PinBase Signal idle mem16 mem32 mem8 soft_reset time_pulse_us".split()
    ),
    "module math": frozenset(
        "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist "
        "e erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf "
        "isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan "
        "perm pi pow prod radians sin sinh sqrt tan tanh tau trunc".split()
    ),
    "module micropython": frozenset(
        "RingIO const heap_lock heap_unlock kbd_intr mem_current mem_info mem_peak mem_total "
        "opt_level qstr_info schedule stack_use".split()
    ),
    "module operator": frozenset(
        "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem "
        "gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert ior "
        "ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul "
        "methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor".split()
    ),
    "module os": frozenset(
        "VfsFat VfsLfs1 VfsLfs2 VfsPosix chdir errno getcwd getenv ilistdir listdir mkdir "
        "mount putenv remove rename rmdir sep stat statvfs system umount unlink unsetenv "
        "urandom".split()
    ),
    "module platform": frozenset(
        "libc_ver platform python_compiler".split()
    ),
    "module random": frozenset(
        "choice getrandbits randint random randrange seed uniform".split()
    ),
    "module re": frozenset(
        "compile match search sub".split()
    ),
    "module select": frozenset(
        "POLLERR POLLHUP POLLIN POLLOUT poll".split()
    ),
    "module socket": frozenset(
        "AF_INET AF_INET6 AF_UNIX MSG_DONTROUTE MSG_DONTWAIT SOCK_DGRAM SOCK_RAW SOCK_STREAM "
        "SOL_SOCKET SO_BROADCAST SO_ERROR SO_KEEPALIVE SO_LINGER SO_REUSEADDR getaddrinfo "
        "inet_ntop inet_pton sockaddr socket".split()
    ),
    "module struct": frozenset(
        "calcsize pack pack_into unpack unpack_from".split()
    ),
    "module sys": frozenset(
        "argv atexit byteorder exc_info executable exit getsizeof implementation maxsize "
        "modules path platform print_exception ps1 ps2 stderr stdin stdout version "
        "version_info".split()
    ),
    "module termios": frozenset(
        "B1000000 B115200 B1152000 B230400 B460800 B500000 B57600 B576000 B921600 B9600 "
        "TCSANOW setraw tcgetattr tcsetattr".split()
    ),
    "module time": frozenset(
        "clock gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns "
        "process_time process_time_ns sleep sleep_ms sleep_us ticks_add ticks_cpu ticks_diff "
        "ticks_ms ticks_us time time_ns".split()
    ),
    "module typing": frozenset(
        "Annotated Any AnyStr Callable ClassVar Collection DefaultDict Deque Dict Final "
        "FrozenSet Generator Generic Iterable Iterator List Literal Mapping MutableMapping "
        "MutableSequence NamedTuple NewType NoReturn Optional ParamSpec Protocol Self Sequence "
        "Set TYPE_CHECKING Text TextIO Tuple Type TypeAlias TypeVar TypeVarTuple TypedDict "
        "Union cast final no_type_check overload runtime_checkable".split()
    ),
    "module uctypes": frozenset(
        "ARRAY BFINT16 BFINT32 BFINT8 BFUINT16 BFUINT32 BFUINT8 BF_LEN BF_POS BIG_ENDIAN "
        "FLOAT32 FLOAT64 INT INT16 INT32 INT64 INT8 LITTLE_ENDIAN LONG LONGLONG NATIVE PTR "
        "SHORT UINT UINT16 UINT32 UINT64 UINT8 ULONG ULONGLONG USHORT VOID addressof "
        "bytearray_at bytes_at sizeof struct".split()
    ),
    "module vfs": frozenset(
        "VfsFat VfsLfs1 VfsLfs2 VfsPosix VfsRom mount umount".split()
    ),
    "module warnings": frozenset(
        "WarningMessage catch_warnings filters filterwarnings formatwarning resetwarnings "
        "showwarning simplefilter sys warn warn_explicit".split()
    ),
    "module websocket": frozenset(
        "websocket".split()
    ),
    "type BytesIO": frozenset(
        "close flush getvalue read readinto readline seek tell write".split()
    ),
    "type Exception": frozenset(
        "args errno value".split()
    ),
    "type Match": frozenset(
        "end group groups span start".split()
    ),
    "type OSError": frozenset(
        "args errno value".split()
    ),
    "type OrderedDict": frozenset(
        "clear copy fromkeys get items keys pop popitem setdefault update values".split()
    ),
    "type Pattern": frozenset(
        "match search split sub".split()
    ),
    "type StopIteration": frozenset(
        "args errno value".split()
    ),
    "type StringIO": frozenset(
        "close flush getvalue read readinto readline seek tell write".split()
    ),
    "type SystemExit": frozenset(
        "args errno value".split()
    ),
    "type array": frozenset(
        "append extend".split()
    ),
    "type bool": frozenset(
        "bit_count bit_length conjugate denominator imag is_integer numerator real".split()
    ),
    "type bytearray": frozenset(
        "append center count decode endswith extend find format fromhex hex index isalpha "
        "isdigit islower isspace isupper join lower lstrip partition replace rfind rindex "
        "rpartition rsplit rstrip split splitlines startswith strip upper".split()
    ),
    "type bytes": frozenset(
        "capitalize center count decode endswith find format fromhex hex index isalnum isalpha "
        "isdigit islower isspace isupper join ljust lower lstrip partition removeprefix "
        "removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines "
        "startswith strip swapcase title upper zfill".split()
    ),
    "type complex": frozenset(
        "conjugate imag real".split()
    ),
    "type deque": frozenset(
        "append appendleft extend pop popleft".split()
    ),
    "type dict": frozenset(
        "clear copy fromkeys get items keys pop popitem setdefault update values".split()
    ),
    "type file": frozenset(
        "close fileno flush read readinto readline readlines seek tell write".split()
    ),
    "type float": frozenset(
        "conjugate fromhex hex imag is_integer real".split()
    ),
    "type frozenset": frozenset(
        "copy difference intersection isdisjoint issubset issuperset symmetric_difference "
        "union".split()
    ),
    "type int": frozenset(
        "bit_count bit_length conjugate denominator from_bytes imag is_integer numerator real "
        "to_bytes".split()
    ),
    "type list": frozenset(
        "append clear copy count extend index insert pop remove reverse sort".split()
    ),
    "type memoryview": frozenset(
        "hex itemsize".split()
    ),
    "type namedtuple": frozenset(
        "_asdict x".split()
    ),
    "type range": frozenset(
        "start step stop".split()
    ),
    "type set": frozenset(
        "add clear copy difference difference_update discard intersection intersection_update "
        "isdisjoint issubset issuperset pop remove symmetric_difference "
        "symmetric_difference_update union update".split()
    ),
    "type str": frozenset(
        "capitalize center count encode endswith find format index isalnum isalpha isdigit "
        "islower isspace isupper join ljust lower lstrip partition removeprefix removesuffix "
        "replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip "
        "swapcase title upper zfill".split()
    ),
    "type struct_time": frozenset(
        "count index".split()
    ),
    "type tuple": frozenset(
        "count index".split()
    ),
}

# What the host firmware has and the chips lack; * stands for the whole module.
HOST_ONLY: dict[str, frozenset[str]] = {
    "module machine": frozenset(
        "PinBase".split()
    ),
    "module micropython": frozenset(
        "mem_current mem_peak mem_total".split()
    ),
    "module os": frozenset(
        "VfsLfs1 VfsPosix errno getenv putenv system unsetenv".split()
    ),
    "module socket": frozenset(
        "*".split()
    ),
    "module sys": frozenset(
        "atexit exc_info executable".split()
    ),
    "module termios": frozenset(
        "*".split()
    ),
    "module time": frozenset(
        "clock".split()
    ),
    "module vfs": frozenset(
        "VfsLfs1 VfsPosix VfsRom".split()
    ),
    "module websocket": frozenset(
        "*".split()
    ),
    "type file": frozenset(
        "fileno".split()
    ),
}
