/* What a public corner counts, and all it counts: how often, on which day. No person, no time of day, no order.
 *
 * A small SQLite file of its own. What cannot be written waits in memory and is tried with the next one; a corner
 * never stops for its counts. When somebody reads them, every number below five is shown as "<5", and there are no
 * sums, from which a hidden number could be worked out. */
#ifndef PROGRESS_COUNTS_H
#define PROGRESS_COUNTS_H
#include "core/error.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { COUNTS_SHOWN_FROM = 5 };

enum count_kind {
    COUNT_START,      /* somebody came in */
    COUNT_FINISH,     /* a scene was finished; name: its id */
    COUNT_LANGUAGE,   /* name: the language of a start */
    COUNT_FINISHED,   /* "I'm finished" was pressed */
    COUNT_IDLE_RESET, /* nobody was there any more */
    COUNT_RESTART,    /* the program began */
    COUNT_KINDS
};

struct counts;

/* Made with mode 0600 if missing. A damaged file is set aside as PATH.damaged and begun anew. False with err: a newer
 * file, or a place that cannot be written; nothing is counted then. */
bool counts_open(struct counts **out, const char *path, struct error *err);
void counts_close(struct counts *counts); /* accepts NULL */
/* name: "" or an id; unknown characters are left out. */
void counts_add(struct counts *counts, int32_t day, enum count_kind kind, const char *name);

struct counts_words {
    void *context;
    const char *(*say)(void *context, const char *string_id);
};

/* A table a person can read, or JSON; days from `from` on, oldest first. Reads only. */
bool counts_print(const char *path, FILE *out, bool json, int32_t from, const struct counts_words *words,
                  struct error *err);

#endif
