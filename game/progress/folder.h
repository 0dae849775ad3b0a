/* The tracker's files in the player's folder, and the lock that keeps a second copy of the game out. */
#ifndef PROGRESS_FOLDER_H
#define PROGRESS_FOLDER_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TRACKER_FILE "tracker.sqlite"

enum folder_lock {
    FOLDER_MINE,
    FOLDER_MINE_UNLOCKED, /* a disk without locks */
    FOLDER_IN_USE,
    FOLDER_CANNOT /* read-only, full, or no folder at all */
};

/* Makes the folder and those above it, for this user only. */
bool folder_make(const char *folder, struct error *err);
/* descriptor: hand it to folder_unlock; -1 unless MINE or MINE_UNLOCKED (then nothing keeps a second copy out). The
 * lock goes with the process, however it ends. */
enum folder_lock folder_take(const char *folder, int *descriptor, struct error *err);
void folder_unlock(int descriptor);

/* Makes the file unless it is there, for this user only (SQLite and stdio would let others read it). */
bool folder_make_file(const char *path, struct error *err);
char *folder_path(const char *folder, const char *name, const char *ending); /* owned by the caller */
int64_t folder_bytes(const char *folder, const char *name); /* -1 when it is not there */
bool folder_sync(const char *folder, struct error *err);
/* Flushes folder/from and gives it the name to, so that a power cut leaves the old or the new, never half. */
bool folder_replace(const char *folder, const char *from, const char *to, struct error *err);
/* Copies a file under a new name and flushes it. */
bool folder_copy(const char *folder, const char *from, const char *to, struct error *err);
void folder_remove(const char *folder, const char *name);
/* Renames a damaged file, with its log, to KIND-damaged-DAY-N.sqlite; KIND is its name up to the first '.' or '-'. */
bool folder_set_aside(const char *folder, const char *name, int32_t today, struct error *err);

/* Names in the folder that start with prefix, sorted; free each and the list. */
char **folder_list(const char *folder, const char *prefix, size_t *count);
void folder_list_free(char **names, size_t count);

#endif
