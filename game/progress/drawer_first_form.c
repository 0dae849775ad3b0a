/* The first form of the drawer sealed its letters with the key file itself. They are opened with it once more and
 * sealed for the slot, all in the transaction that brings the tables up to date. */
#include "progress/drawer_parts.h"

#include "core/text.h"
#include "progress/sql.h"

#include <stdlib.h>
#include <string.h>

enum {
    KEY_BYTES = DRAWER_KEY_BYTES,
    NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    SEAL_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES
};

/* NULL: it is damaged. As it was sealed then: with the key file's key, its days and names beside it. */
static char *open_first_form(sqlite3_stmt *row, const unsigned char *key) {
    char about[DRAWER_ABOUT_BYTES];
    drawer_about_letter(about, sql_text(row, 1), sql_text(row, 2), sqlite3_column_int(row, 3),
                        sqlite3_column_int(row, 4));
    int nonce_bytes = sqlite3_column_bytes(row, 5);
    int sealed_bytes = sqlite3_column_bytes(row, 6);
    if (nonce_bytes != NONCE_BYTES || sealed_bytes < SEAL_BYTES || sealed_bytes > DRAWER_TEXT_BYTES + SEAL_BYTES) {
        return NULL;
    }
    char *text = sodium_malloc((size_t)(sealed_bytes - SEAL_BYTES) + 1);
    unsigned long long length = 0;
    if (text != NULL &&
        crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)text, &length, NULL, sqlite3_column_blob(row, 6),
                                                   (unsigned long long)sealed_bytes, (const unsigned char *)about,
                                                   strlen(about), sqlite3_column_blob(row, 5), key) != 0) {
        sodium_free(text);
        return NULL;
    }
    if (text != NULL) {
        text[length] = '\0';
    }
    return text;
}

static bool seal_anew(struct drawer *drawer, sqlite3_stmt *row, const char *text, struct error *err) {
    char about[DRAWER_ABOUT_BYTES];
    drawer_about_letter(about, sql_text(row, 1), sql_text(row, 2), sqlite3_column_int(row, 3),
                        sqlite3_column_int(row, 4));
    size_t bytes;
    unsigned char *sealed = drawer_seal(drawer, about, text, &bytes);
    sqlite3_stmt *change = sql_prepare(drawer->db, err, "UPDATE letters SET nonce = x'', sealed = ?2 WHERE id = ?1",
                                       "i", sqlite3_column_int64(row, 0));
    bool done = change != NULL && drawer_bind_and_run(drawer, change, 2, sealed, bytes, err);
    free(sealed);
    return done;
}

static bool seal_all_anew(struct drawer *drawer, const unsigned char *key, struct error *err) {
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "SELECT id, uuid, level, day, due, nonce, sealed FROM letters", "");
    bool fine = row != NULL;
    int code = SQLITE_DONE;
    while (fine && (code = sqlite3_step(row)) == SQLITE_ROW) {
        char *text = open_first_form(row, key);
        fine = text == NULL || seal_anew(drawer, row, text, err); /* a damaged one stays what it is */
        sodium_free(text);
    }
    fine = fine && (code == SQLITE_DONE || sql_fail(drawer->db, err));
    sqlite3_finalize(row);
    return fine;
}

bool drawer_key_from_first_form(struct drawer *drawer, struct error *err) {
    unsigned char *key = sodium_malloc(KEY_BYTES);
    bool fine = key != NULL && drawer_key_read(drawer->folder, key);
    if (!fine) {
        sodium_free(key);
        return error_set(err, "The key of the drawer is missing; its letters stay sealed.");
    }
    crypto_box_keypair(drawer->slot, drawer->secret);
    drawer->unlocked = true;
    fine = drawer_lock_with(drawer, NULL, key, err) && seal_all_anew(drawer, key, err);
    sodium_free(key);
    return fine;
}
