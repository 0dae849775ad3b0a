/* One way to the disk: whatever is done joins the unsaved changes, and all unsaved changes are written in
 * one transaction. When that fails they stay, and a copy in memory that has them too takes over the
 * reading. Knows no clock: the caller says which day it is and when to try again. */
#include "progress/tracker.h"

#include "core/text.h"
#include "progress/folder.h"
#include "progress/schema.h"
#include "progress/sql.h"
#include "progress/tracker_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

sqlite3 *tracker_rows(struct tracker *tracker) {
    return tracker->view != NULL ? tracker->view : tracker->disk.db;
}

void tracker_seed(struct tracker *tracker, uint64_t seed) {
    int64_t rows = sql_int(tracker_rows(tracker), "SELECT max(id) FROM practices", 0) +
                   sql_int(tracker_rows(tracker), "SELECT max(id) FROM sessions", 0);
    rng_seed(&tracker->rng, seed, (uint64_t)rows);
    tracker_new_uuid(tracker, tracker->session.uuid);
}

/* Names of rows have to differ between machines, so that histories can be merged. */
static void seed_from_the_system(struct tracker *tracker) {
    uint64_t chance[2] = {0, 0};
    if (getentropy(chance, sizeof chance) == 0) {
        rng_seed(&tracker->rng, chance[0], chance[1]);
    } else {
        rng_seed(&tracker->rng, (uint64_t)getpid(), (uint64_t)tracker->today);
    }
}

void tracker_new_uuid(struct tracker *tracker, char out[UUID_BYTES]) {
    for (int i = 0; i < 4; i++) {
        snprintf(out + (ptrdiff_t)i * 8, UUID_BYTES - (size_t)i * 8, "%08x", (unsigned)rng_next(&tracker->rng));
    }
}

void tracker_forget_settings(struct tracker *tracker) {
    for (size_t i = 0; i < tracker->setting_count; i++) {
        free(tracker->settings[i].value);
    }
    free(tracker->settings);
    tracker->settings = NULL;
    tracker->setting_count = 0;
}

/* From here on the copy in memory is read; it gets what the disk did not take. */
static void look_away_from_the_disk(struct tracker *tracker) {
    int code;
    if (tracker->view == NULL) {
        bool trusted = tracker->disk.db != NULL || tracker->condition == TRACKER_IN_USE;
        tracker->view = store_look(tracker->folder, trusted, NULL);
    }
    if (tracker->view != NULL && tracker->unsaved.count > 0) {
        (void)changes_write(&tracker->unsaved, tracker->view, &code, NULL);
    }
}

static void settle(struct tracker *tracker, enum tracker_condition condition) {
    tracker->condition = condition;
    if (tracker->disk.db != NULL) {
        sqlite3_close(tracker->view);
        tracker->view = NULL;
    } else {
        look_away_from_the_disk(tracker);
    }
}

void tracker_mend(struct tracker *tracker, struct error *err) {
    tracker->disk.suspect = true;
    store_close(&tracker->disk, tracker->folder);
    settle(tracker, store_open(&tracker->disk, tracker->folder, tracker->today, err));
}

bool tracker_open(struct tracker **out, const char *folder, int32_t today, struct error *err) {
    *out = NULL;
    if (today < 0 || today > 2932896) {
        return error_set(err, "%d is no day", (int)today);
    }
    struct tracker *tracker = memory_get(1, sizeof *tracker);
    tracker->today = today;
    tracker->disk.lock = -1;
    tracker->folder = folder == NULL ? NULL : text_duplicate(folder);
    if (folder == NULL) {
        tracker->view = schema_in_memory(err);
    } else {
        settle(tracker, store_open(&tracker->disk, folder, today, err));
    }
    if (tracker_rows(tracker) == NULL) {
        tracker_close(tracker);
        return error_set(err, "there is no memory left to keep progress in");
    }
    seed_from_the_system(tracker);
    tracker_begin_session(tracker, "desktop");
    *out = tracker;
    return true;
}

void tracker_close(struct tracker *tracker) {
    if (tracker == NULL) {
        return;
    }
    if (tracker->unsaved.count > 0) {
        (void)tracker_retry(tracker);
    }
    store_close(&tracker->disk, tracker->folder);
    sqlite3_close(tracker->view);
    tracker_forget_settings(tracker);
    changes_free(&tracker->unsaved);
    free(tracker->folder);
    free(tracker);
}

enum tracker_condition tracker_condition(const struct tracker *tracker) {
    return tracker->condition;
}

bool tracker_saves(const struct tracker *tracker) {
    return tracker->condition < TRACKER_NOT_SAVING;
}

void tracker_begin_session(struct tracker *tracker, const char *profile) {
    tracker_new_uuid(tracker, tracker->session.uuid);
    utf8_copy(tracker->session.profile, NAME_BYTES, profile);
    if (!change_name_is_plain(tracker->session.profile)) {
        utf8_copy(tracker->session.profile, NAME_BYTES, "other");
    }
    tracker->session.day = tracker->today;
}

static bool write_unsaved(struct tracker *tracker, struct error *err) {
    int code;
    if (tracker->folder == NULL) {
        bool kept = changes_write(&tracker->unsaved, tracker->view, &code, err);
        changes_clear(&tracker->unsaved);
        return kept;
    }
    if (changes_write(&tracker->unsaved, tracker->disk.db, &code, err)) {
        changes_clear(&tracker->unsaved);
        settle(tracker, tracker_saves(tracker) ? tracker->condition : TRACKER_FINE);
        return true;
    }
    if (!sql_is_damage(code)) {
        tracker->condition = TRACKER_NOT_SAVING;
        look_away_from_the_disk(tracker);
        return false;
    }
    tracker_mend(tracker, err);
    if (tracker->disk.db == NULL || !changes_write(&tracker->unsaved, tracker->disk.db, &code, err)) {
        tracker->condition = tracker->disk.db == NULL ? tracker->condition : TRACKER_NOT_SAVING;
        look_away_from_the_disk(tracker);
        return false;
    }
    changes_clear(&tracker->unsaved);
    return true;
}

static bool do_change(struct tracker *tracker, const struct change *change, struct error *err) {
    changes_add(&tracker->unsaved, change);
    if (tracker->folder != NULL && tracker->disk.db == NULL) {
        look_away_from_the_disk(tracker);
        return error_set(err, "progress is not being saved at the moment; it waits in memory");
    }
    return write_unsaved(tracker, err);
}

bool tracker_retry(struct tracker *tracker) {
    if (tracker->folder != NULL && tracker->disk.db == NULL && tracker->condition != TRACKER_NEWER) {
        struct store disk;
        enum tracker_condition condition = store_open(&disk, tracker->folder, tracker->today, NULL);
        if (disk.db == NULL) {
            tracker->condition = condition;
            return tracker->unsaved.count == 0;
        }
        tracker->disk = disk;
        tracker->condition = condition == TRACKER_FRESH ? TRACKER_FINE : condition;
        if (tracker->unsaved.count == 0) {
            settle(tracker, tracker->condition);
        }
    }
    if (tracker->unsaved.count == 0) {
        return true;
    }
    return tracker->disk.db != NULL && write_unsaved(tracker, NULL);
}

size_t tracker_unsaved(const struct tracker *tracker) {
    return tracker->unsaved.count;
}

bool tracker_finish(struct tracker *tracker, const struct visit *visit, struct error *err) {
    struct change change = {.kind = CHANGE_VISIT, .session = tracker->session, .visit = *visit};
    if (!change_visit_is_plain(&change.visit, err)) {
        return false;
    }
    tracker_new_uuid(tracker, change.uuid);
    return do_change(tracker, &change, err);
}

static struct setting_cache *cached(struct tracker *tracker, const char *key) {
    for (size_t i = 0; i < tracker->setting_count; i++) {
        if (strcmp(tracker->settings[i].key, key) == 0) {
            return &tracker->settings[i];
        }
    }
    return NULL;
}

static const char *remember(struct tracker *tracker, const char *key, const char *value) {
    struct setting_cache *setting = cached(tracker, key);
    if (setting == NULL) {
        tracker->settings =
            memory_resize(tracker->settings, tracker->setting_count + 1, sizeof *tracker->settings);
        setting = &tracker->settings[tracker->setting_count++];
        *setting = (struct setting_cache){.value = NULL};
        utf8_copy(setting->key, NAME_BYTES, key);
    }
    char *copy = text_duplicate(value);
    free(setting->value);
    setting->value = copy;
    return copy;
}

bool tracker_set(struct tracker *tracker, const char *key, const char *value, struct error *err) {
    struct change change = {.kind = CHANGE_SETTING};
    if (strlen(key) >= NAME_BYTES || strlen(value) >= TRACKER_VALUE_BYTES) {
        return error_set(err, "the setting '%.60s' is too long", key);
    }
    memcpy(change.key, key, strlen(key) + 1);
    memcpy(change.value, value, strlen(value) + 1);
    if (!change_name_is_plain(change.key) || !utf8_valid(value, strlen(value))) {
        return error_set(err, "the setting '%.60s' cannot be kept", key);
    }
    const char *now = tracker_get(tracker, key);
    if (now != NULL && strcmp(now, value) == 0 && tracker->unsaved.count == 0) {
        return true;
    }
    (void)remember(tracker, change.key, change.value);
    return do_change(tracker, &change, err);
}

const char *tracker_get(struct tracker *tracker, const char *key) {
    struct setting_cache *setting = cached(tracker, key);
    if (setting != NULL) {
        return setting->value;
    }
    if (strlen(key) >= NAME_BYTES) {
        return NULL;
    }
    sqlite3_stmt *row =
        sql_prepare(tracker_rows(tracker), NULL, "SELECT value FROM settings WHERE key = ?1", "t", key);
    const char *value =
        row != NULL && sqlite3_step(row) == SQLITE_ROW ? remember(tracker, key, sql_text(row, 0)) : NULL;
    sqlite3_finalize(row);
    return value;
}

bool tracker_journey_set(struct tracker *tracker, const char *journey_id, int step) {
    struct change change = {.kind = CHANGE_JOURNEY, .step = step < -1 ? -1 : step > 10000 ? 10000 : step,
                            .day = tracker->today};
    if (strlen(journey_id) >= NAME_BYTES) {
        return false;
    }
    memcpy(change.key, journey_id, strlen(journey_id) + 1);
    return change_name_is_plain(change.key) && do_change(tracker, &change, NULL);
}

int tracker_journey_get(struct tracker *tracker, const char *journey_id) {
    sqlite3_stmt *row =
        sql_prepare(tracker_rows(tracker), NULL, "SELECT step FROM journeys WHERE journey = ?1", "t", journey_id);
    int step = row != NULL && sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int(row, 0) : -1;
    sqlite3_finalize(row);
    return step;
}

const char *tracker_condition_id(enum tracker_condition condition) {
    static const char *const ids[TRACKER_CONDITION_COUNT] = {
        [TRACKER_FINE] = "tracker.fine",
        [TRACKER_FRESH] = "tracker.fresh",
        [TRACKER_RESTORED] = "tracker.restored",
        [TRACKER_STARTED_OVER] = "tracker.started-over",
        [TRACKER_NO_LOCKS] = "tracker.no-locks",
        [TRACKER_NOT_SAVING] = "tracker.not-saving",
        [TRACKER_NEWER] = "tracker.newer",
        [TRACKER_IN_USE] = "tracker.in-use",
    };
    return ids[condition];
}
