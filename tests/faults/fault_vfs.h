/* A disk that fails on command, as an SQLite VFS over the real one. Each open, write, truncate, sync and delete counts;
 * the one asked for fails, once or with all that come after it. It also remembers what was written and not yet synced,
 * so that a power cut can take that back. Included once by each test program. */
#ifndef FAULTS_FAULT_VFS_H
#define FAULTS_FAULT_VFS_H
#include "core/rng.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A write that is not synced: what stood there before. */
struct unsynced {
    char path[256];
    sqlite3_int64 at, size_before;
    unsigned char *before;
    int bytes, bytes_before; /* bytes_before: how many of them existed */
    struct unsynced *older;
};

static struct {
    sqlite3_vfs vfs, *real;
    sqlite3_io_methods methods;
    int count;    /* operations so far */
    int fail_at;  /* 0: none */
    bool from_there_on;
    bool failed;
    struct unsynced *newest;
} fault;

struct fault_file {
    sqlite3_file base;
    char path[256];
    /* the real file follows */
};

static sqlite3_file *fault_real(sqlite3_file *file) {
    return (sqlite3_file *)((char *)file + sizeof(struct fault_file));
}

static bool fault_now(void) {
    fault.count++;
    bool fails = fault.fail_at > 0 && (fault.count == fault.fail_at || (fault.from_there_on && fault.count > fault.fail_at));
    fault.failed |= fails;
    return fails;
}

static void fault_remember(sqlite3_file *file, sqlite3_int64 at, int bytes) {
    struct unsynced *write = calloc(1, sizeof *write);
    snprintf(write->path, sizeof write->path, "%s", ((struct fault_file *)file)->path);
    write->at = at;
    write->bytes = bytes;
    write->before = malloc((size_t)(bytes > 0 ? bytes : 1));
    int real = open(write->path, O_RDONLY);
    write->size_before = real < 0 ? 0 : lseek(real, 0, SEEK_END);
    ssize_t got = real < 0 || bytes == 0 ? 0 : pread(real, write->before, (size_t)bytes, at);
    write->bytes_before = got < 0 ? 0 : (int)got;
    if (real >= 0) {
        close(real);
    }
    write->older = fault.newest;
    fault.newest = write;
}

static void fault_forget(const char *path) {
    for (struct unsynced **at = &fault.newest; *at != NULL;) {
        struct unsynced *write = *at;
        if (path == NULL || strcmp(write->path, path) == 0) {
            *at = write->older;
            free(write->before);
            free(write);
        } else {
            at = &write->older;
        }
    }
}

/* The power is gone: of what was not synced each write is lost or not, by chance; no file is open any more. */
static inline void fault_cut_power(struct rng *rng, bool all) {
    while (fault.newest != NULL) {
        struct unsynced *write = fault.newest;
        fault.newest = write->older;
        if (all || rng_below(rng, 2) == 0) {
            int real = open(write->path, O_WRONLY);
            if (real >= 0) {
                (void)!pwrite(real, write->before, (size_t)write->bytes_before, write->at);
                (void)!ftruncate(real, write->size_before);
                close(real);
            }
        }
        free(write->before);
        free(write);
    }
}

static int fault_close(sqlite3_file *file) {
    return fault_real(file)->pMethods->xClose(fault_real(file));
}

static int fault_read(sqlite3_file *file, void *out, int bytes, sqlite3_int64 at) {
    return fault_real(file)->pMethods->xRead(fault_real(file), out, bytes, at);
}

static int fault_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
    if (fault_now()) {
        return SQLITE_IOERR_WRITE;
    }
    fault_remember(file, at, count);
    return fault_real(file)->pMethods->xWrite(fault_real(file), bytes, count, at);
}

static int fault_truncate(sqlite3_file *file, sqlite3_int64 size) {
    if (fault_now()) {
        return SQLITE_IOERR_TRUNCATE;
    }
    return fault_real(file)->pMethods->xTruncate(fault_real(file), size);
}

static int fault_sync(sqlite3_file *file, int flags) {
    if (fault_now()) {
        return SQLITE_IOERR_FSYNC;
    }
    fault_forget(((struct fault_file *)file)->path);
    return fault_real(file)->pMethods->xSync(fault_real(file), flags);
}

static int fault_size(sqlite3_file *file, sqlite3_int64 *size) {
    return fault_real(file)->pMethods->xFileSize(fault_real(file), size);
}

static int fault_lock(sqlite3_file *file, int how) {
    return fault_real(file)->pMethods->xLock(fault_real(file), how);
}

static int fault_unlock(sqlite3_file *file, int how) {
    return fault_real(file)->pMethods->xUnlock(fault_real(file), how);
}

static int fault_reserved(sqlite3_file *file, int *out) {
    return fault_real(file)->pMethods->xCheckReservedLock(fault_real(file), out);
}

static int fault_control(sqlite3_file *file, int what, void *argument) {
    return fault_real(file)->pMethods->xFileControl(fault_real(file), what, argument);
}

static int fault_sector(sqlite3_file *file) {
    return fault_real(file)->pMethods->xSectorSize(fault_real(file));
}

static int fault_traits(sqlite3_file *file) {
    return fault_real(file)->pMethods->xDeviceCharacteristics(fault_real(file));
}

static int fault_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
    return fault_real(file)->pMethods->xShmMap(fault_real(file), page, size, extend, out);
}

static int fault_shm_lock(sqlite3_file *file, int at, int count, int flags) {
    return fault_real(file)->pMethods->xShmLock(fault_real(file), at, count, flags);
}

static void fault_shm_barrier(sqlite3_file *file) {
    fault_real(file)->pMethods->xShmBarrier(fault_real(file));
}

static int fault_shm_unmap(sqlite3_file *file, int remove_it) {
    return fault_real(file)->pMethods->xShmUnmap(fault_real(file), remove_it);
}

static int fault_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
    (void)vfs;
    file->pMethods = NULL;
    if (fault_now()) {
        return SQLITE_CANTOPEN;
    }
    struct fault_file *own = (struct fault_file *)file;
    snprintf(own->path, sizeof own->path, "%s", name == NULL ? "" : name);
    int code = fault.real->xOpen(fault.real, name, fault_real(file), flags, out);
    if (code == SQLITE_OK) {
        file->pMethods = &fault.methods;
    }
    return code;
}

static int fault_delete(sqlite3_vfs *vfs, const char *name, int sync_folder) {
    (void)vfs;
    if (fault_now()) {
        return SQLITE_IOERR_DELETE;
    }
    fault_forget(name);
    return fault.real->xDelete(fault.real, name, sync_folder);
}

/* Every database of this program goes through it from now on. */
static inline void fault_install(void) {
    fault.real = sqlite3_vfs_find(NULL);
    fault.vfs = *fault.real;
    fault.vfs.zName = "faulty";
    fault.vfs.szOsFile = (int)sizeof(struct fault_file) + fault.real->szOsFile;
    fault.vfs.xOpen = fault_open;
    fault.vfs.xDelete = fault_delete;
    fault.methods = (sqlite3_io_methods){
        .iVersion = 2, .xClose = fault_close, .xRead = fault_read, .xWrite = fault_write, .xTruncate = fault_truncate,
        .xSync = fault_sync, .xFileSize = fault_size, .xLock = fault_lock, .xUnlock = fault_unlock,
        .xCheckReservedLock = fault_reserved, .xFileControl = fault_control, .xSectorSize = fault_sector,
        .xDeviceCharacteristics = fault_traits, .xShmMap = fault_shm_map, .xShmLock = fault_shm_lock,
        .xShmBarrier = fault_shm_barrier, .xShmUnmap = fault_shm_unmap};
    sqlite3_vfs_register(&fault.vfs, 1);
}

static inline void fault_arm(int at, bool from_there_on) {
    fault.count = 0;
    fault.fail_at = at;
    fault.from_there_on = from_there_on;
    fault.failed = false;
    fault_forget(NULL);
}

#endif
