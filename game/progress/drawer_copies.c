/* Sealed copies of the drawer, the newest of the last days on which it changed. They are ordered by the last letter
 * they hold and only then by date, so that a clock that was once wrong makes no old copy look new. */
#include "progress/drawer_parts.h"

#include "core/date.h"
#include "progress/backup.h"
#include "progress/folder.h"
#include "progress/sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX "drawer-backup-"
#define UNFINISHED "drawer-new.sqlite"

enum { COPY_NAME_BYTES = 64, DATE_AT = sizeof PREFIX - 1 + 11 };

static void keep_one_a_day(const char *folder, const char *newest) {
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    size_t kept = 0;
    for (size_t i = count; i-- > 0;) {
        bool same_day = strlen(names[i]) > DATE_AT && strcmp(names[i] + DATE_AT, newest + DATE_AT) == 0;
        bool goes = strcmp(names[i], newest) != 0 && (same_day || kept >= BACKUPS_KEPT);
        if (goes) {
            folder_remove(folder, names[i]);
        }
        kept += !goes;
    }
    folder_list_free(names, count);
}

void drawer_copy_make(struct drawer *drawer) {
    if (drawer->db == NULL || drawer->folder == NULL) {
        return;
    }
    char date[DATE_BYTES];
    char name[COPY_NAME_BYTES];
    struct error ignored;
    date_format(drawer->today, date);
    snprintf(name, sizeof name, PREFIX "%010" PRId64 "-%s.sqlite",
             sql_int(drawer->db, "SELECT coalesce(max(id), 0) FROM letters", 0), date);
    folder_remove(drawer->folder, UNFINISHED);
    char *path = folder_path(drawer->folder, UNFINISHED, "");
    sqlite3 *copy = folder_make_file(path, &ignored) ? sql_open(path, SQL_WRITE, &ignored) : NULL;
    bool done = copy != NULL && sql_run(copy, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", &ignored) &&
                sql_copy(drawer->db, copy, &ignored);
    done = sqlite3_close(copy) == SQLITE_OK && done;
    free(path);
    if (done && folder_replace(drawer->folder, UNFINISHED, name, &ignored)) {
        keep_one_a_day(drawer->folder, name);
        drawer->changed = false;
    } else {
        folder_remove(drawer->folder, UNFINISHED); /* without room for it, the next time will do */
    }
}

void drawer_copies_renew(struct drawer *drawer) {
    if (drawer->folder == NULL) {
        return;
    }
    size_t count;
    char **names = folder_list(drawer->folder, PREFIX, &count);
    for (size_t i = 0; i < count; i++) {
        folder_remove(drawer->folder, names[i]);
    }
    folder_list_free(names, count);
    drawer_copy_make(drawer);
}

static bool is_valid(const char *folder, const char *name) {
    char *path = folder_path(folder, name, "");
    sqlite3 *db = sql_open(path, SQL_IMMUTABLE, NULL);
    free(path);
    bool valid = db != NULL && sql_int(db, "PRAGMA user_version", -1) == DRAWER_SCHEMA && sql_is_sound(db) &&
                 sql_int(db, "SELECT count(*) FROM lock", 0) == 1;
    sqlite3_close(db);
    return valid;
}

bool drawer_copies_ask(const struct drawer *drawer, bool (*ask)(void *context, sqlite3 *copy), void *context) {
    if (drawer->folder == NULL) {
        return false;
    }
    size_t count;
    char **names = folder_list(drawer->folder, PREFIX, &count);
    bool answered = false;
    for (size_t i = count; i-- > 0 && !answered;) {
        char *path = folder_path(drawer->folder, names[i], "");
        sqlite3 *copy = sql_open(path, SQL_IMMUTABLE, NULL);
        free(path);
        answered = copy != NULL && ask(context, copy);
        sqlite3_close(copy);
    }
    folder_list_free(names, count);
    return answered;
}

bool drawer_copy_restore(const char *folder, int32_t today) {
    size_t count;
    char **names = folder_list(folder, PREFIX, &count);
    struct error ignored;
    bool done = false;
    for (size_t i = count; i-- > 0 && !done;) {
        done = is_valid(folder, names[i]) && folder_copy(folder, names[i], UNFINISHED, &ignored) &&
               folder_set_aside(folder, DRAWER_FILE, today, &ignored) &&
               folder_replace(folder, UNFINISHED, DRAWER_FILE, &ignored);
    }
    folder_list_free(names, count);
    return done;
}
