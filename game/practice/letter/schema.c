/* How a letter level's file is read. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/letter/level.h"

static const cyaml_schema_field_t part_fields[] = {
    TEXT_FIELD("asks", struct letter_part, asks),
    LINES_FIELD("cards", struct letter_part, cards, LETTER_CARDS_MIN, LETTER_CARDS_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t part_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct letter_part, part_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct letter_level)
    LINES_FIELD("opening", struct letter_level, opening, 1, 3),
    LINES_FIELD("greetings", struct letter_level, greetings, LETTER_CARDS_MIN, LETTER_CARDS_MAX),
    CYAML_FIELD_SEQUENCE("parts", CYAML_FLAG_POINTER, struct letter_level, parts, &part_entry, LETTER_PARTS_MIN,
                         LETTER_PARTS_MAX),
    LINES_FIELD("partings", struct letter_level, partings, LETTER_CARDS_MIN, LETTER_CARDS_MAX),
    TEXT_FIELD("read_aloud", struct letter_level, read_aloud),
    LINES_FIELD("closing", struct letter_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct letter_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct letter_level *level = body;
    check_keepsake_id(check, "id", level->head.id);
}

const struct level_kind letter_kind = {
    .id = "letter",
    .schema = &schema,
    .size = sizeof(struct letter_level),
    .check = check_level,
};
