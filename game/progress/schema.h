/* The tables of the progress file, as a list of numbered steps from nothing to today's form. */
#ifndef PROGRESS_SCHEMA_H
#define PROGRESS_SCHEMA_H
#include "core/error.h"

#include <sqlite3.h>
#include <stdbool.h>

enum { SCHEMA_VERSION = 2, SCHEMA_APPLICATION = 0x496e4873 /* "InHs" */ };

enum schema_state {
    SCHEMA_EMPTY,   /* no table, no mark: a new file */
    SCHEMA_OLDER,
    SCHEMA_CURRENT,
    SCHEMA_NEWER,
    SCHEMA_FOREIGN, /* not a progress file, or its tables are not the ones its version has */
    SCHEMA_UNREADABLE
};

/* code: SQLite's result when UNREADABLE, else SQLITE_OK. */
enum schema_state schema_examine(sqlite3 *db, int *code);
/* Runs the steps that are missing, in one transaction: afterwards all of them are done, or none. */
bool schema_migrate(sqlite3 *db, struct error *err);
/* Stops at an earlier version; for the tests of migration. */
bool schema_migrate_to(sqlite3 *db, int version, struct error *err);
/* A database in memory with all tables and no rows. NULL on failure. */
sqlite3 *schema_in_memory(struct error *err);

#endif
