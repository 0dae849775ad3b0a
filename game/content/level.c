/* The names of places and weights, and the schema entries all level files share.
 * One table serves the files, the checker and the screens, so that a place has
 * one spelling. Knows no practice. */
#include "content/level.h"

#include "content/level_schema.h"

const struct cyaml_strval weight_names[2] = {
    {"light", WEIGHT_LIGHT},
    {"heavy", WEIGHT_HEAVY},
};

const struct cyaml_strval place_names[PLACE_COUNT] = {
    {"hall", PLACE_HALL},       {"study", PLACE_STUDY},     {"kitchen", PLACE_KITCHEN}, {"bedroom", PLACE_BEDROOM},
    {"attic", PLACE_ATTIC},     {"hearth", PLACE_HEARTH},   {"porch", PLACE_PORCH},     {"door", PLACE_DOOR},
    {"stairs", PLACE_STAIRS},   {"gallery", PLACE_GALLERY}, {"balcony", PLACE_BALCONY}, {"boards", PLACE_BOARDS},
    {"cellar", PLACE_CELLAR},
};

const struct cyaml_schema_value id_entry = {CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, ID_BYTES_MAX)};
const struct cyaml_schema_value text_entry = {CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, TEXT_BYTES_MAX)};

const char *place_name(enum place place) {
    for (int i = 0; i < PLACE_COUNT; i++) {
        if (place_names[i].val == (int64_t)place) {
            return place_names[i].str;
        }
    }
    return "";
}
