/* Paths of the data folder and of the archive; makes folders, reads nothing. */
#include "platform/files.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder on the way that is there already is taken as it is, whoever owns it. */
static bool make_folder(const char *path, struct error *err) {
    struct stat there;
    int failed = mkdir(path, 0700) == 0 ? 0 : errno;
    if (stat(path, &there) != 0) {
        return error_set(err, "%s: cannot be made as data folder: %s", path, strerror(failed));
    }
    if (!S_ISDIR(there.st_mode)) {
        return error_set(err, "%s: cannot be used as data folder: it is a file", path);
    }
    return true;
}

static bool make_folders(char *path, struct error *err) {
    for (char *at = path + 1; *at != '\0'; at++) {
        if (*at == '/') {
            *at = '\0';
            bool fine = make_folder(path, err);
            *at = '/';
            if (!fine) {
                return false;
            }
        }
    }
    return make_folder(path, err);
}

bool files_data_folder(char *out, size_t size, const char *wanted, struct error *err) {
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    int used = 0;
    if (wanted != NULL) {
        used = snprintf(out, size, "%s", wanted);
    } else if (data != NULL && data[0] == '/') {
        used = snprintf(out, size, "%s/inner-house", data);
    } else if (home != NULL && home[0] == '/') {
        used = snprintf(out, size, "%s/.local/share/inner-house", home);
    } else {
        return error_set(err, "no data folder: HOME is not set; --data DIR names one");
    }
    if (used <= 0 || (size_t)used >= size) {
        return error_set(err, "the data folder's name is empty or too long");
    }
    return make_folders(out, err);
}

static bool program_folder(char *out, size_t size, const char *program) {
    ssize_t length = readlink("/proc/self/exe", out, size - 1);
    if (length > 0) {
        out[length] = '\0';
    } else {
        snprintf(out, size, "%s", program);
    }
    char *slash = strrchr(out, '/');
    if (slash == NULL) {
        return false;
    }
    *slash = '\0';
    return true;
}

bool files_beside_program(char *out, size_t size, const char *program, const char *name, struct error *err) {
    static const char *const places[] = {"/", "/../", "/../../", "/../share/inner-house/"};
    char folder[PATH_MAX];
    if (!program_folder(folder, sizeof folder, program)) {
        return error_set(err, "%s: not found, and neither is the program's own folder", name);
    }
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(out, size, "%s%s%s", folder, places[i], name);
        if (access(out, R_OK) == 0) {
            return true;
        }
    }
    return error_set(err, "%s is missing: it belongs beside the program in %s", name, folder);
}

bool files_home(char *out, size_t size) {
    const char *home = getenv("HOME");
    struct stat found;
    if (home == NULL || home[0] != '/') {
        return false;
    }
    int length = snprintf(out, size, "%s/Documents", home);
    if (length < 0 || (size_t)length >= size) {
        return false;
    }
    if (stat(out, &found) != 0 || !S_ISDIR(found.st_mode)) {
        snprintf(out, size, "%s", home);
    }
    return true;
}
