/* For tests: a content pack as a folder of its own below /tmp, filled file by
 * file and removed at the end. */
#ifndef CONTENT_PACK_FOLDER_H
#define CONTENT_PACK_FOLDER_H
#include "core/text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct pack_folder {
    char path[64];
};

static inline bool folder_begin(struct pack_folder *folder) {
    (void)snprintf(folder->path, sizeof folder->path, "/tmp/inner-house-test-XXXXXX");
    return mkdtemp(folder->path) != NULL;
}

/* Writes count bytes to a file of the pack, with the folders on the way. */
static inline bool folder_put_bytes(const struct pack_folder *folder, const char *name, const void *bytes,
                                    size_t count) {
    char path[512];
    (void)snprintf(path, sizeof path, "%s/%s", folder->path, name);
    for (char *slash = path + strlen(folder->path) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        (void)mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    bool written = file && fwrite(bytes, 1, count, file) == count;
    return file && fclose(file) == 0 && written;
}

static inline bool folder_put(const struct pack_folder *folder, const char *name, const char *content) {
    return folder_put_bytes(folder, name, content, strlen(content));
}

static inline void folder_remove(const char *path) {
    DIR *entries = opendir(path);
    for (struct dirent *entry; entries && (entry = readdir(entries));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        char inner[512];
        struct stat status;
        if (snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) < (int)sizeof inner &&
            lstat(inner, &status) == 0) {
            if (S_ISDIR(status.st_mode)) {
                folder_remove(inner);
            } else {
                (void)unlink(inner);
            }
        }
    }
    if (entries) {
        (void)closedir(entries);
    }
    (void)rmdir(path);
}

static inline void folder_end(const struct pack_folder *folder) {
    folder_remove(folder->path);
}

#endif
