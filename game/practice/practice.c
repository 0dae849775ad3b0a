/* The list of practices, and the few words views share. */
#include "practice/practice.h"

#include "practice/breathe/level.h"
#include "practice/breathe/view.h"
#include "practice/catch/level.h"
#include "practice/catch/view.h"
#include "practice/checkin/level.h"
#include "practice/checkin/view.h"
#include "practice/moment/level.h"
#include "practice/moment/view.h"
#include "practice/reflect/level.h"
#include "practice/reflect/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct practice *const practices[] = {
    &checkin_practice, &moment_practice, &catch_practice, &breathe_practice, &reflect_practice,
};

enum { PRACTICE_COUNT = sizeof practices / sizeof *practices };

const struct practice *practice_at(size_t index) {
    return index < PRACTICE_COUNT ? practices[index] : NULL;
}

const struct practice *practice_find(const char *id) {
    for (size_t i = 0; i < PRACTICE_COUNT; i++) {
        if (strcmp(practices[i]->id, id) == 0) {
            return practices[i];
        }
    }
    return NULL;
}

const char *word(const struct room_view *view, const char *id) {
    return strings_get(view->strings, id);
}

int id_index(const char *id, const char *prefix) {
    size_t length = strlen(prefix);
    if (strncmp(id, prefix, length) != 0 || id[length] < '0' || id[length] > '9') {
        return -1;
    }
    return (int)strtol(id + length, NULL, 10);
}

void id_make(char out[WIDGET_ID_BYTES], const char *prefix, int index) {
    snprintf(out, WIDGET_ID_BYTES, "%s%d", prefix, index);
}

enum { KIND_COUNT = PRACTICE_COUNT };

const struct level_kind *const *practice_kinds(size_t *count) {
    static const struct level_kind *const kinds[] = {&checkin_kind, &moment_kind, &catch_kind, &breathe_kind,
                                                     &reflect_kind};
    _Static_assert(sizeof kinds / sizeof *kinds == KIND_COUNT, "a practice without its kind");
    *count = KIND_COUNT;
    return kinds;
}
