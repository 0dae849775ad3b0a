/* A folder of its own for each test of the tracker, and visits with invented content.
 * Included once by each test program. */
#ifndef FAULTS_SCRATCH_H
#define FAULTS_SCRATCH_H
#include "core/text.h"
#include "progress/tracker.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { A_THURSDAY = 20468 /* 2026-01-15 */ };

static inline void scratch_make(char folder[64]) {
    snprintf(folder, 64, "/tmp/inner-house-test-XXXXXX");
    if (mkdtemp(folder) == NULL) {
        perror("mkdtemp");
        abort();
    }
}

static inline void scratch_empty(const char *folder) {
    DIR *opened = opendir(folder);
    for (struct dirent *entry; opened != NULL && (entry = readdir(opened)) != NULL;) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        unlink(path);
    }
    if (opened != NULL) {
        closedir(opened);
    }
}

static inline void scratch_remove(const char *folder) {
    scratch_empty(folder);
    rmdir(folder);
}

static inline int scratch_count(const char *folder, const char *prefix) {
    int count = 0;
    DIR *opened = opendir(folder);
    for (struct dirent *entry; opened != NULL && (entry = readdir(opened)) != NULL;) {
        count += strncmp(entry->d_name, prefix, strlen(prefix)) == 0 ? 1 : 0;
    }
    if (opened != NULL) {
        closedir(opened);
    }
    return count;
}

static inline struct visit a_visit(const char *practice, const char *level, int32_t day, int32_t rounds) {
    struct visit visit = {.day = day, .rounds = rounds};
    utf8_copy(visit.practice, NAME_BYTES, practice);
    utf8_copy(visit.level, NAME_BYTES, level);
    return visit;
}

static inline int64_t visits_kept(struct tracker *tracker) {
    struct progress_summary summary;
    int64_t visits = tracker_summary(tracker, &summary, NULL) ? summary.visits : -1;
    progress_summary_free(&summary);
    return visits;
}

#endif
