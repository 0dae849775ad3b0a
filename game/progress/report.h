/* Telling what was practised, in words, JSON or CSV, and carrying it to another machine.
 * An honest mirror: counts and days of what was done. No streak, no missed day, no claim of any effect. */
#ifndef PROGRESS_REPORT_H
#define PROGRESS_REPORT_H
#include "core/error.h"
#include "progress/drawer.h"
#include "progress/tracker.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum progress_format { PROGRESS_WORDS, PROGRESS_JSON, PROGRESS_CSV };

/* Where the report gets its words. Either function may be NULL or return NULL: then the id itself is shown. */
struct progress_words {
    void *context;
    const char *(*title)(void *context, const char *id);      /* of a practice, level or keepsake */
    const char *(*say)(void *context, const char *string_id); /* a sentence with {0} {1} places */
};

/* WORDS: sentences. JSON: the totals. CSV: one line per visit, with its date. words may be NULL. */
bool progress_print(struct tracker *tracker, FILE *out, enum progress_format format,
                    const struct progress_words *words, struct error *err);

/* Writes everything as one JSON file; the old file of that name stays until the new one is whole. drawer: its letters
 * as text (it has to be unlocked); NULL: without letters. passphrase: the file is sealed with it; NULL: readable. */
bool progress_export(struct tracker *tracker, struct drawer *drawer, const char *path, const char *passphrase,
                     struct error *err);
bool progress_is_sealed(const char *path);

struct progress_merge {
    int64_t visits_added;
    int64_t visits_known; /* were here already */
    int64_t letters_added;
};

/* Adds what an exported file holds and this tracker and drawer do not: the same file twice changes nothing. Settings,
 * keepsakes and letters that are here already stay. Visits: all or nothing; then letters, all or none. out, drawer and
 * passphrase may be NULL. Letters may be put into a locked drawer. */
bool progress_import(struct tracker *tracker, struct drawer *drawer, const char *path, const char *passphrase,
                     struct progress_merge *out, struct error *err);

#endif
