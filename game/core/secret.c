/* Pages of their own, asked of the kernel. Locking them may be refused (a small limit, a container): then they are only
 * wiped and left out of dumps. */
#include "core/secret.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

enum { PERTURB = 0xA5, STACK_RINSED = 256 * 1024 };

void *secret_get(size_t bytes) {
    void *memory = mmap(NULL, bytes == 0 ? 1 : bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        fputs("inner-house: out of memory\n", stderr);
        abort();
    }
    (void)mlock(memory, bytes);
    (void)madvise(memory, bytes, MADV_DONTDUMP);
    (void)madvise(memory, bytes, MADV_WIPEONFORK);
    return memory;
}

void secret_free(void *memory, size_t bytes) {
    if (memory != NULL) {
        explicit_bzero(memory, bytes);
        (void)munmap(memory, bytes == 0 ? 1 : bytes);
    }
}

void secret_forgetful(void) {
    (void)mallopt(M_PERTURB, PERTURB);
}

__attribute__((noinline)) void secret_rinse_stack(void) {
    unsigned char rinsed[STACK_RINSED];
    explicit_bzero(rinsed, sizeof rinsed);
    (void)malloc_trim(0);
}

void secret_process(void) {
    const struct rlimit none = {0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ /* it looks into the process itself to find leaks */
    (void)prctl(PR_SET_DUMPABLE, 0);
#endif
}
