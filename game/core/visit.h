/* What one finished practice leaves behind: facts only, never free text, no
 * time finer than a day. Filled by a practice, kept by progress. */
#ifndef CORE_VISIT_H
#define CORE_VISIT_H
#include <stdbool.h>
#include <stdint.h>

enum { NAME_BYTES = 64, VISIT_KEEPSAKES_MAX = 12 };

enum weather { WEATHER_NONE, WEATHER_STORM, WEATHER_RAIN, WEATHER_CLOUD, WEATHER_SUN, WEATHER_COUNT };

struct visit {
    char practice[NAME_BYTES]; /* "catch" */
    char level[NAME_BYTES];    /* "attic-mistakes" */
    char journey[NAME_BYTES];  /* "" when the room was entered on its own */
    int32_t day;
    int32_t rounds;            /* moths met, breaths taken, moments opened */
    enum weather weather;      /* check-in only */
    int32_t roughness;         /* check-in only: 1 gentle .. 5 very rough; 0 = not said */
    bool after;                /* check-in only: at the end of a journey */
    char keepsakes[VISIT_KEEPSAKES_MAX][NAME_BYTES]; /* string ids, "" ends the list */
};

/* Adds unless it is there already or the list is full. */
void visit_keep(struct visit *visit, const char *keepsake);
const char *weather_name(enum weather weather); /* "storm", "rain", "cloud", "sun"; "" for none */
enum weather weather_from_name(const char *name);

#endif
