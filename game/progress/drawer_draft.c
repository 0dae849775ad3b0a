/* What is being written, put by every moment: sealed for the slot like a letter, so that it works while the drawer is
 * locked. One row a guide; the newer takes the place of the older, and secure_delete overwrites that. */
#include "progress/drawer_parts.h"

#include "core/text.h"
#include "progress/sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void about_draft(char out[DRAWER_ABOUT_BYTES], const char *level, int32_t day, int place) {
    snprintf(out, DRAWER_ABOUT_BYTES, "draft %s %" PRId32 " %d", level, day, place);
}

bool drawer_draft_keep(struct drawer *drawer, const char *level, int32_t day, int place, const char *text,
                       struct error *err) {
    if (strlen(text) > DRAWER_TEXT_BYTES || level[0] == '\0' || strlen(level) >= NAME_BYTES) {
        return error_set(err, "This does not fit into the drawer.");
    }
    if (!drawer_begin(drawer, err)) {
        return false;
    }
    char about[DRAWER_ABOUT_BYTES];
    size_t bytes;
    about_draft(about, level, day, place);
    unsigned char *sealed = drawer_seal(drawer, about, text, &bytes);
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "INSERT INTO drafts (level, day, place, sealed) VALUES (?1, ?2, ?3, ?4)"
                                    " ON CONFLICT (level) DO UPDATE SET day = excluded.day, place = excluded.place,"
                                    " sealed = excluded.sealed",
                                    "tii", level, (int64_t)day, (int64_t)place);
    bool changed = drawer->changed;
    bool kept = row != NULL && drawer_bind_and_run(drawer, row, 4, sealed, bytes, err);
    drawer->changed = changed; /* no copy is made for a draft's sake */
    free(sealed);
    return kept;
}

static sqlite3_stmt *find(struct drawer *drawer, const char *level) {
    struct error ignored;
    sqlite3_stmt *row = drawer->db == NULL ? NULL : sql_prepare(drawer->db, &ignored,
                                    "SELECT day, place, sealed FROM drafts WHERE level = ?1", "t", level);
    if (row != NULL && sqlite3_step(row) != SQLITE_ROW) {
        sqlite3_finalize(row);
        row = NULL;
    }
    return row;
}

bool drawer_draft_waits(struct drawer *drawer, const char *level) {
    sqlite3_stmt *row = find(drawer, level);
    bool waits = row != NULL;
    sqlite3_finalize(row);
    return waits;
}

char *drawer_draft_read(struct drawer *drawer, const char *level, int *place, struct error *err) {
    if (drawer_is_locked(drawer)) {
        (void)error_set(err, "The drawer is locked.");
        return NULL;
    }
    sqlite3_stmt *row = find(drawer, level);
    char *text = NULL;
    if (row != NULL) {
        char about[DRAWER_ABOUT_BYTES];
        *place = sqlite3_column_int(row, 1);
        about_draft(about, level, sqlite3_column_int(row, 0), *place);
        text = drawer_unseal(drawer, about, sqlite3_column_blob(row, 2), (size_t)sqlite3_column_bytes(row, 2), err);
    } else {
        (void)error_set(err, "There is no draft.");
    }
    sqlite3_finalize(row);
    return text;
}

bool drawer_draft_drop(struct drawer *drawer, const char *level, struct error *err) {
    return drawer->db == NULL || sql_do(drawer->db, err, "DELETE FROM drafts WHERE level = ?1", "t", level);
}
