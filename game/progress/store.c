/* Opening is a short list of questions asked in one order: is the folder mine, is the file whole, is it
 * of today's form, is a copy of it due. Damage is never repaired in place: the file is set aside and the
 * newest sound copy takes its name. A disk that is full or read-only is not damage. */
#include "progress/store.h"

#include "progress/backup.h"
#include "progress/folder.h"
#include "progress/schema.h"
#include "progress/seal.h"
#include "progress/sql.h"

#include <stdlib.h>

enum verdict { VERDICT_READY, VERDICT_NEW, VERDICT_DAMAGED, VERDICT_NEWER, VERDICT_UNWRITABLE };

static const char *const manners = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                                   "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";

static enum verdict blame(sqlite3 *db, int code, struct error *err) {
    (void)sql_fail(db, err);
    return sql_is_damage(code) ? VERDICT_DAMAGED : VERDICT_UNWRITABLE;
}

static enum verdict bring_up_to_date(sqlite3 *db, const char *folder, int32_t today, struct error *err) {
    if (!backup_make(db, folder, today, err)) {
        return VERDICT_UNWRITABLE;
    }
    return schema_migrate(db, err) ? VERDICT_READY : blame(db, sqlite3_errcode(db), err);
}

static enum verdict create(sqlite3 *db, const char *folder, struct error *err) {
    if (backup_exists(folder)) {
        return VERDICT_DAMAGED; /* emptied from outside */
    }
    if (!sql_run(db, "PRAGMA journal_mode = WAL", err) || !schema_migrate(db, err) || !folder_sync(folder, err)) {
        return VERDICT_UNWRITABLE;
    }
    return VERDICT_NEW;
}

static enum verdict take_the_long_look(sqlite3 *db, struct error *err) {
    if (sql_is_sound(db)) {
        return VERDICT_READY;
    }
    int code = sqlite3_errcode(db);
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE && !sql_is_damage(code)) {
        return blame(db, code, err);
    }
    (void)error_set(err, "the progress file is damaged");
    return VERDICT_DAMAGED;
}

static enum verdict judge(sqlite3 *db, bool sealed, const char *folder, int32_t today, struct error *err) {
    int code;
    enum schema_state state = schema_examine(db, &code);
    if (state == SCHEMA_UNREADABLE) {
        return blame(db, code, err);
    }
    if (state == SCHEMA_NEWER) {
        (void)error_set(err, "the progress file was written by a newer version of the game");
        return VERDICT_NEWER;
    }
    if (state == SCHEMA_FOREIGN) {
        (void)error_set(err, "the progress file is not one that this game wrote");
        return code == SQLITE_OK || sql_is_damage(code) ? VERDICT_DAMAGED : VERDICT_UNWRITABLE;
    }
    if (sqlite3_db_readonly(db, "main") != 0) {
        (void)error_set(err, "the progress file is read-only");
        return VERDICT_UNWRITABLE;
    }
    if (state == SCHEMA_EMPTY) {
        return create(db, folder, err);
    }
    enum verdict verdict = sealed ? VERDICT_READY : take_the_long_look(db, err);
    if (verdict != VERDICT_READY) {
        return verdict;
    }
    if (!sql_run(db, "PRAGMA journal_mode = WAL", err)) {
        return blame(db, sqlite3_errcode(db), err);
    }
    return state == SCHEMA_OLDER ? bring_up_to_date(db, folder, today, err) : VERDICT_READY;
}

static enum verdict open_once(struct store *store, const char *folder, int32_t today, struct error *err) {
    if (folder_bytes(folder, TRACKER_FILE) < 0 &&
        (backup_exists(folder) || folder_bytes(folder, TRACKER_FILE "-wal") >= 0)) {
        return VERDICT_DAMAGED; /* lost from outside, or a restoring that was cut short */
    }
    bool sealed = seal_fits(folder);
    char *path = folder_path(folder, TRACKER_FILE, "");
    sqlite3 *db = folder_make_file(path, err) ? sql_open(path, SQL_WRITE, err) : NULL;
    free(path);
    enum verdict verdict = VERDICT_UNWRITABLE;
    if (db != NULL && sql_run(db, manners, err)) {
        verdict = judge(db, sealed, folder, today, err);
    } else if (db != NULL && sql_is_damage(sqlite3_errcode(db))) {
        verdict = VERDICT_DAMAGED;
    }
    if (verdict == VERDICT_READY || verdict == VERDICT_NEW) {
        store->db = db;
    } else {
        sqlite3_close(db);
    }
    return verdict;
}

static enum tracker_condition open_or_mend(struct store *store, const char *folder, int32_t today, struct error *err) {
    static const enum tracker_condition plain[] = {[VERDICT_READY] = TRACKER_FINE,
                                                   [VERDICT_NEW] = TRACKER_FRESH,
                                                   [VERDICT_DAMAGED] = TRACKER_NOT_SAVING,
                                                   [VERDICT_NEWER] = TRACKER_NEWER,
                                                   [VERDICT_UNWRITABLE] = TRACKER_NOT_SAVING};
    enum verdict verdict = open_once(store, folder, today, err);
    if (verdict != VERDICT_DAMAGED) {
        return plain[verdict];
    }
    struct error trouble = {0};
    if (!folder_set_aside(folder, TRACKER_FILE, today, &trouble)) {
        return TRACKER_NOT_SAVING;
    }
    bool restored = backup_restore(folder, today, &trouble);
    if (!restored && trouble.text[0] != '\0') {
        return TRACKER_NOT_SAVING;
    }
    verdict = open_once(store, folder, today, restored ? NULL : &trouble);
    if (verdict == VERDICT_READY || verdict == VERDICT_NEW) {
        return restored ? TRACKER_RESTORED : TRACKER_STARTED_OVER;
    }
    return plain[verdict];
}

enum tracker_condition store_open(struct store *store, const char *folder, int32_t today, struct error *err) {
    *store = (struct store){.db = NULL, .lock = -1, .today = today};
    if (!folder_make(folder, err)) {
        return TRACKER_NOT_SAVING;
    }
    enum folder_lock lock = folder_take(folder, &store->lock, err);
    if (lock != FOLDER_MINE && lock != FOLDER_MINE_UNLOCKED) {
        return lock == FOLDER_IN_USE ? TRACKER_IN_USE : TRACKER_NOT_SAVING;
    }
    enum tracker_condition condition = open_or_mend(store, folder, today, err);
    if (store->db == NULL) {
        store_close(store, folder);
    } else if (backup_lag(store->db, folder, today) == BACKUP_LAGS_A_DAY) {
        (void)backup_make(store->db, folder, today, NULL); /* the last run did not come to closing */
    }
    bool plain = condition == TRACKER_FINE || condition == TRACKER_FRESH;
    return plain && lock == FOLDER_MINE_UNLOCKED ? TRACKER_NO_LOCKS : condition;
}

void store_close(struct store *store, const char *folder) {
    bool was_open = store->db != NULL;
    if (was_open && !store->suspect && backup_lag(store->db, folder, store->today) != BACKUP_HAS_ALL) {
        (void)backup_make(store->db, folder, store->today, NULL); /* without room for it, the next time will do */
    }
    sqlite3_close(store->db);
    if (store->suspect) {
        seal_break(folder);
    } else if (was_open && folder_bytes(folder, TRACKER_FILE "-wal") < 0) {
        seal_put(folder);
    }
    folder_unlock(store->lock);
    *store = (struct store){.db = NULL, .lock = -1};
}

static sqlite3 *read_into_memory(const char *path, enum sql_access access, bool trusted) {
    sqlite3 *disk = sql_open(path, access, NULL);
    sqlite3 *memory = disk == NULL ? NULL : sql_open(":memory:", SQL_WRITE, NULL);
    bool read = memory != NULL && sql_copy(disk, memory, NULL) && sql_run(memory, "PRAGMA foreign_keys = ON", NULL);
    sqlite3_close(disk);
    int code;
    enum schema_state state = read ? schema_examine(memory, &code) : SCHEMA_UNREADABLE;
    if (state == SCHEMA_OLDER && schema_migrate(memory, NULL)) {
        state = SCHEMA_CURRENT;
    }
    if ((state != SCHEMA_CURRENT && state != SCHEMA_NEWER) || (!trusted && !sql_is_sound(memory))) {
        sqlite3_close(memory);
        return NULL;
    }
    return memory;
}

sqlite3 *store_look(const char *folder, bool trusted, struct error *err) {
    char *path = folder_path(folder, TRACKER_FILE, "");
    sqlite3 *memory = NULL;
    if (folder_bytes(folder, TRACKER_FILE) > 0) {
        bool sound = trusted || seal_fits(folder);
        memory = read_into_memory(path, SQL_READ, sound);
        memory = memory == NULL ? read_into_memory(path, SQL_IMMUTABLE, sound) : memory;
    }
    free(path);
    return memory == NULL ? schema_in_memory(err) : memory;
}
