/* Finding the line or title that a keepsake stands for. Keepsakes are kept as
 * ids, so that they follow the language and hold no text. */
#include "screen/keepsake.h"

#include "core/text.h"
#include "core/visit.h"
#include "practice/moment/level.h"
#include "practice/reflect/level.h"

#include <string.h>

static const char *step_words(const struct library *library, const char *id) {
    for (size_t i = 0; i < library_level_count(library); i++) {
        const struct level *level = library_level_at(library, i);
        if (level->kind != &reflect_kind) {
            continue;
        }
        const struct reflect_level *reflect = level->body;
        for (unsigned j = 0; j < reflect->steps_count; j++) {
            if (strcmp(reflect->steps[j].id, id) == 0) {
                return reflect->steps[j].text;
            }
        }
    }
    return NULL;
}

/* "PRACTICE.LEVEL" or "PRACTICE.LEVEL.THING" */
static const char *level_words(const struct library *library, const char *rest) {
    char name[NAME_BYTES];
    utf8_copy(name, sizeof name, rest);
    char *dot = strchr(name, '.');
    if (dot != NULL) {
        *dot = '\0';
    }
    const struct level *level = library_level(library, name);
    if (level == NULL) {
        return NULL;
    }
    return level->kind == &moment_kind ? ((const struct moment_level *)level->body)->keepsake.text : level->head->title;
}

const char *keepsake_words(const struct strings *strings, const struct library *library, const char *id) {
    static const char step[] = "reflect.step.";
    const char *words = strings_has(strings, id) ? strings_get(strings, id) : NULL;
    if (words == NULL && strncmp(id, step, sizeof step - 1) == 0) {
        words = step_words(library, id + sizeof step - 1);
    } else if (words == NULL && strchr(id, '.') != NULL) {
        words = level_words(library, strchr(id, '.') + 1);
    }
    return words != NULL ? words : strings_get(strings, id);
}
