/* Words nobody else writes, and the search for them in files and in this process's own memory. They are never in the
 * clear in a program that includes this but while they are typed. */
#ifndef TESTS_WORDS_SEARCH_H
#define TESTS_WORDS_SEARCH_H
#include "core/secret.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { NEEDLE = 24, PART_BYTES = 1 << 16, KEY = 0x5A };

static const unsigned char masked[NEEDLE] = {
    'q' ^ KEY, 'u' ^ KEY, 'i' ^ KEY, 'l' ^ KEY, 'l' ^ KEY, 'w' ^ KEY, 'o' ^ KEY, 'r' ^ KEY,
    't' ^ KEY, ' ' ^ KEY, 'o' ^ KEY, 'n' ^ KEY, ' ' ^ KEY, 't' ^ KEY, 'h' ^ KEY, 'e' ^ KEY,
    ' ' ^ KEY, 's' ^ KEY, 'i' ^ KEY, 'l' ^ KEY, 'l' ^ KEY, '7' ^ KEY, '3' ^ KEY, '9' ^ KEY};

static volatile unsigned char key = KEY; /* the compiler shall not unmask them beforehand */

static inline bool found_in(const unsigned char *bytes, size_t count) {
    for (size_t i = 0; i + NEEDLE <= count; i++) {
        size_t k = 0;
        while (k < NEEDLE && bytes[i + k] == (unsigned char)(masked[k] ^ key)) {
            k++;
        }
        if (k == NEEDLE) {
            return true;
        }
    }
    return false;
}

static inline bool found_in_files(const char *folder) {
    bool found = false;
    DIR *entries = opendir(folder);
    unsigned char *bytes = malloc(1 << 22);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        char path[512];
        snprintf(path, sizeof path, "%.200s/%.255s", folder, entry->d_name);
        FILE *file = fopen(path, "rb");
        size_t count = file == NULL ? 0 : fread(bytes, 1, 1 << 22, file);
        if (file != NULL) {
            fclose(file);
        }
        if (found_in(bytes, count)) {
            fprintf(stderr, "words: found in %s\n", entry->d_name);
            found = true;
        }
    }
    free(bytes);
    closedir(entries);
    return found;
}

/* Reads one range in overlapping parts through /proc/self/mem. */
static inline size_t found_in_range(int memory, unsigned long first, unsigned long last, unsigned char *part) {
    size_t found = 0;
    unsigned long own = (unsigned long)part;
    for (unsigned long at = first; at < last; at += PART_BYTES - NEEDLE) {
        size_t count = last - at < PART_BYTES ? last - at : PART_BYTES;
        bool is_own = at < own + PART_BYTES && at + count > own;
        ssize_t got = is_own ? 0 : pread(memory, part, count, (off_t)at);
        if (got > 0 && found_in(part, (size_t)got)) {
            fprintf(stderr, "words: found in memory near %lx\n", at);
            found++;
        }
        explicit_bzero(part, PART_BYTES);
    }
    return found;
}

static inline size_t found_in_memory(void) {
    size_t found = 0;
    unsigned char *part = secret_get(PART_BYTES);
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY);
    char line[512];
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL) {
        unsigned long first, last;
        char rights[8];
        bool read = sscanf(line, "%lx-%lx %7s", &first, &last, rights) == 3 && rights[0] == 'r' && rights[1] == 'w';
        if (read && last - first < (1ul << 32)) { /* a sanitizer's shadow is larger */
            found += found_in_range(memory, first, last, part);
        }
    }
    if (maps != NULL) {
        fclose(maps);
    }
    close(memory);
    secret_free(part, PART_BYTES);
    return found;
}

#endif
