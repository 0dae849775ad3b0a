/* The real library and words, for tests of what is made of them. */
#ifndef TESTS_WORKSHOP_HOUSES_H
#define TESTS_WORKSHOP_HOUSES_H
#include "content/archive.h"
#include "content/library.h"
#include "content/strings.h"
#include "practice/practice.h"

struct world_content {
    struct archive *archive;
    struct strings *strings;
    struct library *library;
};

static inline bool open_content(struct world_content *content) {
    size_t kinds = 0;
    struct error err;
    const struct level_kind *const *table = practice_kinds(&kinds);
    return archive_open(&content->archive, NULL, "build/inner-house.pack", NULL, NULL, 0, NULL, &err) &&
           strings_load(&content->strings, content->archive, "en", &err) &&
           library_load(&content->library, content->archive, table, kinds, "en", NULL, &err);
}

static inline void close_content(struct world_content *content) {
    library_free(content->library);
    strings_free(content->strings);
    archive_close(content->archive);
}

#endif
