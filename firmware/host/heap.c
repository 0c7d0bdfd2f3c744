// The default heap of the host build, 16 MB; `-X heapsize=` still sets any other.

// ports/unix/main.c defines this and reads it after it has parsed its options.
extern long heap_size;

__attribute__((constructor)) static void set_default_heap(void) {
    heap_size = 16L * 1024 * 1024;
}
