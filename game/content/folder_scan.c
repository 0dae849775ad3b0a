/* The pack rules for a plain folder, as authors use it. Anything that is not a
 * file or a folder (a link above all) makes the whole folder refused: it could
 * show files from outside the pack. */
#include "content/pack_scan.h"

#include "core/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct walk {
    const struct pack_limits *limits;
    uint64_t total;
    unsigned entries;
    void (*found)(void *context, const char *path, const char *name);
    void *context;
};

static bool visit_folder(struct walk *walk, const char *path, const char *name, struct error *err);

static bool visit_entry(struct walk *walk, const char *path, const char *name, struct error *err) {
    struct stat status;
    if (!pack_name_valid(name, strlen(name), err)) {
        return false;
    }
    if (lstat(path, &status) != 0) {
        return error_set(err, "'%s' cannot be read: %s", name, strerror(errno));
    }
    if (++walk->entries > PACK_ENTRIES_MAX) {
        return error_set(err, "it has more than %d files", PACK_ENTRIES_MAX);
    }
    if (S_ISDIR(status.st_mode)) {
        return visit_folder(walk, path, name, err);
    }
    if (S_ISLNK(status.st_mode)) {
        return error_set(err, "'%s' is a link", name);
    }
    if (!S_ISREG(status.st_mode)) {
        return error_set(err, "'%s' is neither a file nor a folder", name);
    }
    if ((uint64_t)status.st_size > walk->limits->entry_bytes) {
        return error_set(err, "'%s' is larger than %.0f MB", name, (double)walk->limits->entry_bytes / (1 << 20));
    }
    walk->total += (uint64_t)status.st_size;
    if (walk->total > walk->limits->total_bytes) {
        return error_set(err, "it is larger than %.0f MB", (double)walk->limits->total_bytes / (1 << 20));
    }
    if (walk->found) {
        walk->found(walk->context, path, name);
    }
    return true;
}

static bool visit_folder(struct walk *walk, const char *path, const char *name, struct error *err) {
    DIR *folder = opendir(path);
    if (!folder) {
        return error_set(err, "the folder '%s' cannot be read: %s", *name ? name : path, strerror(errno));
    }
    bool fine = true;
    for (struct dirent *entry; fine && (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') { /* the way up, and what editors leave behind: never part of a pack */
            continue;
        }
        struct text inner_path = {0}, inner_name = {0};
        text_appendf(&inner_path, "%s/%s", path, entry->d_name);
        text_appendf(&inner_name, "%s%s%s", name, *name ? "/" : "", entry->d_name);
        fine = visit_entry(walk, text_get(&inner_path), text_get(&inner_name), err);
        text_free(&inner_path);
        text_free(&inner_name);
    }
    (void)closedir(folder);
    return fine;
}

bool folder_scan(const char *folder, const struct pack_limits *limits, struct error *err) {
    struct walk walk = {.limits = limits};
    return visit_folder(&walk, folder, "", err);
}

bool folder_files(const char *folder, const struct pack_limits *limits,
                  void (*found)(void *context, const char *path, const char *name), void *context, struct error *err) {
    struct walk walk = {.limits = limits, .found = found, .context = context};
    return visit_folder(&walk, folder, "", err);
}
