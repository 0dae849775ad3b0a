/* One table, one row for a day and a kind and a name. The journal is SQLite's oldest and safest: a power cut leaves
 * either the row before or the row after. */
#include "progress/counts.h"

#include "core/date.h"
#include "core/text.h"
#include "progress/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WAITING_MAX = 64, NAME_MAX = 64, VERSION = 1 };

/* "IHkc" */
#define APPLICATION "1229482851"

struct waiting {
    int32_t day;
    enum count_kind kind;
    char name[NAME_MAX];
    int64_t count;
};

struct counts {
    sqlite3 *db;
    struct waiting waiting[WAITING_MAX]; /* not written yet */
    size_t waiting_count;
};

static const char *const kind_names[COUNT_KINDS] = {"start", "finish", "language", "finished", "idle-reset", "restart"};

static const char schema[] = "CREATE TABLE counts(day INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,"
                             " count INTEGER NOT NULL, PRIMARY KEY(day, kind, name)) STRICT, WITHOUT ROWID;"
                             "PRAGMA user_version = 1; PRAGMA application_id = " APPLICATION ";";

enum state { STATE_READY, STATE_EMPTY, STATE_DAMAGED, STATE_NEWER, STATE_UNWRITABLE };

static enum state look(sqlite3 *db) {
    int64_t version = sql_int(db, "PRAGMA user_version", -1);
    if (version < 0) {
        return sql_is_damage(sqlite3_errcode(db)) ? STATE_DAMAGED : STATE_UNWRITABLE;
    }
    if (version > VERSION) {
        return STATE_NEWER;
    }
    if (version == 0) {
        return sql_int(db, "SELECT count(*) FROM sqlite_schema", -1) == 0 ? STATE_EMPTY : STATE_DAMAGED;
    }
    bool ours = sql_int(db, "PRAGMA application_id", 0) == strtoll(APPLICATION, NULL, 10);
    return ours && sql_is_sound(db) ? STATE_READY : STATE_DAMAGED;
}

static bool make_file(const char *path, struct error *err) {
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return error_set(err, "%s: nothing can be counted here: %s", path, strerror(errno));
    }
    close(file);
    return true;
}

static sqlite3 *open_file(const char *path, enum state *state, struct error *err) {
    sqlite3 *db = make_file(path, err) ? sql_open(path, SQL_WRITE, err) : NULL;
    *state = STATE_UNWRITABLE;
    if (db != NULL) {
        struct error ignored;
        (void)sql_run(db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
                      &ignored);
        *state = look(db);
        if (*state == STATE_EMPTY) {
            *state = sql_run(db, "BEGIN IMMEDIATE", err) && sql_run(db, schema, err) && sql_run(db, "COMMIT", err)
                         ? STATE_READY
                         : STATE_UNWRITABLE;
        }
    }
    return db;
}

static void set_aside(const char *path) {
    struct text name = {0};
    text_appendf(&name, "%s.damaged", path);
    (void)rename(path, text_get(&name));
    text_clear(&name);
    text_appendf(&name, "%s-journal", path);
    (void)unlink(text_get(&name));
    text_free(&name);
}

bool counts_open(struct counts **out, const char *path, struct error *err) {
    enum state state;
    *out = NULL;
    sqlite3 *db = open_file(path, &state, err);
    if (state == STATE_DAMAGED) {
        sqlite3_close(db);
        set_aside(path);
        db = open_file(path, &state, err);
    }
    if (state != STATE_READY) {
        sqlite3_close(db);
        return state == STATE_NEWER ? error_set(err, "%s was written by a newer version of the game", path)
                                    : error_set(err, "%s: nothing can be counted here", path);
    }
    *out = memory_get(1, sizeof **out);
    (*out)->db = db;
    return true;
}

static bool write_one(struct counts *counts, const struct waiting *one, struct error *err) {
    return sql_do(counts->db, err,
                  "INSERT INTO counts VALUES(?1, ?2, ?3, ?4) "
                  "ON CONFLICT(day, kind, name) DO UPDATE SET count = count + ?4",
                  "itti", (int64_t)one->day, kind_names[one->kind], one->name, one->count);
}

/* All or nothing: half written would be counted twice with the next try. */
static void write_waiting(struct counts *counts) {
    struct error ignored;
    bool fine = counts->waiting_count > 0 && sql_run(counts->db, "BEGIN IMMEDIATE", &ignored);
    for (size_t i = 0; fine && i < counts->waiting_count; i++) {
        fine = write_one(counts, &counts->waiting[i], &ignored);
    }
    if (fine && sql_run(counts->db, "COMMIT", &ignored)) {
        counts->waiting_count = 0;
    } else if (sqlite3_get_autocommit(counts->db) == 0) {
        (void)sql_run(counts->db, "ROLLBACK", &ignored);
    }
}

void counts_close(struct counts *counts) {
    if (counts != NULL) {
        write_waiting(counts);
        sqlite3_close(counts->db);
        free(counts);
    }
}

static void clean_name(char out[NAME_MAX], const char *name) {
    size_t count = 0;
    for (; *name != '\0' && count + 1 < NAME_MAX; name++) {
        bool plain = (*name >= 'a' && *name <= 'z') || (*name >= '0' && *name <= '9') || *name == '-';
        out[count] = *name;
        count += plain ? 1 : 0;
    }
    out[count] = '\0';
}

void counts_add(struct counts *counts, int32_t day, enum count_kind kind, const char *name) {
    struct waiting one = {.day = day, .kind = kind, .count = 1};
    clean_name(one.name, name);
    struct waiting *same = NULL;
    for (size_t i = 0; i < counts->waiting_count && same == NULL; i++) {
        struct waiting *other = &counts->waiting[i];
        same = other->day == day && other->kind == kind && strcmp(other->name, one.name) == 0 ? other : NULL;
    }
    if (same != NULL) {
        same->count++;
    } else if (counts->waiting_count < WAITING_MAX) {
        counts->waiting[counts->waiting_count++] = one;
    }
    write_waiting(counts);
}

/* ---- reading ---- */

static const char *say(const struct counts_words *words, const char *id) {
    const char *said = words == NULL ? NULL : words->say(words->context, id);
    return said == NULL ? id : said;
}

static const char *kind_word(const struct counts_words *words, const char *kind) {
    for (int i = 0; i < COUNT_KINDS; i++) {
        if (strcmp(kind, kind_names[i]) == 0) {
            static const char *const ids[COUNT_KINDS] = {"counts.start",    "counts.finish",     "counts.language",
                                                         "counts.finished", "counts.idle-reset", "counts.restart"};
            return say(words, ids[i]);
        }
    }
    return kind;
}

static void print_row(sqlite3_stmt *row, FILE *out, bool json, bool first, const struct counts_words *words) {
    char date[DATE_BYTES];
    char number[24];
    int64_t count = sqlite3_column_int64(row, 3);
    date_format((int32_t)sqlite3_column_int64(row, 0), date);
    const char *kind = sql_text(row, 1);
    const char *name = sql_text(row, 2);
    if (count < COUNTS_SHOWN_FROM) {
        snprintf(number, sizeof number, json ? "\"<%d\"" : "<%d", COUNTS_SHOWN_FROM);
    } else {
        snprintf(number, sizeof number, "%" PRId64, count);
    }
    if (json) {
        fprintf(out, "%s\n  {\"day\": \"%s\", \"kind\": \"%s\", \"name\": \"%s\", \"count\": %s}",
                first ? "" : ",", date, kind, name, number);
    } else {
        fprintf(out, "%s  %6s  %s%s%s\n", date, number, kind_word(words, kind), name[0] == '\0' ? "" : ": ", name);
    }
}

bool counts_print(const char *path, FILE *out, bool json, int32_t from, const struct counts_words *words,
                  struct error *err) {
    sqlite3 *db = access(path, R_OK) == 0 ? sql_open(path, SQL_READ, err) : NULL;
    if (db == NULL) {
        return error_set(err, "%s: there are no counts to read", path);
    }
    if (look(db) != STATE_READY) {
        sqlite3_close(db);
        return error_set(err, "%s does not hold the counts of a kiosk", path);
    }
    bool first = true;
    sqlite3_stmt *row = sql_prepare(db, err, "SELECT day, kind, name, count FROM counts WHERE day >= ?1 "
                                             "ORDER BY day, kind, name", "i", (int64_t)from);
    fputs(json ? "[" : "", out);
    while (row != NULL && sqlite3_step(row) == SQLITE_ROW) {
        print_row(row, out, json, first, words);
        first = false;
    }
    if (json) {
        fputs("\n]\n", out);
    } else {
        fprintf(out, "%s\n", say(words, first ? "counts.none" : "counts.hidden"));
    }
    bool fine = row != NULL;
    sqlite3_finalize(row);
    sqlite3_close(db);
    return fine && fflush(out) == 0;
}
