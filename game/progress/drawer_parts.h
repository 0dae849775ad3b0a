/* Inside the drawer only: what its key, its rows, its drafts and its copies share. */
#ifndef PROGRESS_DRAWER_PARTS_H
#define PROGRESS_DRAWER_PARTS_H
#include "progress/drawer.h"

#include <sodium.h>
#include <sqlite3.h>

#define DRAWER_FILE "drawer.sqlite"
#define DRAWER_KEY_FILE "drawer.key"

enum {
    DRAWER_SCHEMA = 1,
    DRAWER_ABOUT_BYTES = 192,
    DRAWER_KEY_BYTES = crypto_aead_xchacha20poly1305_ietf_KEYBYTES
};

struct drawer {
    char *folder; /* NULL: in memory */
    sqlite3 *db;  /* NULL until there is something in it */
    int32_t today;
    bool has_passphrase;
    bool unlocked;
    bool changed;  /* since the newest copy */
    bool restored;
    unsigned char slot[crypto_box_PUBLICKEYBYTES];
    unsigned char *secret; /* crypto_box_SECRETKEYBYTES in locked memory; zeros while locked */
};

/* ---- drawer_key.c ---- */
/* A key pair for a drawer that is not there yet. */
bool drawer_key_make(struct drawer *drawer, struct error *err);
/* Of a drawer that is there: opens it by its key file, or leaves it locked. */
bool drawer_key_take(struct drawer *drawer, struct error *err);
/* Seals the drawer's secret anew and writes the row of the lock; passphrase NULL: with the key of the key file. */
bool drawer_lock_with(struct drawer *drawer, const char *passphrase, const unsigned char *file_key,
                      struct error *err);

/* ---- drawer_first_form.c ---- */
bool drawer_key_from_first_form(struct drawer *drawer, struct error *err);

/* ---- drawer_key_file.c: keys are DRAWER_KEY_BYTES long ---- */
bool drawer_key_read(const char *folder, unsigned char *key);
bool drawer_key_write(const char *folder, const unsigned char *key, struct error *err);
/* Overwritten first: where a disk writes in place nothing of it is left. */
void drawer_key_remove(const char *folder);

/* ---- drawer_seal.c ---- */
/* text with about before it, sealed for the slot; *bytes long, owned by the caller, not secret. */
unsigned char *drawer_seal(const struct drawer *drawer, const char *about, const char *text, size_t *bytes);
/* NULL unless it was sealed with the same about. Give it to drawer_forget. */
char *drawer_unseal(const struct drawer *drawer, const char *about, const void *sealed, size_t bytes,
                    struct error *err);
void drawer_about_letter(char out[DRAWER_ABOUT_BYTES], const char *uuid, const char *level, int32_t day, int32_t due);

/* ---- drawer.c ---- */
/* The files come with the first thing put in: an empty drawer leaves nothing on the disk. */
bool drawer_begin(struct drawer *drawer, struct error *err);
bool drawer_bind_and_run(struct drawer *drawer, sqlite3_stmt *row, int column, const void *blob, size_t bytes,
                         struct error *err);

/* ---- drawer_copies.c: drawer-backup-DATE.sqlite, one a day with changes ---- */
void drawer_copy_make(struct drawer *drawer);
/* What was removed or sealed by another passphrase must not live on in a copy: all go, and one is made. */
void drawer_copies_renew(struct drawer *drawer);
/* Asks the copies, newest first, until one answers true. */
bool drawer_copies_ask(const struct drawer *drawer, bool (*ask)(void *context, sqlite3 *copy), void *context);
/* Sets the damaged file aside and gives the newest sound copy its name; false: there is none. */
bool drawer_copy_restore(const char *folder, int32_t today);

#endif
