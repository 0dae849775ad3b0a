/* Keepsakes and weathers of a visit. */
#include "core/visit.h"

#include "core/text.h"

#include <string.h>

static const char *const weather_names[WEATHER_COUNT] = {
    [WEATHER_NONE] = "", [WEATHER_STORM] = "storm", [WEATHER_RAIN] = "rain",
    [WEATHER_CLOUD] = "cloud", [WEATHER_SUN] = "sun",
};

void visit_keep(struct visit *visit, const char *keepsake) {
    for (int i = 0; i < VISIT_KEEPSAKES_MAX; i++) {
        if (strcmp(visit->keepsakes[i], keepsake) == 0) {
            return;
        }
        if (visit->keepsakes[i][0] == '\0') {
            utf8_copy(visit->keepsakes[i], NAME_BYTES, keepsake);
            return;
        }
    }
}

const char *weather_name(enum weather weather) {
    return weather_names[weather];
}

enum weather weather_from_name(const char *name) {
    for (int i = WEATHER_STORM; i < WEATHER_COUNT; i++) {
        if (strcmp(weather_names[i], name) == 0) {
            return (enum weather)i;
        }
    }
    return WEATHER_NONE;
}
