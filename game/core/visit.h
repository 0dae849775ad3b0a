/* What one finished practice leaves behind: facts only, never free text, no
 * time finer than a day. Filled by a practice, kept by progress. */
#ifndef CORE_VISIT_H
#define CORE_VISIT_H
#include <stdbool.h>
#include <stdint.h>

enum { NAME_BYTES = 64, VISIT_KEEPSAKES_MAX = 12 };

/* The light a visit leaves around the house, for as long as one stays in it tonight. It follows what was done, never
 * the clock. */
enum evening { EVENING_AS_IT_WAS, EVENING_DUSK, EVENING_NIGHT, EVENING_STORM, EVENING_MORNING, EVENING_COUNT };

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
    enum evening leaves;       /* not kept: it is gone with the evening */
    char keepsakes[VISIT_KEEPSAKES_MAX][NAME_BYTES]; /* string ids, "" ends the list */
};

/* The light after a visit: what it leaves; a storm answered at the check-in, which any milder weather ends. */
enum evening visit_evening(enum evening now, const struct visit *visit);
const char *evening_name(enum evening evening); /* "dusk", "night", "storm", "morning"; "" for as it was */
enum evening evening_from_name(const char *name);
/* Adds unless it is there already or the list is full. */
void visit_keep(struct visit *visit, const char *keepsake);
const char *weather_name(enum weather weather); /* "storm", "rain", "cloud", "sun"; "" for none */
enum weather weather_from_name(const char *name);

#endif
