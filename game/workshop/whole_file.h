/* A file that is either there as a whole or not at all: it is written beside its place and renamed at the end. */
#ifndef WORKSHOP_WHOLE_FILE_H
#define WORKSHOP_WHOLE_FILE_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

struct whole_file {
    char *path, *unfinished; /* owned */
    int file;
    int failed; /* the first errno of a write, 0 while all went well */
};

/* For this user only (0600). False with the path and the reason; nothing is owned then. */
bool whole_file_begin(struct whole_file *file, const char *path, struct error *err);
/* False after a failure, this one or an earlier one; whole_file_keep tells of it. */
bool whole_file_write(struct whole_file *file, const void *bytes, size_t count);
/* Flushes, renames and frees. False: the reason is in err, whatever stood at the path still stands there, and the
 * unfinished file is gone. */
bool whole_file_keep(struct whole_file *file, struct error *err);
/* Removes what was written and frees. */
void whole_file_drop(struct whole_file *file);

#endif
