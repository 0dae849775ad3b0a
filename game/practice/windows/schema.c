/* How a windows level's file is read, and what must hold in it beyond that: in
 * one evening nobody stands behind somebody else's window. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/windows/level.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { NEIGHBOURS_MIN = 12, CARDS_MIN = 6 };

static const cyaml_strval_t figure_names[FIGURE_COUNT] = {
    {"bun", FIGURE_BUN},
    {"cap", FIGURE_CAP},
    {"hood", FIGURE_HOOD},
    {"long-hair", FIGURE_LONG_HAIR},
    {"headscarf", FIGURE_HEADSCARF},
    {"beard", FIGURE_BEARD},
    {"baby", FIGURE_BABY},
    {"wheelchair", FIGURE_WHEELCHAIR},
    {"night-coat", FIGURE_NIGHT_COAT},
    {"curls", FIGURE_CURLS},
    {"apron", FIGURE_APRON},
    {"two", FIGURE_TWO},
    {"turban", FIGURE_TURBAN},
    {"braids", FIGURE_BRAIDS},
    {"stick", FIGURE_STICK},
    {"child", FIGURE_CHILD},
};

const char *windows_figure_name(enum windows_figure figure) {
    return (unsigned)figure < FIGURE_COUNT ? figure_names[figure].str : "";
}

static const cyaml_schema_field_t neighbour_fields[] = {
    ID_FIELD("id", struct windows_neighbour, id),
    TEXT_FIELD("where", struct windows_neighbour, where),
    CYAML_FIELD_INT("window", CYAML_FLAG_DEFAULT, struct windows_neighbour, window),
    CYAML_FIELD_ENUM("figure", CYAML_FLAG_STRICT, struct windows_neighbour, figure, figure_names, FIGURE_COUNT),
    TEXT_FIELD("struggle", struct windows_neighbour, struggle),
    TEXT_FIELD("helps", struct windows_neighbour, helps),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t neighbour_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct windows_neighbour, neighbour_fields)};

static const cyaml_schema_field_t card_fields[] = {
    ID_FIELD("id", struct windows_card, id),
    TEXT_FIELD("text", struct windows_card, text),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t card_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct windows_card, card_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct windows_level)
    LINES_FIELD("opening", struct windows_level, opening, 1, WINDOWS_LINES_MAX),
    CYAML_FIELD_SEQUENCE("neighbours", CYAML_FLAG_POINTER, struct windows_level, neighbours, &neighbour_entry,
                         NEIGHBOURS_MIN, WINDOWS_NEIGHBOURS_MAX),
    TEXT_FIELD("own_question", struct windows_level, own_question),
    CYAML_FIELD_SEQUENCE("cards", CYAML_FLAG_POINTER, struct windows_level, cards, &card_entry, CARDS_MIN,
                         WINDOWS_CARDS_MAX),
    LINES_FIELD("closing", struct windows_level, closing, 1, WINDOWS_LINES_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct windows_level, fields)};

static void check_neighbour(struct check *check, const struct windows_level *level, unsigned index) {
    const struct windows_neighbour *neighbour = &level->neighbours[index];
    char path[64];
    snprintf(path, sizeof path, "neighbours[%u].id", index);
    check_keepsake_id(check, path, neighbour->id);
    snprintf(path, sizeof path, "neighbours[%u].window", index);
    if (neighbour->window < 1 || neighbour->window > WINDOWS_PLACES) {
        check_error(check, path, "the hillside's windows are 1 to %d, not %d", WINDOWS_PLACES, neighbour->window);
    }
    for (unsigned i = 0; i < index; i++) {
        if (level->neighbours[i].window == neighbour->window) {
            check_error(check, path, "'%s' already lives behind window %d", level->neighbours[i].id,
                        neighbour->window);
        }
        if (strcmp(level->neighbours[i].id, neighbour->id) == 0) {
            snprintf(path, sizeof path, "neighbours[%u].id", index);
            check_error(check, path, "'%s' is already a neighbour of this level", neighbour->id);
        }
    }
}

static void check_level(const void *body, struct check *check) {
    const struct windows_level *level = body;
    for (unsigned i = 0; i < level->neighbours_count; i++) {
        check_neighbour(check, level, i);
    }
    for (unsigned i = 0; i < level->cards_count; i++) {
        char path[32];
        snprintf(path, sizeof path, "cards[%u].id", i);
        check_keepsake_id(check, path, level->cards[i].id);
    }
}

static bool has_part(const void *pointer, const char *id) {
    const struct windows_level *level = pointer;
    for (unsigned i = 0; i < level->neighbours_count; i++) {
        if (strcmp(level->neighbours[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

const struct level_kind windows_kind = {
    .id = "windows",
    .schema = &schema,
    .size = sizeof(struct windows_level),
    .check = check_level,
    .has_part = has_part,
};
