/* A moment, press by press. Its one idea: how far the room has closed in follows
 * what was said, and from the pause on it only ever opens. The closeness is a
 * whole number, so that every machine counts the same. */
#include "practice/moment/rules.h"

#include "core/hash.h"

#include <stdio.h>

enum { CLOSING_SHARE = 24 }; /* each tick goes 1/24 of the way that is left */

void moment_start(struct moment_state *state, const struct moment_level *level, uint64_t seed) {
    (void)level;
    (void)seed;
    *state = (struct moment_state){.voice = -1};
}

static void enter(struct moment_state *state, enum moment_step step) {
    state->step = step;
    state->line = 0;
}

/* From the quiet on a line can only open the room further, also when it is heard again. */
static void open_to(struct moment_state *state, int32_t closed) {
    if (closed < state->closing_to) {
        state->closing_to = closed;
    }
}

static void say(struct moment_state *state, const struct moment_level *level) {
    state->said = state->line + 1;
    state->closing_to = MOMENT_CLOSED * state->said / (int32_t)level->critic_count;
}

static int line_count(const struct moment_state *state, const struct moment_level *level) {
    switch (state->step) {
    case MOMENT_OPENING:
        return (int)level->opening_count;
    case MOMENT_CRITIC:
        return (int)level->critic_count;
    case MOMENT_QUIET:
        return (int)level->quiet_count;
    case MOMENT_VOICE:
        return (int)level->voices[state->voice].lines_count + 1;
    case MOMENT_CLOSING:
        return (int)level->closing_count;
    default:
        return 1;
    }
}

static void take_pause(struct moment_state *state) {
    enter(state, MOMENT_QUIET);
    open_to(state, state->closing_to / 2);
}

bool moment_pause(struct moment_state *state, const struct moment_level *level) {
    (void)level;
    if (!moment_can_pause(state)) {
        return false;
    }
    take_pause(state);
    return true;
}

static void after_last_line(struct moment_state *state, const struct moment_level *level) {
    switch (state->step) {
    case MOMENT_OPENING:
        enter(state, MOMENT_CRITIC);
        say(state, level);
        break;
    case MOMENT_CRITIC:
        enter(state, MOMENT_PAUSE);
        break;
    case MOMENT_PAUSE:
        take_pause(state);
        break;
    case MOMENT_QUIET:
        enter(state, MOMENT_VOICES);
        break;
    case MOMENT_VOICE:
    case MOMENT_VOICES:
        enter(state, MOMENT_CLOSING);
        break;
    default:
        enter(state, MOMENT_DONE);
        break;
    }
}

/* The voice opens the room line by line; with the line it opens on, all is open. */
static void listen(struct moment_state *state, const struct moment_level *level) {
    int lines = line_count(state, level);
    int left = lines - 1 - state->line;
    open_to(state, MOMENT_CLOSED / 2 * left / lines);
    if (left == 0) {
        state->heard |= 1u << (unsigned)state->voice;
    }
}

bool moment_next(struct moment_state *state, const struct moment_level *level) {
    if (state->step == MOMENT_DONE || (state->step == MOMENT_VOICES && state->heard == 0)) {
        return false;
    }
    if (state->line + 1 >= line_count(state, level)) {
        after_last_line(state, level);
        return true;
    }
    state->line++;
    if (state->step == MOMENT_CRITIC) {
        say(state, level);
    } else if (state->step == MOMENT_VOICE) {
        listen(state, level);
    }
    return true;
}

bool moment_choose(struct moment_state *state, const struct moment_level *level, int index) {
    if (state->step != MOMENT_VOICES || index < 0 || (unsigned)index >= level->voices_count) {
        return false;
    }
    state->voice = index;
    enter(state, MOMENT_VOICE);
    listen(state, level);
    return true;
}

bool moment_another(struct moment_state *state, const struct moment_level *level) {
    (void)level;
    if (state->step != MOMENT_VOICE) {
        return false;
    }
    enter(state, MOMENT_VOICES);
    return true;
}

bool moment_back(struct moment_state *state, const struct moment_level *level) {
    if (state->step == MOMENT_CRITIC) {
        return false;
    }
    if (state->line > 0) {
        state->line--;
        return true;
    }
    return moment_another(state, level);
}

void moment_tick(struct moment_state *state) {
    state->ticks++;
    int32_t way = state->closing_to - state->closed;
    int32_t part = way / CLOSING_SHARE;
    if (part == 0) {
        part = (way > 0) - (way < 0);
    }
    state->closed += part;
}

bool moment_done(const struct moment_state *state) {
    return state->step == MOMENT_DONE;
}

const char *moment_line(const struct moment_state *state, const struct moment_level *level) {
    switch (state->step) {
    case MOMENT_OPENING:
        return level->opening[state->line];
    case MOMENT_CRITIC:
        return level->critic[state->line];
    case MOMENT_PAUSE:
        return level->pause;
    case MOMENT_QUIET:
        return level->quiet[state->line];
    case MOMENT_VOICE: {
        const struct moment_voice *voice = &level->voices[state->voice];
        return state->line < (int)voice->lines_count ? voice->lines[state->line] : voice->opens;
    }
    case MOMENT_CLOSING:
        return level->closing[state->line];
    default:
        return "";
    }
}

bool moment_can_pause(const struct moment_state *state) {
    return state->step == MOMENT_CRITIC || state->step == MOMENT_PAUSE;
}

bool moment_heard(const struct moment_state *state, int voice) {
    return voice >= 0 && voice < MOMENT_VOICES_COUNT && ((state->heard >> (unsigned)voice) & 1u) != 0;
}

float moment_closeness(const struct moment_state *state) {
    return (float)state->closed / (float)MOMENT_CLOSED;
}

uint64_t moment_hash(const struct moment_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->said);
    hash = hash_int(hash, state->voice);
    hash = hash_int(hash, (int64_t)state->heard);
    return hash_int(hash, state->closing_to);
}

void moment_report(const struct moment_state *state, const struct moment_level *level, struct visit *visit) {
    (void)state;
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "moment.%s", level->head.id);
    visit->rounds = 1;
    visit_keep(visit, keepsake);
}
