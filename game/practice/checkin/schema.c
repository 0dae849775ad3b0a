/* How a check-in's level file is read. Four weathers whose ids all differ are all
 * four of them, so there is nothing to check beyond that. */
#include "content/level_schema.h"
#include "practice/checkin/level.h"

static const struct cyaml_strval weather_words[] = {
    {"storm", WEATHER_STORM},
    {"rain", WEATHER_RAIN},
    {"cloud", WEATHER_CLOUD},
    {"sun", WEATHER_SUN},
};

static const cyaml_schema_field_t weather_fields[] = {
    CYAML_FIELD_ENUM("id", CYAML_FLAG_STRICT, struct checkin_weather, weather, weather_words, CHECKIN_WEATHERS),
    TEXT_FIELD("name", struct checkin_weather, name),
    TEXT_FIELD("line", struct checkin_weather, line),
    TEXT_FIELD("answer", struct checkin_weather, answer),
    IDS_FIELD("suggests", struct checkin_weather, suggests, 1, CHECKIN_SUGGESTS_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t weather_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct checkin_weather, weather_fields)};

static const cyaml_schema_field_t rough_fields[] = {
    ID_FIELD("id", struct checkin_rough, id),
    TEXT_FIELD("name", struct checkin_rough, name),
    TEXT_FIELD("answer", struct checkin_rough, answer),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t rough_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct checkin_rough, rough_fields)};

static const cyaml_schema_field_t fields[] = {
    LEVEL_HEAD_FIELDS(struct checkin_level)
    TEXT_FIELD("question", struct checkin_level, question),
    CYAML_FIELD_SEQUENCE("weathers", CYAML_FLAG_POINTER, struct checkin_level, weathers, &weather_entry,
                         CHECKIN_WEATHERS, CHECKIN_WEATHERS),
    TEXT_FIELD("rough_question", struct checkin_level, rough_question),
    CYAML_FIELD_SEQUENCE("rough", CYAML_FLAG_POINTER, struct checkin_level, rough, &rough_entry, CHECKIN_ROUGHS,
                         CHECKIN_ROUGHS),
    TEXT_FIELD("thanks", struct checkin_level, thanks),
    TEXT_FIELD("after_question", struct checkin_level, after_question),
    TEXT_FIELD("after_answer", struct checkin_level, after_answer),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct checkin_level, fields)};

const struct level_kind checkin_kind = {
    .id = "checkin",
    .schema = &schema,
    .size = sizeof(struct checkin_level),
    .check = NULL,
};
