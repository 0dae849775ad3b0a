/* How a swap level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/swap/level.h"

#include <stdio.h>
#include <string.h>

enum { CHIPS_MIN = 4 };

static const cyaml_schema_field_t card_fields[] = {
    ID_FIELD("id", struct swap_card, id),
    TEXT_FIELD("text", struct swap_card, text),
    TEXT_FIELD("answer", struct swap_card, answer),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t card_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct swap_card, card_fields)};

static const cyaml_schema_field_t deed_fields[] = {
    TEXT_FIELD("text", struct swap_deed, text),
    TEXT_FIELD("answer", struct swap_deed, answer),
    TEXT_FIELD("given", struct swap_deed, given),
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t moment_fields[] = {
    TEXT_FIELD("says", struct swap_moment, says),
    CYAML_FIELD_SEQUENCE("cards", CYAML_FLAG_POINTER, struct swap_moment, cards, &card_entry, SWAP_CARDS_MIN,
                         SWAP_CARDS_MAX),
    CYAML_FIELD_MAPPING("deed", CYAML_FLAG_DEFAULT, struct swap_moment, deed, deed_fields),
    TEXT_FIELD("own_answer", struct swap_moment, own_answer),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t moment_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct swap_moment, moment_fields)};

static const cyaml_schema_field_t sit_fields[] = {
    TEXT_FIELD("text", struct swap_sit, text),
    TEXT_FIELD("answer", struct swap_sit, answer),
    CYAML_FIELD_END,
};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct swap_level)
    CYAML_FIELD_INT("child", CYAML_FLAG_DEFAULT, struct swap_level, child),
    LINES_FIELD("opening", struct swap_level, opening, 1, 2),
    LINES_FIELD("tells", struct swap_level, tells, 2, 3),
    CYAML_FIELD_MAPPING("beside", CYAML_FLAG_DEFAULT, struct swap_level, beside, sit_fields),
    CYAML_FIELD_MAPPING("below", CYAML_FLAG_DEFAULT, struct swap_level, below, sit_fields),
    CYAML_FIELD_SEQUENCE("moments", CYAML_FLAG_POINTER, struct swap_level, moments, &moment_entry, SWAP_MOMENTS,
                         SWAP_MOMENTS),
    LINES_FIELD("chips", struct swap_level, chips, CHIPS_MIN, SWAP_CHIPS_MAX),
    LINES_FIELD("turn", struct swap_level, turn, 1, 2),
    LINES_FIELD("closing", struct swap_level, closing, 1, 2),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct swap_level, fields)};

/* What may stay is named by a card's id: it has to be the only one in the level. */
static void check_card_id(const struct swap_level *level, unsigned moment, unsigned card, struct check *check) {
    char path[48];
    const char *id = level->moments[moment].cards[card].id;
    snprintf(path, sizeof path, "moments[%u].cards[%u].id", moment, card);
    check_keepsake_id(check, path, id);
    for (unsigned i = 0; i <= moment; i++) {
        unsigned end = i < moment ? level->moments[i].cards_count : card;
        for (unsigned k = 0; k < end; k++) {
            if (strcmp(level->moments[i].cards[k].id, id) == 0) {
                check_error(check, path, "the id '%s' is taken by another card", id);
            }
        }
    }
}

static void check_level(const void *body, struct check *check) {
    const struct swap_level *level = body;
    if (level->child < 1 || level->child > SWAP_CHILDREN) {
        check_error(check, "child", "'child' is %d; it goes from 1 to %d", level->child, SWAP_CHILDREN);
    }
    check_keepsake_id(check, "id", level->head.id);
    for (unsigned i = 0; i < level->moments_count; i++) {
        for (unsigned k = 0; k < level->moments[i].cards_count; k++) {
            check_card_id(level, i, k, check);
        }
    }
}

const struct level_kind swap_kind = {
    .id = "swap",
    .schema = &schema,
    .size = sizeof(struct swap_level),
    .check = check_level,
};
