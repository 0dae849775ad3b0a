/* How a reflect level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/reflect/level.h"

#include <stdio.h>

enum { CARDS_MIN = 6 };

static const cyaml_schema_field_t card_fields[] = {
    ID_FIELD("id", struct reflect_card, id),
    TEXT_FIELD("text", struct reflect_card, text),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t card_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct reflect_card, card_fields)};

#define CARDS_FIELD(key, member) \
    CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER, struct reflect_level, member, &card_entry, CARDS_MIN, \
                         REFLECT_CARDS_MAX)

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct reflect_level)
    TEXT_FIELD("kindness_question", struct reflect_level, kindness_question),
    CARDS_FIELD("kindness_cards", kindness_cards),
    TEXT_FIELD("belonging_question", struct reflect_level, belonging_question),
    CARDS_FIELD("belonging_cards", belonging_cards),
    TEXT_FIELD("steps_question", struct reflect_level, steps_question),
    CARDS_FIELD("steps", steps),
    TEXT_FIELD("card_intro", struct reflect_level, card_intro),
    LINES_FIELD("farewell", struct reflect_level, farewell, 1, 3),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct reflect_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct reflect_level *level = body;
    for (unsigned i = 0; i < level->steps_count; i++) {
        char path[32];
        snprintf(path, sizeof path, "steps[%u].id", i);
        check_keepsake_id(check, path, level->steps[i].id);
    }
}

const struct level_kind reflect_kind = {
    .id = "reflect",
    .schema = &schema,
    .size = sizeof(struct reflect_level),
    .check = check_level,
};
