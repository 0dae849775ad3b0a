/* How a catch level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/catch/level.h"
#include "practice/checks.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const cyaml_schema_field_t pattern_fields[] = {
    ID_FIELD("id", struct catch_pattern, id),
    TEXT_FIELD("name", struct catch_pattern, name),
    TEXT_FIELD("means", struct catch_pattern, means),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t pattern_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct catch_pattern, pattern_fields)};

static const cyaml_schema_field_t reply_fields[] = {
    TEXT_FIELD("says", struct catch_reply, says),
    TEXT_FIELD("why", struct catch_reply, why),
    CYAML_FIELD_END,
};

#define REPLY_FIELD(key, member) \
    CYAML_FIELD_MAPPING(key, CYAML_FLAG_DEFAULT, struct catch_thought, member, reply_fields)

static const cyaml_schema_field_t thought_fields[] = {
    ID_FIELD("id", struct catch_thought, id),
    TEXT_FIELD("says", struct catch_thought, says),
    ID_FIELD("pattern", struct catch_thought, pattern),
    CYAML_FIELD_SEQUENCE("also", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct catch_thought, also, &id_entry, 0,
                         CATCH_PATTERNS_MAX),
    TEXT_FIELD("pattern_note", struct catch_thought, pattern_note),
    REPLY_FIELD("kind", kind),
    REPLY_FIELD("cold", cold),
    REPLY_FIELD("sweet", sweet),
    LINES_FIELD("ladder", struct catch_thought, ladder, 3, CATCH_LADDER_MAX),
    TEXT_FIELD("try", struct catch_thought, try),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t thought_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct catch_thought, thought_fields)};

static const cyaml_schema_field_t chips_fields[] = {
    LINES_FIELD("starts", struct catch_chips, starts, 3, CATCH_CHIPS_MAX),
    LINES_FIELD("middles", struct catch_chips, middles, 3, CATCH_CHIPS_MAX),
    LINES_FIELD("ends", struct catch_chips, ends, 3, CATCH_CHIPS_MAX),
    CYAML_FIELD_END,
};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct catch_level)
    TEXT_FIELD("theme", struct catch_level, theme),
    TEXT_FIELD("critic_is", struct catch_level, critic_is),
    CYAML_FIELD_SEQUENCE("patterns", CYAML_FLAG_POINTER, struct catch_level, patterns, &pattern_entry, 4,
                         CATCH_PATTERNS_MAX),
    CYAML_FIELD_SEQUENCE("thoughts", CYAML_FLAG_POINTER, struct catch_level, thoughts, &thought_entry, CATCH_MOTHS,
                         CATCH_THOUGHTS_MAX),
    CYAML_FIELD_MAPPING("chips", CYAML_FLAG_DEFAULT, struct catch_level, chips, chips_fields),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct catch_level, fields)};

static bool has_pattern(const struct catch_level *level, const char *id) {
    for (unsigned i = 0; i < level->patterns_count; i++) {
        if (strcmp(level->patterns[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

static void check_thought(struct check *check, const struct catch_level *level, unsigned index) {
    const struct catch_thought *thought = &level->thoughts[index];
    char path[64];
    if (!has_pattern(level, thought->pattern)) {
        snprintf(path, sizeof path, "thoughts[%u].pattern", index);
        check_error(check, path, "no pattern of this level has the id '%s'", thought->pattern);
    }
    for (unsigned i = 0; i < thought->also_count; i++) {
        snprintf(path, sizeof path, "thoughts[%u].also[%u]", index, i);
        if (!has_pattern(level, thought->also[i])) {
            check_error(check, path, "no pattern of this level has the id '%s'", thought->also[i]);
        } else if (strcmp(thought->also[i], thought->pattern) == 0) {
            check_error(check, path, "'%s' is already this thought's pattern", thought->also[i]);
        }
    }
}

static void check_level(const void *body, struct check *check) {
    const struct catch_level *level = body;
    check_keepsake_id(check, "id", level->head.id);
    for (unsigned i = 0; i < level->thoughts_count; i++) {
        check_thought(check, level, i);
    }
}

static bool has_part(const void *pointer, const char *id) {
    const struct catch_level *level = pointer;
    for (unsigned i = 0; i < level->thoughts_count; i++) {
        if (strcmp(level->thoughts[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

const struct level_kind catch_kind = {
    .id = "catch",
    .schema = &schema,
    .size = sizeof(struct catch_level),
    .check = check_level,
    .has_part = has_part,
};
