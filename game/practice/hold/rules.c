/* The stairs, grip by grip. Its one idea: the water is the only judge, and it only
 * shows; any grip reaches the window. */
#include "practice/hold/rules.h"

#include "core/hash.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>

#define EASE 0.05f
#define AT_REST 0.004f

static const float waves[HOLD_GRIPS] = {[HOLD_PUSH] = 0.85f, [HOLD_GENTLY] = 0.06f, [HOLD_CLING] = 1.0f};

void hold_start(struct hold_state *state, const struct hold_level *level) {
    (void)level;
    *state = (struct hold_state){.place = -1, .saying = -1, .wave = 0.5f};
    for (int i = 0; i < HOLD_STAIRS_MAX; i++) {
        state->grips[i] = HOLD_NO_GRIP;
    }
}

static bool choose_feeling(struct hold_state *state, const struct hold_level *level, int index) {
    if (index == HOLD_NO_WORD) {
        state->no_word = !state->no_word;
        state->feelings = 0;
        return true;
    }
    if (index >= (int)level->feelings_count) {
        return false;
    }
    unsigned bit = 1u << (unsigned)index;
    int count = 0;
    for (unsigned rest = state->feelings; rest != 0; rest &= rest - 1) {
        count++;
    }
    /* A third name takes the place of the others: what is pressed last is meant. */
    bool full = (state->feelings & bit) == 0 && count >= HOLD_FEELINGS;
    state->feelings = full ? bit : state->feelings ^ bit;
    state->no_word = false;
    return true;
}

bool hold_choose(struct hold_state *state, const struct hold_level *level, int index) {
    if (index < 0) {
        return false;
    }
    switch (state->step) {
    case HOLD_STAIR:
        if (index >= HOLD_GRIPS) {
            return false;
        }
        state->grips[state->stair] = index;
        state->step = HOLD_WATER;
        return true;
    case HOLD_FEELING:
        return choose_feeling(state, level, index);
    case HOLD_WHERE:
        if (index >= HOLD_PLACES) {
            return false;
        }
        state->place = index;
        state->step = HOLD_SAY;
        return true;
    case HOLD_SAY:
        if (index >= (int)level->sayings_count) {
            return false;
        }
        state->saying = index;
        state->step = HOLD_SAID;
        return true;
    default:
        return false;
    }
}

static unsigned lines_of(const struct hold_state *state, const struct hold_level *level, char ***lines) {
    switch (state->step) {
    case HOLD_OPENING:
        *lines = level->opening;
        return level->opening_count;
    case HOLD_WINDOW:
        *lines = hold_was_gentle(state, level) ? level->set_down_still : level->set_down_rough;
        return hold_was_gentle(state, level) ? level->set_down_still_count : level->set_down_rough_count;
    case HOLD_CLOSING:
        *lines = level->closing;
        return level->closing_count;
    default:
        *lines = NULL;
        return 0;
    }
}

static void climb(struct hold_state *state, const struct hold_level *level) {
    bool top = state->stair + 1 == (int)level->stairs_count;
    state->stair += top ? 0 : 1;
    state->step = top ? HOLD_WINDOW : HOLD_STAIR;
}

bool hold_can_next(const struct hold_state *state) {
    return state->step != HOLD_FEELING || state->feelings != 0 || state->no_word;
}

bool hold_next(struct hold_state *state, const struct hold_level *level) {
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    if (count > 0) {
        bool more = state->line + 1 < count;
        state->line = more ? state->line + 1 : 0;
        state->step = more ? state->step
                      : state->step == HOLD_OPENING ? HOLD_STAIR
                                                    : (enum hold_step)(state->step + 1);
        return true;
    }
    switch (state->step) {
    case HOLD_WATER:
        if (state->stair + 1 == HOLD_NAMED_AFTER) {
            state->step = HOLD_FEELING;
        } else {
            climb(state, level);
        }
        return true;
    case HOLD_FEELING:
        if (!hold_can_next(state)) {
            return false;
        }
        state->step = HOLD_WHERE;
        return true;
    case HOLD_SAID:
        climb(state, level);
        return true;
    default:
        return false;
    }
}

static bool back_a_stair(struct hold_state *state) {
    if (state->stair == 0) {
        state->step = HOLD_OPENING;
        return true;
    }
    state->stair--;
    state->step = state->stair + 1 == HOLD_NAMED_AFTER ? HOLD_SAID : HOLD_WATER;
    return true;
}

bool hold_back(struct hold_state *state, const struct hold_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case HOLD_STAIR:
        return back_a_stair(state);
    case HOLD_WATER:
        state->grips[state->stair] = HOLD_NO_GRIP;
        state->step = HOLD_STAIR;
        return true;
    case HOLD_FEELING:
        state->step = HOLD_WATER;
        return true;
    case HOLD_WHERE:
        state->step = HOLD_FEELING;
        return true;
    case HOLD_SAY:
        state->place = -1;
        state->step = HOLD_WHERE;
        return true;
    case HOLD_SAID:
        state->saying = -1;
        state->step = HOLD_SAY;
        return true;
    case HOLD_WINDOW:
        state->step = (int)level->stairs_count == HOLD_NAMED_AFTER ? HOLD_SAID : HOLD_WATER;
        return true;
    case HOLD_CLOSING:
        state->step = HOLD_WINDOW;
        return true;
    default:
        return false;
    }
}

static float ease(float from, float to) {
    float way = to - from;
    return fabsf(way) < AT_REST ? to : from + way * EASE;
}

void hold_tick(struct hold_state *state, const struct hold_level *level) {
    state->wave = ease(state->wave, hold_wave(state, level));
    state->climb = ease(state->climb, hold_climb(state, level));
}

bool hold_done(const struct hold_state *state) {
    return state->step == HOLD_DONE;
}

bool hold_has_feeling(const struct hold_state *state, int feeling) {
    return (state->feelings & (1u << (unsigned)feeling)) != 0;
}

enum hold_grip hold_grip(const struct hold_state *state) {
    int grip = state->grips[state->stair];
    if (grip == HOLD_NO_GRIP && state->stair > 0) {
        grip = state->grips[state->stair - 1];
    }
    return (enum hold_grip)grip;
}

bool hold_was_gentle(const struct hold_state *state, const struct hold_level *level) {
    unsigned gentle = 0;
    for (unsigned i = 0; i < level->stairs_count; i++) {
        gentle += state->grips[i] == HOLD_GENTLY;
    }
    return gentle * 2 >= level->stairs_count;
}

float hold_wave(const struct hold_state *state, const struct hold_level *level) {
    if (state->step >= HOLD_WINDOW) {
        return hold_was_gentle(state, level) ? 0.0f : 0.3f;
    }
    /* What was named and spoken to lies quieter, however it is gripped. */
    float quiet = state->saying >= 0 ? 0.6f : 1.0f;
    int grip = state->grips[state->stair] != HOLD_NO_GRIP ? state->grips[state->stair] : (int)hold_grip(state);
    return grip == HOLD_NO_GRIP ? 0.5f : waves[grip] * quiet;
}

float hold_climb(const struct hold_state *state, const struct hold_level *level) {
    return state->step >= HOLD_WINDOW ? (float)level->stairs_count : (float)state->stair;
}

const struct hold_stair *hold_stair(const struct hold_state *state, const struct hold_level *level) {
    return &level->stairs[state->stair];
}

const char *hold_line(const struct hold_state *state, const struct hold_level *level) {
    if (state->step == HOLD_WATER) {
        const struct hold_stair *stair = hold_stair(state, level);
        const char *const done[HOLD_GRIPS] = {
            [HOLD_PUSH] = stair->push, [HOLD_GENTLY] = stair->hold, [HOLD_CLING] = stair->cling};
        return done[state->grips[state->stair]];
    }
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    return lines != NULL && state->line < count ? lines[state->line] : "";
}

uint64_t hold_hash(const struct hold_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->stair);
    for (int i = 0; i < HOLD_STAIRS_MAX; i++) {
        hash = hash_int(hash, state->grips[i]);
    }
    hash = hash_int(hash, state->feelings);
    hash = hash_int(hash, state->no_word);
    hash = hash_int(hash, state->place);
    return hash_int(hash, state->saying);
}

void hold_report(const struct hold_state *state, const struct hold_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "hold.bowl.%s", level->head.id);
    visit->rounds = state->stair + 1;
    visit_keep(visit, keepsake);
}
