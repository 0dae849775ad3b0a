/* The kinds of files that belong to no practice: journeys, evidence, help lines. */
#include "content/level_schema.h"
#include "content/library_load.h"

enum { EVIDENCE_MAX = 500, HELP_MAX = 500, HELP_LINES_MAX = 20, STEPS_MAX = 40, ONE_OF_MIN = 2, ONE_OF_MAX = 30 };

static const struct cyaml_strval use_names[] = {
    {"any-time", JOURNEY_ANY_TIME}, {"first", JOURNEY_FIRST}, {"kiosk", JOURNEY_KIOSK}};
static const struct cyaml_strval weather_names[] = {
    {"any", JOURNEY_ANY_WEATHER}, {"light", JOURNEY_LIGHT}, {"heavy", JOURNEY_HEAVY}};

static const struct cyaml_schema_field step_fields[] = {
    CYAML_FIELD_STRING_PTR("say", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct journey_step, say, 1,
                           TEXT_BYTES_MAX),
    CYAML_FIELD_STRING_PTR("level", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct journey_step, level, 1,
                           ID_BYTES_MAX),
    CYAML_FIELD_SEQUENCE("one_of", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct journey_step, one_of, &id_entry,
                         ONE_OF_MIN, ONE_OF_MAX),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_value step_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct journey_step, step_fields),
};
static const struct cyaml_schema_field journey_fields[] = {
    ID_FIELD("id", struct journey, id),
    CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_POINTER, struct journey, title, 1, TITLE_BYTES_MAX),
    CYAML_FIELD_INT("minutes", CYAML_FLAG_DEFAULT, struct journey, minutes),
    CYAML_FIELD_ENUM("use", CYAML_FLAG_STRICT | CYAML_FLAG_OPTIONAL, struct journey, use, use_names, 3),
    CYAML_FIELD_ENUM("weather", CYAML_FLAG_STRICT | CYAML_FLAG_OPTIONAL, struct journey, weather, weather_names, 3),
    TEXT_FIELD("invite", struct journey, invite),
    IDS_FIELD("evidence", struct journey, evidence, 1, EVIDENCE_PER_LEVEL_MAX),
    CYAML_FIELD_SEQUENCE_COUNT("steps", CYAML_FLAG_POINTER, struct journey, steps, step_count, &step_entry, 1,
                               STEPS_MAX),
    CYAML_FIELD_END,
};

static const struct cyaml_schema_field evidence_fields[] = {
    ID_FIELD("id", struct evidence, id),
    TEXT_FIELD("study", struct evidence, study),
    CYAML_FIELD_INT("year", CYAML_FLAG_DEFAULT, struct evidence, year),
    TEXT_FIELD("where", struct evidence, where),
    TEXT_FIELD("design", struct evidence, design),
    TEXT_FIELD("sample", struct evidence, sample),
    TEXT_FIELD("comparison", struct evidence, comparison),
    TEXT_FIELD("figure", struct evidence, figure),
    TEXT_FIELD("limit", struct evidence, limit),
    TEXT_FIELD("says", struct evidence, says),
    ID_FIELD("read", struct evidence, read),
    ID_FIELD("date_read", struct evidence, date_read),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_value evidence_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct evidence, evidence_fields),
};
static const struct cyaml_schema_field evidence_file_fields[] = {
    CYAML_FIELD_SEQUENCE("entries", CYAML_FLAG_POINTER, struct evidence_file, entries, &evidence_entry, 1,
                         EVIDENCE_MAX),
    CYAML_FIELD_END,
};

static const struct cyaml_schema_field help_fields[] = {
    ID_FIELD("id", struct help_entry, id),
    TEXT_FIELD("region", struct help_entry, region),
    TEXT_FIELD("name", struct help_entry, name),
    TEXT_FIELD("reach", struct help_entry, reach),
    TEXT_FIELD("hours", struct help_entry, hours),
    TEXT_FIELD("source", struct help_entry, source),
    CYAML_FIELD_STRING_PTR("verified", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct help_entry, verified, 1,
                           ID_BYTES_MAX),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_value help_entry_value = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct help_entry, help_fields),
};
static const struct cyaml_schema_field help_file_fields[] = {
    CYAML_FIELD_SEQUENCE("entries", CYAML_FLAG_POINTER, struct help_file, entries, &help_entry_value, 1, HELP_MAX),
    CYAML_FIELD_SEQUENCE("general", CYAML_FLAG_POINTER, struct help_file, general, &text_entry, 1, HELP_LINES_MAX),
    CYAML_FIELD_END,
};

const struct cyaml_schema_value journey_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct journey, journey_fields),
};
const struct cyaml_schema_value evidence_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct evidence_file, evidence_file_fields),
};
const struct cyaml_schema_value help_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct help_file, help_file_fields),
};
