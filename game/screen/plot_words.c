/* The plots for whoever hears them or would rather read: a sentence, and a table whose lines are sentences too. */
#include "screen/plot.h"

#include "core/date.h"

#include <stdio.h>
#include <string.h>

static const char *const stone_words[PLOT_STONE_COUNT] = {"stone.kindness", "stone.humanity", "stone.mindfulness"};

static void say_with(struct text *out, const struct house *house, const char *id, const char *const *values,
                     size_t count) {
    char sentence[512];
    strings_format(house->strings, id, sentence, sizeof sentence, values, count);
    text_append(out, out->length == 0 ? "" : " ");
    text_append(out, sentence);
}

static void digits_of(int64_t number, char out[24]) {
    snprintf(out, 24, "%lld", (long long)number);
}

static int weeks_named(const struct week_weather *weeks) {
    int count = 0;
    for (int i = 0; i < ALMANAC_WEEKS; i++) {
        count += weeks[i].count > 0;
    }
    return count;
}

void plot_say(enum plot_kind kind, const struct plot_numbers *numbers, const struct house *house, struct text *out) {
    char digits[PLOT_STONE_COUNT][24];
    text_clear(out);
    if (kind == PLOT_YEAR) {
        digits_of(numbers->year.days, digits[0]);
        say_with(out, house, numbers->year.days == 0 ? "plot.year-none" : "plot.year", (const char *[]){digits[0]}, 1);
    } else if (kind == PLOT_STONES) {
        for (int i = 0; i < PLOT_STONE_COUNT; i++) {
            digits_of(numbers->stones[i], digits[i]);
        }
        say_with(out, house, "plot.stones", (const char *[]){digits[0], digits[1], digits[2]}, 3);
    } else {
        digits_of(numbers->year.named, digits[0]);
        digits_of(weeks_named(numbers->year.before), digits[1]);
        digits_of(weeks_named(numbers->year.after), digits[2]);
        say_with(out, house, numbers->year.named == 0 ? "plot.weather-none" : "plot.weather",
                 (const char *[]){digits[0], digits[1], digits[2]}, 3);
    }
}

static const char *weather_word(const struct house *house, int weather) {
    char id[NAME_BYTES];
    snprintf(id, sizeof id, "weather.%s", weather_name((enum weather)weather));
    return house_word(house, id);
}

static void say_week(struct text *out, const struct house *house, const char *id, const struct week_weather *week) {
    if (week->count > 0) {
        bool one = week->lowest == week->highest;
        const char *values[] = {weather_word(house, week->lowest), weather_word(house, week->highest)};
        char both[160];
        strings_format(house->strings, "plot.between", both, sizeof both, values, 2);
        say_with(out, house, id, (const char *[]){one ? values[0] : both}, 1);
    }
}

/* The index-th month of the year that has a day with practice, newest first. */
static bool month_row(const struct almanac *year, const struct house *house, size_t index, struct text *out) {
    char month[DATE_BYTES] = "";
    int count = 0;
    size_t met = 0;
    for (int32_t at = year->today - year->first_day; at >= -1; at--) {
        char day[DATE_BYTES] = "";
        if (at >= 0) {
            date_format(year->first_day + at, day);
        }
        if (at < 0 || strncmp(day, month, 7) != 0) {
            if (count > 0 && met++ == index) {
                char digits[24];
                digits_of(count, digits);
                say_with(out, house, count == 1 ? "plot.month-one" : "plot.month", (const char *[]){month, digits}, 2);
                return true;
            }
            snprintf(month, sizeof month, "%.7s", day);
            count = 0;
        }
        count += at >= 0 && year->practised[at];
    }
    return false;
}

static bool week_row(const struct almanac *year, const struct house *house, size_t index, struct text *out) {
    size_t met = 0;
    for (int week = ALMANAC_WEEKS - 1; week >= 0; week--) {
        if (year->before[week].count + year->after[week].count > 0 && met++ == index) {
            char day[DATE_BYTES];
            date_format(year->first_day + week * 7, day);
            say_with(out, house, "plot.week", (const char *[]){day}, 1);
            say_week(out, house, "plot.week-before", &year->before[week]);
            say_week(out, house, "plot.week-after", &year->after[week]);
            return true;
        }
    }
    return false;
}

bool plot_row(enum plot_kind kind, const struct plot_numbers *numbers, const struct house *house, size_t index,
              struct text *out) {
    text_clear(out);
    if (kind == PLOT_YEAR) {
        return month_row(&numbers->year, house, index, out);
    }
    if (kind == PLOT_WEATHER) {
        return week_row(&numbers->year, house, index, out);
    }
    if (index >= PLOT_STONE_COUNT) {
        return false;
    }
    char digits[24];
    digits_of(numbers->stones[index], digits);
    say_with(out, house, "plot.stone-row", (const char *[]){house_word(house, stone_words[index]), digits}, 2);
    return true;
}
