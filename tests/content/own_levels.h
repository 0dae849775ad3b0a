/* For tests: the repository's own levels and strings, copied into a pack folder. */
#ifndef CONTENT_OWN_LEVELS_H
#define CONTENT_OWN_LEVELS_H
#include "content/pack_folder.h"

static inline bool folder_copy_file(const struct pack_folder *folder, const char *from, const char *to)
{
    FILE *file = fopen(from, "rb");
    char *bytes = NULL;
    size_t count = 0;
    FILE *memory = open_memstream(&bytes, &count);
    for (int byte; file && memory && (byte = getc(file)) != EOF;)
        (void)putc(byte, memory);
    bool copied = memory && fclose(memory) == 0 && file && fclose(file) == 0
        && folder_put_bytes(folder, to, bytes, count);
    free(bytes);
    return copied;
}

/* Copies the folder from (seen from the repository's root) to a folder of the pack. */
static inline bool folder_copy(const struct pack_folder *folder, const char *from, const char *to)
{
    DIR *entries = opendir(from);
    bool copied = entries != NULL;
    for (struct dirent *entry; copied && (entry = readdir(entries)) != NULL;) {
        char source[256];
        char target[256];
        struct stat status;
        (void)snprintf(source, sizeof source, "%.120s/%.120s", from, entry->d_name);
        (void)snprintf(target, sizeof target, "%.120s/%.120s", to, entry->d_name);
        if (entry->d_name[0] != '.' && stat(source, &status) == 0)
            copied = S_ISDIR(status.st_mode) ? folder_copy(folder, source, target)
                                             : folder_copy_file(folder, source, target);
    }
    if (entries)
        (void)closedir(entries);
    return copied;
}

static inline bool put_own_levels(const struct pack_folder *folder)
{
    return folder_copy(folder, "levels", "levels") && folder_copy(folder, "assets/strings", "strings");
}

#endif
