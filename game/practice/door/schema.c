/* How a door level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/door/level.h"

#include <stdio.h>
#include <string.h>

enum { VISITORS_MIN = 10, FITS_COUNT = 4 };

static const cyaml_strval_t figure_names[DOOR_FIGURE_COUNT] = {
    {"bicycle", DOOR_BICYCLE},   {"school-bag", DOOR_SCHOOL_BAG}, {"cane", DOOR_CANE},
    {"apron", DOOR_APRON},       {"suitcase", DOOR_SUITCASE},     {"raincoat", DOOR_RAINCOAT},
    {"umbrella", DOOR_UMBRELLA}, {"helmet", DOOR_HELMET},         {"dog", DOOR_DOG},
    {"wheelchair", DOOR_WHEELCHAIR},
};

static const cyaml_strval_t fits_names[FITS_COUNT] = {
    {"balm", FITS_BALM}, {"backbone", FITS_BACKBONE}, {"both", FITS_BOTH}, {"either", FITS_EITHER}};

const char *door_figure_name(enum door_figure figure) {
    return (unsigned)figure < DOOR_FIGURE_COUNT ? figure_names[figure].str : "";
}

static const cyaml_schema_field_t visitor_fields[] = {
    ID_FIELD("id", struct door_visitor, id),
    CYAML_FIELD_ENUM("figure", CYAML_FLAG_STRICT, struct door_visitor, figure, figure_names, DOOR_FIGURE_COUNT),
    TEXT_FIELD("who", struct door_visitor, who),
    LINES_FIELD("says", struct door_visitor, says, 2, DOOR_SAYS_MAX),
    TEXT_FIELD("more", struct door_visitor, more),
    TEXT_FIELD("balm", struct door_visitor, answers[GIFT_BALM]),
    TEXT_FIELD("backbone", struct door_visitor, answers[GIFT_BACKBONE]),
    TEXT_FIELD("both", struct door_visitor, answers[GIFT_BOTH]),
    CYAML_FIELD_ENUM("fits", CYAML_FLAG_STRICT, struct door_visitor, fits, fits_names, FITS_COUNT),
    TEXT_FIELD("focus", struct door_visitor, focus),
    TEXT_FIELD("use", struct door_visitor, use),
    TEXT_FIELD("example", struct door_visitor, example),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t visitor_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct door_visitor, visitor_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct door_level)
    LINES_FIELD("opening", struct door_level, opening, 1, DOOR_LINES_MAX),
    CYAML_FIELD_SEQUENCE("visitors", CYAML_FLAG_POINTER, struct door_level, visitors, &visitor_entry, VISITORS_MIN,
                         DOOR_VISITORS_MAX),
    TEXT_FIELD("own_question", struct door_level, own_question),
    TEXT_FIELD("own_balm", struct door_level, own[GIFT_BALM]),
    TEXT_FIELD("own_backbone", struct door_level, own[GIFT_BACKBONE]),
    TEXT_FIELD("own_both", struct door_level, own[GIFT_BOTH]),
    TEXT_FIELD("own_none", struct door_level, own_none),
    LINES_FIELD("closing", struct door_level, closing, 1, DOOR_LINES_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct door_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct door_level *level = body;
    for (unsigned i = 0; i < level->visitors_count; i++) {
        char path[32];
        snprintf(path, sizeof path, "visitors[%u].id", i);
        check_keepsake_id(check, path, level->visitors[i].id);
        for (unsigned k = 0; k < i; k++) {
            if (strcmp(level->visitors[k].id, level->visitors[i].id) == 0) {
                check_error(check, path, "'%s' knocks twice in this level", level->visitors[i].id);
            }
        }
    }
}

const struct level_kind door_kind = {
    .id = "door",
    .schema = &schema,
    .size = sizeof(struct door_level),
    .check = check_level,
};
