// Which floating-point arithmetic the processor does itself.
#ifndef MICRONUMPY_CORE_FLOAT_UNIT_H
#define MICRONUMPY_CORE_FLOAT_UNIT_H

// The widest floating-point type whose arithmetic is not a call of a routine, in bytes.
#if defined(__SOFTFP__) || defined(__XTENSA_SOFT_FLOAT__) || (defined(__riscv) && !defined(__riscv_flen))
#define ND_FLOAT_UNIT_BYTES (0)
#elif (defined(__ARM_FP) && !(__ARM_FP & 8)) || defined(__XTENSA__) || (defined(__riscv_flen) && __riscv_flen < 64)
#define ND_FLOAT_UNIT_BYTES (4)
#else
#define ND_FLOAT_UNIT_BYTES (8)
#endif

#endif // MICRONUMPY_CORE_FLOAT_UNIT_H
