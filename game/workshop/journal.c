/* Length, kind, time, bytes; the total in front is what makes an entry true, and it is written last. */
#include "workshop/journal.h"

#include "core/text.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct entry {
    uint32_t count;
    char kind;
    int64_t ms;
};

struct journal {
    unsigned char *memory;
};

enum { START = 16 };

int journal_memory(void) {
    int descriptor = memfd_create("room", MFD_CLOEXEC);
    if (descriptor >= 0 && ftruncate(descriptor, JOURNAL_BYTES) != 0) {
        close(descriptor);
        descriptor = -1;
    }
    return descriptor;
}

struct journal *journal_open(int descriptor) {
    void *memory = mmap(NULL, JOURNAL_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (memory == MAP_FAILED) {
        return NULL;
    }
    (void)madvise(memory, JOURNAL_BYTES, MADV_DONTDUMP);
    (void)mlock2(memory, JOURNAL_BYTES, MLOCK_ONFAULT); /* out of swap, where the system lets us have that much */
    struct journal *journal = memory_get(1, sizeof *journal);
    journal->memory = memory;
    return journal;
}

void journal_close(struct journal *journal) {
    if (journal != NULL) {
        (void)munmap(journal->memory, JOURNAL_BYTES);
        free(journal);
    }
}

static _Atomic uint64_t *total_of(const struct journal *journal) {
    return (_Atomic uint64_t *)(void *)journal->memory;
}

static size_t length_of(const struct journal *journal) {
    uint64_t total = atomic_load(total_of(journal));
    return total <= JOURNAL_BYTES - START ? (size_t)total : 0;
}

void journal_wipe(struct journal *journal) {
    explicit_bzero(journal->memory + START, length_of(journal));
    atomic_store(total_of(journal), 0);
}

bool journal_write(struct journal *journal, char kind, int64_t ms, const char *bytes, size_t count) {
    size_t length = length_of(journal);
    struct entry entry = {(uint32_t)count, kind, ms};
    if (count > UINT32_MAX || length + sizeof entry + count > JOURNAL_BYTES - START) {
        return false;
    }
    unsigned char *at = journal->memory + START + length;
    memcpy(at, &entry, sizeof entry);
    if (count > 0) {
        memcpy(at + sizeof entry, bytes, count);
    }
    atomic_store(total_of(journal), length + sizeof entry + count);
    return true;
}

bool journal_read(const struct journal *journal, size_t *at, char *kind, int64_t *ms, const char **bytes,
                  size_t *count) {
    struct entry entry;
    size_t length = length_of(journal);
    if (*at + sizeof entry > length) {
        return false;
    }
    memcpy(&entry, journal->memory + START + *at, sizeof entry);
    if (*at + sizeof entry + entry.count > length) {
        return false;
    }
    *kind = entry.kind;
    *ms = entry.ms;
    *bytes = (const char *)journal->memory + START + *at + sizeof entry;
    *count = entry.count;
    *at += sizeof entry + entry.count;
    return true;
}
