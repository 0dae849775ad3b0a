/* Finding a practice, and the few words views share. Which there are says list.h. */
#include "core/hash.h"
#include "practice/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PRACTICE_ROW(name) &name##_practice,
static const struct practice *const practices[] = {PRACTICES(PRACTICE_ROW)};

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

bool kept_has(const struct kept *kept, const char *keepsake) {
    return kept->has != NULL && kept->has(kept->context, keepsake);
}

uint64_t entering_chance(const struct entering *entering) {
    return hash_int(entering->seed, (int64_t)entering->visits);
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

#define KIND_ROW(name) &name##_kind,

const struct level_kind *const *practice_kinds(size_t *count) {
    static const struct level_kind *const kinds[] = {PRACTICES(KIND_ROW)};
    *count = PRACTICE_COUNT;
    return kinds;
}
