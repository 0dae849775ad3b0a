/* Spans within a week. */
#include "kiosk/hours.h"

#include <stdio.h>
#include <string.h>

enum { THURSDAY = 3, HOUR = 60 }; /* 1970-01-01 was a Thursday */

int weekday_of(int32_t day) {
    return (int)(((int64_t)day % WEEK + WEEK + THURSDAY) % WEEK);
}

static bool two_digits(const char *text, int *out) {
    bool digits = text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
    *out = digits ? (text[0] - '0') * 10 + (text[1] - '0') : 0;
    return digits;
}

static bool read_minute(const char *text, int *minute) {
    int hours = 0;
    int minutes = 0;
    bool fine = two_digits(text, &hours) && text[2] == ':' && two_digits(text + 3, &minutes);
    *minute = hours * HOUR + minutes;
    return fine && minutes < HOUR && *minute <= MINUTES_A_DAY;
}

bool minute_parse(const char *text, int *minute) {
    return read_minute(text, minute) && text[5] == '\0';
}

bool span_parse(const char *text, struct span *out) {
    *out = (struct span){0, 0};
    if (strcmp(text, "closed") == 0) {
        return true;
    }
    bool fine = read_minute(text, &out->from) && text[5] == '-' && minute_parse(text + 6, &out->to);
    return fine && out->from < MINUTES_A_DAY && out->from != out->to;
}

bool span_holds(struct span span, int minute) {
    if (span.from <= span.to) {
        return minute >= span.from && minute < span.to;
    }
    return minute >= span.from || minute < span.to;
}

/* The part of a day's span that lies on that day, and the part that lies on the next. */
static bool opens_on(struct span span, int minute) {
    return span.from < span.to ? span_holds(span, minute) : span.from > span.to && minute >= span.from;
}

bool hours_open(const struct span week[WEEK], struct moment now) {
    struct span today = week[weekday_of(now.day)];
    struct span yesterday = week[weekday_of(now.day - 1)];
    bool goes_on = yesterday.from > yesterday.to && now.minute < yesterday.to;
    return goes_on || opens_on(today, now.minute);
}

bool hours_next(const struct span week[WEEK], struct moment now, struct moment *next) {
    for (int i = 0; i <= WEEK; i++) {
        struct span span = week[weekday_of(now.day + i)];
        if (span.from != span.to && (i > 0 || span.from > now.minute)) {
            *next = (struct moment){now.day + i, span.from};
            return true;
        }
    }
    return false;
}

bool hours_passed(int minute, struct moment before, struct moment now) {
    if (minute < 0) {
        return false;
    }
    int64_t first = (int64_t)before.day * MINUTES_A_DAY + before.minute;
    int64_t last = (int64_t)now.day * MINUTES_A_DAY + now.minute;
    if (last <= first || last - first > MINUTES_A_DAY) {
        return false;
    }
    int64_t at = (int64_t)before.day * MINUTES_A_DAY + minute;
    at = at <= first ? at + MINUTES_A_DAY : at;
    return at <= last;
}
