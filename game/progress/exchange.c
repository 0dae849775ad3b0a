/* Carrying a history to another machine as one JSON file. Each visit keeps the name its row got when it
 * was made, so that a history that comes back, or comes twice, is recognised. SQLite reads and writes the
 * JSON; the tables' own rules check what comes in, and one broken row refuses the whole file. */
#include "core/text.h"
#include "progress/envelope.h"
#include "progress/exchange_letters.h"
#include "progress/folder.h"
#include "progress/report.h"
#include "progress/sql.h"
#include "progress/tracker_parts.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXPORT_VERSION = 2, IMPORT_BYTES_MAX = 64 * 1024 * 1024 };

/* What a reader of the file is told of it. Days are days since 1970-01-01. */
static const char about[] =
    ",\n\"about\": {\"day\": \"days since 1970-01-01\",\n"
    " \"visits\": \"rooms that were finished; rounds: what was done in them; weather, roughness: where it was said\",\n"
    " \"letters\": \"as they were written; due: the day they come, 0 for none\",\n"
    " \"keepsakes\": \"what stayed in the house\", \"settings\": \"comfort\", \"journeys\": \"how far one has come\"}";

struct section {
    const char *name;
    const char *row;   /* a query for one JSON object a row */
    const char *merge; /* takes the whole file as ?1 */
};

#define FIELD(name) "json_extract(value, '$." name "')"
#define EACH_OF(name) " FROM json_each(?1, '$." name "') WHERE true"

static const struct section sections[] = {
    {"sessions",
     "SELECT json_object('uuid', uuid, 'profile', profile, 'day', day) FROM sessions ORDER BY day, id",
     "INSERT INTO sessions (uuid, profile, day)"
     " SELECT " FIELD("uuid") ", " FIELD("profile") ", " FIELD("day") EACH_OF("sessions")
     " ON CONFLICT (uuid) DO NOTHING"},
    {"visits",
     "SELECT json_object('uuid', p.uuid, 'session', s.uuid, 'practice', practice, 'level', level,"
     " 'journey', journey, 'day', p.day, 'rounds', rounds, 'weather', weather, 'roughness', roughness,"
     " 'at_end', at_end) FROM practices p JOIN sessions s ON s.id = p.session"
     " LEFT JOIN checkins c ON c.visit = p.id ORDER BY p.day, p.id",
     "INSERT INTO practices (uuid, session, practice, level, journey, day, rounds)"
     " SELECT " FIELD("uuid") ", (SELECT id FROM sessions WHERE sessions.uuid = " FIELD("session") "), "
     FIELD("practice") ", " FIELD("level") ", " FIELD("journey") ", " FIELD("day") ", " FIELD("rounds")
     EACH_OF("visits") " ON CONFLICT (uuid) DO NOTHING"},
    {NULL, NULL,
     "INSERT INTO checkins (visit, weather, roughness, at_end)"
     " SELECT (SELECT id FROM practices WHERE practices.uuid = " FIELD("uuid") "), " FIELD("weather") ", "
     FIELD("roughness") ", " FIELD("at_end") EACH_OF("visits") " AND " FIELD("weather") " IS NOT NULL"
     " ON CONFLICT (visit) DO NOTHING"},
    {"keepsakes",
     "SELECT json_object('keepsake', keepsake, 'day', day) FROM keepsakes ORDER BY day, id",
     "INSERT INTO keepsakes (keepsake, day)"
     " SELECT " FIELD("keepsake") ", " FIELD("day") EACH_OF("keepsakes") " ON CONFLICT (keepsake) DO NOTHING"},
    {"settings",
     "SELECT json_object('key', key, 'value', value) FROM settings ORDER BY key",
     "INSERT INTO settings (key, value)"
     " SELECT " FIELD("key") ", " FIELD("value") EACH_OF("settings") " ON CONFLICT (key) DO NOTHING"},
    {"journeys",
     "SELECT json_object('journey', journey, 'step', step, 'day', day) FROM journeys ORDER BY journey",
     "INSERT INTO journeys (journey, step, day)"
     " SELECT " FIELD("journey") ", " FIELD("step") ", " FIELD("day") EACH_OF("journeys")
     " ON CONFLICT (journey) DO NOTHING"},
};

enum { SECTION_COUNT = sizeof sections / sizeof sections[0] };

static bool write_section(sqlite3 *db, struct text *json, const struct section *section, struct error *err) {
    sqlite3_stmt *rows = sql_prepare(db, err, section->row, "");
    if (rows == NULL) {
        return false;
    }
    text_appendf(json, ",\n\"%s\": [", section->name);
    int code;
    for (int i = 0; (code = sqlite3_step(rows)) == SQLITE_ROW; i++) {
        text_append(json, i == 0 ? "\n" : ",\n");
        text_append(json, sql_text(rows, 0));
    }
    text_append(json, "]");
    bool done = code == SQLITE_DONE || sql_fail(db, err);
    sqlite3_finalize(rows);
    return done;
}

static bool write_json(sqlite3 *db, struct drawer *drawer, struct text *json, struct error *err) {
    text_appendf(json, "{\"inner-house-progress\": %d%s", EXPORT_VERSION, about);
    bool done = true;
    for (int i = 0; done && i < SECTION_COUNT; i++) {
        done = sections[i].name == NULL || write_section(db, json, &sections[i], err);
    }
    done = done && (drawer == NULL || exchange_write_letters(drawer, json, err));
    text_append(json, "\n}\n");
    return done;
}

static bool write_file(const char *path, const struct text *content, struct error *err) {
    if (!folder_make_file(path, err)) {
        return false;
    }
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return error_set(err, "%s: %s", path, strerror(errno));
    }
    setvbuf(file, NULL, _IONBF, 0); /* no copy of it in a buffer */
    bool flushed = fwrite(text_get(content), 1, content->length, file) == content->length && fflush(file) == 0 &&
                   fsync(fileno(file)) == 0;
    int trouble = errno;
    flushed = fclose(file) == 0 && flushed;
    return flushed || error_set(err, "%s: %s", path, strerror(trouble));
}

bool progress_export(struct tracker *tracker, struct drawer *drawer, const char *path, const char *passphrase,
                     struct error *err) {
    struct text unfinished = {0};
    struct text content = {0};
    text_appendf(&unfinished, "%s.unfinished", path);
    bool done = write_json(tracker_rows(tracker), drawer, &content, err) &&
                (passphrase == NULL || envelope_close(&content, passphrase, err)) &&
                write_file(text_get(&unfinished), &content, err) &&
                (rename(text_get(&unfinished), path) == 0 || error_set(err, "%s: %s", path, strerror(errno)));
    if (!done) {
        unlink(text_get(&unfinished));
    }
    text_free(&unfinished);
    text_free(&content);
    return done;
}

static bool read_file(const char *path, struct text *json, struct error *err) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return error_set(err, "%s: %s", path, strerror(errno));
    }
    char part[16384];
    size_t got;
    while ((got = fread(part, 1, sizeof part, file)) > 0 && json->length <= IMPORT_BYTES_MAX) {
        text_append_bytes(json, part, got);
    }
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed) {
        return error_set(err, "%s: cannot be read", path);
    }
    if (json->length > IMPORT_BYTES_MAX) {
        return error_set(err, "%s: is larger than any history (16 MB)", path);
    }
    return true;
}

/* Opens it if it is sealed; true when there is readable text in it. */
static bool make_readable(const char *path, struct text *json, const char *passphrase, struct error *err) {
    if (envelope_is_one(json)) {
        if (passphrase == NULL) {
            return error_set(err, "%s: is sealed with a passphrase", path);
        }
        if (!envelope_open(json, passphrase, err)) {
            return error_prefix(err, "%s", path);
        }
    }
    bool text = utf8_valid(text_get(json), json->length) && memchr(text_get(json), '\0', json->length) == NULL;
    return text || error_set(err, "%s: is not text in UTF-8", path);
}

bool progress_is_sealed(const char *path) {
    struct text head = {0};
    struct error ignored;
    bool sealed = read_file(path, &head, &ignored) && envelope_is_one(&head);
    text_free(&head);
    return sealed;
}

static bool is_an_export(sqlite3 *db, const char *path, const char *json, struct error *err) {
    sqlite3_stmt *row = sql_prepare(db, err,
                                    "SELECT CASE WHEN NOT json_valid(?1) THEN 0"
                                    " ELSE coalesce(json_extract(?1, '$.inner-house-progress'), 0) END", "t", json);
    int64_t version = row != NULL && sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int64(row, 0) : 0;
    sqlite3_finalize(row);
    if (version > EXPORT_VERSION) {
        return error_set(err, "%s: was written by a newer version of the game", path);
    }
    return version >= 1 || error_set(err, "%s: is not an exported history of this game", path);
}

static bool merge(sqlite3 *db, const char *json, struct progress_merge *out, struct error *err) {
    if (!sql_run(db, "BEGIN IMMEDIATE", err)) {
        return false;
    }
    int64_t before = sql_int(db, "SELECT count(*) FROM practices", 0);
    int changes = sqlite3_total_changes(db);
    bool done = true;
    for (int i = 0; done && i < SECTION_COUNT; i++) {
        done = sql_do(db, err, sections[i].merge, "t", json);
    }
    if (done && sqlite3_total_changes(db) != changes) {
        done = sql_run(db, "UPDATE house SET changes = changes + 1", err);
    }
    if (done) {
        out->visits_added = sql_int(db, "SELECT count(*) FROM practices", 0) - before;
        done = sql_run(db, "COMMIT", err);
    }
    if (!done && sqlite3_get_autocommit(db) == 0) {
        (void)sql_run(db, "ROLLBACK", NULL);
    }
    return done;
}

static int64_t visits_in(sqlite3 *db, const char *json) {
    sqlite3_stmt *row = sql_prepare(db, NULL, "SELECT count(*) FROM json_each(?1, '$.visits')", "t", json);
    int64_t visits = row != NULL && sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int64(row, 0) : 0;
    sqlite3_finalize(row);
    return visits;
}

bool progress_import(struct tracker *tracker, struct drawer *drawer, const char *path, const char *passphrase,
                     struct progress_merge *out, struct error *err) {
    struct progress_merge merged = {0};
    struct text json = {0};
    if (tracker->view != NULL && tracker->folder != NULL) {
        return error_set(err, "progress is not being saved at the moment, so nothing can be added to it");
    }
    sqlite3 *db = tracker_rows(tracker);
    bool done = read_file(path, &json, err) && make_readable(path, &json, passphrase, err) &&
                is_an_export(db, path, text_get(&json), err);
    if (done && !merge(db, text_get(&json), &merged, err)) {
        done = error_prefix(err, "%s: nothing was added", path);
    }
    if (done && drawer != NULL && !exchange_read_letters(drawer, db, text_get(&json), &merged.letters_added, err)) {
        done = error_prefix(err, "%s: visits were added, but no letters", path);
    }
    if (done) {
        merged.visits_known = visits_in(db, text_get(&json)) - merged.visits_added;
        tracker_forget_settings(tracker);
    }
    if (done && out != NULL) {
        *out = merged;
    }
    text_free(&json);
    return done;
}
