/* How a furnish level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/furnish/level.h"

#include <stdio.h>

static const cyaml_strval_t look_words[FURNISH_LOOKS] = {
    {"blanket", FURNISH_BLANKET}, {"candle", FURNISH_CANDLE}, {"teapot", FURNISH_TEAPOT},
    {"journal", FURNISH_JOURNAL}, {"plant", FURNISH_PLANT}, {"letter", FURNISH_LETTER},
    {"lantern", FURNISH_LANTERN}, {"cat", FURNISH_CAT}, {"cup", FURNISH_CUP},
    {"shoes", FURNISH_SHOES}, {"flowers", FURNISH_FLOWERS}, {"books", FURNISH_BOOKS},
    {"armchair", FURNISH_ARMCHAIR}, {"kettle", FURNISH_KETTLE}, {"lamp", FURNISH_LAMP},
    {"jar", FURNISH_JAR},
};

static const cyaml_schema_field_t thing_fields[] = {
    ID_FIELD("id", struct furnish_thing, id),
    TEXT_FIELD("name", struct furnish_thing, name),
    TEXT_FIELD("label", struct furnish_thing, label),
    TEXT_FIELD("mutters", struct furnish_thing, mutters),
    TEXT_FIELD("truth", struct furnish_thing, truth),
    CYAML_FIELD_ENUM("look", CYAML_FLAG_STRICT, struct furnish_thing, look, look_words, FURNISH_LOOKS),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t thing_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct furnish_thing, thing_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct furnish_level)
    LINES_FIELD("opening", struct furnish_level, opening, 1, 2),
    CYAML_FIELD_SEQUENCE("things", CYAML_FLAG_POINTER, struct furnish_level, things, &thing_entry,
                         FURNISH_THINGS_MIN, FURNISH_THINGS_MAX),
    LINES_FIELD("how_long", struct furnish_level, how_long, FURNISH_SLIP_MIN, FURNISH_SLIP_MAX),
    LINES_FIELD("to_do", struct furnish_level, to_do, FURNISH_SLIP_MIN, FURNISH_SLIP_MAX),
    LINES_FIELD("signed_by", struct furnish_level, signed_by, FURNISH_SLIP_MIN, FURNISH_SLIP_MAX),
    LINES_FIELD("closing", struct furnish_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct furnish_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct furnish_level *level = body;
    if (level->head.place != PLACE_KITCHEN && level->head.place != PLACE_BEDROOM) {
        check_error(check, "place", "things can be put into the kitchen or the bedroom");
    }
    for (unsigned i = 0; i < level->things_count; i++) {
        char path[40];
        snprintf(path, sizeof path, "things[%u].id", i);
        check_keepsake_id(check, path, level->things[i].id);
    }
}

const struct level_kind furnish_kind = {
    .id = "furnish",
    .schema = &schema,
    .size = sizeof(struct furnish_level),
    .check = check_level,
};
