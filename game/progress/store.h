/* The progress file on the disk: taking it, checking it, mending it, bringing it up to date. */
#ifndef PROGRESS_STORE_H
#define PROGRESS_STORE_H
#include "progress/tracker.h"

#include <sqlite3.h>

struct store {
    sqlite3 *db;  /* NULL unless it may be written */
    int lock;     /* -1 unless held */
    int32_t today;
    bool suspect; /* damage was met: the next opening has to take the long look */
};

/* After NOT_SAVING, NEWER and IN_USE there is nothing to write to (db NULL) and err says why. */
enum tracker_condition store_open(struct store *store, const char *folder, int32_t today, struct error *err);
/* Copies what changed since the newest copy: here nobody waits for the disk, at the start somebody would. */
void store_close(struct store *store, const char *folder);
/* What the disk holds, read into memory without changing a row there; all tables, perhaps no rows.
 * trusted: some copy of the game has looked it over. */
sqlite3 *store_look(const char *folder, bool trusted, struct error *err);

#endif
