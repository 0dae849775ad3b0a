/* How a moment's level file is read, and what must hold in it beyond that. */
#include "content/level_schema.h"
#include "practice/checks.h"
#include "practice/moment/level.h"

static const cyaml_schema_field_t voice_fields[] = {
    ID_FIELD("id", struct moment_voice, id),
    TEXT_FIELD("who", struct moment_voice, who),
    LINES_FIELD("lines", struct moment_voice, lines, 2, 3),
    TEXT_FIELD("opens", struct moment_voice, opens),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t voice_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct moment_voice, voice_fields)};

static const cyaml_schema_field_t keepsake_fields[] = {
    ID_FIELD("id", struct moment_keepsake, id),
    TEXT_FIELD("text", struct moment_keepsake, text),
    CYAML_FIELD_END,
};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct moment_level)
    LINES_FIELD("opening", struct moment_level, opening, 1, 3),
    LINES_FIELD("critic", struct moment_level, critic, 4, 6),
    TEXT_FIELD("pause", struct moment_level, pause),
    LINES_FIELD("quiet", struct moment_level, quiet, 2, 4),
    CYAML_FIELD_SEQUENCE("voices", CYAML_FLAG_POINTER, struct moment_level, voices, &voice_entry,
                         MOMENT_VOICES_COUNT, MOMENT_VOICES_COUNT),
    LINES_FIELD("closing", struct moment_level, closing, 1, 3),
    CYAML_FIELD_MAPPING("keepsake", CYAML_FLAG_DEFAULT, struct moment_level, keepsake, keepsake_fields),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct moment_level, fields)};

static void check_level(const void *body, struct check *check) {
    const struct moment_level *level = body;
    check_keepsake_id(check, "id", level->head.id);
}

const struct level_kind moment_kind = {
    .id = "moment",
    .schema = &schema,
    .size = sizeof(struct moment_level),
    .check = check_level,
};
