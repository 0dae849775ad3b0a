/* The desk drawer: letters and notes somebody wrote to themself, sealed so that only this drawer's own key opens them.
 * The drawer has a key pair (X25519). Its public half is the slot in the front: whatever is put in is sealed with it
 * (crypto_box_seal), locked or not. The secret half opens them; it lies in the same file, sealed by a passphrase
 * (Argon2id, its parameters beside it) or, if the player wants none, by a key file for this user only (mode 0600).
 * A letter cannot be taken for another: its row, its days and its guide are sealed in with it. What this does not keep
 * out: somebody who can write to the files can put in a letter of their own, or throw all away.
 * Secrets and clear text live in locked memory and are wiped. */
#ifndef PROGRESS_DRAWER_H
#define PROGRESS_DRAWER_H
#include "core/error.h"
#include "core/visit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DRAWER_TEXT_BYTES = 16384,     /* of one letter, without the NUL */
    DRAWER_PASSPHRASE_BYTES = 1024, /* with the NUL */
    DRAWER_ID_BYTES = 33
};

struct drawer;

struct drawer_letter {
    int64_t id;
    char uuid[DRAWER_ID_BYTES]; /* the same in every copy of it */
    char level[NAME_BYTES];     /* the guide it was written with */
    int32_t day;                /* when it was written */
    int32_t due;                /* when it arrives; 0: it just lies in the drawer */
    bool opened;
};

/* folder: the player's data folder; NULL: in memory only, gone at the end. today names the copies that are made.
 * Fails when the drawer or its key is there and cannot be read: all is then left as it is. A damaged drawer gives way
 * to its newest sound copy and is kept beside it. */
bool drawer_open(struct drawer **out, const char *folder, int32_t today, struct error *err);
void drawer_close(struct drawer *drawer); /* NULL is fine; secrets are wiped, and a copy is made if something changed */
bool drawer_was_restored(const struct drawer *drawer);

/* ---- the lock. Without a passphrase it is always open. ---- */
bool drawer_has_passphrase(const struct drawer *drawer);
bool drawer_is_locked(const struct drawer *drawer);
/* False: it is not this passphrase (err is empty), or it could not be tried (err says why). Takes 0.3 s, always. */
bool drawer_unlock(struct drawer *drawer, const char *passphrase, struct error *err);
void drawer_lock(struct drawer *drawer); /* forgets the secret; nothing without a passphrase */
/* Unlocked only. A new passphrase, or NULL for a key file instead. No letter is written again; copies made before,
 * which the old one would open, go. */
bool drawer_set_passphrase(struct drawer *drawer, const char *passphrase, struct error *err);

/* ---- letters. Putting in works while it is locked. ---- */
/* text: at most DRAWER_TEXT_BYTES of UTF-8. True: it is on the disk (or in memory, by choice). */
bool drawer_keep(struct drawer *drawer, const char *level, int32_t day, int32_t due, const char *text,
                 struct error *err);
/* One that was exported, with its own name and state; one that is here already stays. *added may be NULL. */
bool drawer_take_in(struct drawer *drawer, const struct drawer_letter *letter, const char *text, bool *added,
                    struct error *err);
/* The newest first, from the first-th on; returns how many were written. */
size_t drawer_list(struct drawer *drawer, size_t first, struct drawer_letter *out, size_t most);
size_t drawer_count(struct drawer *drawer);
/* Letters that have arrived by that day and were not opened yet. A clock set back only hides them until it is right. */
size_t drawer_waiting(struct drawer *drawer, int32_t today);
/* The text, NULL with err when it is locked, not there or was changed. Give it back with drawer_forget. */
char *drawer_read(struct drawer *drawer, int64_t id, struct error *err);
void drawer_forget(char *text); /* wipes and frees; NULL is fine */
bool drawer_mark_opened(struct drawer *drawer, int64_t id, struct error *err);
/* Overwritten, then gone, from the copies too. */
bool drawer_remove(struct drawer *drawer, int64_t id, struct error *err);

/* Between these all that is put in is written at once, or (keep false) not at all. */
bool drawer_many_begin(struct drawer *drawer, struct error *err);
bool drawer_many_end(struct drawer *drawer, bool keep, struct error *err);

/* ---- drafts: one a guide, sealed like a letter; place is what the desk wants to know again. ---- */
bool drawer_draft_keep(struct drawer *drawer, const char *level, int32_t day, int place, const char *text,
                       struct error *err);
bool drawer_draft_waits(struct drawer *drawer, const char *level);
char *drawer_draft_read(struct drawer *drawer, const char *level, int *place, struct error *err); /* as drawer_read */
bool drawer_draft_drop(struct drawer *drawer, const char *level, struct error *err);

#endif
