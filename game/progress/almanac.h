/* A year of the house, made ready to be drawn: days with practice, visits by stone, the weather of each week before and
 * after, what helped. Counts and answers only; nothing is compared with what might have been done. */
#ifndef PROGRESS_ALMANAC_H
#define PROGRESS_ALMANAC_H
#include "core/error.h"
#include "progress/tracker.h"

#include <stdbool.h>
#include <stdint.h>

enum { ALMANAC_WEEKS = 53, ALMANAC_DAYS = ALMANAC_WEEKS * 7 };

/* Weathers of one week as they were named: 1 storm .. 4 sun (enum weather). count 0: none was named. */
struct week_weather {
    int count;
    int sum;
    int lowest, highest;
};

struct almanac {
    int32_t first_day;                /* a Monday; the last week is the one of `today` */
    int32_t today;
    bool practised[ALMANAC_DAYS];     /* from first_day on */
    int days;                         /* how many of them */
    struct week_weather before[ALMANAC_WEEKS], after[ALMANAC_WEEKS];
    int named;                        /* weathers in all */
};

/* today: the last day to look at. */
bool tracker_almanac(struct tracker *tracker, int32_t today, struct almanac *out, struct error *err);
float week_mean(const struct week_weather *week); /* of a week with count > 0 */

#endif
