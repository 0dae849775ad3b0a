/* What the player did that belongs on the disk: visits, settings, journey positions, in order. */
#ifndef PROGRESS_CHANGES_H
#define PROGRESS_CHANGES_H
#include "core/error.h"
#include "progress/tracker.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

enum { UUID_BYTES = 33 };

struct session {
    char uuid[UUID_BYTES];
    char profile[NAME_BYTES];
    int32_t day;
};

enum change_kind { CHANGE_VISIT, CHANGE_SETTING, CHANGE_JOURNEY };

struct change {
    enum change_kind kind;
    char uuid[UUID_BYTES]; /* visit: its row, however often it is tried */
    struct session session;
    struct visit visit;
    char key[NAME_BYTES]; /* setting or journey */
    char value[TRACKER_VALUE_BYTES];
    int step; /* -1 takes the journey's position away */
    int32_t day;
};

struct changes {
    struct change *items; /* owned */
    size_t count;
    size_t capacity;
};

/* A later setting or journey position takes the place of an earlier one of the same name. */
void changes_add(struct changes *changes, const struct change *change);
void changes_clear(struct changes *changes);
void changes_free(struct changes *changes);
/* All of them in one transaction, or none. Writing the same ones again changes nothing.
 * code: SQLite's result after a failure. */
bool changes_write(const struct changes *changes, sqlite3 *db, int *code, struct error *err);

bool change_name_is_plain(const char name[NAME_BYTES]);
/* Brings numbers into range; false when the names or the day could not be real. */
bool change_visit_is_plain(struct visit *visit, struct error *err);

#endif
