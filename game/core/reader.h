/* Where files come from, for rooms that may not know the archive: a function
 * that gives the whole content of one file of the content packs. */
#ifndef CORE_READER_H
#define CORE_READER_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

struct reader {
    void *context;
    /* Reads path ("sound/page.ogg") if it has at most max_bytes. *bytes is
     * malloc'ed and freed by the caller with free(); one NUL follows the content
     * and is not counted. False: nothing is owned and err says why. */
    bool (*read)(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                 struct error *err);
};

#endif
