/* Finding the line or title that a keepsake stands for. Keepsakes are kept as
 * ids, so that they follow the language and hold no text; what the rest of an id
 * means only its practice knows. */
#include "screen/keepsake.h"

#include "core/text.h"
#include "core/visit.h"
#include "practice/practice.h"

#include <string.h>

/* "LEVEL" or "LEVEL.THING": the level's title, for a practice that does not say more. */
static const char *title_of(const struct library *library, const char *rest) {
    char name[NAME_BYTES];
    utf8_copy(name, sizeof name, rest);
    name[strcspn(name, ".")] = '\0';
    const struct level *level = library_level(library, name);
    return level == NULL ? NULL : level->head->title;
}

static const char *words_of(const struct practice *practice, const struct library *library, const char *rest) {
    if (practice->keepsake == NULL) {
        return title_of(library, rest);
    }
    const char *words = NULL;
    for (size_t i = 0; words == NULL && i < library_level_count(library); i++) {
        const struct level *level = library_level_at(library, i);
        if (strcmp(level->kind->id, practice->id) == 0) {
            words = practice->keepsake(level->body, rest);
        }
    }
    return words;
}

const char *keepsake_words(const struct strings *strings, const struct library *library, const char *id) {
    char name[NAME_BYTES];
    utf8_copy(name, sizeof name, id);
    size_t length = strcspn(name, ".");
    const char *words = NULL;
    if (!strings_has(strings, id) && name[length] == '.') {
        name[length] = '\0';
        const struct practice *practice = practice_find(name);
        words = practice == NULL ? NULL : words_of(practice, library, id + length + 1);
    }
    return words != NULL ? words : strings_get(strings, id);
}
