/* How a hold level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/hold/level.h"

static const cyaml_schema_field_t stair_fields[] = {
    ID_FIELD("id", struct hold_stair, id),
    TEXT_FIELD("says", struct hold_stair, says),
    TEXT_FIELD("push", struct hold_stair, push),
    TEXT_FIELD("hold", struct hold_stair, hold),
    TEXT_FIELD("cling", struct hold_stair, cling),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t stair_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct hold_stair, stair_fields)};

static const cyaml_schema_field_t word_fields[] = {
    ID_FIELD("id", struct hold_word, id),
    TEXT_FIELD("text", struct hold_word, text),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t word_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct hold_word, word_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct hold_level)
    TEXT_FIELD("water", struct hold_level, water),
    LINES_FIELD("opening", struct hold_level, opening, 1, 3),
    CYAML_FIELD_SEQUENCE("stairs", CYAML_FLAG_POINTER, struct hold_level, stairs, &stair_entry, HOLD_STAIRS_MIN,
                         HOLD_STAIRS_MAX),
    CYAML_FIELD_SEQUENCE("feelings", CYAML_FLAG_POINTER, struct hold_level, feelings, &word_entry, HOLD_FEELINGS_MIN,
                         HOLD_FEELINGS_MAX),
    CYAML_FIELD_SEQUENCE("sayings", CYAML_FLAG_POINTER, struct hold_level, sayings, &word_entry, 3,
                         HOLD_SAYINGS_MAX),
    LINES_FIELD("set_down_still", struct hold_level, set_down_still, 1, 2),
    LINES_FIELD("set_down_rough", struct hold_level, set_down_rough, 1, 2),
    LINES_FIELD("closing", struct hold_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct hold_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct hold_level *level = body;
    check_keepsake_id(check, "id", level->head.id);
}

const struct level_kind hold_kind = {
    .id = "hold",
    .schema = &schema,
    .size = sizeof(struct hold_level),
    .check = check_level,
};
