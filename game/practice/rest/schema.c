/* How a rest level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/rest/level.h"

static const cyaml_schema_field_t view_fields[] = {
    TEXT_FIELD("text", struct rest_view, text),
    TEXT_FIELD("line", struct rest_view, line),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t view_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct rest_view, view_fields)};

static const cyaml_schema_field_t cloud_fields[] = {
    TEXT_FIELD("says", struct rest_cloud, says),
    TEXT_FIELD("answer", struct rest_cloud, answer),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t cloud_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct rest_cloud, cloud_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct rest_level)
    LINES_FIELD("opening", struct rest_level, opening, 1, 2),
    CYAML_FIELD_SEQUENCE("views", CYAML_FLAG_POINTER, struct rest_level, views, &view_entry, REST_VIEWS, REST_VIEWS),
    CYAML_FIELD_SEQUENCE("clouds", CYAML_FLAG_POINTER, struct rest_level, clouds, &cloud_entry, REST_CLOUDS_MIN,
                         REST_CLOUDS_MAX),
    TEXT_FIELD("bell", struct rest_level, bell),
    LINES_FIELD("closing", struct rest_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct rest_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct rest_level *level = body;
    check_keepsake_id(check, "id", level->head.id);
}

const struct level_kind rest_kind = {
    .id = "rest",
    .schema = &schema,
    .size = sizeof(struct rest_level),
    .check = check_level,
};
