/* Written under a name of its own, flushed, then renamed: a full disk or a power cut leaves the old file or the new
 * one. Knows nothing of what is in it. */
#include "workshop/whole_file.h"

#include "core/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAMES_MAX = 100 }; /* unfinished files of programs that were stopped in the middle */

/* Opens a file that was not there, and names it; -1 with errno. */
static int open_new(const char *path, struct text *name) {
    for (int i = 0; i < NAMES_MAX; i++) {
        text_clear(name);
        text_appendf(name, "%s.part-%ld-%d", path, (long)getpid(), i);
        int file = open(text_get(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file >= 0 || errno != EEXIST) {
            return file;
        }
    }
    return -1;
}

bool whole_file_begin(struct whole_file *file, const char *path, struct error *err) {
    struct text name = {0};
    int opened = open_new(path, &name);
    int reason = errno;
    if (opened >= 0) {
        *file = (struct whole_file){text_duplicate(path), text_duplicate(text_get(&name)), opened, 0};
    }
    text_free(&name);
    return opened >= 0 || error_set(err, "%s cannot be written: %s", path, strerror(reason));
}

bool whole_file_write(struct whole_file *file, const void *bytes, size_t count) {
    const char *at = bytes;
    while (count > 0 && file->failed == 0) {
        ssize_t written = write(file->file, at, count);
        if (written > 0) {
            at += written;
            count -= (size_t)written;
        } else if (written == 0 || errno != EINTR) {
            file->failed = written == 0 ? EIO : errno;
        }
    }
    return file->failed == 0;
}

static void forget(struct whole_file *file) {
    free(file->path);
    free(file->unfinished);
    *file = (struct whole_file){.file = -1};
}

/* The name is on the disk as well; a folder that cannot be flushed is no reason to lose the file. */
static void flush_folder(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = text_duplicate(slash == NULL ? "." : path);
    if (slash != NULL) {
        folder[slash == path ? 1 : slash - path] = '\0';
    }
    int opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened >= 0) {
        (void)fsync(opened);
        close(opened);
    }
    free(folder);
}

bool whole_file_keep(struct whole_file *file, struct error *err) {
    if (file->failed == 0 && fsync(file->file) != 0) {
        file->failed = errno;
    }
    if (close(file->file) != 0 && file->failed == 0) {
        file->failed = errno;
    }
    if (file->failed == 0 && rename(file->unfinished, file->path) != 0) {
        file->failed = errno;
    }
    bool kept = file->failed == 0;
    if (kept) {
        flush_folder(file->path);
    } else {
        (void)unlink(file->unfinished);
        error_set(err, "%s cannot be written: %s", file->path, strerror(file->failed));
    }
    forget(file);
    return kept;
}

void whole_file_drop(struct whole_file *file) {
    close(file->file);
    (void)unlink(file->unfinished);
    forget(file);
}
