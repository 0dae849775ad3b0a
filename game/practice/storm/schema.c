/* How a storm level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/storm/level.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const cyaml_strval_t stone_words[] = {
    {"kindness", STORM_KINDNESS}, {"humanity", STORM_HUMANITY}, {"mindfulness", STORM_MINDFULNESS}};

static const cyaml_schema_field_t answer_fields[] = {
    CYAML_FIELD_ENUM("stone", CYAML_FLAG_STRICT, struct storm_answer, stone, stone_words, STORM_STONES),
    TEXT_FIELD("says", struct storm_answer, says),
    TEXT_FIELD("why", struct storm_answer, why),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t answer_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct storm_answer, answer_fields)};

static const cyaml_schema_field_t gust_fields[] = {
    ID_FIELD("id", struct storm_gust, id),
    TEXT_FIELD("says", struct storm_gust, says),
    CYAML_FIELD_SEQUENCE("stones", CYAML_FLAG_POINTER, struct storm_gust, stones, &answer_entry, 1, STORM_STONES),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t gust_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct storm_gust, gust_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct storm_level)
    LINES_FIELD("opening", struct storm_level, opening, 2, 3),
    CYAML_FIELD_SEQUENCE("gusts", CYAML_FLAG_POINTER, struct storm_level, gusts, &gust_entry, STORM_GUSTS_MIN,
                         STORM_GUSTS_MAX),
    TEXT_FIELD("eye", struct storm_level, eye),
    LINES_FIELD("morning", struct storm_level, morning, 1, 2),
    TEXT_FIELD("keepsake", struct storm_level, keepsake),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct storm_level, fields)};

static void check_gust(const struct storm_gust *gust, unsigned index, unsigned *met, struct check *check) {
    unsigned here = 0;
    for (unsigned i = 0; i < gust->stones_count; i++) {
        unsigned bit = 1u << (unsigned)gust->stones[i].stone;
        if ((here & bit) != 0) {
            char path[48];
            snprintf(path, sizeof path, "gusts[%u].stones[%u].stone", index, i);
            check_error(check, path, "this stone answers the gust twice");
        }
        here |= bit;
    }
    *met |= here;
}

static void check_level(const void *body, struct check *check) {
    const struct storm_level *level = body;
    unsigned met = 0;
    bool either = false;
    for (unsigned i = 0; i < level->gusts_count; i++) {
        check_gust(&level->gusts[i], i, &met, check);
        either = either || level->gusts[i].stones_count > 1;
    }
    if (met != (1u << STORM_STONES) - 1u) {
        check_error(check, "gusts", "each of the three stones has to answer at least one gust");
    }
    if (!either) {
        check_error(check, "gusts", "at least one gust has to be answered by more than one stone");
    }
    check_keepsake_id(check, "id", level->head.id);
}

static bool has_part(const void *pointer, const char *id) {
    const struct storm_level *level = pointer;
    for (unsigned i = 0; i < level->gusts_count; i++) {
        if (strcmp(level->gusts[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

const struct level_kind storm_kind = {
    .id = "storm",
    .schema = &schema,
    .size = sizeof(struct storm_level),
    .check = check_level,
    .has_part = has_part,
};
