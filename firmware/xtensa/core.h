// The Xtensa core that our cross compiler generates code for: what the ESP32's LX6 core and QEMU's
// de233_fpu core have in common. Cadence's instruction set manual says what each option means.
//
// The ESP32 also has MUL32_HIGH and 64 address registers; de233_fpu has double-precision arithmetic.

#define XCHAL_HAVE_BE                    0
#define XCHAL_HAVE_WINDOWED              1
#define XCHAL_NUM_AREGS                  32 // read by libgcc's window spilling, so de233_fpu's
#define XCHAL_HAVE_DENSITY               1
#define XCHAL_HAVE_CONST16               0
#define XCHAL_HAVE_L32R                  1
#define XSHAL_USE_ABSOLUTE_LITERALS      0
#define XSHAL_HAVE_TEXT_SECTION_LITERALS 1
#define XCHAL_MAX_INSTRUCTION_SIZE       3
#define XCHAL_INST_FETCH_WIDTH           4

// The ABI: 0 is windowed, 1 is call0.
#define XTHAL_ABI_WINDOWED               0
#define XTHAL_ABI_CALL0                  1
#define XSHAL_ABI                        XTHAL_ABI_WINDOWED

// Integer arithmetic.
#define XCHAL_HAVE_ABS                   1
#define XCHAL_HAVE_ADDX                  1
#define XCHAL_HAVE_MAC16                 1
#define XCHAL_HAVE_MUL16                 1
#define XCHAL_HAVE_MUL32                 1
#define XCHAL_HAVE_MUL32_HIGH            0
#define XCHAL_HAVE_DIV32                 1
#define XCHAL_HAVE_NSA                   1
#define XCHAL_HAVE_MINMAX                1
#define XCHAL_HAVE_SEXT                  1
#define XCHAL_HAVE_CLAMPS                1
#define XCHAL_HAVE_DEPBITS               0

// Floating point: single precision, with the instructions that divide and square root start from.
#define XCHAL_HAVE_BOOLEANS              1
#define XCHAL_HAVE_FP                    1
#define XCHAL_HAVE_FP_DIV                1
#define XCHAL_HAVE_FP_RECIP              1
#define XCHAL_HAVE_FP_SQRT               1
#define XCHAL_HAVE_FP_RSQRT              1
#define XCHAL_HAVE_FP_POSTINC            1
#define XCHAL_HAVE_DFP                   0
#define XCHAL_HAVE_DFP_DIV               0
#define XCHAL_HAVE_DFP_RECIP             0
#define XCHAL_HAVE_DFP_SQRT              0
#define XCHAL_HAVE_DFP_RSQRT             0

// Control flow and synchronisation.
#define XCHAL_HAVE_LOOPS                 1
#define XCHAL_HAVE_WIDE_BRANCHES         0
#define XCHAL_HAVE_PREDICTED_BRANCHES    0
#define XCHAL_HAVE_THREADPTR             1
#define XCHAL_HAVE_RELEASE_SYNC          1
#define XCHAL_HAVE_S32C1I                1
#define XCHAL_HAVE_EXCLUSIVE             0
#define XCHAL_HAVE_XEA3                  0

// Caches, memory management and debugging: the compiler only wants to know that they are given.
#define XCHAL_ICACHE_SIZE                0
#define XCHAL_DCACHE_SIZE                0
#define XCHAL_ICACHE_LINESIZE            16
#define XCHAL_DCACHE_LINESIZE            16
#define XCHAL_ICACHE_LINEWIDTH           4
#define XCHAL_DCACHE_LINEWIDTH           4
#define XCHAL_DCACHE_IS_WRITEBACK        0
#define XCHAL_HAVE_MMU                   0
#define XCHAL_HAVE_DEBUG                 1
#define XCHAL_NUM_IBREAK                 2
#define XCHAL_NUM_DBREAK                 2
#define XCHAL_DEBUGLEVEL                 6
