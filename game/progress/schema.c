/* Tables are strict and checked, so that even a mistake in the game cannot put free text, a time of day
 * or an impossible number into the file. A step that was once released is never edited: a new form of
 * the tables is a new line at the end of the list. */
#include "progress/schema.h"

#include "progress/sql.h"

#include <stdio.h>
#include <string.h>

#define IS_NAME(column)                                                                                        \
    "(" column " GLOB '[A-Za-z0-9]*' AND " column " NOT GLOB '*[^A-Za-z0-9._:/-]*' AND length(" column ") < 64)"
#define IS_DAY "(day BETWEEN 0 AND 2932896)"
#define IS_UUID "(length(uuid) = 32 AND uuid NOT GLOB '*[^0-9a-f]*')"

static const char *const steps[SCHEMA_VERSION] = {
    "CREATE TABLE house (one INTEGER PRIMARY KEY CHECK (one = 1),\n"
    "  changes INTEGER NOT NULL CHECK (changes >= 0)) STRICT;\n"
    "INSERT INTO house VALUES (1, 0);\n"
    "CREATE TABLE sessions (id INTEGER PRIMARY KEY,\n"
    "  uuid TEXT NOT NULL UNIQUE CONSTRAINT a_row_name CHECK " IS_UUID ",\n"
    "  profile TEXT NOT NULL CONSTRAINT a_profile_name CHECK " IS_NAME("profile") ",\n"
    "  day INTEGER NOT NULL CONSTRAINT a_day CHECK " IS_DAY ") STRICT;\n"
    "CREATE TABLE practices (id INTEGER PRIMARY KEY,\n"
    "  uuid TEXT NOT NULL UNIQUE CONSTRAINT a_row_name CHECK " IS_UUID ",\n"
    "  session INTEGER NOT NULL REFERENCES sessions (id),\n"
    "  practice TEXT NOT NULL CONSTRAINT a_practice_name CHECK " IS_NAME("practice") ",\n"
    "  level TEXT NOT NULL CONSTRAINT a_level_name CHECK " IS_NAME("level") ",\n"
    "  journey TEXT NOT NULL CONSTRAINT a_journey_name CHECK (journey = '' OR " IS_NAME("journey") "),\n"
    "  day INTEGER NOT NULL CONSTRAINT a_day CHECK " IS_DAY ",\n"
    "  rounds INTEGER NOT NULL CONSTRAINT a_count CHECK (rounds BETWEEN 0 AND 1000000)) STRICT;\n"
    "CREATE TABLE checkins (visit INTEGER PRIMARY KEY REFERENCES practices (id) ON DELETE CASCADE,\n"
    "  weather TEXT NOT NULL CONSTRAINT a_weather CHECK (weather IN ('', 'storm', 'rain', 'cloud', 'sun')),\n"
    "  roughness INTEGER NOT NULL CONSTRAINT a_roughness CHECK (roughness BETWEEN 0 AND 5)) STRICT;\n"
    "CREATE TABLE keepsakes (id INTEGER PRIMARY KEY,\n"
    "  keepsake TEXT NOT NULL UNIQUE CONSTRAINT a_keepsake_name CHECK " IS_NAME("keepsake") ",\n"
    "  day INTEGER NOT NULL CONSTRAINT a_day CHECK " IS_DAY ") STRICT;\n"
    "CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY CONSTRAINT a_setting_name CHECK " IS_NAME("key") ",\n"
    "  value TEXT NOT NULL CONSTRAINT a_short_value CHECK (length(CAST(value AS BLOB)) < 256))\n"
    "  STRICT, WITHOUT ROWID;\n"
    "CREATE TABLE journeys (journey TEXT NOT NULL PRIMARY KEY CONSTRAINT a_journey_name CHECK " IS_NAME("journey")
    ",\n  step INTEGER NOT NULL CONSTRAINT a_step CHECK (step BETWEEN 0 AND 10000),\n"
    "  day INTEGER NOT NULL CONSTRAINT a_day CHECK " IS_DAY ") STRICT, WITHOUT ROWID;\n",

    /* A check-in at the end of a journey is told apart from the one at its start; in older files it is
     * the one that follows another of the same journey and session. And the progress page gets indexes. */
    "ALTER TABLE checkins ADD COLUMN at_end INTEGER NOT NULL DEFAULT 0\n"
    "  CONSTRAINT yes_or_no CHECK (at_end IN (0, 1));\n"
    "UPDATE checkins SET at_end = 1 WHERE EXISTS (\n"
    "  SELECT 1 FROM practices later JOIN practices earlier\n"
    "    ON earlier.session = later.session AND earlier.journey = later.journey AND earlier.id < later.id\n"
    "  JOIN checkins first ON first.visit = earlier.id\n"
    "  WHERE later.id = checkins.visit AND later.journey <> '');\n"
    "CREATE INDEX practices_by_level ON practices (practice, level, day, rounds);\n"
    "CREATE INDEX practices_by_day ON practices (day);\n",
};

bool schema_migrate_to(sqlite3 *db, int version, struct error *err) {
    int64_t from = sql_int(db, "PRAGMA user_version", -1);
    char mark[96];
    snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT", SCHEMA_APPLICATION,
             version);
    bool done = from >= 0 && sql_run(db, "BEGIN IMMEDIATE", err);
    for (int64_t i = from; done && i < version; i++) {
        done = sql_run(db, steps[i], err);
    }
    done = done && sql_run(db, mark, err);
    if (!done && sqlite3_get_autocommit(db) == 0) {
        (void)sql_run(db, "ROLLBACK", NULL);
    }
    return done;
}

bool schema_migrate(sqlite3 *db, struct error *err) {
    return schema_migrate_to(db, SCHEMA_VERSION, err);
}

sqlite3 *schema_in_memory(struct error *err) {
    sqlite3 *db = sql_open(":memory:", SQL_WRITE, err);
    if (db != NULL && (!sql_run(db, "PRAGMA foreign_keys = ON", err) || !schema_migrate(db, err))) {
        sqlite3_close(db);
        return NULL;
    }
    return db;
}

/* A flipped bit in the text of a table's definition is still valid SQL, so the texts are compared. */
static bool has_the_tables_of(sqlite3 *db, int version) {
    sqlite3 *model = sql_open(":memory:", SQL_WRITE, NULL);
    bool same = model != NULL && schema_migrate_to(model, version, NULL);
    sqlite3_stmt *wanted =
        same ? sql_prepare(model, NULL, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL", "") : NULL;
    sqlite3_stmt *found = sql_prepare(db, NULL, "SELECT sql FROM sqlite_schema WHERE name = ?1", "");
    same = wanted != NULL && found != NULL;
    while (same && sqlite3_step(wanted) == SQLITE_ROW) {
        sqlite3_bind_text(found, 1, sql_text(wanted, 0), -1, SQLITE_TRANSIENT);
        same = sqlite3_step(found) == SQLITE_ROW && strcmp(sql_text(found, 0), sql_text(wanted, 1)) == 0;
        sqlite3_reset(found);
    }
    sqlite3_finalize(wanted);
    sqlite3_finalize(found);
    sqlite3_close(model);
    return same;
}

enum schema_state schema_examine(sqlite3 *db, int *code) {
    *code = SQLITE_OK;
    int64_t application = sql_int(db, "PRAGMA application_id", -1);
    int64_t version = sql_int(db, "PRAGMA user_version", -1);
    int64_t tables = sql_int(db, "SELECT count(*) FROM sqlite_schema", -1);
    if (application < 0 || version < 0 || tables < 0) {
        *code = sqlite3_extended_errcode(db);
        return SCHEMA_UNREADABLE;
    }
    if (application == 0 && version == 0 && tables == 0) {
        return SCHEMA_EMPTY;
    }
    if (application != SCHEMA_APPLICATION || version == 0) {
        return SCHEMA_FOREIGN;
    }
    if (version > SCHEMA_VERSION) {
        return SCHEMA_NEWER;
    }
    if (!has_the_tables_of(db, (int)version)) {
        *code = sqlite3_extended_errcode(db);
        return SCHEMA_FOREIGN;
    }
    return version == SCHEMA_VERSION ? SCHEMA_CURRENT : SCHEMA_OLDER;
}
