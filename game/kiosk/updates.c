/* A folder is read, never written. */
#include "kiosk/updates.h"

#include "content/check.h"
#include "content/sign.h"
#include "core/hash.h"
#include "core/text.h"
#include "practice/practice.h"
#include "screen/check_walk.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FOLDER_MAX = 64 };

static bool is_pack(const char *name) {
    size_t length = strlen(name);
    return name[0] != '.' && length > 5 && strcmp(name + length - 5, ".pack") == 0;
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names of the packs in the folder, sorted; each is owned by the caller. */
static size_t list_packs(const char *folder, char *names[FOLDER_MAX]) {
    size_t count = 0;
    DIR *entries = opendir(folder);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL && count < FOLDER_MAX;) {
        if (is_pack(entry->d_name)) {
            struct text path = {0};
            text_appendf(&path, "%s/%s", folder, entry->d_name);
            names[count++] = text_duplicate(text_get(&path));
            text_free(&path);
        }
    }
    if (entries != NULL) {
        closedir(entries);
    }
    qsort(names, count, sizeof *names, compare_names);
    return count;
}

static uint64_t look_at(const char *folder) {
    char *names[FOLDER_MAX];
    size_t count = folder[0] == '\0' ? 0 : list_packs(folder, names);
    uint64_t seen = HASH_START;
    for (size_t i = 0; i < count; i++) {
        struct stat found = {0};
        struct text signature = {0};
        text_appendf(&signature, "%s.sig", names[i]);
        seen = hash_text(seen, names[i]);
        if (stat(names[i], &found) == 0) {
            seen = hash_int(hash_int(seen, found.st_size), found.st_mtim.tv_sec * 1000000000 + found.st_mtim.tv_nsec);
        }
        if (stat(text_get(&signature), &found) == 0) {
            seen = hash_int(hash_int(seen, found.st_size), found.st_mtim.tv_sec * 1000000000 + found.st_mtim.tv_nsec);
        }
        text_free(&signature);
        free(names[i]);
    }
    return seen;
}

/* Says what is wrong with a pack, or that it is good. */
static bool is_good(const char *path, const char *key, const char *base, struct complaints *complaints) {
    struct error err = {""};
    if (!sign_verify(path, key, &err)) {
        complaints_add(complaints, COMPLAINT_ERROR, path, 0, 0, "not taken: %s", err.text);
        return false;
    }
    struct complaints found;
    size_t kinds = 0;
    const struct level_kind *const *table = practice_kinds(&kinds);
    struct check_options how = {.kinds = table, .kind_count = kinds, .base = base};
    complaints_init(&found);
    bool looked = check_pack(path, &how, &found, &err);
    if (looked) {
        check_walk(path, base, &found);
    }
    bool good = looked && found.errors == 0;
    if (!good) {
        complaints_add(complaints, COMPLAINT_ERROR, path, 0, 0, "not taken: %s",
                       found.count > 0 ? found.items[0].message : err.text);
    }
    complaints_free(&found);
    return good;
}

void updates_take(struct updates *updates, const struct config *config, const char *base, struct options *options,
                  struct complaints *complaints) {
    char *names[FOLDER_MAX];
    size_t count = config->updates_folder[0] == '\0' ? 0 : list_packs(config->updates_folder, names);
    updates->seen = look_at(config->updates_folder);
    for (size_t i = 0; i < count; i++) {
        bool room = options->pack_count < OPTION_PACKS_MAX;
        if (room && is_good(names[i], config->updates_key, base, complaints)) {
            updates->paths[updates->count++] = names[i];
            options->packs[options->pack_count++] = names[i];
        } else {
            free(names[i]);
        }
    }
    complaints_print(complaints, stderr);
}

bool updates_changed(struct updates *updates, const struct config *config) {
    if (config->updates_folder[0] == '\0') {
        return false;
    }
    uint64_t seen = look_at(config->updates_folder);
    bool changed = seen != updates->seen;
    updates->seen = seen;
    return changed;
}

void updates_free(struct updates *updates) {
    for (size_t i = 0; i < updates->count; i++) {
        free(updates->paths[i]);
    }
    memset(updates, 0, sizeof *updates);
}
