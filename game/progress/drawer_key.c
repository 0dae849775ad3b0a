/* Who may open the drawer. Its one idea: the secret that opens letters never changes; only what it is sealed with does,
 * so that a new passphrase writes one row, and a letter can be put in while nobody is there to unlock. */
#include "progress/drawer_parts.h"

#include "core/text.h"
#include "progress/folder.h"
#include "progress/sql.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    KEY_BYTES = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    SEAL_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    SECRET_BYTES = crypto_box_SECRETKEYBYTES,
    SEALED_BYTES = SECRET_BYTES + SEAL_BYTES,
    SALT_BYTES = crypto_pwhash_SALTBYTES,
    /* Argon2id: 0.3 s on two cores of 2020; the row says what it was sealed with, so these may grow. */
    ROUNDS = 3,
    MEMORY_BYTES = 128 * 1024 * 1024,
    ROUNDS_MAX = 64,
    MEMORY_MAX = 1024 * 1024 * 1024
};

/* The row of the lock as it is in the file. */
struct lock {
    bool passphrase;
    unsigned char salt[SALT_BYTES];
    int64_t rounds, memory;
    unsigned char nonce[NONCE_BYTES];
    unsigned char sealed[SEALED_BYTES];
    unsigned char slot[crypto_box_PUBLICKEYBYTES];
};

static bool read_key(const char *path, unsigned char *key) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    bool whole = read(file, key, KEY_BYTES) == KEY_BYTES;
    close(file);
    return whole;
}

static bool write_over(const char *path, const unsigned char *key, struct error *err) {
    int file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
    bool written = file >= 0 && write(file, key, KEY_BYTES) == KEY_BYTES && fsync(file) == 0;
    if (file >= 0) {
        close(file);
    }
    return written || error_set(err, "The key of the drawer could not be written.");
}

static bool write_key(const char *folder, const unsigned char *key, struct error *err) {
    char *path = folder_path(folder, DRAWER_KEY_FILE, "");
    bool written = folder_make_file(path, err) && write_over(path, key, err) && folder_sync(folder, err);
    free(path);
    return written;
}

/* Overwritten first: where a disk writes in place nothing of it is left. */
static void remove_key(const char *folder) {
    if (folder_bytes(folder, DRAWER_KEY_FILE) < 0) {
        return;
    }
    static const unsigned char zeros[KEY_BYTES];
    char *path = folder_path(folder, DRAWER_KEY_FILE, "");
    struct error ignored;
    (void)write_over(path, zeros, &ignored);
    free(path);
    folder_remove(folder, DRAWER_KEY_FILE);
    (void)folder_sync(folder, &ignored);
}

/* What the seal of the secret also covers, so that no parameter can be weakened. */
static size_t about_lock(char out[DRAWER_ABOUT_BYTES], const struct lock *lock) {
    char slot[2 * sizeof lock->slot + 1];
    sodium_bin2hex(slot, sizeof slot, lock->slot, sizeof lock->slot);
    return (size_t)snprintf(out, DRAWER_ABOUT_BYTES, "lock %d %" PRId64 " %" PRId64 " %s", (int)lock->passphrase,
                            lock->rounds, lock->memory, slot);
}

static void seal_secret(struct lock *lock, const unsigned char *secret, const unsigned char *key) {
    char about[DRAWER_ABOUT_BYTES];
    size_t about_bytes = about_lock(about, lock);
    randombytes_buf(lock->nonce, sizeof lock->nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(lock->sealed, NULL, secret, SECRET_BYTES, (const unsigned char *)about,
                                               about_bytes, NULL, lock->nonce, key);
}

/* False: it is not this key, or the row was changed. */
static bool open_secret(const struct lock *lock, unsigned char *secret, const unsigned char *key) {
    char about[DRAWER_ABOUT_BYTES];
    size_t about_bytes = about_lock(about, lock);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(secret, NULL, NULL, lock->sealed, sizeof lock->sealed,
                                                      (const unsigned char *)about, about_bytes, lock->nonce,
                                                      key) == 0;
}

static bool write_lock(struct drawer *drawer, const struct lock *lock, struct error *err) {
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "INSERT OR REPLACE INTO lock (one, passphrase, rounds, memory, salt, nonce, sealed,"
                                    " slot) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                    "iii", (int64_t)lock->passphrase, lock->rounds, lock->memory);
    if (row == NULL) {
        return false;
    }
    bool done = sqlite3_bind_blob(row, 4, lock->salt, sizeof lock->salt, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_bind_blob(row, 5, lock->nonce, sizeof lock->nonce, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_bind_blob(row, 6, lock->sealed, sizeof lock->sealed, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_bind_blob(row, 7, lock->slot, sizeof lock->slot, SQLITE_STATIC) == SQLITE_OK &&
                sqlite3_step(row) == SQLITE_DONE;
    sqlite3_finalize(row);
    return done || sql_fail(drawer->db, err);
}

static bool take_blob(sqlite3_stmt *row, int column, unsigned char *out, size_t bytes) {
    const void *blob = sqlite3_column_blob(row, column);
    bool fits = blob != NULL && (size_t)sqlite3_column_bytes(row, column) == bytes;
    if (fits) {
        memcpy(out, blob, bytes);
    }
    return fits;
}

static bool read_lock(struct drawer *drawer, struct lock *lock, struct error *err) {
    sqlite3_stmt *row = sql_prepare(drawer->db, err,
                                    "SELECT passphrase, rounds, memory, salt, nonce, sealed, slot FROM lock", "");
    bool there = row != NULL && sqlite3_step(row) == SQLITE_ROW;
    if (there) {
        lock->passphrase = sqlite3_column_int(row, 0) != 0;
        lock->rounds = sqlite3_column_int64(row, 1);
        lock->memory = sqlite3_column_int64(row, 2);
        there = take_blob(row, 3, lock->salt, sizeof lock->salt) &&
                take_blob(row, 4, lock->nonce, sizeof lock->nonce) &&
                take_blob(row, 5, lock->sealed, sizeof lock->sealed) &&
                take_blob(row, 6, lock->slot, sizeof lock->slot) && lock->rounds >= 1 && lock->rounds <= ROUNDS_MAX &&
                lock->memory >= (int64_t)crypto_pwhash_MEMLIMIT_MIN && lock->memory <= MEMORY_MAX;
    }
    sqlite3_finalize(row);
    return there || error_set(err, "The lock of the drawer is damaged; its letters stay sealed.");
}

static bool key_of_passphrase(const struct lock *lock, const char *passphrase, unsigned char *key, struct error *err) {
    return crypto_pwhash(key, KEY_BYTES, passphrase, strlen(passphrase), lock->salt, (unsigned long long)lock->rounds,
                         (size_t)lock->memory, crypto_pwhash_ALG_ARGON2ID13) == 0 ||
           error_set(err, "There is not enough free memory to try the passphrase.");
}

/* Seals the drawer's secret anew and writes the row. passphrase NULL: key is the one of the key file. */
static bool lock_with(struct drawer *drawer, const char *passphrase, const unsigned char *file_key,
                      struct error *err) {
    struct lock lock = {.passphrase = passphrase != NULL, .rounds = ROUNDS, .memory = MEMORY_BYTES};
    randombytes_buf(lock.salt, sizeof lock.salt);
    memcpy(lock.slot, drawer->slot, sizeof lock.slot);
    unsigned char *key = sodium_malloc(KEY_BYTES);
    if (key == NULL) {
        return error_set(err, "There is no memory left for the key.");
    }
    bool fine = true;
    if (passphrase != NULL) {
        fine = key_of_passphrase(&lock, passphrase, key, err);
    } else {
        memcpy(key, file_key, KEY_BYTES);
    }
    if (fine) {
        seal_secret(&lock, drawer->secret, key);
        fine = write_lock(drawer, &lock, err);
    }
    sodium_free(key);
    drawer->has_passphrase = fine ? passphrase != NULL : drawer->has_passphrase;
    return fine;
}

static bool lock_with_new_file(struct drawer *drawer, struct error *err) {
    unsigned char *key = sodium_malloc(KEY_BYTES);
    if (key == NULL) {
        return error_set(err, "There is no memory left for the key.");
    }
    randombytes_buf(key, KEY_BYTES);
    bool fine = write_key(drawer->folder, key, err) && lock_with(drawer, NULL, key, err);
    sodium_free(key);
    return fine;
}

bool drawer_key_make(struct drawer *drawer, struct error *err) {
    crypto_box_keypair(drawer->slot, drawer->secret);
    drawer->unlocked = true;
    return drawer->folder == NULL || lock_with_new_file(drawer, err);
}

bool drawer_key_take(struct drawer *drawer, struct error *err) {
    struct lock lock = {0};
    if (!read_lock(drawer, &lock, err)) {
        return false;
    }
    memcpy(drawer->slot, lock.slot, sizeof drawer->slot);
    drawer->has_passphrase = lock.passphrase;
    if (lock.passphrase) {
        remove_key(drawer->folder); /* left behind when setting the passphrase was cut short */
        return true;
    }
    unsigned char *key = sodium_malloc(KEY_BYTES);
    char *path = folder_path(drawer->folder, DRAWER_KEY_FILE, "");
    bool there = key != NULL && read_key(path, key);
    free(path);
    drawer->unlocked = there && open_secret(&lock, drawer->secret, key);
    sodium_free(key);
    return drawer->unlocked || error_set(err, there ? "The key does not fit the drawer; its letters stay sealed."
                                                    : "The key of the drawer is missing; its letters stay sealed.");
}

bool drawer_has_passphrase(const struct drawer *drawer) {
    return drawer->has_passphrase;
}

bool drawer_is_locked(const struct drawer *drawer) {
    return drawer->has_passphrase && !drawer->unlocked;
}

bool drawer_unlock(struct drawer *drawer, const char *passphrase, struct error *err) {
    struct lock lock = {0};
    err->text[0] = '\0';
    if (!drawer->has_passphrase) {
        return true;
    }
    if (!read_lock(drawer, &lock, err)) {
        return false;
    }
    unsigned char *key = sodium_malloc(KEY_BYTES);
    unsigned char *secret = sodium_malloc(SECRET_BYTES);
    bool fits = key != NULL && secret != NULL && key_of_passphrase(&lock, passphrase, key, err) &&
                open_secret(&lock, secret, key);
    if (fits) {
        memcpy(drawer->secret, secret, SECRET_BYTES);
        drawer->unlocked = true;
    }
    sodium_free(key);
    sodium_free(secret);
    return fits;
}

void drawer_lock(struct drawer *drawer) {
    if (drawer->has_passphrase) {
        sodium_memzero(drawer->secret, SECRET_BYTES);
        drawer->unlocked = false;
    }
}

bool drawer_set_passphrase(struct drawer *drawer, const char *passphrase, struct error *err) {
    if (drawer_is_locked(drawer)) {
        return error_set(err, "The drawer is locked.");
    }
    if (drawer->folder == NULL) {
        return error_set(err, "Nothing is kept on this computer, so there is nothing to lock.");
    }
    if (!drawer_begin(drawer, err)) {
        return false;
    }
    bool fine = passphrase == NULL ? lock_with_new_file(drawer, err) : lock_with(drawer, passphrase, NULL, err);
    if (fine && passphrase != NULL) {
        remove_key(drawer->folder);
    }
    if (fine) {
        drawer_copies_renew(drawer);
    }
    return fine;
}

/* ---- sealing ---- */

void drawer_about_letter(char out[DRAWER_ABOUT_BYTES], const char *uuid, const char *level, int32_t day, int32_t due) {
    snprintf(out, DRAWER_ABOUT_BYTES, "letter %s %s %" PRId32 " %" PRId32, uuid, level, day, due);
}

unsigned char *drawer_seal(const struct drawer *drawer, const char *about, const char *text, size_t *bytes) {
    size_t head = strlen(about) + 1;
    size_t length = strlen(text);
    unsigned char *plain = sodium_malloc(head + length + 1);
    if (plain == NULL) {
        abort();
    }
    memcpy(plain, about, head);
    memcpy(plain + head, text, length + 1);
    *bytes = head + length + crypto_box_SEALBYTES;
    unsigned char *sealed = memory_get(*bytes, 1);
    crypto_box_seal(sealed, plain, head + length, drawer->slot);
    sodium_free(plain);
    return sealed;
}

char *drawer_unseal(const struct drawer *drawer, const char *about, const void *sealed, size_t bytes,
                    struct error *err) {
    size_t head = strlen(about) + 1;
    size_t most = head + DRAWER_TEXT_BYTES + crypto_box_SEALBYTES;
    if (sealed == NULL || bytes < head + crypto_box_SEALBYTES || bytes > most) {
        (void)error_set(err, "This letter is damaged and stays closed.");
        return NULL;
    }
    size_t length = bytes - crypto_box_SEALBYTES - head;
    unsigned char *plain = sodium_malloc(head + length);
    char *text = sodium_malloc(length + 1);
    bool fine = plain != NULL && text != NULL &&
                crypto_box_seal_open(plain, sealed, bytes, drawer->slot, drawer->secret) == 0 &&
                memcmp(plain, about, head) == 0;
    if (fine) {
        memcpy(text, plain + head, length);
        text[length] = '\0';
    } else {
        sodium_free(text);
        text = NULL;
        (void)error_set(err, "This letter is damaged and stays closed.");
    }
    sodium_free(plain);
    return text;
}

/* ---- the first form ---- */

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
    char *path = folder_path(drawer->folder, DRAWER_KEY_FILE, "");
    bool fine = key != NULL && read_key(path, key);
    free(path);
    if (!fine) {
        sodium_free(key);
        return error_set(err, "The key of the drawer is missing; its letters stay sealed.");
    }
    crypto_box_keypair(drawer->slot, drawer->secret);
    drawer->unlocked = true;
    fine = lock_with(drawer, NULL, key, err) && seal_all_anew(drawer, key, err);
    sodium_free(key);
    return fine;
}
