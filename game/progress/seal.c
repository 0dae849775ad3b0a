/* Bits that rot inside a text or a number leave a database that SQLite finds in order; a checksum over
 * the whole file sees them, and reading 5 MB is many times quicker than checking every row. */
#include "progress/seal.h"

#include "core/hash.h"
#include "core/text.h"
#include "progress/folder.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SEAL_FILE "tracker.seal"

enum { PART_BYTES = 65536 };

/* Like FNV-1a, but eight bytes at a time; a seal never leaves its machine, so byte order is no matter. */
static uint64_t hash_words(uint64_t hash, const char *bytes, size_t count) {
    size_t at = 0;
    for (; at + sizeof hash <= count; at += sizeof hash) {
        uint64_t word;
        memcpy(&word, bytes + at, sizeof word);
        hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 29u;
    }
    return hash_bytes(hash, bytes + at, count - at);
}

static bool write_down(const char *folder, char out[48]) {
    char *path = folder_path(folder, TRACKER_FILE, "");
    int file = open(path, O_RDONLY | O_CLOEXEC);
    free(path);
    if (file < 0) {
        return false;
    }
    char *part = memory_get(PART_BYTES, 1);
    uint64_t hash = HASH_START;
    int64_t size = 0;
    ssize_t got;
    while ((got = read(file, part, PART_BYTES)) > 0) {
        hash = hash_words(hash, part, (size_t)got);
        size += got;
    }
    free(part);
    close(file);
    snprintf(out, 48, "%" PRId64 " %016" PRIx64 "\n", size, hash);
    return got == 0;
}

void seal_put(const char *folder) {
    char seal[48];
    char *path = folder_path(folder, SEAL_FILE, "");
    FILE *file = write_down(folder, seal) && folder_make_file(path, NULL) ? fopen(path, "w") : NULL;
    if (file != NULL) {
        fputs(seal, file);
        if (fclose(file) != 0) {
            unlink(path);
        }
    }
    free(path);
}

void seal_break(const char *folder) {
    folder_remove(folder, SEAL_FILE);
}

bool seal_fits(const char *folder) {
    char seal[48];
    char found[48] = "";
    if (folder_bytes(folder, TRACKER_FILE "-wal") >= 0) {
        return false;
    }
    char *path = folder_path(folder, SEAL_FILE, "");
    FILE *file = fopen(path, "r");
    free(path);
    if (file == NULL) {
        return false;
    }
    bool read = fgets(found, sizeof found, file) != NULL;
    fclose(file);
    return read && write_down(folder, seal) && strcmp(seal, found) == 0;
}
