/* The storm, gust by gust. Its one idea: stones are not right or wrong; some reach
 * further down than others, and the house stands on any of them. */
#include "practice/storm/rules.h"

#include "core/hash.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>

#define EASE 0.045f
#define AT_REST 0.004f

void storm_start(struct storm_state *state, const struct storm_level *level) {
    (void)level;
    *state = (struct storm_state){.stone = STORM_NO_STONE};
    for (int i = 0; i < STORM_GUSTS_MAX; i++) {
        state->held_by[i] = STORM_NO_STONE;
    }
}

const struct storm_gust *storm_gust(const struct storm_state *state, const struct storm_level *level) {
    return &level->gusts[state->gust];
}

const struct storm_answer *storm_answer(const struct storm_level *level, int gust, enum storm_stone stone) {
    const struct storm_gust *of = &level->gusts[gust];
    for (unsigned i = 0; i < of->stones_count; i++) {
        if (of->stones[i].stone == stone) {
            return &of->stones[i];
        }
    }
    return NULL;
}

const struct storm_answer *storm_heard(const struct storm_state *state, const struct storm_level *level,
                                       enum storm_stone stone) {
    for (int i = (int)level->gusts_count - 1; i >= 0; i--) {
        if (state->held_by[i] == (int)stone) {
            return storm_answer(level, i, stone);
        }
    }
    return NULL;
}

static void lay_hand_on(struct storm_state *state, const struct storm_level *level, int stone) {
    state->stone = stone;
    state->tried |= 1u << (unsigned)stone;
    bool fits = storm_answer(level, state->gust, (enum storm_stone)stone) != NULL;
    state->step = fits ? STORM_ANSWER : STORM_THIN;
    if (fits) {
        state->held_by[state->gust] = stone;
        state->light[stone]++;
    }
}

bool storm_choose(struct storm_state *state, const struct storm_level *level, int index) {
    if (index < 0 || (state->step != STORM_GUST && state->step != STORM_THIN)) {
        return false;
    }
    if (index == STORM_LOW && state->step == STORM_GUST) {
        state->lain++;
        state->step = STORM_LYING;
        return true;
    }
    bool again = (state->tried & (1u << (unsigned)index)) != 0;
    if (index >= STORM_STONES || (again && state->step == STORM_THIN)) {
        return false;
    }
    lay_hand_on(state, level, index);
    return true;
}

static void gust_passes(struct storm_state *state, const struct storm_level *level) {
    bool last = state->gust + 1 == (int)level->gusts_count;
    state->gust += last ? 0 : 1;
    state->step = last ? STORM_EYE : STORM_GUST;
    state->stone = STORM_NO_STONE;
    state->tried = 0;
}

bool storm_next(struct storm_state *state, const struct storm_level *level) {
    int lines = state->step == STORM_OPENING   ? (int)level->opening_count
                : state->step == STORM_MORNING ? (int)level->morning_count
                                               : 0;
    if (lines > 0) {
        bool more = state->line + 1 < lines;
        state->line = more ? state->line + 1 : 0;
        state->step = more ? state->step : (enum storm_step)(state->step + 1);
        return true;
    }
    switch (state->step) {
    case STORM_LYING:
        state->step = STORM_GUST;
        return true;
    case STORM_ANSWER:
        state->step = STORM_WHY;
        return true;
    case STORM_WHY:
    case STORM_THIN:
        gust_passes(state, level);
        return true;
    case STORM_EYE:
        state->step = STORM_MORNING;
        return true;
    default:
        return false;
    }
}

static void take_hand_off(struct storm_state *state) {
    if (state->held_by[state->gust] != STORM_NO_STONE) {
        state->light[state->held_by[state->gust]]--;
        state->held_by[state->gust] = STORM_NO_STONE;
    }
    state->stone = STORM_NO_STONE;
    state->tried = 0;
    state->step = STORM_GUST;
}

static bool back_a_gust(struct storm_state *state, const struct storm_level *level) {
    if (state->gust == 0) {
        state->step = STORM_OPENING;
        state->line = (int)level->opening_count - 1;
        return true;
    }
    state->gust--;
    take_hand_off(state);
    return true;
}

bool storm_back(struct storm_state *state, const struct storm_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case STORM_GUST:
        return back_a_gust(state, level);
    case STORM_LYING:
        state->step = STORM_GUST;
        return true;
    case STORM_ANSWER:
    case STORM_THIN:
    case STORM_EYE:
        take_hand_off(state);
        return true;
    case STORM_WHY:
        state->step = STORM_ANSWER;
        return true;
    case STORM_MORNING:
        state->step = STORM_EYE;
        return true;
    default:
        return false;
    }
}

static float ease(float from, float to) {
    float way = to - from;
    return fabsf(way) < AT_REST ? to : from + way * EASE;
}

void storm_tick(struct storm_state *state, const struct storm_level *level) {
    state->lean = ease(state->lean, storm_lean(state));
    for (int i = 0; i < STORM_STONES; i++) {
        state->shown[i] = ease(state->shown[i], storm_light(state, level, (enum storm_stone)i));
    }
}

bool storm_done(const struct storm_state *state) {
    return state->step == STORM_DONE;
}

bool storm_rages(const struct storm_state *state) {
    return state->step >= STORM_GUST && state->step < STORM_EYE;
}

float storm_lean(const struct storm_state *state) {
    switch (state->step) {
    case STORM_GUST:
    case STORM_LYING:
        return 1.0f;
    case STORM_THIN:
        return 0.55f;
    case STORM_ANSWER:
    case STORM_WHY:
        return 0.2f;
    default:
        return 0.0f;
    }
}

float storm_light(const struct storm_state *state, const struct storm_level *level, enum storm_stone stone) {
    float share = (float)state->light[stone] * 2.0f / (float)level->gusts_count;
    float kept = fminf(share, 1.0f) * 0.75f;
    bool held = state->stone == (int)stone;
    bool fits = held && state->held_by[state->gust] == (int)stone;
    float now = !held ? 0.0f : fits ? 1.0f : 0.3f;
    return fmaxf(state->step >= STORM_EYE ? fmaxf(kept, 0.3f) : kept, now);
}

const char *storm_line(const struct storm_state *state, const struct storm_level *level) {
    switch (state->step) {
    case STORM_OPENING:
        return level->opening[state->line];
    case STORM_EYE:
        return level->eye;
    case STORM_MORNING:
        return level->morning[state->line];
    default:
        return "";
    }
}

uint64_t storm_hash(const struct storm_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->gust);
    hash = hash_int(hash, state->stone);
    hash = hash_int(hash, state->tried);
    for (int i = 0; i < STORM_GUSTS_MAX; i++) {
        hash = hash_int(hash, state->held_by[i]);
    }
    return hash_int(hash, state->lain);
}

void storm_report(const struct storm_state *state, const struct storm_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "storm.%s", level->head.id);
    visit->rounds = state->gust + 1;
    visit->leaves = EVENING_MORNING;
    visit_keep(visit, keepsake);
}
