/* What happened in the room, in memory that outlives a crash of the game and nothing else: a file without a name
 * (memfd) that the supervising process holds and hands to the next game. No word of it ever touches a disk, and when
 * the room is closed it is overwritten. */
#ifndef WORKSHOP_JOURNAL_H
#define WORKSHOP_JOURNAL_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { JOURNAL_BYTES = 64 * 1024 * 1024 }; /* at most; only what was written takes memory */

struct journal;

/* A new one: its descriptor, or -1. */
int journal_memory(void);
/* descriptor: of journal_memory, also one that another process began to write. NULL when it cannot be mapped. */
struct journal *journal_open(int descriptor);
void journal_close(struct journal *journal); /* accepts NULL; what was written stays for the next */
void journal_wipe(struct journal *journal);

/* False: full. One entry is there whole or not at all. */
bool journal_write(struct journal *journal, char kind, int64_t ms, const char *bytes, size_t count);
/* Entries from *at (0 at first), which is moved on; false at the end. *bytes points into the journal. */
bool journal_read(const struct journal *journal, size_t *at, char *kind, int64_t *ms, const char **bytes,
                  size_t *count);

#endif
