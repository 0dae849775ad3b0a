/* How a wiring level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/wiring/level.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const cyaml_strval_t wire_words[] = {
    {"alarm", WIRING_ALARM}, {"hearth", WIRING_HEARTH}, {"loose", WIRING_LOOSE}};
static const cyaml_strval_t sure_words[] = {
    {"glimmer", WIRING_GLIMMER}, {"steady", WIRING_STEADY}, {"bright", WIRING_BRIGHT}};

static const cyaml_schema_field_t box_fields[] = {
    ID_FIELD("id", struct wiring_box, id),
    TEXT_FIELD("name", struct wiring_box, name),
    TEXT_FIELD("title", struct wiring_box, title),
    TEXT_FIELD("saw", struct wiring_box, saw),
    CYAML_FIELD_ENUM("sure", CYAML_FLAG_STRICT, struct wiring_box, sure, sure_words, 3),
    TEXT_FIELD("why", struct wiring_box, why),
    TEXT_FIELD("not_shown", struct wiring_box, not_shown),
    TEXT_FIELD("line", struct wiring_box, line),
    ID_FIELD("evidence", struct wiring_box, evidence),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t box_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct wiring_box, box_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct wiring_level)
    CYAML_FIELD_ENUM("wire", CYAML_FLAG_STRICT, struct wiring_level, wire, wire_words, 3),
    LINES_FIELD("opening", struct wiring_level, opening, 1, 3),
    CYAML_FIELD_SEQUENCE("boxes", CYAML_FLAG_POINTER, struct wiring_level, boxes, &box_entry, WIRING_BOXES_MIN,
                         WIRING_BOXES_MAX),
    LINES_FIELD("found", struct wiring_level, found, 1, 3),
    LINES_FIELD("closing", struct wiring_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct wiring_level, fields)};

/* The evidence card of the room shows the head's studies: each box has to be among them. */
static bool in_head(const struct wiring_level *level, const char *evidence) {
    for (unsigned i = 0; i < level->head.evidence_count; i++) {
        if (strcmp(level->head.evidence[i], evidence) == 0) {
            return true;
        }
    }
    return false;
}

static void check_level(const void *body, struct check *check) {
    const struct wiring_level *level = body;
    for (unsigned i = 0; i < level->boxes_count; i++) {
        const struct wiring_box *box = &level->boxes[i];
        char path[40];
        snprintf(path, sizeof path, "boxes[%u].evidence", i);
        if (!in_head(level, box->evidence)) {
            check_error(check, path, "'%s' is not among the level's own 'evidence'", box->evidence);
        }
        snprintf(path, sizeof path, "boxes[%u].id", i);
        check_keepsake_id(check, path, box->id);
        for (unsigned k = 0; k < i; k++) {
            if (strcmp(level->boxes[k].id, box->id) == 0) {
                check_error(check, path, "the id '%s' is taken by another box", box->id);
            }
        }
    }
}

const struct level_kind wiring_kind = {
    .id = "wiring",
    .schema = &schema,
    .size = sizeof(struct wiring_level),
    .check = check_level,
};
