/* Who may open the drawer. Its one idea: the secret that opens letters never changes; only what it is sealed with does,
 * so that a new passphrase writes one row, and a letter can be put in while nobody is there to unlock. */
#include "progress/drawer_parts.h"

#include "progress/sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    KEY_BYTES = DRAWER_KEY_BYTES,
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

static bool read_lock(sqlite3 *db, struct lock *lock, struct error *err) {
    sqlite3_stmt *row = sql_prepare(db, err,
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

bool drawer_lock_with(struct drawer *drawer, const char *passphrase, const unsigned char *file_key,
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
    bool fine = drawer_key_write(drawer->folder, key, err) && drawer_lock_with(drawer, NULL, key, err);
    sodium_free(key);
    return fine;
}

bool drawer_key_make(struct drawer *drawer, struct error *err) {
    crypto_box_keypair(drawer->slot, drawer->secret);
    drawer->unlocked = true;
    return drawer->folder == NULL || lock_with_new_file(drawer, err);
}

/* A try at opening: with a passphrase, or with the key of the file. */
struct trial {
    struct drawer *drawer;
    const char *passphrase;        /* or */
    const unsigned char *file_key;
    struct lock tried;             /* the row of the drawer itself, so that no copy of it costs a second try */
    struct lock fits;
    unsigned char *secret, *key;   /* locked memory */
    struct error *err;
};

static bool try_lock(struct trial *trial, const struct lock *lock) {
    if (lock->passphrase != (trial->passphrase != NULL)) {
        return false;
    }
    if (trial->passphrase != NULL) {
        if (!key_of_passphrase(lock, trial->passphrase, trial->key, trial->err)) {
            return false;
        }
    } else if (trial->file_key != NULL) {
        memcpy(trial->key, trial->file_key, KEY_BYTES);
    }
    bool fits = open_secret(lock, trial->secret, trial->key);
    trial->fits = fits ? *lock : trial->fits;
    return fits;
}

static bool is_other(const struct lock *one, const struct lock *other) {
    return one->passphrase != other->passphrase || one->rounds != other->rounds || one->memory != other->memory ||
           memcmp(one->salt, other->salt, sizeof one->salt) != 0 ||
           memcmp(one->nonce, other->nonce, sizeof one->nonce) != 0 ||
           memcmp(one->sealed, other->sealed, sizeof one->sealed) != 0 ||
           memcmp(one->slot, other->slot, sizeof one->slot) != 0;
}

/* A row that rotted is still whole in a copy. */
static bool try_copy(void *context, sqlite3 *copy) {
    struct trial *trial = context;
    struct lock lock = {0};
    struct error ignored;
    return read_lock(copy, &lock, &ignored) && is_other(&lock, &trial->tried) &&
           try_lock(trial, &lock);
}

static bool try_all(struct trial *trial) {
    struct drawer *drawer = trial->drawer;
    struct error ignored;
    trial->secret = sodium_malloc(SECRET_BYTES);
    trial->key = sodium_malloc(KEY_BYTES);
    bool ready = trial->secret != NULL && trial->key != NULL;
    bool fits = ready && read_lock(drawer->db, &trial->tried, &ignored) && try_lock(trial, &trial->tried);
    if (ready && !fits && drawer_copies_ask(drawer, try_copy, trial)) {
        fits = write_lock(drawer, &trial->fits, &ignored);
    }
    if (fits) {
        memcpy(drawer->secret, trial->secret, SECRET_BYTES);
        memcpy(drawer->slot, trial->fits.slot, sizeof drawer->slot);
        drawer->unlocked = true;
    }
    sodium_free(trial->secret);
    sodium_free(trial->key);
    return fits;
}

static bool copy_tells(void *context, sqlite3 *copy) {
    struct error ignored;
    return read_lock(copy, context, &ignored);
}

bool drawer_key_take(struct drawer *drawer, struct error *err) {
    struct lock lock = {0};
    if (!read_lock(drawer->db, &lock, err) && !drawer_copies_ask(drawer, copy_tells, &lock)) {
        return false;
    }
    memcpy(drawer->slot, lock.slot, sizeof drawer->slot);
    drawer->has_passphrase = lock.passphrase;
    if (lock.passphrase) {
        drawer_key_remove(drawer->folder); /* left behind when setting the passphrase was cut short */
        return true;
    }
    unsigned char *key = sodium_malloc(KEY_BYTES);
    bool there = key != NULL && drawer_key_read(drawer->folder, key);
    struct trial trial = {.drawer = drawer, .file_key = key, .err = err};
    bool fits = there && try_all(&trial);
    sodium_free(key);
    return fits || error_set(err, there ? "The key does not fit the drawer; its letters stay sealed."
                                        : "The key of the drawer is missing; its letters stay sealed.");
}

bool drawer_has_passphrase(const struct drawer *drawer) {
    return drawer->has_passphrase;
}

bool drawer_is_locked(const struct drawer *drawer) {
    return drawer->has_passphrase && !drawer->unlocked;
}

bool drawer_unlock(struct drawer *drawer, const char *passphrase, struct error *err) {
    err->text[0] = '\0';
    struct trial trial = {.drawer = drawer, .passphrase = passphrase, .err = err};
    return !drawer->has_passphrase || try_all(&trial);
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
    bool fine = passphrase == NULL ? lock_with_new_file(drawer, err) : drawer_lock_with(drawer, passphrase, NULL, err);
    if (fine && passphrase != NULL) {
        drawer_key_remove(drawer->folder);
    }
    if (fine) {
        drawer_copies_renew(drawer);
    }
    return fine;
}
