/* Lying down. Its one idea: time passes here and asks for nothing; all that comes by
 * itself goes by itself. */
#include "practice/rest/rules.h"

#include "core/fresh.h"
#include "core/hash.h"
#include "core/motion.h"

#include <stddef.h>
#include <stdio.h>

enum { FIRST_CLOUD_TICKS = 5 * TICKS_PER_SECOND, DUSK_TICKS = 4 * 60 * TICKS_PER_SECOND };

static const uint32_t lengths[REST_LENGTHS] = {
    [REST_A_MINUTE] = 60 * TICKS_PER_SECOND, [REST_THREE] = 180 * TICKS_PER_SECOND, [REST_NO_NUMBER] = 0};

void rest_start(struct rest_state *state, const struct rest_level *level, uint64_t seed, uint32_t visits) {
    *state = (struct rest_state){.length = -1, .view = -1, .cloud = -1};
    fresh_pick(state->shown, REST_CLOUDS_SHOWN, (int)level->clouds_count, seed, visits);
}

bool rest_choose(struct rest_state *state, const struct rest_level *level, int index) {
    switch (state->step) {
    case REST_HOW_LONG:
        if (index < 0 || index >= REST_LENGTHS) {
            return false;
        }
        state->length = index;
        state->step = REST_VIEW;
        return true;
    case REST_VIEW:
        if (index < 0 || index >= (int)level->views_count) {
            return false;
        }
        state->view = index;
        state->step = REST_RESTING;
        return true;
    case REST_RESTING:
        if (index != 0 || state->cloud < 0 || state->touched) {
            return false;
        }
        state->touched = true;
        return true;
    default:
        return false;
    }
}

bool rest_next(struct rest_state *state, const struct rest_level *level) {
    int lines = state->step == REST_OPENING   ? (int)level->opening_count
                : state->step == REST_CLOSING ? (int)level->closing_count
                                              : 0;
    if (lines > 0) {
        bool more = state->line + 1 < lines;
        state->line = more ? state->line + 1 : 0;
        state->step = more ? state->step : (enum rest_step)(state->step + 1);
        return true;
    }
    if (state->step == REST_RESTING) {
        state->step = REST_CLOSING;
        return true;
    }
    return false;
}

bool rest_back(struct rest_state *state, const struct rest_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case REST_HOW_LONG:
        state->step = REST_OPENING;
        state->line = (int)level->opening_count - 1;
        return true;
    case REST_VIEW:
        state->length = -1;
        state->step = REST_HOW_LONG;
        return true;
    default:
        return false;
    }
}

static void pass_clouds(struct rest_state *state) {
    state->cloud_ticks++;
    uint32_t wait = state->cloud < 0 ? FIRST_CLOUD_TICKS : CLOUD_TICKS;
    if (state->cloud_ticks >= wait) {
        state->cloud = (state->cloud + 1) % REST_CLOUDS_SHOWN;
        state->cloud_ticks = 0;
        state->touched = false;
    }
}

void rest_tick(struct rest_state *state) {
    state->rings = false;
    if (state->step != REST_RESTING || state->resting_ticks == UINT32_MAX) {
        return;
    }
    state->resting_ticks++;
    pass_clouds(state);
    uint32_t length = lengths[state->length];
    if (length > 0 && state->resting_ticks == length) {
        state->rung = true;
        state->rings = true;
    }
}

bool rest_done(const struct rest_state *state) {
    return state->step == REST_DONE;
}

const struct rest_cloud *rest_cloud(const struct rest_state *state, const struct rest_level *level) {
    bool there = state->step == REST_RESTING && state->cloud >= 0;
    return there ? &level->clouds[state->shown[state->cloud]] : NULL;
}

float rest_cloud_way(const struct rest_state *state) {
    return state->cloud < 0 ? 0.0f : motion_progress(state->cloud_ticks, CLOUD_TICKS);
}

float rest_dusk(const struct rest_state *state) {
    return motion_progress(state->resting_ticks, DUSK_TICKS);
}

const char *rest_line(const struct rest_state *state, const struct rest_level *level) {
    switch (state->step) {
    case REST_OPENING:
        return level->opening[state->line];
    case REST_RESTING:
        return state->rung ? level->bell : level->views[state->view].line;
    case REST_CLOSING:
        return level->closing[state->line];
    default:
        return "";
    }
}

uint64_t rest_hash(const struct rest_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->length);
    hash = hash_int(hash, state->view);
    hash = hash_int(hash, state->cloud);
    hash = hash_int(hash, state->touched);
    return hash_int(hash, state->rung);
}

void rest_report(const struct rest_state *state, const struct rest_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    (void)state;
    snprintf(keepsake, sizeof keepsake, "rest.%s", level->head.id);
    visit->rounds = 1;
    visit->leaves = EVENING_NIGHT;
    visit_keep(visit, keepsake);
}
