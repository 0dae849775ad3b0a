/* A desk in a folder of its own, for the tests of the drawer. */
#ifndef TESTS_DRAWER_DESK_H
#define TESTS_DRAWER_DESK_H
#include "progress/drawer.h"
#include "progress/tracker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <dirent.h>

enum { DAY = 20000, LETTERS_MAX = 8, PATH_BYTES = 128, FILE_BYTES = 1 << 18 };

#define CANARY "the heron stands in the canal"

struct desk {
    char folder[64];
    struct drawer *drawer;
    struct error err;
};

static inline int sit_down(void **state) {
    static struct desk desk;
    memset(&desk, 0, sizeof desk);
    snprintf(desk.folder, sizeof desk.folder, "/tmp/inner-house-drawer-XXXXXX");
    assert_non_null(mkdtemp(desk.folder));
    assert_true(drawer_open(&desk.drawer, desk.folder, DAY, &desk.err));
    *state = &desk;
    return 0;
}

static inline int get_up(void **state) {
    struct desk *desk = *state;
    drawer_close(desk->drawer);
    desk->drawer = NULL;
    assert_true(tracker_erase(desk->folder, &desk->err));
    char lock[PATH_BYTES];
    snprintf(lock, sizeof lock, "%s/tracker.lock", desk->folder);
    (void)unlink(lock);
    assert_int_equal(rmdir(desk->folder), 0);
    return 0;
}

static inline void reopen(struct desk *desk) {
    drawer_close(desk->drawer);
    desk->drawer = NULL;
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
}

static inline void keep(struct desk *desk, int32_t due, const char *text) {
    assert_true(drawer_keep(desk->drawer, "letter-friend", DAY, due, text, &desk->err));
}

static inline void path_of(const struct desk *desk, const char *name, char path[PATH_BYTES]) {
    snprintf(path, PATH_BYTES, "%.60s/%.60s", desk->folder, name);
}

static inline size_t file_bytes(const struct desk *desk, const char *name, char *out, size_t size) {
    char path[PATH_BYTES];
    path_of(desk, name, path);
    FILE *file = fopen(path, "rb");
    size_t count = file == NULL ? 0 : fread(out, 1, size, file);
    if (file != NULL) {
        fclose(file);
    }
    return count;
}

static inline void put_file(const struct desk *desk, const char *name, const char *bytes, size_t count) {
    char path[PATH_BYTES];
    path_of(desk, name, path);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    fclose(file);
}

static inline void change_file(const struct desk *desk, const char *name, const char *find, const char *put) {
    static char bytes[FILE_BYTES];
    size_t count = file_bytes(desk, name, bytes, sizeof bytes);
    char *at = memmem(bytes, count, find, strlen(find));
    assert_non_null(at);
    memcpy(at, put, strlen(put));
    put_file(desk, name, bytes, count);
}

/* Names of the drawer's copies are sorted by what they hold; returns how many there are. */
static inline size_t copies(const struct desk *desk, char newest[PATH_BYTES]) {
    DIR *folder = opendir(desk->folder);
    size_t count = 0;
    newest[0] = '\0';
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strncmp(entry->d_name, "drawer-backup-", 14) == 0) {
            count++;
            if (strcmp(entry->d_name, newest) > 0) {
                snprintf(newest, PATH_BYTES, "%.100s", entry->d_name);
            }
        }
    }
    closedir(folder);
    return count;
}

static inline void remove_copies(const struct desk *desk) {
    char name[PATH_BYTES];
    char path[PATH_BYTES];
    while (copies(desk, name) > 0) {
        path_of(desk, name, path);
        assert_int_equal(unlink(path), 0);
    }
}

static inline void assert_first_says(struct desk *desk, const char *text) {
    struct drawer_letter letters[LETTERS_MAX];
    assert_true(drawer_list(desk->drawer, 0, letters, LETTERS_MAX) > 0);
    char *found = drawer_read(desk->drawer, letters[0].id, &desk->err);
    assert_non_null(found);
    assert_string_equal(found, text);
    drawer_forget(found);
}

#endif
