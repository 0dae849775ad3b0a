/* One line, written aside and moved into place; its age is the file's. */
#include "workshop/resume.h"

#include "core/text.h"
#include "platform/clock.h"
#include "workshop/workshop.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINE_BYTES = 256, PATH_BYTES = 1100 };

bool resume_read(const char *path, struct workshop_secrets *out, const char *plan, unsigned meeting, unsigned *page) {
    char line[LINE_BYTES] = "";
    char of[LINE_BYTES] = "";
    unsigned which = 0;
    struct stat facts;
    struct workshop_secrets found = {.port = 0};
    int file = path == NULL ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) {
        return false;
    }
    bool fine = fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == geteuid() &&
                (facts.st_mode & 077) == 0 && read(file, line, sizeof line - 1) > 0;
    double age = clock_wall_seconds() - (double)facts.st_mtime;
    close(file);
    fine = fine && age >= 0 && age < RESUME_SECONDS &&
           sscanf(line, "room 1 %5[A-Z0-9] %16[0-9a-f] %6[0-9] %d %60[a-z0-9-] %u %u", found.code, found.key, found.pin,
                  &found.port, of, &which, page) == 7 &&
           strlen(found.code) == CODE_CHARACTERS && strlen(found.key) == KEY_HEX && strlen(found.pin) == PIN_DIGITS &&
           found.port > 0 && found.port < 65536 && strcmp(of, plan) == 0 && which == meeting;
    if (fine) {
        *out = found;
    }
    explicit_bzero(line, sizeof line);
    return fine;
}

void resume_write(const char *path, const struct workshop_secrets *secrets, const char *plan, unsigned meeting,
                  unsigned page) {
    char aside[PATH_BYTES];
    char line[LINE_BYTES];
    if (path == NULL) {
        return;
    }
    snprintf(aside, sizeof aside, "%.1000s.new", path);
    int length = snprintf(line, sizeof line, "room 1 %s %s %s %d %s %u %u\n", secrets->code, secrets->key, secrets->pin,
                          secrets->port, plan, meeting, page);
    (void)unlink(aside);
    int file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool fine = file >= 0 && write(file, line, (size_t)length) == length;
    if (file >= 0) {
        fine = close(file) == 0 && fine;
    }
    if (!fine || rename(aside, path) != 0) {
        (void)unlink(aside); /* without the note the room goes on; only a fall of everything would end it */
    }
    explicit_bzero(line, sizeof line);
}

void resume_forget(const char *path) {
    if (path != NULL) {
        (void)unlink(path);
    }
}
