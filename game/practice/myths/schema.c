/* How a myths level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/myths/level.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const cyaml_strval_t weight_words[] = {
    {"feather", MYTHS_FEATHER}, {"pebble", MYTHS_PEBBLE}, {"stone", MYTHS_STONE}};

static const cyaml_schema_field_t card_fields[] = {
    ID_FIELD("id", struct myths_card, id),
    TEXT_FIELD("title", struct myths_card, title),
    TEXT_FIELD("found", struct myths_card, found),
    CYAML_FIELD_ENUM("weight", CYAML_FLAG_STRICT, struct myths_card, weight, weight_words, 3),
    TEXT_FIELD("why", struct myths_card, why),
    ID_FIELD("evidence", struct myths_card, evidence),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t card_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct myths_card, card_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct myths_level)
    CYAML_FIELD_INT("portrait", CYAML_FLAG_DEFAULT, struct myths_level, portrait),
    TEXT_FIELD("who", struct myths_level, who),
    TEXT_FIELD("claim", struct myths_level, claim),
    LINES_FIELD("opening", struct myths_level, opening, 1, 3),
    CYAML_FIELD_SEQUENCE("cards", CYAML_FLAG_POINTER, struct myths_level, cards, &card_entry, MYTHS_CARDS,
                         MYTHS_CARDS),
    LINES_FIELD("tips", struct myths_level, tips, 1, 3),
    LINES_FIELD("level", struct myths_level, level_lines, 1, 3),
    TEXT_FIELD("left", struct myths_level, left),
    LINES_FIELD("closing", struct myths_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct myths_level, fields)};

/* The evidence card of the room shows the head's studies: each study that is weighed has to be among them. */
static bool in_head(const struct myths_level *level, const char *evidence) {
    for (unsigned i = 0; i < level->head.evidence_count; i++) {
        if (strcmp(level->head.evidence[i], evidence) == 0) {
            return true;
        }
    }
    return false;
}

static void check_level(const void *body, struct check *check) {
    const struct myths_level *level = body;
    if (level->portrait < 1 || level->portrait > MYTHS_PORTRAITS) {
        check_error(check, "portrait", "'portrait' is %d; it goes from 1 to %d", level->portrait, MYTHS_PORTRAITS);
    }
    check_keepsake_id(check, "id", level->head.id);
    for (unsigned i = 0; i < level->cards_count; i++) {
        char path[40];
        snprintf(path, sizeof path, "cards[%u].evidence", i);
        if (!in_head(level, level->cards[i].evidence)) {
            check_error(check, path, "'%s' is not among the level's own 'evidence'", level->cards[i].evidence);
        }
    }
}

const struct level_kind myths_kind = {
    .id = "myths",
    .schema = &schema,
    .size = sizeof(struct myths_level),
    .check = check_level,
};
