/* The progress file on the disk: taking it, checking it, mending it, bringing it up to date. */
#ifndef PROGRESS_STORE_H
#define PROGRESS_STORE_H
#include "progress/tracker.h"

#include <sqlite3.h>

struct store {
    sqlite3 *db; /* NULL unless it may be written */
    int lock;    /* -1 unless held */
};

/* After NOT_SAVING, NEWER and IN_USE there is nothing to write to (db NULL) and err says why. */
enum tracker_condition store_open(struct store *store, const char *folder, int32_t today, struct error *err);
void store_close(struct store *store);
/* What the disk holds, read into memory without changing a byte there; all tables, perhaps no rows. */
sqlite3 *store_look(const char *folder, struct error *err);

#endif
