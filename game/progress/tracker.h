/* The tracker: what was practised, kept in one SQLite file in the player's own folder.
 * Only facts are kept: names of rooms and levels, counts, days. No free text, no time finer than a day.
 *
 * Whatever happens to the disk, play goes on: what could not be written waits in memory and is tried
 * again, and the condition says which calm sentence to show. Nothing here reads a clock. A tracker belongs
 * to one thread at a time. */
#ifndef PROGRESS_TRACKER_H
#define PROGRESS_TRACKER_H
#include "core/error.h"
#include "core/visit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PROGRESS_CHECKINS_MAX = 60, TRACKER_VALUE_BYTES = 256 };

enum tracker_condition {
    TRACKER_FINE,
    TRACKER_FRESH,        /* the folder held nothing yet */
    TRACKER_RESTORED,     /* a damaged file was set aside, the newest backup is in its place */
    TRACKER_STARTED_OVER, /* a damaged file was set aside and there was no backup */
    TRACKER_NO_LOCKS,     /* it saves, but this disk cannot keep a second copy of the game out */
    TRACKER_NOT_SAVING,   /* read-only or full disk: kept in memory, tried again */
    TRACKER_NEWER,        /* written by a newer game: shown, never changed */
    TRACKER_IN_USE,       /* a second copy of the game has it: shown, tried again */
    TRACKER_CONDITION_COUNT
};

struct tracker;

/* folder: the player's data folder, made if missing; NULL keeps everything in memory by choice.
 * today: the day number of this run. Fails only for a day that is no day; every trouble with the disk
 * becomes a condition instead, and err (may be NULL) then says in one sentence what it was. */
bool tracker_open(struct tracker **out, const char *folder, int32_t today, struct error *err);
/* Tries once more to write what is unsaved. NULL is fine. */
void tracker_close(struct tracker *tracker);

/* What the disk is like now: RESTORED and the like stay until a NOT_SAVING replaces them. */
enum tracker_condition tracker_condition(const struct tracker *tracker);
const char *tracker_condition_id(enum tracker_condition condition); /* "tracker.fine", ... : a string id */
/* False while NOT_SAVING, NEWER or IN_USE. */
bool tracker_saves(const struct tracker *tracker);

/* Row names come from chance; give a seed where a run has to be repeatable. */
void tracker_seed(struct tracker *tracker, uint64_t seed);

/* Visits belong to the session begun last; its row is written with its first visit. */
void tracker_begin_session(struct tracker *tracker, const char *profile);
/* One transaction. True: it is on the disk and survives a power cut (or in memory, by choice).
 * False: it waits in memory and tracker_unsaved counts it. A visit that names no practice or level, or
 * whose names or day could not be real, is refused: false, and it does not wait. */
bool tracker_finish(struct tracker *tracker, const struct visit *visit, struct error *err);
/* Call every few seconds while something is unsaved. True: nothing is unsaved. */
bool tracker_retry(struct tracker *tracker);
size_t tracker_unsaved(const struct tracker *tracker); /* visits, settings and journey positions */

/* Settings: short texts under a name ([a-zA-Z0-9._:/-], at most NAME_BYTES - 1).
 * True and false as in tracker_finish; a value that is there already costs no write. */
bool tracker_set(struct tracker *tracker, const char *key, const char *value, struct error *err);
/* NULL when never set. Owned by the tracker; valid until the key is set again or something is imported. */
const char *tracker_get(struct tracker *tracker, const char *key);

bool tracker_journey_set(struct tracker *tracker, const char *journey_id, int step);
int tracker_journey_get(struct tracker *tracker, const char *journey_id); /* -1: not begun */

struct practice_total {
    char practice[NAME_BYTES];
    int64_t visits;
    int64_t rounds;
    int32_t last_day;
};

struct level_total {
    char level[NAME_BYTES];
    int64_t visits;
    int32_t last_day;
};

struct checkin_fact {
    int32_t day;
    enum weather weather;
    int roughness; /* 1..5; 0 = not said */
    bool after;
};

struct progress_summary {
    struct practice_total *practices; /* in order of name */
    size_t practice_count;
    struct level_total *levels; /* in order of practice, then name */
    size_t level_count;
    char (*keepsakes)[NAME_BYTES]; /* first kept first */
    size_t keepsake_count;
    struct checkin_fact *checkins; /* newest first, at most PROGRESS_CHECKINS_MAX */
    size_t checkin_count;
    int64_t days; /* different days with practice */
    int64_t visits;
};

/* What is unsaved is counted too. Free with progress_summary_free, also after a failure. */
bool tracker_summary(struct tracker *tracker, struct progress_summary *out, struct error *err);
void progress_summary_free(struct progress_summary *summary);
int64_t tracker_visits(const struct progress_summary *summary, const char *practice); /* 0 when never */

/* Removes everything that was ever kept in the folder: the tracker's file, its log, backups, set-aside files, and
 * the drawer with its key.
 * Close the tracker first; refuses while a copy of the game has the folder open. */
bool tracker_erase(const char *folder, struct error *err);
/* What a file is for. */
enum kept_kind {
    KEPT_PROGRESS, /* the tracker and its helpers */
    KEPT_PROGRESS_COPIES,
    KEPT_LETTERS,
    KEPT_LETTERS_COPIES,
    KEPT_KEY,
    KEPT_DAMAGED,
    KEPT_KIND_COUNT
};

enum kept_kind tracker_file_kind(const char *name);
/* Calls visit once for each file of the tracker and of the drawer that is in the folder. */
bool tracker_files(const char *folder, void (*visit)(void *context, const char *name, int64_t bytes), void *context);

#endif
