/* The totals behind the hub and the progress page: two walks over indexes, however long the history. */
#include "core/text.h"
#include "progress/sql.h"
#include "progress/tracker_parts.h"

#include <stdlib.h>
#include <string.h>

static void add_level(struct progress_summary *out, sqlite3_stmt *row) {
    const char *practice = sql_text(row, 0);
    int64_t visits = sqlite3_column_int64(row, 2);
    int32_t last_day = sqlite3_column_int(row, 4);
    if (out->practice_count == 0 || strcmp(out->practices[out->practice_count - 1].practice, practice) != 0) {
        out->practices = memory_resize(out->practices, out->practice_count + 1, sizeof *out->practices);
        struct practice_total *fresh = &out->practices[out->practice_count++];
        *fresh = (struct practice_total){.visits = 0};
        utf8_copy(fresh->practice, NAME_BYTES, practice);
    }
    struct practice_total *total = &out->practices[out->practice_count - 1];
    total->visits += visits;
    total->rounds += sqlite3_column_int64(row, 3);
    total->last_day = last_day > total->last_day ? last_day : total->last_day;
    out->levels = memory_resize(out->levels, out->level_count + 1, sizeof *out->levels);
    struct level_total *level = &out->levels[out->level_count++];
    *level = (struct level_total){.visits = visits, .last_day = last_day};
    utf8_copy(level->level, NAME_BYTES, sql_text(row, 1));
    out->visits += visits;
}

static void add_keepsake(struct progress_summary *out, sqlite3_stmt *row) {
    out->keepsakes = memory_resize(out->keepsakes, out->keepsake_count + 1, sizeof *out->keepsakes);
    utf8_copy(out->keepsakes[out->keepsake_count++], NAME_BYTES, sql_text(row, 0));
}

static void add_checkin(struct progress_summary *out, sqlite3_stmt *row) {
    out->checkins = memory_resize(out->checkins, out->checkin_count + 1, sizeof *out->checkins);
    out->checkins[out->checkin_count++] = (struct checkin_fact){
        .day = sqlite3_column_int(row, 0),
        .weather = weather_from_name(sql_text(row, 1)),
        .roughness = sqlite3_column_int(row, 2),
        .after = sqlite3_column_int(row, 3) != 0,
    };
}

static void set_days(struct progress_summary *out, sqlite3_stmt *row) {
    out->days = sqlite3_column_int64(row, 0);
}

static bool each(sqlite3 *db, const char *sql, void (*take)(struct progress_summary *, sqlite3_stmt *),
                 struct progress_summary *out, struct error *err) {
    sqlite3_stmt *rows = sql_prepare(db, err, sql, "");
    if (rows == NULL) {
        return false;
    }
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        take(out, rows);
    }
    bool done = code == SQLITE_DONE || sql_fail(db, err);
    sqlite3_finalize(rows);
    return done;
}

static bool add_up(sqlite3 *db, struct progress_summary *out, struct error *err) {
    struct progress_summary found = {0};
    bool done = each(db,
                "SELECT practice, level, count(*), sum(rounds), max(day) FROM practices"
                " GROUP BY practice, level ORDER BY practice, level",
                add_level, &found, err) &&
           each(db, "SELECT count(DISTINCT day) FROM practices", set_days, &found, err) &&
           each(db, "SELECT keepsake FROM keepsakes ORDER BY day, id", add_keepsake, &found, err) &&
           each(db,
                "SELECT practices.day, weather, roughness, at_end FROM practices CROSS JOIN checkins"
                " ON checkins.visit = practices.id ORDER BY practices.day DESC, practices.id DESC LIMIT 60",
                add_checkin, &found, err);
    if (done) {
        *out = found;
    } else {
        progress_summary_free(&found);
    }
    return done;
}

bool tracker_summary(struct tracker *tracker, struct progress_summary *out, struct error *err) {
    *out = (struct progress_summary){0};
    if (add_up(tracker_rows(tracker), out, err)) {
        return true;
    }
    bool mendable = tracker->view == NULL && sql_is_damage(sqlite3_errcode(tracker->disk.db));
    if (!mendable) {
        return false;
    }
    tracker_mend(tracker, err);
    return add_up(tracker_rows(tracker), out, err);
}

void progress_summary_free(struct progress_summary *summary) {
    free(summary->practices);
    free(summary->levels);
    free(summary->keepsakes);
    free(summary->checkins);
    *summary = (struct progress_summary){0};
}

int64_t tracker_visits(const struct progress_summary *summary, const char *practice) {
    for (size_t i = 0; i < summary->practice_count; i++) {
        if (strcmp(summary->practices[i].practice, practice) == 0) {
            return summary->practices[i].visits;
        }
    }
    return 0;
}
