/* The three ways of telling: sentences for a person, totals for a program, lines for a spreadsheet.
 * All are counts of what was done; what was not done is never mentioned. */
#include "progress/report.h"

#include "core/date.h"
#include "core/text.h"
#include "progress/sql.h"
#include "progress/tracker_parts.h"

#include <inttypes.h>
#include <string.h>

enum { PLACES_MAX = 4 };

static const char *say(const struct progress_words *words, const char *id) {
    const char *sentence = words == NULL || words->say == NULL ? NULL : words->say(words->context, id);
    return sentence == NULL ? id : sentence;
}

static const char *title(const struct progress_words *words, const char *id) {
    const char *shown = words == NULL || words->title == NULL ? NULL : words->title(words->context, id);
    return shown == NULL ? id : shown;
}

/* One line: the sentence with {0}, {1}, ... replaced by places, of which the last is NULL. */
static void tell(FILE *out, const struct progress_words *words, const char *id, const char *const places[]) {
    size_t count = 0;
    while (places[count] != NULL) {
        count++;
    }
    for (const char *at = say(words, id); *at != '\0'; at++) {
        if (at[0] == '{' && at[1] >= '0' && (size_t)(at[1] - '0') < count && at[2] == '}') {
            fputs(places[at[1] - '0'], out);
            at += 2;
        } else {
            fputc(*at, out);
        }
    }
    fputc('\n', out);
}

static void number(char out[24], int64_t value) {
    snprintf(out, 24, "%" PRId64, value);
}

static void tell_counts(FILE *out, const struct progress_words *words, const struct progress_summary *summary) {
    char visits[24];
    char days[24];
    number(visits, summary->visits);
    number(days, summary->days);
    const char *id = summary->visits == 1 ? "report.visit-one"
                     : summary->days == 1 ? "report.visits-one-day"
                                          : "report.visits";
    tell(out, words, id, (const char *const[]){visits, days, NULL});
}

static void tell_practice(FILE *out, const struct progress_words *words, const struct practice_total *total) {
    char visits[24];
    char rounds[24];
    char date[11];
    number(visits, total->visits);
    number(rounds, total->rounds);
    date_format(total->last_day, date);
    const char *id = total->visits == 1 ? "report.practice-one" : "report.practice";
    tell(out, words, id, (const char *const[]){title(words, total->practice), visits, rounds, date, NULL});
}

static void tell_level(FILE *out, const struct progress_words *words, const struct level_total *level) {
    char visits[24];
    number(visits, level->visits);
    const char *id = level->visits == 1 ? "report.level-one" : "report.level";
    tell(out, words, id, (const char *const[]){title(words, level->level), visits, NULL});
}

static void tell_checkins(FILE *out, const struct progress_words *words, const struct progress_summary *summary) {
    static const char *const ids[WEATHER_COUNT] = {
        [WEATHER_NONE] = "report.weather-none", [WEATHER_STORM] = "report.weather-storm",
        [WEATHER_RAIN] = "report.weather-rain", [WEATHER_CLOUD] = "report.weather-cloud",
        [WEATHER_SUN] = "report.weather-sun"};
    tell(out, words, "report.checkins", (const char *const[]){NULL});
    for (size_t i = 0; i < summary->checkin_count; i++) {
        char date[11];
        date_format(summary->checkins[i].day, date);
        const char *id = summary->checkins[i].after ? "report.checkin-after" : "report.checkin";
        tell(out, words, id, (const char *const[]){date, say(words, ids[summary->checkins[i].weather]), NULL});
    }
}

static void print_words(FILE *out, const struct progress_words *words, const struct progress_summary *summary) {
    static const char *const nothing[] = {NULL};
    tell(out, words, "report.title", nothing);
    if (summary->visits == 0) {
        tell(out, words, "report.none", nothing);
        return;
    }
    tell_counts(out, words, summary);
    for (size_t i = 0; i < summary->practice_count; i++) {
        tell_practice(out, words, &summary->practices[i]);
    }
    tell(out, words, "report.levels", nothing);
    for (size_t i = 0; i < summary->level_count; i++) {
        tell_level(out, words, &summary->levels[i]);
    }
    if (summary->keepsake_count > 0) {
        tell(out, words, "report.keepsakes", nothing);
    }
    for (size_t i = 0; i < summary->keepsake_count; i++) {
        tell(out, words, "report.keepsake", (const char *const[]){title(words, summary->keepsakes[i]), NULL});
    }
    if (summary->checkin_count > 0) {
        tell_checkins(out, words, summary);
    }
    tell(out, words, "report.mirror", nothing);
}

/* Names are plain letters by the tables' own rules, so nothing in them needs escaping. */
static void print_json(FILE *out, const struct progress_summary *summary) {
    char date[11];
    fprintf(out, "{\n  \"visits\": %" PRId64 ",\n  \"days\": %" PRId64 ",\n  \"practices\": [", summary->visits,
            summary->days);
    for (size_t i = 0; i < summary->practice_count; i++) {
        const struct practice_total *total = &summary->practices[i];
        date_format(total->last_day, date);
        fprintf(out, "%s\n    {\"practice\": \"%s\", \"visits\": %" PRId64 ", \"rounds\": %" PRId64
                     ", \"last\": \"%s\"}", i == 0 ? "" : ",", total->practice, total->visits, total->rounds, date);
    }
    fputs("],\n  \"levels\": [", out);
    for (size_t i = 0; i < summary->level_count; i++) {
        const struct level_total *level = &summary->levels[i];
        date_format(level->last_day, date);
        fprintf(out, "%s\n    {\"level\": \"%s\", \"visits\": %" PRId64 ", \"last\": \"%s\"}", i == 0 ? "" : ",",
                level->level, level->visits, date);
    }
    fputs("],\n  \"keepsakes\": [", out);
    for (size_t i = 0; i < summary->keepsake_count; i++) {
        fprintf(out, "%s\"%s\"", i == 0 ? "" : ", ", summary->keepsakes[i]);
    }
    fputs("],\n  \"checkins\": [", out);
    for (size_t i = 0; i < summary->checkin_count; i++) {
        const struct checkin_fact *fact = &summary->checkins[i];
        date_format(fact->day, date);
        fprintf(out, "%s\n    {\"date\": \"%s\", \"weather\": \"%s\", \"roughness\": %d, \"after\": %s}",
                i == 0 ? "" : ",", date, weather_name(fact->weather), fact->roughness,
                fact->after ? "true" : "false");
    }
    fputs("]\n}\n", out);
}

static bool print_csv(struct tracker *tracker, FILE *out, struct error *err) {
    sqlite3 *db = tracker_rows(tracker);
    sqlite3_stmt *rows = sql_prepare(db, err,
                                     "SELECT day, practice, level, journey, rounds, weather, roughness, at_end"
                                     " FROM practices LEFT JOIN checkins ON checkins.visit = practices.id"
                                     " ORDER BY day, id", "");
    if (rows == NULL) {
        return false;
    }
    fputs("date,practice,level,journey,rounds,weather,roughness,after\r\n", out);
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        char date[11];
        date_format(sqlite3_column_int(rows, 0), date);
        fputs(date, out);
        for (int column = 1; column < 8; column++) {
            fprintf(out, ",%s", sql_text(rows, column));
        }
        fputs("\r\n", out);
    }
    bool done = code == SQLITE_DONE || sql_fail(db, err);
    sqlite3_finalize(rows);
    return done;
}

bool progress_print(struct tracker *tracker, FILE *out, enum progress_format format,
                    const struct progress_words *words, struct error *err) {
    bool done = true;
    if (format == PROGRESS_CSV) {
        done = print_csv(tracker, out, err);
    } else {
        struct progress_summary summary;
        done = tracker_summary(tracker, &summary, err);
        if (done && format == PROGRESS_JSON) {
            print_json(out, &summary);
        } else if (done) {
            print_words(out, words, &summary);
        }
        progress_summary_free(&summary);
    }
    return done && (fflush(out) == 0 || error_set(err, "the report could not be written"));
}
