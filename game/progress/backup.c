/* Copies are ordered by how many changes they hold, not by date, so that a clock that was once wrong
 * cannot make an old copy look new. */
#include "progress/backup.h"

#include "core/date.h"
#include "progress/folder.h"
#include "progress/schema.h"
#include "progress/sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX "tracker-backup-"
#define UNFINISHED "tracker-new.sqlite"

enum {
    BACKUP_NAME_BYTES = 80,
    CHANGES_END = sizeof PREFIX - 1 + 10, /* where the dash and the date begin */
};

static void name_of(sqlite3 *db, int32_t today, char name[BACKUP_NAME_BYTES]) {
    char date[11];
    date_format(today, date);
    snprintf(name, BACKUP_NAME_BYTES, PREFIX "%010" PRId64 "-%s-v%" PRId64 ".sqlite",
             sql_int(db, "SELECT changes FROM house", 0), date, sql_int(db, "PRAGMA user_version", 0));
}

static bool copy_into(sqlite3 *db, const char *path, struct error *err) {
    sqlite3 *copy = folder_make_file(path, err) ? sql_open(path, SQL_WRITE, err) : NULL;
    bool done = copy != NULL && sql_run(copy, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", err) &&
                sql_copy(db, copy, err);
    return sqlite3_close(copy) == SQLITE_OK && done;
}

static void let_go_of_earlier_ones_of_the_day(const char *folder, const char *newest) {
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    for (size_t i = 0; i < count; i++) {
        bool same_day = strlen(names[i]) > CHANGES_END && strcmp(names[i] + CHANGES_END, newest + CHANGES_END) == 0;
        if (same_day && strcmp(names[i], newest) < 0) {
            folder_remove(folder, names[i]);
        }
    }
    folder_list_free(names, count);
}

static void let_go_of_the_oldest(const char *folder) {
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    for (size_t i = 0; i + BACKUPS_KEPT < count; i++) {
        folder_remove(folder, names[i]);
    }
    folder_list_free(names, count);
}

bool backup_make(sqlite3 *db, const char *folder, int32_t today, struct error *err) {
    char name[BACKUP_NAME_BYTES];
    name_of(db, today, name);
    folder_remove(folder, UNFINISHED);
    char *path = folder_path(folder, UNFINISHED, "");
    bool done = copy_into(db, path, err) && folder_replace(folder, UNFINISHED, name, err);
    free(path);
    if (done) {
        let_go_of_earlier_ones_of_the_day(folder, name);
        let_go_of_the_oldest(folder);
    } else {
        folder_remove(folder, UNFINISHED);
    }
    return done;
}

bool backup_exists(const char *folder) {
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    folder_list_free(names, count);
    return count > 0;
}

enum backup_lag backup_lag(sqlite3 *db, const char *folder, int32_t today) {
    char wanted[BACKUP_NAME_BYTES];
    name_of(db, today, wanted);
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    enum backup_lag lag = sql_int(db, "SELECT changes FROM house", 0) > 0 ? BACKUP_LAGS_A_DAY : BACKUP_HAS_ALL;
    const char *newest = count > 0 ? names[count - 1] : "";
    if (strncmp(newest, wanted, CHANGES_END) == 0) {
        lag = BACKUP_HAS_ALL;
    } else if (strlen(newest) > CHANGES_END && strncmp(newest + CHANGES_END, wanted + CHANGES_END, DATE_BYTES) == 0) {
        lag = BACKUP_LAGS_TODAY;
    }
    folder_list_free(names, count);
    return lag;
}

static bool is_valid(const char *folder, const char *name) {
    char *path = folder_path(folder, name, "");
    sqlite3 *db = sql_open(path, SQL_IMMUTABLE, NULL);
    int code;
    bool valid = false;
    if (db != NULL) {
        enum schema_state state = schema_examine(db, &code);
        valid = (state == SCHEMA_CURRENT || state == SCHEMA_OLDER) && sql_is_sound(db);
    }
    sqlite3_close(db);
    free(path);
    return valid;
}

bool backup_restore(const char *folder, int32_t today, struct error *err) {
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    bool done = false;
    bool failed = false;
    for (size_t i = count; i-- > 0 && !done && !failed;) {
        if (is_valid(folder, names[i])) {
            done = folder_copy(folder, names[i], UNFINISHED, err) &&
                   folder_replace(folder, UNFINISHED, TRACKER_FILE, err);
            failed = !done;
        } else {
            failed = !folder_set_aside(folder, names[i], today, err);
        }
    }
    folder_list_free(names, count);
    return done;
}
