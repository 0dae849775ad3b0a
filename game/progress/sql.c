/* The thin layer between the tracker and SQLite: every result is checked here, and every failure
 * becomes one sentence. Knows nothing of what the tables mean. */
#include "progress/sql.h"

#include "core/text.h"

#include <stdarg.h>
#include <string.h>

bool sql_fail(sqlite3 *db, struct error *err) {
    return error_set(err, "the progress file: %s", db == NULL ? "out of memory" : sqlite3_errmsg(db));
}

static void append_as_uri(struct text *uri, const char *path) {
    text_append(uri, "file:");
    for (const char *at = path; *at != '\0'; at++) {
        if (strchr("%?#", *at) != NULL) {
            text_appendf(uri, "%%%02x", (unsigned)(unsigned char)*at);
        } else {
            text_append_bytes(uri, at, 1);
        }
    }
    text_append(uri, "?immutable=1");
}

sqlite3 *sql_open(const char *path, enum sql_access access, struct error *err) {
    struct text uri = {0};
    int flags = access == SQL_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    if (access == SQL_IMMUTABLE) {
        append_as_uri(&uri, path);
        flags |= SQLITE_OPEN_URI;
    }
    sqlite3 *db = NULL;
    int code = sqlite3_open_v2(access == SQL_IMMUTABLE ? text_get(&uri) : path, &db, flags, NULL);
    text_free(&uri);
    if (code != SQLITE_OK) {
        (void)sql_fail(db, err);
        sqlite3_close(db);
        return NULL;
    }
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, 200);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    return db;
}

bool sql_run(sqlite3 *db, const char *sql, struct error *err) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK || sql_fail(db, err);
}

static sqlite3_stmt *prepare(sqlite3 *db, struct error *err, const char *sql, const char *kinds, va_list args) {
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    for (int i = 0; code == SQLITE_OK && kinds[i] != '\0'; i++) {
        if (kinds[i] == 't') {
            code = sqlite3_bind_text(statement, i + 1, va_arg(args, const char *), -1, SQLITE_TRANSIENT);
        } else {
            code = sqlite3_bind_int64(statement, i + 1, va_arg(args, int64_t));
        }
    }
    if (code != SQLITE_OK) {
        (void)sql_fail(db, err);
        sqlite3_finalize(statement);
        return NULL;
    }
    return statement;
}

sqlite3_stmt *sql_prepare(sqlite3 *db, struct error *err, const char *sql, const char *kinds, ...) {
    va_list args;
    va_start(args, kinds);
    sqlite3_stmt *statement = prepare(db, err, sql, kinds, args);
    va_end(args);
    return statement;
}

bool sql_do(sqlite3 *db, struct error *err, const char *sql, const char *kinds, ...) {
    va_list args;
    va_start(args, kinds);
    sqlite3_stmt *statement = prepare(db, err, sql, kinds, args);
    va_end(args);
    if (statement == NULL) {
        return false;
    }
    int code;
    do {
        code = sqlite3_step(statement);
    } while (code == SQLITE_ROW);
    bool done = code == SQLITE_DONE || sql_fail(db, err);
    sqlite3_finalize(statement);
    return done;
}

int64_t sql_int(sqlite3 *db, const char *sql, int64_t otherwise) {
    sqlite3_stmt *statement = sql_prepare(db, NULL, sql, "");
    if (statement == NULL) {
        return otherwise;
    }
    int64_t value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : otherwise;
    sqlite3_finalize(statement);
    return value;
}

const char *sql_text(sqlite3_stmt *row, int column) {
    const unsigned char *text = sqlite3_column_text(row, column);
    return text == NULL ? "" : (const char *)text;
}

bool sql_copy(sqlite3 *from, sqlite3 *to, struct error *err) {
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == NULL) {
        return sql_fail(to, err);
    }
    int code = sqlite3_backup_step(backup, -1);
    (void)sqlite3_backup_finish(backup);
    return code == SQLITE_DONE || error_set(err, "the progress file: %s", sqlite3_errstr(code));
}

bool sql_is_sound(sqlite3 *db) {
    sqlite3_stmt *statement = sql_prepare(db, NULL, "PRAGMA integrity_check(1)", "");
    if (statement == NULL) {
        return false;
    }
    bool sound = sqlite3_step(statement) == SQLITE_ROW && strcmp(sql_text(statement, 0), "ok") == 0;
    sqlite3_finalize(statement);
    return sound;
}

bool sql_is_damage(int code) {
    int primary = code & 0xFF;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}
