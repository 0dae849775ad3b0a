/* Which keys the kiosk's file may have. */
#include "content/level_schema.h"
#include "kiosk/config.h"
#include "kiosk/config_file.h"

#define OPTIONAL (CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL)
#define TEXT(key, structure, member) CYAML_FIELD_STRING_PTR(key, OPTIONAL, structure, member, 0, CONFIG_TEXT_MAX)
#define NUMBER(key, structure, member) CYAML_FIELD_INT_PTR(key, OPTIONAL, structure, member)
#define PART(key, member, fields) CYAML_FIELD_MAPPING_PTR(key, OPTIONAL, struct config_file, member, fields)

static const struct cyaml_schema_field line_fields[] = {
    TEXT("name", struct file_line, name),
    TEXT("reach", struct file_line, reach),
    TEXT("hours", struct file_line, hours),
    TEXT("checked", struct file_line, checked),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field site_fields[] = {
    TEXT("name", struct file_site, name),
    TEXT("contact", struct file_site, contact),
    TEXT("region", struct file_site, region),
    CYAML_FIELD_MAPPING_PTR("help", OPTIONAL, struct file_site, help, line_fields),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field idle_fields[] = {
    NUMBER("ask-after-seconds", struct file_idle, ask_after_s),
    NUMBER("countdown-seconds", struct file_idle, countdown_s),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field staff_fields[] = {
    TEXT("pin", struct file_staff, pin),
    NUMBER("closes-after-minutes", struct file_staff, closes_after_min),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field screen_fields[] = {
    NUMBER("width-mm", struct file_screen, width_mm),
    NUMBER("height-mm", struct file_screen, height_mm),
    NUMBER("lower-edge-mm", struct file_screen, lower_edge_mm),
    NUMBER("reach-mm", struct file_screen, reach_mm),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field sound_fields[] = {
    NUMBER("most", struct file_sound, most),
    TEXT("quiet-hours", struct file_sound, quiet_hours),
    NUMBER("quiet-most", struct file_sound, quiet_most),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field hours_fields[] = {
    TEXT("monday", struct file_hours, days[0]),
    TEXT("tuesday", struct file_hours, days[1]),
    TEXT("wednesday", struct file_hours, days[2]),
    TEXT("thursday", struct file_hours, days[3]),
    TEXT("friday", struct file_hours, days[4]),
    TEXT("saturday", struct file_hours, days[5]),
    TEXT("sunday", struct file_hours, days[6]),
    TEXT("every-day", struct file_hours, days[7]),
    TEXT("restart-at", struct file_hours, restart_at),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field updates_fields[] = {
    TEXT("folder", struct file_updates, folder),
    TEXT("key", struct file_updates, key),
    CYAML_FIELD_END,
};

static const struct cyaml_schema_field fields[] = {
    CYAML_FIELD_SEQUENCE("languages", OPTIONAL, struct config_file, languages, &id_entry, 1, CONFIG_LANGUAGES_MAX),
    PART("site", site, site_fields),
    CYAML_FIELD_SEQUENCE("scenes", OPTIONAL, struct config_file, scenes, &id_entry, 1, CONFIG_SCENES_MAX),
    TEXT("start", struct config_file, start),
    CYAML_FIELD_ENUM_PTR("ceiling", CYAML_FLAG_STRICT | OPTIONAL, struct config_file, ceiling, weight_names, 2),
    NUMBER("minutes", struct config_file, minutes),
    PART("idle", idle, idle_fields),
    PART("staff", staff, staff_fields),
    PART("screen", screen, screen_fields),
    PART("sound", sound, sound_fields),
    PART("hours", hours, hours_fields),
    TEXT("counts", struct config_file, counts),
    PART("updates", updates, updates_fields),
    CYAML_FIELD_END,
};
const struct cyaml_schema_value config_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct config_file, fields),
};
