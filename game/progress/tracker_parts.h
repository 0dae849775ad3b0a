/* The inside of the tracker, for the files of this room only. */
#ifndef PROGRESS_TRACKER_PARTS_H
#define PROGRESS_TRACKER_PARTS_H
#include "core/rng.h"
#include "progress/changes.h"
#include "progress/store.h"
#include "progress/tracker.h"

struct setting_cache {
    char key[NAME_BYTES];
    char *value; /* owned */
};

struct tracker {
    char *folder; /* owned; NULL: in memory by choice */
    int32_t today;
    enum tracker_condition condition;
    struct store disk;
    sqlite3 *view; /* what is read while the disk lags behind; NULL while the disk has everything */
    struct changes unsaved;
    struct session session;
    struct rng rng;
    struct setting_cache *settings; /* owned */
    size_t setting_count;
};

/* The database to read from: everything that was done is in it. Never NULL. */
sqlite3 *tracker_rows(struct tracker *tracker);
/* Closes the file in which damage was met and opens it again, which sets it aside and restores a copy. */
void tracker_mend(struct tracker *tracker, struct error *err);
void tracker_forget_settings(struct tracker *tracker);
void tracker_new_uuid(struct tracker *tracker, char out[UUID_BYTES]);

#endif
