/* Writes a zip file: plain, small, and the same bytes for the same input. */
#ifndef CONTENT_ZIP_WRITE_H
#define CONTENT_ZIP_WRITE_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct zip_writer {
    FILE *out;                /* not owned */
    unsigned char *directory; /* owned: the entries written so far */
    size_t directory_bytes, directory_capacity;
    uint32_t offset;
    unsigned count;
};

/* Adds one file under name (at most 200 bytes); deflated if asked and if that is
 * smaller. Every entry is dated 1980-01-01 and readable by all. */
bool zip_add(struct zip_writer *zip, const char *name, const unsigned char *bytes, size_t count, bool deflate,
             struct error *err);
/* Ends the file; the writer is empty afterwards, also when it fails. */
bool zip_finish(struct zip_writer *zip, struct error *err);

#endif
