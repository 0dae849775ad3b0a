/* The check-in, step by step. Its one idea: every question may stay unanswered
 * but the weather, and no answer is better than another. Must not know what the
 * suggested rooms are. */
#include "practice/checkin/rules.h"

#include "core/hash.h"

#include <stddef.h>

void checkin_start(struct checkin_state *state, const struct checkin_level *level, uint64_t seed, bool after) {
    (void)level;
    (void)seed;
    *state = (struct checkin_state){.after = after, .weather = -1, .rough = -1, .wish = -1};
}

bool checkin_choose(struct checkin_state *state, const struct checkin_level *level, int index) {
    if (index < 0) {
        return false;
    }
    unsigned chosen = (unsigned)index;
    if (state->step == CHECKIN_WEATHER && chosen < level->weathers_count) {
        state->weather = index;
        state->step = CHECKIN_ANSWER;
        return true;
    }
    if (state->step == CHECKIN_ROUGH && chosen < level->rough_count) {
        state->rough = index;
        state->step = CHECKIN_SUGGEST;
        return true;
    }
    if (state->step == CHECKIN_SUGGEST && chosen < checkin_weather(state, level)->suggests_count) {
        state->wish = index;
        state->step = CHECKIN_DONE;
        return true;
    }
    return false;
}

bool checkin_next(struct checkin_state *state, const struct checkin_level *level) {
    (void)level;
    switch (state->step) {
    case CHECKIN_ANSWER:
        state->step = state->after ? CHECKIN_DONE : CHECKIN_ROUGH;
        return true;
    case CHECKIN_ROUGH:
        state->rough = -1;
        state->step = CHECKIN_SUGGEST;
        return true;
    case CHECKIN_SUGGEST:
        state->wish = -1;
        state->step = CHECKIN_DONE;
        return true;
    default:
        return false;
    }
}

bool checkin_back(struct checkin_state *state, const struct checkin_level *level) {
    (void)level;
    switch (state->step) {
    case CHECKIN_ANSWER:
        state->weather = -1;
        state->step = CHECKIN_WEATHER;
        return true;
    case CHECKIN_ROUGH:
        state->step = CHECKIN_ANSWER;
        return true;
    case CHECKIN_SUGGEST:
        state->rough = -1;
        state->step = CHECKIN_ROUGH;
        return true;
    default:
        return false;
    }
}

void checkin_tick(struct checkin_state *state) {
    state->ticks++;
}

bool checkin_done(const struct checkin_state *state) {
    return state->step == CHECKIN_DONE;
}

const char *checkin_question(const struct checkin_state *state, const struct checkin_level *level) {
    if (state->step == CHECKIN_WEATHER) {
        return state->after ? level->after_question : level->question;
    }
    return state->step == CHECKIN_ROUGH ? level->rough_question : "";
}

const char *checkin_answer(const struct checkin_state *state, const struct checkin_level *level) {
    if (state->step == CHECKIN_ANSWER) {
        return state->after ? level->after_answer : checkin_weather(state, level)->answer;
    }
    if (state->step == CHECKIN_SUGGEST) {
        return state->rough < 0 ? level->thanks : level->rough[state->rough].answer;
    }
    return "";
}

const struct checkin_weather *checkin_weather(const struct checkin_state *state, const struct checkin_level *level) {
    return state->weather < 0 ? NULL : &level->weathers[state->weather];
}

const char *checkin_wish(const struct checkin_state *state, const struct checkin_level *level) {
    return state->wish < 0 ? NULL : checkin_weather(state, level)->suggests[state->wish];
}

uint64_t checkin_hash(const struct checkin_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->after);
    hash = hash_int(hash, state->weather);
    hash = hash_int(hash, state->rough);
    return hash_int(hash, state->wish);
}

void checkin_report(const struct checkin_state *state, const struct checkin_level *level, struct visit *visit) {
    const struct checkin_weather *weather = checkin_weather(state, level);
    visit->rounds = 1;
    visit->weather = weather == NULL ? WEATHER_NONE : weather->weather;
    visit->roughness = state->rough + 1;
    visit->after = state->after;
}
