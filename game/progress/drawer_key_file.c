/* The key file: for this user only, and hard to lose to a single bit. */
#include "progress/drawer_parts.h"

#include "core/text.h"
#include "progress/folder.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    KEY_BYTES = DRAWER_KEY_BYTES,
    SUM_BYTES = crypto_generichash_BYTES_MIN,
    KEY_FILE_BYTES = 2 * (KEY_BYTES + SUM_BYTES)
};

static void sum_of(const unsigned char *key, unsigned char sum[SUM_BYTES]) {
    crypto_generichash(sum, SUM_BYTES, key, KEY_BYTES, NULL, 0);
}

/* The key stands in its file twice, each time with a checksum, so that a bit that rots locks nobody out. Its first form
 * was the key alone. */
bool drawer_key_read(const char *folder, unsigned char *key) {
    char *path = folder_path(folder, DRAWER_KEY_FILE, "");
    int file = open(path, O_RDONLY | O_CLOEXEC);
    free(path);
    unsigned char *bytes = sodium_malloc(KEY_FILE_BYTES);
    if (file < 0 || bytes == NULL) {
        sodium_free(bytes);
        if (file >= 0) {
            close(file);
        }
        return false;
    }
    ssize_t count = read(file, bytes, KEY_FILE_BYTES);
    bool fits = count == KEY_BYTES;
    size_t at = 0;
    for (int i = 0; i < 2 && !fits; i++) {
        unsigned char sum[SUM_BYTES];
        size_t begin = (size_t)i * (KEY_BYTES + SUM_BYTES);
        sum_of(bytes + begin, sum);
        fits = count >= (ssize_t)(begin + KEY_BYTES + SUM_BYTES) &&
               memcmp(sum, bytes + begin + KEY_BYTES, SUM_BYTES) == 0;
        at = fits ? begin : at;
    }
    if (fits) {
        memcpy(key, bytes + at, KEY_BYTES);
    }
    sodium_free(bytes);
    close(file);
    return fits;
}

static bool write_over(const char *path, const unsigned char *key, struct error *err) {
    unsigned char *bytes = sodium_malloc(KEY_FILE_BYTES);
    if (bytes == NULL) {
        return error_set(err, "There is no memory left for the key.");
    }
    for (size_t begin = 0; begin < KEY_FILE_BYTES; begin += KEY_BYTES + SUM_BYTES) {
        memcpy(bytes + begin, key, KEY_BYTES);
        sum_of(key, bytes + begin + KEY_BYTES);
    }
    int file = open(path, O_WRONLY | O_CLOEXEC);
    bool written = file >= 0 && write(file, bytes, KEY_FILE_BYTES) == KEY_FILE_BYTES &&
                   ftruncate(file, KEY_FILE_BYTES) == 0 && fsync(file) == 0;
    sodium_free(bytes);
    if (file >= 0) {
        close(file);
    }
    return written || error_set(err, "The key of the drawer could not be written.");
}

bool drawer_key_write(const char *folder, const unsigned char *key, struct error *err) {
    char *path = folder_path(folder, DRAWER_KEY_FILE, "");
    bool written = folder_make_file(path, err) && write_over(path, key, err) && folder_sync(folder, err);
    free(path);
    return written;
}

/* Overwritten first: where a disk writes in place nothing of it is left. */
void drawer_key_remove(const char *folder) {
    if (folder_bytes(folder, DRAWER_KEY_FILE) < 0) {
        return;
    }
    static const unsigned char zeros[KEY_BYTES];
    char *path = folder_path(folder, DRAWER_KEY_FILE, "");
    struct error ignored;
    (void)write_over(path, zeros, &ignored);
    free(path);
    folder_remove(folder, DRAWER_KEY_FILE);
    (void)folder_sync(folder, &ignored);
}
