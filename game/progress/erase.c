/* What the tracker keeps on the disk, file by file, and forgetting all of it. */
#include "progress/folder.h"
#include "progress/tracker.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define OURS "tracker"

static bool is_ours(const char *name) {
    return name[strlen(OURS)] == '.' || name[strlen(OURS)] == '-';
}

bool tracker_files(const char *folder, void (*visit)(void *context, const char *name, int64_t bytes), void *context) {
    size_t count;
    char **names = folder_list(folder, OURS, &count);
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (is_ours(names[i])) {
            visit(context, names[i], folder_bytes(folder, names[i]));
            any = true;
        }
    }
    folder_list_free(names, count);
    return any;
}

bool tracker_erase(const char *folder, struct error *err) {
    struct stat found;
    if (stat(folder, &found) != 0 && errno == ENOENT) {
        return true;
    }
    int lock;
    enum folder_lock taken = folder_take(folder, &lock, err);
    if (taken != FOLDER_MINE) {
        return false;
    }
    size_t count;
    char **names = folder_list(folder, OURS, &count);
    for (size_t i = 0; i < count; i++) {
        if (is_ours(names[i])) {
            folder_remove(folder, names[i]);
        }
    }
    folder_list_free(names, count);
    bool done = folder_sync(folder, err);
    names = folder_list(folder, OURS, &count);
    for (size_t i = 0; i < count; i++) {
        if (is_ours(names[i])) {
            done = error_set(err, "%s/%s could not be removed", folder, names[i]);
        }
    }
    folder_list_free(names, count);
    folder_unlock(lock);
    return done;
}
