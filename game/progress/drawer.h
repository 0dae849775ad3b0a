/* The desk drawer: letters somebody wrote to themself, sealed with a key of this
 * house (XChaCha20-Poly1305; the key file is for this user only). What is in it can
 * be read on this computer by whoever can open both files, and by nobody who has
 * only one of them. A letter cannot be taken for another: its day, its due day and
 * its row are sealed in with it. */
#ifndef PROGRESS_DRAWER_H
#define PROGRESS_DRAWER_H
#include "core/error.h"
#include "core/visit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DRAWER_TEXT_BYTES = 16384 }; /* of one letter, without the NUL */

struct drawer;

struct drawer_letter {
    int64_t id;
    char level[NAME_BYTES]; /* the guide it was written with */
    int32_t day;            /* when it was written */
    int32_t due;            /* when it arrives; 0: it just lies in the drawer */
    bool opened;
};

/* folder: the player's data folder; NULL: in memory only, gone at the end. Fails when the drawer or its key is
 * there and cannot be read: it is then left as it is. */
bool drawer_open(struct drawer **out, const char *folder, struct error *err);
void drawer_close(struct drawer *drawer); /* NULL is fine; the key is wiped */

/* text: at most DRAWER_TEXT_BYTES of UTF-8. True: it is on the disk (or in memory, by choice). */
bool drawer_keep(struct drawer *drawer, const char *level, int32_t day, int32_t due, const char *text,
                 struct error *err);
/* The newest first; returns how many were written. */
size_t drawer_list(struct drawer *drawer, struct drawer_letter *out, size_t most);
size_t drawer_count(struct drawer *drawer);
/* Letters that have arrived by that day and were not opened yet. A clock set back only hides them until it is right. */
size_t drawer_waiting(struct drawer *drawer, int32_t today);
/* The text, NULL with err when it is not there or was changed. Give it back with drawer_forget. */
char *drawer_read(struct drawer *drawer, int64_t id, struct error *err);
void drawer_forget(char *text); /* wipes and frees; NULL is fine */
bool drawer_mark_opened(struct drawer *drawer, int64_t id, struct error *err);
bool drawer_remove(struct drawer *drawer, int64_t id, struct error *err); /* overwritten, then gone */

#endif
