// A traceback that ends a script goes to the error output, as desktop Python's does and as the port's
// own code did until 1.27.

#include "py/mpprint.h"
#include "py/obj.h"

void __real_mp_obj_print_exception(const mp_print_t *print, mp_obj_t exc);
void __wrap_mp_obj_print_exception(const mp_print_t *print, mp_obj_t exc);

void __wrap_mp_obj_print_exception(const mp_print_t *print, mp_obj_t exc) {
    // Nobody else prints to this one: sys.print_exception() writes to sys.stdout.
    __real_mp_obj_print_exception(print == &mp_plat_print ? &mp_stderr_print : print, exc);
}
