/* What the second passes of several practices share. For schema.c files only. */
#ifndef PRACTICE_CHECKS_H
#define PRACTICE_CHECKS_H
#include "content/level.h"

enum { KEEPSAKE_ID_BYTES_MAX = 40 };

/* Keepsakes are made of ids and have to fit into a name of a visit: says so at
 * path when this one is too long. */
void check_keepsake_id(struct check *check, const char *path, const char *id);

#endif
