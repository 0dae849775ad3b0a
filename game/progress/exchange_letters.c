/* Letters as readable text: this is the one place where they leave the drawer, and only because somebody asked. */
#include "progress/exchange_letters.h"

#include "core/date.h"
#include "progress/sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { AT_ONCE = 64 };

static void append_string(struct text *json, const char *utf8) {
    text_append(json, "\"");
    for (const unsigned char *at = (const unsigned char *)utf8; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\') {
            text_appendf(json, "\\%c", *at);
        } else if (*at == '\n') {
            text_append(json, "\\n");
        } else if (*at < 0x20) {
            text_appendf(json, "\\u%04x", *at);
        } else {
            text_append_bytes(json, (const char *)at, 1);
        }
    }
    text_append(json, "\"");
}

static void append_letter(struct text *json, const struct drawer_letter *letter, const char *text) {
    text_appendf(json, "{\"uuid\":\"%s\",\"level\":", letter->uuid);
    append_string(json, letter->level);
    text_appendf(json, ",\"day\":%" PRId32 ",\"due\":%" PRId32 ",\"opened\":%d,\"text\":", letter->day, letter->due,
                 (int)letter->opened);
    append_string(json, text);
    text_append(json, "}");
}

bool exchange_write_letters(struct drawer *drawer, struct text *json, struct error *err) {
    struct drawer_letter letters[AT_ONCE];
    if (drawer_is_locked(drawer)) {
        return error_set(err, "the drawer is locked");
    }
    text_append(json, ",\n\"letters\": [");
    size_t written = 0;
    size_t damaged = 0;
    for (size_t count; (count = drawer_list(drawer, written + damaged, letters, AT_ONCE)) > 0;) {
        for (size_t i = 0; i < count; i++) {
            struct error broken;
            char *text = drawer_read(drawer, letters[i].id, &broken);
            if (text == NULL) {
                damaged++;
                continue;
            }
            text_append(json, written == 0 ? "\n" : ",\n");
            append_letter(json, &letters[i], text);
            drawer_forget(text);
            written++;
        }
    }
    text_append(json, "]");
    if (damaged > 0) {
        text_appendf(json, ",\n\"letters_damaged\": %zu", damaged);
    }
    return true;
}

static bool take_in(struct drawer *drawer, sqlite3_stmt *row, int64_t *added, struct error *err) {
    struct drawer_letter letter = {.day = sqlite3_column_int(row, 2), .due = sqlite3_column_int(row, 3),
                                   .opened = sqlite3_column_int(row, 4) != 0};
    const char *text = sql_text(row, 5);
    bool fresh = false;
    if (strlen(sql_text(row, 0)) >= sizeof letter.uuid || strlen(sql_text(row, 1)) >= sizeof letter.level ||
        letter.day < 0 || letter.due < 0) {
        return error_set(err, "a letter in the file is not one");
    }
    utf8_copy(letter.uuid, sizeof letter.uuid, sql_text(row, 0));
    utf8_copy(letter.level, sizeof letter.level, sql_text(row, 1));
    bool done = drawer_take_in(drawer, &letter, text, &fresh, err);
    *added += fresh ? 1 : 0;
    return done;
}

static bool take_all_in(struct drawer *drawer, sqlite3_stmt *row, sqlite3 *db, int64_t *added, struct error *err) {
    bool done = true;
    int code = SQLITE_DONE;
    while (done && (code = sqlite3_step(row)) == SQLITE_ROW) {
        done = take_in(drawer, row, added, err);
    }
    return done && (code == SQLITE_DONE || sql_fail(db, err));
}

bool exchange_read_letters(struct drawer *drawer, sqlite3 *db, const char *json, int64_t *added, struct error *err) {
    sqlite3_stmt *row = sql_prepare(db, err, "SELECT json_array_length(?1, '$.letters')", "t", json);
    bool any = row != NULL && sqlite3_step(row) == SQLITE_ROW && sqlite3_column_int(row, 0) > 0;
    sqlite3_finalize(row);
    if (!any) {
        return true; /* and the drawer leaves no trace */
    }
    row = sql_prepare(db, err,
                      "SELECT json_extract(value, '$.uuid'), json_extract(value, '$.level'),"
                      " json_extract(value, '$.day'), json_extract(value, '$.due'),"
                      " json_extract(value, '$.opened'), json_extract(value, '$.text')"
                      " FROM json_each(?1, '$.letters')", "t", json);
    bool done = row != NULL && drawer_many_begin(drawer, err);
    if (done) {
        done = take_all_in(drawer, row, db, added, err);
        done = drawer_many_end(drawer, done, err) && done;
    }
    *added = done ? *added : 0;
    sqlite3_finalize(row);
    return done;
}
