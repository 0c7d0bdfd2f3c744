// The plugin that turns Debian's lx106 compiler and binutils to the core of core.h. They load what
// XTENSA_GNU_CONFIG names; this is compiled beside the headers and tables of their own sources.

#include <stddef.h>
#include <stdint.h>

#include "core.h"

#include "ansidecl.h" // ATTRIBUTE_UNUSED, for the tables

// GCC's header: defines the structures that it looks up by name, from the macros above.
#define XTENSA_CONFIG_DEFINITION
#include "xtensa-dynconfig.h"

XTENSA_CONFIG_INSTANCE_LIST;

// The compiler refuses a plugin that does not say this.
int plugin_is_GPL_compatible;

// The compiler predefines each fact as a macro, __XCHAL_HAVE_LOOPS and so on, from "name=value".
#define TEXT_OF(value) #value
#define DEFINITION(name, value) "__" name "=" TEXT_OF(value)
#undef XTENSA_CONFIG_ENTRY
#define XTENSA_CONFIG_ENTRY(fact) DEFINITION(#fact, fact)

const char *const xtensa_config_strings[] = { XTENSA_CONFIG_ENTRY_LIST, NULL };

// QEMU's copy of the core's instruction tables, which define xtensa_modules for as, ld and objdump.
#include "xtensa-modules.c.inc"
