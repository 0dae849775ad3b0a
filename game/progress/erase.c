/* What is kept on the disk, file by file, and forgetting all of it: the tracker's files and the drawer's. */
#include "core/text.h"
#include "progress/folder.h"
#include "progress/tracker.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *const ours[] = {"tracker", "drawer"};

enum { OURS = sizeof ours / sizeof *ours };

/* "tracker.sqlite", "tracker-damaged-...": of ours, and not a stranger's "trackers.txt". */
static bool is_ours(const char *name, const char *prefix) {
    return name[strlen(prefix)] == '.' || name[strlen(prefix)] == '-';
}

static bool each_file(const char *folder, void (*visit)(void *context, const char *name), void *context) {
    bool any = false;
    for (size_t kind = 0; kind < OURS; kind++) {
        size_t count;
        char **names = folder_list(folder, ours[kind], &count);
        for (size_t i = 0; i < count; i++) {
            if (is_ours(names[i], ours[kind])) {
                visit(context, names[i]);
                any = true;
            }
        }
        folder_list_free(names, count);
    }
    return any;
}

enum kept_kind tracker_file_kind(const char *name) {
    static const struct {
        const char *start;
        enum kept_kind kind;
    } kinds[] = {{"tracker-backup", KEPT_PROGRESS_COPIES}, {"tracker-damaged", KEPT_DAMAGED},
                 {"drawer-backup", KEPT_LETTERS_COPIES},   {"drawer-damaged", KEPT_DAMAGED},
                 {"drawer.key", KEPT_KEY},                 {"drawer", KEPT_LETTERS}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strncmp(name, kinds[i].start, strlen(kinds[i].start)) == 0) {
            return kinds[i].kind;
        }
    }
    return KEPT_PROGRESS;
}

struct telling {
    const char *folder;
    void (*visit)(void *context, const char *name, int64_t bytes);
    void *context;
};

static void tell(void *context, const char *name) {
    const struct telling *telling = context;
    telling->visit(telling->context, name, folder_bytes(telling->folder, name));
}

bool tracker_files(const char *folder, void (*visit)(void *context, const char *name, int64_t bytes), void *context) {
    struct telling telling = {folder, visit, context};
    return each_file(folder, tell, &telling);
}

static void remove_file(void *context, const char *name) {
    folder_remove(context, name);
}

struct leftover {
    const char *folder;
    struct error *err;
};

static void name_leftover(void *context, const char *name) {
    const struct leftover *leftover = context;
    (void)error_set(leftover->err, "%s/%s could not be removed", leftover->folder, name);
}

bool tracker_erase(const char *folder, struct error *err) {
    struct stat found;
    if (stat(folder, &found) != 0 && errno == ENOENT) {
        return true;
    }
    int lock;
    enum folder_lock taken = folder_take(folder, &lock, err);
    if (taken != FOLDER_MINE && taken != FOLDER_MINE_UNLOCKED) {
        return false;
    }
    char *path = text_duplicate(folder);
    (void)each_file(folder, remove_file, path);
    free(path);
    bool done = folder_sync(folder, err);
    struct leftover leftover = {folder, err};
    done = !each_file(folder, name_leftover, &leftover) && done;
    folder_unlock(lock);
    return done;
}
