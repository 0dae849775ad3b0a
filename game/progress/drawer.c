/* Letters as sealed rows. SQLite keeps them whole through a power cut; libsodium
 * keeps them private and unchanged. No text is ever written unsealed. */
#include "progress/drawer.h"

#include "core/text.h"
#include "progress/folder.h"
#include "progress/sql.h"

#include <fcntl.h>
#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DRAWER_FILE "drawer.sqlite"
#define KEY_FILE "drawer.key"

enum {
    KEY_BYTES = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    SEAL_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    ROW_NAME_BYTES = 32,
    ABOUT_BYTES = 192
};

struct drawer {
    char *folder; /* NULL: in memory */
    sqlite3 *db;  /* NULL until there is a letter */
    unsigned char *key; /* in locked memory */
};

static const char tables[] =
    "CREATE TABLE IF NOT EXISTS letters (id INTEGER PRIMARY KEY,\n"
    "  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 32),\n"
    "  level TEXT NOT NULL CHECK (length(level) BETWEEN 1 AND 63),\n"
    "  day INTEGER NOT NULL, due INTEGER NOT NULL,\n"
    "  opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),\n"
    "  nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;\n";

static bool read_key(const char *path, unsigned char *key) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    bool whole = read(file, key, KEY_BYTES) == KEY_BYTES;
    close(file);
    return whole;
}

static bool write_key(const char *folder, const char *path, const unsigned char *key, struct error *err) {
    if (!folder_make_file(path, err)) {
        return false;
    }
    int file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
    bool written = file >= 0 && write(file, key, KEY_BYTES) == KEY_BYTES && fsync(file) == 0;
    if (file >= 0) {
        close(file);
    }
    return (written || error_set(err, "The key of the drawer could not be written.")) && folder_sync(folder, err);
}

/* A drawer without its key cannot be opened again: a new key is only made for a drawer that is not there yet. */
static bool take_key(struct drawer *drawer, const char *folder, struct error *err) {
    char *path = folder_path(folder, KEY_FILE, "");
    bool fine = read_key(path, drawer->key);
    if (!fine && folder_bytes(folder, DRAWER_FILE) > 0) {
        (void)error_set(err, "The key of the drawer is missing; its letters stay sealed.");
    } else if (!fine) {
        randombytes_buf(drawer->key, KEY_BYTES);
        fine = write_key(folder, path, drawer->key, err);
    }
    free(path);
    return fine;
}

static bool open_rows(struct drawer *drawer, const char *folder, struct error *err) {
    char *path = folder == NULL ? text_duplicate(":memory:") : folder_path(folder, DRAWER_FILE, "");
    bool fine = folder == NULL || folder_make_file(path, err);
    drawer->db = fine ? sql_open(path, SQL_WRITE, err) : NULL;
    free(path);
    /* What is removed is overwritten, and no log keeps a copy of it. */
    return drawer->db != NULL && sql_run(drawer->db, "PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE;", err) &&
           sql_run(drawer->db, tables, err);
}

/* The files come with the first letter: an empty drawer leaves nothing on the disk. */
static bool begin(struct drawer *drawer, struct error *err) {
    if (drawer->db != NULL) {
        return true;
    }
    bool fine = true;
    if (drawer->folder == NULL) {
        randombytes_buf(drawer->key, KEY_BYTES);
    } else {
        fine = folder_make(drawer->folder, err) && take_key(drawer, drawer->folder, err);
    }
    if (fine && !open_rows(drawer, drawer->folder, err)) {
        sqlite3_close(drawer->db);
        drawer->db = NULL;
        fine = false;
    }
    return fine;
}

bool drawer_open(struct drawer **out, const char *folder, struct error *err) {
    *out = NULL;
    if (sodium_init() < 0) {
        return error_set(err, "The drawer cannot be sealed on this computer.");
    }
    struct drawer *drawer = memory_get(1, sizeof *drawer);
    drawer->folder = folder == NULL ? NULL : text_duplicate(folder);
    drawer->key = sodium_malloc(KEY_BYTES);
    bool there = folder != NULL && folder_bytes(folder, DRAWER_FILE) > 0;
    if (drawer->key == NULL || (there && !begin(drawer, err))) {
        drawer_close(drawer);
        return false;
    }
    *out = drawer;
    return true;
}

void drawer_close(struct drawer *drawer) {
    if (drawer == NULL) {
        return;
    }
    sqlite3_close(drawer->db);
    sodium_free(drawer->key);
    free(drawer->folder);
    free(drawer);
}

/* What is sealed in with the text, so that a row cannot pass for another one. */
static size_t about(char out[ABOUT_BYTES], const char *uuid, const char *level, int32_t day, int32_t due) {
    int length = snprintf(out, ABOUT_BYTES, "letter %s %s %" PRId32 " %" PRId32, uuid, level, day, due);
    return length < ABOUT_BYTES ? (size_t)length : ABOUT_BYTES - 1;
}

static bool add_row(struct drawer *drawer, const struct drawer_letter *letter, const char *uuid,
                    const unsigned char *nonce, const unsigned char *sealed, size_t sealed_bytes, struct error *err) {
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "INSERT INTO letters (uuid, level, day, due, nonce, sealed)"
                                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                                    "ttii", uuid, letter->level, (int64_t)letter->day, (int64_t)letter->due);
    if (row == NULL) {
        return false;
    }
    bool fine = sqlite3_bind_blob(row, 5, nonce, NONCE_BYTES, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_bind_blob(row, 6, sealed, (int)sealed_bytes, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_step(row) == SQLITE_DONE;
    sqlite3_finalize(row);
    return fine || sql_fail(drawer->db, err);
}

bool drawer_keep(struct drawer *drawer, const char *level, int32_t day, int32_t due, const char *text,
                 struct error *err) {
    size_t bytes = strlen(text);
    if (bytes > DRAWER_TEXT_BYTES || level[0] == '\0' || strlen(level) >= NAME_BYTES) {
        return error_set(err, "This letter does not fit into the drawer.");
    }
    if (!begin(drawer, err)) {
        return false;
    }
    unsigned char random[ROW_NAME_BYTES / 2];
    unsigned char nonce[NONCE_BYTES];
    char uuid[ROW_NAME_BYTES + 1];
    char aside[ABOUT_BYTES];
    randombytes_buf(random, sizeof random);
    randombytes_buf(nonce, sizeof nonce);
    sodium_bin2hex(uuid, sizeof uuid, random, sizeof random);
    struct drawer_letter letter = {.day = day, .due = due};
    utf8_copy(letter.level, sizeof letter.level, level);
    unsigned char *sealed = memory_get(bytes + SEAL_BYTES, 1);
    unsigned long long sealed_bytes = 0;
    size_t aside_bytes = about(aside, uuid, level, day, due);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, &sealed_bytes, (const unsigned char *)text, bytes,
                                               (const unsigned char *)aside, aside_bytes, NULL, nonce, drawer->key);
    bool kept = add_row(drawer, &letter, uuid, nonce, sealed, (size_t)sealed_bytes, err);
    free(sealed);
    return kept;
}

size_t drawer_list(struct drawer *drawer, struct drawer_letter *out, size_t most) {
    struct error ignored;
    size_t count = 0;
    sqlite3_stmt *row = drawer->db == NULL ? NULL : sql_prepare(drawer->db, &ignored,
                                    "SELECT id, level, day, due, opened FROM letters ORDER BY day DESC, id DESC", "");
    while (row != NULL && count < most && sqlite3_step(row) == SQLITE_ROW) {
        struct drawer_letter *letter = &out[count++];
        *letter = (struct drawer_letter){.id = sqlite3_column_int64(row, 0),
                                         .day = sqlite3_column_int(row, 2),
                                         .due = sqlite3_column_int(row, 3),
                                         .opened = sqlite3_column_int(row, 4) != 0};
        utf8_copy(letter->level, sizeof letter->level, sql_text(row, 1));
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

/* The sealed bytes of the row lie in it until it is finished. */
static char *unseal(struct drawer *drawer, sqlite3_stmt *row, struct error *err) {
    char aside[ABOUT_BYTES];
    size_t aside_bytes = about(aside, sql_text(row, 0), sql_text(row, 1), sqlite3_column_int(row, 2),
                               sqlite3_column_int(row, 3));
    const unsigned char *nonce = sqlite3_column_blob(row, 4);
    int nonce_bytes = sqlite3_column_bytes(row, 4);
    const unsigned char *sealed = sqlite3_column_blob(row, 5);
    int sealed_bytes = sqlite3_column_bytes(row, 5);
    if (nonce_bytes != NONCE_BYTES || sealed_bytes < SEAL_BYTES || sealed_bytes > DRAWER_TEXT_BYTES + SEAL_BYTES) {
        (void)error_set(err, "This letter is damaged and stays closed.");
        return NULL;
    }
    char *text = sodium_malloc((size_t)(sealed_bytes - SEAL_BYTES) + 1);
    if (text == NULL) {
        (void)error_set(err, "There is no room to open this letter.");
        return NULL;
    }
    unsigned long long bytes = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)text, &bytes, NULL, sealed,
                                                   (unsigned long long)sealed_bytes, (const unsigned char *)aside,
                                                   aside_bytes, nonce, drawer->key) != 0) {
        sodium_free(text);
        (void)error_set(err, "This letter is damaged and stays closed.");
        return NULL;
    }
    text[bytes] = '\0';
    return text;
}

char *drawer_read(struct drawer *drawer, int64_t id, struct error *err) {
    if (drawer->db == NULL) {
        (void)error_set(err, "This letter is not in the drawer.");
        return NULL;
    }
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "SELECT uuid, level, day, due, nonce, sealed FROM letters WHERE id = ?1", "i", id);
    if (row == NULL) {
        return NULL;
    }
    char *text = NULL;
    if (sqlite3_step(row) == SQLITE_ROW) {
        text = unseal(drawer, row, err);
    } else {
        (void)error_set(err, "This letter is not in the drawer.");
    }
    sqlite3_finalize(row);
    return text;
}

void drawer_forget(char *text) {
    sodium_free(text); /* fills it with zeros first */
}

bool drawer_mark_opened(struct drawer *drawer, int64_t id, struct error *err) {
    return drawer->db == NULL || sql_do(drawer->db, err, "UPDATE letters SET opened = 1 WHERE id = ?1", "i", id);
}

bool drawer_remove(struct drawer *drawer, int64_t id, struct error *err) {
    return drawer->db == NULL || sql_do(drawer->db, err, "DELETE FROM letters WHERE id = ?1", "i", id);
}
