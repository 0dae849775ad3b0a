/* The clock on the wall: opening hours, quiet hours, the night's restart. Pure: the moment is passed in. */
#ifndef KIOSK_HOURS_H
#define KIOSK_HOURS_H
#include <stdbool.h>
#include <stdint.h>

enum { MINUTES_A_DAY = 24 * 60, WEEK = 7 };

/* A local moment, no finer than a minute. */
struct moment {
    int32_t day; /* days since 1970-01-01 */
    int minute;  /* of the day, 0..1439 */
};

/* Minutes of a day; it may go over midnight (22:00 to 06:00). from = to is never. */
struct span {
    int from, to; /* to: 0..1440 */
};

int weekday_of(int32_t day); /* 0 Monday .. 6 Sunday */
bool minute_parse(const char *text, int *minute);   /* "HH:MM", 00:00 to 24:00 */
bool span_parse(const char *text, struct span *out); /* "HH:MM-HH:MM"; "closed" is never */
bool span_holds(struct span span, int minute);

/* Open now? A span that began yesterday and goes over midnight counts. */
bool hours_open(const struct span week[WEEK], struct moment now);
/* The next minute of opening after a closed moment; false: it never opens. */
bool hours_next(const struct span week[WEEK], struct moment now, struct moment *next);
/* Did the clock pass this minute of the day between the two moments? A clock set back, or forward by more than a
 * day, passes nothing. */
bool hours_passed(int minute, struct moment before, struct moment now);

#endif
