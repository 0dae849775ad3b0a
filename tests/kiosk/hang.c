/* Laid under the game by LD_PRELOAD: hangs where the file named in INNER_HOUSE_HANG_AT says ("loop", "present",
 * "audio"), once, and writes down in INNER_HOUSE_OPENED every file that is opened to be written. */
#include <SDL.h>
#include <SDL_mixer.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *real(const char *name) {
    return dlsym(RTLD_NEXT, name);
}

/* The file is taken away first, so that the next start lives. */
static void hang_if(const char *where) {
    const char *path = getenv("INNER_HOUSE_HANG_AT");
    char said[16] = "";
    int file = path == NULL || access(path, R_OK) != 0 ? -1 : open(path, O_RDONLY);
    if (file < 0) {
        return;
    }
    ssize_t got = read(file, said, sizeof said - 1);
    close(file);
    if (got > 0 && strncmp(said, where, strlen(where)) == 0) {
        unlink(path);
        for (;;) {
            pause();
        }
    }
}

int SDL_PollEvent(SDL_Event *event) {
    int (*next)(SDL_Event *) = (int (*)(SDL_Event *))real("SDL_PollEvent");
    hang_if("loop");
    return next(event);
}

int SDL_UpdateWindowSurfaceRects(SDL_Window *window, const SDL_Rect *rects, int count) {
    int (*next)(SDL_Window *, const SDL_Rect *, int) =
        (int (*)(SDL_Window *, const SDL_Rect *, int))real("SDL_UpdateWindowSurfaceRects");
    hang_if("present");
    return next(window, rects, count);
}

struct mixing {
    void (*mix)(void *, Uint8 *, int);
    void *context;
};

static struct mixing mixing;

static void mix(void *context, Uint8 *stream, int length) {
    (void)context;
    hang_if("audio");
    mixing.mix(mixing.context, stream, length);
}

void Mix_SetPostMix(void (*function)(void *, Uint8 *, int), void *context) {
    void (*next)(void (*)(void *, Uint8 *, int), void *) =
        (void (*)(void (*)(void *, Uint8 *, int), void *))real("Mix_SetPostMix");
    mixing = (struct mixing){function, context};
    next(function == NULL ? NULL : mix, NULL);
}

/* ---- files ---- */

static void note(const char *path) {
    const char *log = getenv("INNER_HOUSE_OPENED");
    int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))real("open");
    bool device = strncmp(path, "/dev/", 5) == 0 || strncmp(path, "/proc/", 6) == 0 || strncmp(path, "/sys/", 5) == 0;
    int file = log == NULL || device ? -1 : next(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        (void)!write(file, path, strlen(path));
        (void)!write(file, "\n", 1);
        close(file);
    }
}

static int open_as(const char *name, const char *path, int flags, mode_t mode) {
    int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))real(name);
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0) {
        note(path);
    }
    return next(path, flags, mode);
}

#define OPEN(name)                                            \
    int name(const char *path, int flags, ...) {              \
        va_list values;                                       \
        va_start(values, flags);                              \
        mode_t mode = (flags & O_CREAT) != 0 ? va_arg(values, mode_t) : 0; \
        va_end(values);                                       \
        return open_as(#name, path, flags, mode);             \
    }

OPEN(open)
OPEN(open64)

static FILE *fopen_as(const char *name, const char *path, const char *how) {
    FILE *(*next)(const char *, const char *) = (FILE * (*)(const char *, const char *)) real(name);
    if (strpbrk(how, "wa+") != NULL) {
        note(path);
    }
    return next(path, how);
}

FILE *fopen(const char *path, const char *how) {
    return fopen_as("fopen", path, how);
}

FILE *fopen64(const char *path, const char *how) {
    return fopen_as("fopen64", path, how);
}
