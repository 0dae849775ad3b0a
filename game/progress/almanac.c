/* Two walks over indexed rows of one year. */
#include "progress/almanac.h"

#include "progress/sql.h"
#include "progress/tracker_parts.h"

/* 1970-01-01 was a Thursday. */
static int32_t monday_of(int32_t day) {
    return day - (day + 3) % 7;
}

static void add_weather(struct week_weather *week, int weather) {
    week->lowest = week->count == 0 || weather < week->lowest ? weather : week->lowest;
    week->highest = week->count == 0 || weather > week->highest ? weather : week->highest;
    week->sum += weather;
    week->count++;
}

float week_mean(const struct week_weather *week) {
    return (float)week->sum / (float)week->count;
}

static void add_row(struct almanac *out, sqlite3_stmt *row) {
    int32_t at = sqlite3_column_int(row, 0) - out->first_day;
    enum weather weather = weather_from_name(sql_text(row, 1));
    if (at < 0 || at >= ALMANAC_DAYS) {
        return;
    }
    out->days += !out->practised[at];
    out->practised[at] = true;
    if (weather != WEATHER_NONE) {
        add_weather(sqlite3_column_int(row, 2) != 0 ? &out->after[at / 7] : &out->before[at / 7], (int)weather);
        out->named++;
    }
}

bool tracker_almanac(struct tracker *tracker, int32_t today, struct almanac *out, struct error *err) {
    *out = (struct almanac){.today = today};
    out->first_day = monday_of(today < 7 ? 7 : today) - (ALMANAC_WEEKS - 1) * 7;
    out->first_day = out->first_day < 0 ? monday_of(7) : out->first_day;
    sqlite3_stmt *rows = sql_prepare(tracker_rows(tracker), err,
                                     "SELECT p.day, c.weather, c.at_end FROM practices p"
                                     " LEFT JOIN checkins c ON c.visit = p.id WHERE p.day BETWEEN ?1 AND ?2",
                                     "ii", (int64_t)out->first_day, (int64_t)today);
    if (rows == NULL) {
        return false;
    }
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        add_row(out, rows);
    }
    bool done = code == SQLITE_DONE || sql_fail(tracker_rows(tracker), err);
    sqlite3_finalize(rows);
    return done;
}
