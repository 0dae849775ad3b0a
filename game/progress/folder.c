/* Files are only ever replaced by a rename after a flush, so that at every moment a whole file stands
 * under each name. Knows nothing of what is inside them. */
#include "progress/folder.h"

#include "core/date.h"
#include "core/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COPY_BYTES = 65536, ASIDE_MAX = 99 };

char *folder_path(const char *folder, const char *name, const char *ending) {
    struct text path = {0};
    text_appendf(&path, "%s/%s%s", folder, name, ending);
    return path.data;
}

bool folder_make(const char *folder, struct error *err) {
    char *path = text_duplicate(folder);
    bool made = true;
    for (char *at = path + 1; made; at++) {
        bool last = *at == '\0';
        if (!last && *at != '/') {
            continue;
        }
        *at = '\0';
        made = mkdir(path, 0700) == 0 || errno == EEXIST || (!last && access(path, X_OK) == 0);
        if (last) {
            break;
        }
        *at = '/';
    }
    struct stat found;
    made = made && stat(folder, &found) == 0 && S_ISDIR(found.st_mode);
    free(path);
    return made || error_set(err, "the folder %s cannot be made", folder);
}

enum folder_lock folder_take(const char *folder, int *descriptor, struct error *err) {
    *descriptor = -1;
    char *path = folder_path(folder, "tracker.lock", "");
    enum folder_lock result = FOLDER_CANNOT;
    for (int tries = 0; tries < 10; tries++) {
        int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0) {
            (void)error_set(err, "%s: %s", path, strerror(errno));
            break;
        }
        bool locked = flock(file, LOCK_EX | LOCK_NB) == 0;
        if (!locked && errno == EWOULDBLOCK) {
            (void)error_set(err, "%s: another copy of the game has it", path);
            close(file);
            result = FOLDER_IN_USE;
            break;
        }
        /* Somebody who was erasing may have removed the name between opening and locking. */
        struct stat mine;
        struct stat named;
        if (fstat(file, &mine) == 0 && stat(path, &named) == 0 && mine.st_ino == named.st_ino) {
            *descriptor = file;
            result = locked ? FOLDER_MINE : FOLDER_MINE_UNLOCKED;
            break;
        }
        close(file);
    }
    free(path);
    return result;
}

void folder_unlock(int descriptor) {
    if (descriptor >= 0) {
        close(descriptor);
    }
}

bool folder_make_file(const char *path, struct error *err) {
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return error_set(err, "%s: %s", path, strerror(errno));
    }
    close(file);
    return true;
}

int64_t folder_bytes(const char *folder, const char *name) {
    char *path = folder_path(folder, name, "");
    struct stat found;
    int64_t bytes = stat(path, &found) == 0 ? (int64_t)found.st_size : -1;
    free(path);
    return bytes;
}

static bool sync_path(const char *path, int flags, struct error *err) {
    int file = open(path, flags | O_CLOEXEC);
    bool done = file >= 0 && fsync(file) == 0;
    if (!done) {
        (void)error_set(err, "%s: %s", path, strerror(errno));
    }
    if (file >= 0) {
        close(file);
    }
    return done;
}

bool folder_sync(const char *folder, struct error *err) {
    return sync_path(folder, O_RDONLY | O_DIRECTORY, err);
}

static bool rename_in(const char *folder, const char *from, const char *to, struct error *err) {
    char *old = folder_path(folder, from, "");
    char *new = folder_path(folder, to, "");
    bool done = rename(old, new) == 0 || error_set(err, "%s: %s", old, strerror(errno));
    free(old);
    free(new);
    return done;
}

bool folder_replace(const char *folder, const char *from, const char *to, struct error *err) {
    char *path = folder_path(folder, from, "");
    bool done = sync_path(path, O_RDWR, err) && rename_in(folder, from, to, err) && folder_sync(folder, err);
    free(path);
    return done;
}

static bool pour(int from, int to) {
    char *bytes = memory_get(COPY_BYTES, 1);
    ssize_t got;
    bool done = true;
    while (done && (got = read(from, bytes, COPY_BYTES)) != 0) {
        for (ssize_t at = 0; done && at < got;) {
            ssize_t put = write(to, bytes + at, (size_t)(got - at));
            done = put > 0;
            at += put;
        }
        done = done && got > 0;
    }
    free(bytes);
    return done && fsync(to) == 0;
}

bool folder_copy(const char *folder, const char *from, const char *to, struct error *err) {
    char *source = folder_path(folder, from, "");
    char *target = folder_path(folder, to, "");
    int in = open(source, O_RDONLY | O_CLOEXEC);
    int out = in < 0 ? -1 : open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool done = out >= 0 && pour(in, out);
    if (!done) {
        (void)error_set(err, "%s: %s", target, strerror(errno));
    }
    if (in >= 0) {
        close(in);
    }
    if (out >= 0) {
        close(out);
    }
    free(source);
    free(target);
    return done;
}

void folder_remove(const char *folder, const char *name) {
    char *path = folder_path(folder, name, "");
    unlink(path);
    free(path);
}

bool folder_set_aside(const char *folder, const char *name, int32_t today, struct error *err) {
    static const char *const parts[] = {"", "-wal", "-shm", "-journal"};
    char date[11];
    char aside[64];
    date_format(today, date);
    for (int n = 1; n <= ASIDE_MAX; n++) {
        snprintf(aside, sizeof aside, "%.*s-damaged-%s-%d.sqlite", (int)strcspn(name, ".-"), name, date, n);
        if (folder_bytes(folder, aside) < 0) {
            break;
        }
    }
    bool done = true;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        char from[96];
        char to[96];
        snprintf(from, sizeof from, "%s%s", name, parts[i]);
        snprintf(to, sizeof to, "%s%s", aside, parts[i]);
        if (folder_bytes(folder, from) >= 0) {
            done = rename_in(folder, from, to, err) && done;
        }
    }
    return done && folder_sync(folder, err);
}

static int by_name(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

char **folder_list(const char *folder, const char *prefix, size_t *count) {
    char **names = NULL;
    *count = 0;
    DIR *open_folder = opendir(folder);
    for (struct dirent *entry; open_folder != NULL && (entry = readdir(open_folder)) != NULL;) {
        if (strncmp(entry->d_name, prefix, strlen(prefix)) == 0) {
            names = memory_resize(names, *count + 1, sizeof *names);
            names[(*count)++] = text_duplicate(entry->d_name);
        }
    }
    if (open_folder != NULL) {
        closedir(open_folder);
    }
    if (*count > 1) {
        qsort(names, *count, sizeof *names, by_name);
    }
    return names;
}

void folder_list_free(char **names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        free(names[i]);
    }
    free(names);
}
