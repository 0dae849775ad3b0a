/* A few words over SQLite: run, ask for one number, bind values, copy a whole database. */
#ifndef PROGRESS_SQL_H
#define PROGRESS_SQL_H
#include "core/error.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum sql_access { SQL_WRITE, SQL_READ, SQL_IMMUTABLE /* nobody may be writing: no log, no shared memory */ };

/* path ":memory:" (with SQL_WRITE) is a private database. NULL on failure. Close with sqlite3_close. */
sqlite3 *sql_open(const char *path, enum sql_access access, struct error *err);
/* Runs one or more statements that return nothing of interest. */
bool sql_run(sqlite3 *db, const char *sql, struct error *err);
/* kinds: one letter per following argument: t const char *, i int64_t. NULL on failure. */
sqlite3_stmt *sql_prepare(sqlite3 *db, struct error *err, const char *sql, const char *kinds, ...);
/* Prepares, binds, steps to the end. */
bool sql_do(sqlite3 *db, struct error *err, const char *sql, const char *kinds, ...);
/* The first column of the first row, or otherwise. */
int64_t sql_int(sqlite3 *db, const char *sql, int64_t otherwise);
const char *sql_text(sqlite3_stmt *row, int column); /* "" for NULL */
/* Replaces everything in to by what from holds. */
bool sql_copy(sqlite3 *from, sqlite3 *to, struct error *err);
/* The long look: pages, trees, indexes and constraints hold together (0.1 s for ten years). */
bool sql_is_sound(sqlite3 *db);
bool sql_is_damage(int code); /* the file itself is broken, as against a disk that is full or read-only */
/* Fills err from the database's last error; returns false. */
bool sql_fail(sqlite3 *db, struct error *err);

#endif
