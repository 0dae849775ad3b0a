/* What the house remembers, read from the tracker's totals: its warmth is
 * computed, never stored, and nothing in it ever decays. */
#include "screen/house.h"

#include "core/text.h"
#include "practice/practice.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* So many visits make a place as warm as it gets. */
enum { WARM_VISITS = 4, STONE_VISITS = 6 };

void house_refresh(struct house *house) {
    if (house->summary_known) {
        return;
    }
    progress_summary_free(&house->summary);
    struct error ignored;
    house->summary_known = tracker_summary(house->tracker, &house->summary, &ignored);
    house->letters = drawer_count(house->drawer);
    house->letters_waiting = drawer_waiting(house->drawer, house->today);
}

const char *house_word(const struct house *house, const char *id) {
    return strings_get(house->strings, id);
}

bool house_is_public(const struct house *house) {
    return house->profile != NULL && house->profile->is_public;
}

int64_t house_level_visits(const struct house *house, const char *level) {
    for (size_t i = 0; i < house->summary.level_count; i++) {
        if (strcmp(house->summary.levels[i].level, level) == 0) {
            return house->summary.levels[i].visits;
        }
    }
    return 0;
}

bool house_has_kept(const void *context, const char *keepsake) {
    const struct house *house = context;
    for (size_t i = 0; i < house->summary.keepsake_count; i++) {
        if (strcmp(house->summary.keepsakes[i], keepsake) == 0) {
            return true;
        }
    }
    return false;
}

static const char seed_key[] = "house.seed";

bool house_kept_seed(struct tracker *tracker, uint64_t *seed) {
    const char *kept_seed = tracker_get(tracker, seed_key);
    char *end = NULL;
    if (kept_seed == NULL || kept_seed[0] < '0' || kept_seed[0] > '9') {
        return false;
    }
    uint64_t value = strtoull(kept_seed, &end, 10);
    if (*end != '\0') {
        return false;
    }
    *seed = value;
    return true;
}

void house_keep_seed(const struct house *house) {
    char value[24];
    struct error ignored;
    snprintf(value, sizeof value, "%" PRIu64, house->seed);
    (void)tracker_set(house->tracker, seed_key, value, &ignored);
}

static float share(int64_t visits, int64_t most) {
    return visits >= most ? 1.0f : (float)visits / (float)most;
}

float house_warmth(const struct house *house, enum place place) {
    int64_t visits = 0;
    for (size_t i = 0; i < house->summary.level_count; i++) {
        const struct level *level = library_level(house->library, house->summary.levels[i].level);
        if (level != NULL && level->head->place == place) {
            visits += house->summary.levels[i].visits;
        }
    }
    return visits == 0 ? 0.0f : 0.4f + 0.6f * share(visits - 1, WARM_VISITS - 1);
}

float house_stone(const struct house *house, const char *stone) {
    int64_t visits = 0;
    for (size_t i = 0; i < house->summary.practice_count; i++) {
        const struct practice *practice = practice_find(house->summary.practices[i].practice);
        if (practice != NULL && strcmp(practice->stone, stone) == 0) {
            visits += house->summary.practices[i].visits;
        }
    }
    return share(visits, STONE_VISITS);
}

bool house_open_drawer(struct house *house, struct error *err) {
    bool opened = tracker_saves(house->tracker) &&
                  drawer_open(&house->drawer, house->data_folder, house->today, err);
    struct error ignored;
    if (!opened && !drawer_open(&house->drawer, NULL, house->today, &ignored)) {
        abort();
    }
    return opened;
}

bool house_forget(struct house *house, struct error *err) {
    drawer_close(house->drawer);
    tracker_close(house->tracker);
    house->tracker = NULL;
    bool erased = house->data_folder == NULL || tracker_erase(house->data_folder, err);
    struct error ignored;
    if (!tracker_open(&house->tracker, house->data_folder, house->today, &ignored) &&
        !tracker_open(&house->tracker, NULL, house->today, &ignored)) {
        abort();
    }
    tracker_begin_session(house->tracker, house->profile == NULL ? profile_desktop.id : house->profile->id);
    (void)house_open_drawer(house, &ignored);
    house->summary_known = false;
    house_refresh(house);
    return erased;
}

/* One row per setting that is kept: its key and where it lives. */
struct kept_setting {
    const char *key;
    size_t offset;
    bool is_bool;
    int least, most;
};

#define KEPT_BOOL(name) {"settings." #name, offsetof(struct settings, name), true, 0, 1}
#define KEPT_INT(name, low, high) {"settings." #name, offsetof(struct settings, name), false, low, high}

static const struct kept_setting kept[] = {
    KEPT_INT(text_percent, 100, 250), KEPT_BOOL(reduced_motion), KEPT_BOOL(high_contrast),
    KEPT_BOOL(captions),              KEPT_BOOL(voice),          KEPT_INT(voice_words, 80, 300),
    KEPT_BOOL(one_switch),            KEPT_INT(scan_tenths, 5, 100), KEPT_INT(effects, 0, 10),
    KEPT_INT(music, 0, 10),           KEPT_INT(voice_volume, 0, 10), KEPT_BOOL(mono),
    KEPT_BOOL(fullscreen),
};

static char *field(struct settings *settings, const struct kept_setting *row) {
    return (char *)settings + row->offset;
}

void house_load_settings(struct house *house) {
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        const char *value = tracker_get(house->tracker, kept[i].key);
        if (value == NULL) {
            continue;
        }
        char *end = NULL;
        long number = strtol(value, &end, 10);
        if (end == value || *end != '\0' || number < kept[i].least || number > kept[i].most) {
            continue;
        }
        if (kept[i].is_bool) {
            *(bool *)field(&house->settings, &kept[i]) = number != 0;
        } else {
            *(int *)field(&house->settings, &kept[i]) = (int)number;
        }
    }
}

void house_save_settings(struct house *house) {
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        char *at = field(&house->settings, &kept[i]);
        char value[16];
        snprintf(value, sizeof value, "%d", kept[i].is_bool ? (int)*(bool *)at : *(int *)at);
        struct error ignored;
        (void)tracker_set(house->tracker, kept[i].key, value, &ignored);
    }
}
