/* How a breathe level's file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/breathe/level.h"
#include "practice/checks.h"

#include <stdio.h>
#include <string.h>

enum { BREATHS_MIN = 6, BREATHS_MAX = 20 };

#define NUMBER_FIELD(key, member) CYAML_FIELD_INT(key, CYAML_FLAG_DEFAULT, struct breathe_setting, member)

static const cyaml_schema_field_t setting_fields[] = {
    ID_FIELD("id", struct breathe_setting, id),
    TEXT_FIELD("name", struct breathe_setting, name),
    TEXT_FIELD("about", struct breathe_setting, about),
    NUMBER_FIELD("in_tenths", in_tenths),
    NUMBER_FIELD("out_tenths", out_tenths),
    NUMBER_FIELD("toward_in_tenths", toward_in_tenths),
    NUMBER_FIELD("toward_out_tenths", toward_out_tenths),
    NUMBER_FIELD("breaths", breaths),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t setting_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct breathe_setting, setting_fields)};

static const cyaml_schema_field_t gesture_fields[] = {
    ID_FIELD("id", struct breathe_gesture, id),
    TEXT_FIELD("name", struct breathe_gesture, name),
    TEXT_FIELD("how", struct breathe_gesture, how),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t gesture_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct breathe_gesture, gesture_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct breathe_level)
    CYAML_FIELD_SEQUENCE("settings", CYAML_FLAG_POINTER, struct breathe_level, settings, &setting_entry, 3, 5),
    CYAML_FIELD_SEQUENCE("gestures", CYAML_FLAG_POINTER, struct breathe_level, gestures, &gesture_entry, 3, 3),
    LINES_FIELD("before", struct breathe_level, before, 1, 3),
    TEXT_FIELD("in_word", struct breathe_level, in_word),
    TEXT_FIELD("out_word", struct breathe_level, out_word),
    LINES_FIELD("during", struct breathe_level, during, 3, 6),
    LINES_FIELD("after", struct breathe_level, after, 1, 3),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct breathe_level, fields)};

static void check_range(struct check *check, unsigned setting, const char *key, int value, int least, int most,
                        const char *unit) {
    if (value < least || value > most) {
        char path[64];
        snprintf(path, sizeof path, "settings[%u].%s", setting, key);
        check_error(check, path, "%d is out of range: %d to %d %s", value, least, most, unit);
    }
}

static void check_tenths(struct check *check, unsigned setting, const char *key, int value) {
    check_range(check, setting, key, value, BREATHE_TENTHS_MIN, BREATHE_TENTHS_MAX, "tenths of a second");
}

static void check_level(const void *body, struct check *check) {
    const struct breathe_level *level = body;
    check_keepsake_id(check, "id", level->head.id);
    for (unsigned i = 0; i < level->settings_count; i++) {
        const struct breathe_setting *setting = &level->settings[i];
        check_tenths(check, i, "in_tenths", setting->in_tenths);
        check_tenths(check, i, "out_tenths", setting->out_tenths);
        check_tenths(check, i, "toward_in_tenths", setting->toward_in_tenths);
        check_tenths(check, i, "toward_out_tenths", setting->toward_out_tenths);
        check_range(check, i, "breaths", setting->breaths, BREATHS_MIN, BREATHS_MAX, "breaths");
    }
}

static bool has_part(const void *pointer, const char *id) {
    const struct breathe_level *level = pointer;
    for (unsigned i = 0; i < level->settings_count; i++) {
        if (strcmp(level->settings[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

const struct level_kind breathe_kind = {
    .id = "breathe",
    .schema = &schema,
    .size = sizeof(struct breathe_level),
    .check = check_level,
    .has_part = has_part,
};
