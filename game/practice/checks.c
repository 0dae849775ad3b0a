/* Ids within a level: well formed, short, each once. Knows no practice. */
#include "practice/checks.h"

#include <stdio.h>
#include <string.h>

enum { PATH_BYTES = 96 };

void check_level_id(struct check *check, const struct level_head *head) {
    if (strlen(head->id) > LEVEL_ID_BYTES_MAX) {
        check_error(check, "id", "the id has %zu characters, at most %d fit", strlen(head->id), LEVEL_ID_BYTES_MAX);
    }
}

static const char *id_at(const void *first, unsigned index, size_t stride, size_t id_offset) {
    const char *id;
    memcpy(&id, (const char *)first + index * stride + id_offset, sizeof id);
    return id;
}

void check_ids(struct check *check, const char *list, const void *first, unsigned count, size_t stride,
               size_t id_offset) {
    for (unsigned i = 0; i < count; i++) {
        const char *id = id_at(first, i, stride, id_offset);
        char path[PATH_BYTES];
        snprintf(path, sizeof path, "%s[%u].id", list, i);
        if (id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0') {
            check_error(check, path, "'%s' is not an id: only a-z, 0-9 and '-'", id);
        }
        if (strlen(id) > LEVEL_ID_BYTES_MAX) {
            check_error(check, path, "the id has %zu characters, at most %d fit", strlen(id), LEVEL_ID_BYTES_MAX);
        }
        for (unsigned other = 0; other < i; other++) {
            if (strcmp(id, id_at(first, other, stride, id_offset)) == 0) {
                check_error(check, path, "'%s' is already the id of entry %u of this list", id, other + 1);
                break;
            }
        }
    }
}
