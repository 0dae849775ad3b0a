/* Keepsakes and weathers of a visit, and the light it leaves. */
#include "core/visit.h"

#include "core/text.h"

#include <string.h>

static const char *const weather_names[WEATHER_COUNT] = {
    [WEATHER_NONE] = "", [WEATHER_STORM] = "storm", [WEATHER_RAIN] = "rain",
    [WEATHER_CLOUD] = "cloud", [WEATHER_SUN] = "sun",
};

static const char *const evening_names[EVENING_COUNT] = {
    [EVENING_AS_IT_WAS] = "",  [EVENING_DUSK] = "dusk",       [EVENING_NIGHT] = "night",
    [EVENING_STORM] = "storm", [EVENING_MORNING] = "morning",
};

enum evening visit_evening(enum evening now, const struct visit *visit) {
    if (visit->leaves != EVENING_AS_IT_WAS) {
        return visit->leaves;
    }
    if (visit->weather == WEATHER_STORM) {
        return EVENING_STORM;
    }
    return now == EVENING_STORM && visit->weather != WEATHER_NONE ? EVENING_DUSK : now;
}

const char *evening_name(enum evening evening) {
    return evening_names[evening];
}

enum evening evening_from_name(const char *name) {
    for (int i = EVENING_DUSK; i < EVENING_COUNT; i++) {
        if (strcmp(evening_names[i], name) == 0) {
            return (enum evening)i;
        }
    }
    return EVENING_AS_IT_WAS;
}

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
