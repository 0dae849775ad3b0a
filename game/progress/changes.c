/* Every change can be written twice without harm: a visit carries its row's name from the moment it is
 * made. So after a failure nobody has to know how far the last try came. */
#include "progress/changes.h"

#include "core/text.h"
#include "progress/sql.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_MAX = 2932896, ROUNDS_MAX = 1000000 };

static bool replaces(const struct change *later, const struct change *earlier) {
    return later->kind != CHANGE_VISIT && later->kind == earlier->kind && strcmp(later->key, earlier->key) == 0;
}

void changes_add(struct changes *changes, const struct change *change) {
    for (size_t i = 0; i < changes->count; i++) {
        if (replaces(change, &changes->items[i])) {
            changes->items[i] = *change;
            return;
        }
    }
    if (changes->count == changes->capacity) {
        changes->capacity = changes->capacity == 0 ? 8 : changes->capacity * 2;
        changes->items = memory_resize(changes->items, changes->capacity, sizeof *changes->items);
    }
    changes->items[changes->count++] = *change;
}

void changes_clear(struct changes *changes) {
    changes->count = 0;
}

void changes_free(struct changes *changes) {
    free(changes->items);
    *changes = (struct changes){0};
}

bool change_name_is_plain(const char name[NAME_BYTES]) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    static const char inside[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/-";
    size_t length = strnlen(name, NAME_BYTES);
    return length > 0 && length < NAME_BYTES && strchr(letters, name[0]) != NULL && strspn(name, inside) == length;
}

static int32_t clamp(int32_t value, int32_t most) {
    return value < 0 ? 0 : value > most ? most : value;
}

bool change_visit_is_plain(struct visit *visit, struct error *err) {
    bool journey = visit->journey[0] == '\0' || change_name_is_plain(visit->journey);
    if (!change_name_is_plain(visit->practice) || !change_name_is_plain(visit->level) || !journey) {
        return error_set(err, "a visit to '%.60s', '%.60s' has a name that no room has", visit->practice, visit->level);
    }
    if (visit->day < 0 || visit->day > DAY_MAX) {
        return error_set(err, "a visit to '%s' has a day that no calendar has", visit->level);
    }
    for (int i = 0; i < VISIT_KEEPSAKES_MAX && visit->keepsakes[i][0] != '\0'; i++) {
        if (!change_name_is_plain(visit->keepsakes[i])) {
            return error_set(err, "a visit to '%s' has a keepsake whose name cannot be kept", visit->level);
        }
    }
    visit->rounds = clamp(visit->rounds, ROUNDS_MAX);
    visit->roughness = visit->roughness > 5 ? 0 : clamp(visit->roughness, 5);
    if ((int)visit->weather < 0 || visit->weather >= WEATHER_COUNT) {
        visit->weather = WEATHER_NONE;
    }
    return true;
}

static bool write_checkin(sqlite3 *db, const struct change *change, struct error *err) {
    return sql_do(db, err,
                  "INSERT INTO checkins (visit, weather, roughness, at_end)"
                  " SELECT id, ?2, ?3, ?4 FROM practices WHERE uuid = ?1 ON CONFLICT (visit) DO NOTHING",
                  "ttii", change->uuid, weather_name(change->visit.weather), (int64_t)change->visit.roughness,
                  (int64_t)change->visit.after);
}

static bool write_visit(sqlite3 *db, const struct change *change, struct error *err) {
    const struct visit *visit = &change->visit;
    const struct session *session = &change->session;
    bool done = sql_do(db, err,
                       "INSERT INTO sessions (uuid, profile, day) VALUES (?1, ?2, ?3) ON CONFLICT (uuid) DO NOTHING",
                       "tti", session->uuid, session->profile, (int64_t)session->day) &&
                sql_do(db, err,
                       "INSERT INTO practices (uuid, session, practice, level, journey, day, rounds)"
                       " SELECT ?1, id, ?3, ?4, ?5, ?6, ?7 FROM sessions WHERE uuid = ?2"
                       " ON CONFLICT (uuid) DO NOTHING",
                       "tttttii", change->uuid, session->uuid, visit->practice, visit->level, visit->journey,
                       (int64_t)visit->day, (int64_t)visit->rounds);
    if (done && (visit->weather != WEATHER_NONE || visit->roughness != 0)) {
        done = write_checkin(db, change, err);
    }
    for (int i = 0; done && i < VISIT_KEEPSAKES_MAX && visit->keepsakes[i][0] != '\0'; i++) {
        done = sql_do(db, err,
                      "INSERT INTO keepsakes (keepsake, day) VALUES (?1, ?2) ON CONFLICT (keepsake) DO NOTHING", "ti",
                      visit->keepsakes[i], (int64_t)visit->day);
    }
    return done;
}

static bool write_setting(sqlite3 *db, const struct change *change, struct error *err) {
    return sql_do(db, err,
                  "INSERT INTO settings (key, value) VALUES (?1, ?2)"
                  " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                  "tt", change->key, change->value);
}

static bool write_journey(sqlite3 *db, const struct change *change, struct error *err) {
    if (change->step < 0) {
        return sql_do(db, err, "DELETE FROM journeys WHERE journey = ?1", "t", change->key);
    }
    return sql_do(db, err,
                  "INSERT INTO journeys (journey, step, day) VALUES (?1, ?2, ?3)"
                  " ON CONFLICT (journey) DO UPDATE SET step = excluded.step, day = excluded.day",
                  "tii", change->key, (int64_t)change->step, (int64_t)change->day);
}

static bool write_one(sqlite3 *db, const struct change *change, struct error *err) {
    switch (change->kind) {
    case CHANGE_VISIT:
        return write_visit(db, change, err);
    case CHANGE_SETTING:
        return write_setting(db, change, err);
    case CHANGE_JOURNEY:
        return write_journey(db, change, err);
    }
    return false;
}

bool changes_write(const struct changes *changes, sqlite3 *db, int *code, struct error *err) {
    bool done = sql_run(db, "BEGIN IMMEDIATE", err);
    for (size_t i = 0; done && i < changes->count; i++) {
        done = write_one(db, &changes->items[i], err);
    }
    done = done && sql_run(db, "UPDATE house SET changes = changes + 1; COMMIT", err);
    *code = done ? SQLITE_OK : sqlite3_extended_errcode(db);
    if (!done && sqlite3_get_autocommit(db) == 0) {
        (void)sql_run(db, "ROLLBACK", NULL);
    }
    return done;
}
