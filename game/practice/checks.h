/* What the second passes of several practices share. For schema.c files only. */
#ifndef PRACTICE_CHECKS_H
#define PRACTICE_CHECKS_H
#include "content/level.h"

enum { LEVEL_ID_BYTES_MAX = 40 }; /* so that every keepsake made of ids fits into a name */

/* The head's id is short enough for keepsakes. */
void check_level_id(struct check *check, const struct level_head *head);
/* The ids of a list's entries are [a-z0-9-]+, short, and no two are the same. first
 * is the list, id_offset where an entry has its char *id. */
void check_ids(struct check *check, const char *list, const void *first, unsigned count, size_t stride,
               size_t id_offset);

#endif
