/* Letters as sealed rows. SQLite keeps them whole through a power cut; drawer_key.c keeps them private and unchanged.
 * No text is ever written unsealed. */
#include "progress/drawer_parts.h"

#include "core/text.h"
#include "progress/folder.h"
#include "progress/sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char first_form[] =
    "CREATE TABLE IF NOT EXISTS letters (id INTEGER PRIMARY KEY,\n"
    "  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 32),\n"
    "  level TEXT NOT NULL CHECK (length(level) BETWEEN 1 AND 63),\n"
    "  day INTEGER NOT NULL, due INTEGER NOT NULL,\n"
    "  opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),\n"
    "  nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;\n";

static const char second_form[] =
    "CREATE TABLE lock (one INTEGER PRIMARY KEY CHECK (one = 1),\n"
    "  passphrase INTEGER NOT NULL CHECK (passphrase IN (0, 1)),\n"
    "  rounds INTEGER NOT NULL, memory INTEGER NOT NULL, salt BLOB NOT NULL,\n"
    "  nonce BLOB NOT NULL, sealed BLOB NOT NULL, slot BLOB NOT NULL) STRICT;\n"
    "CREATE TABLE drafts (level TEXT NOT NULL PRIMARY KEY CHECK (length(level) BETWEEN 1 AND 63),\n"
    "  day INTEGER NOT NULL, place INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;\n"
    "CREATE INDEX letters_by_day ON letters (day, id);\n"
    "PRAGMA user_version = 1;\n";

static const char manners[] = "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;"
                              "PRAGMA cell_size_check = ON;";

/* One transaction, so that a power cut leaves either form whole. */
static bool bring_up_to_date(struct drawer *drawer, bool there, struct error *err) {
    bool done = sql_run(drawer->db, "BEGIN IMMEDIATE", err) && (there || sql_run(drawer->db, first_form, err)) &&
                sql_run(drawer->db, second_form, err) &&
                (there ? drawer_key_from_first_form(drawer, err) : drawer_key_make(drawer, err)) &&
                sql_run(drawer->db, "COMMIT", err);
    if (!done && sqlite3_get_autocommit(drawer->db) == 0) {
        (void)sql_run(drawer->db, "ROLLBACK", NULL);
    }
    return done;
}

static bool settle_form(struct drawer *drawer, struct error *err) {
    /* What is removed is overwritten, and no log keeps a copy of it. */
    if (!sql_run(drawer->db, manners, err) || !sql_run(drawer->db, "PRAGMA journal_mode = DELETE", err)) {
        return false;
    }
    int64_t form = sql_int(drawer->db, "PRAGMA user_version", -1);
    int64_t tables = sql_int(drawer->db, "SELECT count(*) FROM sqlite_schema", -1);
    if (form < 0 || tables < 0) {
        return sql_fail(drawer->db, err);
    }
    if (form > DRAWER_SCHEMA) {
        return error_set(err, "The drawer was used by a newer version of the game; it stays as it is.");
    }
    return form == DRAWER_SCHEMA ? drawer_key_take(drawer, err) : bring_up_to_date(drawer, tables > 0, err);
}

static void give_up(struct drawer *drawer) {
    sqlite3_close(drawer->db);
    drawer->db = NULL;
    sodium_memzero(drawer->secret, crypto_box_SECRETKEYBYTES);
    drawer->unlocked = drawer->has_passphrase = false;
}

bool drawer_begin(struct drawer *drawer, struct error *err) {
    if (drawer->db != NULL) {
        return true;
    }
    char *path = drawer->folder == NULL ? text_duplicate(":memory:") : folder_path(drawer->folder, DRAWER_FILE, "");
    bool fine = drawer->folder == NULL || (folder_make(drawer->folder, err) && folder_make_file(path, err));
    drawer->db = fine ? sql_open(path, SQL_WRITE, err) : NULL;
    free(path);
    if (drawer->db == NULL || !settle_form(drawer, err)) {
        give_up(drawer);
        return false;
    }
    return true;
}

static bool is_sound(const char *folder) {
    char *path = folder_path(folder, DRAWER_FILE, "");
    sqlite3 *db = sql_open(path, SQL_WRITE, NULL); /* a journal that was left is played back first */
    free(path);
    bool sound = db != NULL && sql_is_sound(db);
    int code = db == NULL ? SQLITE_OK : sqlite3_errcode(db);
    sqlite3_close(db);
    bool damage = !sound && (sql_is_damage(code) || code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE);
    return !damage; /* a disk that cannot be read just now is not damage */
}

bool drawer_open(struct drawer **out, const char *folder, int32_t today, struct error *err) {
    *out = NULL;
    if (sodium_init() < 0) {
        return error_set(err, "The drawer cannot be sealed on this computer.");
    }
    struct drawer *drawer = memory_get(1, sizeof *drawer);
    drawer->folder = folder == NULL ? NULL : text_duplicate(folder);
    drawer->today = today;
    drawer->secret = sodium_malloc(crypto_box_SECRETKEYBYTES);
    bool there = folder != NULL && folder_bytes(folder, DRAWER_FILE) > 0;
    if (there && !is_sound(folder)) {
        drawer->restored = drawer_copy_restore(folder, today);
        there = drawer->restored || error_set(err, "The drawer is damaged and has no copy; it stays as it is.");
        if (!there) {
            drawer_close(drawer);
            return false;
        }
    }
    if (drawer->secret == NULL || (there && !drawer_begin(drawer, err))) {
        drawer_close(drawer);
        return false;
    }
    *out = drawer;
    return true;
}

bool drawer_was_restored(const struct drawer *drawer) {
    return drawer->restored;
}

void drawer_close(struct drawer *drawer) {
    if (drawer == NULL) {
        return;
    }
    if (drawer->changed) {
        drawer_copy_make(drawer);
    }
    sqlite3_close(drawer->db);
    sodium_free(drawer->secret);
    free(drawer->folder);
    free(drawer);
}

bool drawer_bind_and_run(struct drawer *drawer, sqlite3_stmt *row, int column, const void *blob, size_t bytes,
                         struct error *err) {
    bool done = sqlite3_bind_blob(row, column, blob, (int)bytes, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_step(row) == SQLITE_DONE;
    sqlite3_finalize(row);
    drawer->changed |= done;
    return done || sql_fail(drawer->db, err);
}

static bool add_row(struct drawer *drawer, const struct drawer_letter *letter, const char *text, struct error *err) {
    char about[DRAWER_ABOUT_BYTES];
    size_t bytes;
    drawer_about_letter(about, letter->uuid, letter->level, letter->day, letter->due);
    unsigned char *sealed = drawer_seal(drawer, about, text, &bytes);
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "INSERT INTO letters (uuid, level, day, due, opened, nonce, sealed)"
                                    " VALUES (?1, ?2, ?3, ?4, ?5, x'', ?6) ON CONFLICT (uuid) DO NOTHING",
                                    "ttiii", letter->uuid, letter->level, (int64_t)letter->day, (int64_t)letter->due,
                                    (int64_t)letter->opened);
    bool kept = row != NULL && drawer_bind_and_run(drawer, row, 6, sealed, bytes, err);
    free(sealed);
    return kept;
}

static bool fits(const char *level, const char *text, struct error *err) {
    bool fine = strlen(text) <= DRAWER_TEXT_BYTES && level[0] != '\0' && strlen(level) < NAME_BYTES;
    return fine || error_set(err, "This letter does not fit into the drawer.");
}

bool drawer_keep(struct drawer *drawer, const char *level, int32_t day, int32_t due, const char *text,
                 struct error *err) {
    if (!fits(level, text, err) || !drawer_begin(drawer, err)) {
        return false;
    }
    unsigned char random[(DRAWER_ID_BYTES - 1) / 2];
    struct drawer_letter letter = {.day = day, .due = due};
    randombytes_buf(random, sizeof random);
    sodium_bin2hex(letter.uuid, sizeof letter.uuid, random, sizeof random);
    utf8_copy(letter.level, sizeof letter.level, level);
    return add_row(drawer, &letter, text, err);
}

bool drawer_take_in(struct drawer *drawer, const struct drawer_letter *letter, const char *text, bool *added,
                    struct error *err) {
    bool named = strlen(letter->uuid) == DRAWER_ID_BYTES - 1 &&
                 strspn(letter->uuid, "0123456789abcdef") == DRAWER_ID_BYTES - 1;
    if (!named) {
        return error_set(err, "A letter in the file has no proper name.");
    }
    if (!fits(letter->level, text, err) || !drawer_begin(drawer, err)) {
        return false;
    }
    size_t before = drawer_count(drawer);
    bool done = add_row(drawer, letter, text, err);
    if (added != NULL) {
        *added = done && drawer_count(drawer) > before;
    }
    return done;
}

bool drawer_many_begin(struct drawer *drawer, struct error *err) {
    return drawer_begin(drawer, err) && sql_run(drawer->db, "BEGIN IMMEDIATE", err);
}

bool drawer_many_end(struct drawer *drawer, bool keep, struct error *err) {
    bool done = keep && sql_run(drawer->db, "COMMIT", err);
    if (!done && sqlite3_get_autocommit(drawer->db) == 0) {
        (void)sql_run(drawer->db, "ROLLBACK", NULL);
    }
    return done || !keep;
}

size_t drawer_list(struct drawer *drawer, size_t first, struct drawer_letter *out, size_t most) {
    struct error ignored;
    size_t count = 0;
    sqlite3_stmt *row = drawer->db == NULL ? NULL : sql_prepare(drawer->db, &ignored,
                                    "SELECT id, uuid, level, day, due, opened FROM letters"
                                    " ORDER BY day DESC, id DESC LIMIT ?1 OFFSET ?2", "ii", (int64_t)most,
                                    (int64_t)first);
    while (row != NULL && count < most && sqlite3_step(row) == SQLITE_ROW) {
        struct drawer_letter *letter = &out[count++];
        *letter = (struct drawer_letter){.id = sqlite3_column_int64(row, 0),
                                         .day = sqlite3_column_int(row, 3),
                                         .due = sqlite3_column_int(row, 4),
                                         .opened = sqlite3_column_int(row, 5) != 0};
        utf8_copy(letter->uuid, sizeof letter->uuid, sql_text(row, 1));
        utf8_copy(letter->level, sizeof letter->level, sql_text(row, 2));
    }
    sqlite3_finalize(row);
    return count;
}

size_t drawer_count(struct drawer *drawer) {
    return drawer->db == NULL ? 0 : (size_t)sql_int(drawer->db, "SELECT count(*) FROM letters", 0);
}

size_t drawer_waiting(struct drawer *drawer, int32_t today) {
    struct error ignored;
    size_t waiting = 0;
    sqlite3_stmt *row = drawer->db == NULL ? NULL : sql_prepare(drawer->db, &ignored,
                                    "SELECT count(*) FROM letters WHERE due > 0 AND due <= ?1 AND opened = 0", "i",
                                    (int64_t)today);
    if (row != NULL && sqlite3_step(row) == SQLITE_ROW) {
        waiting = (size_t)sqlite3_column_int64(row, 0);
    }
    sqlite3_finalize(row);
    return waiting;
}

/* One letter, asked of the drawer and, where its row rotted, of the copies. */
struct wanted {
    const struct drawer *drawer;
    char uuid[DRAWER_ID_BYTES];
    char *text;
    struct error *err;
};

static bool unseal_row(struct wanted *wanted, sqlite3_stmt *row) {
    if (row != NULL && sqlite3_step(row) == SQLITE_ROW) {
        char about[DRAWER_ABOUT_BYTES];
        drawer_about_letter(about, sql_text(row, 0), sql_text(row, 1), sqlite3_column_int(row, 2),
                            sqlite3_column_int(row, 3));
        utf8_copy(wanted->uuid, sizeof wanted->uuid, sql_text(row, 0));
        wanted->text = drawer_unseal(wanted->drawer, about, sqlite3_column_blob(row, 4),
                                     (size_t)sqlite3_column_bytes(row, 4), wanted->err);
    } else {
        (void)error_set(wanted->err, "This letter is not in the drawer.");
    }
    sqlite3_finalize(row);
    return wanted->text != NULL;
}

#define SEALED_ROW "SELECT uuid, level, day, due, sealed FROM letters WHERE "

static bool ask_copy(void *context, sqlite3 *copy) {
    struct wanted *wanted = context;
    struct error ignored;
    return unseal_row(wanted, sql_prepare(copy, &ignored, SEALED_ROW "uuid = ?1", "t", wanted->uuid));
}

char *drawer_read(struct drawer *drawer, int64_t id, struct error *err) {
    struct wanted wanted = {.drawer = drawer, .err = err};
    if (drawer_is_locked(drawer)) {
        (void)error_set(err, "The drawer is locked.");
        return NULL;
    }
    sqlite3_stmt *row = drawer->db == NULL ? NULL : sql_prepare(drawer->db, err, SEALED_ROW "id = ?1", "i", id);
    if (!unseal_row(&wanted, row) && wanted.uuid[0] != '\0') {
        (void)drawer_copies_ask(drawer, ask_copy, &wanted);
    }
    return wanted.text;
}

void drawer_forget(char *text) {
    sodium_free(text); /* fills it with zeros first */
}

bool drawer_mark_opened(struct drawer *drawer, int64_t id, struct error *err) {
    drawer->changed = true;
    return drawer->db == NULL || sql_do(drawer->db, err, "UPDATE letters SET opened = 1 WHERE id = ?1", "i", id);
}

bool drawer_remove(struct drawer *drawer, int64_t id, struct error *err) {
    bool done = drawer->db == NULL || sql_do(drawer->db, err, "DELETE FROM letters WHERE id = ?1", "i", id);
    if (done && drawer->db != NULL) {
        drawer_copies_renew(drawer);
    }
    return done;
}
